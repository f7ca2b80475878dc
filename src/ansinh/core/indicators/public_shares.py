"""Tỷ lệ công khai (public shares): numerators and denominators of groups, small cells hidden."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from ansinh.core.documents.figures import format_integer
from ansinh.core.indicators.suppression import PublicCell, suppress_table
from ansinh.core.indicators.tallies import Tally

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class PublicShare:
    """Tỷ lệ công khai của một nhóm: its numerator and denominator, each shown or not.

    A share may be worked out only where both are shown.
    """

    numerator: PublicCell
    denominator: PublicCell

    @property
    def is_shown(self) -> bool:
        """Whether the share itself may be shown."""
        return self.numerator.mark == self.denominator.mark == "shown"

    @property
    def words(self) -> str:
        """ "118/120", "dưới 5/120", "không nêu"."""
        parts = (_in_words(self.numerator), _in_words(self.denominator))
        return parts[0] if parts[0] == parts[1] == "không nêu" else "/".join(parts)


def _in_words(cell: PublicCell) -> str:
    return cell.words if cell.value is None else format_integer(cell.value)


def public_shares(groups: Mapping[Key, Tally]) -> tuple[dict[Key, PublicShare], PublicShare]:
    """Each group's share and the whole's, as the public may see them side by side.

    Those who have the condition and those who do not are two cells that add up to the
    denominator, so that three people left out are hidden as well as three who are in.
    """
    cells = [(tally.numerator, tally.denominator - tally.numerator) for tally in groups.values()]
    table = suppress_table(cells)
    shares = {
        key: PublicShare(row[0], whole)
        for key, row, whole in zip(groups, table.cells, table.row_totals, strict=True)
    }
    everyone = table.column_totals[0] if table.column_totals else PublicCell(0)
    return shares, PublicShare(everyone, table.total or PublicCell(0))
