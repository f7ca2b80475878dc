"""Bảng phát hiện: the plan's own words beside what is wrong with them, and the filters over it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.html import format_html

from ansinh.core.plans.checks import FAMILY_LABELS, SEVERITY_LABELS, Finding
from ansinh.core.plans.checks.rules import RULES_BY_CODE
from ansinh.core.plans.words.forms import capitalised
from ansinh.kit.tables import KitTable, NumberColumn, TextColumn
from ansinh.kit.templatetags.kit import draw_mark

FINDING_MARKS = {"error": "act", "warning": "risk", "info": "na"}


class FindingTable(KitTable):
    """Phát hiện: the plan's own words beside what is wrong with them and what to do."""

    line = NumberColumn("Dòng", width=8)
    severity = TextColumn("Mức", width=12)
    quote = TextColumn("Trong văn bản", lead=True, width=50)
    why = TextColumn("Vì sao, làm gì", width=70)
    code = TextColumn("Quy tắc", width=10)

    caption = "Phát hiện khi kiểm tra văn bản kế hoạch"
    noun = "phát hiện"
    empty_fact = "Không có phát hiện nào."
    empty_hint = "Bỏ bớt điều kiện lọc để xem các phát hiện khác."

    class Meta(KitTable.Meta):
        order_by = ("line", "code")

    def render_line(self, value: int) -> str:
        return format_html('<a href="{}#dong-{}">{}</a>', reverse("planning:plan"), value, value)

    def render_severity(self, value: str) -> str:
        return draw_mark(FINDING_MARKS[value], capitalised(SEVERITY_LABELS[value]))

    def value_severity(self, value: str) -> str:
        return SEVERITY_LABELS[value]

    def render_quote(self, value: str) -> str:
        return format_html('<div class="quote">{}</div>', shortened(value))

    def render_why(self, record: Finding) -> str:
        return format_html('{}{}<span class="sub">{}</span>', record.why, _also(record),
                           record.suggestion)  # fmt: skip

    def value_why(self, record: Finding) -> str:
        return f"{record.why}{_also(record)} {record.suggestion}"

    def render_code(self, record: Finding) -> str:
        rule = RULES_BY_CODE[record.code]
        return format_html('{}<span class="sub">{}</span>', record.code, rule.basis)


LONGEST_QUOTE = 160


def shortened(quote: str) -> str:
    """A quote as a table can hold it; the whole stands in the plan, one click away."""
    if len(quote) <= LONGEST_QUOTE:
        return quote
    return f"{quote[:LONGEST_QUOTE].rpartition(' ')[0]} …"


def _also(finding: Finding) -> str:
    lines = ", ".join(map(str, finding.also))
    return f" Cũng ở dòng {lines}." if lines else ""


def severity_counts(findings: Iterable[Finding]) -> str:
    """ "6 lỗi, 31 chỗ cần xem, 25 gợi ý"; a severity without findings is left out."""
    counts = Counter(one.severity for one in findings)
    words = {"error": "lỗi", "warning": "chỗ cần xem", "info": "gợi ý"}
    return ", ".join(f"{counts[key]} {word}" for key, word in words.items() if counts[key])


@dataclass(frozen=True)
class Choice:
    """Một lựa chọn lọc: its value in the address, its words and how many findings it leaves."""

    value: str
    label: str
    count: int


def family_choices(findings: Iterable[Finding]) -> list[Choice]:
    """The families that occur, in the order of the rules."""
    counts = Counter(one.family for one in findings)
    return [Choice(key, label, counts[key]) for key, label in FAMILY_LABELS.items() if counts[key]]


def severity_choices(findings: Iterable[Finding]) -> list[Choice]:
    """The severities that occur, the gravest first."""
    counts = Counter(one.severity for one in findings)
    return [
        Choice(key, capitalised(label), counts[key])
        for key, label in SEVERITY_LABELS.items()
        if counts[key]
    ]
