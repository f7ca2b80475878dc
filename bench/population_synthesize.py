"""Seconds and peak memory of drawing an invented province.

python bench/population_synthesize.py --people 4000000
"""

import argparse
import datetime as dt
import resource
import tempfile
import time
from pathlib import Path

from ansinh.core.population.synthesis.writing import synthesize


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=400_000)
    parser.add_argument("--seed", type=int, default=42)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as parent:
        out = Path(parent) / "province"
        began = time.perf_counter()
        synthesize(asked.people, asked.seed, out, on=dt.date(2026, 11, 23), province=True)
        seconds = time.perf_counter() - began
        size = sum(file.stat().st_size for file in out.rglob("*.parquet"))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(
        f"people={asked.people} seconds={seconds:.1f} peak_rss_mb={peak} disk_mb={size // 10**6}"
        f" bytes_a_person={size / asked.people:.0f}"
    )


if __name__ == "__main__":
    main()
