"""Một trị số: a value as it stands in a text."""

from dataclasses import dataclass

_REACH = 200


@dataclass(frozen=True, slots=True)
class Amount:
    """A value in a text; `start` is where its comparator begins, `end` where its unit or the
    words after it ("trở lên") end. `number_end` is the end of the printed number.
    """

    start: int
    number_start: int
    number_end: int
    end: int
    value: float
    value2: float | None
    comparator: str
    unit: str | None
    unit_text: str | None
    baseline: float | None = None

    @property
    def is_share(self) -> bool:
        """Whether it is a part of a whole: per cent, also a year."""
        return self.unit is not None and self.unit.startswith(("%", "‰"))


def words_before(form: str, place: int) -> str:
    """Give the words that can bear on what stands at `place`."""
    return form[max(0, place - _REACH) : place]


def between(form: str, one: Amount, other: Amount) -> str:
    """Give the text between two values, whichever comes first."""
    first, second = sorted((one, other), key=lambda amount: amount.number_start)
    return form[first.number_end : second.number_start]
