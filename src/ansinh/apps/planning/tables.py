"""Bảng và lưới: how targets, villages and recognised sentences are laid out on pages."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from django.urls import reverse

from ansinh.apps.planning.models import Plan, Target
from ansinh.core.indicators.definition import Indicator
from ansinh.core.indicators.exceptions import subject_of
from ansinh.core.indicators.goals import STATUS_WORDS, Goal, Status
from ansinh.core.indicators.tallies import Tally, measure
from ansinh.core.reports.facts import TargetFacts
from ansinh.core.reports.wording import counts_in_words, goal_in_words, goal_of, value_in_words

MARK_OF: dict[Status, str] = {
    Status.MET: "ok",
    Status.NOT_MET: "open",
    Status.UNKNOWN: "unk",
    Status.NONE_AROSE: "na",
    Status.NO_FIGURE: "none",
}


@dataclass(frozen=True)
class Cell:
    """Một ô của lưới chỉ tiêu."""

    code: str
    title: str
    kind: str
    word: str
    url: str


@dataclass(frozen=True)
class Group:
    """Một hàng của lưới: the targets under one heading of the plan."""

    label: str
    cells: list[Cell]


def grid_of(plan: Plan, facts: Iterable[TargetFacts]) -> list[Group]:
    """Every target in the order of the plan, a row for each lettered heading."""
    groups: dict[str, list[Cell]] = {}
    for fact in facts:
        cell = Cell(
            fact.code,
            fact.title,
            MARK_OF[fact.status],
            STATUS_WORDS[fact.status],
            reverse("planning:target", args=[fact.code]),
        )
        groups.setdefault(heading_above(plan, fact.line), []).append(cell)
    return [Group(label, cells) for label, cells in groups.items()]


def grid_key(facts: Iterable[TargetFacts]) -> list[dict[str, object]]:
    """The statuses that occur, with how often, for the grid's key."""
    counts: dict[Status, int] = {}
    for fact in facts:
        counts[fact.status] = counts.get(fact.status, 0) + 1
    return [
        {"kind": MARK_OF[status], "word": STATUS_WORDS[status], "count": counts[status]}
        for status in Status
        if status in counts
    ]


def heading_above(plan: Plan, line: int) -> str:
    """The nearest heading of the plan above a line, with its number as printed."""
    above = [section for section in plan.content["sections"] if section["line"] <= line]
    if not above:
        return ""
    nearest = above[-1]
    sign = ")" if nearest["number"].isalpha() and nearest["number"].islower() else "."
    return f"{nearest['number']}{sign} {nearest['title']}"


@dataclass(frozen=True)
class VillageRow:
    """Một thôn: its counts beside its neighbours'; the names are those of the kit's bars."""

    label: str
    numerator: int
    denominator: int
    share: Fraction | None
    missing: int
    value: str
    counts: str
    missing_url: str = ""


def village_rows(fact: TargetFacts, lists: Mapping[str, str]) -> list[VillageRow]:
    """The target's villages, those furthest behind first; `lists` opens a village's people."""
    rows = [
        _village_row(fact, village.name, village.tally, lists.get(village.key or "", ""))
        for village in fact.villages
    ]
    sign = 1 if fact.indicator is not None and fact.indicator.better == "more" else -1
    return sorted(rows, key=lambda row: (row.share is None, sign * (row.share or 0)))


def total_row(fact: TargetFacts) -> VillageRow | None:
    """All villages together, and the rows whose village is not known."""
    return _village_row(fact, "Cả phạm vi", fact.tally) if fact.tally is not None else None


def _village_row(fact: TargetFacts, name: str, tally: Tally, url: str = "") -> VillageRow:
    """As many are missing as stand on the list: whoever may yet turn out to be counted too."""
    indicator = fact.indicator
    assert indicator is not None
    known = measure(tally, indicator.shape)
    lacking = tally.denominator - tally.numerator + tally.maybe_not
    burdened = tally.numerator + tally.unknown + tally.maybe_yes
    return VillageRow(
        label=name,
        numerator=tally.numerator,
        denominator=tally.denominator,
        share=known.value if indicator.shape != "remaining" else Fraction(tally.numerator),
        missing=lacking if indicator.better == "more" else burdened,
        value=value_in_words(indicator, known),
        counts=counts_in_words(indicator, tally),
        missing_url=url,
    )


def missing_head(fact: TargetFacts) -> str:
    """Head of the column that counts those still to be reached, known or not known."""
    if fact.indicator is None:
        return ""
    return "Chưa có, chưa rõ" if fact.indicator.better == "more" else "Cần xử lý, chưa rõ"


