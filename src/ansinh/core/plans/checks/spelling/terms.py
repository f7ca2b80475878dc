"""CM-02, thuật ngữ: words of administration nearly spelt, wrong by one syllable."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from ansinh.core.plans.checks.checked_paper import CheckedPaper
from ansinh.core.plans.checks.findings import Finding, Place, found_once
from ansinh.core.plans.checks.spelling.nearness import is_mistyped, is_near
from ansinh.core.plans.checks.spelling.syllables import parted
from ansinh.core.plans.checks.spelling.tokens import Token, tokens_of
from ansinh.core.plans.checks.words.terms import (
    COMMON_WORDS,
    FIXED_TERMS,
    FREE_SYLLABLES,
    TERMS,
)
from ansinh.core.plans.words.forms import matching_form

KNOWN_WORDS = frozenset(matching_form(word) for word in (*TERMS, *COMMON_WORDS))
_TERM_PAIRS = tuple(tuple(matching_form(word).split()) for word in TERMS)
_FIXED = tuple(tuple(re.findall(r"\w+", matching_form(term))) for term in FIXED_TERMS)
_BY_FIRST: dict[str, list[str]] = defaultdict(list)
_BY_SECOND: dict[str, list[str]] = defaultdict(list)
for _first, _second in _TERM_PAIRS:
    _BY_FIRST[_first].append(_second)
    _BY_SECOND[_second].append(_first)
_FIXED_BY_FIRST: dict[str, list[tuple[str, ...]]] = defaultdict(list)
_FIXED_BY_SECOND: dict[str, list[tuple[str, ...]]] = defaultdict(list)
for _phrase in _FIXED:
    _FIXED_BY_FIRST[_phrase[0]].append(_phrase)
    _FIXED_BY_SECOND[_phrase[1]].append(_phrase)
_SYLLABLES_IN_USE = frozenset(one for word in KNOWN_WORDS for one in word.split())

# Words that may stand inside a fixed phrase without harm.
_LINKING = frozenset({"các", "của", "và", "những", "cho", "về", "với", "được", "từng"})
_LEAST_FIXED = 4


def check_terms(paper: CheckedPaper) -> Iterator[Finding]:
    """CM-02: two syllables, or a fixed phrase, that are a known term but for one syllable."""
    wrong: dict[tuple[str, str], list[Place]] = defaultdict(list)
    for line in paper.text_lines:
        if line.text.isupper():
            continue
        tokens = tokens_of(paper, line)
        for start, end, meant in (*_nearly_fixed(tokens), *_nearly_pairs(tokens)):
            printed = line.text[tokens[start].start : tokens[end].end]
            wrong[matching_form(printed), meant].append(Place(line.number, printed))
    for (_, meant), places in wrong.items():
        yield from found_once("CM-02", places, f"“{places[0].quote}” gần giống “{meant}”.",
                              f"Sửa thành “{meant}” nếu đúng ý.")  # fmt: skip


def _nearly_pairs(tokens: Sequence[Token]) -> Iterator[tuple[int, int, str]]:
    for at in range(len(tokens) - 1):
        one, two = tokens[at], tokens[at + 1]
        if not two.touches or _is_settled(tokens, at):
            continue
        meant = _meant(one.form, two.form)
        if meant and (_lacks_half_before(tokens, at) or _lacks_half_after(tokens, at + 1)):
            yield at, at + 1, meant


def _is_settled(tokens: Sequence[Token], at: int) -> bool:
    """Whether the pair is a word, part of a name, or both its halves belong elsewhere."""
    one, two = tokens[at], tokens[at + 1]
    if f"{one.form} {two.form}" in KNOWN_WORDS or two.printed[0].isupper():
        return True
    return _ends_word(tokens, at) or _begins_word(tokens, at + 1)


def _ends_word(tokens: Sequence[Token], at: int) -> bool:
    return (
        at > 0 and tokens[at].touches and f"{tokens[at - 1].form} {tokens[at].form}" in KNOWN_WORDS
    )


def _begins_word(tokens: Sequence[Token], at: int) -> bool:
    after = at + 1
    return (
        after < len(tokens)
        and tokens[after].touches
        and f"{tokens[at].form} {tokens[after].form}" in KNOWN_WORDS
    )


def _lacks_half_before(tokens: Sequence[Token], at: int) -> bool:
    """Whether a syllable that never stands alone cannot belong to the one before it."""
    if tokens[at].form in FREE_SYLLABLES:
        return False
    if tokens[at].form not in _SYLLABLES_IN_USE:
        return True
    before = at - 1
    taken = not tokens[at].touches or before < 0 or tokens[before].form in FREE_SYLLABLES
    return taken or _ends_word(tokens, before)


def _lacks_half_after(tokens: Sequence[Token], at: int) -> bool:
    """Whether a syllable that never stands alone cannot belong to the one after it."""
    if tokens[at].form in FREE_SYLLABLES:
        return False
    if tokens[at].form not in _SYLLABLES_IN_USE:
        return True
    after = at + 1
    if after == len(tokens):
        return tokens[at].is_ended
    taken = not tokens[after].touches or tokens[after].form in FREE_SYLLABLES
    return taken or _begins_word(tokens, after)


def _meant(one: str, two: str) -> str | None:
    """The one term that the pair is nearly."""
    found = [f"{one} {known}" for known in _BY_FIRST.get(one, ()) if _is_slip(two, known)]
    found += [f"{known} {two}" for known in _BY_SECOND.get(two, ()) if _is_slip(one, known)]
    return found[0] if len(found) == 1 else None


def _is_slip(printed: str, known: str) -> bool:
    """Mistyped, and no mere other way of spelling (qui, quy)."""
    return is_mistyped(printed, known) and not _is_variant(printed, known)


def _is_variant(printed: str, known: str) -> bool:
    (mine, tone), (theirs, other) = parted(printed), parted(known)
    return tone == other and mine.replace("i", "y") == theirs.replace("i", "y")


def _nearly_fixed(tokens: Sequence[Token]) -> Iterator[tuple[int, int, str]]:
    forms = [token.form for token in tokens]
    for at, phrase in _candidates(forms):
        size = len(phrase)
        ended = any(one.is_ended for one in tokens[at : at + size])
        if _is_one_replaced(forms[at : at + size], phrase):
            yield at, at + size - 1, " ".join(phrase)
        elif not ended and _is_one_added(forms[at : at + size + 1], phrase):
            yield at, at + size, " ".join(phrase)


def _candidates(forms: Sequence[str]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Places where the first or the second syllable of a fixed phrase stands."""
    for at in range(len(forms) - 1):
        near = {*_FIXED_BY_FIRST.get(forms[at], ()), *_FIXED_BY_SECOND.get(forms[at + 1], ())}
        for phrase in sorted(near):
            if at + len(phrase) <= len(forms):
                yield at, phrase


def _is_one_replaced(window: Sequence[str], phrase: Sequence[str]) -> bool:
    differing = [(a, b) for a, b in zip(window, phrase, strict=True) if a != b]
    if len(differing) != 1:
        return False
    printed, known = differing[0]
    return is_near(printed, known) and not _is_variant(printed, known)


def _is_one_added(window: Sequence[str], phrase: Sequence[str]) -> bool:
    """One syllable too many inside the phrase, such as the tail of another word."""
    if len(window) != len(phrase) + 1 or len(phrase) < _LEAST_FIXED:
        return False
    return any(
        (*window[:i], *window[i + 1 :]) == tuple(phrase)
        and window[i] not in _LINKING
        and window[i] not in phrase
        for i in range(1, len(window) - 1)
    )


CHECKS = (check_terms,)
