"""Sổ nói về ai (subjects): the journal knows text references only; each app names its own."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ansinh.apps.journal.models.words import KIND_WORDS

SHOWN = 8
"""Signs of a key that no app has a name for."""


@dataclass(frozen=True)
class SubjectKind:
    """Loại hồ sơ: what a reference such as `person:1b2c…` is called, and where it opens.

    `names_of` gives the names of many keys at once, `url_of` the page of one key.
    """

    kind: str
    label: str
    names_of: Callable[[Iterable[str]], dict[str, str]]
    url_of: Callable[[str], str]


KINDS: dict[str, SubjectKind] = {}


def tell_kind(kind: SubjectKind) -> None:
    """An app tells, when it starts, how its records are named."""
    KINDS[kind.kind] = kind


def name_references(references: Iterable[str]) -> dict[str, str]:
    """References as a reader knows them: “người Lê Thị B”; of an unknown kind, its key's start."""
    by_kind: dict[str, list[str]] = {}
    for reference in references:
        kind, _, key = reference.partition(":")
        by_kind.setdefault(kind, []).append(key)
    named = {}
    for kind, keys in by_kind.items():
        told = KINDS.get(kind)
        names = told.names_of(keys) if told else {}
        for key in keys:
            plain = f"{kind}:{key}" if key else kind
            short = f"{KIND_WORDS.get(kind, kind)} {key[:SHOWN]}".strip()
            named[plain] = f"{told.label} {names.get(key, '')}".strip() if told else short
    return named