def case_head(indicator: Indicator) -> str:
    """Head of the column of names: a person's own, or that of the household's head."""
    return "Họ và tên" if subject_of(indicator) == "person" else "Chủ hộ"


def case_word(indicator: Indicator) -> str:
    """Why a known case stands on the list of work."""
    return "Chưa có" if indicator.better == "more" else "Cần xử lý"


def goal_words(indicator: Indicator | None, goal: Goal, unit: str) -> str:
    """The goal in the indicator's words, or in the sentence's own where no indicator knows it."""
    return goal_of(indicator, goal) if indicator else goal_in_words(goal, unit)


@dataclass(frozen=True)
class PlanRow:
    """Một chỉ tiêu trên trang kế hoạch: the recognised value beside its place."""

    target: Target
    goal: str
    anchor: str


def plan_rows(targets: Sequence[Target]) -> list[PlanRow]:
    """The plan's targets with the goal in words and the mark of their sentence."""
    anchors = anchors_of(targets)
    return [
        PlanRow(
            target,
            goal_words(target.indicator, target.goal, target.unit),
            anchors[target.code],
        )
        for target in targets
    ]


def anchors_of(targets: Iterable[Target]) -> dict[str, str]:
    """The code that marks each target's sentence: the first of those that share it."""
    first: dict[tuple[int, str], str] = {}
    return {
        target.code: first.setdefault((target.line, target.quote), target.code)
        for target in targets
    }


@dataclass(frozen=True)
class TargetRow:
    """Một chỉ tiêu trên bảng: goal, value, standing, or why there is no value."""

    code: str
    title: str
    url: str
    goal: str
    value: str
    counts: str
    kind: str
    why: str


def target_row(fact: TargetFacts) -> TargetRow:
    """One row of the table of all targets."""
    indicator = fact.indicator
    counted = indicator is not None and fact.tally is not None
    return TargetRow(
        code=fact.code,
        title=fact.title,
        url=reverse("planning:target", args=[fact.code]),
        goal=goal_words(indicator, fact.goal, fact.unit),
        value=value_in_words(indicator, fact.measured) if counted else "",
        counts=counts_in_words(indicator, fact.tally) if counted else "",
        kind=MARK_OF[fact.status],
        why="" if counted else fact.why_missing,
    )


@dataclass(frozen=True)
class Piece:
    """A stretch of a plan's line: plain, or a recognised sentence with the codes it gave."""

    text: str
    codes: tuple[str, ...] = ()
    anchor: str = ""


def day_as_printed(iso: str | None) -> str:
    """ "2024-03-08" is "08/03/2024"; a month alone, "2024-05", is "05/2024"."""
    return "/".join(reversed(iso.split("-"))) if iso else ""


@dataclass(frozen=True)
class PrintedLine:
    """Một dòng của kế hoạch as printed, its recognised sentences marked."""

    number: int
    pieces: list[Piece]
    is_bold: bool
    is_centred: bool


def printed_lines(plan: Plan, targets: Iterable[Target], tasks: Iterable) -> list[PrintedLine]:
    """The whole paper, line by line; blank lines left out."""
    quotes: dict[int, dict[str, list[str]]] = {}
    for row in [*targets, *tasks]:
        quotes.setdefault(row.line, {}).setdefault(row.quote, []).append(row.code)
    headings = {section["line"] for section in plan.content["sections"]}
    return [
        PrintedLine(
            line["number"],
            mark_quotes(line["text"], quotes.get(line["number"], {})),
            is_bold=line["bold"] or line["number"] in headings - set(quotes),
            is_centred=line["centred"],
        )
        for line in plan.lines
        if line["text"].strip()
    ]


def mark_quotes(text: str, quotes: dict[str, list[str]]) -> list[Piece]:
    """Cut a line into plain and recognised pieces; what overlaps an earlier quote stays plain."""
    pieces: list[Piece] = []
    done = 0
    for start, quote in sorted((text.find(quote), quote) for quote in quotes):
        if start < done:
            continue
        if start > done:
            pieces.append(Piece(text[done:start]))
        codes = tuple(quotes[quote])
        pieces.append(Piece(quote, codes, f"cau-{codes[0]}"))
        done = start + len(quote)
    if done < len(text):
        pieces.append(Piece(text[done:]))
    return pieces


CONTEXT = 90


def tail_of(text: str) -> str:
    """The last words of what stands before a quote, whole words only."""
    if len(text) <= CONTEXT:
        return text
    return f"… {text[-CONTEXT:].partition(' ')[2]}"


def head_of(text: str) -> str:
    """The first words of what stands after a quote, whole words only."""
    if len(text) <= CONTEXT:
        return text
    return f"{text[:CONTEXT].rpartition(' ')[0]} …"
