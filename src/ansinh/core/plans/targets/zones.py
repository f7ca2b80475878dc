"""Vùng mục tiêu: which passages stand in a section that sets goals."""

import re
from collections.abc import Iterator, Sequence

from ansinh.core.plans.structure.outline import Heading, Passage, headings_of
from ansinh.core.plans.words.forms import alternatives, matching_form
from ansinh.core.plans.words.goals import GENERAL_WORDS, GOAL_WORDS, NOT_GOALS, PAST_WORDS

_GOAL = re.compile(alternatives(GOAL_WORDS))
_NOT_GOAL = re.compile(
    rf"^(?:về |các |những |một số )?(?:{alternatives(NOT_GOALS)})(?!\w)"
    r"|^(?:thời gian|thời hạn)(?: thực hiện.*| tổ chức.*|, .*| và .*)?$"
)
_GOALS_TOO = re.compile(
    r"^(?:mục đích|yêu cầu|quan điểm|phạm vi|đối tượng|nội dung)(?:\s*,[^,]*)?"
    r"(?:\s*[,&-]|\s+và)\s+"
    rf"(?:các |những |một số )?(?:{alternatives(GOAL_WORDS)})(?!\w)"
)
_PAST = re.compile(rf"(?:{alternatives(PAST_WORDS)})(?!\w)")
_SENTENCE = re.compile(r"\d\s?%|(?<!\w)(?:đạt|lần lượt)(?!\w)")
_HORIZON = re.compile(r"(?:định hướng|tầm nhìn|phấn đấu|đến|trong|giai đoạn|năm)(?!\w)")
_OPENS_GOALS = re.compile(
    rf"(?:về |các |những |một số |hệ thống )?(?:{alternatives(GOAL_WORDS)})(?!\w)"
    r"|(?:phấn đấu|đến|trong|giai đoạn|năm)(?!\w)"
)
_GENERAL = re.compile(alternatives(GENERAL_WORDS))


def goal_passages(passages: Sequence[Passage]) -> Iterator[tuple[Passage, bool]]:
    """Give the passages that set goals; the flag tells whether goals in words count there.

    A general goal or a vision without a number commits to nothing that can be measured.
    """
    goal_headings = _goal_headings(headings_of(passages))
    for passage in passages:
        if passage.path and passage.path[-1] in goal_headings:
            general = any(_GENERAL.search(matching_form(h.title)) for h in passage.path)
            yield passage, not general


def _goal_headings(headings: Sequence[Heading]) -> set[Heading]:
    """Follow the tree: under goals everything sets goals, unless a sibling says it alone does."""
    pairs = list(_with_parents(headings))
    divided = {parent for heading, parent in pairs if parent and _divides(heading)}
    chosen: set[Heading] = set()
    past: set[Heading] = set()
    for heading, parent in pairs:
        if parent in past or _PAST.match(matching_form(heading.title)):
            past.add(heading)
        elif _is_goal(heading, parent, chosen, divided):
            chosen.add(heading)
    return chosen


def _with_parents(headings: Sequence[Heading]) -> Iterator[tuple[Heading, Heading | None]]:
    above: list[Heading] = []
    for heading in headings:
        above = [one for one in above if one.rank < heading.rank]
        yield heading, above[-1] if above else None
        above.append(heading)


def _is_goal(
    heading: Heading, parent: Heading | None, chosen: set[Heading], divided: set[Heading]
) -> bool:
    form = matching_form(heading.title)
    unfit = _NOT_GOAL.search(form) and not _GOALS_TOO.search(form)
    if _names_goals(heading) and not unfit:
        opens = bool(_OPENS_GOALS.match(form) or _GOALS_TOO.search(form))
        return parent is None or parent in chosen or opens
    apart = parent in divided and not _HORIZON.match(form)
    return parent in chosen and not apart and not unfit


def _divides(heading: Heading) -> bool:
    """A title that names goals says that its siblings set none; a goal's sentence does not."""
    return _names_goals(heading) and not _SENTENCE.search(matching_form(heading.title))


def _names_goals(heading: Heading) -> bool:
    return bool(_GOAL.search(matching_form(heading.title)))
