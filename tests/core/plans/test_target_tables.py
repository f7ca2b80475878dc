"""Bảng chỉ tiêu tự viết: tables of targets, in the body and in annexes."""

import docx
import pytest

from ansinh.core.documents.reading import read_document, read_document_bytes
from ansinh.core.plans import Plan, read_plan

HEAD = """ỦY BAN NHÂN DÂN
XÃ ĐỒNG MÂY

Số: 15/KH-UBND

Đồng Mây, ngày 05 tháng 01 năm 2026

KẾ HOẠCH

Phát triển kinh tế - xã hội giai đoạn 2026 - 2030

I. MỤC TIÊU

{body}

II. NHIỆM VỤ

1. Phòng Kinh tế: tham mưu thực hiện.

Nơi nhận:
- Các thôn;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lò Văn Sáng

{annex}
"""


def _read(body: str = "Theo phụ lục.", annex: str = "") -> Plan:
    text = HEAD.format(body=body, annex=annex)
    return read_plan(read_document_bytes("ke_hoach.md", text.encode()))


def _values(plan: Plan) -> list[tuple]:
    return [(t.subject, t.comparator, t.value, t.value2, t.unit, t.year) for t in plan.targets
            if t.value is not None]  # fmt: skip


def test_columns_of_years_give_a_target_each_and_the_reached_one_is_its_baseline():
    plan = _read(
        annex="""PHỤ LỤC

CHỈ TIÊU CHỦ YẾU

| STT | Chỉ tiêu | ĐVT | Ước TH 2025 | KH 2026 | Mục tiêu 2030 |
|---|---|---|---|---|---|
| (1) | (2) | (3) | (4) | (5) | (6) |
| A | VĂN HÓA - XÃ HỘI | | | | |
| 1 | Hộ gia đình văn hóa | % | 88 | 90 | ≥ 95 |
| 2 | Số hộ nghèo | Hộ | 61 | không quá 48 | 10 - 15 |
"""
    )
    assert _values(plan) == [
        ("Hộ gia đình văn hóa", "=", 90, None, "%", 2026),
        ("Hộ gia đình văn hóa", ">=", 95, None, "%", 2030),
        ("Số hộ nghèo", "<=", 48, None, "hộ", 2026),
        ("Số hộ nghèo", "range", 10, 15, "hộ", 2030),
    ]
    assert [t.baseline for t in plan.targets] == [88, 88, 61, 61]
    assert "KH 2026" in plan.targets[0].how[0]


def test_a_year_before_the_paper_has_passed():
    plan = _read("""| TT | Nội dung chỉ tiêu | Đơn vị tính | Năm 2025 | Năm 2026 | Năm 2027 |
|---|---|---|---|---|---|
| 1 | Tỷ lệ hộ dùng nước sạch | % | 71 | 75 | 80 |
""")
    assert [(value, year) for *_, value, _, _, year in _values(plan)] == [(75, 2026), (80, 2027)]


def test_two_rows_of_heading_belong_together():
    plan = _read(
        annex="""PHỤ LỤC: CÁC CHỈ TIÊU

| TT | Chỉ tiêu | Đơn vị tính | Thực hiện | Kế hoạch | | Ghi chú |
|---|---|---|---|---|---|---|
| | | | 2025 | 2026 | 2030 | |
| 1 | Lao động qua đào tạo | % | 60 | 62 | 70 | 12 |
"""
    )
    assert _values(plan) == [
        ("Lao động qua đào tạo", "=", 62, None, "%", 2026),
        ("Lao động qua đào tạo", "=", 70, None, "%", 2030),
    ]


def test_the_unit_may_stand_in_the_name_in_the_cell_or_over_the_table():
    plan = _read("""(Đơn vị tính: triệu đồng)

| Chỉ tiêu | Mục tiêu đến năm 2028 |
|---|---|
| Tỷ lệ trẻ đến trường (%) | 99 |
| Tỷ lệ hộ có điện | > 98% |
| Thu ngân sách | 4.250,5 |
""")
    assert _values(plan) == [
        ("Tỷ lệ trẻ đến trường (%)", "=", 99, None, "%", 2028),
        ("Tỷ lệ hộ có điện", ">", 98, None, "%", 2028),
        ("Thu ngân sách", "=", 4250.5, None, "triệu đồng", 2028),
    ]


def test_a_share_without_unit_is_per_cent_but_less_sure():
    plan = _read("""| Chỉ tiêu | Năm 2027 |
|---|---|
| Tỷ lệ trẻ tiêm chủng đầy đủ | 97 |
""")
    (target,) = plan.targets
    assert (target.value, target.unit) == (97, "%")
    assert target.confidence < 0.8
    assert any("đơn vị" in reason for reason in target.how)


def test_the_year_of_a_single_column_comes_from_the_caption_then_the_title():
    table = """| TT | Tên chỉ tiêu | Đơn vị | Kế hoạch |
|---|---|---|---|
| 1 | Người tham gia bảo hiểm y tế | người | 5.120 |
"""
    assert _values(_read(annex=f"PHỤ LỤC 2\n\nCHỈ TIÊU NĂM 2027\n\n{table}"))[0][-1] == 2027
    assert _values(_read(annex=f"PHỤ LỤC 2\n\nDANH MỤC CHỈ TIÊU\n\n{table}"))[0][-1] == 2030


