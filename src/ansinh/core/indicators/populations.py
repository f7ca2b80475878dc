"""Populations that several indicators share. All are three-valued."""

from dataclasses import dataclass
from datetime import date

import narwhals as nw
from narwhals import col

from ansinh.core.population.birth_dates import (
    birth_year_between,
    is_aged_at_least,
    is_aged_at_least_months,
)

NEW_POVERTY_LINE = (date(2027, 1, 1),)
"""Chuẩn nghèo 2026–2030 holds from this day; the line before it is prolonged until then."""

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


def working_age_labour_force(on: date) -> nw.Expr:
    """Lực lượng lao động trong độ tuổi lao động: from 15 until the retirement age."""
    return labour_force(on) & ~is_past_retirement_age(on)


def is_past_retirement_age(on: date) -> nw.Expr:
    """Đã qua tuổi nghỉ hưu, điều kiện lao động bình thường.

    The age rises with the year it is reached in (Bộ luật Lao động 2019, Điều 169 khoản 2): whoever
    had reached an earlier year's age by the end of that year is past it, later rises or not. With
    the sex unknown the answer is known where both would give the same.
    """
    man, woman = _past(MEN, on), _past(WOMEN, on)
    is_man = col("sex") == "male"
    return (is_man & man) | (~is_man & woman) | (man & woman)


@dataclass(frozen=True, slots=True)
class Roadmap:
    """Lộ trình tăng tuổi nghỉ hưu: ages in months, before 2021, from 2021, a year's rise, the
    end."""

    before: int
    first: int
    rise: int
    last: int

    def months_in(self, year: int) -> int:
        """The retirement age that holds in a year."""
        risen = self.first + self.rise * (year - 2021)
        return self.before if year < 2021 else min(risen, self.last)


MEN = Roadmap(before=720, first=723, rise=3, last=744)
WOMEN = Roadmap(before=660, first=664, rise=4, last=720)


def _past(roadmap: Roadmap, on: date) -> nw.Expr:
    year_before = date(on.year - 1, 12, 31)
    earlier = is_aged_at_least_months(roadmap.months_in(year_before.year), year_before)
    return earlier | is_aged_at_least_months(roadmap.months_in(on.year), on)


def children_of_school_age(first: int, last: int, on: date) -> nw.Expr:
    """Trẻ trong độ tuổi đi học: residents by year of birth, ages `first` to `last` in the school
    year that runs on that day."""
    opened = school_year_of(on)
    return residents(on) & birth_year_between(opened - last, opened - first)


def school_year_of(on: date) -> int:
    """Năm học: the year in which the school year running on that day opened (September)."""
    return on.year if on.month >= 9 else on.year - 1
