"""Nạp dân số của một xã thật: villages, then households and people; names come later."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

import polars as pl
from django.db import transaction

from ansinh.apps.journal.models import Actor
from ansinh.apps.registry.actions import load_population
from ansinh.apps.registry.queries import household_codes
from ansinh.apps.units.actions import establish_village
from ansinh.apps.units.queries import get_commune, get_village_names

NO_NAME = ""
"""A picture carries no names; an empty one is shown as “chưa có tên” until someone gives it."""


@transaction.atomic
def load_picture(tables: Mapping[str, pl.DataFrame], *, on: date, said_by: str, by: Actor) -> None:
    """Fill the empty registry with a picture, its own villages established under their keys."""
    persons, households = tables["persons"], tables["households"]
    establish_villages(tables, on, by)
    load_population(
        persons=persons,
        households=households,
        full_names=dict.fromkeys(persons["person_id"], NO_NAME),
        household_codes=household_codes(households),
        on=on,
        said_by=said_by,
        by=by,
    )


def establish_villages(tables: Mapping[str, pl.DataFrame], on: date, by: Actor) -> None:
    """Villages of the picture that this installation does not know yet, by their keys."""
    known = {str(key) for key in get_village_names()}
    told = tables.get("villages")
    if told is None:
        return
    commune = get_commune(on)
    for key, name in told.select("village_id", "name").unique(maintain_order=True).iter_rows():
        if key not in known:
            establish_village(key=UUID(key), name=name, commune=commune, valid_from=on, by=by)
