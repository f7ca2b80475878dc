"""Thẻ WordprocessingML: names, switches, and what of a body stands in reading order."""

from collections.abc import Iterator

from ansinh.core.documents.reading.word.xml import Element

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TRANSPARENT = {"sdt", "sdtContent", "smartTag", "customXml", "ins", "moveTo"}


def w(tag: str) -> str:
    """Give the qualified name of a WordprocessingML tag."""
    return f"{{{_W}}}{tag}"


def local_name(element: Element) -> str:
    """Give the tag without its namespace; empty for comments and the like."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def value_of(parent: Element, tag: str) -> str | None:
    """Give the w:val of the child `tag`, None where there is no such child."""
    child = parent.find(w(tag))
    return None if child is None else child.get(w("val"))


def is_on(properties: Element, tag: str) -> bool | None:
    """Tell whether the switch `tag` is on; None where it is not set."""
    switch = properties.find(w(tag))
    return None if switch is None else switch.get(w("val")) not in {"0", "false", "none", "off"}


def children_that_matter(parent: Element) -> Iterator[Element]:
    """Give the paragraphs and tables of a body or cell, through content controls."""
    stack = list(reversed(list(parent)))
    while stack:
        child = stack.pop()
        tag = local_name(child)
        if tag in {"p", "tbl"}:
            yield child
            stack.extend(reversed(_text_boxes(child)) if tag == "p" else ())
        elif tag in _TRANSPARENT or tag == "txbxContent":
            stack.extend(reversed(list(child)))


def rows_or_cells(parent: Element, tag: str) -> Iterator[Element]:
    """Give the rows of a table (`tr`) or the cells of a row (`tc`), through content controls."""
    stack = list(reversed(list(parent)))
    while stack:
        child = stack.pop()
        name = local_name(child)
        if name == tag:
            yield child
        elif name in _TRANSPARENT:
            stack.extend(reversed(list(child)))


def _text_boxes(paragraph: Element) -> list[Element]:
    """Give the text boxes of a paragraph, each once: a fallback repeats its choice."""
    boxes: list[Element] = []
    stack = [paragraph]
    while stack:
        for child in reversed(list(stack.pop())):
            tag = local_name(child)
            if tag == "txbxContent":
                boxes.append(child)
            elif tag != "Fallback":
                stack.append(child)
    return boxes


def fonts_in(*parts: Element | None) -> tuple[str, ...]:
    """Give the names of the Latin fonts that `parts` declare, sorted."""
    declared = (fonts for part in parts if part is not None for fonts in part.iter(w("rFonts")))
    names = {fonts.get(w(script), "") for fonts in declared for script in ("ascii", "hAnsi")}
    return tuple(sorted(names - {""}))
