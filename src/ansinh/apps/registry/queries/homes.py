"""Người đang ở một hộ (homes): the living members of a household on a day."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q

from ansinh.apps.registry.models import Family, Household, Identity, Person
from ansinh.core.population.codes import RELATION_TO_HEAD

ORDER = {code: place for place, code in enumerate(RELATION_TO_HEAD)}


@dataclass(frozen=True)
class Member:
    """Một người trong hộ."""

    key: UUID
    name: str
    relation: str | None
    sex: str | None


def living_members(household: Household, on: date) -> list[Member]:
    """Who lives in a household on that day, its head first, then as they are related."""
    families = Family.objects.valid_on(on).filter(household_id=household.pk)
    relations = dict(families.values_list("person_id", "relation_to_head"))
    alive = Identity.objects.valid_on(on).filter(person_id__in=relations)
    alive = alive.filter(Q(death_date=None) | Q(death_date__gt=on))
    sexes = dict(alive.values_list("person_id", "sex"))
    names = Person.objects.filter(pk__in=sexes).values_list("pk", "full_name")
    members = [Member(key, name, relations[key], sexes[key]) for key, name in names]
    return sorted(members, key=lambda one: (ORDER.get(one.relation, len(ORDER)), one.name))