def test_sub_rows_keep_the_name_of_the_row_they_belong_to():
    plan = _read("""| TT | Chỉ tiêu | ĐVT | Năm 2026 |
|---|---|---|---|
| 1 | Số lao động có việc làm mới | người | 320 |
| | - Trong đó: nữ | người | 150 |
""")
    assert [row[0] for row in _values(plan)] == [
        "Số lao động có việc làm mới",
        "Số lao động có việc làm mới: Trong đó: nữ",
    ]


def test_a_column_called_chi_tieu_may_hold_the_values():
    plan = _read(
        annex="""PHỤ LỤC

CHỈ TIÊU NĂM 2027

| TT | Nội dung | Chỉ tiêu |
|---|---|---|
| 1 | Hộ có nhà tiêu hợp vệ sinh | ≥ 90% |
| 2 | Câu lạc bộ gia đình | 3 câu lạc bộ |
"""
    )
    assert _values(plan) == [
        ("Hộ có nhà tiêu hợp vệ sinh", ">=", 90, None, "%", 2027),
        ("Câu lạc bộ gia đình", "=", 3, None, "câu lạc bộ", 2027),
    ]


def test_a_cell_may_hold_a_whole_sentence():
    plan = _read("""| TT | Mục tiêu | Chỉ tiêu đến năm 2030 | Cơ quan theo dõi |
|---|---|---|---|
| 1 | Y tế | Tỷ lệ dân tham gia bảo hiểm y tế đạt 98%; năm 2028 đạt 96% | Trạm Y tế |
""")
    assert [(t.value, t.unit, t.year) for t in plan.targets] == [(98, "%", 2030), (96, "%", 2028)]
    assert all(target.quote.startswith("Tỷ lệ dân") for target in plan.targets)


def test_columns_that_compare_give_no_target():
    plan = _read("""| TT | Chỉ tiêu | ĐVT | KH 2025 | TH 2025 | KH 2026 | KH 2026/TH 2025 (%) |
|---|---|---|---|---|---|---|
| 1 | Đàn bò | con | 400 | 410 | 450 | 109,8 |
""")
    assert _values(plan) == [("Đàn bò", "=", 450, None, "con", 2026)]
    assert plan.targets[0].baseline == 410


@pytest.mark.parametrize(
    "table",
    [
        """| STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian | Sản phẩm |
|---|---|---|---|---|
| 1 | Khảo sát 120 hộ | Phòng Kinh tế | Năm 2026 | 01 báo cáo |
""",
        """| TT | Nội dung | Kinh phí năm 2026 | Kinh phí năm 2027 |
|---|---|---|---|
| 1 | Tuyên truyền | 25 | 30 |
""",
        """| TT | Họ và tên | Năm sinh | Điện thoại |
|---|---|---|---|
| 1 | Lò Thị Mai | 1990 | 0912000111 |
""",
        """| TT | Chỉ tiêu | ĐVT | Thực hiện 2024 | Thực hiện 2025 |
|---|---|---|---|---|
| 1 | Hộ nghèo | % | 9 | 7 |
""",
    ],
)
def test_tables_of_work_money_people_and_results_set_no_target(table):
    assert _values(_read(annex=f"PHỤ LỤC\n\n{table}")) == []


def test_a_table_in_the_body_makes_no_headings_of_its_rows():
    plan = _read("""| TT | Chỉ tiêu | ĐVT | Năm 2026 |
|---|---|---|---|
| I. | KINH TẾ | | |
| 1. | Sản lượng lúa | tấn | 900 |
""")
    assert [section.title for section in plan.sections if section.level == 1] == [
        "MỤC TIÊU",
        "NHIỆM VỤ",
    ]
    assert plan.targets[0].section == "I"


def _merged_docx(path):
    paper = docx.Document()
    for text in HEAD.format(body="Theo phụ lục.", annex="PHỤ LỤC").splitlines():
        if text:
            paper.add_paragraph(text)
    table = paper.add_table(rows=5, cols=6)
    for column, text in enumerate(("TT", "Chỉ tiêu", "Đơn vị tính")):
        table.cell(0, column).merge(table.cell(1, column)).text = text
    table.cell(0, 3).merge(table.cell(0, 5)).text = "Lộ trình thực hiện"
    rows = [
        (1, 3, ("Năm 2026", "Năm 2028", "Năm 2030")),
        (3, 0, ("1", "Thôn có nhà văn hóa", "thôn", "5", "7", "đủ 9")),
        (4, 0, ("2", "Đường bê tông", "km", "-", "3,2", "x")),
    ]
    table.cell(2, 0).merge(table.cell(2, 5)).text = "I. HẠ TẦNG"
    for row, first, texts in rows:
        for column, text in enumerate(texts, start=first):
            table.cell(row, column).text = text
    paper.save(path)


def test_merged_cells_of_a_word_table_are_read_under_their_heading(tmp_path):
    _merged_docx(tmp_path / "ke_hoach.docx")
    plan = read_plan(read_document(tmp_path / "ke_hoach.docx"))
    assert _values(plan) == [
        ("Thôn có nhà văn hóa", "=", 5, None, "thôn", 2026),
        ("Thôn có nhà văn hóa", "=", 7, None, "thôn", 2028),
        ("Thôn có nhà văn hóa", "=", 9, None, "thôn", 2030),
        ("Đường bê tông", "=", 3.2, None, "km", 2028),
    ]
    lines = {line.number: line.text for line in read_document(tmp_path / "ke_hoach.docx").lines
             if line.cell and line.cell.column == 2}  # fmt: skip
    assert all(target.quote in lines[target.line] for target in plan.targets)
