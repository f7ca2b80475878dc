"""Ghi người mới, hộ mới, chủ hộ: a birth, an arrival, a household, and who heads one."""

from django.urls import reverse

from ansinh.apps.accounts.queries import list_villages_in_scope
from ansinh.apps.journal.actions import record_view
from ansinh.apps.registry import forms
from ansinh.apps.registry.actions import found_household, register_person, relate_members
from ansinh.apps.registry.models import Household
from ansinh.apps.registry.queries.homes import Member, living_members
from ansinh.apps.registry.views.carrying import carry_out, for_recorders, page_of
from ansinh.apps.registry.views.reach import household_in_reach


@for_recorders
def add_newborn(request, key):
    """Ghi trẻ mới sinh vào một hộ."""
    household, members = _open(request, key, "ghi trẻ mới sinh")
    form = forms.BirthForm(request.POST or None, members=members)
    return _add(request, household, form, f"Trẻ mới sinh ở hộ {household.code}")


@for_recorders
def add_arrival(request, key):
    """Ghi người chuyển đến một hộ."""
    household, _ = _open(request, key, "ghi người chuyển đến")
    form = forms.ArrivalForm(request.POST or None)
    return _add(request, household, form, f"Người chuyển đến hộ {household.code}")


@for_recorders
def add_household(request):
    """Ghi hộ mới cùng chủ hộ."""
    villages = {one.pk: one.name for one in list_villages_in_scope(request.user, request.today)}
    form = forms.HouseholdForm(request.POST or None, villages=villages)

    def act():
        given = form.cleaned_data
        household = found_household(
            village=given["village"],
            valid_from=given["valid_from"],
            by=request.actor,
            **form.told,
        )
        return f"Đã ghi hộ {household.code}. Ghi tiếp những người khác trong hộ.", household

    return carry_out(request, form, act, "Hộ mới và chủ hộ", reverse("registry:search"))


@for_recorders
def change_head(request, key):
    """Đổi chủ hộ."""
    household, members = _open(request, key, "đổi chủ hộ")
    form = forms.HeadForm(request.POST or None, members=members)

    def act():
        relate_members(
            household=household,
            relations=form.relations(),
            on=form.cleaned_data["valid_from"],
            by=request.actor,
            **form.grounds,
        )
        return f"Đã ghi chủ hộ và quan hệ trong hộ {household.code}.", household

    return carry_out(request, form, act, f"Ai là chủ hộ {household.code}?", page_of(household))


def _add(request, household: Household, form, title: str):
    def act():
        person = register_person(
            household=household,
            family=form.family(),
            valid_from=form.cleaned_data["valid_from"],
            by=request.actor,
            **form.told,
        )
        return f"Đã ghi {person} vào hộ {household.code}.", person

    return carry_out(request, form, act, title, page_of(household))


def _open(request, key, what: str) -> tuple[Household, list[Member]]:
    """The household and who lives there today; opening the form is a look at them."""
    household = household_in_reach(request, key)
    members = living_members(household, request.today)
    subjects = [f"household:{household.pk}", *(f"person:{one.key}" for one in members)]
    record_view(by=request.actor, what=what, subjects=subjects)
    return household, members
