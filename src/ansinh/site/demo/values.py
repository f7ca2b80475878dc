"""Số liệu báo cáo của bản dùng thử: plausible, invented, and marked so; some left missing."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from ansinh.apps.journal.models import Actor
from ansinh.apps.planning.actions import NewValue, Paper, enter_value
from ansinh.apps.planning.queries import place_on, places_of
from ansinh.apps.units.queries import PRESENT, find_boundary
from ansinh.core.indicators.catalogue import INDICATORS
from ansinh.core.indicators.values import EnteredFigure, Verdict

INVENTED = "Số liệu và văn bản giả lập, chỉ để dùng thử."
INSURANCE = "Bảo hiểm xã hội cơ sở"
SCHOOLS = "các trường học"
STATION = "Trạm Y tế"
STATISTICS = "Thống kê tỉnh Thanh Hóa"
TELECOMS = "Sở Khoa học và Công nghệ"
MERGED_IN = 2025

LABOUR_FORCE = (2400, 1880, 2050, 2020)
"""Of Hoằng Kim and of the three communes it was merged with."""

SHARES: dict[str, dict[int, Fraction]] = {
    "T06": {
        2023: Fraction(33, 100),
        2024: Fraction(355, 1000),
        2025: Fraction(378, 1000),
        2026: Fraction(394, 1000),
    },
    "T07": {
        2023: Fraction(24, 100),
        2024: Fraction(26, 100),
        2025: Fraction(28, 100),
        2026: Fraction(292, 1000),
    },
}


@dataclass(frozen=True, kw_only=True)
class Said:
    """Một số của bản dùng thử: of which indicator and year, who said it, and what."""

    code: str
    year: int
    by: str
    counts: tuple[int, int | None] | None = None
    value: str = ""
    verdict: Verdict | None = None
    area: str = ""
    place: str = ""


COUNTED = (
    *(("T30", 2025, SCHOOLS, (11, 12)), ("T30", 2026, SCHOOLS, (12, 12))),
    ("T31", 2025, STATION, (4, 4)),
    ("T32", 2025, "Phòng Kinh tế", (3, 46)),
    *(("T34", year, TELECOMS, (19, 19)) for year in (2025, 2026)),
    *(("T35", 2025, TELECOMS, (18, 19)), ("T35", 2026, TELECOMS, (19, 19))),
    ("T02", 2025, "cuộc họp các thôn", (548, 571)),
    *(("T25", year, STATION, (0, None)) for year in (2025, 2026)),
    ("T20", 2025, STATION, (9_870, 10_500)),
    *(("T33", 2025, TELECOMS, (15_940, 19_550)), ("T33", 2026, TELECOMS, (16_390, 19_690))),
)

UPPER = (
    *(("T03", 2023, "2.42"), ("T03", 2024, "2.33"), ("T03", 2025, "2.25")),
    *(("T16", 2023, "2.45"), ("T16", 2024, "2.33"), ("T16", 2025, "2.29")),
    *(("T17", 2023, "74.3"), ("T17", 2024, "74.5"), ("T17", 2025, "74.6")),
    *(("T18", 2024, "65.4"), ("T18", 2025, "65.6")),
)

JUDGED: tuple[tuple[str, int, str, Verdict], ...] = (
    ("T12", 2025, "Sở Giáo dục và Đào tạo", "met"),
    ("T24", 2025, STATION, "not_enough"),
)


def enter_demo_values(by: Actor, on: date) -> None:
    """Every invented value known by that day; whatever is not listed stays missing."""
    boundary = find_boundary(PRESENT, on)
    former = places_of(boundary)[1] if boundary else ()
    for said in (*_shares(former), *_of_the_commune(), *_of_upper_levels()):
        if _as_of(said, on) is not None:
            enter_value(new=_new(said, on), on=on, by=by)


def _shares(former: tuple[str, ...]):
    """Insurance by commune before the merger, of the whole commune after it."""
    kim_first = sorted(former, key=lambda code: ("kim" not in code, code))
    for code, years in SHARES.items():
        for year, share in years.items():
            if year >= MERGED_IN:
                force = sum(LABOUR_FORCE[: max(len(former), 1)])
                yield Said(code=code, year=year, by=INSURANCE, counts=(int(force * share), force))
                continue
            for place, force in zip(kim_first, LABOUR_FORCE, strict=False):
                counts = (int(force * share), force)
                yield Said(code=code, year=year, by=INSURANCE, counts=counts, place=place)


def _of_the_commune():
    for code, year, who, counts in COUNTED:
        yield Said(code=code, year=year, by=who, counts=counts)
    for code, year, who, verdict in JUDGED:
        yield Said(code=code, year=year, by=who, verdict=verdict)


def _of_upper_levels():
    for code, year, value in UPPER:
        nation = code == "T18"
        area, who = ("cả nước", "Bộ Y tế") if nation else ("tỉnh Thanh Hóa", STATISTICS)
        yield Said(code=code, year=year, by=who, value=value, area=area)


def _as_of(said: Said, on: date) -> date | None:
    """The end of the year, or of the last quarter before today; None when that is to come."""
    for day in (date(said.year, 12, 31), date(said.year, 9, 30)):
        if day <= on:
            return day
    return None


def _new(said: Said, on: date) -> NewValue:
    as_of = _as_of(said, on) or on
    numerator, denominator = said.counts or (None, None)
    figure = EnteredFigure(
        as_of=as_of,
        numerator=numerator,
        denominator=denominator,
        value=Fraction(said.value) if said.value else None,
        verdict=said.verdict,
        level="upper" if said.area else "own",
        area=said.area,
        reported_by=said.by,
        finality="final" if as_of.month == 12 else "estimate",
        evidence="Biên bản kiểm tra cuối năm (giả lập)" if said.verdict else "",
        because="Theo kết luận của biên bản (giả lập)" if said.verdict else "",
        note=INVENTED,
        version=INDICATORS[said.code].version,
    )
    place = "" if said.area else said.place or place_on(as_of)
    number = f"GL-{int(said.code[1:]):02d}{said.year % 100}/BC"
    paper = Paper(number=number, dated=min(date(said.year + 1, 1, 15), on), issuer=said.by)
    return NewValue(
        indicator=INDICATORS[said.code], year=said.year, place=place, figure=figure, paper=paper
    )
