"""Sắp xếp đơn vị có việc: closing, renaming, passing a field on, under the address of the unit."""

from functools import partial

from django.shortcuts import get_object_or_404
from django.urls import reverse

from ansinh.apps.units.models import Organisation
from ansinh.apps.units.views.carrying_out import carry_out, for_officers
from ansinh.apps.work.actions import AssignmentRefused, OpenWork
from ansinh.apps.work.forms import CloseUnitForm, PassFieldForm, RenameUnitForm


@for_officers
def close_unit(request, key):
    """Chấm dứt một đơn vị, mỗi việc dở dang có nơi nhận."""
    unit = _unit(key)
    make_form = partial(CloseUnitForm, unit=unit, on=request.today)
    return _carry_out(
        request, make_form, f"Chấm dứt hoạt động: {unit}", unit, "work/unit_close.html"
    )


@for_officers
def rename_unit(request, key):
    """Đổi tên một đơn vị."""
    unit = _unit(key)
    return _carry_out(request, partial(RenameUnitForm, unit=unit), f"Đổi tên: {unit}", unit)


@for_officers
def pass_field(request, key):
    """Chuyển một lĩnh vực sang đơn vị khác."""
    unit = _unit(key)
    make_form = partial(PassFieldForm, unit=unit, on=request.today)
    return _carry_out(request, make_form, f"Chuyển lĩnh vực của {unit}", unit)


def _carry_out(request, make_form, title: str, unit: Organisation, page="units/deed.html"):
    return carry_out(
        request,
        make_form,
        title,
        reverse("units:organisation", args=[unit.pk]),
        page=page,
        refusals=(AssignmentRefused, OpenWork),
    )


def _unit(key) -> Organisation:
    return get_object_or_404(Organisation, pk=key)
