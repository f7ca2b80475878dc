"""Văn bản trên màn hình: a paper of `core.documents` laid out for `kit/paper.html`."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ansinh.core.documents.paper import (
    Annex,
    Block,
    Bullet,
    Heading,
    Paper,
    Run,
    Runs,
    TableBlock,
)
from ansinh.core.documents.writing.blocks import NoteNumbers, heading_text, number_notes
from ansinh.core.documents.writing.ending import closed_body
from ansinh.core.documents.writing.letterhead import addressee_lines
from ansinh.core.documents.writing.measures import MOTTO, NATION
from ansinh.core.documents.writing.words import (
    annex_heading,
    kept_with_line,
    long_date,
    number_and_symbol,
    recipient_lines,
)


@dataclass(frozen=True)
class Sheet:
    """One paper as the template reads it: words ready, notes numbered as in the printed file."""

    paper: Paper
    nation = NATION
    motto = MOTTO

    @property
    def number(self) -> str:
        return f"Số: {number_and_symbol(self.paper.number, self.paper.symbol)}"

    @property
    def place_and_day(self) -> str:
        return f"{self.paper.place}, {long_date(self.paper.day)}"

    @property
    def addressees(self) -> list[str]:
        lines, _ = addressee_lines(self.paper.addressees)
        return lines

    @property
    def recipients(self) -> list[str]:
        return recipient_lines(self.paper.recipients)

    @property
    def body(self) -> Iterator[dict[str, object]]:
        return self._blocks(closed_body(self.paper.body), shift=2)

    @property
    def annexes(self) -> Iterator[dict[str, object]]:
        for position, annex in enumerate(self.paper.annexes, 1):
            yield self._annex(position, annex)

    def _annex(self, position: int, annex: Annex) -> dict[str, object]:
        return {
            "heading": annex_heading(position, len(self.paper.annexes)),
            "title": annex.title,
            "kept_with": annex.kept_with or kept_with_line(self.paper),
            "blocks": self._blocks(annex.blocks, shift=3),
        }

    def _blocks(self, blocks: Sequence[Block], shift: int) -> Iterator[dict[str, object]]:
        """`shift` puts the headings under the h2 with which a page shows a paper."""
        notes = number_notes(self.paper)
        return (_lay_out(block, notes, shift) for block in blocks)


def _lay_out(block: Block, notes: NoteNumbers, shift: int) -> dict[str, object]:
    match block:
        case Heading():
            tag = f"h{block.level + shift}"
            return {
                "kind": "heading",
                "tag": tag,
                "level": block.level,
                "text": heading_text(block),
            }
        case TableBlock():
            return {"kind": "table", **_table(block, notes)}
        case Bullet():
            return {"kind": "bullet", "runs": _runs(block.runs, notes)}
        case _:
            return {"kind": "paragraph", "runs": _runs(block.runs, notes)}


def _runs(runs: Runs, notes: NoteNumbers) -> list[tuple[Run, int | None]]:
    return [(run, notes[run.note] if run.note else None) for run in runs]


def _table(table: TableBlock, notes: NoteNumbers) -> dict[str, object]:
    aligns = [column.align for column in table.columns]
    return {"table": table, "rows": [_row(row, aligns, notes) for row in table.rows]}


def _row(row: Sequence[Runs], aligns: Sequence[str], notes: NoteNumbers) -> dict[str, object]:
    """A row of one cell in a wider table spans it and names the group below, to the left."""
    spans = len(row) < len(aligns)
    ways = ["left"] if spans else aligns
    cells = [(way, _runs(cell, notes)) for way, cell in zip(ways, row, strict=True)]
    return {"cells": cells, "span": len(aligns) if spans else 1}
