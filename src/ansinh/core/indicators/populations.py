"""Populations that several indicators share. All are three-valued."""

from datetime import date

import narwhals as nw
from narwhals import col

from ansinh.core.population.birth_dates import (
    birth_year_between,
    is_aged_at_least,
)

IN_LABOUR_FORCE = ("employed", "unemployed")


def residents(on: date) -> nw.Expr:
    """Dân số cư trú: present and alive on that day; those registered who live away are not."""
    return (col("residence") == "present") & is_alive(on)


def is_alive(on: date) -> nw.Expr:
    """No death known, or a death after that day; a null death date means alive."""
    return ~(col("death_date") <= nw.lit(on)).fill_null(False)


def labour_force(on: date) -> nw.Expr:
    """Lực lượng lao động: residents aged 15 or over who work or look for work."""
    return residents(on) & is_aged_at_least(15, on) & col("labour_status").is_in(IN_LABOUR_FORCE)


def children_of_school_age(first: int, last: int, on: date) -> nw.Expr:
    """Trẻ trong độ tuổi đi học: residents by year of birth, ages `first` to `last` in the school
    year that runs on that day."""
    opened = school_year_of(on)
    return residents(on) & birth_year_between(opened - last, opened - first)


def school_year_of(on: date) -> int:
    """Năm học: the year in which the school year running on that day opened (September)."""
    return on.year if on.month >= 9 else on.year - 1
