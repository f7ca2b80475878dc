"""DOCX theo NĐ 30/2020/NĐ-CP: a paper as the Word file that a clerk signs without repair."""

from ansinh.core.documents.paper import Annex, Block, Bullet, Paper, Paragraph, Run, note_keys
from ansinh.core.documents.writing import measures as m
from ansinh.core.documents.writing import styles
from ansinh.core.documents.writing.blocks import NoteNumbers, write_block
from ansinh.core.documents.writing.closing import closing
from ansinh.core.documents.writing.letterhead import letterhead
from ansinh.core.documents.writing.package import pack
from ansinh.core.documents.writing.wordml import line, section
from ansinh.core.documents.writing.words import annex_heading, kept_with_line, with_end_mark

# Fewer signs than two printed lines hold: such a last paragraph takes the one before it along.
_SIGNS_OF_TWO_LINES = 160


def write_docx(paper: Paper) -> bytes:
    """Viết văn bản ra DOCX: A4, thể thức NĐ 30/2020; the same paper gives the same bytes.

    The body ends in "./.", the signature keeps the last lines of text beside it, and each annex
    is a section with pages of its own. Numbers of notes follow `note_keys(paper)`.
    """
    notes = {key: number for number, key in enumerate(note_keys(paper), start=1)}
    pieces = [letterhead(paper), _body(paper.body, notes), closing(paper)]
    landscape = False
    for position, annex in enumerate(paper.annexes, start=1):
        pieces.append(section(landscape=landscape))
        pieces.append(_annex(paper, annex, position, notes))
        landscape = annex.landscape
    pieces.append(section(landscape=landscape, is_last=True))
    return pack(paper, "".join(pieces))


def _body(blocks: tuple[Block, ...], notes: NoteNumbers) -> str:
    closed = closed_body(blocks)
    kept = count_kept(closed)
    first_kept = len(closed) - kept
    return "".join(
        write_block(block, notes, keep_next=position >= first_kept)
        for position, block in enumerate(closed)
    )


def closed_body(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The body with "./." after its last word, in a line of its own when it ends in a table."""
    last = blocks[-1]
    if not isinstance(last, Paragraph | Bullet) or not last.runs:
        return (*blocks, Paragraph((Run("./."),)))
    *before, final = last.runs
    marked = Run(with_end_mark(final.text), final.bold, final.italic)
    ending = (*before, marked) if final.note is None else (*last.runs, Run("./."))
    return (*blocks[:-1], type(last)(ending))


def count_kept(blocks: tuple[Block, ...]) -> int:
    """How many blocks at the end hold the last two lines that stay with the signature."""
    last = blocks[-1]
    signs = sum(len(run.text) for run in last.runs) if isinstance(last, Paragraph | Bullet) else 0
    return 1 if signs >= _SIGNS_OF_TWO_LINES else 2


def _annex(paper: Paper, annex: Annex, position: int, notes: NoteNumbers) -> str:
    width = m.LANDSCAPE_TEXT_WIDTH if annex.landscape else m.TEXT_WIDTH
    head = (
        line(styles.ANNEX, annex_heading(position, len(paper.annexes)))
        + line(styles.ANNEX_TITLE, annex.title.upper())
        + line(styles.KEPT_WITH, annex.kept_with or kept_with_line(paper))
    )
    return head + "".join(write_block(block, notes, width=width) for block in annex.blocks)
