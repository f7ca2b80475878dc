"""Lời kể của nhật ký: details of an act as people read them, never as the program keeps them."""

import re

from ansinh.apps.journal.models.telling import told

KEY = "6892a203-9cb2-5e03-8bb8-d8435f5e0579"


def in_words(details) -> str:
    return "; ".join(f"{head} {rest}".strip() for head, rest in told(details))


def test_codes_of_roles_fields_and_states_are_said_in_vietnamese():
    words = in_words({"role": "lead", "field": "labour", "state": "confirmed"})
    assert words == "vai trò: chủ trì; lĩnh vực: lao động, việc làm; tình trạng: đã xác nhận"
    assert in_words({"role": "village_head"}) == "vai trò: Trưởng thôn"


def test_a_decision_tells_each_change_from_and_to():
    changes = {"state": ["proposed", "confirmed"], "upper": [None, "30"]}
    words = in_words({"decision": 3, "targets": [{"code": "T36", "changes": changes}]})
    assert words == (
        "quyết định: 3; chỉ tiêu: mã: T36; tình trạng: chờ xác nhận → đã xác nhận; đến mức: – → 30"
    )


def test_rows_of_a_sheet_are_told_one_by_one_without_signs_of_the_program():
    rows = [{"indicator": "T06", "year": 2026, "after": "33 %"}, {"indicator": "T07", "year": 2026}]
    words = in_words({"file": "a.xlsx", "rows": rows})
    assert "chỉ số: T06; năm: 2026; sau: 33 % | chỉ số: T07; năm: 2026" in words
    assert not re.search(r"[{}\[\]']", words)


def test_a_key_is_left_out_and_a_day_is_written_day_first():
    words = in_words({"successor": KEY, "name": "Sở Nội vụ", "from": "2025-03-01"})
    assert words == "tên: Sở Nội vụ; từ ngày: 01/03/2025"


def test_columns_changed_come_first():
    assert told(
        {"trước": {"họ tên": "A"}, "sau": {"họ tên": "B", "ngày sinh": "x"}, "theo": "C"}
    ) == [
        ("họ tên: A → B", ""),
        ("ngày sinh: – → x", ""),
        ("", "theo: C"),
    ]
