"""Giữ kín ô nhỏ (suppression): tables for the public from which nobody can be made out.

A count of one to four people is not shown (“dưới 5”). As it could be worked out from the totals,
further cells are withheld (“không nêu”), until every hidden cell has more than one value that fits
all that is shown. What fits is judged as the keenest reader would: “dưới 5” is 1 to 4, and what is
withheld is none of these.

Two cells of a row can trade a person without the row's total changing. A hidden cell is safe when
such trades lead round in a ring of hidden cells, rows and columns in turn, each of which has room
for one more or one fewer. The ring is looked for as a shortest way through rows and columns.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from typing import Final, Literal

SMALL: Final = 5
"""Counts from 1 to one less than this are not shown."""

Mark = Literal["shown", "under_5", "withheld"]

MARK_WORDS: Final[dict[Mark, str]] = {
    "shown": "",
    "under_5": "dưới 5",
    "withheld": "không nêu",
}


@dataclass(frozen=True, slots=True)
class PublicCell:
    """Ô công khai: a number, or why there is none."""

    value: int | None
    mark: Mark = "shown"

    @property
    def words(self) -> str:
        """ "dưới 5", "không nêu"; empty for a number that is shown."""
        return MARK_WORDS[self.mark]


PublicRow = tuple[PublicCell, ...]


@dataclass(frozen=True, slots=True)
class PublicTable:
    """Bảng công khai: cells with their totals, which are empty where none are published."""

    cells: tuple[PublicRow, ...]
    row_totals: PublicRow = ()
    column_totals: PublicRow = ()
    total: PublicCell | None = None


@dataclass(slots=True)
class _Cell:
    """A cell, an end of the row and of the column it adds up in, and how it counts there."""

    row: int
    column: int
    value: int
    sign: int
    """−1 for a total: every row and column then adds up to nothing."""
    node_of_row: int
    node_of_column: int
    mark: Mark = "shown"

    def has_room(self, step: int) -> bool:
        """Whether one more (or fewer, with −1) in its row's sum fits what is seen of the cell."""
        moved = self.value + step * self.sign
        if 0 < self.value < SMALL:
            return 0 < moved < SMALL
        return self.value >= SMALL and moved >= SMALL

    @property
    def cost(self) -> int:
        """How much is lost by withholding it; totals are kept as long as anything else will do."""
        if self.mark != "shown":
            return 0
        return (self.value + 10) * (1_000 if self.sign < 0 or self.is_grand_total else 1)

    is_grand_total: bool = False


def suppress_table(
    cells: Sequence[Sequence[int]], *, row_totals: bool = True, column_totals: bool = True
) -> PublicTable:
    """The table as the public may see it, with the totals that are to be published.

    `cells` are counts of people, none negative, in rows of equal length. Where no choice of cells
    keeps the small ones safe, everything is withheld, totals too.
    """
    table = list(_extended(cells, row_totals=row_totals, column_totals=column_totals))
    for cell in table:
        if 0 < cell.value < SMALL:
            cell.mark = "under_5"
    if (row_totals or column_totals) and not _protect(table):
        for cell in table:
            cell.mark = "withheld"
    return _published(table, len(cells), len(cells[0]) if cells else 0)


def _extended(
    cells: Sequence[Sequence[int]], *, row_totals: bool, column_totals: bool
) -> Iterator[_Cell]:
    """The cells and, as one row and one column more, their totals."""
    rows, columns = len(cells), len(cells[0]) if cells else 0
    full = [[*row, sum(row)] for row in cells]
    full.append([sum(column) for column in zip(*full, strict=True)] or [0])
    for i in range(rows + column_totals):
        for j in range(columns + row_totals):
            is_total = (i == rows) + (j == columns)
            yield _Cell(
                row=i,
                column=j,
                value=full[i][j],
                sign=-1 if is_total == 1 else 1,
                # Rows without a published total bind nothing: they are all one.
                node_of_row=i if row_totals else 0,
                node_of_column=j if column_totals else 0,
                is_grand_total=is_total == 2,
            )


def _protect(table: list[_Cell]) -> bool:
    """Withholds cells until every hidden one is on a ring; False where one cannot be."""
    for cell in table:
        # Rings only ever grow: whoever was safe stays safe.
        if cell.mark == "under_5":
            ring = _cheapest_ring(table, cell)
            if ring is None:
                return False
            for other in ring:
                if other.mark == "shown":
                    other.mark = "withheld"
    return True


def _cheapest_ring(table: list[_Cell], cell: _Cell) -> list[_Cell] | None:
    """The cells whose withholding costs least and lets this one be one more or one fewer."""
    ways = [_way_back(table, cell, step) for step in (1, -1) if cell.has_room(step)]
    found = [way for way in ways if way is not None]
    return min(found, key=lambda way: sum(other.cost for other in way), default=None)


Node = tuple[str, int]


def _way_back(table: list[_Cell], cell: _Cell, step: int) -> list[_Cell] | None:
    """The cheapest way from where the step leads back to where it began, the cell itself left out.

    One more in a cell leads from its row to its column, one fewer from its column to its row.
    """
    rest = [other for other in table if other is not cell]
    row, column = ("row", cell.node_of_row), ("column", cell.node_of_column)
    return _shortest(_Ways(rest).onward, *((column, row) if step > 0 else (row, column)))


@dataclass(frozen=True, slots=True)
class _Ways:
    """Ways between rows and columns, through cells that have room for the trade."""

    cells: list[_Cell]

    def onward(self, node: Node) -> Iterator[tuple[Node, _Cell]]:
        kind, number = node
        for cell in self.cells:
            if kind == "row" and cell.node_of_row == number and cell.has_room(1):
                yield ("column", cell.node_of_column), cell
            if kind == "column" and cell.node_of_column == number and cell.has_room(-1):
                yield ("row", cell.node_of_row), cell


def _shortest(
    onward: Callable[[Node], Iterator[tuple[Node, _Cell]]], start: Node, end: Node
) -> list[_Cell] | None:
    ahead: list[tuple[int, int, Node, list[_Cell]]] = [(0, 0, start, [])]
    done: set[Node] = set()
    turn = 0
    while ahead:
        cost, _, node, way = heappop(ahead)
        if node == end:
            return way
        if node in done:
            continue
        done.add(node)
        for following, cell in onward(node):
            turn += 1
            heappush(ahead, (cost + cell.cost, turn, following, [*way, cell]))
    return None


def _published(table: list[_Cell], rows: int, columns: int) -> PublicTable:
    shown = {
        (cell.row, cell.column): PublicCell(cell.value if cell.mark == "shown" else None, cell.mark)
        for cell in table
    }
    return PublicTable(
        cells=tuple(tuple(shown[i, j] for j in range(columns)) for i in range(rows)),
        row_totals=tuple(shown[i, columns] for i in range(rows) if (i, columns) in shown),
        column_totals=tuple(shown[rows, j] for j in range(columns) if (rows, j) in shown),
        total=shown.get((rows, columns)),
    )
