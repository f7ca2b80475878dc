"""Số thứ tự của Word: what Word prints before a paragraph, from the list formatting alone."""

import io
import zipfile

import pytest

from ansinh.core.documents.reading import read_document_bytes

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def level(depth: int, form: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def abstract(levels: str, number: int = 1) -> str:
    return f'<w:abstractNum w:abstractNumId="{number}">{levels}</w:abstractNum>'


def num(number: int, of: int = 1, override: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of}"/>{override}</w:num>'


def item(text: str, place: str | None = None, style: str = "") -> str:
    """A paragraph of list and level `place`, written 5/0."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if place:
        number, _, depth = place.partition("/")
        at = f'<w:ilvl w:val="{depth}"/>' if depth else ""
        properties += f'<w:numPr>{at}<w:numId w:val="{number}"/></w:numPr>'
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def texts(body: str, numbering: str, styles: str = "") -> list[str]:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>',
        )
        made.writestr("word/numbering.xml", f'<w:numbering xmlns:w="{W}">{numbering}</w:numbering>')
        made.writestr("word/styles.xml", f'<w:styles xmlns:w="{W}">{styles}</w:styles>')
    return [line.text for line in read_document_bytes("ds.docx", out.getvalue()).lines]


def test_legal_numbering_prints_the_roman_chapter_in_digits():
    levels = level(0, "upperRoman", "Phần %1.") + level(1, "decimal", "%1.%2.", "<w:isLgl/>")
    body = item("A", "5/0") + item("B", "5/0") + item("C", "5/1")
    assert texts(body, abstract(levels) + num(5)) == ["Phần I. A", "Phần II. B", "2.1. C"]


def test_lists_of_one_definition_go_on_unless_one_starts_anew():
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = abstract(level(0, "decimal", "%1.")) + num(5) + num(6) + num(7, override=anew)
    body = "".join(item(t, p) for t, p in (("A", "5/0"), ("B", "6/0"), ("C", "7/0"), ("D", "7/0")))
    assert texts(body, numbering) == ["1. A", "2. B", "1. C", "2. D"]


def test_an_override_gives_a_list_a_level_of_its_own():
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "lowerLetter", "%1)")}</w:lvlOverride>'
    numbering = abstract(level(0, "decimal", "%1.")) + num(5, override=own)
    assert texts(item("A", "5/0") + item("B", "5/0"), numbering) == ["a) A", "b) B"]


@pytest.mark.parametrize(("restart", "last"), [("", "1. e"), ('<w:lvlRestart w:val="0"/>', "3. e")])
def test_a_level_restarts_after_the_one_above_unless_told_not_to(restart, last):
    levels = level(0, "upperRoman", "%1.") + level(1, "decimal", "%2.", restart)
    body = item("a", "5/0") + item("b", "5/1") + item("c", "5/1") + item("d", "5/0")
    assert texts(body + item("e", "5/1"), abstract(levels) + num(5))[-1] == last


def test_what_follows_the_number_is_that_of_the_level():
    levels = level(0, "decimal", "Điều %1", '<w:suff w:val="nothing"/>')
    assert texts(item(". Phạm vi", "5/0"), abstract(levels) + num(5)) == ["Điều 1. Phạm vi"]


def test_headings_are_numbered_through_their_styles_and_what_these_are_based_on():
    levels = level(0, "upperRoman", "%1.", '<w:pStyle w:val="De1"/>') + level(
        1, "decimal", "%2.", '<w:pStyle w:val="De2"/>'
    )
    styles = (
        '<w:style w:type="paragraph" w:styleId="De1"><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr>'
        '</w:pPr></w:style><w:style w:type="paragraph" w:styleId="De2"><w:pPr><w:numPr>'
        '<w:numId w:val="5"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="De1"/></w:style>'
    )
    body = item("A", style="De1") + item("B", style="De2") + item("C", style="Con")
    assert texts(body + item("D", "0", style="De1"), abstract(levels) + num(5), styles) == [
        "I. A", "1. B", "II. C", "D",
    ]  # fmt: skip


def test_a_list_style_stands_for_the_definition_it_names():
    linked = '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="Muc"/></w:abstractNum>'
    styles = (
        '<w:style w:type="numbering" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="5"/>'
        "</w:numPr></w:pPr></w:style>"
    )
    numbering = abstract(level(0, "decimal", "%1)")) + linked + num(5) + num(6, of=2)
    assert texts(item("A", "6/0"), numbering, styles) == ["1) A"]


def test_bullets_that_outlines_use_are_kept_and_others_are_a_dash():
    levels = level(0, "bullet", "+") + level(1, "bullet", "\uf0b7")
    assert texts(item("A", "5/0") + item("B", "5/1"), abstract(levels) + num(5)) == ["+ A", "- B"]


def test_letters_and_numerals_far_along_are_printed_as_word_prints_them():
    levels = level(0, "lowerLetter", "%1)") + level(1, "lowerRoman", "(%2)")
    body = "".join(item("x", "5/0") for _ in range(28)) + "".join(
        item("y", "5/1") for _ in range(4)
    )
    printed = texts(body, abstract(levels) + num(5))
    assert (printed[25], printed[27], printed[-1]) == ("z) x", "bb) x", "(iv) y")
