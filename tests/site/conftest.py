"""A demo that was built by its own command, once for all tests that only read it."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from commanding import run


@pytest.fixture(scope="session")
def demo(tmp_path_factory) -> Path:
    """The home of a demo that was built by the command, its report beside it in `out`."""
    home = tmp_path_factory.mktemp("demo") / "home"
    result = run("demo", "--no-serve", "--out", home.parent / "out", home=home)
    assert result.returncode == 0, result.stderr
    assert "giây" in result.stdout
    return home
