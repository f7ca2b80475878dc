"""Các trang: what was read of each page, and what could not be."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from ansinh.core.documents.reading.pdf.engine import Pdf, PdfNotOpened
from ansinh.core.documents.reading.pdf.rows import Row
from ansinh.core.documents.reading.scan.recognition import recognise
from ansinh.core.documents.reading.scan.tesseract import DPI
from ansinh.core.documents.reading.source import Line, UnreadableDocument

MAX_RECOGNISED = 150


@dataclass
class Pages:
    """The rows of each page; `lost` tells which pages (from 0) could not be read."""

    name: str
    rows: list[list[Row]] = field(default_factory=list[list[Row]])
    rules: list[tuple[float, ...]] = field(default_factory=list[tuple[float, ...]])
    lost: set[int] = field(default_factory=set[int])
    recognised: int = 0
    notes: list[str] = field(default_factory=list[str])

    def lose(self, index: int, why: str) -> None:
        """Note that page `index` could not be read."""
        self.lost.add(index)
        self.notes.append(
            f"{self.name}: trang {index + 1} {why}, chưa đọc; các trang khác vẫn đọc."
        )

    def are_mostly_recognised(self) -> bool:
        """Tell whether more pages were recognised than read as text."""
        return 2 * self.recognised > len(self.rows)

    def with_gaps(self, lines: Iterable[Line], footnotes: Iterable[Line]) -> tuple[Line, ...]:
        """Give the lines, then the footnotes, numbered anew, a line for each lost page."""
        told = (*_merged(lines, sorted(self.lost)), *footnotes)
        return tuple(replace(line, number=at) for at, line in enumerate(told, start=1))


def _merged(lines: Iterable[Line], gaps: Sequence[int]) -> Iterator[Line]:
    waiting = [index + 1 for index in gaps]
    for line in lines:
        while waiting and line.page is not None and line.page > waiting[0]:
            yield _gap(waiting.pop(0))
        yield line
    yield from map(_gap, waiting)


def _gap(page: int) -> Line:
    return Line(0, f"[Trang {page} không đọc được]", page, note=True)


def recognise_pages(pdf: Pdf, pages: Pages, indexes: Sequence[int]) -> None:
    """Read the pages `indexes` (from 0) as pictures, in place of their text."""
    if not indexes:
        return
    if len(indexes) > MAX_RECOGNISED:
        raise UnreadableDocument(
            f"{pages.name}: {len(indexes)} trang là ảnh, quá mức {MAX_RECOGNISED} trang cho một "
            "lần nhận dạng. Tách tệp rồi đưa lại."
        )
    drawn: list[int] = []
    # A page is asked for first: only then is it drawn, and its number known.
    for page, index in zip(recognise(_pictures(pdf, pages, indexes, drawn)), drawn, strict=False):
        pages.rows[index] = page.rows
        if page.fault or not page.rows:
            pages.lose(index, page.fault or "không có chữ")
        else:
            pages.recognised += 1
    if pages.recognised:
        pages.notes.append(recognition_note(pages.name, pages.recognised))


def _pictures(pdf: Pdf, pages: Pages, indexes: Sequence[int], drawn: list[int]) -> Iterator[bytes]:
    for index in indexes:
        try:
            picture = pdf.picture_of(index, DPI)
        except PdfNotOpened:
            pages.rows[index] = []
            pages.lose(index, "bị hỏng")
            continue
        drawn.append(index)
        yield picture


def recognition_note(name: str, pages: int) -> str:
    """Say that pages were recognised, so that people look closely."""
    return (
        f"{name}: {pages} trang là ảnh hoặc phông hỏng, chữ do máy nhận dạng. "
        "Đối chiếu các con số, số ký hiệu và tên người với bản gốc."
    )
