"""PDF theo NĐ 30/2020/NĐ-CP: the same paper as the DOCX, set by Typst in a font of our own."""

import json
from pathlib import Path

import typst

from ansinh.core.documents.paper import Paper
from ansinh.core.documents.writing.printed import as_printed

ROOM = Path(__file__).parent
FONTS = ROOM / "fonts"
LAYOUT = (ROOM / "layout.typ").read_bytes()


def write_pdf(paper: Paper) -> bytes:
    """Viết văn bản ra PDF: A4, thể thức NĐ 30/2020; the same paper gives the same bytes.

    The words go to the layout as data, so that no sign in them is ever read as an instruction;
    only the fonts shipped here are used, never those of the machine.
    """
    words = json.dumps(as_printed(paper), ensure_ascii=False).encode()
    pdf = typst.compile(
        {"main.typ": LAYOUT, "paper.json": words},  # pyright: ignore[reportArgumentType]
        font_paths=[FONTS],
        ignore_system_fonts=True,
        format="pdf",
        timestamp=0,
    )
    assert isinstance(pdf, bytes)
    return pdf
