"""Từ để tìm của mỗi tên: kept beside the names, counted so that a search starts at the rarest."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from uuid import UUID

import polars as pl
from django.db.models import F

from ansinh.apps.registry.models import NameWord, Person, SearchToken
from ansinh.apps.registry.models.search import tokens_of, words_of

ROWS_AT_ONCE = 2_000
TOKEN_SHAPE = {"person_id": pl.String(), "token": pl.String(), "spelling": pl.String()}
WORD_SHAPE = {"word": pl.String(), "bearers": pl.Int64()}


def keep_tokens(persons: Iterable[Person]) -> None:
    """Make the tokens of these persons' names anew."""
    persons = list(persons)
    keys = [person.pk for person in persons]
    former = SearchToken.objects.filter(person__in=keys)
    _count(Counter(token.split(" ", 1)[0] for token in former.values_list("token", flat=True)), -1)
    former.delete()
    names = {person.pk: person.full_name for person in persons}
    SearchToken.objects.bulk_create(_rows(names), batch_size=ROWS_AT_ONCE)
    _count(Counter(word for name in names.values() for word in words_of(name)), +1)


def token_frame(names: Mapping[str, str]) -> pl.DataFrame:
    """Tokens of a whole population, as the rows of their table; names by key."""
    rows = [(key, *pair) for key, name in names.items() for pair in tokens_of(name)]
    return pl.DataFrame(rows, schema=TOKEN_SHAPE, orient="row")


def word_frame(names: Mapping[str, str]) -> pl.DataFrame:
    """How many bear each word, as the rows of its table."""
    counted = Counter(word for name in names.values() for word in words_of(name))
    return pl.DataFrame(list(counted.items()), schema=WORD_SHAPE, orient="row")


def _rows(names: Mapping[UUID, str]) -> Iterator[SearchToken]:
    for person, name in names.items():
        for token, spelling in tokens_of(name):
            yield SearchToken(person_id=person, token=token, spelling=spelling)


def _count(words: Counter[str], sign: int) -> None:
    NameWord.objects.bulk_create([NameWord(word=word) for word in words], ignore_conflicts=True)
    by_number: dict[int, list[str]] = {}
    for word, number in words.items():
        by_number.setdefault(number, []).append(word)
    for number, alike in by_number.items():
        NameWord.objects.filter(word__in=alike).update(bearers=F("bearers") + sign * number)
