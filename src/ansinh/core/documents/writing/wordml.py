"""WordprocessingML: the few shapes a paper is made of, each as a piece of document.xml.

Lengths in mm. All text passes through `run`, which is the one place where it is escaped.
"""

from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape

from ansinh.core.documents.paper import Alignment
from ansinh.core.documents.writing import measures as m
from ansinh.core.documents.writing.styles import RULE, Style

HEADER_ID = "header"  # the relation every section names for its page numbers

_JUSTIFICATION = {"left": "left", "center": "center", "right": "right", "justify": "both"}


def twips(mm: float) -> int:
    """Twentieths of a point, the length unit of the format."""
    return round(mm * 1440 / 25.4)


def run(text: str, *, bold: bool = False, italic: bool = False, raised: bool = False) -> str:
    """Words of one look."""
    look = ("<w:b/><w:bCs/>" if bold else "") + ("<w:i/><w:iCs/>" if italic else "")
    look += '<w:vertAlign w:val="superscript"/>' if raised else ""
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(
    style: Style,
    content: str = "",
    *,
    keep_next: bool = False,
    align: Alignment | None = None,
    indents: str = "",
) -> str:
    """A paragraph of runs already made; `indents` are attributes of w:ind."""
    keep = "<w:keepNext/>" if keep_next else ""
    ind = f"<w:ind {indents}/>" if indents else ""
    jc = f'<w:jc w:val="{_JUSTIFICATION[align]}"/>' if align else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style.id}"/>{keep}{ind}{jc}</w:pPr>{content}</w:p>'


def line(style: Style, text: str) -> str:
    """A paragraph of plain text."""
    return paragraph(style, run(text))


def rule(length: float, room: float) -> str:
    """Nét kẻ ngang of `length`, centred in a column of width `room`: an empty paragraph."""
    side = twips(max(0.0, (room - length) / 2))
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{RULE.id}"/><w:pBdr><w:bottom w:val="single"'
        f' w:sz="{m.RULE_WEIGHT}" w:space="0" w:color="000000"/></w:pBdr>'
        f'<w:spacing w:before="0" w:after="0" w:line="{m.RULE_DROP * 20}" w:lineRule="exact"/>'
        f'<w:ind w:left="{side}" w:right="{side}"/></w:pPr></w:p>'
    )


def layout_table(widths: Sequence[float], rows: Iterable[Sequence[str]]) -> str:
    """A borderless table that puts things side by side; its rows are never split."""
    body = "".join(_row([_cell(w, c) for w, c in zip(widths, r, strict=True)]) for r in rows)
    return _table("TableNormal", widths, body)


def grid_table(widths: Sequence[float], head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A ruled table: header repeated on each page; a row of one cell spans all columns."""
    lines = [_row([_cell(w, c) for w, c in zip(widths, head, strict=True)], is_header=True)]
    for row in rows:
        spans = len(row) < len(widths)
        cells = (
            [_cell(sum(widths), row[0], span=len(widths))]
            if spans
            else [_cell(w, c) for w, c in zip(widths, row, strict=True)]
        )
        lines.append(_row(cells))
    return _table("TableGrid", widths, "".join(lines))


def section(*, landscape: bool = False, is_last: bool = False) -> str:
    """A4 with the margins of the decree, pages counted from 1, the first number not shown.

    Except the last, a section ends in a paragraph of no height that carries its measures.
    """
    width, height = twips(m.PAGE_WIDTH), twips(m.PAGE_HEIGHT)
    turned = ' w:orient="landscape"' if landscape else ""
    if landscape:
        width, height = height, width
    properties = (
        f'<w:sectPr><w:headerReference w:type="default" r:id="{HEADER_ID}"/>'
        f'<w:type w:val="nextPage"/><w:pgSz w:w="{width}" w:h="{height}"{turned}/>'
        f'<w:pgMar w:top="{twips(m.MARGIN_TOP)}" w:right="{twips(m.MARGIN_RIGHT)}"'
        f' w:bottom="{twips(m.MARGIN_BOTTOM)}" w:left="{twips(m.MARGIN_LEFT)}"'
        f' w:header="{twips(m.PAGE_NUMBER_FROM_EDGE)}" w:footer="{twips(10)}" w:gutter="0"/>'
        '<w:pgNumType w:fmt="decimal" w:start="1"/><w:titlePg/></w:sectPr>'
    )
    return _no_height("") + properties if is_last else _no_height(properties)


def page_number(style: Style) -> str:
    """Số trang: the PAGE field in a paragraph of its own."""
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    return paragraph(style, f"{begin}<w:r><w:instrText>PAGE</w:instrText></w:r>{end}")


def _no_height(properties: str) -> str:
    return (
        '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
        f'<w:rPr><w:sz w:val="2"/></w:rPr>{properties}</w:pPr></w:p>'
    )


def _table(style_id: str, widths: Sequence[float], rows: str) -> str:
    grid = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style_id}"/>'
        f'<w:tblW w:w="{twips(sum(widths))}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )


def _row(cells: Iterable[str], *, is_header: bool = False) -> str:
    repeated = "<w:tblHeader/>" if is_header else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{''.join(cells)}</w:tr>"


def _cell(width: float, content: str, *, span: int = 1) -> str:
    spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{twips(width)}" w:type="dxa"/>{spanned}</w:tcPr>'
        f"{content}</w:tc>"
    )
