"""Tìm theo tên: words in any order, the last one perhaps unfinished, with or without marks."""

from dataclasses import dataclass

from django.db.models import QuerySet, Sum

from ansinh.apps.registry.models import NameWord, SearchToken
from ansinh.apps.registry.models.search import fold, spell

BEHIND_LETTERS = "{"
"""The first sign behind a letter or digit: `a` up to it is everything that begins with `a`."""
MOST_WORDS = 8


@dataclass(frozen=True)
class Word:
    """Một chữ của câu tìm: whole, or the beginning of one."""

    text: str
    is_whole: bool

    @property
    def span(self) -> tuple[str, str]:
        """Where tokens that begin with it stand in order."""
        if self.is_whole:
            return f"{self.text} ", f"{self.text}!"
        return self.text, f"{self.text}{BEHIND_LETTERS}"

    @property
    def within(self) -> str:
        """How it stands in a token that begins with another word."""
        return f" {self.text} " if self.is_whole else f" {self.text}"

    def bearers(self) -> int:
        """About how many people bear it."""
        if self.is_whole:
            known = NameWord.objects.filter(word=self.text)
        else:
            known = NameWord.objects.filter(
                word__gte=self.text, word__lt=f"{self.text}{BEHIND_LETTERS}"
            )
        return known.aggregate(all=Sum("bearers"))["all"] or 0


def asked_words(text: str) -> list[Word]:
    """The words of a text; the last one is a beginning unless a space follows it."""
    texts = list(dict.fromkeys(fold(text[:200]).split()))[:MOST_WORDS]
    is_finished = text[-1:].isspace()
    last = len(texts) - 1
    return [Word(one, is_finished or place < last) for place, one in enumerate(texts)]


def find_by_name(text: str, among: list[QuerySet], most: int) -> list:
    """Keys of up to `most` people of that name, those spelled just so first, else by name.

    `among` are queries for the keys of people who may be shown; none means everyone. The search
    starts at the rarest word; the others are looked for within its tokens, so a common one such as
    “Nguyễn” is never listed.
    """
    words = asked_words(text)
    if not words:
        return []
    counted = sorted((word.bearers(), place) for place, word in enumerate(words))
    if counted[0][0] <= 0:
        return []
    rarest = words[counted[0][1]]
    others = [word for word in words if word is not rarest]
    tokens = _tokens(rarest, others, among)
    exact = _spelled(tokens, text)
    keys = _keys(exact, most) if exact is not None else []
    if len(keys) < most:
        keys = list(dict.fromkeys([*keys, *_keys(tokens, most)]))
    return keys[:most]


def _tokens(rarest: Word, others: list[Word], among: list[QuerySet]) -> QuerySet:
    start, end = rarest.span
    tokens = SearchToken.objects.filter(token__gte=start, token__lt=end)
    for other in others:
        tokens = tokens.filter(token__contains=other.within)
    for keys in among:
        tokens = tokens.filter(person_id__in=keys)
    return tokens.order_by("token")


def _spelled(tokens, text: str):
    """Those whose name has the marks typed; None where none were typed."""
    marked = [word for word in spell(text[:200]).split() if word != fold(word)]
    if not marked:
        return None
    for word in marked[:MOST_WORDS]:
        tokens = tokens.filter(spelling__contains=f" {word} ")
    return tokens


def _keys(tokens, most: int) -> list:
    # A beginning may stand at two words of one name: such a person is listed once.
    return list(dict.fromkeys(tokens.values_list("person_id", flat=True)[: 2 * most]))[:most]
