"""What every test may ask for: a home of its own, and a small commune that went the whole way."""

import os
import shutil
import tempfile
from datetime import date
from pathlib import Path

import django
import pytest
from hypothesis import settings

# Set here and not in pyproject, which the Django plugin would read before these are in place:
# tests never touch the home of a real installation or of the demo.
os.environ["ANSINH_HOME"] = tempfile.mkdtemp(prefix="ansinh-test-")
os.environ["ANSINH_DEMO"] = "1"
os.environ["DJANGO_SETTINGS_MODULE"] = "ansinh.site.settings"
django.setup()

# Other work on the machine fails no test; where a change is checked, the same examples each time.
settings.register_profile("house", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("house")

PROJECT = Path(__file__).parents[1]
SHARED = PROJECT.parent / "shared"
ON = date(2026, 11, 23)
HOUSEHOLDS_A_VILLAGE = 12


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real papers beside the project; skipped where it is not there."""
    if not SHARED.is_dir():
        pytest.skip("thư mục shared bên cạnh dự án không có ở đây")
    return SHARED


@pytest.fixture(scope="session")
def demo_plan() -> Path:
    """The plan that ships with the project."""
    return PROJECT / "demo" / "ke_hoach.docx"


@pytest.fixture(scope="session")
def another_plan(demo_plan) -> bytes:
    """A plan of another month with the same sentences: another paper, nothing of it decided."""
    text = demo_plan.with_suffix(".txt").read_text(encoding="utf-8")
    return text.replace("ngày tháng 5 năm 2024", "ngày tháng 6 năm 2024").encode()


@pytest.fixture(scope="session")
def chromium() -> str:
    """Where Chromium is. Without it journeys are skipped, except where they must run."""
    found = shutil.which("chromium")
    if found is None and os.environ.get("ANSINH_JOURNEYS") == "required":
        pytest.fail("Phải chạy bằng trình duyệt thật, nhưng máy này chưa có Chromium.")
    if found is None:
        pytest.skip("Chưa có Chromium; cài bằng: sudo apt-get install chromium")
    return found


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker, demo_plan, tmp_path_factory):
    """The test database holds a small commune with its plan, a snapshot and a report."""
    with django_db_blocker.unblock():
        build_commune(demo_plan, tmp_path_factory.mktemp("snapshots"))


def build_commune(demo_plan: Path, snapshots: Path) -> None:
    """Walk the whole thread once through the actions, as the demo does, on fewer households."""
    from ansinh.apps.planning.actions import (
        confirm_everything,
        count_indicators,
        keep_plan,
        take_snapshot,
    )
    from ansinh.apps.registry.queries import picture_on
    from ansinh.apps.work.actions import build_yearly_report
    from ansinh.site.boundary import boundary_on
    from ansinh.site.clock import system_actor
    from ansinh.site.demo.accounts import open_demo_accounts
    from ansinh.site.demo.people import load_tables
    from ansinh.site.demo.units import establish_units

    by, tables = system_actor("test"), make_small_tables()
    open_demo_accounts(establish_units(tables, by), by)
    load_tables(tables, on=ON, said_by="dữ liệu giả lập", by=by)
    plan = keep_plan(file_name=demo_plan.name, content=demo_plan.read_bytes(), by=by)
    confirm_everything(plan, by, "bản thử")
    snapshot = take_snapshot(
        tables=picture_on(ON), on=ON, boundary=boundary_on(ON), folder=snapshots, by=by
    )
    count_indicators(snapshot=snapshot, by=by)
    build_yearly_report(year=ON.year, plan=plan, snapshot=snapshot, by=by)


def make_small_tables():
    """A few households of each village of the synthetic commune, with everyone in them."""
    from ansinh.core.population.synthesis.commune import synthesize_commune

    tables = synthesize_commune(7, ON)
    households = tables["households"].group_by("village_id", maintain_order=True)
    kept = households.head(HOUSEHOLDS_A_VILLAGE).select(tables["households"].columns)
    persons = tables["persons"].join(kept.select("household_id"), on="household_id", how="semi")
    return {"households": kept, "persons": persons, "villages": tables["villages"]}


@pytest.fixture
def officer(db):
    """Công chức Lao động – Xã hội of the small commune."""
    return _user("can-bo")


@pytest.fixture
def village_head(db):
    """Trưởng thôn Nghĩa Trang."""
    return _user("truong-thon")


@pytest.fixture
def superior(db):
    """Sở Nội vụ: figures only."""
    return _user("so-noi-vu")


@pytest.fixture
def chair(db):
    """Chủ tịch UBND xã."""
    return _user("chu-tich")


@pytest.fixture
def unit_head(db):
    """Trưởng phòng Văn hóa – Xã hội: figures only."""
    return _user("truong-phong")


@pytest.fixture
def supervisor(db):
    """Ban Thường trực Mặt trận Tổ quốc xã: figures only."""
    return _user("mat-tran")


def _user(username: str):
    from ansinh.apps.accounts.models import User

    return User.objects.get(username=username)


@pytest.fixture
def actor():
    """Someone who acts, at a fixed moment."""
    from ansinh.site.clock import system_actor

    return system_actor("test")


@pytest.fixture(scope="session")
def small_tables():
    """The tables the small commune was loaded from."""
    return make_small_tables()
