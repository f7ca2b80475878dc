"""Phần nội dung: headings, paragraphs, dashes and tables."""

from collections.abc import Mapping, Sequence

from ansinh.core.documents.paper import (
    Alignment,
    Block,
    Bullet,
    Heading,
    Paper,
    Run,
    Runs,
    TableBlock,
    note_keys,
)
from ansinh.core.documents.writing import measures as m
from ansinh.core.documents.writing import styles
from ansinh.core.documents.writing.wordml import grid_table, line, paragraph, run

HEADING_STYLES = {1: styles.HEADING_1, 2: styles.HEADING_2, 3: styles.HEADING_3}

NoteNumbers = Mapping[str, int]
SHORT_ROWS, SHORT_SIGNS = 14, 900


def number_notes(paper: Paper) -> NoteNumbers:
    """The printed number of each passport's key: its place in `note_keys`, from 1."""
    return {key: number for number, key in enumerate(note_keys(paper), start=1)}


def write_block(
    block: Block, notes: NoteNumbers, *, width: float = m.TEXT_WIDTH, keep_next: bool = False
) -> str:
    """A block in a column of `width` mm; `keep_next` holds it on the page of what follows."""
    match block:
        case Heading():
            return line(HEADING_STYLES[block.level], heading_text(block))
        case TableBlock():
            return _table(block, notes, width, keep_next=keep_next)
        case Bullet():
            dashed = (Run("- "), *block.runs)
            return paragraph(styles.BULLET, _runs(dashed, notes), keep_next=keep_next)
        case _:
            return paragraph(styles.BODY, _runs(block.runs, notes), keep_next=keep_next)


def heading_text(heading: Heading) -> str:
    """ "I. MỤC ĐÍCH", "1. Mục đích", "a) Về lao động": the first level in capitals."""
    sign = ")" if heading.level == 3 else "."
    text = heading.text.upper() if heading.level == 1 else heading.text
    return f"{heading.number}{sign} {text}"


def _runs(parts: Runs, notes: NoteNumbers) -> str:
    return "".join(_run(part, notes) for part in parts)


def _run(part: Run, notes: NoteNumbers) -> str:
    """Brackets around the raised number, so that nobody reads it as a power of the figure."""
    words = run(part.text, bold=part.bold, italic=part.italic)
    return words + (run(f"({notes[part.note]})", raised=True) if part.note else "")


def _table(table: TableBlock, notes: NoteNumbers, width: float, *, keep_next: bool) -> str:
    total = sum(column.share for column in table.columns)
    widths = [width * column.share / total for column in table.columns]
    head = [line(styles.COLUMN_HEAD, column.title) for column in table.columns]
    aligns: list[Alignment] = [column.align for column in table.columns]
    last, whole = len(table.rows) - 1, is_short(table)
    rows = (
        _cells(row, aligns, notes, keep_next=keep_next if position == last else whole)
        for position, row in enumerate(table.rows)
    )
    caption = line(styles.CAPTION, table.caption) if table.caption else ""
    return caption + grid_table(widths, head, rows) + paragraph(styles.GAP)


def is_short(table: TableBlock) -> bool:
    """Whether the table surely fits on one page, and so is not split."""
    signs = sum(len(part.text) for row in table.rows for cell in row for part in cell)
    return len(table.rows) <= SHORT_ROWS and signs <= SHORT_SIGNS


def _cells(
    row: Sequence[Runs], aligns: Sequence[Alignment], notes: NoteNumbers, *, keep_next: bool
) -> list[str]:
    """Cells of a row; the name of a group stays with the first row under it."""
    is_group = len(row) < len(aligns)
    ways: Sequence[Alignment] = ("left",) if is_group else aligns
    return [
        paragraph(styles.CELL, _runs(cell, notes), align=align, keep_next=keep_next or is_group)
        for cell, align in zip(row, ways, strict=True)
    ]
