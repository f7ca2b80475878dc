"""Nhà có phòng: every rule of who may call whom is checked, and a planted mistake is caught."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]

MISTAKES = {
    "Floors": ("core/plans/reading.py", "from ansinh.kit import marks"),
    "Core knows no Django": ("core/population/engines.py", "from django.db import models"),
    "Core knows no Django, no network": ("core/documents/figures.py", "import socket"),
    "Rooms of core": ("core/population/codes.py", "from ansinh.core.plans import plan"),
    "Reading and writing papers": (
        "core/documents/reading/source.py",
        "from ansinh.core.documents.writing import words",
    ),
    "Fields of the indicator catalogue": (
        "core/indicators/catalogue/water.py",
        "from ansinh.core.indicators.catalogue import housing",
    ),
    "Apps in their order": (
        "apps/registry/queries/picture.py",
        "from ansinh.apps.planning import models as plans",
    ),
    "Shelves of an app": (
        "apps/planning/models/plans.py",
        "from ansinh.apps.planning import queries",
    ),
    "Views never write": (
        "apps/planning/views/targets.py",
        "from ansinh.apps.registry.models import Person",
    ),
}


def lint(project: Path) -> subprocess.CompletedProcess[str]:
    command = Path(sys.executable).with_name("lint-imports")
    return subprocess.run(
        [command, "--config", project / ".importlinter", "--no-cache"],
        cwd=project / "src",
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": str(project / "src"), "PATH": "/usr/bin:/bin"},
    )


@pytest.fixture
def house(tmp_path) -> Path:
    """A copy of the code in which mistakes can be made."""
    ignored = shutil.ignore_patterns("__pycache__", "static", "templates")
    shutil.copytree(PROJECT / "src", tmp_path / "src", ignore=ignored)
    shutil.copy(PROJECT / ".importlinter", tmp_path)
    return tmp_path


def test_the_code_as_it_stands_keeps_every_rule(house):
    result = lint(house)
    assert result.returncode == 0, result.stdout
    assert "0 broken" in result.stdout


@pytest.mark.slow
@pytest.mark.parametrize("rule", MISTAKES)
def test_a_planted_mistake_is_caught(house, rule):
    place, mistake = MISTAKES[rule]
    file = house / "src" / "ansinh" / place
    assert file.is_file()
    file.write_text(f"{file.read_text()}\n{mistake}  # planted\n")
    result = lint(house)
    assert result.returncode == 1
    broken = [line for line in result.stdout.splitlines() if " BROKEN" in line]
    assert any(line.startswith(rule) for line in broken), result.stdout


@pytest.mark.slow
@pytest.mark.parametrize("stray", ["core/utils.py", "apps/planning/helpers.py", "apps/common.py"])
def test_a_stray_module_finds_no_room(house, stray):
    (house / "src" / "ansinh" / stray).write_text('"""Odds and ends."""\n')
    assert lint(house).returncode == 1
