"""The facts of one report: a few targets of every standing, on the boundary of a former commune."""

import datetime as dt
from fractions import Fraction

from ansinh.core.indicators.catalogue import INDICATORS
from ansinh.core.indicators.goals import Goal
from ansinh.core.indicators.passports import passport_for
from ansinh.core.indicators.tallies import Tally
from ansinh.core.reports.facts import (
    AddresseeFacts,
    Office,
    PlanFacts,
    TargetFacts,
    TaskFacts,
    VillageTally,
    YearlyFacts,
)

ON = dt.date(2026, 11, 23)
BOUNDARY = "bốn thôn thuộc xã Sơn Hà trước 01/7/2025"
SEAL = "ab12" + "0" * 56 + "cd34"


def target(code, comparator=None, value=None, tally=None, villages=()):
    indicator = INDICATORS[code]
    goal = Goal(comparator, None if value is None else Fraction(value))
    told = {"as_of": ON, "boundary": BOUNDARY, "snapshot": SEAL, "year": 2026}
    return TargetFacts(
        code=code,
        title=indicator.title,
        quote=f"câu về {indicator.title.lower()}",
        line=40 + int(code[1:]),
        unit="%",
        year=2030,
        goal=goal,
        indicator=indicator,
        tally=tally,
        villages=villages,
        passport=passport_for(indicator, **told) if tally else None,
    )


UNMATCHED = TargetFacts(
    "M01", "Trồng 5.000 cây", "Trồng 5.000 cây", 70, "cây", 2030, Goal(">=", Fraction(5000)),
    None, None,
)  # fmt: skip

CARDS = Tally(5134, 5560, unknown=110)


def facts() -> YearlyFacts:
    one, two = ("t1", "Thôn Một"), ("t2", "Thôn Hai")
    villages = (
        VillageTally(*one, Tally(3000, 3060)),
        VillageTally(*two, Tally(2134, 2500, unknown=110)),
    )
    return YearlyFacts(
        year=2026,
        as_of=ON,
        boundary=BOUNDARY,
        snapshot=SEAL,
        office=Office(
            name="Ủy ban nhân dân xã Tân Sơn",
            letterhead=("Ủy ban nhân dân", "xã Tân Sơn"),
            place="Tân Sơn",
            drafting_unit="VHXH",
            took_over_on=dt.date(2025, 7, 1),
        ),
        addressees=(AddresseeFacts("Sở Nội vụ"),),
        plan=PlanFacts(
            title="Thực hiện Nghị quyết số 42-NQ/TW về chính sách xã hội",
            number="12/KH-UBND",
            issuer="Ủy ban nhân dân xã Sơn Hà",
            issued="2024-05-08",
            report_deadline="trước ngày 01/12 hằng năm",
        ),
        targets=(
            target("T03", "<", "2.5"),
            target("T06", ">", 60),
            target("T07", ">", 45),
            target("T13", "=", 100, Tally(0, 0)),
            target("T19", ">", 96, CARDS, villages),
            target("T26", None, None, Tally(8, 84), (VillageTally(*one, Tally(8, 84)),)),
            target("T27", "~", 25, Tally(12_982_800, 5380, maybe_not=20)),
            target("T28", "=", 100, Tally(1600, 1600)),
            target("T36", "=", 90, Tally(89, 100, unknown=4)),
            UNMATCHED,
        ),
        tasks=(
            TaskFacts("K01", "mở lớp học tập", "CÔNG TÁC TUYÊN TRUYỀN", ("Các thôn",), False),
            TaskFacts("K02", "vận động hội viên", "CÔNG TÁC TUYÊN TRUYỀN", (), True),
            TaskFacts("K03", "tu bổ nghĩa trang", "Người có công", ("Ban chỉ huy quân sự",), False),
        ),
        population=Tally(5560, 6065, unknown=48),
        household_count=1624,
    )
