"""Hai cán bộ cùng ghi hộ mới: two codes, and never one person twice; on either database."""

import os
import re
import subprocess
import sys

import pytest

COMMAND = [sys.executable, "-m", "ansinh.site.command_line"]
INIT = (
    "--commune=xã Mới", "--province=tỉnh Thử", "--villages=Đông,Đoài",
    "--since=01/07/2025", "--officer=hoa",
)  # fmt: skip
FOUND = """
import sys
from datetime import date
import django
django.setup()
from ansinh.apps.registry.actions import FactRefused, found_household
from ansinh.apps.units import queries
from ansinh.site.clock import system_actor
village = queries.list_villages(date(2026, 1, 1))[0]
print("ready", flush=True)
sys.stdin.readline()
try:
    household = found_household(
        village=village.pk, full_name=sys.argv[1], valid_from=date(2026, 1, 1),
        identity={"birth_date": date(1970, 1, 1), "sex": "male"},
        said_by="thử", because="thử", by=system_actor("thu"),
    )
    print(household.code)
except FactRefused as refused:
    print(refused)
"""


@pytest.fixture
def place(tmp_path, scratch_url):
    """The surroundings of a place that was set up a moment ago."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("ANSINH", "DATABASE"))}
    around = {
        **kept,
        "ANSINH_HOME": str(tmp_path / "noi"),
        "DJANGO_SETTINGS_MODULE": "ansinh.site.settings",
        **({"DATABASE_URL": scratch_url} if scratch_url else {}),
    }
    made = subprocess.run(
        [*COMMAND, "init", *INIT], env=around, capture_output=True, text=True, check=False
    )
    assert made.returncode == 0, made.stderr
    return around


@pytest.mark.slow
@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (["Lê Văn An", "Lê Văn Bình"], r"Đ-0001\nĐ-0002"),
        (["Lê Văn An", "Lê Văn An"], r"Trong sổ đã có.*\nĐ-0001"),
    ],
)
def test_two_officers_at_once_get_two_codes_or_one_person(place, asked, told):
    officers = [
        subprocess.Popen(
            [sys.executable, "-c", FOUND, name],
            env=place,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for name in asked
    ]
    assert [one.stdout.readline() for one in officers] == ["ready\n"] * 2
    for one in officers:
        one.stdin.write("go\n")
        one.stdin.flush()
    answers = sorted(one.communicate(timeout=60)[0].strip() for one in officers)
    assert re.fullmatch(told, "\n".join(answers)), answers
