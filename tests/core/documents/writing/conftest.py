"""A commune's report to write, and a reader that measures the DOCX it became."""

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from docx import Document
from docx.document import Document as DocxDocument
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph as DocxParagraph

from ansinh.core.documents.paper import (
    Annex,
    Bullet,
    Column,
    Heading,
    Issuer,
    Paper,
    PaperDate,
    Paragraph,
    Recipient,
    Run,
    Signature,
    TableBlock,
    runs,
)
from ansinh.core.documents.writing.docx import write_docx

LONG_LINE = "Công tác chăm lo đời sống người có công tiếp tục được quan tâm thường xuyên. " * 3


def _table() -> TableBlock:
    return TableBlock(
        (Column("TT", 1, "center"), Column("Chỉ tiêu", 5), Column("Ước 2026", 2, "right")),
        (
            (runs(Run("a) Lao động", bold=True)),),
            (runs("1"), runs("Lao động qua đào tạo"), runs(Run("72,4\u00a0%", note="T04"))),
        ),
        "Bảng 1. Kết quả",
    )


@pytest.fixture
def table() -> TableBlock:
    return _table()


@pytest.fixture
def make_paper() -> Callable[..., Paper]:
    """A small complete report; keyword arguments replace its parts."""

    def make(**changes: Any) -> Paper:
        parts: dict[str, Any] = {
            "issuer": Issuer("Ủy ban nhân dân xã Hoằng Phú", ("Ủy ban nhân dân", "xã Hoằng Phú")),
            "symbol": "BC-UBND",
            "number": 5,
            "place": "Hoằng Phú",
            "day": PaperDate(2026, 1, 5),
            "doc_type": "Báo cáo",
            "title": "Kết quả thực hiện chính sách xã hội năm 2026",
            "addressees": ("Sở Nội vụ", "Sở Y tế"),
            "body": (
                Heading(1, "I", "Kết quả"),
                Heading(2, "1", "Người có công"),
                Heading(3, "a", "Đời sống"),
                Paragraph(runs("Đạt ", Run("93,2\u00a0%", note="T19"), " dân số.")),
                Bullet(runs("Tặng quà 27/7;")),
                _table(),
                Paragraph(runs(LONG_LINE)),
            ),
            "recipients": (
                Recipient("Như trên"),
                Recipient("TT HĐND xã", "b/c"),
                Recipient("Lưu: VT, VHXH"),
            ),
            "signature": Signature(("TM. Ủy ban nhân dân",), "Chủ tịch", "Nguyễn Văn A"),
        }
        return Paper(**(parts | changes))

    return make


@pytest.fixture
def annexes(table: TableBlock) -> tuple[Annex, ...]:
    """One portrait and one landscape annex."""
    return (
        Annex("Hộ chiếu số liệu", (Paragraph(runs("Mỗi số liệu có một hộ chiếu.")), table)),
        Annex("Kết quả các chỉ tiêu", (table,), landscape=True),
    )


@dataclass(frozen=True)
class Look:
    """What a reader sees of a paragraph: pt, mm, lines."""

    size: float
    bold: bool
    italic: bool
    align: str
    first_line: float
    before: float
    after: float
    line: float


class Printed:
    """A DOCX opened again, as Word would resolve it: direct formatting first, then the style."""

    def __init__(self, file: bytes) -> None:
        self.document: DocxDocument = Document(io.BytesIO(file))
        self.body = self.document.element.body

    def paragraphs(self) -> Iterator[DocxParagraph]:
        for element in self.body.iter(qn("w:p")):
            yield DocxParagraph(element, self.document)

    def texts(self) -> list[str]:
        return [paragraph.text for paragraph in self.paragraphs() if paragraph.text]

    def find(self, text: str) -> DocxParagraph:
        return next(paragraph for paragraph in self.paragraphs() if paragraph.text == text)

    def after(self, text: str) -> DocxParagraph:
        """The paragraph that directly follows, where rules are drawn."""
        return DocxParagraph(self.find(text)._p.getnext(), self.document)

    def look(self, text: str) -> Look:
        paragraph = self.find(text)
        style, form = paragraph.style, paragraph.paragraph_format
        base = style.paragraph_format
        first = paragraph.runs[0].font
        align = form.alignment if form.alignment is not None else base.alignment
        return Look(
            size=(first.size or style.font.size).pt,
            bold=bool(style.font.bold if first.bold is None else first.bold),
            italic=bool(style.font.italic if first.italic is None else first.italic),
            align=align.name,
            first_line=(base.first_line_indent or 0) / 36000,
            before=base.space_before.pt,
            after=base.space_after.pt,
            line=base.line_spacing,
        )

    def keeps_with_next(self, text: str) -> bool:
        paragraph = self.find(text)
        direct = paragraph.paragraph_format.keep_with_next
        return bool(paragraph.style.paragraph_format.keep_with_next if direct is None else direct)


@pytest.fixture
def printed() -> Callable[[Paper], Printed]:
    """Write a paper and open what was written."""
    return lambda paper: Printed(write_docx(paper))
