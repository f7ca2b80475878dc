"""Hộ chiếu của con số (passport): where a published figure comes from."""

from dataclasses import dataclass
from datetime import date

from ansinh.core.indicators.definition import Indicator
from ansinh.core.indicators.finality import FINALITY_WORDS, Finality, finality_on


def short_seal(seal: str) -> str:
    """A snapshot's seal as people compare it: first and last four signs."""
    return f"{seal[:4]}…{seal[-4:]}"


@dataclass(frozen=True, slots=True)
class Passport:
    """Hộ chiếu: definition and version, as-of date, boundary, source, finality, snapshot."""

    indicator: str
    title: str
    version: int
    """The version that was counted."""
    definition: str
    as_of: date
    boundary: str
    source: str
    finality: Finality
    snapshot: str
    law: str = "không dùng tham số pháp luật"
    """Law version; indicators of this catalogue are counted without legal parameters."""

    current_version: int | None = None
    """The version of today's definition, where it is not the one that was counted."""
    paper: str = ""
    """Of an entered figure: number, day and issuer of the paper it stands in."""
    level: str = ""
    """ "Số cấp trên (tỉnh …)" where the figure is not of the boundary itself."""

    @property
    def version_words(self) -> str:
        """ "bản 2", or that the figure was counted by an earlier definition than today's."""
        if self.current_version is None:
            return f"bản {self.version}"
        return f"đếm theo bản {self.version}; định nghĩa hiện nay là bản {self.current_version}"

    @property
    def finality_words(self) -> str:
        """ "ước thực hiện", "sơ bộ", "chính thức"."""
        return FINALITY_WORDS[self.finality]

    @property
    def short_snapshot(self) -> str:
        """The snapshot's seal as people compare it: first and last four signs."""
        return short_seal(self.snapshot)


def passport_for(
    indicator: Indicator,
    *,
    as_of: date,
    boundary: str,
    snapshot: str,
    year: int,
    version: int | None = None,
) -> Passport:
    """The passport of an indicator counted on a snapshot.

    `version` is that of the definition it was counted by; None: today's.
    """
    counted_by = indicator.version if version is None else version
    return Passport(
        indicator=indicator.code,
        title=indicator.title,
        version=counted_by,
        definition=f"{indicator.numerator} / {indicator.denominator}",
        as_of=as_of,
        boundary=boundary,
        source=indicator.source_label,
        finality=finality_on(indicator, as_of, year),
        snapshot=snapshot,
        current_version=None if counted_by == indicator.version else indicator.version,
    )
