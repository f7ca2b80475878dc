"""Bảng mã cũ: papers typed in TCVN3 or VNI are read in Unicode, whatever file carries them."""

import io
import unicodedata

import docx
import pytest
from docx.shared import Pt
from hypothesis import given
from hypothesis import strategies as st

from ansinh.core.documents.reading import UnreadableDocument, read_document_bytes
from ansinh.core.documents.reading.legacy import legacy_encoding
from ansinh.core.documents.reading.legacy.tables import from_tcvn3, from_vni
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


def test_the_tables_of_the_reader_give_back_what_people_know():
    assert from_tcvn3("Céng hoµ x· héi chñ nghÜa ViÖt Nam") == "Cộng hoà xã hội chủ nghĩa Việt Nam"
    assert from_tcvn3("§éc lËp - Tù do - H¹nh phóc") == "Độc lập - Tự do - Hạnh phúc"
    assert from_vni("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam") == (
        "Cộng hòa xã hội chủ nghĩa Việt Nam"
    )
    assert from_vni("Ñoäc laäp - Töï do - Haïnh phuùc") == "Độc lập - Tự do - Hạnh phúc"
    assert from_vni("UÛY BAN NHAÂN DAÂN, ÑÖÔØNG") == "ỦY BAN NHÂN DÂN, ĐƯỜNG"


@given(st.text(alphabet=[*TCVN3, *"bcdghklmnpqrstvxaeiouy "], max_size=60))
def test_whatever_is_typed_in_tcvn3_comes_back(text):
    assert from_tcvn3(in_tcvn3(text)) == text


@given(st.lists(st.sampled_from([*TCVN3, "nh", "th", "ng", " "]), max_size=30).map("n".join))
def test_whatever_is_typed_in_vni_comes_back(text):
    assert from_vni(in_vni(text)) == text


def read(content: bytes):
    return read_document_bytes("cu", content)


def texts(content: bytes) -> list[str]:
    return [line.text.lower() for line in read(content).lines]


SMALL = [line.lower() for line in PAPER]


@pytest.mark.parametrize("font", ["", "declared"], ids=["font unknown", "font declared"])
@pytest.mark.parametrize("old", OLD)
def test_a_word_paper_in_an_old_encoding_is_read_in_unicode_and_this_is_told(old, font):
    made = docx_of(map(OLD[old], PAPER), FONTS[old] if font else "Times New Roman")
    assert texts(made) == SMALL
    (note,) = read(made).notes
    assert f"5 đoạn gõ theo bảng mã cũ {old}" in note


def page_of(lines, font: str = "") -> bytes:
    body = "".join(f"<p style='font-family:\"{font}\"'>{line}</p>" for line in lines)
    return f"<html><meta charset=utf-8>{body}".encode()


@pytest.mark.parametrize("old", OLD)
def test_text_and_pages_in_an_old_encoding_are_read_in_unicode(old):
    lines = [OLD[old](line) for line in PAPER]
    typed = "\n\n".join(lines)
    for content in (
        typed.encode(),
        typed.encode("cp1252"),
        page_of(lines),
        page_of(lines, FONTS[old]),
    ):
        assert texts(content) == SMALL
        assert old in read(content).notes[0]


def test_fonts_of_capitals_print_capitals():
    lines = read(docx_of([in_tcvn3("Ủy ban nhân dân xã"), "céng hoµ"], ".VnTimeH")).lines
    assert [line.text for line in lines] == ["ỦY BAN NHÂN DÂN XÃ", "CỘNG HOÀ"]


def test_titles_show_their_capitals_where_the_font_is_not_known():
    typed = ("Uû ban nh©n d©n x· BÕn M¬", "kÕ ho¹ch", "MôC TI£U §ÕN N¡M 2030",
             "- Thùc hiÖn tèt viÖc ch¨m sãc ng­êi cã c«ng;", "Hç trî HéI N«ng d©n")  # fmt: skip
    lines = read("\n\n".join(typed).encode()).lines
    assert [line.text for line in lines] == [
        "Uỷ ban nhân dân xã Bến Mơ", "KẾ HOẠCH", "MỤC TIÊU ĐẾN NĂM 2030",
        "- Thực hiện tốt việc chăm sóc người có công;", "Hỗ trợ HỘI Nông dân",
    ]  # fmt: skip


@pytest.mark.parametrize("old", OLD)
def test_a_font_of_the_encoding_makes_one_word_enough(old):
    text = OLD[old]("Đề cương số 1")
    assert legacy_encoding(text) is None
    assert legacy_encoding(text, ["Times New Roman"]) is None
    assert legacy_encoding(text, [FONTS[old]]).name.startswith(old)


@pytest.mark.parametrize("old", OLD)
def test_only_the_lines_typed_in_the_old_encoding_are_turned(old):
    mixed = [*PAPER, *map(OLD[old], PAPER[2:4]), "hành chính, án phí"]
    assert texts(docx_of(mixed)) == [*SMALL, *SMALL[2:4], "hành chính, án phí"]
    assert "2 đoạn" in read(docx_of(mixed)).notes[0]


def test_runs_in_an_old_font_are_turned_and_the_words_beside_them_stay():
    made = docx.Document()
    paragraph = made.add_paragraph()
    for text, font in (
        ("Kế hoạch của ", "Arial"),
        ("Uû ban nh©n ", ".VnTime"),
        ("d©n x·", ".VnTime"),
    ):
        paragraph.add_run(text).font.name = font
    out = io.BytesIO()
    made.save(out)
    assert texts(out.getvalue()) == ["kế hoạch của uỷ ban nhân dân xã"]


def test_a_letter_that_word_keeps_as_a_soft_hyphen_is_read_and_a_real_one_prints_nothing():
    assert texts(docx_of(["tr\u00ad\u00edc ng\u00ad\u00eai, ®Þa ph\u00ad¬ng"], ".VnTime")) == [
        "trước người, địa phương"
    ]
    assert texts(docx_of(["kế hoạch hành\u00ad động"])) == ["kế hoạch hành động"]


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
    assert not read_document_bytes("moi.docx", docx_of([*PAPER, ODD_SIGNS], base_font=font)).notes


def test_a_paper_in_another_language_is_no_old_encoding():
    spanish = "El niño ® vive en España © con su señora; µ = 2, año 2026, córdoba, héroe, vía."
    assert legacy_encoding(spanish) is None


@pytest.mark.parametrize("old", OLD)
def test_old_letters_in_a_pdf_are_no_vietnamese_letters(old):
    with pytest.raises(UnreadableDocument, match="mã hóa sai"):
        refuse_broken_font("cu.pdf", "\n".join(map(OLD[old], PAPER)))
