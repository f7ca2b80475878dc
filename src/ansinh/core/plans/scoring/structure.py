"""Điểm bố cục: the sections at the top of the paper, by number and by title."""

from ansinh.core.plans.plan import Plan
from ansinh.core.plans.scoring.folding import fold
from ansinh.core.plans.scoring.pairing import pair
from ansinh.core.plans.scoring.tally import Measured, Miss, Tally, share_right


def score_section_count(plan: Plan, expected: int) -> Measured:
    """Measure whether there are as many top sections as in the paper."""
    titles = titles_of(plan)
    shown = f"{len(titles)}: " + " | ".join(titles)
    return share_right("n_sections_top", [(f"{expected}", shown, expected == len(titles))])


def score_section_titles(plan: Plan, expected: tuple[str, ...]) -> Measured:
    """Measure the titles of the top sections."""
    titles = titles_of(plan)
    pairs, missed, surplus = pair(expected, titles, lambda g, r: fold(g) == fold(r))
    misses = (
        *(Miss("sections_top", title, None) for title in missed),
        *(Miss("sections_top", None, title) for title in surplus),
    )
    return Measured(Tally(len(pairs), len(expected), len(titles)), misses)


def titles_of(plan: Plan) -> list[str]:
    """Give the titles at level 1."""
    return [section.title for section in plan.sections if section.level == 1]
