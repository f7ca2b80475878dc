"""So sánh kế hoạch: what a plan asks more, less or not at all beside another; many in one table."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansinh.core.documents.reading.document import read_document_bytes
from ansinh.core.plans import Plan, Target, read_plan
from ansinh.core.plans.comparison import (
    VERDICT_LABELS,
    Verdict,
    compare,
    comparison_sheets,
    roll_up,
    rollup_sheets,
)
from ansinh.core.plans.comparison.sheets import verdict_text
from ansinh.core.plans.comparison.verdicts import verdict_of

ABOVE = """ỦY BAN NHÂN DÂN
TỈNH LẠNG HỒ
Số: 15/KH-UBND

Lạng Hồ, ngày 12 tháng 01 năm 2026

KẾ HOẠCH
Chăm lo người dân vùng cao năm 2026

Căn cứ Nghị quyết số 7-NQ/TU ngày 05/12/2025 của Tỉnh ủy;
Căn cứ Quyết định số 90/QĐ-TTg ngày 18/01/2022 của Thủ tướng Chính phủ,
Ủy ban nhân dân tỉnh ban hành kế hoạch như sau:

I. MỤC TIÊU
- Tỷ lệ hộ dân có điện lưới đạt trên 97%.
- Ít nhất 60% thanh niên được học nghề ngắn hạn.
- Tỷ lệ hộ cận nghèo dưới 8%.
- Tối thiểu 90% trẻ em dưới 6 tuổi được uống vitamin A.
- 75% bản có nhà sinh hoạt cộng đồng.

II. NHIỆM VỤ
1. Sở Y tế
- Tổ chức khám mắt cho học sinh các trường bán trú trước ngày 30/9/2026.
2. Sở Công Thương
- Lắp đặt trạm sạc điện mặt trời tại các chợ phiên.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Hà Văn Lâm
"""
BELOW = """ỦY BAN NHÂN DÂN
XÃ NẬM CHẢY
Số: 08/KH-UBND

Nậm Chảy, ngày 20 tháng 02 năm 2026

KẾ HOẠCH
Chăm lo người dân vùng cao năm 2026

Căn cứ Nghị quyết số 7-NQ/TU ngày 05/12/2025 của Tỉnh ủy,
Ủy ban nhân dân xã ban hành kế hoạch như sau:

I. MỤC TIÊU
- Tỷ lệ hộ dân trên địa bàn xã có điện lưới đạt từ 97% trở lên.
- Ít nhất 65% thanh niên được học nghề ngắn hạn.
- Tỷ lệ hộ cận nghèo dưới 9%.
- Tối thiểu 90% trẻ em dưới 6 tuổi được uống vitamin A.
- Trồng mới 40 ha quế.

II. NHIỆM VỤ
1. Trạm Y tế xã
- Khám mắt cho học sinh trường bán trú xong trước ngày 15/9/2026.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lò Thị Mây
"""


def read(text: str) -> Plan:
    return read_plan(read_document_bytes("ke_hoach.txt", text.encode()))


def verdicts(above: str, below: str) -> dict[str, Verdict]:
    """Verdict of each row by the first words of the sentence compared with, else of one's own."""
    found = compare(read(above), read(below))
    return {(row.there or row.here).quote: row.verdict for row in found.rows}  # type: ignore[union-attr]


def test_each_target_of_the_level_above_gets_its_verdict():
    found = verdicts(ABOVE, BELOW)
    assert found == {
        "Tỷ lệ hộ dân có điện lưới đạt trên 97%": Verdict.LOOSER,
        "Ít nhất 60% thanh niên được học nghề ngắn hạn": Verdict.HIGHER,
        "Tỷ lệ hộ cận nghèo dưới 8%": Verdict.HIGHER,
        "Tối thiểu 90% trẻ em dưới 6 tuổi được uống vitamin A": Verdict.EQUAL,
        "75% bản có nhà sinh hoạt cộng đồng": Verdict.MISSING,
        "Trồng mới 40 ha quế": Verdict.ONLY_HERE,
    }


