"""Số thứ tự của danh sách: what a browser prints before the items of ol and ul."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ansinh.core.documents.reading.list_numbers import printed_number

_WORD_FORMS = {
    "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman", "1": "decimal",
}  # fmt: skip
_CSS_FORMS = {
    "lower-alpha": "lowerLetter", "lower-latin": "lowerLetter", "upper-alpha": "upperLetter",
    "upper-latin": "upperLetter", "lower-roman": "lowerRoman", "upper-roman": "upperRoman",
    "decimal": "decimal", "decimal-leading-zero": "decimalZero", "none": "none",
    "disc": "bullet", "circle": "bullet", "square": "bullet",
}  # fmt: skip
_CSS = re.compile(r"list-style(?:-type)?\s*:\s*([a-z -]+)")


@dataclass
class OpenList:
    """A list that is being read: its form and the number of the item to come."""

    form: str
    following: int

    def label(self, attributes: Mapping[str, str]) -> str:
        """Give what is printed before the next item."""
        self.following = _whole(attributes.get("value"), self.following)
        number, self.following = self.following, self.following + 1
        if self.form == "none":
            return ""
        return "-" if self.form == "bullet" else f"{printed_number(number, self.form)}."


def open_list(tag: str, attributes: Mapping[str, str]) -> OpenList:
    """Begin the list that `tag` (ol, ul) opens."""
    usual = "bullet" if tag == "ul" else _WORD_FORMS.get(attributes.get("type", "1"), "decimal")
    css = _CSS.search(attributes.get("style", "").lower())
    named = (
        next((_CSS_FORMS[word] for word in css[1].split() if word in _CSS_FORMS), usual)
        if css
        else usual
    )
    return OpenList(named, _whole(attributes.get("start"), 1))


def _whole(text: str | None, default: int) -> int:
    return int(text) if text and re.fullmatch(r"\s*-?\d{1,6}\s*", text) else default
