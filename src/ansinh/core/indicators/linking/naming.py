"""Chữ của câu gọi tên chỉ số nào: by the catalogue's words, by dated synonyms, by the title."""

from itertools import pairwise

from ansinh.core.indicators.definition import Indicator
from ansinh.core.indicators.linking.asked import Asked
from ansinh.core.indicators.linking.synonyms import SYNONYMS, Synonym, in_standard_words
from ansinh.core.indicators.matching import stands_in

MOST_OF_A_TITLE = 0.6


def words_naming(asked: Asked, indicator: Indicator) -> tuple[str, ...]:
    """The words of the sentence that name the indicator; empty when it does not.

    A definition without words of its own, as people set up here, is named by most of its title.
    """
    if any(stands_in(_standard(word), asked.text) for word in indicator.unlike):
        return ()
    for words in indicator.marks:
        if all(stands_in(_standard(word), asked.text) for word in words):
            return words
    for synonym in SYNONYMS.get(indicator.code, ()):
        if _is_said(synonym, asked):
            return synonym.words
    return () if indicator.marks else _runs_of_title(asked.text, indicator.title)


def _standard(word: str) -> str:
    return in_standard_words(word, None)


def _is_said(synonym: Synonym, asked: Asked) -> bool:
    return (
        synonym.usage.holds_on(asked.on)
        and all(stands_in(_standard(word), asked.text) for word in synonym.words)
        and all(stands_in(_standard(word), asked.around_text) for word in synonym.around)
    )


def _runs_of_title(text: str, title: str) -> tuple[str, ...]:
    """Runs of two and more words that title and text share, where they make most of the title."""
    words = [word.strip(",.()") for word in title.lower().split()]
    runs: list[list[str]] = []
    for one, two in pairwise(words):
        if not stands_in(_standard(f"{one} {two}"), text):
            continue
        if runs and runs[-1][-1] == one:
            runs[-1].append(two)
        else:
            runs.append([one, two])
    shared = sum(len(run) for run in runs)
    return tuple(" ".join(run) for run in runs) if shared >= MOST_OF_A_TITLE * len(words) else ()