def test_the_other_way_round_every_verdict_turns():
    turned = {
        Verdict.LOOSER: Verdict.STRICTER,
        Verdict.HIGHER: Verdict.LOWER,
        Verdict.MISSING: Verdict.ONLY_HERE,
        Verdict.ONLY_HERE: Verdict.MISSING,
    }
    one = [row.verdict for row in compare(read(ABOVE), read(BELOW)).rows]
    other = [row.verdict for row in compare(read(BELOW), read(ABOVE)).rows]
    assert sorted(other) == sorted(turned.get(verdict, verdict) for verdict in one)


def test_work_of_the_level_above_is_looked_for_by_theme_whoever_does_it():
    found = compare(read(ABOVE), read(BELOW))
    assert [one.task.quote for one in found.unechoed] == [
        "Lắp đặt trạm sạc điện mặt trời tại các chợ phiên"
    ]


def test_the_plan_above_and_its_bases_are_asked_for_unless_cited():
    found = compare(read(ABOVE), read(BELOW))
    assert [(one.basis.number, one.is_plan) for one in found.uncited] == [
        ("15/KH-UBND", True),
        ("90/QĐ-TTg", False),
    ]
    citing = BELOW.replace("Căn cứ ", "Căn cứ Kế hoạch số 15/KH-UBND ngày 12/01/2026; ")
    assert not any(one.is_plan for one in compare(read(ABOVE), read(citing)).uncited)


def test_one_target_of_another_year_says_so_and_how_its_value_stands():
    later = BELOW.replace("học nghề ngắn hạn.", "học nghề ngắn hạn vào năm 2028.")
    (row,) = [
        row for row in compare(read(ABOVE), read(later)).rows if row.verdict == Verdict.OTHER_YEAR
    ]
    assert row.by_value == Verdict.HIGHER


def test_last_year_s_plan_is_held_against_this_year_s_by_value():
    last = BELOW.replace("2026", "2025").replace("65%", "70%")
    found = compare(read(last), read(BELOW))
    assert found.counts == {Verdict.LOWER: 1, Verdict.EQUAL: 4}
    assert not any(one.is_plan for one in found.uncited)


def test_a_share_of_other_people_is_no_pair_though_the_words_are_near():
    other = BELOW.replace("trẻ em dưới 6 tuổi", "phụ nữ sau sinh")
    found = verdicts(ABOVE, other)
    assert found["Tối thiểu 90% trẻ em dưới 6 tuổi được uống vitamin A"] == Verdict.MISSING


def test_what_is_done_for_people_is_not_their_share():
    other = BELOW.replace("Tỷ lệ hộ cận nghèo dưới 9%", "80% hộ cận nghèo được tặng quà Tết")
    assert verdicts(ABOVE, other)["Tỷ lệ hộ cận nghèo dưới 8%"] == Verdict.MISSING


def test_indicators_that_sentences_name_make_or_forbid_a_pair():
    one = read(BELOW.replace("hộ dân trên địa bàn xã có điện lưới", "gia đình thắp sáng bằng điện"))

    def alike(target: Target) -> frozenset[str]:
        return frozenset({"D1"} if "điện" in target.quote else ())

    def apart(target: Target) -> frozenset[str]:
        return frozenset({target.quote} if "vitamin" in target.quote else ())

    electric = next(row for row in compare(read(ABOVE), one, alike).rows if row.there)
    assert electric.here is not None
    wider = read(BELOW.replace("vitamin A", "vitamin A liều cao"))
    (vitamin,) = [
        row
        for row in compare(read(ABOVE), wider, apart).rows
        if row.there and "vitamin" in row.there.quote
    ]
    assert vitamin.verdict == Verdict.MISSING


GOAL = Target("T1", "q", 1, 90.0, None, ">=", "%", 2030, "s", None)


