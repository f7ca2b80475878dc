"""Sổ địa danh: official names of units with the days on which they hold."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class OfficialUnit:
    """Đơn vị hành chính: its kind (xã, phường, thị trấn, huyện), name, what it lies in, and the
    half-open span in which it exists; `within` names district and province, nearest first."""

    kind: str
    name: str
    within: tuple[str, ...]
    valid_from: date | None = None
    valid_until: date | None = None
    citation: str = ""

    def is_valid(self, on: date | None) -> bool:
        """Whether the unit exists on that day; a day not known rules nothing out."""
        if on is None:
            return True
        begun = self.valid_from is None or self.valid_from <= on
        return begun and (self.valid_until is None or on < self.valid_until)


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Sổ địa danh of one or several areas; a paper that names none of them is not judged."""

    units: tuple[OfficialUnit, ...]

    def valid(self, on: date | None) -> tuple[OfficialUnit, ...]:
        """The units that exist on that day."""
        return tuple(unit for unit in self.units if unit.is_valid(on))

    def joined(self, units: tuple[OfficialUnit, ...]) -> "Gazetteer":
        """This gazetteer with further units, such as those of the installation."""
        return Gazetteer((*self.units, *units))
