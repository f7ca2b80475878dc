"""Địa bàn: the villages of an invented commune or province, and how their lot differs."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np

from ansinh.core.population.codes import ETHNICITY
from ansinh.core.population.synthesis.draws import Bools, Floats, Generator, Ints, choice
from ansinh.core.population.synthesis.profiles import CommuneProfile

ETHNIC_PLACES: Final = {name: place for place, name in enumerate(ETHNICITY)}
MOUNTAIN_PEOPLES: Final = {
    "muong": 0.45,
    "thai": 0.3,
    "mong": 0.08,
    "tho": 0.07,
    "dao": 0.05,
    "kho_mu": 0.05,
}
"""Main ethnic group of a mountain commune (M)."""
COMMUNE_PEOPLE: Final = 6_500
"""Persons in a commune of an invented province, on average."""
VILLAGE_PEOPLE: Final = 541
"""Persons in a village: 4,000,000 persons make about 616 communes and 7,400 villages."""
MOUNTAIN, URBAN, COAST_ISLAND, SAFE_ZONE = 0.24, 0.16, 0.004, 0.04
"""Shares of communes by character (M)."""
DIFFICULT_OF_MOUNTAIN: Final = 0.55
"""Share of the mountain communes that are especially difficult (M)."""


@dataclass(frozen=True, slots=True)
class Places:
    """Villages as columns; `commune` numbers the communes from 0, `first` is the first village."""

    name: Sequence[str]
    commune: Ints
    people: Ints
    hardship: Floats
    poverty: Floats
    mountain: Bools
    difficult: Bools
    urban: Bools
    island: Bools
    safe_zone: Bools
    ethnic: Ints
    first: int = 0

    def of_communes(self, start: int, stop: int) -> "Places":
        """The villages of communes [start, stop)."""
        low, high = np.searchsorted(self.commune, [start, stop])
        part = slice(int(low), int(high))
        return Places(
            name=self.name[part],
            commune=self.commune[part],
            people=self.people[part],
            hardship=self.hardship[part],
            poverty=self.poverty[part],
            mountain=self.mountain[part],
            difficult=self.difficult[part],
            urban=self.urban[part],
            island=self.island[part],
            safe_zone=self.safe_zone[part],
            ethnic=self.ethnic[part],
            first=self.first + int(low),
        )


def commune_places(profile: CommuneProfile, commune: int = 0, first: int = 0) -> Places:
    """The villages of one rural commune on the plain, numbered among all of a seed."""
    shares = np.array([village.share for village in profile.villages])
    hardship = np.array([village.hardship for village in profile.villages])
    none = np.zeros(len(shares), dtype=np.bool_)
    return Places(
        name=[village.name for village in profile.villages],
        commune=np.full(len(shares), commune),
        people=_apportioned(profile.people, shares),
        hardship=hardship,
        poverty=hardship,
        mountain=none,
        difficult=none,
        urban=none,
        island=none,
        safe_zone=none,
        ethnic=np.full(len(shares), ETHNIC_PLACES["kinh"]),
        first=first,
    )


def province_places(rng: Generator, people: int) -> Places:
    """The villages of a province: communes on the plain, in the mountains, in town."""
    communes = max(1, round(people / COMMUNE_PEOPLE))
    sizes = _apportioned(people, rng.lognormal(0, 0.3, communes))
    counts = np.maximum(1, np.round(sizes / VILLAGE_PEOPLE)).astype(np.int64)
    commune = np.repeat(np.arange(communes), counts)
    shares = rng.lognormal(0, 0.3, len(commune))
    shares *= (sizes / np.bincount(commune, shares))[commune]
    character = _Characters.drawn(rng, communes)
    hardship = rng.lognormal(-0.04, 0.28, len(commune))
    return Places(
        name=[f"Thôn {n}" for count in counts for n in range(1, count + 1)],
        commune=commune,
        people=_apportioned(people, shares),
        hardship=hardship,
        poverty=hardship * character.poverty[commune],
        mountain=character.mountain[commune],
        difficult=character.difficult[commune],
        urban=character.urban[commune],
        island=character.island[commune],
        safe_zone=character.safe_zone[commune],
        ethnic=character.ethnic[commune],
    )


class _Characters(NamedTuple):
    """What each commune is: on the plain, in the mountains, in town."""

    mountain: Bools
    difficult: Bools
    urban: Bools
    island: Bools
    safe_zone: Bools
    poverty: Floats
    ethnic: Ints

    @staticmethod
    def drawn(rng: Generator, communes: int) -> "_Characters":
        lot = rng.random(communes)
        mountain = lot < MOUNTAIN
        urban = (lot >= MOUNTAIN) & (lot < MOUNTAIN + URBAN)
        difficult = mountain & (rng.random(communes) < DIFFICULT_OF_MOUNTAIN)
        hard = np.where(difficult, 8.0, np.where(mountain, 4.0, np.where(urban, 0.6, 1.0)))
        peoples = np.array([ETHNIC_PLACES[name] for name in MOUNTAIN_PEOPLES])
        main = peoples[choice(rng, list(MOUNTAIN_PEOPLES.values()), communes)]
        return _Characters(
            mountain=mountain,
            difficult=difficult,
            urban=urban,
            island=lot > 1 - COAST_ISLAND,
            safe_zone=rng.random(communes) < SAFE_ZONE,
            poverty=hard,
            ethnic=np.where(mountain, main, ETHNIC_PLACES["kinh"]),
        )


def _apportioned(total: int, shares: Floats) -> Ints:
    """Whole numbers that add up to `total`, in the proportion of `shares`."""
    edges = np.rint(np.cumsum(shares) / shares.sum() * total).astype(np.int64)
    return np.diff(edges, prepend=0)
