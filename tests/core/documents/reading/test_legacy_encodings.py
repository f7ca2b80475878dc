"""Bảng mã cũ: papers typed in TCVN3 or VNI are refused by name, whatever file carries them."""

import io
import re
import unicodedata

import docx
import pytest
from docx.shared import Pt

from ansinh.core.documents.reading import UnreadableDocument, read_document_bytes
from ansinh.core.documents.reading.legacy import legacy_encoding, refuse_legacy
from ansinh.core.documents.reading.pdf.legibility import refuse_broken_font

PAPER = (
    "Ủy ban nhân dân xã Hoằng Kim",
    "Kế hoạch phát triển kinh tế - xã hội năm 2026",
    "Thực hiện Nghị quyết của Hội đồng nhân dân xã về các nhiệm vụ bảo đảm an sinh",
    "- Phấn đấu trên 95% trẻ em được tiêm đủ liều; tỷ lệ hộ nghèo giảm còn 1,2%.",
    "- Trạm Y tế tổng hợp, báo cáo kết quả trước ngày 01 tháng 12 hằng năm.",
)

# TCVN 5712:1993, form 3: the byte of each small letter; fonts in H print it as a capital.
TCVN3 = dict(zip(
    "ăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
    bytes.fromhex(
        "A8A9AAABACADAE" "B5B6B7B8B9" "BBBCBDBEC6" "C7C8C9CACB" "CCCECFD0D1" "D2D3D4D5D6"
        "D7D8DCDDDE" "DFE1E2E3E4" "E5E6E7E8E9" "EAEBECEDEE" "EFF1F2F3F4" "F5F6F7F8F9" "FAFBFCFDFE"
    ),
    strict=True,
))  # fmt: skip

# VNI: the letter, then a sign for its marks (tones alone, on a circumflex, on a breve).
VNI_LETTERS = {"đ": "ñ", "ơ": "ô", "ư": "ö", "í": "í", "ì": "ì", "ỉ": "æ", "ĩ": "ó", "ị": "ò",
               "ỵ": "î"}  # fmt: skip
HORN = "\u031b"
VNI_HORNED = {"o": "ô", "u": "ö"}
VNI_MARKS = {
    "": dict(zip("\u0301\u0300\u0309\u0303\u0323", "ùøûõï", strict=True)),
    "\u0302": dict(zip(["", *"\u0301\u0300\u0309\u0303\u0323"], "âáàåãä", strict=True)),
    "\u0306": dict(zip(["", *"\u0301\u0300\u0309\u0303\u0323"], "êéèúüë", strict=True)),
}


def in_tcvn3(text: str) -> str:
    return bytes(TCVN3.get(letter, ord(letter) & 0xFF) for letter in text.lower()).decode("cp1252")


def in_vni(text: str) -> str:
    return "".join(_vni_letter(letter) for letter in text.lower())


def _vni_letter(letter: str) -> str:
    if letter in VNI_LETTERS or letter.isascii():
        return VNI_LETTERS.get(letter, letter)
    base, *marks = unicodedata.normalize("NFD", letter)
    shape = next((mark for mark in marks if mark in VNI_MARKS), "")
    tone = next((mark for mark in marks if mark in VNI_MARKS[""]), "")
    return (VNI_HORNED[base] if HORN in marks else base) + VNI_MARKS[shape].get(tone, "")


OLD = {"TCVN3": in_tcvn3, "VNI": in_vni}
FONTS = {"TCVN3": ".VnTime", "VNI": "VNI-Times"}


def docx_of(paragraphs, font: str = "Times New Roman", base_font: str = "") -> bytes:
    made = docx.Document()
    if base_font:
        made.styles["Normal"].font.name = base_font
    for text in paragraphs:
        run = made.add_paragraph().add_run(text)
        run.font.name, run.font.size = font, Pt(14)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def test_the_tables_of_this_file_write_what_people_know():
    assert in_tcvn3("thực hiện kế hoạch của nhân dân") == "thùc hiÖn kÕ ho¹ch cña nh©n d©n"
    assert in_vni("thực hiện kế hoạch của nhân dân") == "thöïc hieän keá hoaïch cuûa nhaân daân"


