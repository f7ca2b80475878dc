"""Each measure of NĐ 30/2020 (Phụ lục I) is read back from the file; figures are the decree's."""

import io
import zipfile

import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Mm
from lxml import etree

from ansinh.core.documents.paper import Issuer, PaperDate, Signature
from ansinh.core.documents.writing.docx import write_docx

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
TITLE = "Kết quả thực hiện chính sách xã hội năm 2026"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def in_mm(length: int) -> float:
    return length / Mm(1)


def test_page_is_a4_with_the_margins_of_the_decree(make_paper, printed, annexes) -> None:
    for section in printed(make_paper(annexes=annexes)).document.sections:
        sides = sorted((in_mm(section.page_width), in_mm(section.page_height)))
        assert sides == pytest.approx([210, 297], abs=0.1)
        assert 20 - 0.1 <= in_mm(section.top_margin) <= 25
        assert 20 - 0.1 <= in_mm(section.bottom_margin) <= 25
        assert 30 - 0.1 <= in_mm(section.left_margin) <= 35
        assert 15 - 0.1 <= in_mm(section.right_margin) <= 20


@pytest.mark.parametrize(
    ("text", "smallest", "largest", "bold", "italic", "align"),
    [
        (NATION, 12, 13, True, False, "CENTER"),
        (MOTTO, 13, 14, True, False, "CENTER"),
        ("ỦY BAN NHÂN DÂN", 12, 13, True, False, "CENTER"),
        ("XÃ HOẰNG PHÚ", 12, 13, True, False, "CENTER"),
        ("Số: 05/BC-UBND", 13, 13, False, False, "CENTER"),
        ("Hoằng Phú, ngày 05 tháng 01 năm 2026", 13, 14, False, True, "CENTER"),
        ("BÁO CÁO", 13, 14, True, False, "CENTER"),
        (TITLE, 13, 14, True, False, "CENTER"),
        ("Kính gửi:", 13, 14, False, False, "LEFT"),
        ("Nơi nhận:", 12, 12, True, True, "LEFT"),
        ("- Như trên;", 11, 11, False, False, "LEFT"),
        ("TM. ỦY BAN NHÂN DÂN", 13, 14, True, False, "CENTER"),
        ("CHỦ TỊCH", 13, 14, True, False, "CENTER"),
        ("Nguyễn Văn A", 13, 14, True, False, "CENTER"),
        ("I. KẾT QUẢ", 13, 14, True, False, "LEFT"),
        ("1. Người có công", 13, 14, True, False, "LEFT"),
        ("a) Đời sống", 13, 14, False, False, "LEFT"),
        ("- Tặng quà 27/7;", 13, 14, False, False, "JUSTIFY"),
        ("Phụ lục I", 14, 14, True, False, "CENTER"),
        ("HỘ CHIẾU SỐ LIỆU", 13, 14, True, False, "CENTER"),
        (
            "(Kèm theo Báo cáo số 05/BC-UBND ngày 05 tháng 01 năm 2026"
            " của Ủy ban nhân dân xã Hoằng Phú)",
            13, 14, False, True, "CENTER",
        ),
    ],
)  # fmt: skip
def test_each_part_has_the_size_and_look_of_the_decree(
    text, smallest, largest, bold, italic, align, make_paper, printed, annexes
) -> None:
    look = printed(make_paper(annexes=annexes)).look(text)
    assert smallest <= look.size <= largest
    assert (look.bold, look.italic, look.align) == (bold, italic, align)


def test_body_is_justified_with_indent_gap_and_spacing_inside_the_legal_bands(
    make_paper, printed
) -> None:
    look = printed(make_paper()).look("Đạt 93,2\u00a0%(1) dân số.")
    assert 13 <= look.size <= 14
    assert look.align == "JUSTIFY"
    assert any(look.first_line == pytest.approx(legal, abs=0.05) for legal in (10, 12.7))
    assert look.before + look.after >= 6
    assert 1 <= look.line <= 1.5


def test_every_script_of_every_style_is_times_new_roman_and_no_other_font_is_named(
    make_paper,
) -> None:
    archive = zipfile.ZipFile(io.BytesIO(write_docx(make_paper())))
    styles = etree.fromstring(archive.read("word/styles.xml"))
    fonts = list(styles.iter(f"{W}rFonts"))
    paragraph_styles = styles.findall(f"{W}style[@{W}type='paragraph']")
    assert len(fonts) >= len(paragraph_styles)  # each named style, and the defaults
    for font in fonts:
        names = {font.get(f"{W}{script}") for script in ("ascii", "hAnsi", "eastAsia", "cs")}
        assert names == {"Times New Roman"}
    assert b"rFonts" not in archive.read("word/document.xml")
    assert b"w:color " not in archive.read("word/styles.xml")


