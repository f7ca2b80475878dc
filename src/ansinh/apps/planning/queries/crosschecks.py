"""Đối chiếu giữa các chỉ tiêu: what must agree with a figure, and whether it does."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from ansinh.apps.planning.models import Snapshot
from ansinh.apps.planning.queries.cases import count_cases
from ansinh.apps.planning.queries.snapshots import open_picture
from ansinh.apps.planning.queries.yearly import values_within
from ansinh.apps.units.queries import Boundary
from ansinh.core.indicators.check_counts import CheckCounts, count_for_checks
from ansinh.core.indicators.counting import total
from ansinh.core.indicators.crosschecks import Figures, Finding, run_checks
from ansinh.core.indicators.definition import Indicator
from ansinh.core.indicators.goals import asks_for_all
from ansinh.core.indicators.tallies import Tally
from ansinh.core.reports.facts import TargetFacts


def list_findings(facts: Iterable[TargetFacts], snapshot: Snapshot) -> list[Finding]:
    """Every cross-check of a snapshot's figures, those of its lists of work among them.

    `facts` are of the whole snapshot, as the lists of work are.
    """
    known = [(one.indicator.code, one) for one in facts if one.indicator is not None]
    figures = {code: one.entered or one.tally for code, one in known}
    full = {code: one for code, one in known if asks_for_all(one.indicator, one.goal)}
    counts = _counts(snapshot.pk, snapshot.path)
    return run_checks(
        Figures(
            figures={code: figure for code, figure in figures.items() if figure is not None},
            school_age_residents=counts.school_age_residents,
            past_retirement=counts.past_retirement,
            cards_by_group=counts.cards_by_group,
            full_targets=frozenset(full),
            listed={code: count_cases(code, snapshot) for code, one in full.items() if one.tally},
        )
    )


def findings_about(code: str, findings: Iterable[Finding]) -> list[Finding]:
    """Those that name an indicator and could be told."""
    return [one for one in findings if code in one.words and one.answer != "cannot_tell"]


@dataclass(frozen=True)
class CrossCounted:
    """Đối chiếu từ sổ: what the commune's own tables tell beside an official figure."""

    indicator: Indicator
    tally: Tally


def get_cross_count(
    indicator: Indicator, snapshot: Snapshot, boundary: Boundary | None
) -> CrossCounted | None:
    """The tables' own count beside a reported figure; None where there is none."""
    beside = indicator.cross_count
    if beside is None:
        return None
    rows = values_within(boundary, snapshot).filter(indicator_code=beside.code)
    tallies = [row.tally for row in rows]
    return CrossCounted(beside, total(tallies)) if tallies else None


@lru_cache(maxsize=4)
def _counts(snapshot_id: str, path: Path) -> CheckCounts:
    picture = open_picture(snapshot_id, path)
    return count_for_checks(picture.scan("persons"), picture.on)
