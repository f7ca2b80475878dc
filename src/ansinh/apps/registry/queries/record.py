"""Hồ sơ của một người, một hộ: facts in force on a day, what is not known, and the timeline."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from ansinh.apps.accounts.models import User
from ansinh.apps.registry.models import (
    HOUSEHOLD_FACTS,
    PERSON_FACTS,
    Fact,
    Family,
    Household,
    MeritStatus,
    Person,
)
from ansinh.apps.registry.queries.papers import BY_AREA
from ansinh.apps.registry.queries.spans import rows_of
from ansinh.apps.registry.queries.wording import NOT_SHOWN, lowered, value_words
from ansinh.apps.units.queries import get_village_names
from ansinh.core.population.codes import RELATION_TO_HEAD
from ansinh.core.population.schema import Column

OUT_OF_SCOPE = "ngoài phạm vi"


@dataclass(frozen=True)
class AreaFacts:
    """Một phần của hồ sơ on a day: what is known, what is not and which paper would tell."""

    area: str
    title: str
    known: list[tuple[str, str]]
    unknown: list[str]
    paper: str
    since: date | None
    said_by: str


@dataclass(frozen=True)
class Moment:
    """Một thay đổi: what began to hold on a day, until when, on whose word."""

    since: date
    until: date | None
    title: str
    changes: list[tuple[str, str, str]]
    said_by: str
    is_first: bool


def areas_of(subject: Person | Household) -> list[type[Fact]]:
    """The areas of facts that are kept about such a subject."""
    return list(PERSON_FACTS if isinstance(subject, Person) else HOUSEHOLD_FACTS)


def list_area_facts(
    subject: Person | Household, on: date, names: Mapping[UUID, str]
) -> list[AreaFacts]:
    """Every area as of a day; `names` of the keys as far as the reader may see them."""
    return [_area_facts(subject, area, on, names) for area in areas_of(subject)]


def _area_facts(subject, area: type[Fact], on: date, names: Mapping[UUID, str]) -> AreaFacts:
    row = rows_of(subject, area).valid_on(on).first()
    told = [column for column in area.told if column.name not in NOT_SHOWN]
    values = [(column, getattr(row, column.name, None)) for column in told]
    return AreaFacts(
        area=area.area,
        title=area.title,
        known=_known(values, names),
        unknown=[
            lowered(column.label)
            for column, value in values
            if value is None and not column.is_open_end
        ],
        paper=BY_AREA[area.area],
        since=row.valid_from if row else None,
        said_by=row.said_by if row else "",
    )


def _known(values: list[tuple[Column, object]], names: Mapping[UUID, str]) -> list[tuple[str, str]]:
    """Each value by its label; then in one line each all that is so, and all that is not."""
    told = [
        (column.label, value_words(column, value, names))
        for column, value in values
        if value is not None and column.kind != "bool"
    ]
    for answer, word in ((True, "Có"), (False, "Không")):
        labels = [lowered(c.label) for c, v in values if c.kind == "bool" and v is answer]
        if labels:
            told.append((word, ", ".join(labels)))
    return told


def list_moments(
    subject: Person | Household, until: date, names: Mapping[UUID, str]
) -> list[Moment]:
    """Dữ kiện theo thời gian: changes only, up to a day, newest first."""
    moments = []
    for area in areas_of(subject):
        before = None
        for row in rows_of(subject, area).filter(valid_from__lte=until):
            moments.append(_moment(row, before, names))
            before = row
    moments += [_merit_moment(row) for row in _merit(subject, until)]
    kept = [moment for moment in moments if moment.changes]
    return sorted(kept, key=lambda moment: (moment.since, moment.title), reverse=True)


def _moment(row: Fact, before: Fact | None, names: Mapping[UUID, str]) -> Moment:
    changes = []
    for column in row.told:
        value, former = getattr(row, column.name), getattr(before, column.name, None)
        if column.name in NOT_SHOWN or value == former:
            continue
        was = value_words(column, former, names) if before is not None else ""
        changes.append((lowered(column.label), value_words(column, value, names), was))
    return Moment(row.valid_from, row.valid_until, row.title, changes, row.said_by, before is None)


def _merit(subject, until: date) -> list[MeritStatus]:
    if not isinstance(subject, Person):
        return []
    return list(MeritStatus.objects.standing().filter(person=subject, valid_from__lte=until))


def _merit_moment(row: MeritStatus) -> Moment:
    changes = [("diện", row.get_merit_code_display() or "chưa rõ", "")]
    return Moment(row.valid_from, row.valid_until, "Người có công", changes, row.said_by, True)


def names_in_scope(subject: Person | Household, user: User, on: date) -> dict[UUID, str]:
    """Names of everyone and everything that a record's rows point to; those outside the reader's
    scope are there without their name."""
    keys = _keys_in(subject)
    names = dict.fromkeys(keys, OUT_OF_SCOPE)
    households = Household.objects.in_scope_of(user, on).filter(pk__in=keys)
    persons = Person.objects.in_scope_of(user, on).filter(pk__in=keys)
    names.update(households.values_list("pk", "code"))
    names.update(persons.values_list("pk", "full_name"))
    names.update({key: name for key, name in get_village_names().items() if key in keys})
    return names


def _keys_in(subject: Person | Household) -> set[UUID]:
    keys = set()
    for area in areas_of(subject):
        columns = [column.name for column in area.told if column.kind == "key"]
        if columns:
            keys |= {key for row in rows_of(subject, area).values_list(*columns) for key in row}
    return keys - {None}


def find_member_keys(household: Household, on: date) -> list[UUID]:
    """Keys of the people of a household on a day, its head first, then as they are related."""
    rows = Family.objects.valid_on(on).filter(household_id=household.pk)
    told = rows.values_list("person_id", "relation_to_head")
    order = {code: place for place, code in enumerate(RELATION_TO_HEAD)}
    return [key for key, relation in sorted(told, key=lambda row: order.get(row[1], 99))]
