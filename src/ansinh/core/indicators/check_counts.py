"""Số đếm để đối chiếu (counts for checks): what the figures of several targets must agree with."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

import narwhals as nw
from narwhals import col

from ansinh.core.indicators.catalogue.health import has_valid_card
from ansinh.core.indicators.populations import (
    children_of_school_age,
    is_past_retirement_age,
    residents,
)

SCHOOL_AGES = (6, 17)


@dataclass(frozen=True, slots=True)
class CheckCounts:
    """School-age residents, residents past retirement, and valid cards by group "1" to "5".

    Cards whose group is not written are in no group; people of whom it is not known whether they
    belong are not counted.
    """

    school_age_residents: int
    past_retirement: int
    cards_by_group: dict[str, int]


def count_for_checks(persons: nw.LazyFrame[Any], on: date) -> CheckCounts:
    """Count them in one scan of persons."""
    lives = residents(on)
    counted = {
        "pupils": children_of_school_age(*SCHOOL_AGES, on),
        "elders": lives & is_past_retirement_age(on),
        "cards": lives & has_valid_card(on),
    }
    sums = (nw.col(name).fill_null(value=False).cast(nw.Int64).sum() for name in counted)
    group = col("health_insurance_group_on_card").cast(nw.String)
    rows = persons.select(**counted, group=group).group_by("group").agg(*sums).collect("polars")
    groups = Counter[str]()
    for card, cards in zip(rows["group"].to_list(), rows["cards"].to_list(), strict=True):
        if card is not None and cards:
            groups[cast("str", card).split(".")[0]] += int(cards)
    return CheckCounts(
        school_age_residents=int(rows["pupils"].sum()),
        past_retirement=int(rows["elders"].sum()),
        cards_by_group=dict(sorted(groups.items())),
    )
