"""Bảng trong tệp chữ: pipes and wide spaces become cells with their places."""

import pytest

from ansinh.core.documents.reading import read_document_bytes
from ansinh.core.plans import read_plan


def places(text: str):
    lines = read_document_bytes("thu.md", text.encode()).lines
    return [
        (line.text, (line.cell.table, line.cell.row, line.cell.column) if line.cell else None)
        for line in lines
    ]


def test_a_pipe_table_gives_a_cell_for_each_part_of_a_row():
    table = (
        "Đầu\n\n| Chỉ tiêu | 2026 | 2030 |\n|:---|---:|---|\n| Hộ nghèo (%) |  | **1,5** |\n\nCuối"
    )
    assert places(table) == [
        ("Đầu", None), ("Chỉ tiêu", (1, 1, 1)), ("2026", (1, 1, 2)), ("2030", (1, 1, 3)),
        ("Hộ nghèo (%)", (1, 2, 1)), ("1,5", (1, 2, 3)), ("Cuối", None),
    ]  # fmt: skip


def test_rows_without_outer_pipes_are_told_by_the_rule_under_the_first():
    table = "Chỉ tiêu | 2030\n--- | ---\nHộ nghèo | 1%\n\nchọn a | b thì ghi b"
    assert places(table) == [
        ("Chỉ tiêu", (1, 1, 1)), ("2030", (1, 1, 2)), ("Hộ nghèo", (1, 2, 1)), ("1%", (1, 2, 2)),
        ("chọn a | b thì ghi b", None),
    ]  # fmt: skip


def test_breaks_and_escaped_pipes_stay_within_their_cell():
    table = "| ỦY BAN NHÂN DÂN<br>XÃ BẾN MƠ<br/>Số: 1\\|A | CỘNG HÒA |\n|---|---|\n"
    assert places(table) == [
        ("ỦY BAN NHÂN DÂN", (1, 1, 1)), ("XÃ BẾN MƠ", (1, 1, 1)), ("Số: 1|A", (1, 1, 1)),
        ("CỘNG HÒA", (1, 1, 2)),
    ]  # fmt: skip


OPEN_ROWS = """|
**ỦY BAN NHÂN
DÂN **
-----
|
**CỘNG HÒA**
Độc lập - Tự do
|
|
Số: 12/KH-UBND
|
*Bến Mơ, ngày
02 tháng 3*
|

KẾ HOẠCH
năm 2026

|
STT
|
Việc
|
Hạn
|
|
I. VIỆC CHUNG
|
|
1
|
|
Tháng 5
|
"""


def test_cells_that_go_on_over_many_lines_are_kept_together():
    assert places(OPEN_ROWS) == [
        ("ỦY BAN NHÂN DÂN", (1, 1, 1)), ("CỘNG HÒA", (1, 1, 2)), ("Độc lập - Tự do", (1, 1, 2)),
        ("Số: 12/KH-UBND", (1, 2, 1)), ("Bến Mơ, ngày 02 tháng 3", (1, 2, 2)), ("KẾ HOẠCH", None),
        ("năm 2026", None),
        ("STT", (2, 1, 1)), ("Việc", (2, 1, 2)), ("Hạn", (2, 1, 3)), ("I. VIỆC CHUNG", (2, 2, 1)),
        ("1", (2, 3, 1)), ("Tháng 5", (2, 3, 3)),
    ]  # fmt: skip


def test_a_heading_across_a_table_is_as_wide_as_the_table():
    lines = read_document_bytes("thu.md", OPEN_ROWS.encode()).lines
    assert {line.text: line.cell.width for line in lines if line.cell}["I. VIỆC CHUNG"] == 3


def test_a_cell_may_open_with_its_text_and_hold_empty_tables():
    text = "| ỦY BAN\nXÃ BẾN MƠ\n\n| |\n| | |\n\nSố: 16/KH\n| CỘNG HÒA\nĐộc lập\n|\n\nKẾ HOẠCH\n"
    assert places(text) == [
        ("ỦY BAN", (1, 1, 1)), ("XÃ BẾN MƠ", (1, 1, 1)), ("Số: 16/KH", (1, 1, 1)),
        ("CỘNG HÒA", (1, 1, 2)), ("Độc lập", (1, 1, 2)), ("KẾ HOẠCH", None),
    ]  # fmt: skip


def test_a_pipe_that_nothing_closes_is_no_table():
    assert places("| Một câu\nHai câu\nBa câu") == [
        ("Một câu", None), ("Hai câu", None), ("Ba câu", None)
    ]  # fmt: skip


SIDE_BY_SIDE = """\
   ỦY BAN NHÂN DÂN              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      XÃ BẾN MƠ                     Độc lập - Tự do - Hạnh phúc

 Số:      /KH-UBND               Bến Mơ, ngày     tháng 3 năm 2026

                     KẾ HOẠCH
            Phát triển kinh tế - xã hội năm 2026

Nơi nhận:                           TM. ỦY BAN NHÂN DÂN
- Như trên;                              CHỦ TỊCH
- Lưu: VT.
                                        Lê Thị Mơ
"""


@pytest.mark.parametrize("text", [SIDE_BY_SIDE, SIDE_BY_SIDE.replace(" " * 14, "\t\t")])
def test_columns_set_apart_by_wide_spaces_are_read_left_before_right(text):
    assert places(text) == [
        ("ỦY BAN NHÂN DÂN", (1, 1, 1)), ("XÃ BẾN MƠ", (1, 1, 1)), ("Số: /KH-UBND", (1, 1, 1)),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", (1, 1, 2)),
        ("Độc lập - Tự do - Hạnh phúc", (1, 1, 2)), ("Bến Mơ, ngày tháng 3 năm 2026", (1, 1, 2)),
        ("KẾ HOẠCH", None), ("Phát triển kinh tế - xã hội năm 2026", None),
        ("Nơi nhận:", (2, 1, 1)), ("- Như trên;", (2, 1, 1)), ("- Lưu: VT.", (2, 1, 1)),
        ("TM. ỦY BAN NHÂN DÂN", (2, 1, 2)), ("CHỦ TỊCH", (2, 1, 2)), ("Lê Thị Mơ", (2, 1, 2)),
    ]  # fmt: skip


def test_a_paper_typed_side_by_side_gives_its_issuer_and_signer():
    plan = read_plan(read_document_bytes("thu.txt", SIDE_BY_SIDE.encode()))
    assert plan.header.issuer == "Ủy ban nhân dân xã Bến Mơ"
    assert plan.signer.name == "Lê Thị Mơ"
    assert len(plan.recipients) == 2


def test_wide_spaces_within_a_sentence_part_nothing():
    text = "- Phấn đấu     95% số hộ dùng nước sạch      trên địa bàn xã\n1.      Mục tiêu chung"
    assert [cell for _, cell in places(text)] == [None, None]


def test_footnotes_entities_and_tags_of_markdown():
    text = (
        "- Đạt &gt;= 95%[^1] số hộ&nbsp;nghèo; 26 m<sup>2</sup>, 3%<sup>(2)</sup> <u>gạch</u>.\n\n"
        "[^1]: Năm 2025 đạt 90%.\n\n1\\. Mục tiêu < 5%\n"
    )
    lines = read_document_bytes("thu.md", text.encode()).lines
    assert [(line.text, line.note) for line in lines] == [
        ("- Đạt >= 95% số hộ nghèo; 26 m2, 3% gạch.", False),
        ("1. Mục tiêu < 5%", False),
        ("[1] Năm 2025 đạt 90%.", True),
    ]
