"""Sổ nói về ai (subjects): the journal knows text references only; each app names its own."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db.models import Model
from django.utils.text import Truncator

from ansinh.apps.journal.models.words import KIND_WORDS

SHOWN = 8
"""Signs of a key that no app has a name for."""
LONGEST_NAME = 80


@dataclass(frozen=True)
class SubjectKind:
    """Loại hồ sơ: what a reference such as `person:1b2c…` is called, and where it opens.

    `names_of` gives the names of many keys at once, `url_of` the page of one key, if it has one.
    """

    kind: str
    label: str
    names_of: Callable[[Iterable[str]], dict[str, str]]
    url_of: Callable[[str], str] | None = None


KINDS: dict[str, SubjectKind] = {}


def tell_kind(kind: SubjectKind) -> None:
    """An app tells, when it starts, how its records are named."""
    KINDS[kind.kind] = kind


def kind_of(kind: str, model: type[Model]) -> SubjectKind:
    """Records of a model, each by its own words, called as the journal calls them."""

    def names_of(keys: Iterable[str]) -> dict[str, str]:
        rows = model._default_manager.filter(pk__in=[key for key in keys if _fits(key)])
        return {str(row.pk): Truncator(row).chars(LONGEST_NAME) for row in rows}

    def _fits(key: str) -> bool:
        try:
            model._meta.pk.clean(key, None)
        except ValidationError:
            return False
        return True

    return SubjectKind(kind, KIND_WORDS[kind], names_of)


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
        called = told.label if told else KIND_WORDS.get(kind, kind)
        for key in keys:
            name = names.get(key, key[:SHOWN])
            named[f"{kind}:{key}" if key else kind] = f"{called} {name}".strip()
    return named
