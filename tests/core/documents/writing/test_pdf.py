"""PDF: the same words as the paper, in our own font, on the measures of the decree."""

import ctypes
import re
import unicodedata

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ansinh.core.documents.paper import Annex, Bullet, Column, Paragraph, Run, TableBlock, runs
from ansinh.core.documents.writing.pdf import FONTS, write_pdf

POINTS_PER_MM = 72 / 25.4
VIETNAMESE = "".join(map(chr, range(0x1EA0, 0x1EFA))) + "ăâđêôơưĂÂĐÊÔƠƯáàãéèíìĩóòõúùũýÝĨŨ"
SIGNS = "₫–—“”‘’…≥≤→−·•°²³½×÷±§%"
HOSTILE = "#let x = 1 $y^2$ *đậm* _nghiêng_ [ô] {khối} `mã` \\ @nhãn <thẻ> // /* ~ -- --- ... \" '"


def pages_of(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    return [page.get_textpage().get_text_range() for page in document]


def without_spaces(text: str) -> str:
    """Words as they are read, wherever the lines break."""
    return "".join(unicodedata.normalize("NFC", text).split())


def text_of(pdf: bytes) -> str:
    return without_spaces("".join(pages_of(pdf)))


def faces_of(pdf: bytes) -> set[str]:
    """Names of the faces that the signs on every page are drawn with."""
    found = set()
    for page in pypdfium2.PdfDocument(pdf):
        text = page.get_textpage()
        for place in range(text.count_chars()):
            room = pdfium.FPDFText_GetFontInfo(text.raw, place, None, 0, None)
            name = ctypes.create_string_buffer(max(room, 1))
            pdfium.FPDFText_GetFontInfo(text.raw, place, name, room, None)
            found.add(name.value.decode().split("+")[-1])
    return found - {""}


def test_every_vietnamese_letter_is_drawn_in_the_font_that_ships(make_paper):
    words = f"{VIETNAMESE} {SIGNS}"
    faces = [Run(words), Run(words, bold=True), Run(words, italic=True), Run(words, True, True)]
    pdf = write_pdf(make_paper(body=(Paragraph(tuple(faces)),)))
    assert faces_of(pdf) == {
        "LiberationSerif", "LiberationSerif-Bold", "LiberationSerif-Italic",
        "LiberationSerif-BoldItalic",
    }  # fmt: skip
    assert text_of(pdf).count(without_spaces(words)) == 4


def test_the_four_faces_and_their_licence_ship_with_the_writer():
    assert len(list(FONTS.glob("LiberationSerif-*.ttf"))) == 4
    assert "SIL OPEN FONT LICENSE" in (FONTS / "LICENSE-liberation-serif.txt").read_text()


def test_the_same_paper_gives_the_same_bytes(make_paper):
    assert write_pdf(make_paper()) == write_pdf(make_paper())


def test_signs_of_the_layout_language_are_only_words(make_paper):
    table = TableBlock((Column(HOSTILE),), ((runs(HOSTILE),),), HOSTILE)
    paper = make_paper(
        title=HOSTILE, body=(Bullet(runs(HOSTILE)), table, Paragraph(runs("Hết"))),
        annexes=(Annex(HOSTILE, (table,)),),
    )  # fmt: skip
    written = text_of(write_pdf(paper))
    assert written.count(without_spaces(HOSTILE)) == 8  # title, bullet, twice a table
    assert without_spaces(HOSTILE.upper()) in written


PRINTABLE = st.text(
    st.sampled_from(VIETNAMESE + SIGNS + HOSTILE + "abcxyzABCXYZ0123456789 .,;:()?!+=&|^"),
    min_size=1,
    max_size=60,
).filter(lambda text: text.strip())


@given(words=st.lists(PRINTABLE, min_size=1, max_size=4))
@settings(
    max_examples=25,
    suppress_health_check=[HealthCheck.function_scoped_fixture],  # it only makes new papers
)
def test_whatever_is_written_is_what_can_be_read(make_paper, words):
    body = tuple(Paragraph(runs(f"a {text} z")) for text in words)
    written = text_of(write_pdf(make_paper(body=body)))
    assert without_spaces("".join(f"a {text} z" for text in words)) in written


def test_a_paper_stands_on_a4_with_the_margins_of_the_decree(make_paper):
    page = pypdfium2.PdfDocument(write_pdf(make_paper()))[0]
    width, height = page.get_size()
    assert (round(width / POINTS_PER_MM), round(height / POINTS_PER_MM)) == (210, 297)
    text = page.get_textpage()
    places = [i for i in range(text.count_chars()) if text.get_text_range(i, 1).strip()]
    boxes = [text.get_charbox(place) for place in places]
    assert min(box[0] for box in boxes) / POINTS_PER_MM >= 29.9
    assert (width - max(box[2] for box in boxes)) / POINTS_PER_MM >= 14.9
    assert (height - max(box[3] for box in boxes)) / POINTS_PER_MM >= 19.9
    assert min(box[1] for box in boxes) / POINTS_PER_MM >= 19.9


def test_pages_are_numbered_from_the_second_and_each_annex_anew(make_paper, table):
    long = tuple(Paragraph(runs(f"Đoạn văn thứ {n}. " + "Nội dung. " * 40)) for n in range(12))
    paper = make_paper(body=long, annexes=(Annex("Biểu", (table,), landscape=True),) * 2)
    firsts = [re.split(r"\s+", page.strip())[0] for page in pages_of(write_pdf(paper))]
    assert firsts[:3] == ["ỦY", "2", "3"]
    assert firsts[-2:] == ["Phụ", "Phụ"]
    sizes = [page.get_size() for page in pypdfium2.PdfDocument(write_pdf(paper))]
    assert sizes[0][0] < sizes[0][1]
    assert sizes[-1][0] > sizes[-1][1]


def test_a_long_table_repeats_its_head_on_every_page(make_paper):
    rows = tuple((runs(f"Dòng {n}"), runs("nội dung")) for n in range(90))
    table = TableBlock((Column("Tên cột một"), Column("Tên cột hai")), rows)
    pages = pages_of(write_pdf(make_paper(body=(table, Paragraph(runs("Hết"))))))
    assert len(pages) >= 3
    holding = [page for page in pages if "Dòng" in page]
    assert all("Tên cột một" in page for page in holding)


@pytest.mark.parametrize("lines", range(24, 44, 2))
def test_the_signature_never_stands_alone_on_a_page(make_paper, lines):
    body = tuple(Paragraph(runs(f"Câu số {n} của nội dung.")) for n in range(lines))
    pages = pages_of(write_pdf(make_paper(body=body)))
    signed = next(page for page in pages if "CHỦ TỊCH" in page)
    assert "Nơi nhận:" in signed
    assert "Nguyễn Văn A" in signed
    assert "của nội dung" in signed