def test_language_of_the_paper_is_vietnamese(make_paper) -> None:
    archive = zipfile.ZipFile(io.BytesIO(write_docx(make_paper())))
    language = etree.fromstring(archive.read("word/styles.xml")).find(f".//{W}lang")
    assert language.get(f"{W}val") == language.get(f"{W}eastAsia") == "vi-VN"


def rule_length(paragraph, room: float) -> float:
    """Length in mm of the rule an empty paragraph draws in a column of `room` mm."""
    borders = paragraph._p.pPr.find(qn("w:pBdr"))
    assert borders is not None
    assert [side.get(qn("w:val")) for side in borders] == ["single"]
    form = paragraph.paragraph_format
    assert form.left_indent == form.right_indent
    return room - in_mm(form.left_indent + form.right_indent)


def test_rule_under_the_motto_is_as_long_as_the_motto(make_paper, printed) -> None:
    paper = printed(make_paper())
    column = in_mm(paper.document.tables[0].columns[1].width)
    # 12,197 thousandths of an em in Times New Roman Bold, added up from its published metrics.
    words = 12.197 * 14 * 25.4 / 72
    assert rule_length(paper.after(MOTTO), column) == pytest.approx(words, rel=0.01)


def test_rules_under_issuer_and_title_are_a_third_to_a_half_of_the_words(
    make_paper, printed
) -> None:
    paper = printed(make_paper())
    column = in_mm(paper.document.tables[0].columns[0].width)
    issuer, title = 35.9, 97.0  # mm of the two lines in Times New Roman Bold 13 and 14
    assert issuer / 3 <= rule_length(paper.after("XÃ HOẰNG PHÚ"), column) <= issuer / 2
    assert title / 3 <= rule_length(paper.after(TITLE), 165) <= title / 2


def test_header_table_has_no_borders_and_holds_the_national_name_on_one_line(
    make_paper, printed
) -> None:
    table = printed(make_paper()).document.tables[0]
    assert [len(row.cells) for row in table.rows] == [2, 2]
    assert table._tbl.find(f".//{qn('w:tblBorders')}") is None
    assert in_mm(table.columns[1].width) > 95.7  # the Quốc hiệu at 13 pt bold
    assert table.rows[1].cells[0].text == "Số: 05/BC-UBND"
    assert table.rows[1].cells[1].text == "Hoằng Phú, ngày 05 tháng 01 năm 2026"


def test_parent_body_stands_upright_above_the_issuer(make_paper, printed) -> None:
    issuer = Issuer("Phòng Văn hóa – Xã hội", ("Phòng Văn hóa – Xã hội",), "UBND xã Hoằng Phú")
    paper = printed(make_paper(issuer=issuer))
    assert (
        paper.document.tables[0]
        .rows[0]
        .cells[0]
        .text.startswith("UBND XÃ HOẰNG PHÚ\nPHÒNG VĂN HÓA – XÃ HỘI")
    )
    assert not paper.look("UBND XÃ HOẰNG PHÚ").bold


def test_one_addressee_stands_on_the_same_line(make_paper, printed) -> None:
    assert "Kính gửi: Sở Nội vụ" in printed(make_paper(addressees=("Sở Nội vụ",))).texts()


def test_several_addressees_stand_under_the_colon_with_dashes(make_paper, printed) -> None:
    paper = printed(make_paper())
    first, last = paper.find("- Sở Nội vụ;"), paper.find("- Sở Y tế.")
    start = paper.find("Kính gửi:").paragraph_format.left_indent
    assert first.paragraph_format.left_indent == last.paragraph_format.left_indent
    # "Kính gửi" is 3,528 thousandths of an em in Times New Roman.
    under_colon = in_mm(first.paragraph_format.left_indent - start)
    assert under_colon == pytest.approx(3.528 * 14 * 25.4 / 72, abs=0.3)


def test_a_paper_without_addressees_has_no_kinh_gui(make_paper, printed) -> None:
    assert not any("Kính gửi" in text for text in printed(make_paper(addressees=())).texts())


def test_blank_number_and_day_leave_room_to_be_written_in(make_paper, printed) -> None:
    texts = printed(make_paper(number=None, day=PaperDate(2026, 11))).texts()
    number = next(text for text in texts if text.startswith("Số:"))
    day = next(text for text in texts if text.startswith("Hoằng Phú, ngày"))
    assert number.split() == ["Số:", "/BC-UBND"]
    assert day.split() == ["Hoằng", "Phú,", "ngày", "tháng", "11", "năm", "2026"]
    assert len(number) >= len("Số: 123/BC-UBND")
    assert len(day) >= len("Hoằng Phú, ngày 28 tháng 11 năm 2026")


