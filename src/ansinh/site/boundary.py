"""Phạm vi số liệu: which villages the figures cover, in words, on a day."""

from datetime import date

from ansinh.apps.registry.queries import list_villages_with_households
from ansinh.apps.units.queries import PRESENT, Boundary, find_boundary, list_boundaries


def boundary_on(on: date) -> str:
    """What a snapshot of that day covers: “4 thôn thuộc xã Hoằng Kim trước 01/7/2025”.

    The registry may hold the villages of one former commune only; then the figures say so. Before
    the merger they cover the communes of that day.
    """
    covered = frozenset(village.pk for village in list_villages_with_households(on))
    former = [one for one in list_boundaries(on) if one.code != PRESENT]
    held = [one for one in former if covered & one.village_ids]
    if len(held) == 1 and covered <= held[0].village_ids:
        return boundary_in_words(held[0], len(covered))
    whole = find_boundary(PRESENT, on)
    if held and all(one.valid_on == on for one in held):
        return f"{len(covered)} thôn của {len(held)} xã: {', '.join(map(place_of, held))}"
    return boundary_in_words(whole, len(covered)) if whole else f"{len(covered)} thôn"


def boundary_in_words(boundary: Boundary, village_count: int | None = None) -> str:
    """ "4 thôn thuộc xã Hoằng Kim trước 01/7/2025", "19 thôn của xã Hoằng Phú".

    `village_count`: how many are covered, when not all of the boundary's villages.
    """
    count = boundary.village_count if village_count is None else village_count
    link = "của" if boundary.code == PRESENT else "thuộc"
    return f"{count} thôn {link} {boundary.name}"


def place_of(boundary: Boundary) -> str:
    """ "Hoằng Kim" of “xã Hoằng Kim”."""
    return boundary.name.removeprefix("xã ").removeprefix("phường ")
