"""Con số và ngày cho người đọc: what the filters of the kit write.

Given nothing (None, "") each says nothing, so that a page says in words what is missing:
`{{ amount|dong|default:"chưa rõ" }}`.
"""

from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

from django.utils import timezone

from ansinh.core.documents import figures

Quantity = int | float | Fraction | Decimal
_DAY_PATTERNS = {"month": "%m/%Y", "year": "%Y"}


def integer(value: int | None) -> str:
    """Số nguyên: 1234567 is "1.234.567"."""
    return "" if value in (None, "") else figures.format_integer(int(value))


def decimal(value: Quantity | None, places: int = 1) -> str:
    """Số thập phân: 25.35 with 1 place is "25,4"."""
    number = exact(value)
    return "" if number is None else figures.format_decimal(number, places)


def percent(share: Quantity | None, places: int = 1) -> str:
    """Tỷ lệ: a share where 1 is all; Fraction(193, 200) is "96,5 %"."""
    number = exact(share)
    return "" if number is None else figures.format_percent(number, places)


def dong(amount: int | None) -> str:
    """Tiền: 540000 is "540.000 đ"."""
    return "" if amount in (None, "") else figures.format_dong(int(amount))


def signed(value: int | None) -> str:
    """Tăng giảm: 3 is "+3", −2 is "−2"."""
    return "" if value in (None, "") else f"{'+' if value > 0 else ''}{integer(value)}"


def of(numerator: int | None, denominator: int | None) -> str:
    """Tử số trên mẫu số: 5262 of 5646 is "5.262/5.646"."""
    if numerator in (None, "") or denominator in (None, ""):
        return ""
    return figures.format_count_of(int(numerator), int(denominator))


def day(value: date | None, precision: str | None = "day") -> str:
    """Ngày dd/mm/yyyy; with precision "month" or "year" no more than is known."""
    pattern = _DAY_PATTERNS.get(precision or "day", "%d/%m/%Y")
    return "" if value in (None, "") else _here(value).strftime(pattern)


def day_short(value: date | None) -> str:
    """Ngày dd/mm, for narrow tables whose year is said elsewhere."""
    return "" if value in (None, "") else _here(value).strftime("%d/%m")


def exact(value: Quantity | str | None) -> Fraction | None:
    """The number itself; a float counts as the decimal it prints as."""
    if value is None or value == "":
        return None
    return Fraction(repr(value)) if isinstance(value, float) else Fraction(value)


def _here(value: date) -> date:
    """A moment becomes the day it is at this place."""
    return timezone.localtime(value) if isinstance(value, datetime) and value.tzinfo else value
