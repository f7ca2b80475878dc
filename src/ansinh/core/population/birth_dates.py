"""Ngày sinh, tuổi: three-valued tests of the birth date against dated literals.

Each test is a Narwhals expression over `birth_date` and `birth_date_precision`: true or false
only when it is so for every day the person may have been born on, else null. Someone reaches an
age on the same day of the month; a month that lacks this day counts by its last day (Bộ luật Dân
sự 2015, Điều 148), so a child of 29 February reaches an age on 28 February of a common year.
"""

import datetime as dt
from calendar import monthrange

import narwhals as nw


def latest_birth_date(months: int, on: dt.date) -> dt.date:
    """The last day of birth on which one may be born and be `months` old on the day `on`."""
    count = on.year * 12 + on.month - 1 - months
    year, month = count // 12, count % 12 + 1
    last = monthrange(year, month)[1]
    ends_month = on.day == monthrange(on.year, on.month)[1]
    return dt.date(year, month, last if ends_month else min(on.day, last))


def is_aged_at_least(years: int, on: dt.date) -> nw.Expr:
    """Đủ `years` tuổi trở lên vào ngày `on`."""
    return is_aged_at_least_months(years * 12, on)


def is_aged_under(years: int, on: dt.date) -> nw.Expr:
    """Dưới `years` tuổi vào ngày `on`."""
    return ~is_aged_at_least(years, on)


def is_aged_between(low: int, high: int, on: dt.date) -> nw.Expr:
    """Từ đủ `low` tuổi đến dưới `high` tuổi: low <= age < high, on the day `on`."""
    return is_aged_between_months(low * 12, high * 12, on)


def is_aged_at_least_months(months: int, on: dt.date) -> nw.Expr:
    """Đủ `months` tháng tuổi trở lên vào ngày `on`."""
    return _born_by(latest_birth_date(months, on))


def is_aged_under_months(months: int, on: dt.date) -> nw.Expr:
    """Dưới `months` tháng tuổi vào ngày `on`."""
    return ~is_aged_at_least_months(months, on)


def is_aged_between_months(low: int, high: int, on: dt.date) -> nw.Expr:
    """Từ đủ `low` đến dưới `high` tháng tuổi: low <= age < high, on the day `on`."""
    return is_aged_at_least_months(low, on) & ~is_aged_at_least_months(high, on)


def reaches_months_during(months: int, first: dt.date, until: dt.date) -> nw.Expr:
    """Tròn `months` tháng tuổi trong khoảng [first, until)."""
    one_day = dt.timedelta(days=1)
    before = is_aged_at_least_months(months, first - one_day)
    return ~before & is_aged_at_least_months(months, until - one_day)


def birth_year_between(first: int, last: int) -> nw.Expr:
    """Sinh từ năm `first` đến hết năm `last`: how school age counts; every precision answers."""
    born = nw.col("birth_date")
    return (born >= nw.lit(dt.date(first, 1, 1))) & (born < nw.lit(dt.date(last + 1, 1, 1)))


def _born_by(day: dt.date) -> nw.Expr:
    """Born on `day` or before: surely, or possibly and then unknown (Kleene logic)."""
    after = day + dt.timedelta(days=1)
    surely = _born_before(after.replace(month=1, day=1), after.replace(day=1), after)
    possibly = _born_before(dt.date(day.year + 1, 1, 1), _next_month(day), after)
    return surely | (possibly & nw.lit(None, nw.Boolean))


def _born_before(year: dt.date, month: dt.date, day: dt.date) -> nw.Expr:
    """`birth_date` before the limit of its own precision; a null precision means day."""
    precision = nw.col("birth_date_precision")
    by_month = nw.when(precision == "month").then(nw.lit(month)).otherwise(nw.lit(day))
    limit = nw.when(precision == "year").then(nw.lit(year)).otherwise(by_month)
    return nw.col("birth_date") < limit


def _next_month(day: dt.date) -> dt.date:
    return (day.replace(day=1) + dt.timedelta(days=31)).replace(day=1)
