"""A paper refuses, in Vietnamese, what NĐ 30/2020 does not allow."""

import pytest

from ansinh.core.documents.paper import (
    Annex,
    Column,
    Heading,
    Issuer,
    PaperDate,
    PaperError,
    Paragraph,
    Recipient,
    Signature,
    TableBlock,
    runs,
)

TEXT = Paragraph(runs("Nội dung."))
DEPARTMENT = Issuer("Phòng Văn hóa – Xã hội", ("PHÒNG VĂN HÓA – XÃ HỘI",), "UBND XÃ HOẰNG PHÚ")


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"doc_type": "Bài báo"}, "Không có tên loại văn bản “Bài báo”"),
        ({"symbol": "KH-UBND"}, "không hợp với Báo cáo: cần dạng “BC-UBND”"),
        ({"symbol": "BC - UBND"}, "gạch nối không cách chữ"),
        ({"symbol": "BC"}, "Ký hiệu “BC”"),
        ({"number": 0}, "phải từ 01"),
        ({"place": " "}, "Thiếu địa danh"),
        ({"title": ""}, "chưa có trích yếu"),
        ({"addressees": ("",)}, "Kính gửi để trống"),
        ({"body": ()}, "chưa có nội dung"),
        ({"body": (TEXT, Heading(1, "I", "Hết"))}, "ở cuối mà không có nội dung"),
        ({"recipients": ()}, "Lưu: VT"),
        ({"recipients": (Recipient("Như trên"),)}, "Lưu: VT"),
        ({"recipients": (Recipient("Sở Y tế"), Recipient("Lưu: VT"))}, "“Như trên”"),
        ({"signature": Signature((), "CHỦ TỊCH")}, "chế độ tập thể"),
        ({"signature": Signature(("KT. CHỦ TỊCH",), "PHÓ CHỦ TỊCH")}, "“TM. …”"),
    ],
)
def test_a_wrong_part_is_named(changes, told, make_paper) -> None:
    with pytest.raises(PaperError, match=told.replace("(", r"\(")):
        make_paper(**changes)


def test_a_body_that_is_no_collective_needs_no_tm_line(make_paper) -> None:
    paper = make_paper(issuer=DEPARTMENT, signature=Signature((), "Trưởng phòng"))
    assert paper.signature.position == "TRƯỞNG PHÒNG"


@pytest.mark.parametrize(
    ("numbers", "wanted"),
    [
        ([(1, "I"), (1, "III")], "cần “II”"),
        ([(1, "II")], "cần “I”"),
        ([(1, "I"), (2, "1"), (1, "II"), (2, "2")], "cần “1”"),
        ([(3, "a"), (3, "c")], "cần “b”"),
        ([(3, "a"), (3, "b"), (3, "c"), (3, "d"), (3, "e")], "cần “đ”"),
    ],
)
def test_headings_count_on_without_a_gap(numbers, wanted, make_paper) -> None:
    headings = [Heading(level, number, "Đề mục") for level, number in numbers]
    with pytest.raises(PaperError, match=wanted):
        make_paper(body=(*headings, TEXT))


def test_annexes_number_their_headings_afresh(make_paper) -> None:
    annex = Annex("Biểu", (Heading(1, "I", "Một"), TEXT))
    assert make_paper(body=(Heading(1, "I", "Một"), TEXT), annexes=(annex, annex)).annexes


@pytest.mark.parametrize(
    ("level", "number"),
    [(1, "1"), (1, "i"), (2, "I"), (2, "0"), (2, "2.1"), (3, "f"), (3, "j"), (3, "w"), (3, "z"),
     (3, "ab"), (3, "")],
)  # fmt: skip
def test_each_level_has_its_own_numbering(level, number) -> None:
    with pytest.raises(PaperError, match="đánh số sai cấp"):
        Heading(level, number, "Đề mục")


@pytest.mark.parametrize(
    ("year", "month", "day"), [(2026, 2, 30), (2026, 13, None), (2023, 2, 29), (0, 1, 1)]
)
def test_an_impossible_date_is_refused(year, month, day) -> None:
    with pytest.raises(PaperError, match="không có thật"):
        PaperDate(year, month, day)


def test_a_day_without_its_month_is_refused() -> None:
    with pytest.raises(PaperError, match="chưa có tháng"):
        PaperDate(2026, None, 5)


@pytest.mark.parametrize("name", ["TS. Nguyễn Văn A", "ThS Nguyễn Văn A", "PGS.TS Nguyễn Văn A"])
def test_academic_titles_are_refused_before_the_signers_name(name) -> None:
    with pytest.raises(PaperError, match="học hàm, học vị"):
        Signature(("TM. ỦY BAN NHÂN DÂN",), "CHỦ TỊCH", name)


def test_a_name_that_only_begins_like_a_title_is_kept() -> None:
    assert Signature((), "CHỦ TỊCH", "Tsần Văn A").name == "Tsần Văn A"


def test_a_landscape_annex_needs_a_table() -> None:
    with pytest.raises(PaperError, match="khổ ngang"):
        Annex("Thuyết minh", (TEXT,), landscape=True)


def test_a_row_with_missing_cells_is_refused_with_its_place() -> None:
    row = (runs("1"), runs("2"), runs("3"))
    with pytest.raises(PaperError, match="Bảng “Biểu 1”, dòng 2: có 2 ô, cần 3 ô"):
        TableBlock((Column("a"), Column("b"), Column("c")), (row, row[:2]), "Biểu 1")


def test_tables_without_columns_or_width_are_refused() -> None:
    with pytest.raises(PaperError, match="không có cột"):
        TableBlock((), ())
    with pytest.raises(PaperError, match="bề rộng"):
        Column("TT", 0)
