"""Hai cán bộ cùng nhập một thôn: one does, the other is told, on either database."""

import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[3]
COMMAND = [sys.executable, "-m", "ansinh.site.command_line"]
INIT = (
    "--commune=xã Mới", "--province=tỉnh Thử", "--villages=Đông,Đoài,Nam",
    "--since=01/07/2025", "--officer=hoa",
)  # fmt: skip
MERGE = """
import os, sys, time
from datetime import date
import django
django.setup()
from ansinh.apps.units import actions, queries
from ansinh.site.clock import system_actor
villages = {one.name: one for one in queries.list_villages(date(2026, 1, 1))}
print("ready", flush=True)
sys.stdin.readline()
try:
    actions.merge_villages(
        villages=[villages[name] for name in sys.argv[1].split(",")], name=sys.argv[2],
        effective_on=date(2026, 1, 1), by=system_actor("thu"),
    )
    print("done")
except actions.UnitRefused as refused:
    print(refused)
"""


@pytest.fixture
def place(tmp_path, scratch_url):
    """The surroundings of a place that was set up a moment ago."""
    import os

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
def test_the_second_of_two_mergers_is_refused(place):
    asked = [("Đông,Đoài", "Một"), ("Nam,Đông", "Hai")]
    officers = [
        subprocess.Popen(
            [sys.executable, "-c", MERGE, *words],
            env=place,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for words in asked
    ]
    assert [one.stdout.readline() for one in officers] == ["ready\n"] * 2
    for one in officers:
        one.stdin.write("go\n")
        one.stdin.flush()
    told = sorted(one.communicate(timeout=60)[0].strip() for one in officers)
    assert told[1] == "done"
    assert "Thôn Đông đã chấm dứt từ ngày 01/01/2026" in told[0]
