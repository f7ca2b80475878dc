"""Thẻ WordprocessingML: the few elements that carry what is printed."""

from collections.abc import Iterator

from ansinh.core.documents.reading.word.xml import Element

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TRANSPARENT = {"sdt", "sdtContent", "smartTag", "customXml", "ins", "moveTo"}
_BREAKS = {"br": "\n", "cr": "\n", "tab": " ", "noBreakHyphen": "-", "softHyphen": ""}
_UNPRINTED = {
    "del", "moveFrom", "instrText", "delText", "pPr", "rPr", "Fallback", "txbxContent",
}  # fmt: skip


def w(tag: str) -> str:
    """Give the qualified name of a WordprocessingML tag."""
    return f"{{{_W}}}{tag}"


def local_name(element: Element) -> str:
    """Give the tag without its namespace; empty for comments and the like."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


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


def text_of(paragraph: Element) -> str:
    """Give the printed text of a paragraph: no deleted text, no field code, breaks as new lines."""
    pieces: list[str] = []
    stack = list(reversed(list(paragraph)))
    while stack:
        element = stack.pop()
        tag = local_name(element)
        if tag == "t":
            pieces.append(element.text or "")
        elif tag == "br" and element.get(w("type")) in {"page", "column"}:
            continue
        elif tag in _BREAKS:
            pieces.append(_BREAKS[tag])
        elif tag not in _UNPRINTED:
            stack.extend(reversed(list(element)))
    return "".join(pieces)


def is_centred(paragraph: Element) -> bool:
    """Tell whether the paragraph itself asks to be centred."""
    alignment = paragraph.find(f"{w('pPr')}/{w('jc')}")
    return alignment is not None and alignment.get(w("val")) == "center"


def is_bold(paragraph: Element) -> bool:
    """Tell whether every run that prints text is bold."""
    runs = [run for run in paragraph.iter(w("r")) if run.find(w("t")) is not None]
    return bool(runs) and all(_run_is_bold(run) for run in runs)


def _run_is_bold(run: Element) -> bool:
    mark = run.find(f"{w('rPr')}/{w('b')}")
    return mark is not None and mark.get(w("val")) not in {"0", "false", "none"}


def fonts_in(*parts: Element | None) -> tuple[str, ...]:
    """Give the names of the Latin fonts that `parts` declare, sorted."""
    declared = (fonts for part in parts if part is not None for fonts in part.iter(w("rFonts")))
    names = {fonts.get(w(script), "") for fonts in declared for script in ("ascii", "hAnsi")}
    return tuple(sorted(names - {""}))
