"""Bảng chỉ tiêu: plan, last year, this year, how final, on the path or not."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.urls import reverse
from django.utils.html import format_html
from django.utils.http import urlencode

from ansinh.apps.planning import queries
from ansinh.apps.planning.tables.grid import MARK_OF
from ansinh.apps.planning.tables.paths import STANDING_MARKS
from ansinh.core.indicators.definition import Indicator
from ansinh.core.indicators.goals import Goal
from ansinh.core.indicators.paths import STANDING_WORDS
from ansinh.core.indicators.trajectory import Trajectory
from ansinh.core.indicators.values import VERDICT_WORDS
from ansinh.core.reports.facts import TargetFacts
from ansinh.core.reports.wording import goal_in_words, goal_of, value_in_words
from ansinh.core.reports.years import YearlyPoint
from ansinh.kit.tables import KitTable, TextColumn
from ansinh.kit.templatetags.kit import draw_mark


def goal_words(indicator: Indicator | None, goal: Goal, unit: str) -> str:
    """The goal in the indicator's words, or in the sentence's own where no indicator knows it."""
    return goal_of(indicator, goal) if indicator else goal_in_words(goal, unit)


@dataclass(frozen=True)
class Standing:
    """Tình trạng một chỉ tiêu: against the goal, and on the way to it."""

    kind: str
    words: str
    path_kind: str = ""
    path_words: str = ""


def standing_of(fact: TargetFacts, found: Trajectory | None) -> Standing:
    """A target that is met needs no path; an upper level's figure says whose it is."""
    standing = queries.standing_of(fact, found)
    path_kind = STANDING_MARKS[standing] if standing else ""
    path_words = STANDING_WORDS[standing] if standing else ""
    return Standing(MARK_OF[fact.status], fact.status_words, path_kind, path_words)


def previous_words(fact: TargetFacts) -> str:
    """Last year's value: “92,7 %”, a verdict, or nothing."""
    point = fact.previous
    if point is None or fact.indicator is None:
        return ""
    return point_words(fact.indicator, point)


def point_words(indicator: Indicator, point: YearlyPoint) -> str:
    """A year's value in words."""
    if point.figure is not None and point.figure.verdict is not None:
        return VERDICT_WORDS[point.figure.verdict]
    return value_in_words(indicator, point.measured)


class TargetTable(KitTable):
    """Mọi chỉ tiêu của kế hoạch."""

    caption = "Các chỉ tiêu của kế hoạch"
    noun = "chỉ tiêu"
    empty_fact = "Không có chỉ tiêu nào như bộ lọc."
    empty_hint = "Bỏ bớt điều kiện lọc để thấy các chỉ tiêu khác."

    code = TextColumn("Mã", width=7)
    title = TextColumn("Chỉ tiêu", lead=True, width=42, orderable=False)
    goal = TextColumn("Kế hoạch", width=18, orderable=False)
    previous = TextColumn("Năm trước", width=14, orderable=False)
    value = TextColumn("Năm nay", width=18, orderable=False)
    counts = TextColumn("Tử số/mẫu số", width=22, orderable=False)
    finality = TextColumn("Số liệu", width=16, orderable=False)
    status = TextColumn("So với mục tiêu", width=20, orderable=False)
    path = TextColumn("Tiến độ", width=16, orderable=False)

    def render_code(self, value, record):
        return format_html('<a href="{}">{}</a>', record["url"], value)

    def render_title(self, value, record):
        why = record["why"]
        return format_html('{}<span class="sub">{}</span>', value, why) if why else value

    def render_status(self, value, record):
        return draw_mark(record["kind"], value)

    def render_path(self, value, record):
        return draw_mark(record["path_kind"], value)


def target_rows(
    facts: Iterable[TargetFacts], found: Mapping[str, Trajectory | None], kept: dict[str, str]
) -> list[dict[str, object]]:
    """One row a target; `kept` is what the address keeps when a target is opened."""
    return [_target_row(fact, found.get(fact.code), kept) for fact in facts]


def _target_row(
    fact: TargetFacts, found: Trajectory | None, kept: dict[str, str]
) -> dict[str, object]:
    standing = standing_of(fact, found)
    url = reverse("planning:target", args=[fact.code])
    return {
        "code": fact.code,
        "url": f"{url}?{urlencode(kept)}" if kept else url,
        "title": fact.title,
        "goal": goal_words(fact.indicator, fact.goal, fact.unit),
        "previous": previous_words(fact),
        "value": fact.value_words if fact.is_known else "",
        "counts": fact.count_words,
        "finality": fact.passport.finality_words if fact.passport else "",
        "status": standing.words,
        "kind": standing.kind,
        "path": standing.path_words,
        "path_kind": standing.path_kind,
        "why": "" if fact.is_known else fact.why_missing,
    }
