"""A demo that was built by its own command, once for all tests that only read it."""

import sys
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from commanding import run

DEMO_DAY = date(2026, 11, 23)


@pytest.fixture(scope="session")
def demo(tmp_path_factory) -> Path:
    """The home of a demo that was built by the command, its report beside it in `out`."""
    home = tmp_path_factory.mktemp("demo") / "home"
    result = run("demo", "--no-serve", "--out", home.parent / "out", home=home)
    assert result.returncode == 0, result.stderr
    assert "giây" in result.stdout
    return home


@pytest.fixture
def demo_mode(settings):
    """The pages as the demo shows them, whatever day and surroundings the tests run in."""
    settings.IS_DEMO, settings.TODAY = True, DEMO_DAY


@pytest.fixture
def known(village_head, officer):
    """Real keys by the names that addresses use; `elsewhere` is outside the village head's."""
    from ansinh.apps.planning.models import Plan, Target
    from ansinh.apps.registry.models import HOUSEHOLD_FACTS, Family, Place
    from ansinh.apps.units.models import Post

    village = village_head.villages.get().pk
    here = Place.objects.filter(village_id=village).order_by("pk").first()
    away = Place.objects.exclude(village_id=village).order_by("pk").first()
    member = {
        place: Family.objects.filter(household_id=place.household_id).order_by("pk").first()
        for place in (here, away)
    }
    post = Post.objects.order_by("pk").first()
    return {
        "person": member[here].person_id,
        "person_elsewhere": member[away].person_id,
        "household": here.household_id,
        "household_elsewhere": away.household_id,
        "household_area": HOUSEHOLD_FACTS[0].area,
        "village": village,
        "organisation": officer.organisation_id,
        "post": post.pk,
        "reading": Target.objects.order_by("pk").first().pk,
        "plan": Plan.objects.first().pk,
        "unknown": UUID(int=0),
    }
