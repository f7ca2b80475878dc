"""Two reports' facts: a full one, and one of a commune where nothing was counted."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from ansinh.core.indicators.tallies import Tally
from ansinh.core.reports.facts import YearlyFacts

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture
def yearly() -> YearlyFacts:
    from yearly_facts import facts

    return facts()


@pytest.fixture
def bare(yearly) -> YearlyFacts:
    """A commune with a plan but nothing counted, no former unit, no task, no deadline."""
    return replace(
        yearly,
        office=replace(yearly.office, took_over_on=None),
        plan=replace(yearly.plan, number=None, issued="", report_deadline=""),
        addressees=(),
        targets=yearly.targets[:1],
        tasks=(),
        population=Tally(),
        household_count=0,
    )
