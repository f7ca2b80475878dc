"""Người của bản dùng thử: invented names and household codes for a picture, and its loading."""

from collections import Counter
from collections.abc import Mapping
from datetime import date

import polars as pl

from ansinh.apps.journal.models import Actor
from ansinh.apps.registry.actions import load_population
from ansinh.apps.units.models import Village


def load_tables(
    tables: Mapping[str, pl.DataFrame], *, on: date, said_by: str, by: Actor, seed: int = 42
) -> None:
    """Fill the empty registry with a picture; the picture has no names, so they are invented."""
    persons, households = tables["persons"], tables["households"]
    load_population(
        persons=persons,
        households=households,
        full_names=names_for(persons, seed),
        household_codes=codes_for(households),
        on=on,
        said_by=said_by,
        by=by,
    )


def names_for(persons: pl.DataFrame, seed: int) -> dict[str, str]:
    """An invented full name for each person, the family name from the father."""
    from ansinh.core.population.synthesis.names import invented_names

    return dict(zip(persons["person_id"], invented_names(persons, seed), strict=True))


def codes_for(households: pl.DataFrame) -> dict[str, str]:
    """Mã hộ: the village's initials and a number counted within it, such as NT-0312."""
    initials = {
        str(key): _initials(name) for key, name in Village.objects.values_list("id", "name")
    }
    counted: Counter[str] = Counter()
    codes = {}
    for key, village in households.select("household_id", "village_id").iter_rows():
        prefix = initials.get(village, "XX")
        counted[prefix] += 1
        codes[key] = f"{prefix}-{counted[prefix]:04d}"
    return codes


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split()).upper()
