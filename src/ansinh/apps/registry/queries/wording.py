"""Lời của dữ kiện: how a column's value reads, in the words of the data dictionary."""

from collections.abc import Iterable, Mapping
from datetime import date
from uuid import UUID

from ansinh.apps.registry.models import Household, Person
from ansinh.apps.units.queries import get_village_names
from ansinh.core.documents import figures
from ansinh.core.population.schema import Column

UNKNOWN = "chưa rõ"
NO_END = "chưa có"
PERSON_KEYS = {
    "head_id",
    "mother_id",
    "father_id",
    "spouse_id",
    "guardian_id",
    "caregiver_id",
}
NOT_SHOWN = {"commune_id", "province_id"}
"""Where a household's village stands is the units' to say, as of the day."""


def value_words(column: Column, value: object, names: Mapping[UUID, str]) -> str:
    """A value for a reader; `names` of persons, households and villages by key."""
    if value is None:
        return NO_END if column.is_open_end else UNKNOWN
    if column.kind == "key":
        return names.get(value, "không có trong sổ") or "chưa có tên"
    if column.kind == "codes":
        return ", ".join(column.codes.get(one, one) for one in value) or "không có"
    return _plain_words(column, value)


def _plain_words(column: Column, value) -> str:
    if column.kind == "bool":
        return "có" if value else "không"
    if column.kind == "code":
        return column.codes.get(value, value)
    if column.kind == "date":
        return f"{value:%d/%m/%Y}"
    if column.kind == "money":
        return figures.format_dong(value)
    if column.kind in {"int", "decimal"}:
        return f"{value:,}".replace(",", ".") if isinstance(value, int) else f"{value:n}"
    return str(value)


def lowered(label: str) -> str:
    """A label within a sentence: its first letter small, “B1” and “kWh” as they are."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


def span_words(valid_from: date, valid_until: date | None) -> str:
    """“01/01/2026 đến nay”, “01/01/2026 đến 31/12/2026”."""
    end = "nay" if valid_until is None else f"trước {valid_until:%d/%m/%Y}"
    return f"{valid_from:%d/%m/%Y} đến {end}"


def key_names(keys: Iterable[UUID | None]) -> dict[UUID, str]:
    """Names of persons, codes of households and names of villages, whichever each key is."""
    asked = {key for key in keys if key}
    if not asked:
        return {}
    names = dict(Household.objects.filter(pk__in=asked).values_list("pk", "code"))
    names |= dict(Person.objects.filter(pk__in=asked).values_list("pk", "full_name"))
    villages = get_village_names()
    return names | {key: villages[key] for key in asked if key in villages}


def row_words(row, columns: Iterable[Column] | None = None) -> dict[str, str]:
    """Every value of a fact row by its label; {} when there is no row."""
    if row is None:
        return {}
    told = [column for column in columns or row.told if column.name not in NOT_SHOWN]
    names = key_names(getattr(row, column.name) for column in told if column.kind == "key")
    return {column.label: value_words(column, getattr(row, column.name), names) for column in told}
