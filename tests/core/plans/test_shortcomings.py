"""Chỗ thiếu: a paper without targets or tasks says so; one that is no plan says only that."""

from dataclasses import replace

from ansinh.core.documents.reading.document import read_document_bytes
from ansinh.core.plans import no_plan_note, read_plan, shortcomings
from ansinh.core.plans.shortcomings import WITHOUT_TARGETS, WITHOUT_TASKS

ORDERS = """KẾ HOẠCH
Diễn tập chữa cháy năm 2026

I. TỔ CHỨC THỰC HIỆN
1. Công an xã
- Lập phương án chữa cháy chợ trước ngày 15/5/2026.
"""


def read(text: str):
    return read_plan(read_document_bytes("a.txt", text.encode()))


def test_a_plan_that_only_gives_orders_says_that_it_has_no_target():
    assert shortcomings(read(ORDERS)) == (WITHOUT_TARGETS,)


def test_a_plan_of_goals_alone_says_that_nobody_is_asked_to_act():
    goals = "KẾ HOẠCH\nTrồng cây năm 2026\n\nI. MỤC TIÊU\n- Trồng mới 300 cây xanh.\n"
    assert shortcomings(read(goals)) == (WITHOUT_TASKS,)


def test_what_is_no_plan_lacks_nothing_more():
    letter = read("Chào anh, tôi vẫn khỏe. Hẹn gặp anh mùa xuân.")
    assert "không phải một kế hoạch" in (no_plan_note(letter) or "")
    assert shortcomings(letter) == ()
    assert no_plan_note(read(ORDERS)) is None
    assert shortcomings(replace(read(ORDERS), targets=(), tasks=())) == (
        WITHOUT_TARGETS,
        WITHOUT_TASKS,
    )
