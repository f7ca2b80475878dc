"""Từ chối: what units cannot do, said in a sentence for whoever asked."""

from datetime import date

from ansinh.apps.units.models import Dated, Organisation, Village
from ansinh.core.documents.writing.words import short_date


class UnitRefused(Exception):
    """The act would make the units contradict each other; the message says why and what to do."""


def refuse_unless_in_force(unit: Dated, on: date) -> None:
    """A unit takes part in an act only while it is there.

    Raises UnitRefused.
    """
    words = called(unit)
    if unit.valid_from > on:
        raise UnitRefused(
            f"{words} có từ ngày {short_date(unit.valid_from)}, sau ngày {short_date(on)}. "
            "Chọn ngày muộn hơn."
        )
    if unit.valid_until is not None and unit.valid_until <= on:
        raise UnitRefused(
            f"{words} đã chấm dứt từ ngày {short_date(unit.valid_until)}. "
            "Tải lại trang để xem đơn vị kế tục."
        )


def refuse_unless_can_end(unit: Dated, on: date) -> None:
    """A unit ends once, after it began.

    Raises UnitRefused.
    """
    words = called(unit)
    if unit.valid_until is not None:
        raise UnitRefused(
            f"{words} đã chấm dứt từ ngày {short_date(unit.valid_until)}; không ghi lần thứ hai."
        )
    if unit.valid_from >= on:
        raise UnitRefused(
            f"{words} có từ ngày {short_date(unit.valid_from)}, nên không thể chấm dứt ngày "
            f"{short_date(on)}. Chọn ngày muộn hơn."
        )


def called(unit: Dated) -> str:
    """How a refusal names it."""
    if isinstance(unit, Village):
        return f"Thôn {unit.name}"
    return f"“{unit}”" if isinstance(unit, Organisation) else f"Chức danh “{unit}”"
