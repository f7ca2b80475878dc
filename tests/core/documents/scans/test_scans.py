"""Bản quét: pages that are pictures are recognised and read as printed pages are."""

import json
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
import typst

from ansinh.core.documents.reading import UnreadableDocument, read_document, read_document_bytes
from ansinh.core.documents.reading.pdf.engine import Pdf
from ansinh.core.documents.reading.scan import picture, recognition, tesseract
from ansinh.core.plans import read_plan

pytestmark = pytest.mark.slow

SEED = Path(__file__).parents[5] / "shared" / "seed"

PAPER = """#set page(width: 210mm, height: 297mm, margin: 25mm)
#set text(font: "Liberation Serif", size: 14pt, lang: "vi")
#set text(size: 13pt)
#grid(columns: (1fr, 1.7fr), align: center,
  [ỦY BAN NHÂN DÂN \\ XÃ BẾN MƠ \\ Số: 12/KH-UBND],
  [CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM \\ Độc lập - Tự do - Hạnh phúc \\
   Bến Mơ, ngày 02 tháng 3 năm 2026])
#v(1em)
#align(center)[*KẾ HOẠCH* \\ *Bảo đảm nước sạch cho nhân dân năm 2026*]

#par("I. MỤC TIÊU ĐẾN NĂM 2030")
#par("1. Mục tiêu cụ thể")
#par("- Phấn đấu trên 95% số hộ dân dùng nước sạch theo quy chuẩn; tỷ lệ hộ" +
  " nghèo giảm còn 1,5% vào cuối năm 2030.")
#par("II. TỔ CHỨC THỰC HIỆN")
#par("Trạm Y tế xã chủ trì, báo cáo kết quả trước ngày 01 tháng 12 hằng năm.")
"""


def printed(paper: str = PAPER) -> bytes:
    return typst.compile(paper.encode(), format="pdf")


def picture_of(pdf: bytes, page: int = 0, dpi: int = 300) -> bytes:
    opened = Pdf(pdf)
    try:
        return opened.picture_of(page, dpi)
    finally:
        opened.close()


def scanned(*pages: bytes) -> bytes:
    """A PDF whose pages are nothing but the pictures of these pages, in the way a scanner does."""
    made = pypdfium2.PdfDocument.new()
    for page in pages:
        drawn = pypdfium2.PdfDocument(page)[0].render(scale=300 / 72)
        sheet = made.new_page(595, 842)
        image = pypdfium2.PdfImage.new(made)
        image.set_bitmap(drawn)
        image.set_matrix(pypdfium2.PdfMatrix().scale(595, 842))
        sheet.insert_obj(image)
        sheet.gen_content()
    out = BytesIO()
    made.save(out)
    return out.getvalue()


@pytest.fixture(scope="module")
def scan() -> bytes:
    return scanned(printed())


def test_a_scanned_paper_gives_its_head_and_its_targets(scan):
    source = read_document_bytes("quet.pdf", scan)
    assert source.format == "scan"
    plan = read_plan(source)
    assert plan.header.issuer == "Ủy ban nhân dân xã Bến Mơ"
    assert (plan.header.number, plan.header.date) == ("12/KH-UBND", "2026-03-02")
    assert [(t.value, t.year) for t in plan.targets] == [(95, 2030), (1.5, 2030)]


def test_each_line_tells_its_page_its_column_and_how_sure_it_is(scan):
    source = read_document_bytes("quet.pdf", scan)
    assert all(line.page == 1 and 0.5 < line.confidence <= 1 for line in source.lines)
    columns = [line.cell.column for line in source.lines if line.cell]
    assert columns == [1, 1, 1, 2, 2, 2]
    assert "chữ do máy nhận dạng" in source.notes[0]


def test_a_picture_of_a_page_is_read_the_same(scan):
    of_picture = read_document_bytes("anh.pgm", picture_of(printed()))
    of_scan = read_document_bytes("quet.pdf", scan)
    assert of_picture.format == of_scan.format == "scan"
    assert len(of_picture.lines) == len(of_scan.lines)
    assert [t.value for t in read_plan(of_picture).targets] == [95, 1.5]


def test_a_page_that_is_a_picture_within_a_printed_paper_is_read_too():
    other = scanned(printed(PAPER.replace("I. MỤC TIÊU", "V. MỤC TIÊU")))
    both = pypdfium2.PdfDocument(printed())
    both.import_pages(pypdfium2.PdfDocument(other))
    out = BytesIO()
    both.save(out)
    source = read_document_bytes("lan.pdf", out.getvalue())
    assert {line.page: line.confidence is None for line in source.lines} == {1: True, 2: False}
    assert "1 trang là ảnh" in source.notes[0]


def test_a_page_that_takes_too_long_is_a_gap_and_the_rest_is_read(scan, monkeypatch):
    both = pypdfium2.PdfDocument(printed())
    both.import_pages(pypdfium2.PdfDocument(scan))
    out = BytesIO()
    both.save(out)
    quick = tesseract.recognised
    monkeypatch.setattr(recognition, "recognised", lambda page: quick(page, seconds=0.01))
    source = read_document_bytes("cham.pdf", out.getvalue())
    assert source.lines[0].text == "ỦY BAN NHÂN DÂN"
    assert (source.lines[-1].page, source.lines[-1].note) == (2, True)
    assert "trang 2" in source.notes[0]
    assert "quá lâu" in source.notes[0]


def test_blank_pictures_and_broken_ones_are_told(monkeypatch):
    blank = b"P5 400 400 255\n" + b"\xff" * 160_000
    with pytest.raises(UnreadableDocument, match="không có chữ"):
        read_document_bytes("trang.pgm", blank)
    with pytest.raises(UnreadableDocument, match="ảnh bị hỏng"):
        read_document_bytes("hong.png", b"\x89PNG\r\n\x1a\n" + bytes(90))
    with pytest.raises(UnreadableDocument, match="nhận dạng không ra chữ"):
        read_document_bytes("trang.pdf", scanned(printed("#page()[]")))


def test_a_picture_that_says_it_is_huge_is_refused_before_it_is_unpacked(monkeypatch):
    monkeypatch.setattr(picture, "recognised", lambda *_, **__: pytest.fail("it was unpacked"))
    side = (60_000).to_bytes(4, "big")
    png = b"\x89PNG\r\n\x1a\n" + b"\x00\x00\x00\rIHDR" + side + side + bytes(20)
    jpeg = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x11\x08\xea\x60\xea\x60" + bytes(20)
    for content in (png, jpeg):
        with pytest.raises(UnreadableDocument, match="quá lớn"):
            read_document_bytes("to", content)


@pytest.mark.skipif(not SEED.is_dir(), reason="thư mục ../shared/seed không có ở đây")
def test_the_scan_of_the_seed_gives_what_its_gold_says():
    gold = json.loads((SEED / "ke_hoach_hoang_kim.gold.json").read_text(encoding="utf-8"))
    plan = read_plan(read_document(SEED / "ke_hoach_hoang_kim_scan.pdf"))
    header = {key: value for key, value in gold["header"].items() if key != "notes"}
    assert {key: getattr(plan.header, key) for key in header} == header
    told = {(t.value, t.comparator, t.unit, t.year) for t in plan.targets}
    wanted = {(t["value"], t["comparator"], t["unit"], t["year"]) for t in gold["targets"]}
    assert len(told & wanted) >= 0.95 * len(wanted)
    assert {b.number for b in plan.bases} == {b["number"] for b in gold["bases"]}
    assert [s.title for s in plan.sections if s.level == 1] == gold["sections_top"]
    assert plan.signer.name == gold["signer"]
