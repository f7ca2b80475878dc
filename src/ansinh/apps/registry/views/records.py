from django.shortcuts import render
from django.urls import reverse

from ansinh.apps.accounts.permissions import can_see_whole_commune
from ansinh.apps.journal.actions import record_view
from ansinh.apps.registry.models import Household, Identity, Person
from ansinh.apps.registry.permissions import can_correct_facts, can_reveal_numbers
from ansinh.apps.registry.queries import describe_persons
from ansinh.apps.registry.queries.masked import list_masked_numbers
from ansinh.apps.registry.queries.people import NO_NAME, age_on
from ansinh.apps.registry.queries.record import (
    find_member_keys,
    list_area_facts,
    list_moments,
    names_in_scope,
)
from ansinh.apps.registry.queries.situation import address_of, poverty_words, situation_of
from ansinh.apps.registry.tables import MemberTable
from ansinh.apps.registry.views.reach import household_in_reach, person_in_reach
from ansinh.apps.units.queries import get_names_now

ACTS_OF_THE_LIVING = (
    ("move", "sang hộ khác"),
    ("separate", "tách ra lập hộ mới"),
    ("depart", "rời khỏi xã"),
    ("die", "đã mất"),
)


def show_person(request, key):
    """Một người: who, what is known as of the day, since when and who said so."""
    person = person_in_reach(request, key)
    record_view(by=request.actor, what="hồ sơ người", subjects=[f"person:{person.pk}"])
    on = request.as_of
    (row,) = describe_persons([person.pk], request.user, on)
    home = Household.objects.filter(pk=person.household_id).first()
    members = _members(request, home) if home else []
    context = {
        "person": person,
        "row": row,
        "heading": _heading(person, row, on),
        "numbers": list_masked_numbers(person, on),
        "may_reveal": can_reveal_numbers(request.user),
        "changes": _changes(person, request.today),
        "household": home,
        "members": [one for one in members if one.key != person.pk],
        **_record(request, person, "person"),
    }
    return render(request, "registry/person.html", context)


def show_household(request, key):
    """Một hộ: its people, what is known of it as of the day."""
    household = household_in_reach(request, key)
    members = _members(request, household)
    record_view(
        by=request.actor,
        what="hồ sơ hộ",
        subjects=[f"household:{household.pk}", *(f"person:{one.key}" for one in members)],
    )
    context = {
        "household": household,
        "village": get_names_now(request.as_of).get(household.village_id, ""),
        "poverty": ", ".join(poverty_words(household.pk, request.as_of)),
        "member_count": len(members),
        "table": MemberTable(members),
        **_record(request, household, "household"),
    }
    return render(request, "registry/household.html", context)


def _record(request, subject: Person | Household, kind: str) -> dict[str, object]:
    """What both pages show below their head: facts by area, the timeline, where to correct."""
    names = names_in_scope(subject, request.user, request.as_of)
    facts = list_area_facts(subject, request.as_of, names)
    may_correct = can_correct_facts(request.user)
    return {
        "facts": [(one, _correct_url(kind, subject, one.area)) for one in facts],
        "unknown": [one for one in facts if one.unknown],
        "moments": list_moments(subject, request.as_of, names),
        "may_correct": may_correct,
        "journal_url": reverse("journal:record", args=[kind, subject.pk])
        if can_see_whole_commune(request.user)
        else "",
    }


def _changes(person: Person, today) -> list[tuple[str, str]]:
    """Addresses of what may be recorded now about the living, the gone and the dead."""
    identity = Identity.objects.valid_on(today).filter(person=person).first()
    if identity is None:
        acts = [("move", "trở về, ở một hộ")]
    elif identity.death_date is not None:
        acts = []
    else:
        acts = list(ACTS_OF_THE_LIVING)
    told = [*acts, ("rename", "sửa họ tên")]
    return [(reverse(f"registry:{name}", args=[person.pk]), words) for name, words in told]


def _correct_url(kind: str, subject, area: str) -> str:
    return reverse(f"registry:correct-{kind}", args=[subject.pk, area])


def _members(request, household: Household):
    keys = find_member_keys(household, request.as_of)
    return describe_persons(keys, request.user, request.as_of)


def _heading(person: Person, row, on) -> str:
    """“Bà Lê Thị B, 74 tuổi: hộ cận nghèo, khuyết tật nặng”."""
    identity = Identity.objects.valid_on(on).filter(person=person).first()
    name = f"{address_of(identity, age_on(identity, on))} {person.full_name or NO_NAME}".strip()
    aged = f"{name}, {row.age} tuổi" if row.age is not None else name
    told = situation_of(person, person.household_id, on)
    situation = ", ".join([*([row.state] if row.state else []), *told])
    return f"{aged}: {situation}" if situation else aged
