"""Đối chiếu trên ảnh chụp: the checks are fed with the figures, the tables and the lists."""

from datetime import date

import pytest

from ansinh.apps.planning.models import IndicatorValue
from ansinh.apps.planning.queries import (
    find_current_plan,
    find_latest_snapshot,
    list_cases,
    list_findings,
    list_target_facts,
)

pytestmark = pytest.mark.django_db

ON = date(2026, 11, 23)


@pytest.fixture
def snapshot():
    return find_latest_snapshot(ON)


def full_findings(snapshot) -> dict[str, tuple[str, str]]:
    """Answer and words of the eighth check, by target."""
    found = list_findings(list_target_facts(find_current_plan(), snapshot), snapshot)
    return {one.words.split()[0]: (one.answer, one.words) for one in found if "100 %" in one.title}


def test_every_full_target_is_held_against_its_own_list_of_work(snapshot, officer):
    found = full_findings(snapshot)
    told = {code: words for code, (answer, words) in found.items() if answer == "ok"}
    assert len(told) >= 3
    for code, words in told.items():
        target = find_current_plan().targets.get(code=code)
        listed = f"{len(list_cases(target, snapshot, officer)):,}".replace(",", ".")
        assert f"danh sách còn thiếu có {listed}" in words
    assert "broken" not in {answer for answer, _ in found.values()}


def test_a_figure_that_its_list_does_not_bear_out_is_told(snapshot):
    code = next(code for code, (answer, _) in full_findings(snapshot).items() if answer == "ok")
    value = IndicatorValue.objects.filter(snapshot=snapshot, indicator_code=code).first()
    IndicatorValue.objects.filter(pk=value.pk).update(denominator=value.denominator + 1)
    assert full_findings(snapshot)[code][0] == "broken"
