"""Tháo ngược thời gian: rows of today and the changes that led to them become dated facts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import polars as pl

from ansinh.core.population.synthesis.draws import Bools, Ints, dates

EVER: Final = 10**6
"""A day after every other: the fact is still open."""
WIDTH: Final = 4 * EVER
"""Room for the days of one subject, in the numbers that order subjects and days together."""
INVENTED: Final = "(dữ liệu giả lập)"


@dataclass(frozen=True, slots=True)
class Change:
    """Thay đổi: on `days` the subjects in `rows` got what they have later; `before` they had this.

    Days count from 1970-01-01. `said_by` is who told of the change.
    """

    rows: Ints
    days: Ints
    before: Mapping[str, pl.Series]
    said_by: str


def alike(value: str | bool, rows: Ints) -> pl.Series:
    """One value for all of these rows, as a change has it."""
    kind = pl.Boolean() if isinstance(value, bool) else pl.String()
    return pl.Series([value] * len(rows), dtype=kind)


@dataclass(frozen=True, slots=True)
class Spans:
    """Khoảng có mặt: each subject's facts open on `entered` and close on `left` (or `EVER`)."""

    entered: Ints
    left: Ints


def unrolled(
    last: pl.DataFrame, spans: Spans, changes: Sequence[Change], first_said_by: str
) -> pl.DataFrame:
    """Dated facts of one area, from its `last` rows: half-open spans that never overlap.

    The first column of `last` names the subject. Rows that would repeat the one before are
    joined to it. Gives the columns of `last` with `valid_from`, `valid_until` and `said_by`.
    """
    starts, said = _starts(last.height, changes)
    row, start = starts // WIDTH, starts % WIDTH - EVER
    is_last = np.append(row[1:] != row[:-1], np.True_) if len(row) else np.zeros(0, np.bool_)
    end = np.where(is_last, EVER, np.append(start[1:], EVER)[: len(start)])
    kept = (end > spans.entered[row]) & (start < spans.left[row])
    kept &= spans.entered[row] < spans.left[row]
    columns = {name: _told(last[name], starts, is_last, changes) for name in last.columns}
    is_first = start <= spans.entered[row]
    begin = np.maximum(start, spans.entered[row])
    texts = pl.Series([first_said_by, *(change.said_by for change in changes)])
    frame = pl.DataFrame(columns).with_columns(
        said_by=texts.gather(pl.Series(np.where(is_first, 0, said))),
        begin=pl.Series(begin),
        leave=pl.Series(spans.left[row]),
    )
    return _dated(frame.filter(pl.Series(kept)), last.columns)


def _starts(subjects: int, changes: Sequence[Change]) -> tuple[Ints, Ints]:
    """Every subject's first day and days of change, in order, and which change opens each."""
    first = np.arange(subjects) * WIDTH
    days = [first, *(_ordered(change) for change in changes)]
    openers = [np.full(len(part), place) for place, part in enumerate(days)]
    starts, places = np.unique(np.concatenate(days), return_index=True)
    return starts, np.concatenate(openers)[places]


def _ordered(change: Change) -> Ints:
    return change.rows * WIDTH + change.days + EVER


def _told(last: pl.Series, starts: Ints, is_last: Bools, changes: Sequence[Change]) -> pl.Series:
    """One column over all spans: what the nearest later change says was before, else the last."""
    name, row = last.name, starts // WIDTH
    pool, where = [last], np.full(len(starts), -1)
    where[is_last] = row[is_last]
    size = len(last)
    for change in changes:
        if name in change.before:
            span = np.searchsorted(starts, _ordered(change)) - 1
            where[span] = size + np.arange(len(span))
            pool.append(change.before[name].cast(last.dtype).rename(name))
            size += len(span)
    if len(pool) == 1:
        return last.gather(pl.Series(row))
    place = np.where(where >= 0, np.arange(len(where)), len(where))
    nearest = np.minimum.accumulate(place[::-1])[::-1]
    return pl.concat(pool).gather(pl.Series(where[nearest]))


def _dated(frame: pl.DataFrame, columns: Sequence[str]) -> pl.DataFrame:
    """Joins neighbours that say the same and turns days into dates."""
    key = columns[0]
    told = frame.select(columns).hash_rows()
    again = (told == told.shift()) & (frame[key] == frame[key].shift())
    kept = frame.filter(~again.fill_null(value=False))
    following = pl.col("begin").shift(-1).over(key, order_by="begin")
    ends = kept.select(pl.coalesce(following, "leave"))["begin"].to_numpy()
    return kept.select(columns).with_columns(
        valid_from=dates(kept["begin"].to_numpy()),
        valid_until=dates(np.where(ends >= EVER, -EVER, ends)),
        said_by=kept["said_by"],
    )
