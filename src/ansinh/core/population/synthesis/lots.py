"""Phận của mỗi người, mỗi hộ: what befalls them, drawn once and told in several columns."""

from dataclasses import dataclass

import numpy as np

from ansinh.core.population.synthesis import cards, health, labour, living, merit, schooling
from ansinh.core.population.synthesis.batch import Batch
from ansinh.core.population.synthesis.draws import Bools, Floats, Generator, Ints


@dataclass(frozen=True, slots=True)
class Lots:
    """By household: `poverty`, `lacks`. By person: the rest; codes by their place in the list."""

    poverty: Ints
    lacks: Bools
    hardship: Floats
    merit: Ints
    disability: Ints
    study: Ints
    work: Ints
    training: Ints
    insurance: Ints

    @property
    def severe(self) -> Bools:
        """Persons with a severe or an extreme disability."""
        return self.disability >= health.SEVERE


def draw_lots(rng: Generator, batch: Batch) -> Lots:
    """One draw for everything that hangs together."""
    kin = batch.families
    poverty = living.draw_poverty(rng, batch)
    hardship = batch.hardship[kin.home]
    degree = health.draw_disability(rng, kin.age)
    needy = np.where(poverty[kin.home] <= living.NEAR_POOR, 1.6, 1.0)
    study = schooling.draw_levels(rng, batch, hardship * needy)
    studying = study != schooling.NOT_STUDYING
    work = labour.draw_labour(rng, kin.age, studying, degree >= health.SEVERE)
    training = labour.draw_training(rng, kin.age, work != labour.INACTIVE)
    return Lots(
        poverty=poverty,
        lacks=living.draw_lacks(rng, poverty),
        hardship=hardship,
        merit=merit.draw_merit(rng, kin.age, kin.female),
        disability=degree,
        study=study,
        work=work,
        training=training,
        insurance=labour.draw_insurance(rng, kin.age, work, training),
    )


def card_reasons(batch: Batch, lots: Lots, pension: Ints) -> dict[str, Bools]:
    """Why a person has a card, in the order of the law: group -> who fits."""
    kin = batch.families
    poverty = lots.poverty[kin.home]
    hard_place = (batch.places.difficult | batch.places.island)[batch.village[kin.home]]
    relative = lots.merit == merit.CODES.index("martyr_relative")
    return {
        "1.a": lots.insurance == labour.COMPULSORY,
        "2.a": pension > 0,
        "3.e": (lots.merit != merit.NONE) & ~relative,
        "3.h": kin.age < 6,
        "3.i": relative,
        "3.o": (poverty == living.POOR) | hard_place,
        "3.r": lots.severe,
        "3.t": kin.age >= 75,
        "4.a": poverty == living.NEAR_POOR,
        "4.b": lots.study != schooling.NOT_STUDYING,
    }


def draw_cards(rng: Generator, batch: Batch, lots: Lots, pension: Ints) -> tuple[Ints, Bools]:
    """The group of each person's card, and who holds a valid one."""
    group = cards.draw_groups(batch, card_reasons(batch, lots, pension))
    return group, cards.draw_valid(rng, group, lots.hardship)
