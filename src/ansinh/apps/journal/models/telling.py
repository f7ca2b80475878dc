"""Lời kể một việc: what an act says of itself, as a reader of the journal reads it."""

import re
from collections.abc import Iterable, Mapping
from datetime import date

from ansinh.apps.journal.models.words import DETAIL_WORDS

CODE_WORDS: dict[str, str] = {}
NOTHING = "–"
_KEY = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def tell_codes(codes: Iterable[tuple[str, str]]) -> None:
    """An app tells, when it starts, what its codes are called."""
    CODE_WORDS.update((str(code), str(words)) for code, words in codes)


def told(details: Mapping[str, object]) -> list[tuple[str, str]]:
    """Before and after of each column, then what else the act says of itself."""
    before, after = details.get("trước"), details.get("sau")
    lines = []
    if isinstance(after, dict):
        was = before if isinstance(before, dict) else {}
        lines = [
            (f"{label}: {was.get(label, NOTHING)} → {words}", "") for label, words in after.items()
        ]
    rest = _named({name: one for name, one in details.items() if name not in {"trước", "sau"}})
    return [*lines, *([("", rest)] if rest else [])]


def _named(details: Mapping[str, object]) -> str:
    """A record's key is left out: its name stands beside it, and the record keeps the key."""
    shown = ((name, words) for name, one in details.items() if (words := _in_words(one)))
    return "; ".join(f"{DETAIL_WORDS.get(name, name)}: {words}" for name, words in shown)


def _changed(changes: Mapping[str, tuple[object, object]]) -> str:
    """What a decision changed, each from and to."""
    return "; ".join(
        f"{DETAIL_WORDS.get(name, name)}: {_in_words(was) or NOTHING} → {_in_words(now) or NOTHING}"
        for name, (was, now) in changes.items()
    )


def _in_words(value: object) -> str:
    if isinstance(value, dict):
        changes = _changed(value.get("changes", {}))
        others = _named({name: one for name, one in value.items() if name != "changes"})
        return "; ".join(filter(None, (others, changes)))
    if isinstance(value, list):
        between = " | " if any(isinstance(one, dict) for one in value) else ", "
        return between.join(_in_words(one) or NOTHING for one in value)
    text = "" if value is None else str(value)
    if _KEY.fullmatch(text):
        return ""
    if _DAY.fullmatch(text):
        return f"{date.fromisoformat(text):%d/%m/%Y}"
    return CODE_WORDS.get(text, text)
