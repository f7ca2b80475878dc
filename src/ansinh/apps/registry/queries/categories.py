"""Diện (categories): whom a list may be narrowed to, as of a day; unknown is not counted in."""

from collections.abc import Callable
from datetime import date, timedelta

from django.db.models import Q, QuerySet

from ansinh.apps.registry.models import (
    Disability,
    Family,
    Identity,
    Insurance,
    MeritStatus,
    Place,
    Poverty,
)
from ansinh.core.population.birth_dates import latest_birth_date

Members = Callable[[date], QuerySet]
"""Keys of the persons of a category on a day."""


def _by_poverty(status: str) -> Members:
    def members(on: date) -> QuerySet:
        homes = Poverty.objects.valid_on(on).filter(poverty_status=status).values("household_id")
        families = Family.objects.valid_on(on).filter(household_id__in=homes)
        return families.values("person_id")

    return members


def _by_fact(area, **wanted) -> Members:
    def members(on: date) -> QuerySet:
        return area.objects.valid_on(on).filter(**wanted).values("person_id")

    return members


def _aged_from(years: int) -> Members:
    def members(on: date) -> QuerySet:
        return _living(on, born_by(latest_birth_date(years * 12, on)))

    return members


def _aged_under(years: int) -> Members:
    def members(on: date) -> QuerySet:
        # The first day of a span of birth is the birth date kept, so all of it lies after.
        return _living(on, Q(birth_date__gt=latest_birth_date(years * 12, on)))

    return members


def born_by(day: date) -> Q:
    """Born on that day or before, surely: a birth year counts when all of it lies before."""
    after = day + timedelta(days=1)
    known = Q(birth_date_precision=None) | Q(birth_date_precision="day")
    return (
        (known & Q(birth_date__lt=after))
        | Q(birth_date_precision="month", birth_date__lt=after.replace(day=1))
        | Q(birth_date_precision="year", birth_date__lt=after.replace(month=1, day=1))
    )


def _living(on: date, wanted: Q) -> QuerySet:
    living = Q(death_date=None) | Q(death_date__gt=on)
    return Identity.objects.valid_on(on).filter(wanted & living).values("person_id")


def _without_card(on: date) -> QuerySet:
    """A card that has run out, or known to be none; the last day on a card is a good one."""
    cards = Q(health_insurance_until__lt=on) | Q(health_insurance_group_on_card="none")
    return Insurance.objects.valid_on(on).filter(cards).values("person_id")


CATEGORIES: dict[str, tuple[str, Members]] = {
    "poor": ("Hộ nghèo", _by_poverty("poor")),
    "near_poor": ("Hộ cận nghèo", _by_poverty("near_poor")),
    "merit": ("Người có công, thân nhân", _by_fact(MeritStatus)),
    "disabled": (
        "Người khuyết tật",
        _by_fact(Disability, disability__in=("light", "severe", "extreme")),
    ),
    "child_under_6": ("Trẻ em dưới 6 tuổi", _aged_under(6)),
    "child_under_16": ("Trẻ em dưới 16 tuổi", _aged_under(16)),
    "aged_60": ("Người từ 60 tuổi", _aged_from(60)),
    "aged_75": ("Người từ 75 tuổi", _aged_from(75)),
    "aged_80": ("Người từ 80 tuổi", _aged_from(80)),
    "no_card": ("Không có thẻ BHYT còn hạn", _without_card),
}


def members_of(category: str, on: date) -> QuerySet:
    """Keys of those in a category. Raises KeyError for a category that is none."""
    return CATEGORIES[category][1](on)


def living_on(on: date) -> QuerySet:
    """Keys of those known on that day and not dead."""
    return _living(on, Q())


def living_in(villages, on: date) -> QuerySet:
    """Keys of those whose household stood in one of these villages on that day."""
    homes = Place.objects.valid_on(on).filter(village_id__in=villages).values("household_id")
    return Family.objects.valid_on(on).filter(household_id__in=homes).values("person_id")
