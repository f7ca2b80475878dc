"""Dữ kiện có thời hạn (dated facts) about persons and households, by subject area."""

from collections.abc import Iterable
from datetime import date

from django.db import models
from django.db.models import F, Q

from ansinh.apps.registry.models.subjects import Household, Person
from ansinh.apps.units.models import DatedQuerySet
from ansinh.core.population.schema import HOUSEHOLDS, PERSONS, Column, Table


class FactQuerySet(DatedQuerySet):
    """Rows that still stand: a row corrected over its whole span stays, but is withdrawn."""

    def standing(self):
        """Rows that no later act has withdrawn."""
        return self.filter(withdrawn_in=None)

    def valid_on(self, on: date):
        """Standing rows in force on that day."""
        return super().valid_on(on).filter(withdrawn_in=None)


class Fact(models.Model):
    """Dữ kiện có thời hạn (dated fact). Nothing is overwritten: one row closes, another opens.

    A row that a correction replaces over its whole span is kept, marked with the act's number.
    """

    valid_from = models.DateField("từ ngày")
    valid_until = models.DateField("đến trước ngày", null=True, blank=True)
    said_by = models.CharField("nguồn", max_length=200)
    withdrawn_in = models.BigIntegerField("bị thay ở việc số", null=True, blank=True)

    objects = FactQuerySet.as_manager()

    class Meta:
        abstract = True


def no_end_before_beginning() -> models.BaseConstraint:
    """A span holds at least one day."""
    return models.CheckConstraint(
        condition=Q(valid_until=None) | Q(valid_until__gt=F("valid_from")),
        name="%(class)s_ends_after_it_begins",
    )


def one_open_row_of(*subject: str) -> list[models.BaseConstraint]:
    """Promises of a dated fact: one open row a subject, and no end before its beginning."""
    return [
        models.UniqueConstraint(
            fields=list(subject),
            condition=Q(valid_until=None, withdrawn_in=None),
            name="%(class)s_one_open_row",
        ),
        no_end_before_beginning(),
    ]


class PersonFact(Fact):
    subject_name = "person"
    person = models.ForeignKey(Person, models.PROTECT)

    class Meta:
        abstract = True
        constraints = one_open_row_of("person")


class HouseholdFact(Fact):
    subject_name = "household"
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


def keeps(table: Table, area: str = "", only: Iterable[str] = ()):
    """Class decorator: a model keeps the dictionary's columns of one subject area, or of a table.

    A column that the model has as a link to another row (`person_id`) is not made twice. The model
    gets `area`, `told` (the dictionary's columns) and `columns` (their names).
    """
    told = table.in_area(area or table.name)
    columns = [column for column in told if not only or column.name in only]

    def add_columns(model):
        linked = {field.attname for field in model._meta.concrete_fields}
        kept = [column for column in columns if column.name not in linked]
        for column in kept:
            model.add_to_class(column.name, field_for(column))
        model.columns = [column.name for column in kept]
        model.told = kept
        model.area = area
        return model

    return add_columns


@keeps(PERSONS, "identity")
class Identity(PersonFact):
    """Nhân thân (identity)."""

    title = "Nhân thân"


@keeps(PERSONS, "family")
class Family(PersonFact):
    """Gia đình, nơi ở (family and residence)."""

    title = "Gia đình, nơi ở"

    class Meta(PersonFact.Meta):
        abstract = False
        indexes = [models.Index(fields=["household_id"], name="family_by_household")]


@keeps(PERSONS, "schooling")
class Schooling(PersonFact):
    """Học tập (schooling)."""

    title = "Học tập"


@keeps(PERSONS, "labour")
class Labour(PersonFact):
    """Lao động (labour)."""

    title = "Lao động"


@keeps(PERSONS, "insurance")
class Insurance(PersonFact):
    """Bảo hiểm, lương hưu (insurance and pensions)."""

    title = "Bảo hiểm, lương hưu"


@keeps(PERSONS, "health")
class Health(PersonFact):
    """Y tế (health)."""

    title = "Y tế"


@keeps(PERSONS, "disability")
class Disability(PersonFact):
    """Khuyết tật (disability)."""

    title = "Khuyết tật"


@keeps(HOUSEHOLDS, "place")
class Place(HouseholdFact):
    """Địa bàn (place) of a household."""

    title = "Địa bàn"

    class Meta(HouseholdFact.Meta):
        abstract = False
        indexes = [models.Index(fields=["village_id"], name="place_by_village")]


@keeps(HOUSEHOLDS, "poverty")
class Poverty(HouseholdFact):
    """Nghèo, thiếu hụt (poverty) of a household."""

    title = "Nghèo, thiếu hụt"


@keeps(HOUSEHOLDS, "housing")
class Housing(HouseholdFact):
    """Nhà ở (housing) of a household."""

    title = "Nhà ở"


@keeps(HOUSEHOLDS, "water")
class Water(HouseholdFact):
    """Nước sạch, vệ sinh (water and sanitation) of a household."""

    title = "Nước sạch, vệ sinh"


@keeps(HOUSEHOLDS, "connection")
class Connection(HouseholdFact):
    """Điện, mạng (connection) of a household."""

    title = "Điện, mạng"


PERSON_FACTS: list[type[PersonFact]] = [
    Identity,
    Family,
    Schooling,
    Labour,
    Insurance,
    Health,
    Disability,
]
HOUSEHOLD_FACTS: list[type[HouseholdFact]] = [Place, Poverty, Housing, Water, Connection]
