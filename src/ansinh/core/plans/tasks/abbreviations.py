"""Chữ viết tắt trong văn bản: what a paper says that its short names stand for."""

import re
from collections.abc import Iterator, Mapping, Sequence

from ansinh.core.documents.reading import Line
from ansinh.core.plans.tasks.bodies import opens_with_body
from ansinh.core.plans.words.forms import capitalised, matching_form
from ansinh.core.plans.words.shortenings import SHORTENINGS

_CALLED = re.compile(
    r"\s*[(,]\s*(?:sau đây|dưới đây)?\s*(?:được\s+)?(?:(?:gọi|viết)(?:\s+(?:chung|tắt))*)"
    r"\s*(?:là)?\s*:?\s*[“\"']?(?P<short>[^()“”\"';.]{2,60}?)[”\"']?\s*\)"
)
_BRACKETED = re.compile(r"\s*\(\s*(?P<short>[A-ZĐ][A-ZĐa-z&,.\- ]*[A-ZĐ])\s*\)")
_WORD = re.compile(r"[^\W\d_]+")
_LETTERS = re.compile(r"[^A-ZĐÔƠƯÂĂÊ]")
_TOKEN = re.compile(r"[A-ZĐ][A-ZĐa-z]*(?:\s?[&,.\-]\s?[A-ZĐ][A-ZĐ]*)*")
_COMMA = re.compile(r",\s+")
_LEFT_OUT = frozenset({"và", "của", "các", "cho", "về"})


def short_names_in(lines: Sequence[Line]) -> dict[str, str]:
    """Give the long form of each short name that the paper explains, the first one of each.

    "Ủy ban nhân dân xã (sau đây gọi tắt là UBND xã)", "Ban Chỉ đạo ... (viết tắt là BCĐ)" and,
    where the letters fit the words before, "Ngân hàng Chính sách xã hội (NHCSXH)".
    """
    names: dict[str, str] = {}
    for line in lines:
        for short, long in _named_in(line.text):
            names.setdefault(short, long)
    return names


def _named_in(text: str) -> Iterator[tuple[str, str]]:
    form = matching_form(text)
    for match in _CALLED.finditer(form):
        long = _body_before(text, form, match.start())
        if long:
            yield text[match.start("short") : match.end("short")].strip(), long
    for match in _BRACKETED.finditer(text):
        long = _words_of(text[: match.start()], match["short"])
        if long and opens_with_body(matching_form(long)):
            yield match["short"], long


def _body_before(text: str, form: str, end: int) -> str | None:
    """Give the name of the body that ends at `end`: a body, with a capital, after the last comma
    that one stands behind.
    """
    low = max(text.rfind(sign, 0, end) for sign in ";:().") + 1
    for part in [*reversed([m.end() for m in _COMMA.finditer(text, low, end)]), low]:
        for word in _WORD.finditer(text, part, end):
            if text[word.start()].isupper() and opens_with_body(form, word.start()):
                return text[word.start() : end].strip(" ,")
    return None


def _words_of(before: str, short: str) -> str | None:
    """Give the last words of `before` whose first letters are those of `short`."""
    letters = list(_LETTERS.sub("", short.upper()))
    words = list(_WORD.finditer(before))
    start = len(before)
    for word in reversed(words):
        if not letters:
            break
        initial = word[0][0].upper()
        if initial == letters[-1]:
            letters.pop()
            start = word.start()
        elif word[0].lower() not in _LEFT_OUT:
            return None
    return before[start:].strip() if not letters and start < len(before) else None


def in_full(name: str, names: Mapping[str, str]) -> str:
    """Give `name` with its short forms written out: as the paper says, else as offices do."""
    if name in names:
        return names[name]
    within = [one for one in names if one.isupper() and _stands_in(one, name)]
    for short in sorted(within, key=len, reverse=True):
        name = _between_words(short).sub(names[short].replace("\\", ""), name)
    return capitalised(_TOKEN.sub(_long_form, name))


def _stands_in(short: str, name: str) -> bool:
    return _between_words(short).search(name) is not None


def _between_words(short: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(short)}(?!\w)")


def _long_form(match: re.Match[str]) -> str:
    return _BY_LETTERS.get(_bare(match[0]), match[0])


def _bare(short: str) -> str:
    return re.sub(r"[\s&,.\-]", "", short)


_BY_LETTERS = {_bare(short): long for short, long in SHORTENINGS.items()}
