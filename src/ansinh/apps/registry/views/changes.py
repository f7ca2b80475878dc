"""Ghi thay đổi của một người: name, move, leaving, death. Each is one short form and one act."""

from django.urls import reverse
from django.utils.html import format_html

from ansinh.apps.accounts.queries import list_villages_in_scope
from ansinh.apps.journal.actions import record_view
from ansinh.apps.registry import forms
from ansinh.apps.registry.actions import (
    FactRefused,
    move_person,
    open_key,
    record_death,
    record_departure,
    rename_person,
    separate_person,
)
from ansinh.apps.registry.models import Family, Household
from ansinh.apps.registry.queries.homes import living_members
from ansinh.apps.registry.queries.spans import rows_of
from ansinh.apps.registry.views.carrying import carry_out, for_recorders, page_of
from ansinh.apps.registry.views.reach import person_in_reach


@for_recorders
def rename(request, key):
    """Sửa họ tên."""
    person = person_to_change(request, key, "sửa họ tên")
    name = person.full_name
    form = forms.RenameForm(request.POST or None, initial={"full_name": name, "seen": name})

    def act():
        given = form.cleaned_data
        rename_person(
            person=person,
            full_name=given["full_name"],
            seen=given["seen"],
            by=request.actor,
            **form.grounds,
        )
        return "Đã sửa họ tên; sổ nhật ký giữ tên cũ.", person

    return carry_out(request, form, act, f"Sửa họ tên: {person}", page_of(person))


@for_recorders
def move(request, key):
    """Chuyển sang một hộ đã có."""
    person = person_to_change(request, key, "ghi chuyển hộ")
    form = forms.MoveForm(request.POST or None, initial=_stands(person))

    def act():
        household = _household_coded(request, form.cleaned_data["household"])
        relation = form.cleaned_data["relation_to_head"]
        move_person(
            person=person,
            household=household,
            relation_to_head=relation,
            by=request.actor,
            **form.when,
        )
        return f"Đã ghi {person} sang hộ {household.code}.", household

    return carry_out(request, form, act, f"{person} sang hộ nào?", page_of(person))


@for_recorders
def separate(request, key):
    """Tách ra lập hộ mới."""
    person = person_to_change(request, key, "ghi tách hộ")
    villages = {one.pk: one.name for one in list_villages_in_scope(request.user, request.today)}
    form = forms.SeparationForm(request.POST or None, villages=villages, initial=_stands(person))

    def act():
        village = form.cleaned_data["village"]
        household = separate_person(person=person, village=village, by=request.actor, **form.when)
        return f"Đã lập hộ {household.code}, chủ hộ là {person}.", household

    return carry_out(request, form, act, f"{person} tách ra lập hộ mới", page_of(person))


@for_recorders
def depart(request, key):
    """Rời khỏi xã."""
    person = person_to_change(request, key, "ghi rời xã")
    form = forms.DepartureForm(request.POST or None, initial=_stands(person))

    def act():
        to_where = form.cleaned_data["to_where"]
        record_departure(person=person, to_where=to_where, by=request.actor, **form.when)
        return f"Đã ghi {person} rời xã; hồ sơ cũ vẫn giữ.", person

    return carry_out(request, form, act, f"{person} rời xã đi đâu?", page_of(person))


@for_recorders
def die(request, key):
    """Ghi người đã mất."""
    person = person_to_change(request, key, "ghi người đã mất")
    form = forms.DeathForm(request.POST or None)

    def act():
        died_on = form.cleaned_data["valid_from"]
        record_death(person=person, died_on=died_on, by=request.actor, **form.grounds)
        return _told_of_death(person, died_on), person

    return carry_out(request, form, act, f"Ghi ngày mất của {person}", page_of(person))


def person_to_change(request, key, what: str):
    """The person whose change is written; opening the form is a look at them."""
    person = person_in_reach(request, key)
    record_view(by=request.actor, what=what, subjects=[f"person:{person.pk}"])
    return person


def _stands(person) -> dict[str, int]:
    """Where the person stands now, for the action to notice what came meanwhile."""
    return {"seen": open_key(rows_of(person, Family))}


def _told_of_death(person, died_on) -> str:
    """That it was recorded; and where to go on when a household has lost its head."""
    told = f"Đã ghi {person} mất ngày {died_on:%d/%m/%Y}."
    home = Household.objects.filter(pk=person.household_id).first()
    left = living_members(home, died_on) if home else []
    if not left or any(member.relation == "head" for member in left):
        return told
    address = reverse("registry:change-head", args=[home.pk])
    return format_html('{} <a href="{}">Ghi chủ hộ mới của hộ {}</a>.', told, address, home.code)


def _household_coded(request, code: str) -> Household:
    """The household of that code, within the reader's scope. Raises FactRefused."""
    mine = Household.objects.in_scope_of(request.user, request.today)
    household = mine.filter(code=" ".join(code.upper().split())).first()
    if household is None:
        raise FactRefused(
            f"Sổ không có hộ mang mã “{code}”. Tìm tên một người của hộ ấy để lấy đúng mã.",
            "household_id",
        )
    return household
