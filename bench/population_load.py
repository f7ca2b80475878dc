"""Seconds, rows a second and peak memory of filling an empty PostgreSQL with a province.

python tests/on_postgresql.py python bench/population_load.py --people 4000000

Uses the empty database of `DATABASE_URL`; a folder given by --data is made when it is absent.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

DAY = "2026-11-23"
SET_UP = (
    "init", "--commune", "xã Thử", "--province", "tỉnh Thử", "--villages", "Thôn Thử",
    "--since", "2025-07-01", "--officer", "can-bo",
)  # fmt: skip


def ansinh(*arguments: str) -> float:
    """Run one command of the product and give its seconds."""
    began = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "ansinh.site.command_line", *arguments], check=True, timeout=3600
    )
    return time.perf_counter() - began


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=400_000)
    parser.add_argument("--data", type=Path)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as parent:
        os.environ["ANSINH_HOME"] = str(Path(parent) / "home")
        data = asked.data or Path(parent) / "province"
        if not data.exists():
            people = str(asked.people)
            ansinh("population", "synthesize", "--people", people, "--province", "--out", str(data))
        ansinh(*SET_UP)
        seconds = ansinh("population", "load", str(data), "--on", DAY)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print(
        f"people={asked.people} seconds={seconds:.1f} people_a_second={asked.people / seconds:.0f}"
        f" peak_rss_mb={peak}"
    )


if __name__ == "__main__":
    main()
