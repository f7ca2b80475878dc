"""Con số bằng chữ số Việt Nam: 1.234.567; 96,5 %; −3; 500.000 đ.

Only the last step before the eye: comparisons are made on the exact values, never on these texts.
"""

from fractions import Fraction
from math import isfinite

Number = Fraction | float | int

NO_BREAK_SPACE = "\u00a0"
MINUS = "\u2212"


def format_integer(value: int) -> str:
    """Số nguyên, grouped by points: 1234567 is "1.234.567", −5 is "−5" with a true minus."""
    return f"{MINUS if value < 0 else ''}{abs(value):,}".replace(",", ".")


def format_decimal(value: Number, places: int) -> str:
    """Số thập phân with exactly `places` digits after the comma, halves rounded away from zero.

    A float counts as the decimal it prints as (2.675 is 2,68, not 2,67). What rounds to nothing
    carries no minus. Raises ValueError for a value that is not a number or for negative `places`.
    """
    if places < 0:
        raise ValueError(f"Số chữ số thập phân phải từ 0 trở lên, không phải {places}.")
    exact = _exact(value)
    # Whole numbers all the way, as a page prints thousands of these: floor(|x| · 10^places + 1/2).
    parts = exact.denominator
    scaled = (2 * abs(exact.numerator) * 10**places + parts) // (2 * parts)
    whole, rest = divmod(scaled, 10**places)
    sign = MINUS if exact < 0 and scaled else ""
    return f"{sign}{format_integer(whole)}" + (f",{rest:0{places}d}" if places else "")


def format_shortest(value: Number, most: int = 4) -> str:
    """Số thập phân with as few digits after the comma as it needs, `most` at most."""
    whole, _, decimals = format_decimal(value, most).partition(",")
    return ",".join(filter(None, (whole, decimals.rstrip("0"))))


def format_percent(share: Number, places: int = 1) -> str:
    """Tỷ lệ phần trăm of a share, where 1 is the whole: Fraction(193, 200) is "96,5 %"."""
    return f"{format_decimal(_exact(share) * 100, places)}{NO_BREAK_SPACE}%"


def format_dong(amount: int) -> str:
    """Số tiền in whole đồng: 500000 is "500.000 đ"."""
    return f"{format_integer(amount)}{NO_BREAK_SPACE}đ"


def format_count_of(numerator: int, denominator: int) -> str:
    """Tử số trên mẫu số, shown beside every percentage: "5.262/5.646"."""
    return f"{format_integer(numerator)}/{format_integer(denominator)}"


def _exact(value: Number) -> Fraction:
    if isinstance(value, Fraction):
        return value
    if not isinstance(value, float):
        return Fraction(value)
    if not isfinite(value):
        raise ValueError(f"Giá trị {value} không phải là một số để in ra.")
    return Fraction(repr(value))
