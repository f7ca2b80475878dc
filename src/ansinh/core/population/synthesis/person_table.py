"""Bảng nhân khẩu giả định: the persons of a batch in the columns of the dictionary."""

import numpy as np
import polars as pl

from ansinh.core.population.codes import BIRTH_DATE_PRECISION, ETHNICITY, SEX
from ansinh.core.population.schema import PERSONS
from ansinh.core.population.shape import shaped
from ansinh.core.population.synthesis import cards, health, kinship, labour, schooling
from ansinh.core.population.synthesis.batch import Batch
from ansinh.core.population.synthesis.draws import Generator, Ints, coded, dates
from ansinh.core.population.synthesis.lots import Lots, draw_cards
from ansinh.core.population.synthesis.places import ETHNIC_PLACES
from ansinh.core.population.synthesis.unknowns import with_unknowns


def person_table(
    rng: Generator, batch: Batch, lots: Lots, ids: pl.Series, home_ids: pl.Series
) -> pl.DataFrame:
    """The table `persons`; `ids` and `home_ids` name the batch's persons and households."""
    insurance = labour.insurance_columns(rng, batch.families.age, lots.work, lots.insurance)
    group, valid = draw_cards(rng, batch, lots, insurance["pension_per_month"].to_numpy())
    columns = {
        "person_id": ids,
        "household_id": home_ids.gather(pl.Series(batch.families.home)),
        **_identity(rng, batch),
        **_family(rng, batch, lots, ids),
        **schooling.schooling(rng, lots.study),
        **labour.labour(rng, lots.work, lots.training, lots.insurance),
        **insurance,
        **cards.cards(rng, batch, group, valid),
        **health.health(rng, batch, lots.hardship, valid),
        **health.disability(rng, batch, lots.disability),
    }
    return with_unknowns(rng, shaped(pl.DataFrame(columns), PERSONS))


def _identity(rng: Generator, batch: Batch) -> dict[str, pl.Series]:
    return {
        "birth_date": dates(batch.born),
        "birth_date_precision": coded(batch.precision, BIRTH_DATE_PRECISION),
        "death_date": dates(batch.died),
        "sex": coded(batch.families.female.astype(np.int64), SEX),
        "is_citizen": pl.Series(rng.random(batch.people) >= 0.0004),
        "ethnicity": coded(_ethnicity(rng, batch), ETHNICITY),
    }


def _ethnicity(rng: Generator, batch: Batch) -> Ints:
    """The village's main group for most households, Kinh and a few Mường for the others."""
    lot = rng.random(batch.homes)
    main = batch.places.ethnic[batch.village]
    kinh, muong = ETHNIC_PLACES["kinh"], ETHNIC_PLACES["muong"]
    by_home = np.where(lot < 0.85, main, np.where(lot < 0.997, kinh, muong))
    return by_home[batch.families.home]


def _family(rng: Generator, batch: Batch, lots: Lots, ids: pl.Series) -> dict[str, pl.Series]:
    guardian = kinship.draw_guardians(batch)
    caregiver = kinship.draw_caregivers(batch, lots.severe)
    kin = {
        "mother_id": batch.families.mother,
        "father_id": batch.families.father,
        "spouse_id": batch.families.spouse,
        "guardian_id": guardian,
        "caregiver_id": caregiver,
    }
    return {
        **{name: _named(ids, rows) for name, rows in kin.items()},
        **kinship.family(rng, batch, guardian, caregiver),
    }


def _named(ids: pl.Series, rows: Ints) -> pl.Series:
    """The identifiers of these rows; a negative row is nobody in the picture."""
    places = pl.Series(rows)
    return ids.gather(places.set(places < 0, None))
