"""Số được nhập theo thôn: what each village gave for a year, and whether it fits the commune's."""

import unicodedata
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from ansinh.apps.planning.models import EnteredValue, place_of_village
from ansinh.apps.planning.queries.places import commune_on, place_on
from ansinh.apps.planning.queries.values import values_of_year
from ansinh.apps.units.models import Village
from ansinh.apps.units.queries import get_village_names, list_origins, list_villages
from ansinh.core.indicators.definition import Indicator
from ansinh.core.indicators.village_figures import (
    VillagesTogether,
    takes_own_counts,
    villages_together,
    why_disagrees,
)


@dataclass(frozen=True)
class VillageValue:
    """Một thôn and what it gave; None when it gave nothing."""

    village: UUID
    name: str
    value: EnteredValue | None


@dataclass(frozen=True)
class VillageValues:
    """Các thôn của một năm, by name, with their sum and what is doubtful in it."""

    rows: tuple[VillageValue, ...]
    together: VillagesTogether | None
    doubt: str | None

    @property
    def given(self) -> list[VillageValue]:
        """Those that gave a figure."""
        return [row for row in self.rows if row.value is not None]


def list_village_values(indicator: Indicator, year: int, on: date) -> VillageValues | None:
    """What the villages gave for a year by that day; None where villages give no figures."""
    if not takes_own_counts(indicator):
        return None
    last = last_day(year, on)
    found = EnteredValue.objects.in_force().of_villages()
    given = {
        row.village: row
        for row in found.filter(indicator_code=indicator.code, year=year)
        if row.as_of <= on
    }
    rows = tuple(
        VillageValue(key, name, given.get(key)) for key, name in name_villages(last).items()
    )
    figures = [row.value.figure for row in rows if row.value is not None]
    together = villages_together(figures, len(rows))
    commune = values_of_year(year, place_on(last), on).get(indicator.code)
    doubt = why_disagrees(commune.figure if commune else None, together)
    return VillageValues(rows, together, doubt)


def last_day(year: int, on: date) -> date:
    """The last day of the year that is known: whose villages and commune give its figures."""
    return min(on, date(year, 12, 31))


def name_villages(on: date) -> dict[UUID, str]:
    """Villages of the commune that day by name; of one name, told apart by where they come from."""
    villages = list_villages(on, commune_on(on))
    names = [village.name for village in villages]
    twice = {name for name in names if names.count(name) > 1}
    origins = list_origins(on) if twice else {}
    return {one.pk: _told_apart(one, twice, origins) for one in villages}


def _told_apart(village: Village, twice: set[str], origins: dict[UUID, str]) -> str:
    origin = origins.get(village.pk)
    return f"{village.name} ({origin})" if village.name in twice and origin else village.name


def find_villages_by_name(words: str, on: date) -> list[UUID]:
    """Villages of that day that are called so, with or without “thôn” before the name."""
    wanted = _plain(words)
    return [
        key
        for key, name in name_villages(on).items()
        if wanted in (_plain(name), _plain(name.partition(" (")[0]))
    ]


def _plain(words: str) -> str:
    return unicodedata.normalize("NFC", " ".join(words.casefold().split())).removeprefix("thôn ")


def village_place_names() -> dict[str, str]:
    """What each village is called, by the code of its place."""
    return {place_of_village(key): f"thôn {name}" for key, name in get_village_names().items()}
