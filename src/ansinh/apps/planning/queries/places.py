"""Phạm vi của số được nhập: whose figures stand for a boundary."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from ansinh.apps.units.models import Organisation
from ansinh.apps.units.queries import Boundary, find_commune, find_present_commune
from ansinh.core.indicators.values import EnteredFigure


def places_of(boundary: Boundary) -> tuple[str, tuple[str, ...]]:
    """Code of the commune whose figures these are, and those of the communes it came from."""
    return boundary.commune, boundary.merged


def sum_of_places(figures: Sequence[EnteredFigure], places: Sequence[str]) -> EnteredFigure | None:
    """Counts of every former commune added up; None unless each has given both counts of one day.

    Shares are never averaged: without numerators and denominators there is nothing to add.
    """
    if not places or len(figures) != len(places):
        return None
    if any(one.numerator is None or one.denominator is None for one in figures):
        return None
    if len({one.as_of for one in figures}) != 1:
        return None
    order = ("estimate", "preliminary", "final")
    return replace(
        figures[0],
        numerator=sum(one.numerator for one in figures if one.numerator is not None),
        denominator=sum(one.denominator for one in figures if one.denominator is not None),
        finality=min((one.finality for one in figures), key=order.index),
        reported_by="; ".join(sorted({one.reported_by for one in figures})),
        paper="; ".join(one.paper for one in figures),
    )


def commune_on(on: date) -> Organisation | None:
    """The commune whose own figures are entered on that day."""
    return find_commune(on) or find_present_commune()


def place_on(on: date) -> str:
    """Its code."""
    commune = commune_on(on)
    return commune.code if commune else ""


def place_names() -> dict[str, str]:
    """What each commune is called, by its code: “xã Hoằng Kim trước 01/07/2025”.

    Without the committee; one that ended says until when, as its heir may bear the same name.
    """
    communes = Organisation.objects.filter(kind=Organisation.Kind.COMMUNE)
    return {commune.code: _place_name(commune) for commune in communes.order_by("valid_from")}


def _place_name(commune: Organisation) -> str:
    ended = f" trước {commune.valid_until:%d/%m/%Y}" if commune.valid_until else ""
    return f"{commune.territory}{ended}"
