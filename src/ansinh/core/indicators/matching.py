"""Nhận ra chỉ số (matching): which indicators a plan's sentence speaks of."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from ansinh.core.indicators.definition import Indicator

TONES = "\u0300\u0301\u0303\u0309\u0323"  # huyền, sắc, ngã, hỏi, nặng


def matching_indicators(sentence: str, indicators: Iterable[Indicator]) -> list[Indicator]:
    """Indicators whose words all stand in the sentence, in the order of the catalogue.

    One sentence may ask for several (households, schools and stations in one figure).
    """
    text = folded(sentence)
    return [indicator for indicator in indicators if _speaks_of(text, indicator)]


@dataclass(frozen=True, slots=True)
class Candidate:
    """Chỉ số có thể là (candidate), with the words of the sentence that speak for it."""

    indicator: Indicator
    why: str


def candidates_for(
    sentence: str, indicators: Iterable[Indicator], most: int = 5
) -> list[Candidate]:
    """Indicators the sentence may speak of, each with its reason: those it names, then the near.

    At most `most`; a sentence that shares no pair of words with any title has none.
    """
    text = folded(sentence)
    known = list(indicators)
    named = [one for one in known if _speaks_of(text, one)]
    near = [(_shared_runs(text, one.title), one) for one in known if one not in named]
    nearest = sorted((pair for pair in near if pair[0]), key=lambda pair: -_word_count(pair[0]))
    found = [Candidate(one, f"câu có: {', '.join(_naming(text, one))}") for one in named]
    found += [Candidate(one, f"câu cùng nói: {', '.join(runs)}") for runs, one in nearest]
    return found[:most]


def _naming(text: str, indicator: Indicator) -> tuple[str, ...]:
    """The first set of the indicator's words that all stand in the text; empty when none does."""
    sets = (words for words in indicator.marks if all(stands_in(word, text) for word in words))
    return next(sets, ())


def _word_count(runs: list[str]) -> int:
    return sum(len(run.split()) for run in runs)


def _shared_runs(text: str, title: str) -> list[str]:
    """Runs of two and more words of the title that stand in the text: most terms have two."""
    words = [word.strip(",.()") for word in title.lower().split()]
    runs: list[list[str]] = []
    for one, two in pairwise(words):
        if not stands_in(f"{one} {two}", text):
            continue
        if runs and runs[-1][-1] == one:
            runs[-1].append(two)
        else:
            runs.append([one, two])
    return [" ".join(run) for run in runs]


def folded(text: str) -> str:
    """Lower case, words only, each with its tone written last: how sentences are compared.

    A tone may be typed on either vowel (khỏe, khoẻ); the other marks tell words apart (hộ, hồ).
    """
    plain = unicodedata.normalize("NFKD", text.lower())
    letters = "".join(s if s.isalnum() or unicodedata.combining(s) else " " for s in plain)
    return " ".join(_tone_last(word) for word in letters.split())


def _tone_last(word: str) -> str:
    return "".join(sorted(word, key=TONES.__contains__))


def _speaks_of(text: str, indicator: Indicator) -> bool:
    is_other = any(stands_in(word, text) for word in indicator.unlike)
    return not is_other and bool(_naming(text, indicator))


def stands_in(word: str, text: str) -> bool:
    """Whether the word, as whole words (“hộ” is not in “hội”), stands in a folded text."""
    return f" {_folded_word(word)} " in f" {text} "


@lru_cache(maxsize=4096)
def _folded_word(word: str) -> str:
    """The catalogue's words are few and asked for with every sentence."""
    return folded(word)
