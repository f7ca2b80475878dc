"""Kiểu của Word: what a style says, with what it inherits from the styles it is based on."""

from dataclasses import dataclass, fields, replace

from ansinh.core.documents.reading.word.markup import is_on, value_of, w
from ansinh.core.documents.reading.word.xml import Element

_LONGEST_CHAIN = 20


@dataclass(frozen=True, slots=True)
class Facts:
    """What properties say; None where they say nothing."""

    list_id: str | None = None
    depth: str | None = None
    centred: bool | None = None
    bold: bool | None = None
    capitals: bool | None = None
    hidden: bool | None = None
    font: str | None = None

    def over(self, base: "Facts") -> "Facts":
        """Give these facts, completed by those of `base`."""
        missing = {
            one.name: getattr(base, one.name)
            for one in fields(self)
            if getattr(self, one.name) is None
        }
        return replace(self, **missing)


def facts_of_paragraph(properties: Element | None) -> Facts:
    """Read what a w:pPr says of its paragraph."""
    if properties is None:
        return _NOTHING
    place = properties.find(w("numPr"))
    alignment = value_of(properties, "jc")
    return Facts(
        list_id=None if place is None else value_of(place, "numId"),
        depth=None if place is None else value_of(place, "ilvl"),
        centred=None if alignment is None else alignment == "center",
    )


def facts_of_run(properties: Element | None) -> Facts:
    """Read what a w:rPr says of its text."""
    if properties is None:
        return _NOTHING
    fonts = properties.find(w("rFonts"))
    font = None if fonts is None else fonts.get(w("ascii"), "") or fonts.get(w("hAnsi"), "")
    return Facts(
        bold=is_on(properties, "b"),
        capitals=is_on(properties, "caps"),
        hidden=is_on(properties, "vanish"),
        font=font or None,
    )


_NOTHING = Facts()


class Styles:
    """The styles of one document; the part may be absent."""

    def __init__(self, styles: Element | None) -> None:
        """Read every style once."""
        self._own: dict[str, Facts] = {}
        self._based_on: dict[str, str] = {}
        self._resolved: dict[str, Facts] = {}
        self._default = ""
        self._everywhere = _NOTHING
        if styles is not None:
            self._everywhere = facts_of_run(
                styles.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}")
            )
            for style in styles.iterchildren(w("style")):
                self._read(style)

    def _read(self, style: Element) -> None:
        name = style.get(w("styleId"), "")
        run = facts_of_run(style.find(w("rPr")))
        self._own[name] = run.over(facts_of_paragraph(style.find(w("pPr"))))
        self._based_on[name] = value_of(style, "basedOn") or ""
        if style.get(w("type"), "") == "paragraph" and style.get(w("default"), "") in {"1", "true"}:
            self._default = name

    def paragraph_style(self, properties: Element | None) -> str:
        """Give the name of the style of a paragraph with these properties."""
        named = None if properties is None else value_of(properties, "pStyle")
        return self._default if named is None else named

    def facts(self, name: str) -> Facts:
        """Give what a style says, with its bases and the document's defaults."""
        if name not in self._resolved:
            self._resolved[name] = self._chain(name).over(self._everywhere)
        return self._resolved[name]

    def lists(self) -> dict[str, str]:
        """Give the list of each style that names one."""
        return {name: facts.list_id for name, facts in self._own.items() if facts.list_id}

    def own_facts(self, name: str | None) -> Facts:
        """Give what a character style says, without the document's defaults."""
        return self._chain(name) if name else _NOTHING

    def _chain(self, name: str) -> Facts:
        facts = self._own.get(name, _NOTHING)
        for _ in range(_LONGEST_CHAIN):
            name = self._based_on.get(name, "")
            if not name:
                break
            facts = facts.over(self._own.get(name, _NOTHING))
        return facts
