"""Cuối phần nội dung: the mark "./." after the last word, and what stays with the signature."""

from ansinh.core.documents.paper import Block, Bullet, Paragraph, Run
from ansinh.core.documents.writing.words import with_end_mark

# Fewer signs than two printed lines hold: such a last paragraph takes the one before it along.
_SIGNS_OF_TWO_LINES = 160


def closed_body(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The body with "./." after its last word, in a line of its own when it ends in a table."""
    last = blocks[-1]
    if not isinstance(last, Paragraph | Bullet) or not last.runs:
        return (*blocks, Paragraph((Run("./."),)))
    *before, final = last.runs
    marked = Run(with_end_mark(final.text), final.bold, final.italic)
    ending = (*before, marked) if final.note is None else (*last.runs, Run("./."))
    return (*blocks[:-1], type(last)(ending))


def first_kept(blocks: tuple[Block, ...]) -> int:
    """The place of the first block of the last two lines, which stay with the signature."""
    last = blocks[-1]
    signs = sum(len(run.text) for run in last.runs) if isinstance(last, Paragraph | Bullet) else 0
    return len(blocks) - (1 if signs >= _SIGNS_OF_TWO_LINES else 2)
