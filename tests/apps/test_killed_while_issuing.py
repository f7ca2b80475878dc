"""Killed in mid-report, at any point: nothing is half-issued, and the next try goes through."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).with_name("issue_and_die.py")
PLACES = ("drafting.write_docx", "drafting.write_pdf", "drafting.write_xlsx", "after the row",
          "issuing.record_act")  # fmt: skip


def run(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("ANSINH", "DATABASE"))}
    told = {"ANSINH_HOME": str(home), "ANSINH_DEMO": "1", "ANSINH_TODAY": "2026-11-23"}
    return subprocess.run(
        [sys.executable, SCRIPT, *words],
        capture_output=True, text=True, check=False, timeout=120,
        env={**kept, **told, "DJANGO_SETTINGS_MODULE": "ansinh.site.settings"},
    )  # fmt: skip


@pytest.mark.slow
def test_a_report_killed_while_it_is_issued_is_not_issued_at_all(tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    built = run(home, "build")
    assert built.returncode == 0, built.stderr
    drafts = run(home, "tell").stdout
    assert "half" not in drafts
    for place in PLACES:
        killed = run(home, "issue", place)
        assert killed.returncode == -9, (place, killed.stderr)
        assert run(home, "tell").stdout == drafts, place
    done = run(home, "issue")
    assert done.returncode == 0, done.stderr
    assert run(home, "tell").stdout.splitlines()[0] == "3 1 whole"
