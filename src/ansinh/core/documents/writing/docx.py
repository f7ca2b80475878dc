"""DOCX theo NĐ 30/2020/NĐ-CP: a paper as the Word file that a clerk signs without repair."""

from ansinh.core.documents.paper import Annex, Block, Paper
from ansinh.core.documents.writing import measures as m
from ansinh.core.documents.writing import styles
from ansinh.core.documents.writing.blocks import NoteNumbers, number_notes, write_block
from ansinh.core.documents.writing.closing import closing
from ansinh.core.documents.writing.ending import closed_body, first_kept
from ansinh.core.documents.writing.letterhead import letterhead
from ansinh.core.documents.writing.package import pack
from ansinh.core.documents.writing.wordml import line, section
from ansinh.core.documents.writing.words import annex_heading, kept_with_line


def write_docx(paper: Paper) -> bytes:
    """Viết văn bản ra DOCX: A4, thể thức NĐ 30/2020; the same paper gives the same bytes.

    The body ends in "./.", the signature keeps the last lines of text beside it, and each annex
    is a section with pages of its own. Numbers of notes follow `note_keys(paper)`.
    """
    notes = number_notes(paper)
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
    first = first_kept(closed)
    return "".join(
        write_block(block, notes, keep_next=position >= first)
        for position, block in enumerate(closed)
    )


def _annex(paper: Paper, annex: Annex, position: int, notes: NoteNumbers) -> str:
    width = m.LANDSCAPE_TEXT_WIDTH if annex.landscape else m.TEXT_WIDTH
    head = (
        line(styles.ANNEX, annex_heading(position, len(paper.annexes)))
        + line(styles.ANNEX_TITLE, annex.title.upper())
        + line(styles.KEPT_WITH, annex.kept_with or kept_with_line(paper))
    )
    return head + "".join(write_block(block, notes, width=width) for block in annex.blocks)
