"""What every reader gives: the lines of a paper and where each of them stands."""

from dataclasses import dataclass


class UnreadableDocument(ValueError):
    """Tệp không đọc được. The message is Vietnamese: which file, what is wrong, what to do."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Ô bảng: the place of a line in a table, counted from 1.

    `column` counts the columns of the grid, so that a cell stands under its heading even where
    cells are merged; `width` is how many of them the cell covers.
    """

    table: int
    row: int
    column: int
    width: int = 1


@dataclass(frozen=True, slots=True)
class Line:
    """Dòng: one paragraph of the paper, blank ones left out.

    `number` is 1-based in the source's own counting: the physical line (blank lines counted)
    where a text paragraph starts, the paragraph of a DOCX or HTML, the reconstructed paragraph of
    a PDF or scan. Runs of white space in `text` are one space; the text is Unicode NFC.
    `page` is known for PDF and scans; `centred` and `bold` are None where the format cannot tell.
    A `note` is a footnote: all of them stand after the text that refers to them. `confidence`,
    from 0 to 1, is how sure the recognition of a scan is of its words; None for printed text.
    """

    number: int
    text: str
    page: int | None = None
    centred: bool | None = None
    bold: bool | None = None
    cell: Cell | None = None
    note: bool = False
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class SourceText:
    """Văn bản nguồn: a paper as read; `notes` are Vietnamese.

    `format` is text, html, docx, pdf or scan. `fonts` are the names that a DOCX or HTML declares.
    """

    format: str
    lines: tuple[Line, ...]
    notes: tuple[str, ...] = ()
    name: str = ""
    fonts: tuple[str, ...] = ()
