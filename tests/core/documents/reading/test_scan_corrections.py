"""Sửa lỗi nhận dạng: signs that look alike, and headings whose strokes ran together."""

import pytest

from ansinh.core.documents.reading import Line, UnreadableDocument, read_document_bytes
from ansinh.core.documents.reading.scan.corrections import corrected
from ansinh.core.documents.reading.scan.headings import with_headings_in_order
from ansinh.core.documents.reading.scan.hocr import pages_of


@pytest.mark.parametrize(
    ("seen", "right"),
    [
        ("đạt 1O0% số hộ, 2.O00 người", "đạt 100% số hộ, 2.000 người"),
        ("trên l5% và I00 %", "trên 15% và 100%"),
        ("26m? sàn/người", "26m² sàn/người"),
        ("~ Rà soát hỘ nghèo", "- Rà soát hộ nghèo"),
        ("H. MỤC TIÊU", "II. MỤC TIÊU"),
        ("IH. TỔ CHỨC THỰC HIỆN", "III. TỔ CHỨC THỰC HIỆN"),
        ("Số: 12⁄KH-UBND", "Số: 12/KH-UBND"),
        ("I.MỤC ĐÍCH", "I. MỤC ĐÍCH"),
    ],
)
def test_look_alike_signs_are_set_right(seen, right):
    assert corrected(seen) == right


@pytest.mark.parametrize(
    "text",
    [
        "Ông Ơ, bà Ích và anh Ổn ở xã Ô Lâm", "H. Hoằng Hóa", "độ pH, 5 mL, OECD và HĐND",
        "năm 2026 - 2030: 05 - 06%", "có nên làm không? Có.", "TỔ CHỨC", "Quý I/2026",
    ],
)  # fmt: skip
def test_what_is_right_stays(text):
    assert corrected(text) == text


def test_a_heading_that_lost_a_stroke_fills_the_gap_after_it():
    texts = ["I. MỘT", "II. HAI", "II. BA", "IV. BỐN", "I. MỘT", "II. HAI", "II. LẠI", "III. BA"]
    lines = [Line(number, text) for number, text in enumerate(texts)]
    told = [line.text.partition(".")[0] for line in with_headings_in_order(lines)]
    assert told == ["I", "II", "III", "IV", "I", "II", "II", "III"]


def word(left: int, text: str, sure: int) -> str:
    title = f"bbox {left} 0 {left + 90} 40; x_wconf {sure}"
    return f"<span class='ocrx_word' title='{title}'>{text}</span>"


def line(top: int, slope: float, *words: str) -> str:
    title = f"bbox 100 {top} 900 {top + 50}; baseline {slope} -10; x_size 50"
    return f"<span class='ocr_line' title='{title}'>{''.join(words)}</span>"


def test_words_are_set_into_rows_level_with_each_other_and_noise_is_dropped():
    page = "<div class='ocr_page' title='bbox 0 0 2000 3000'>"
    body = line(100, 0.01, word(100, "Kế", 96), word(200, "hoạch", 90), word(300, "|", 20))
    body += line(200, 0.01, word(100, "trái", 96)) + line(205, 0.01, word(1500, "phải", 80))
    ((first, second),) = pages_of(f"{page}{body}</div>".encode())
    assert [piece.text for piece in first] == ["Kế hoạch"]
    assert first[0].confidence == 0.93
    assert [piece.text for piece in second] == ["trái", "phải"]


def test_without_tesseract_a_picture_is_refused_with_what_to_install():
    with pytest.raises(UnreadableDocument, match="tesseract-ocr-vie"):
        read_document_bytes("anh.jpg", b"\xff\xd8\xff\xe0" + bytes(50))
