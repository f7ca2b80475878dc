"""Bảng so sánh: both sentences of each target, and what the one is beside the other."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.html import format_html

from ansinh.apps.planning.tables.findings import Choice
from ansinh.core.plans import Target
from ansinh.core.plans.comparison import VERDICT_LABELS, Comparison, Row, Verdict
from ansinh.core.plans.comparison.sheets import goal_text, verdict_text
from ansinh.core.plans.words.forms import capitalised
from ansinh.kit.tables import KitTable, TextColumn
from ansinh.kit.templatetags.kit import draw_mark

SETTLED_MARKS = {
    Verdict.MISSING: "act",
    Verdict.OTHER_YEAR: "unk",
    Verdict.ONLY_HERE: "na",
    Verdict.EQUAL: "ok",
}


def _mark(row: Row) -> str:
    """What differs is at risk where it asks for less than the other plan."""
    return SETTLED_MARKS.get(row.verdict) or ("risk" if row.asks_less else "go")


class ComparisonTable(KitTable):
    """Mỗi dòng một chỉ tiêu: the plan compared with, then the plan in question."""

    verdict = TextColumn("Kết quả", width=20, orderable=False)
    there = TextColumn("Kế hoạch để so", lead=True, width=60, orderable=False, empty_values=())
    here = TextColumn("Kế hoạch đang xét", width=60, orderable=False, empty_values=())

    caption = "Chỉ tiêu của hai kế hoạch đặt cạnh nhau"
    noun = "chỉ tiêu"
    empty_fact = "Không có chỉ tiêu nào như thế."
    empty_hint = "Chọn kết quả khác, hoặc kiểm tra lại hai kế hoạch có chỉ tiêu không."

    def render_verdict(self, record: Row):
        return draw_mark(_mark(record), capitalised(verdict_text(record)))

    def render_there(self, record: Row):
        return _side(record.there)

    def render_here(self, record: Row):
        return _side(record.here)


def _side(target: Target | None):
    if target is None:
        return format_html('<span class="sub">{}</span>', "không có")
    return format_html('<b>{}</b><div class="quote">{}</div><span class="sub">dòng {}</span>',
                       _goal(target), target.quote, target.line)  # fmt: skip


def _goal(target: Target) -> str:
    goal = capitalised(goal_text(target))
    return f"{goal}, năm {target.year}" if target.year else goal


def in_order_of_weight(rows: Iterable[Row]) -> list[Row]:
    """What must be looked at first, then the rest in the order of the paper."""
    places = {verdict: place for place, verdict in enumerate(VERDICT_LABELS)}
    return sorted(rows, key=lambda row: places[row.verdict])


def verdict_choices(found: Comparison) -> list[Choice]:
    """The verdicts that occur, with how often."""
    counts = found.counts
    return [
        Choice(verdict.value, capitalised(label), counts[verdict])
        for verdict, label in VERDICT_LABELS.items()
        if counts[verdict]
    ]


TITLED = (Verdict.MISSING, Verdict.LOWER, Verdict.LOOSER, Verdict.HIGHER)
"""What a title counts: what one would have to answer for."""


def verdict_counts(found: Comparison) -> str:
    """ "3 chỉ tiêu không có ở đây, 2 thấp hơn"; empty where nothing is less or lacking."""
    told = [f"{found.counts[one]} {VERDICT_LABELS[one]}" for one in TITLED if found.counts[one]]
    return ", ".join(told)


@dataclass(frozen=True)
class PlanChoice:
    """Một kế hoạch chọn được: its value in the address and its words."""

    value: str
    label: str
