"""Hộ và người: who the facts are about, and where they stood on a day."""

import uuid
from datetime import date

from django.apps import apps
from django.db import models
from django.db.models import OuterRef, Subquery

from ansinh.apps.accounts.models import User
from ansinh.apps.accounts.permissions import (
    can_see_persons,
    can_see_whole_commune,
    village_scope,
)


class ScopedQuerySet(models.QuerySet):
    """Rows that stand in a village on a day; each kind says in `located_on` where.

    `standing_in` narrows them by the facts' own indexes first, so that a village head's page does
    not look up the place of everyone in the commune.
    """

    def in_scope_of(self, user: User, on: date):
        """Every query for persons or households on behalf of a user starts here."""
        located = self.located_on(on)
        if can_see_whole_commune(user):
            return located
        if can_see_persons(user):
            villages = village_scope(user, on)
            return located.standing_in(villages, on).filter(village_id__in=villages)
        return located.none()


def facts_on(area: str, on: date):
    """Facts of an area in force on a day; the areas themselves point to the subjects here."""
    return apps.get_model("registry", area).objects.valid_on(on)


class HouseholdQuerySet(ScopedQuerySet):
    def located_on(self, on: date):
        """Adds `village_id` as it was on that day; null when not known."""
        places = facts_on("Place", on).filter(household=OuterRef("pk"))
        return self.annotate(village_id=Subquery(places.values("village_id")[:1]))

    def standing_in(self, villages, on: date):
        """Those with a place in one of the villages on that day."""
        places = facts_on("Place", on).filter(village_id__in=villages)
        return self.filter(pk__in=places.values("household_id"))


class Household(models.Model):
    """Hộ (household): people who live and eat together."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    code = models.CharField("mã hộ", max_length=30, unique=True)

    objects = HouseholdQuerySet.as_manager()

    class Meta:
        verbose_name = "hộ"

    def __str__(self):
        return self.code


class PersonQuerySet(ScopedQuerySet):
    def located_on(self, on: date):
        """Adds `household_id` and `village_id` as they were on that day."""
        families = facts_on("Family", on).filter(person=OuterRef("pk"))
        places = facts_on("Place", on).filter(household=OuterRef("household_id"))
        return self.annotate(
            household_id=Subquery(families.values("household_id")[:1]),
            village_id=Subquery(places.values("village_id")[:1]),
        )

    def standing_in(self, villages, on: date):
        """Those in a household with a place in one of the villages on that day."""
        places = facts_on("Place", on).filter(village_id__in=villages)
        families = facts_on("Family", on).filter(household_id__in=places.values("household_id"))
        return self.filter(pk__in=families.values("person_id"))


class Person(models.Model):
    """Người (person). Everything that can change about them is a dated fact elsewhere."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    full_name = models.CharField("họ và tên", max_length=120)

    objects = PersonQuerySet.as_manager()

    class Meta:
        verbose_name = "người"

    def __str__(self):
        return self.full_name
