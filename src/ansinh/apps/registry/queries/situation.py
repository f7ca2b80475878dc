"""Tình trạng (situation): what stands first about a person or household on a day, in few words."""

from datetime import date
from uuid import UUID

from ansinh.apps.registry.models import (
    Disability,
    Identity,
    Insurance,
    MeritStatus,
    Person,
    Poverty,
)
from ansinh.core.population.codes import DISABILITY, POVERTY_STATUS

OF_AGE = 16


def address_of(identity: Identity | None, age: int | None) -> str:
    """Ông, bà, cháu: how a paper names a person; empty where the sex is not known."""
    if age is not None and age < OF_AGE:
        return "Cháu"
    return {"male": "Ông", "female": "Bà"}.get(identity.sex or "", "") if identity else ""


def situation_of(person: Person, household_key: UUID | None, on: date) -> list[str]:
    """What a person's care hangs on: poverty, disability, merit, a card that has run out."""
    return [
        *poverty_words(household_key, on),
        *_disability_words(person, on),
        *(["người có công hoặc thân nhân"] if _has_merit(person, on) else []),
        *(["không có thẻ BHYT còn hạn"] if _lacks_card(person, on) else []),
    ]


def poverty_words(household_key: UUID | None, on: date) -> list[str]:
    """Hộ nghèo, hộ cận nghèo; nothing for others."""
    row = Poverty.objects.valid_on(on).filter(household=household_key).first()
    if row is None or row.poverty_status not in {"poor", "near_poor"}:
        return []
    return [POVERTY_STATUS[row.poverty_status].lower()]


def _disability_words(person: Person, on: date) -> list[str]:
    row = Disability.objects.valid_on(on).filter(person=person).first()
    if row is None or row.disability in {None, "none"}:
        return []
    return [f"khuyết tật {DISABILITY[row.disability].lower()}"]


def _has_merit(person: Person, on: date) -> bool:
    return MeritStatus.objects.valid_on(on).filter(person=person).exists()


def _lacks_card(person: Person, on: date) -> bool:
    row = Insurance.objects.valid_on(on).filter(person=person).first()
    if row is None:
        return False
    ended = row.health_insurance_until is not None and row.health_insurance_until < on
    return ended or row.health_insurance_group_on_card == "none"
