"""Khoảng thời gian của dữ kiện: what a change on a day closes, opens and puts back."""

from dataclasses import dataclass
from datetime import date

from ansinh.apps.registry.models import Fact, Household, Person


class SpanRefused(Exception):
    """A span that cannot be fitted into what is already recorded."""


@dataclass(frozen=True)
class Change:
    """Thay đổi: the row it lands in, the span it opens, and what of the old row goes on after.

    `replaces` says that nothing of the old row's span is left before the change, so the row is
    withdrawn whole; else it ends on `start`.
    """

    landing: Fact | None
    start: date
    end: date | None
    tail_until: date | None = None
    has_tail: bool = False

    @property
    def replaces(self) -> bool:
        return self.landing is not None and self.landing.valid_from == self.start


def plan_change(rows, start: date, end: date | None = None) -> Change:
    """Where a change from `start` (until `end`, else until what was recorded next) fits.

    `rows` are the standing rows of one subject and area. Raises SpanRefused for an end that is
    no end, or that reaches into a later row.
    """
    if end is not None and end <= start:
        raise SpanRefused(
            f"Ngày hết {end:%d/%m/%Y} không sau ngày bắt đầu {start:%d/%m/%Y}. Sửa một trong hai."
        )
    landing = rows.valid_on(start).first()
    following = rows.filter(valid_from__gt=start).order_by("valid_from").first()
    limit = following.valid_from if following else None
    if landing is not None and landing.valid_until is not None:
        limit = landing.valid_until
    if end is not None and limit is not None and end > limit:
        raise SpanRefused(
            f"Từ {limit:%d/%m/%Y} sổ đã ghi một dòng khác, nên dòng mới phải hết trước ngày đó. "
            "Sửa ngày hết, hoặc sửa dòng kia trước."
        )
    is_cut = landing is not None and end is not None and end != landing.valid_until
    return Change(landing, start, end or limit, landing.valid_until if is_cut else None, is_cut)


def rows_of(subject: Person | Household, area: type[Fact]):
    """Standing rows of one subject in one area, oldest first."""
    return area.objects.standing().filter(**{area.subject_name: subject}).order_by("valid_from")
