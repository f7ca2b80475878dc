"""Phép đếm: how many were right, expected and read, and what was missed."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tally:
    """Số đúng, số phải có, số đã đọc. For an accuracy or a recall `read` equals `expected`."""

    right: int
    expected: int
    read: int

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall; 1 where nothing was expected and nothing read."""
        whole = self.expected + self.read
        return 2 * self.right / whole if whole else 1.0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.right + other.right, self.expected + other.expected, self.read + other.read
        )


@dataclass(frozen=True, slots=True)
class Miss:
    """Một chỗ sai: what the gold says, what was read (None: nothing), and the words themselves."""

    measure: str
    expected: str | None
    read: str | None
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Measured:
    """One measure of one paper."""

    tally: Tally
    misses: tuple[Miss, ...] = ()


def share_right(measure: str, wanted: list[tuple[str, str, bool]]) -> Measured:
    """Measure by (expected, read, is it right): the share of what was expected that is right."""
    misses = tuple(Miss(measure, expected, read) for expected, read, right in wanted if not right)
    count = len(wanted)
    return Measured(Tally(count - len(misses), count, count), misses)
