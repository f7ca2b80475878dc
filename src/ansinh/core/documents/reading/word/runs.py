"""Chữ được in: the runs of a paragraph, each with its font, and the footnotes they refer to."""

from dataclasses import dataclass, field

from ansinh.core.documents.reading.superscripts import is_note_mark
from ansinh.core.documents.reading.word.markup import local_name, value_of, w
from ansinh.core.documents.reading.word.styles import Facts, Styles, facts_of_run
from ansinh.core.documents.reading.word.symbols import plain_signs, symbol
from ansinh.core.documents.reading.word.xml import Element

_BREAKS = {"br": "\n", "cr": "\n", "tab": " ", "ptab": " ", "noBreakHyphen": "-",
           "softHyphen": "\u00ad"}  # fmt: skip
_UNPRINTED = {
    "del", "moveFrom", "instrText", "delText", "pPr", "rPr", "Fallback", "txbxContent", "rt",
    "sdtPr",
}  # fmt: skip
_REFERENCES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}


@dataclass(frozen=True, slots=True)
class Piece:
    """Text printed in one font; a break is a new line."""

    text: str
    font: str
    bold: bool


@dataclass(slots=True)
class Printed:
    """What a paragraph prints; `references` name its notes, kind and id."""

    pieces: list[Piece] = field(default_factory=list[Piece])
    references: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])

    @property
    def is_bold(self) -> bool:
        """Tell whether all of its words are bold."""
        words = [piece for piece in self.pieces if piece.text.strip()]
        return bool(words) and all(piece.bold for piece in words)


def printed(paragraph: Element, style: Facts, styles: Styles) -> Printed:
    """Give what a paragraph in `style` prints: no deleted or hidden text, no field code."""
    found = Printed()
    stack = list(reversed(list(paragraph)))
    while stack:
        element = stack.pop()
        tag = local_name(element)
        if tag == "r":
            _print_run(element, style, styles, found)
        elif tag == "t":
            found.pieces.append(Piece(element.text or "", style.font or "", bold=False))
        elif tag not in _UNPRINTED and not _is_placeholder(element, tag):
            stack.extend(reversed(list(element)))
    return found


def _is_placeholder(element: Element, tag: str) -> bool:
    """A content control that nobody filled in prints its prompt on the screen only."""
    return tag == "sdt" and element.find(f"{w('sdtPr')}/{w('showingPlcHdr')}") is not None


def _print_run(run: Element, style: Facts, styles: Styles, found: Printed) -> None:
    properties = run.find(w("rPr"))
    facts = style
    if properties is not None:
        named = styles.own_facts(value_of(properties, "rStyle"))
        facts = facts_of_run(properties).over(named).over(style)
    if facts.hidden:
        return
    text, references = _text_in(run)
    found.references += references
    raised = properties is not None and value_of(properties, "vertAlign") == "superscript"
    before = "".join(piece.text for piece in found.pieces[-2:]) if raised else ""
    if not text or references or (raised and is_note_mark(before, text)):
        return
    shown = text.upper() if facts.capitals else text
    found.pieces.append(Piece(shown, facts.font or "", bool(facts.bold)))


def _text_in(run: Element) -> tuple[str, list[tuple[str, str]]]:
    letters: list[str] = []
    references: list[tuple[str, str]] = []
    stack = list(reversed(list(run)))
    while stack:
        element = stack.pop()
        tag = local_name(element)
        if tag == "t":
            letters.append(plain_signs(element.text or ""))
        elif tag == "br" and element.get(w("type")) in {"page", "column"}:
            continue
        elif tag in _BREAKS:
            letters.append(_BREAKS[tag])
        elif tag == "sym":
            letters.append(symbol(element.get(w("font"), ""), element.get(w("char"), "")))
        elif tag in _REFERENCES:
            references.append((_REFERENCES[tag], element.get(w("id"), "")))
        elif tag not in _UNPRINTED:
            stack.extend(reversed(list(element)))
    return "".join(letters), references
