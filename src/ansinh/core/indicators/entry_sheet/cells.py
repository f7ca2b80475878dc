"""Đọc từng ô: numbers, shares and days as people type them; what could mean two things is asked."""

import re
from datetime import date, datetime, timedelta
from fractions import Fraction
from math import isfinite

from ansinh.core.documents.figures import format_shortest
from ansinh.core.documents.reading.excel import Cell

EXCEL_BEGINS = date(1899, 12, 30)
EXCEL_DAYS = range(36_526, 73_051)
"""Days of this century as Excel counts them: a date in a cell without a date's format."""

MOST = 10**12
"""No count in this country is larger."""

SPACES = "\u00a0\u202f \t"
NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)*")
VIETNAMESE_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


class UnclearCell(ValueError):
    """The cell cannot be read, or could mean two things; the message asks for what to write."""


def text_of(cell: Cell) -> str:
    """The cell as text, without the spaces around it; a whole number without its “.0”."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime | date):
        return f"{cell:%d/%m/%Y}"
    return str(cell).strip(f"{SPACES}\n")


def count_of(cell: Cell) -> int | None:
    """A whole number: 1175, “1.175”, “1 175”. None for an empty cell."""
    number = number_of(cell, grouped=True)
    if number is None:
        return None
    if number.denominator != 1:
        raise UnclearCell(f"“{text_of(cell)}” không phải số nguyên: hãy ghi số đếm.")
    if abs(number) > MOST:
        raise UnclearCell(f"“{text_of(cell)}” lớn quá mức có thể: hãy xem lại số.")
    return int(number)


def share_of(cell: Cell) -> Fraction | None:
    """A percentage as 0 to 100: 96.5, “96,5”, “96,5 %”.

    Between nothing and one it could be a share as well as a percentage, so it is asked.
    """
    if isinstance(cell, str) and cell.strip().endswith("%"):
        return number_of(cell.strip().removesuffix("%"))
    number = number_of(cell)
    if number is not None and 0 < number <= 1:
        as_share = format_shortest(number * 100, 6)
        raise UnclearCell(
            f"“{text_of(cell)}” có thể là {as_share} % hoặc {format_shortest(number, 6)} %: "
            f"hãy ghi dạng chữ, có dấu %, ví dụ “{as_share} %”."
        )
    return number


def number_of(cell: Cell, *, grouped: bool = False) -> Fraction | None:
    """An exact number. `grouped`: of whole numbers, where a dot before three digits groups them.

    Raises UnclearCell for “1.175” where it could be more than a thousand or a little over one.
    """
    if isinstance(cell, bool):
        raise UnclearCell("Ô ghi Đúng/Sai: hãy ghi số.")
    if isinstance(cell, int | float) and isfinite(cell):
        # As it prints: a binary float is never the number someone typed.
        return Fraction(repr(cell))
    if not isinstance(cell, str):
        raise UnclearCell(f"“{text_of(cell)}” không phải số: hãy ghi số.")
    words = cell.translate({ord(sign): None for sign in SPACES})
    if not words:
        return None
    if not NUMBER.fullmatch(words):
        raise UnclearCell(
            f"“{text_of(cell)}” không phải số: hãy ghi số, chỉ dùng dấu phẩy, dấu chấm."
        )
    return _number_in(words, grouped=grouped)


def _number_in(words: str, *, grouped: bool) -> Fraction:
    whole, comma, decimals = words.rpartition(",")
    if comma:
        if "," in whole or "." in decimals:
            raise UnclearCell(f"“{words}” có hai dấu phẩy: hãy ghi như 1.234,5.")
        return Fraction(f"{_ungrouped(whole, words)}.{decimals}")
    if "." not in words:
        return Fraction(words)
    last = words.rpartition(".")[2]
    if words.count(".") == 1 and len(last) != 3:
        return Fraction(words)
    if not grouped and words.count(".") == 1:
        raise UnclearCell(
            f"“{words}” có thể là {words.replace('.', '')} hoặc {words.replace('.', ',')}: "
            "hãy dùng dấu phẩy cho phần lẻ, không dùng dấu chấm."
        )
    return Fraction(_ungrouped(words, words))


def _ungrouped(whole: str, words: str) -> str:
    head, *groups = whole.split(".")
    if any(len(group) != 3 for group in groups):
        raise UnclearCell(f"“{words}” có dấu chấm không đúng hàng nghìn: hãy ghi như 1.234,5.")
    return head + "".join(groups)


def day_of(cell: Cell) -> date | None:
    """A day: a date, “31/12/2026”, “2026-12-31”, or the number Excel keeps for it."""
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if isinstance(cell, bool):
        raise UnclearCell("Ô ghi Đúng/Sai: hãy ghi ngày như 31/12/2026.")
    if isinstance(cell, int | float):
        if cell in EXCEL_DAYS:
            return EXCEL_BEGINS + timedelta(days=int(cell))
        raise UnclearCell(f"“{text_of(cell)}” không phải ngày: hãy ghi như 31/12/2026.")
    words = text_of(cell)
    return _day_in(words) if words else None


def _day_in(words: str) -> date:
    try:
        if found := VIETNAMESE_DAY.fullmatch(words):
            day, month, year = map(int, found.groups())
            return date(year, month, day)
        if found := ISO_DAY.fullmatch(words):
            return date.fromisoformat(words)
    except ValueError as impossible:
        raise UnclearCell(f"Không có ngày “{words}”: hãy xem lại ngày, tháng.") from impossible
    raise UnclearCell(f"“{words}” không đọc được thành ngày: hãy ghi như 31/12/2026.")
