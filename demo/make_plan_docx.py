"""Làm demo/ke_hoach.docx từ demo/ke_hoach.txt: the plan as an office would type it in Word.

The letterhead stands in a table at the top, recipients and signature in one at the end.
Run from anywhere: python demo/make_plan_docx.py
"""

import re
from datetime import UTC, datetime
from pathlib import Path

from docx import Document
from docx.document import Document as DocxDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

HERE = Path(__file__).parent
HEADING = re.compile(r"[IVX]+\. |\d\. |[a-dđ]\) ")


def main() -> None:
    """Write the DOCX beside the text."""
    lines = [line for line in (HERE / "ke_hoach.txt").read_text("utf-8").splitlines() if line]
    title_at, close_at = lines.index("KẾ HOẠCH"), lines.index("Nơi nhận:")
    document = blank_document()
    write_letterhead(document, lines[:title_at])
    for line in lines[title_at : title_at + 2]:
        write(document.add_paragraph(), line, align=ALIGN.CENTER, bold=True)
    document.paragraphs[0].paragraph_format.space_before = Pt(12)
    for line in lines[title_at + 2 : close_at]:
        write_body(document.add_paragraph(), line)
    write_close(document, lines[close_at:])
    document.save(str(HERE / "ke_hoach.docx"))


def blank_document() -> DocxDocument:
    """A4, Times New Roman 14, the margins of NĐ 30/2020."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = section.right_margin = Mm(20)
    section.left_margin = Mm(30)
    font = document.styles["Normal"].font
    font.name, font.size = "Times New Roman", Pt(14)
    document.styles["Normal"].element.rPr.rFonts.set(qn("w:eastAsia"), "Times New Roman")
    properties = document.core_properties
    properties.author, properties.comments = "UBND xã Hoàng Kim", "Văn bản giả định"
    properties.created = properties.modified = datetime(2024, 5, 2, tzinfo=UTC)
    return document


def write_letterhead(document: DocxDocument, lines: list[str]) -> None:
    """Issuer and number on the left; nation, motto and date on the right."""
    issuer, nation, number_and_day = lines[:2], lines[2:4], lines[4:]
    names, places = add_two_columns(document, rows=2, left=Mm(65), right=Mm(95))
    for cell, texts in zip(names, (issuer, nation), strict=True):
        write_cell(cell, texts, size=12, bold=True)
    for cell, text, italic in zip(places, number_and_day, (False, True), strict=True):
        write_cell(cell, [text], size=13, italic=italic)


def write_body(paragraph: Paragraph, text: str) -> None:
    """Headings of the first three kinds are bold; everything is justified and indented."""
    write(paragraph, text, align=ALIGN.JUSTIFY, bold=bool(HEADING.match(text)))
    paragraph.paragraph_format.first_line_indent = Mm(12.7)
    paragraph.paragraph_format.space_after = Pt(6)


def write_close(document: DocxDocument, lines: list[str]) -> None:
    """Nơi nhận on the left, position and name on the right."""
    recipients, signature = lines[:-2], lines[-2:]
    ((left, right),) = add_two_columns(document, rows=1, left=Mm(80), right=Mm(80))
    write_cell(left, recipients, size=11, align=ALIGN.LEFT)
    head = left.paragraphs[0].runs[0]
    head.bold = head.italic = True
    write_cell(right, [signature[0], "", "", "", signature[1]], size=14, bold=True)


def add_two_columns(
    document: DocxDocument, *, rows: int, left: Length, right: Length
) -> list[tuple[_Cell, ...]]:
    """A table without borders; the cells of its rows."""
    table = document.add_table(rows=rows, cols=2)
    table.autofit = False
    for column, width in zip(table.columns, (left, right), strict=True):
        column.width = width
        for cell in column.cells:
            cell.width = width
    return [row.cells for row in table.rows]


def write_cell(
    cell: _Cell,
    texts: list[str],
    *,
    size: float,
    bold: bool = False,
    italic: bool = False,
    align: ALIGN = ALIGN.CENTER,
) -> None:
    """Lines of one look, one below the other."""
    paragraphs = [cell.paragraphs[0], *(cell.add_paragraph() for _ in texts[1:])]
    for paragraph, text in zip(paragraphs, texts, strict=True):
        write(paragraph, text, align=align, bold=bold, italic=italic, size=size)
        paragraph.paragraph_format.space_after = Pt(0)


def write(
    paragraph: Paragraph,
    text: str,
    *,
    align: ALIGN,
    bold: bool = False,
    italic: bool = False,
    size: float = 14,
) -> None:
    """One line of text with one look."""
    run = paragraph.add_run(text)
    run.bold, run.italic, run.font.size = bold, italic, Pt(size)
    paragraph.alignment = align


if __name__ == "__main__":
    main()
