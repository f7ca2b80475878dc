"""What every reader gives: the lines of a paper and where each of them stands."""

from dataclasses import dataclass


class UnreadableDocument(ValueError):
    """Tệp không đọc được. The message is Vietnamese: which file, what is wrong, what to do."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Ô bảng: the place of a line in a table, all three counted from 1."""

    table: int
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Line:
    """Dòng: one paragraph of the paper, blank ones left out.

    `number` is 1-based in the source's own counting: the physical line (blank lines counted)
    where a text paragraph starts, the paragraph of a DOCX, the reconstructed paragraph of a PDF.
    Runs of white space in `text` are one space; the text is Unicode NFC.
    `page` is known for PDF; `centred` and `bold` are None where the format cannot tell.
    """

    number: int
    text: str
    page: int | None = None
    centred: bool | None = None
    bold: bool | None = None
    cell: Cell | None = None


@dataclass(frozen=True, slots=True)
class SourceText:
    """Văn bản nguồn: a paper as read. `format` is text, docx or pdf; `notes` are Vietnamese.

    `fonts` are the names that a DOCX declares, empty for other formats.
    """

    format: str
    lines: tuple[Line, ...]
    notes: tuple[str, ...] = ()
    name: str = ""
    fonts: tuple[str, ...] = ()
