"""Từ để tìm (search tokens): names without marks, so that any spelling finds its person."""

import re
import unicodedata
from functools import lru_cache

from django.db import models

from ansinh.apps.registry.models.subjects import Person

TONES = {"\u0300": "2", "\u0301": "3", "\u0309": "4", "\u0303": "5", "\u0323": "6"}
LONGEST_WORD = 40


def fold(text: str) -> str:
    """Without marks, lower case, đ as d: “Nguyễn Thị Hòa” is “nguyen thi hoa”."""
    return " ".join(filter(None, map(_folded, text.split())))


def spell(text: str) -> str:
    """As written, but each tone a digit behind its word, so that hòa and hoà are spelled alike."""
    return " ".join(map(_spelled, text.split()))


# A few thousand syllables make up all names, so nearly every word was met before.
@lru_cache(maxsize=8192)
def _folded(word: str) -> str:
    plain = unicodedata.normalize("NFD", word.casefold().replace("đ", "d"))
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return " ".join(re.findall(r"[a-z0-9]+", letters))


@lru_cache(maxsize=8192)
def _spelled(word: str) -> str:
    plain = unicodedata.normalize("NFD", word.casefold())
    tones = "".join(TONES[sign] for sign in plain if sign in TONES)
    bare = "".join(sign for sign in plain if sign not in TONES)
    return unicodedata.normalize("NFC", bare) + tones


def words_of(name: str) -> set[str]:
    """The words a name is found by."""
    return {word[:LONGEST_WORD] for word in fold(name).split()}


def tokens_of(name: str) -> list[tuple[str, str]]:
    """(token, spelling) of each word of a name: the name turned to begin with that word."""
    words = [word[:LONGEST_WORD] for word in fold(name).split()]
    spelling = f" {spell(name)} "[:160]
    turned = {
        word: f"{' '.join([word, *words[:place], *words[place + 1 :]])} "[:140]
        for place, word in reversed(list(enumerate(words)))
    }
    return [(token, spelling) for token in turned.values()]


class SearchToken(models.Model):
    """Từ để tìm: one row a person and word of the name.

    `token` is the folded name turned so that it begins with the word (“hoa nguyen thi ”), so that
    one ordered index answers a word, the beginning of a word, and the other words beside it.
    `spelling` is the name as written, each tone a digit behind its word (“ nguyên4 thi5 hoa2 ”).
    """

    person = models.ForeignKey(Person, models.CASCADE, verbose_name="người")
    token = models.CharField("từ", max_length=140)
    spelling = models.CharField("cách viết", max_length=160)

    class Meta:
        verbose_name = "từ để tìm"
        constraints = [
            models.UniqueConstraint(
                fields=["token", "spelling", "person"], name="searchtoken_once_a_person"
            )
        ]

    def __str__(self):
        return self.token


class NameWord(models.Model):
    """Chữ trong tên: how many bear a word, so that a search starts at the rarest."""

    word = models.CharField("chữ", max_length=40, primary_key=True)
    bearers = models.BigIntegerField("số người", default=0)

    class Meta:
        verbose_name = "chữ trong tên"

    def __str__(self):
        return self.word
