"""What the words of a paper become: end mark, notes, hostile text, the same bytes every time."""

import io
import unicodedata
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from ansinh.core.documents.paper import (
    Annex,
    Bullet,
    Column,
    Paragraph,
    Run,
    TableBlock,
    clean_text,
    note_keys,
    runs,
)
from ansinh.core.documents.writing.docx import write_docx

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.mark.parametrize(
    ("written", "printed_as"),
    [
        ("Trên đây là báo cáo.", "Trên đây là báo cáo./."),
        ("Trên đây là báo cáo", "Trên đây là báo cáo./."),
        ("Trên đây là báo cáo./.", "Trên đây là báo cáo./."),
        ("Trên đây là báo cáo. ", "Trên đây là báo cáo./."),
    ],
)
def test_the_last_sentence_ends_in_the_end_mark_once(
    written, printed_as, make_paper, printed
) -> None:
    texts = printed(make_paper(body=(Paragraph(runs(written)),))).texts()
    assert printed_as in texts
    assert sum(text.count("./.") for text in texts) == 1


def test_a_dash_and_a_figure_at_the_end_are_closed_too(make_paper, printed) -> None:
    dash = printed(make_paper(body=(Bullet(runs("Tặng quà;")),))).texts()
    assert "- Tặng quà./." in dash
    figure = Paragraph(runs("Đạt ", Run("93,2\u00a0%", note="T19")))
    assert "Đạt 93,2\u00a0%(1)./." in printed(make_paper(body=(figure,))).texts()


def test_a_body_that_ends_in_a_table_gets_the_end_mark_below_it(make_paper, printed, table) -> None:
    paper = printed(make_paper(body=(table,)))
    texts = paper.texts()
    assert texts[texts.index("./.") + 1] == "Nơi nhận:"
    assert paper.keeps_with_next("./.")
    assert paper.keeps_with_next("Lao động qua đào tạo")


def test_a_short_last_paragraph_takes_the_one_before_it_to_the_signature(
    make_paper, printed
) -> None:
    body = tuple(Paragraph(runs(text)) for text in ("Một.", "Hai.", "Ba."))
    paper = printed(make_paper(body=body))
    kept = [paper.keeps_with_next(text) for text in ("Một.", "Hai.", "Ba./.")]
    assert kept == [False, True, True]


def test_notes_are_numbered_in_order_of_first_print_and_repeat_their_number(
    make_paper, printed
) -> None:
    first = Paragraph(runs(Run("93", note="b"), " và ", Run("72", note="a")))
    rows = ((runs(Run("93", note="b")),), (runs(Run("5", note="c")),))
    paper = make_paper(body=(first, TableBlock((Column("Số"),), rows), Paragraph(runs("Hết."))))
    raised = [
        found.find(f"{W}t").text
        for found in printed(paper).body.iter(f"{W}r")
        if found.find(f"{W}rPr/{W}vertAlign[@{W}val='superscript']") is not None
    ]
    assert note_keys(paper) == ("b", "a", "c")
    assert raised == ["(1)", "(2)", "(1)", "(3)"]


def test_notes_of_annexes_go_on_after_those_of_the_body(make_paper) -> None:
    annex = Annex("Biểu", (Paragraph(runs(Run("1", note="z"), Run("2", note="T19"))),))
    assert note_keys(make_paper(annexes=(annex,))) == ("T19", "T04", "z")


def test_bold_and_italic_runs_stay_so(make_paper, printed) -> None:
    body = (Paragraph(runs(Run("đậm", bold=True), Run("nghiêng", italic=True), "thường.")),)
    found = printed(make_paper(body=body)).find("đậmnghiêngthường./.").runs
    assert [(run.bold, run.italic) for run in found] == [(True, None), (None, True), (None, None)]


def test_the_same_paper_gives_the_same_bytes(make_paper, annexes) -> None:
    assert write_docx(make_paper(annexes=annexes)) == write_docx(make_paper(annexes=annexes))
    assert write_docx(make_paper(number=6)) != write_docx(make_paper(number=7))


def test_the_file_names_the_office_and_no_program_or_time_of_writing(make_paper) -> None:
    archive = zipfile.ZipFile(io.BytesIO(write_docx(make_paper())))
    assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert not [name for name in archive.namelist() if "app.xml" in name or "theme" in name]
    core = archive.read("docProps/core.xml").decode()
    assert "<dc:creator>Ủy ban nhân dân xã Hoằng Phú</dc:creator>" in core
    assert "2026-01-05T00:00:00Z" in core
    everything = b"".join(archive.read(name) for name in archive.namelist()).lower()
    assert b"python" not in everything
    assert b"docprops/thumbnail" not in everything


HOSTILE = [
    "dòng\x00một\x07hai\x1b[31m",
    "</w:t></w:r></w:p><w:p><w:r><w:t>chèn",
    "&lt;&#x0;]]><!--",
    "x" * 5000,
    "Ôi 🏠👨‍👩‍👧 nhà",
    "mồ côi \ud800 \uffff \ufffe",
    "một\nhai\r\nba\tbốn\u2028năm",
    "\"ngoặc\" & <nhọn> 'đơn'",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_printed_as_text_in_every_part(text, make_paper, printed) -> None:
    rows = ((runs(text),),)
    table = TableBlock((Column(f"a{text}"),), rows, f"b{text}")
    annex = Annex(f"c{text}", (table,), f"({text})")
    paper = make_paper(
        title=f"Về {text}",
        addressees=(f"Sở {text}",),
        body=(Paragraph(runs(f"[{text}]")), table, Paragraph(runs("Hết."))),
        annexes=(annex,),
    )
    texts = printed(paper).texts()
    assert f"[{clean_text(text)}]" in texts
    assert f"Kính gửi: Sở {clean_text(text)}".rstrip() in texts


@given(st.text(max_size=40))
def test_any_text_at_all_makes_well_formed_xml(text: str) -> None:
    cleaned = clean_text(text)
    root = etree.fromstring(f"<a>{cleaned.replace('&', '&amp;').replace('<', '&lt;')}</a>")
    assert (root.text or "") == cleaned
    assert clean_text(cleaned) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)


def test_decomposed_vietnamese_is_composed(make_paper, printed) -> None:
    decomposed = unicodedata.normalize("NFD", "Nghị quyết về người có công.")
    assert decomposed != "Nghị quyết về người có công."
    body = (Paragraph(runs(decomposed)),)
    assert "Nghị quyết về người có công./." in printed(make_paper(body=body)).texts()
