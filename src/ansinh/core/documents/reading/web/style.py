"""Kiểu trình bày: what the attributes of a tag say of the text within it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from ansinh.core.documents.reading.web.tree import Opened

_UNPRINTED = {
    "head", "script", "style", "noscript", "template", "nav", "aside", "button", "select",
    "textarea", "svg", "iframe", "object", "audio", "video", "canvas", "del", "xml",
}  # fmt: skip
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_BOLD_TAGS = {"b", "strong", "th", *_HEADINGS}
_HIDDEN = re.compile(r"(?<![\w-])display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all")
_BOLD = re.compile(r"(?<![\w-])font-weight\s*:\s*(?:bold(?!er\w)|[6-9]00)")
_NOT_BOLD = re.compile(r"(?<![\w-])font-weight\s*:\s*(?:normal|[1-5]00)")
_ALIGNED = re.compile(r"(?<![\w-])text-align\s*:\s*([a-z]+)")
_FONT = re.compile(r"(?<![\w-])font-family\s*:\s*[\"']?([^;,\"']+)")
_NOTES = re.compile(r"mso-element\s*:\s*(?:foot|end)note-list")
_NOTE_ANCHOR = re.compile(r"^#_(?:ftn|edn)\d+$")


@dataclass(frozen=True, slots=True)
class Style:
    """What holds for the text at one place of the page."""

    hidden: bool = False
    bold: bool = False
    centred: bool = False
    note: bool = False
    preformatted: bool = False
    superscript: bool = False
    font: str = ""


def style_within(style: Style, opened: Opened) -> Style:
    """Give the style of what stands within `opened`, itself standing in `style`."""
    attributes = opened.attributes
    css = attributes.get("style", "").lower()
    return replace(
        style,
        hidden=style.hidden or _is_hidden(opened, css),
        bold=_is_bold(style, opened.tag, css),
        centred=_is_centred(style, opened.tag, attributes, css),
        note=style.note or bool(_NOTES.search(css)),
        preformatted=style.preformatted or opened.tag == "pre",
        superscript=style.superscript or opened.tag == "sup" or "vertical-align:super" in css,
        font=_font(attributes, style.font),
    )


def _is_hidden(opened: Opened, css: str) -> bool:
    """The mark of a footnote in the text is left out: its sentence reads on."""
    to_note = opened.tag == "a" and bool(_NOTE_ANCHOR.match(opened.attributes.get("href", "")))
    return (
        opened.tag in _UNPRINTED
        or "hidden" in opened.attributes
        or bool(_HIDDEN.search(css))
        or to_note
    )


def _is_bold(style: Style, tag: str, css: str) -> bool:
    if _NOT_BOLD.search(css):
        return False
    return style.bold or tag in _BOLD_TAGS or bool(_BOLD.search(css))


def _is_centred(style: Style, tag: str, attributes: Mapping[str, str], css: str) -> bool:
    aligned = _ALIGNED.search(css)
    said = aligned[1] if aligned else attributes.get("align", "").lower()
    # A table that stands in the middle says nothing of the text in its cells.
    if said and tag not in {"table", "img"}:
        return said == "center"
    return style.centred or tag == "center"


def _font(attributes: Mapping[str, str], inherited: str) -> str:
    named = _FONT.search(attributes.get("style", ""))
    return (named[1] if named else attributes.get("face", inherited)).strip()
