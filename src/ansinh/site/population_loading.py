"""Nạp dân số của một xã, một tỉnh thật: units, households, people, their names and numbers."""

from collections.abc import Callable, Iterator
from datetime import date
from uuid import UUID

import polars as pl
from django.db import transaction

from ansinh.apps.journal.models import Actor
from ansinh.apps.registry.actions import Part, facts_of_picture, load_parts
from ansinh.apps.registry.models import RECORDS, Event
from ansinh.apps.registry.queries import coded_households
from ansinh.apps.units.actions import NewVillage, establish_organisation, establish_villages
from ansinh.apps.units.models import Organisation
from ansinh.apps.units.queries import get_commune, get_village_names
from ansinh.core.population.folders import Folder
from ansinh.core.population.schema import HOUSEHOLDS, PERSONS, TABLES
from ansinh.core.population.sources import Source
from ansinh.site.names_loading import load_numbers, names_by_key, with_names

ROWS_AT_ONCE = 100_000
COVERAGE = ("village_id", "mobile_broadband", "fixed_broadband")
NOBODY = pl.DataFrame(schema={"id": pl.String, "full_name": pl.String})
NO_HOME = pl.DataFrame(schema={"id": pl.String, "code": pl.String})


@transaction.atomic
def load_folder(
    folder: Folder,
    *,
    on: date,
    said_by: str,
    by: Actor,
    names: Source | None = None,
    report: Callable[[int], None] = lambda _: None,
) -> dict[str, int]:
    """Fill the empty registry with a checked folder, its own units established under their keys.

    `names` is its file of names and numbers, kept as of `on`; InvalidPopulation for a bad row.

    Rows go through in batches, so that a province needs little memory. `report` hears how many
    persons are in; gives how many rows were written.
    """
    people = folder.frames["persons"].select(PERSONS.names)
    expected = people.select(pl.len()).collect()["len"][0]
    establish_units(folder, on, by)
    counted = load_parts(
        parts=parts_of(folder, people, on, said_by, names),
        expected=expected,
        since=on,
        on=on,
        said_by=said_by,
        by=by,
        report=report,
    )
    kept = load_numbers(names, on=on, said_by=said_by, by=by) if names else 0
    return {**counted, "numbers": kept}


def parts_of(
    folder: Folder, people: pl.LazyFrame, on: date, said_by: str, names: Source | None
) -> Iterator[Part]:
    """Households with their codes, then persons with their names, then the other tables."""
    called = names_by_key(names)
    homes = folder.frames["households"].select(HOUSEHOLDS.names)
    codes = coded_households(homes.select("household_id", "village_id").collect())
    nothing = pl.DataFrame()
    for batch in homes.collect_batches(chunk_size=ROWS_AT_ONCE):
        keys = batch.select(id="household_id")
        yield Part(
            NOBODY,
            keys.join(codes, on="id", how="left", maintain_order="left"),
            facts_of_picture(nothing, batch, on=on, said_by=said_by),
        )
    for batch in people.collect_batches(chunk_size=ROWS_AT_ONCE):
        named = with_names(batch.select(id="person_id"), called)
        yield Part(named, NO_HOME, facts_of_picture(batch, nothing, on=on, said_by=said_by))
    for name, frame in records_of(folder, on, said_by):
        for batch in frame.collect_batches(chunk_size=ROWS_AT_ONCE):
            yield Part(NOBODY, NO_HOME, {}, {name: batch})


def records_of(folder: Folder, on: date, said_by: str) -> Iterator[tuple[str, pl.LazyFrame]]:
    """The tables beside the facts, states as of the picture's day."""
    said, since = pl.lit(said_by).alias("said_by"), pl.lit(on).alias("valid_from")
    for name, model in RECORDS.items():
        if name in folder.frames:
            told = (said,) if issubclass(model, Event) else (said, since)
            yield name, folder.frames[name].select(TABLES[name].names).with_columns(*told)
    if "villages" in folder.frames:
        yield "village_coverage", folder.frames["villages"].select(*COVERAGE, said, since)


def establish_units(folder: Folder, on: date, by: Actor) -> None:
    """Villages that this installation does not know yet, under their keys.

    Those of one commune belong to the one this installation serves; with several, each commune
    is established beside it and waits for its name.
    """
    if "villages" not in folder.frames:
        return
    told = folder.frames["villages"].select("village_id", "commune_id", "name").collect()
    known = [str(key) for key in get_village_names()]
    new = told.filter(~pl.col("village_id").is_in(known))
    communes = told["commune_id"].unique(maintain_order=True).to_list()
    own = get_commune(on)
    for number, key in enumerate(communes, start=1):
        rows = new.filter(pl.col("commune_id").eq_missing(pl.lit(key, pl.String)))
        if rows.height:
            establish_villages(
                villages=[NewVillage(UUID(one), name) for one, _, name in rows.iter_rows()],
                commune=own if len(communes) == 1 else establish_commune(own, key, number, on, by),
                valid_from=on,
                by=by,
            )


def establish_commune(
    beside: Organisation, key: str | None, number: int, on: date, by: Actor
) -> Organisation:
    """A commune of the province, under its key in the picture; a picture has no names of units."""
    return establish_organisation(
        code=f"xa-{number:04d}",
        name=f"Ủy ban nhân dân xã số {number} (chưa có tên)",
        place=f"xã số {number}",
        kind=Organisation.Kind.COMMUNE,
        parent=beside.parent,
        valid_from=on,
        by=by,
        key=UUID(key) if key else None,
    )
