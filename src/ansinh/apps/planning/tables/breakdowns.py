"""Phân tổ: an indicator by groups of people, the widest gap said first."""

from collections.abc import Iterable
from dataclasses import dataclass

from ansinh.apps.planning.queries import Breakdown
from ansinh.core.documents.figures import format_decimal
from ansinh.core.indicators.breakdowns import group_in_words
from ansinh.core.indicators.definition import Indicator
from ansinh.core.indicators.tallies import measure
from ansinh.core.reports.wording import counts_in_words, value_in_words


@dataclass(frozen=True)
class GroupRow:
    """Một nhóm: its value and counts."""

    label: str
    value: str
    counts: str


@dataclass(frozen=True)
class BreakdownRows:
    """Một cách phân tổ on the page."""

    label: str
    gap: str
    rows: list[GroupRow]


def breakdown_rows(indicator: Indicator, found: Iterable[Breakdown]) -> list[BreakdownRows]:
    """Every breakdown, those with the widest gap first."""
    ordered = sorted(found, key=lambda one: -(one.gap.difference if one.gap else -1))
    return [
        BreakdownRows(
            label=one.label,
            gap=_gap_words(indicator, one),
            rows=[
                GroupRow(
                    group_in_words(one.dimension, code),
                    value_in_words(indicator, measure(tally, indicator.shape)),
                    counts_in_words(indicator, tally),
                )
                for code, tally in one.groups.items()
            ],
        )
        for one in ordered
    ]


def _gap_words(indicator: Indicator, found: Breakdown) -> str:
    """ "xa nhau nhất 6,2 điểm %: nữ và nam"; groups under thirty are not compared."""
    gap = found.gap
    if gap is None:
        return "chưa đủ nhóm từ 30 trở lên để so"
    # Of cases left, how common they are is compared, not how many there are.
    is_share = indicator.is_share or indicator.shape == "remaining"
    scale, unit = (100, "điểm %") if is_share else (1, indicator.unit)
    ends = (gap.lowest[0], gap.highest[0])
    names = " và ".join(group_in_words(found.dimension, code) for code in ends)
    return f"xa nhau nhất {format_decimal(gap.difference * scale, 1)} {unit}: {names}"
