"""Ranh giới với pdfium: a PDF opened, and each printed character of a page with its place."""
# pyright: basic
# pypdfium2 carries no types; what leaves this module is typed.

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
from pypdfium2 import raw

_LINE_END_HYPHEN = 2
_LAST_CODE = 0x10FFFF
_MOST_PIXELS_A_SIDE = 8_000
_SHORTEST_RULE = 8.0


class PdfNotOpened(ValueError):
    """The engine refused the file or the page; `locked` tells that it wants a password."""

    def __init__(self, reason: str) -> None:
        """Keep the engine's words in `reason`."""
        super().__init__(reason)
        self.locked = "password" in reason.lower()


@dataclass(frozen=True, slots=True)
class Glyph:
    """One character: its origin (`x` and baseline `y`), its `right` edge and font `size`, in
    points.
    """

    text: str
    x: float
    y: float
    right: float
    size: float


@dataclass(frozen=True, slots=True)
class Rules:
    """The lines drawn on a page, in points: the heights of those `across`, and of those `down`
    their x and where they begin and end.
    """

    across: tuple[float, ...] = ()
    down: tuple[tuple[float, float, float], ...] = ()


class Pdf:
    """An open PDF; close it after use. Opening raises PdfNotOpened."""

    def __init__(self, content: bytes) -> None:
        """Open `content`."""
        try:
            self._document = pdfium.PdfDocument(content)
            self.page_count = len(self._document)
        except (pdfium.PdfiumError, ValueError, OSError) as error:
            raise PdfNotOpened(str(error)) from error

    def close(self) -> None:
        """Give the memory back."""
        self._document.close()

    def glyphs_on(self, index: int) -> list[Glyph]:
        """Give the characters of page `index` (from 0) in file order; raises PdfNotOpened."""
        try:
            page = self._document[index]
            text_page = page.get_textpage()
        except (pdfium.PdfiumError, ValueError, OSError) as error:
            raise PdfNotOpened(str(error)) from error
        try:
            return list(_glyphs_in(text_page))
        finally:
            text_page.close()
            page.close()

    def rules_on(self, index: int) -> Rules:
        """Give the lines drawn on page `index` (from 0), none if the page is broken."""
        try:
            page = self._document[index]
            drawn = [one.get_bounds() for one in page.get_objects((raw.FPDF_PAGEOBJ_PATH,), 2)]
            page.close()
        except (pdfium.PdfiumError, ValueError, OSError):
            return Rules()
        wide = [box for box in drawn if box[2] - box[0] > _SHORTEST_RULE]
        tall = [box for box in drawn if box[3] - box[1] > _SHORTEST_RULE]
        return Rules(
            tuple(sorted({round(y, 1) for box in wide for y in (box[1], box[3])})),
            tuple(sorted({(x, box[1], box[3]) for box in tall for x in (box[0], box[2])})),
        )

    def picture_of(self, index: int, dpi: int) -> bytes:
        """Give page `index` (from 0) as a grey picture in PNM; raises PdfNotOpened."""
        try:
            page = self._document[index]
            width, height = page.get_size()
            scale = min(dpi / 72, _MOST_PIXELS_A_SIDE / max(width, height, 1))
            bitmap = page.render(scale=scale, grayscale=True)  # pyright: ignore[reportArgumentType]
            rows = bytes(bitmap.buffer)
            width, height, stride = bitmap.width, bitmap.height, bitmap.stride
            bitmap.close()
            page.close()
        except (pdfium.PdfiumError, ValueError, OSError) as error:
            raise PdfNotOpened(str(error)) from error
        packed = b"".join(rows[y * stride : y * stride + width] for y in range(height))
        return b"P5 %d %d 255\n" % (width, height) + packed


def _glyphs_in(text_page: pdfium.PdfTextPage) -> Iterator[Glyph]:
    x, y = ctypes.c_double(), ctypes.c_double()
    box = raw.FS_RECTF()
    handle = text_page.raw
    for index in range(text_page.count_chars()):
        code = raw.FPDFText_GetUnicode(handle, index)
        if raw.FPDFText_IsGenerated(handle, index) == 1 or not _prints(code):
            continue
        raw.FPDFText_GetCharOrigin(handle, index, x, y)
        raw.FPDFText_GetLooseCharBox(handle, index, box)
        size = raw.FPDFText_GetFontSize(handle, index)
        letter = "-" if code == _LINE_END_HYPHEN else chr(code)
        yield Glyph(letter, x.value, y.value, max(float(box.right), x.value), float(size))


def _prints(code: int) -> bool:
    return code not in {0, 10, 13} and code <= _LAST_CODE and not 0xD800 <= code < 0xE000
