"""Điều một câu đòi hỏi: the sentence as printed and what was read in it."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from ansinh.core.indicators.linking.synonyms import in_standard_words

_IN_BRACKETS = re.compile(r"\([^()]*\)")


@dataclass(frozen=True)
class Asked:
    """Câu chỉ tiêu: `value` as printed (% as 0–100), `unit` as printed, `on` the paper's day.

    `around` is what stands about the sentence (its line, its heading): “cấp trung học cơ sở đạt
    100%” speaks of going to school only there. Without a day every synonym holds.
    """

    sentence: str
    comparator: str = ""
    value: float | None = None
    unit: str = ""
    around: str = ""
    on: date | None = None

    @cached_property
    def text(self) -> str:
        """The sentence in standard words, folded."""
        return in_standard_words(self.sentence, self.on)

    @cached_property
    def main_text(self) -> str:
        """The same without what stands in brackets: a remark there asks nothing."""
        return in_standard_words(_IN_BRACKETS.sub(" ", self.sentence), self.on)

    @cached_property
    def around_text(self) -> str:
        """What stands about it, and the sentence itself, in standard words, folded."""
        return in_standard_words(f"{self.around} {self.sentence}", self.on)
