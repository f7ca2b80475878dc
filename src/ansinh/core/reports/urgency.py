"""Nói chỉ tiêu nào trước: one order for the chair's page and the chair's paper."""

from collections.abc import Iterable

from ansinh.core.indicators.goals import Status
from ansinh.core.indicators.paths import STANDING_WORDS, Standing
from ansinh.core.reports.facts import TargetFacts

LAGGING = (STANDING_WORDS[Standing.BEHIND], STANDING_WORDS[Standing.AT_RISK])
"""Lệch đường: words of progress, the more urgent first."""


def most_urgent_first(targets: Iterable[TargetFacts]) -> list[TargetFacts]:
    """Chưa đạt: those behind their way, then those at risk, then others, in the plan's order."""
    behind = (target for target in targets if target.status is Status.NOT_MET)
    return sorted(behind, key=_urgency)


def _urgency(target: TargetFacts) -> int:
    return LAGGING.index(target.progress) if target.progress in LAGGING else len(LAGGING)
