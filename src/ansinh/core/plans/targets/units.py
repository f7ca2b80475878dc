"""Đơn vị tính: the unit printed after a number, whole and reduced to a measure."""

import re
from dataclasses import dataclass

from ansinh.core.plans.numerals import NUMBER_WORD
from ansinh.core.plans.words.forms import alternatives
from ansinh.core.plans.words.goals import OPENING_VERBS
from ansinh.core.plans.words.units import CANONICAL, COUNTED, PAIRED, UNIT_ENDS, WITHIN_UNITS

_PERCENT = re.compile(r"\s?(?P<u>%|‰|phần trăm|phần nghìn)")
_PER_YEAR = re.compile(r"\s?/\s?(?P<t>năm|quý|tháng)(?!\w)")
_MEASURE = re.compile(rf"\s?(?P<u>{alternatives(CANONICAL)})(?!\w)")
_WORDS = {*UNIT_ENDS, *OPENING_VERBS} - {"nâng", "nâng cao"}
_ENDS = rf"(?:{alternatives(_WORDS)})(?!\w)"
_WITHIN = "|".join(WITHIN_UNITS)
_PAIRED = "|".join(rf"(?<={a}),(?=\s{b})" for a, b in (pair.split(", ") for pair in PAIRED))
_PHRASE = re.compile(
    rf"\s?(?P<u>(?!{_ENDS})[“\"]?(?:(?!\strên\s(?!(?:một\s|mỗi\s)?(?:vạn|triệu|nghìn)?\s?\d))"
    rf"(?!\s{_ENDS})(?!{_WITHIN})"
    rf"(?:[^,;.…():“”\"]|\.(?=\d)|{_PAIRED})){{1,160}})"
)
_RATE = re.compile(r"[^,;.():]{0,60}?\s?/\s?(?P<r>(?:\d[\d.]*|vạn|triệu)\s[^,;.():]+)")
_COUNTED = re.compile(
    rf"(?:^|[\s,;(+-])(?:tổng\s+)?số\s+(?:lượng\s+)?(?P<u>{alternatives(COUNTED)})(?!\w)[^;.:%\d]*:\s*$"
)
_SPELT = re.compile(rf"\s\((?:{NUMBER_WORD}|\s)+\)")
_MASKED = re.compile(r"(?:\s(?:loại|hạng|đạt|từ|dưới|đủ|năm|tháng))*\s_")
_FARTHEST = 160
_LONGEST = 8


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: `name` reduced (m2), `printed` as it stands (m2 sàn/người); the measure stops at
    `end`, the whole phrase at `phrase_end`.
    """

    name: str | None
    printed: str | None
    end: int
    phrase_end: int


def unit_counted(form: str, number: int) -> str | None:
    """In "Số hộ thoát nghèo: 25" what is counted stands before the number."""
    counted = _COUNTED.search(form[max(0, number - _FARTHEST) : number])
    return counted["u"] if counted else None


def unit_after(form: str, number_end: int) -> Unit:
    """Read the unit that follows a number ending at `number_end`."""
    spelt = _SPELT.match(form, number_end)
    number_end = spelt.end() if spelt else number_end
    percent = _PERCENT.match(form, number_end)
    if percent or form[:number_end].rstrip().endswith("%"):
        name = CANONICAL[percent["u"]] if percent else "%"
        end = percent.end() if percent else number_end
        yearly = _PER_YEAR.match(form, end)
        name, end = (f"{name}/{yearly['t']}", yearly.end()) if yearly else (name, end)
        return Unit(name, name, end, end)
    phrase = _PHRASE.match(form, number_end)
    # What is masked (“4 sao”, an age) is no part of the unit.
    plain = _MASKED.split(phrase["u"])[0] if phrase else ""
    printed = " ".join(plain.strip('“"').split()[:_LONGEST])
    if not phrase or not printed or not (printed[0].isalpha() or printed[0] == "/"):
        return Unit(None, None, number_end, number_end)
    measure = _MEASURE.match(form, number_end)
    end = measure.end() if measure else number_end
    name = CANONICAL[measure["u"]] if measure else _with_rate(form, phrase, printed)
    return Unit(name, printed, end, phrase.end())


def _with_rate(form: str, phrase: re.Match[str], printed: str) -> str:
    """In "6 người mắc bệnh/100.000 dân" the rate belongs to the unit, whatever stands between."""
    rate = None if "/" in printed else _RATE.match(form, phrase.end())
    tail = _PHRASE.match(form, rate.start("r")) if rate else None
    return f"{printed}/{tail['u'].strip()}" if tail else printed
