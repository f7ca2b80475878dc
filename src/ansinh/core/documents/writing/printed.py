"""Văn bản thành dữ liệu in: everything the page layout needs, words ready and notes numbered."""

from collections.abc import Mapping
from dataclasses import asdict

from ansinh.core.documents.figures import NO_BREAK_SPACE
from ansinh.core.documents.paper import (
    Annex,
    Block,
    Bullet,
    Heading,
    Paper,
    Runs,
    TableBlock,
)
from ansinh.core.documents.writing import measures as m
from ansinh.core.documents.writing.blocks import (
    HEADING_STYLES,
    NoteNumbers,
    heading_text,
    is_short,
    number_notes,
)
from ansinh.core.documents.writing.ending import closed_body, first_kept
from ansinh.core.documents.writing.letterhead import addressee_lines, short_rule_length
from ansinh.core.documents.writing.styles import BODY, BULLET, STYLES
from ansinh.core.documents.writing.text_width import bold_text_width
from ansinh.core.documents.writing.words import (
    annex_heading,
    kept_with_line,
    long_date,
    number_and_symbol,
    recipient_lines,
)

Printed = Mapping[str, object]

MEASURES = {name: value for name, value in vars(m).items() if name.isupper()}


def as_printed(paper: Paper) -> Printed:
    """The paper as plain values: measures, styles, letterhead, blocks, closing, annexes."""
    notes = number_notes(paper)
    body = closed_body(paper.body)
    first = first_kept(body)
    return {
        "measures": MEASURES,
        "styles": {style.id: asdict(style) for style in STYLES},
        "title": f"{paper.doc_type}: {paper.title}",
        "issuer": paper.issuer.name,
        "letterhead": _letterhead(paper),
        "addressees": _addressees(paper.addressees),
        "body": [
            _block(block, notes, keep=position >= first) for position, block in enumerate(body)
        ],
        "recipients": recipient_lines(paper.recipients),
        "signature": {
            "titles": [*paper.signature.authority, paper.signature.position],
            "name": paper.signature.name or NO_BREAK_SPACE,
        },
        "annexes": [
            _annex(paper, annex, position, notes)
            for position, annex in enumerate(paper.annexes, start=1)
        ],
    }


def _letterhead(paper: Paper) -> Printed:
    names = paper.issuer.name_lines
    return {
        "parent": paper.issuer.parent.upper() if paper.issuer.parent else None,
        "names": names,
        "issuer_rule": short_rule_length(names[-1], m.ISSUER_SIZE, m.ISSUER_COLUMN),
        "motto_rule": bold_text_width(m.MOTTO, m.MOTTO_SIZE),
        "number": f"Số: {number_and_symbol(paper.number, paper.symbol)}",
        "day": f"{paper.place}, {long_date(paper.day)}",
        "type": paper.doc_type.upper(),
        "title": paper.title,
        "title_rule": short_rule_length(paper.title, m.TITLE_SIZE, m.TEXT_WIDTH),
    }


def _addressees(names: tuple[str, ...]) -> Printed:
    lines, start = addressee_lines(names)
    return {"lines": lines, "start": start}


def _block(block: Block, notes: NoteNumbers, *, keep: bool = False) -> Printed:
    match block:
        case Heading():
            style = HEADING_STYLES[block.level].id
            return {"kind": "heading", "style": style, "text": heading_text(block)}
        case TableBlock():
            return _table(block, notes)
        case Bullet():
            dashed = [{"text": "- ", "bold": False, "italic": False, "note": None}]
            words = [*dashed, *_runs(block.runs, notes)]
            return {"kind": "bullet", "style": BULLET.id, "runs": words, "keep": keep}
        case _:
            words = _runs(block.runs, notes)
            return {"kind": "paragraph", "style": BODY.id, "runs": words, "keep": keep}


def _runs(parts: Runs, notes: NoteNumbers) -> list[Printed]:
    return [
        {
            "text": part.text,
            "bold": part.bold,
            "italic": part.italic,
            "note": notes[part.note] if part.note else None,
        }
        for part in parts
    ]


def _table(table: TableBlock, notes: NoteNumbers) -> Printed:
    return {
        "kind": "table",
        "caption": table.caption,
        "whole": is_short(table),
        "columns": [asdict(column) for column in table.columns],
        "rows": [[_runs(cell, notes) for cell in row] for row in table.rows],
    }


def _annex(paper: Paper, annex: Annex, position: int, notes: NoteNumbers) -> Printed:
    return {
        "heading": annex_heading(position, len(paper.annexes)),
        "title": annex.title.upper(),
        "kept_with": annex.kept_with or kept_with_line(paper),
        "landscape": annex.landscape,
        "blocks": [_block(block, notes) for block in annex.blocks],
    }
