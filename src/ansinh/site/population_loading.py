"""Nạp dân số của một xã thật: villages, then households and people; names come later."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

import polars as pl
from django.db import transaction

from ansinh.apps.journal.models import Actor
from ansinh.apps.registry.actions import load_population
from ansinh.apps.registry.queries import household_codes
from ansinh.apps.units.actions import NewVillage, establish_organisation, establish_villages
from ansinh.apps.units.models import Organisation
from ansinh.apps.units.queries import get_commune, get_village_names

NO_NAME = ""
"""A picture carries no names; an empty one is shown as “chưa có tên” until someone gives it."""


@transaction.atomic
def load_picture(tables: Mapping[str, pl.DataFrame], *, on: date, said_by: str, by: Actor) -> None:
    """Fill the empty registry with a picture, its own villages established under their keys."""
    persons, households = tables["persons"], tables["households"]
    establish_places(tables, on, by)
    load_population(
        persons=persons,
        households=households,
        full_names=dict.fromkeys(persons["person_id"], NO_NAME),
        household_codes=household_codes(households),
        on=on,
        said_by=said_by,
        by=by,
    )


def establish_places(tables: Mapping[str, pl.DataFrame], on: date, by: Actor) -> None:
    """Villages of the picture that this installation does not know yet, by their keys.

    A picture of one commune is of the commune served here; of several, each that is not known
    becomes a commune of its own.
    """
    told = tables.get("villages")
    if told is None:
        return
    known = [str(key) for key in get_village_names()]
    new = told.filter(~pl.col("village_id").is_in(known)).unique("village_id", keep="first")
    is_one = told["commune_id"].n_unique() == 1
    for (key,), rows in new.sort("village_id").group_by("commune_id", maintain_order=True):
        establish_villages(
            villages=[
                NewVillage(UUID(village), name)
                for village, name in rows.select("village_id", "name").iter_rows()
            ],
            commune=get_commune(on) if is_one else _commune(UUID(key), on, by),
            valid_from=on,
            by=by,
        )


def _commune(key: UUID, on: date, by: Actor) -> Organisation:
    """The commune of that key; established under a number where nobody named it."""
    known = Organisation.objects.filter(pk=key).first()
    return known or establish_organisation(
        key=key,
        code=f"xa-{key}",
        name=f"Ủy ban nhân dân xã số {Organisation.objects.count() + 1}",
        kind=Organisation.Kind.COMMUNE,
        valid_from=on,
        by=by,
    )
