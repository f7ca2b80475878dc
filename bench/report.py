"""Seconds and peak memory of `ansinh report` with all annexes, Word, PDF and Excel, on a demo.

python bench/report.py [--rounds 5] [--year 2026]
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

COMMAND = Path(sys.executable).with_name("ansinh")


class Run(NamedTuple):
    """One run of the command."""

    seconds: float
    peak_mb: int


def run(folder: Path, *words: object) -> Run:
    """Run `ansinh` on the installation in `folder`; what it complains of is shown."""
    home = {"ANSINH_HOME": str(folder / "home"), "ANSINH_DEMO": "1"}
    began = time.perf_counter()
    with (folder / "log").open("w+", encoding="utf-8") as log:
        process = subprocess.Popen(
            [COMMAND, *map(str, words)], env={**os.environ, **home}, stdout=log, stderr=log
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - began
        if status:
            log.seek(0)
            sys.exit(f"ansinh {words[0]}: {log.read()}")
    return Run(seconds, usage.ru_maxrss // 1024)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--year", type=int, default=2026)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as parent:
        folder = Path(parent)
        out = folder / "out"
        built = run(folder, "demo", "--no-serve", "--out", out)
        runs = [run(folder, "report", asked.year, "--out", out) for _ in range(asked.rounds)]
        sizes = [f"{file.name} {file.stat().st_size // 1024} kB" for file in sorted(out.iterdir())]
    seconds = [each.seconds for each in runs]
    told = ", ".join(f"{each:.2f}" for each in seconds)
    print(f"ansinh demo --no-serve: {built.seconds:.1f} s, peak {built.peak_mb} MB")
    print(
        f"ansinh report {asked.year}: median {statistics.median(seconds):.2f} s of [{told}],",
        end="",
    )
    print(f" peak {max(each.peak_mb for each in runs)} MB")
    print("files: " + ", ".join(sizes))


if __name__ == "__main__":
    main()
