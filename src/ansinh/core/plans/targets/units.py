"""Đơn vị tính: the unit printed after a number, whole and reduced to a measure."""

import re
from dataclasses import dataclass

from ansinh.core.plans.words.forms import alternatives
from ansinh.core.plans.words.goals import OPENING_VERBS
from ansinh.core.plans.words.units import CANONICAL, UNIT_ENDS

_PERCENT = re.compile(r"\s?(?P<u>%|‰|phần trăm|phần nghìn)")
_MEASURE = re.compile(rf"\s?(?P<u>{alternatives(CANONICAL)})(?!\w)")
_PHRASE = re.compile(
    r"\s?(?P<u>(?:(?!\strên\s(?!\d))(?!\s(?:"
    + alternatives([*UNIT_ENDS, *OPENING_VERBS])
    + r")(?!\w))"
    r"(?:[^,;.():]|\.(?=\d)))+)"
)
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


def unit_after(form: str, number_end: int) -> Unit:
    """Read the unit that follows a number ending at `number_end`."""
    percent = _PERCENT.match(form, number_end)
    if percent or form[:number_end].rstrip().endswith("%"):
        name = CANONICAL[percent["u"]] if percent else "%"
        end = percent.end() if percent else number_end
        return Unit(name, name, end, end)
    phrase = _PHRASE.match(form, number_end)
    printed = " ".join(phrase["u"].split()[:_LONGEST]) if phrase else ""
    if not phrase or not printed or not (printed[0].isalpha() or printed[0] == "/"):
        return Unit(None, None, number_end, number_end)
    measure = _MEASURE.match(form, number_end)
    end = measure.end() if measure else number_end
    name = CANONICAL[measure["u"]] if measure else printed
    return Unit(name, printed, end, phrase.end())
