"""Nhận số liệu từ tệp: rows are weighed first, then kept together as one act or not at all."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from django.db import transaction

from ansinh.apps.journal.actions import record_act
from ansinh.apps.journal.models import Actor
from ansinh.apps.planning.actions.values import (
    NewValue,
    Paper,
    ValueRefused,
    keep_value,
    of_village,
    why_refused,
)
from ansinh.apps.planning.models import EnteredValue, place_of_village
from ansinh.apps.planning.queries.places import place_on
from ansinh.apps.planning.queries.values import find_value, words_of
from ansinh.apps.planning.queries.village_values import find_villages_by_name
from ansinh.core.indicators.entry_sheet import EntryColumn, EntryRow, Problem
from ansinh.core.indicators.values import EnteredFigure

RowKind = Literal["new", "changed", "same", "refused"]


@dataclass(frozen=True)
class WeighedRow:
    """Một dòng sau khi xem: what would happen to it, and why not."""

    row: EntryRow
    kind: RowKind
    new: NewValue | None = None
    problems: tuple[Problem, ...] = ()


def weigh_rows(rows: Iterable[EntryRow], year: int, on: date) -> list[WeighedRow]:
    """What each row of a file would do, nothing written yet."""
    return [_weigh(row, year, on) for row in rows]


def _weigh(row: EntryRow, year: int, on: date) -> WeighedRow:
    if row.problems or row.indicator is None or row.figure is None:
        return WeighedRow(row, "refused", problems=row.problems)
    place, reason = _place_of(row, row.figure)
    if reason:
        return WeighedRow(row, "refused", problems=(Problem(EntryColumn.VILLAGE, reason),))
    paper = Paper(number=row.paper_number, dated=row.paper_date, issuer=row.paper_issuer)
    seen = find_value(row.indicator.code, year, place)
    new = NewValue(
        indicator=row.indicator, year=year, place=place, figure=row.figure, paper=paper, seen=seen
    )
    if seen is not None and _says(seen) == _asks(new):
        return WeighedRow(row, "same", new)
    reason = why_refused(new, on)
    if reason:
        return WeighedRow(row, "refused", new, (Problem("", reason),))
    return WeighedRow(row, "changed" if seen else "new", new)


def _place_of(row: EntryRow, figure: EnteredFigure) -> tuple[str, str]:
    """The place a row is of, or why its village is not known."""
    if not row.village:
        return "" if figure.is_of_upper_level else place_on(figure.as_of), ""
    found = find_villages_by_name(row.village, figure.as_of)
    if len(found) == 1:
        return place_of_village(found[0]), ""
    day = f"ngày {figure.as_of:%d/%m/%Y}"
    if found:
        asked = "hãy ghi rõ như ở ô “Số của” trên trang chỉ tiêu."
        return "", f"Có {len(found)} thôn tên “{row.village}” {day}: {asked}"
    return "", f"Không có thôn “{row.village}” {day}: hãy ghi tên như ở trang đơn vị."


def _says(value: EnteredValue) -> tuple[object, ...]:
    figure = value.figure
    paper = (value.paper_number, value.paper_date, value.paper_issuer)
    return (*_amount(figure), figure.as_of, figure.finality, figure.reported_by, *paper)


def _asks(new: NewValue) -> tuple[object, ...]:
    figure = new.figure
    paper = (new.paper.number, new.paper.dated, new.paper.issuer)
    return (*_amount(figure), figure.as_of, figure.finality, figure.reported_by, *paper)


def _amount(figure) -> tuple[object, ...]:
    judged = (figure.verdict, figure.evidence, figure.because)
    return figure.numerator, figure.denominator, figure.value, figure.area, *judged


@transaction.atomic
def enter_values(
    *, news: Sequence[NewValue], file_name: str, on: date, by: Actor
) -> list[EnteredValue]:
    """Nhận các dòng của tệp: all of them as one act, or none.

    Raises ValueRefused naming the indicator of the first row that cannot be kept any more.
    """
    kept = []
    for new in news:
        try:
            kept.append(keep_value(new, on, by))
        except ValueRefused as refused:
            raise type(refused)(f"{new.indicator.code}: {refused}") from refused
    rows = [_told(value) for value in kept]
    digest = hashlib.sha256(repr(rows).encode()).hexdigest()
    record_act(
        by=by,
        verb="nhận số liệu từ tệp",
        subject=f"value-sheet:{digest[:12]}",
        details={"file": file_name, "digest": digest, "rows": rows},
    )
    return kept


def _told(value: EnteredValue) -> dict[str, object]:
    told: dict[str, object] = {
        "indicator": value.indicator_code,
        "year": value.year,
        **of_village(value),
        "after": words_of(value),
        "paper": value.paper,
    }
    return told | ({"before": words_of(value.supersedes)} if value.supersedes else {})
