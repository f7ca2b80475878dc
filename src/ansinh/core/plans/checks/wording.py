"""CM, dùng từ: words said twice, plurals of one thing, a "với" without its verb."""

import re
from collections.abc import Iterator

from ansinh.core.documents.reading import Line
from ansinh.core.plans.checks.checked_paper import CheckedPaper
from ansinh.core.plans.checks.findings import Finding, Place, found, found_once
from ansinh.core.plans.checks.spelling.terms import KNOWN_WORDS
from ansinh.core.plans.words.actions import ACTION_ADVERBS, ACTION_VERBS
from ansinh.core.plans.words.forms import alternatives
from ansinh.core.plans.words.organs import ORGAN_OPENERS

_VERB = alternatives([verb for verb in ACTION_VERBS if " " in verb])
_ADVERB = alternatives([word for word in ACTION_ADVERBS if word != "và"])
_VERB_TWICE = re.compile(rf"(?<!\w)(?P<v>{_VERB}) (?:{_ADVERB}) (?P=v)(?!\w)")
_WORD_TWICE = re.compile(r"(?<!\w)(?P<w>[^\W\d_]{2,}) (?P=w)(?!\w)")
# Doubled on purpose: reduplications and numerals.
_REDUPLICATED_WORDS = """
    luôn thường dần đều ngày người nhà nơi chỗ lâu mãi xa gần từng nhanh mau hằng đời năm lớp
    nhỏ xanh vui ai thôn ngành cấp đâu hay song rất khe ào xã hai ba bốn đêm rưng lặng
"""
_REDUPLICATED = frozenset(_REDUPLICATED_WORDS.split())
_DISEASE = "lao|sốt rét|sốt xuất huyết|dại|sởi|bạch hầu|tay chân miệng|hiv/aids|cúm"
_PLURAL_DISEASE = re.compile(
    rf"các (?:dịch )?bệnh (?:{_DISEASE})(?!\w)(?!\s*,|\s+và (?:{_DISEASE}|bệnh)|\s+hoặc)"
)
_PLURAL_NAME = re.compile(
    r"(?<!\w)các (?:phong trào|cuộc vận động|chương trình|đề án) “[^”]+”(?!\s*(?:,|;|và|hoặc)\s*“)"
)
_WITH_BODY = re.compile(rf", với (?:{alternatives(ORGAN_OPENERS)})(?!\w)")
_VERB_OF_WITH = re.compile(r"phối hợp|cùng|đối|kết hợp|liên kết|thống nhất|trao đổi|so với|ký")


def check_repetition(paper: CheckedPaper) -> Iterator[Finding]:
    """CM-03: a word or a verb said twice."""
    for place in paper.places(_VERB_TWICE):
        yield found("CM-03", place, "Một động từ nhắc lại hai lần.", "Bỏ một lần.")
    for line, match in paper.matches(_WORD_TWICE):
        small = line.text[match.start("w")].islower()
        if match["w"] not in _REDUPLICATED and small and not _parts_two_words(paper, line, match):
            yield found("CM-03", Place.of(line, match),
                        f"Chữ “{match['w']}” viết hai lần liền nhau.", "Bỏ một chữ.")  # fmt: skip


def _parts_two_words(paper: CheckedPaper, line: Line, match: re.Match[str]) -> bool:
    """Whether the first ends one word and the second begins another: "thi công công trình"."""
    form = paper.forms[line]
    before = re.search(r"([^\W\d_]+) $", form[: match.start()])
    after = re.match(r" ([^\W\d_]+)", form[match.end() :])
    ends = before is None or f"{before[1]} {match['w']}" in KNOWN_WORDS
    begins = after is None or f"{match['w']} {after[1]}" in KNOWN_WORDS
    return ends and begins and bool(before or after)


def check_plurals(paper: CheckedPaper) -> Iterator[Finding]:
    """CM-08: "các" before one disease or one movement."""
    for pattern in (_PLURAL_DISEASE, _PLURAL_NAME):
        yield from found_once("CM-08", paper.places(pattern),
                              "“Các” là nhiều nhưng chỉ nêu một.",
                              "Bỏ “các”, hoặc bổ sung tên bị rơi.")  # fmt: skip


def check_with(paper: CheckedPaper) -> Iterator[Finding]:
    """CM-09: ", với" a body, without a verb of doing things together."""
    for line, match in paper.matches(_WITH_BODY):
        clause = re.split(r"[;.:]", paper.forms[line][: match.start()])[-1]
        if not _VERB_OF_WITH.search(clause):
            yield found("CM-09", Place(line.number, line.text[match.start() : match.end() + 30]),
                        "“với” đứng một mình, không rõ làm gì với ai.",
                        "Viết “phối hợp với …”.")  # fmt: skip


CHECKS = (check_repetition, check_plurals, check_with)