@pytest.mark.parametrize("font", ["", "declared"], ids=["font unknown", "font declared"])
@pytest.mark.parametrize("old", OLD)
def test_a_word_paper_in_an_old_encoding_is_refused_by_its_name(old, font):
    made = docx_of(map(OLD[old], PAPER), FONTS[old] if font else "Times New Roman")
    with pytest.raises(UnreadableDocument) as refusal:
        read_document_bytes("cu.docx", made)
    assert re.match(rf"cu\.docx: chữ gõ theo bảng mã cũ {old}\b.* Unicode", str(refusal.value))


@pytest.mark.parametrize("old", OLD)
def test_every_kind_of_file_is_refused_with_the_same_sentence(old):
    lines = [OLD[old](line) for line in PAPER]
    said = set()
    for content in (docx_of(lines), "\n".join(lines).encode(), "\n".join(lines).encode("cp1252")):
        with pytest.raises(UnreadableDocument) as refusal:
            read_document_bytes("cu", content)
        said.add(str(refusal.value))
    with pytest.raises(UnreadableDocument) as refusal:
        refuse_legacy("cu", "\n".join(lines))
    assert said == {str(refusal.value)}


@pytest.mark.parametrize("old", OLD)
def test_a_font_of_the_encoding_makes_one_word_enough(old):
    text = OLD[old]("Đề cương số 1")
    assert legacy_encoding(text) is None
    assert legacy_encoding(text, ["Times New Roman"]) is None
    assert legacy_encoding(text, [FONTS[old]]).startswith(old)


def test_capital_fonts_of_tcvn3_count_as_well():
    with pytest.raises(UnreadableDocument, match="TCVN3"):
        read_document_bytes("cu.docx", docx_of([in_tcvn3("Đề cương số 1")], ".VnTimeH"))


@pytest.mark.parametrize("old", OLD)
def test_a_paper_partly_in_an_old_encoding_is_refused(old):
    mixed = [*PAPER, *map(OLD[old], PAPER[2:4])]
    with pytest.raises(UnreadableDocument, match=old):
        read_document_bytes("cu.docx", docx_of(mixed))


@pytest.mark.parametrize("font", FONTS.values())
def test_a_unicode_paper_with_an_old_font_left_in_its_styles_is_read(font):
    lines = read_document_bytes("moi.docx", docx_of(PAPER, base_font=font)).lines
    assert [line.text for line in lines] == list(PAPER)


ODD_SIGNS = "Phần mềm An Sinh® © 2026, nồng độ bụi 50 µg/m³, ±5 %, ½ liều, «mẫu», Español, señor ®."


@pytest.mark.parametrize("font", ["Times New Roman", ".VnTime", "VNI-Times"])
def test_a_unicode_paper_with_odd_signs_is_read(font):
    lines = read_document_bytes("moi.docx", docx_of([*PAPER, ODD_SIGNS], base_font=font)).lines
    assert lines[-1].text == ODD_SIGNS
    refuse_broken_font("moi.pdf", "\n".join([*PAPER, ODD_SIGNS]))


def test_a_paper_in_another_language_is_no_old_encoding():
    spanish = "El niño ® vive en España © con su señora; µ = 2, año 2026, córdoba, héroe, vía."
    assert legacy_encoding(spanish) is None


@pytest.mark.parametrize("old", OLD)
def test_old_letters_in_a_pdf_are_no_vietnamese_letters(old):
    with pytest.raises(UnreadableDocument, match="mã hóa sai"):
        refuse_broken_font("cu.pdf", "\n".join(map(OLD[old], PAPER)))
