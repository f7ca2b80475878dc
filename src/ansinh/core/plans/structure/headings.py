"""Đề mục: how numbered headings look and how deep each kind lies (NĐ 30/2020 and practice)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ansinh.core.documents.reading import Line

_LEADER = r"[\s:.\-–]*"

# Kinds of number, the shallowest first; the place in this list is the rank.
_KINDS: tuple[tuple[str, str], ...] = (
    ("part", rf"(?P<n>(?:PHẦN|Phần)\s+(?:thứ\s+\w+|THỨ\s+\w+|[IVX]+|\d+|[A-D])){_LEADER}(?P<t>.*)"),
    ("chapter", rf"(?P<n>(?:CHƯƠNG|Chương)\s+(?:[IVX]+|\d+)){_LEADER}(?P<t>.*)"),
    ("division", rf"(?P<n>(?:MỤC|Mục)\s+(?:[IVX]+|\d+)){_LEADER}(?P<t>.*)"),
    ("capital", r"(?P<n>[A-EĐGHKL])[./)]\s+(?P<t>.+)"),
    (
        "roman",
        r"(?P<n>[IVXLC]+)(?:\s?(?:[.)\-–:]|/(?!\d))\s*(?P<t>(?![\dA-ZĐ]+[-/]).*)"
        r"|\s+(?P<bare>[^\W\d_].{5,}))",
    ),
    ("article", r"(?P<n>(?:ĐIỀU|Điều)\s+\d+)\s*(?:[:.\-–][\s:.\-–]*(?P<t>.*))?"),
    ("arabic", r"(?P<n>\d{1,2})\s?[./)\-–:](?![\d])\s*(?P<t>\D.*)?"),
    ("decimal2", r"(?P<n>\d{1,2}\.\d{1,2})\s?[.)/:\-–]?\s+(?P<t>.*)"),
    ("decimal3", r"(?P<n>\d{1,2}\.\d{1,2}\.\d{1,2})\s?[.)/:\-–]?\s+(?P<t>.*)"),
    ("decimal4", r"(?P<n>\d{1,2}(?:\.\d{1,2}){3,})\s?[.)/:\-–]?\s+(?P<t>.*)"),
    ("letter", r"(?P<n>[a-zđ])\s?[.)/]\s+(?P<t>.*)"),
    ("bracketed", r"(?P<n>\(\d{1,2}\)|\([a-zđ]\))\s*(?P<t>.*)"),
)
_PATTERNS = tuple((kind, rank, re.compile(p)) for rank, (kind, p) in enumerate(_KINDS))
ROMAN_RANK = next(rank for kind, rank, _ in _PATTERNS if kind == "roman")
_BULLET = re.compile(r"^[-+•*–—·▪●○◦]\s*(?=\S)(?!\d{4}\b)")

_LONGEST_TITLE = 400
_LONGEST_BARE_TITLE = 120


@dataclass(frozen=True, slots=True)
class Numbered:
    """A line that opens with a number: its kind, rank (0 the shallowest), number and text."""

    kind: str
    rank: float
    number: str
    text: str
    start: int


def numbered(text: str) -> Numbered | None:
    """Tell how `text` is numbered, or give None; `start` is where its words begin."""
    for kind, rank, pattern in _PATTERNS:
        match = pattern.fullmatch(text)
        bare = match.groupdict().get("bare") if match else None
        if match and (bare is None or bare.isupper()):
            words = match["t"] or bare or ""
            return Numbered(kind, rank, match["n"], words, len(text) - len(words))
    return None


def bullet_width(text: str) -> int:
    """Give the length of the dash or bullet that `text` opens with, 0 without one."""
    match = _BULLET.match(text)
    return match.end() if match else 0


def has_bare_headings(numbers: Iterable[Numbered | None]) -> bool:
    """Tell whether the sections of a paper may be titled in capitals alone: no number is."""
    kinds = {one.kind for one in numbers if one}
    return not kinds & {"part", "chapter", "division", "capital", "roman", "article"}


def is_bare_heading(line: Line) -> bool:
    """Tell whether a line in capitals is the title of a section, though it bears no number."""
    text = line.text
    words = len(text.split())
    is_short = words > 1 and len(text) <= _LONGEST_BARE_TITLE
    return is_short and text.isupper() and line.cell is None and not text.endswith((".", ";", ","))


def title_of(text: str) -> str:
    """Give the title that a heading's text holds: up to its colon, without end punctuation."""
    before_colon = re.split(r":(?=\s|$)", text, maxsplit=1)[0]
    title = before_colon if 0 < len(before_colon) <= _LONGEST_TITLE else text
    return title.strip().rstrip(".;:,").strip()
