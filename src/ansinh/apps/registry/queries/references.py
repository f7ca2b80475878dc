"""Tên trong sổ nhật ký: how references to people and households read there."""

from collections.abc import Iterable
from uuid import UUID

from django.urls import reverse

from ansinh.apps.journal.models.subjects import SubjectKind
from ansinh.apps.registry.models import Household, Person
from ansinh.apps.registry.queries.people import NO_NAME


def _uuids(keys: Iterable[str]) -> list[UUID]:
    known = []
    for key in keys:
        try:
            known.append(UUID(key))
        except ValueError:
            continue
    return known


def _person_names(keys: Iterable[str]) -> dict[str, str]:
    rows = Person.objects.filter(pk__in=_uuids(keys)).values_list("pk", "full_name")
    return {str(key): name or NO_NAME for key, name in rows}


def _household_codes(keys: Iterable[str]) -> dict[str, str]:
    rows = Household.objects.filter(pk__in=_uuids(keys)).values_list("pk", "code")
    return {str(key): code for key, code in rows}


PERSON = SubjectKind(
    "person", "người", _person_names, lambda key: reverse("registry:person", args=[key])
)
HOUSEHOLD = SubjectKind(
    "household", "hộ", _household_codes, lambda key: reverse("registry:household", args=[key])
)
