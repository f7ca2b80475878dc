"""Đơn vị tự nhập số: a unit's own figure, which stands as an estimate until an officer takes it."""

from dataclasses import replace
from datetime import date

from django.db import transaction

from ansinh.apps.journal.models import Actor
from ansinh.apps.planning.actions.values import NewValue, ValueRefused, enter_value
from ansinh.apps.planning.models import EnteredValue
from ansinh.apps.units.models import Organisation


@transaction.atomic
def enter_unit_value(*, new: NewValue, unit: Organisation, on: date, by: Actor) -> EnteredValue:
    """Đơn vị nhập số: as `enter_value`, with the unit as its source, whatever `new` names.

    Raises ValueRefused for a final figure, which an officer declares, and for one that stands in
    another's name or is final already.
    """
    reason = _why_not_the_units(new, unit)
    if reason:
        raise ValueRefused(reason)
    figure = replace(new.figure, reported_by=unit.name)
    return enter_value(new=replace(new, figure=figure), on=on, by=by)


def _why_not_the_units(new: NewValue, unit: Organisation) -> str | None:
    if new.figure.verdict is not None or new.figure.is_of_upper_level:
        return "Đơn vị chỉ nhập số của xã: hãy gửi kết luận, số cấp trên cho công chức nhập."
    if new.figure.finality == "final":
        return (
            "Số đơn vị tự nhập là “sơ bộ” hoặc “ước thực hiện”; công chức xem rồi mới ghi "
            "“chính thức”: hãy chọn lại tình trạng."
        )
    seen = new.seen
    if seen is not None and (seen.finality == "final" or seen.reported_by != unit.name):
        return (
            f"Số đang dùng do {seen.reported_by} báo, {seen.get_finality_display().lower()}: "
            "hãy đề nghị công chức sửa nếu số ấy chưa đúng."
        )
    return None