@pytest.mark.parametrize(
    ("there", "here", "verdict"),
    [
        ((">=", 90), (">", 90), Verdict.STRICTER),
        (("<=", 5), ("<", 5), Verdict.STRICTER),
        (("=", 90), (">=", 90), Verdict.EQUAL),
        (("~", 90), ("=", 90), Verdict.STRICTER),
        ((">", 90), ("<", 90), Verdict.OTHER_SIDE),
        ((">=", 90), (">=", 89.5), Verdict.LOWER),
        ((None, None), (">=", 90), Verdict.STRICTER),
        ((">=", 90), (None, None), Verdict.LOOSER),
        ((None, None), (None, None), Verdict.EQUAL),
    ],
)
def test_comparator_and_value_decide(there, here, verdict):
    one, other = (replace(GOAL, comparator=sign, value=value) for sign, value in (there, here))
    assert verdict_of(one, other) == verdict


def test_the_upper_end_of_a_range_counts():
    wide, narrow = (replace(GOAL, comparator="range", value=5, value2=upper) for upper in (7, 6))
    assert verdict_of(narrow, wide) == Verdict.HIGHER


@given(
    st.lists(st.sampled_from(["điện", "nước", "đường", "trường"]), max_size=6),
    st.lists(st.sampled_from(["điện", "nước", "đường", "trường"]), max_size=6),
)
def test_every_target_stands_in_exactly_one_row(left, right):
    def plan(words):
        return Plan(
            targets=tuple(
                replace(GOAL, id=f"T{at}", subject=f"hộ có {word} đạt chuẩn {word}", line=at)
                for at, word in enumerate(words)
            )
        )

    rows = compare(plan(left), plan(right)).rows
    assert sorted(row.there.id for row in rows if row.there) == sorted(
        f"T{at}" for at in range(len(left))
    )
    assert sorted(row.here.id for row in rows if row.here) == sorted(
        f"T{at}" for at in range(len(right))
    )


def test_many_plans_stand_in_one_table_with_least_median_most_and_who_lacks_it():
    plans = {
        "tỉnh": read(ABOVE),
        "xã A": read(BELOW),
        "xã B": read(BELOW.replace("65%", "80%").replace("Tỷ lệ hộ cận", "Số hộ cận")),
        "xã C": read("KẾ HOẠCH\nThử\nI. MỤC TIÊU\n- Mỗi bản đào 02 giếng.\n"),
    }
    table = roll_up(plans)
    (row,) = [one for one in table.rows if "học nghề" in one.first.target.quote]
    assert row.values == [60, 65, 80]
    assert row.middle == 65
    assert row.lacking(plans) == ["xã C"]
    assert len(table.rows[0].targets) >= len(table.rows[-1].targets)


def test_another_year_is_another_row_of_the_table():
    plans = {"nay": read(BELOW), "sau": read(BELOW.replace("2026", "2027"))}
    assert all(len(row.targets) == 1 for row in roll_up(plans).rows)


def test_sheets_hold_every_row_with_both_sentences():
    found = compare(read(ABOVE), read(BELOW))
    targets, tasks, papers = comparison_sheets(found)
    assert len(targets.rows) == len(found.rows)
    assert targets.rows[1][:4] == [
        "cao hơn", "≥ 60 %", "2026", "Ít nhất 60% thanh niên được học nghề ngắn hạn",
    ]  # fmt: skip
    assert (len(tasks.rows), len(papers.rows)) == (1, 2)
    table = roll_up({"a": read(ABOVE), "b": read(BELOW)})
    (sheet,) = rollup_sheets(table)
    assert [column.title for column in sheet.columns][-2:] == ["a", "b"]
    assert len(sheet.rows) == len(table.rows)


def test_a_higher_ceiling_asks_for_less_and_a_higher_floor_for_more():
    rows = [row for row in compare(read(ABOVE), read(BELOW)).rows if row.there]
    poor, young = (
        next(row for row in rows if words in row.there.quote)  # type: ignore[union-attr]
        for words in ("cận nghèo", "thanh niên")
    )
    assert (poor.verdict, poor.asks_less, verdict_text(poor)) == (
        Verdict.HIGHER, True, "cao hơn, nới mức trần",
    )  # fmt: skip
    assert (young.verdict, young.asks_less, verdict_text(young)) == (
        Verdict.HIGHER, False, "cao hơn",
    )  # fmt: skip


def test_every_verdict_has_its_words():
    assert set(VERDICT_LABELS) == set(Verdict)
