"""Sổ dân cư (registry): households and persons, and dated facts about them by subject area."""

import uuid
from datetime import date

from django.db import models
from django.db.models import F, OuterRef, Q, Subquery

from ansinh.apps.accounts.models import User
from ansinh.apps.accounts.permissions import (
    can_see_persons,
    can_see_whole_commune,
    village_scope,
)
from ansinh.apps.units.models import DatedQuerySet
from ansinh.core.population.schema import HOUSEHOLDS, PERSONS, Column, Table


class ScopedQuerySet(models.QuerySet):
    """Rows that stand in a village on a day; each kind says in `located_on` where."""

    def in_scope_of(self, user: User, on: date):
        """Every query for persons or households on behalf of a user starts here."""
        located = self.located_on(on)
        if can_see_whole_commune(user):
            return located
        if can_see_persons(user):
            return located.filter(village_id__in=village_scope(user))
        return located.none()


class HouseholdQuerySet(ScopedQuerySet):
    def located_on(self, on: date):
        """Adds `village_id` as it was on that day; null when not known."""
        places = Place.objects.valid_on(on).filter(household=OuterRef("pk"))
        return self.annotate(village_id=Subquery(places.values("village_id")[:1]))


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
        families = Family.objects.valid_on(on).filter(person=OuterRef("pk"))
        places = Place.objects.valid_on(on).filter(household=OuterRef("household_id"))
        return self.annotate(
            household_id=Subquery(families.values("household_id")[:1]),
            village_id=Subquery(places.values("village_id")[:1]),
        )


class Person(models.Model):
    """Người (person). Everything that can change about them is a dated fact elsewhere."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    full_name = models.CharField("họ và tên", max_length=120)

    objects = PersonQuerySet.as_manager()

    class Meta:
        verbose_name = "người"

    def __str__(self):
        return self.full_name


class Fact(models.Model):
    """Dữ kiện có thời hạn (dated fact). Nothing is overwritten: one row closes, another opens."""

    valid_from = models.DateField("từ ngày")
    valid_until = models.DateField("đến trước ngày", null=True, blank=True)
    said_by = models.CharField("nguồn", max_length=200)

    objects = DatedQuerySet.as_manager()

    class Meta:
        abstract = True


def one_open_row_of(subject: str) -> list[models.BaseConstraint]:
    """Promises of a dated fact: one open row a subject, and no end before its beginning."""
    return [
        models.UniqueConstraint(
            fields=[subject], condition=Q(valid_until=None), name="%(class)s_one_open_row"
        ),
        models.CheckConstraint(
            condition=Q(valid_until=None) | Q(valid_until__gt=F("valid_from")),
            name="%(class)s_ends_after_it_begins",
        ),
    ]


class PersonFact(Fact):
    person = models.ForeignKey(Person, models.PROTECT)

    class Meta:
        abstract = True
        constraints = one_open_row_of("person")


class HouseholdFact(Fact):
    household = models.ForeignKey(Household, models.PROTECT)

    class Meta:
        abstract = True
        constraints = one_open_row_of("household")


def field_for(column: Column) -> models.Field:
    """The database field of one column of the data dictionary; null everywhere means unknown."""
    label = column.label
    if column.kind == "key":
        return models.UUIDField(label, null=True, blank=True)
    if column.kind == "date":
        return models.DateField(label, null=True, blank=True)
    if column.kind == "bool":
        return models.BooleanField(label, null=True, blank=True)
    if column.kind == "code":
        choices = list(column.codes.items())
        return models.CharField(label, max_length=60, null=True, blank=True, choices=choices)
    if column.kind == "codes":
        return models.JSONField(label, null=True, blank=True)
    if column.kind == "decimal":
        return models.FloatField(label, null=True, blank=True)
    if column.kind in {"int", "money"}:
        return models.BigIntegerField(label, null=True, blank=True)
    return models.CharField(label, max_length=200, null=True, blank=True)


def keeps(table: Table, area: str):
    """Class decorator: a fact model keeps the dictionary's columns of one subject area."""

    def add_columns(model):
        for column in table.in_area(area):
            model.add_to_class(column.name, field_for(column))
        model.columns = [column.name for column in table.in_area(area)]
        return model

    return add_columns


@keeps(PERSONS, "identity")
class Identity(PersonFact):
    """Nhân thân (identity)."""


@keeps(PERSONS, "family")
class Family(PersonFact):
    """Gia đình, nơi ở (family and residence)."""


@keeps(PERSONS, "schooling")
class Schooling(PersonFact):
    """Học tập (schooling)."""


@keeps(PERSONS, "labour")
class Labour(PersonFact):
    """Lao động (labour)."""


@keeps(PERSONS, "insurance")
class Insurance(PersonFact):
    """Bảo hiểm, lương hưu (insurance and pensions)."""


@keeps(PERSONS, "health")
class Health(PersonFact):
    """Y tế (health)."""


@keeps(PERSONS, "disability")
class Disability(PersonFact):
    """Khuyết tật (disability)."""


@keeps(HOUSEHOLDS, "place")
class Place(HouseholdFact):
    """Địa bàn (place) of a household."""


@keeps(HOUSEHOLDS, "poverty")
class Poverty(HouseholdFact):
    """Nghèo, thiếu hụt (poverty) of a household."""


@keeps(HOUSEHOLDS, "housing")
class Housing(HouseholdFact):
    """Nhà ở (housing) of a household."""


@keeps(HOUSEHOLDS, "water")
class Water(HouseholdFact):
    """Nước sạch, vệ sinh (water and sanitation) of a household."""


@keeps(HOUSEHOLDS, "connection")
class Connection(HouseholdFact):
    """Điện, mạng (connection) of a household."""


PERSON_FACTS = [Identity, Family, Schooling, Labour, Insurance, Health, Disability]
HOUSEHOLD_FACTS = [Place, Poverty, Housing, Water, Connection]