def test_page_number_is_centred_in_the_top_margin_from_page_two(
    make_paper, printed, annexes
) -> None:
    sections = printed(make_paper(annexes=annexes)).document.sections
    assert len(sections) == 3
    for section in sections:
        assert section.different_first_page_header_footer
        assert not section.first_page_header.paragraphs[0]._p.findall(f".//{W}instrText")
        assert section.header_distance < section.top_margin
        number = section.header.paragraphs[0]
        assert [code.text for code in number._p.iter(f"{W}instrText")] == ["PAGE"]
        assert number.style.paragraph_format.alignment.name == "CENTER"
        assert 13 <= number.style.font.size.pt <= 14
        assert not number.style.font.bold
        assert not number.style.font.italic


def test_each_annex_is_a_section_with_pages_of_its_own(make_paper, printed, annexes) -> None:
    paper = printed(make_paper(annexes=annexes))
    starts = [found.get(f"{W}start") for found in paper.body.iter(f"{W}pgNumType")]
    assert starts == ["1", "1", "1"]
    assert {"Phụ lục I", "Phụ lục II"} <= set(paper.texts())


def test_a_single_annex_carries_no_number(make_paper, printed, annexes) -> None:
    texts = printed(make_paper(annexes=annexes[:1])).texts()
    assert "Phụ lục" in texts
    assert "Phụ lục I" not in texts


def test_only_the_landscape_annex_is_turned(make_paper, printed, annexes) -> None:
    sections = printed(make_paper(annexes=annexes)).document.sections
    turned = [section.orientation == WD_ORIENT.LANDSCAPE for section in sections]
    assert turned == [False, False, True]
    assert [section.page_width > section.page_height for section in sections] == turned


def test_table_repeats_its_header_and_never_splits_a_row(make_paper, printed) -> None:
    table = printed(make_paper()).document.tables[1]
    header, *others = table.rows
    assert header._tr.trPr.find(f"{W}tblHeader") is not None
    assert all(row._tr.trPr.find(f"{W}tblHeader") is None for row in others)
    assert all(row._tr.trPr.find(f"{W}cantSplit") is not None for row in table.rows)
    assert table.style.element.find(f".//{W}insideV") is not None


def test_table_fills_the_text_width_in_the_shares_of_its_columns(make_paper, printed) -> None:
    table = printed(make_paper()).document.tables[1]
    widths = [in_mm(column.width) for column in table.columns]
    assert sum(widths) == pytest.approx(165, abs=0.1)
    assert widths[1] / widths[0] == pytest.approx(5, rel=0.01)
    aligns = [cell.paragraphs[0].alignment.name for cell in table.rows[2].cells]
    assert aligns == ["CENTER", "LEFT", "RIGHT"]


def test_the_name_of_a_group_spans_the_table_and_stays_with_its_first_row(
    make_paper, printed
) -> None:
    paper = printed(make_paper())
    group = paper.document.tables[1].rows[1]
    assert [cell.text for cell in group.cells] == ["a) Lao động"] * 3
    assert len(group._tr.tc_lst) == 1
    assert paper.keeps_with_next("a) Lao động")


def test_signature_stays_with_the_last_lines_of_text(make_paper, printed) -> None:
    paper = printed(make_paper())
    closing = paper.document.tables[-1]
    last = next(text for text in reversed(paper.texts()) if text.endswith("./."))
    assert paper.keeps_with_next(last)
    assert paper.find(last).style.paragraph_format.widow_control
    assert closing.rows[0]._tr.trPr.find(f"{W}cantSplit") is not None
    assert [row.cells[0].text.split("\n")[0] for row in closing.rows] == ["Nơi nhận:"]
    assert closing.rows[0].cells[1].text == "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn A"


def test_room_is_left_to_sign_above_the_name(make_paper, printed) -> None:
    assert printed(make_paper()).look("Nguyễn Văn A").before >= 50
    unsigned = Signature(("TM. Ủy ban nhân dân", "KT. Chủ tịch"), "Phó Chủ tịch")
    closing = printed(make_paper(signature=unsigned)).document.tables[-1]
    assert closing.rows[0].cells[1].text == "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n"


def test_recipients_end_in_semicolons_and_the_file_copy_in_a_full_stop(make_paper, printed) -> None:
    closing = printed(make_paper()).document.tables[-1].rows[0].cells[0]
    lines = [paragraph.text for paragraph in closing.paragraphs]
    assert lines == ["Nơi nhận:", "- Như trên;", "- TT HĐND xã (b/c);", "- Lưu: VT, VHXH."]


def test_every_style_named_in_the_paper_is_defined(make_paper, printed, annexes) -> None:
    paper = printed(make_paper(annexes=annexes))
    named = {found.get(f"{W}val") for found in paper.body.iter(f"{W}pStyle", f"{W}tblStyle")}
    defined = {style.style_id for style in paper.document.styles}
    assert named <= defined
    assert len(named) > 10
