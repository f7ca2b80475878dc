"""Chữ nhận dạng được: the words of hOCR set into rows as those of a printed page are."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from ansinh.core.documents.reading.characters import single_spaced
from ansinh.core.documents.reading.pdf.rows import Piece, Row
from ansinh.core.documents.reading.scan.corrections import corrected
from ansinh.core.documents.reading.scan.tesseract import DPI
from ansinh.core.documents.reading.web.tree import Opened, events_of

_BOX = re.compile(r"bbox (\d{1,6}) (\d{1,6}) (\d{1,6}) (\d{1,6})")
_BASELINE = re.compile(r"baseline (-?[\d.]{1,12}) (-?[\d.]{1,12})")
_SIZE = re.compile(r"x_size ([\d.]{1,12})")
_CONFIDENCE = re.compile(r"x_wconf (\d{1,3})")
_LINES = {"ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat"}
_POINTS = 72 / DPI
_COLUMN_GAP = 2.2
_SAME_ROW = 0.5
_NOISE = 35
_SURELY_NOISE = 10
_LETTER = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    left: float
    right: float
    confidence: float


@dataclass(frozen=True, slots=True)
class _PrintedLine:
    """A line in points, `y` of its baseline upwards from the foot of the page, made level."""

    y: float
    size: float
    words: tuple[_Word, ...]


def pages_of(hocr: bytes) -> Iterator[list[Row]]:
    """Give the rows of each page in the hOCR, top first."""
    pages: list[_FoundPage] = []
    for event in events_of(hocr.decode("utf-8", errors="replace")):
        if isinstance(event, Opened):
            _open(pages, event.attributes.get("class", ""), event.attributes.get("title", ""))
        elif isinstance(event, str) and pages and pages[-1].lines and pages[-1].lines[-1].words:
            pages[-1].lines[-1].words[-1].text += event
    return (_rows(page.lines, page.height) for page in pages)


def _open(pages: list["_FoundPage"], kind: str, title: str) -> None:
    box = _BOX.search(title)
    if box is None:
        return
    if kind == "ocr_page":
        pages.append(_FoundPage(float(box[4])))
    elif kind in _LINES and pages:
        pages[-1].lines.append(_Found(title))
    elif kind == "ocrx_word" and pages and pages[-1].lines:
        pages[-1].lines[-1].words.append(_FoundWord(title))


class _FoundPage:
    def __init__(self, height: float) -> None:
        self.height = height
        self.lines: list[_Found] = []


class _FoundWord:
    def __init__(self, title: str) -> None:
        box = _BOX.search(title)
        self.left, self.right = (float(box[1]), float(box[3])) if box else (0.0, 0.0)
        told = _CONFIDENCE.search(title)
        self.confidence = float(told[1]) if told else 0.0
        self.text = ""

    def is_noise(self) -> bool:
        """Specks and rules come out as signs that the program itself does not believe."""
        sure = self.confidence >= _NOISE
        return (
            not self.text.strip() or not (sure or _LETTER.search(self.text)) or self.confidence < 10
        )


class _Found:
    def __init__(self, title: str) -> None:
        box, base, size = _BOX.search(title), _BASELINE.search(title), _SIZE.search(title)
        self.left, self.bottom = (float(box[1]), float(box[4])) if box else (0.0, 0.0)
        self.slope, self.offset = (float(base[1]), float(base[2])) if base else (0.0, 0.0)
        self.size = float(size[1]) if size else 0.0
        self.words: list[_FoundWord] = []


def _rows(found: Sequence[_Found], height: float) -> list[Row]:
    told = [one for one in found if any(not word.is_noise() for word in one.words)]
    if not told:
        return []
    slope = median(one.slope for one in told)
    size = median(one.size for one in told) * _POINTS
    lines = [_levelled(one, slope, height, size) for one in told]
    return [tuple(_pieces(row, size)) for row in _side_by_side(lines, size)]


def _levelled(one: _Found, slope: float, height: float, size: float) -> _PrintedLine:
    """Turn the line back by the slope that the lines of the page have in common."""
    down = one.bottom + one.offset - slope * one.left
    words = tuple(
        _Word(word.text.strip(), word.left * _POINTS, word.right * _POINTS, word.confidence)
        for word in one.words
        if not word.is_noise()
    )
    return _PrintedLine((height - down) * _POINTS, size, words)


def _side_by_side(lines: Iterable[_PrintedLine], size: float) -> Iterator[list[_PrintedLine]]:
    row: list[_PrintedLine] = []
    for line in sorted(lines, key=lambda one: -one.y):
        if row and row[0].y - line.y > _SAME_ROW * size:
            yield row
            row = []
        row.append(line)
    if row:
        yield row


def _pieces(row: Sequence[_PrintedLine], size: float) -> Iterator[Piece]:
    words = sorted((word for line in row for word in line.words), key=lambda word: word.left)
    y = row[0].y
    start = 0
    for index in range(1, len(words) + 1):
        if index == len(words) or words[index].left - words[index - 1].right > _COLUMN_GAP * size:
            yield _piece(words[start:index], y, size)
            start = index


def _piece(words: Sequence[_Word], y: float, size: float) -> Piece:
    text = corrected(single_spaced(" ".join(word.text for word in words)))
    sure = sum(word.confidence for word in words) / len(words) / 100
    return Piece(text, words[0].left, words[-1].right, y, size, round(sure, 2))
