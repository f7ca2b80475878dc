"""Văn bản kế hoạch as printed, its sentences marked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.urls import reverse

from ansinh.apps.planning.models import Plan, Target, Task
from ansinh.apps.planning.tables.targets import goal_words
from ansinh.kit.threads import Step


@dataclass(frozen=True)
class PlanRow:
    """Một chỉ tiêu trên trang kế hoạch: the recognised value beside its place."""

    target: Target
    goal: str
    anchor: str

    @property
    def kind(self) -> str:
        """The mark of its state."""
        return "ok" if self.target.is_confirmed else "unk"


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
class Piece:
    """A stretch of a plan's line: plain, or a recognised sentence with the codes it gave."""

    text: str
    codes: tuple[str, ...] = ()
    anchor: str = ""
    is_asked: bool = False
    """Whether a value of the sentence still waits for a person."""


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
    opens_page: int | None = None
    """The page that begins with it, where the paper is known by pages."""


def printed_lines(
    plan: Plan, targets: Iterable[Target], tasks: Iterable[Task]
) -> list[PrintedLine]:
    """The whole paper, line by line; blank lines and rejected targets left out."""
    quotes: dict[int, dict[str, list[str]]] = {}
    rows = [*(t for t in targets if t.state != Target.State.REJECTED), *tasks]
    for row in rows:
        quotes.setdefault(row.line, {}).setdefault(row.quote, []).append(row.code)
    asked = frozenset(row.code for row in rows if _is_asked(row))
    opening = _first_lines(plan)
    headings = {section["line"] for section in plan.content["sections"]}
    return [
        PrintedLine(
            line["number"],
            mark_quotes(line["text"], quotes.get(line["number"], {}), asked),
            is_bold=line["bold"] or line["number"] in headings - set(quotes),
            is_centred=line["centred"],
            opens_page=opening.get(line["number"]),
        )
        for line in plan.lines
        if line["text"].strip()
    ]


def _first_lines(plan: Plan) -> dict[int, int]:
    """The page by the number of its first line; nothing for a paper without known pages."""
    first: dict[int, int] = {}
    for line in plan.lines:
        if line.get("page") and line["text"].strip():
            first.setdefault(line["page"], line["number"])
    return {number: page for page, number in first.items()}


def _is_asked(row: Target | Task) -> bool:
    return row.is_waiting if isinstance(row, Target) else not row.is_settled


def mark_quotes(
    text: str, quotes: dict[str, list[str]], asked: frozenset[str] = frozenset()
) -> list[Piece]:
    """Cut a line into plain and recognised pieces; what overlaps an earlier quote stays plain.

    `asked` are the codes that still wait for a person.
    """
    pieces: list[Piece] = []
    done = 0
    for start, quote in sorted((text.find(quote), quote) for quote in quotes):
        if start < done:
            continue
        if start > done:
            pieces.append(Piece(text[done:start]))
        codes = tuple(quotes[quote])
        pieces.append(Piece(quote, codes, f"cau-{codes[0]}", not asked.isdisjoint(codes)))
        done = start + len(quote)
    if done < len(text):
        pieces.append(Piece(text[done:]))
    return pieces


def plan_step(plan: Plan) -> Step:
    """The plan as a step of the thread."""
    return ("plan", f"Kế hoạch, {len(plan.lines)} dòng", reverse("planning:plan"))


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


def vision_of(plan: Plan) -> str:
    """Tầm nhìn 2045: the first paragraph of the plan's part on it, or nothing."""
    sections = plan.content["sections"]
    start = next((one["line"] for one in sections if VISION in one["title"]), None)
    below = (line["text"] for line in plan.lines if start is not None and line["number"] > start)
    return next((text.strip() for text in below if text.strip()), "")


VISION = "2045"
