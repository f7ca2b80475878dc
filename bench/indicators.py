"""Seconds and peak memory of counting every indicator: one commune cold, and a province.

python bench/indicators.py [--people 3700000] [--data FOLDER] [--rounds 5] [--engine polars]

Each measurement is a process of its own; the medians of the rounds are printed. The scan reads
exactly the columns that the counting reads (a test holds the list to it), and only counts the
values of each.
"""

import argparse
import datetime as dt
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ON = dt.date(2026, 11, 23)
SEED = 42
PLACE = ("commune_id", "village_id")
COLUMNS = {
    "persons": (
        *PLACE,
        "person_id",
        "household_id",
        "household_key",
        "residence",
        "death_date",
        "birth_date",
        "birth_date_precision",
        "sex",
        "labour_status",
        "training_level",
        "social_insurance",
        "unemployment_insurance",
        "studying",
        "study_level",
        "health_insurance_until",
        "health_insurance_group_on_card",
        "health_record_updated_on",
        "primary_care_12_months",
        "fully_immunised",
        "stunted",
        "floor_area_m2",
        "mobile_broadband_subscriptions",
    ),
    "households": (
        *PLACE,
        "household_id",
        "area",
        "poverty_status",
        "living_standard_fair",
        "disaster_affected",
        "house_solid_foundation",
        "house_solid_frame",
        "house_solid_roof",
        "floor_area_m2",
        "clean_water",
        "hygienic_toilet",
        "fibre_internet",
        "mobile_broadband_subscriptions",
    ),
    "merit_statuses": ("person_id",),
    "facilities": ("commune_id", "kind", "hygienic_works"),
    "residential_points": ("village_id", "wastewater_collected"),
    "villages": (*PLACE, "valid_from", "valid_until", "mobile_broadband", "fixed_broadband"),
}
GROUPED_BY = ("poverty_status", "disability", "ethnicity")
"""What breakdowns read beside what counting reads."""


def tables(data: Path, engine: str, more: tuple[str, ...] = ()) -> dict:
    """The columns to be read of each table, lazily, whether of one file or of parts."""
    from ansinh.core.population.engines import scan_files

    found = {}
    for name, columns in COLUMNS.items():
        file = data / f"{name}.parquet"
        files = sorted(file.glob("*.parquet")) if file.is_dir() else [file]
        found[name] = scan_files(files, engine).select(*columns, *more * (name == "persons"))
    return found


def scan(data: Path, engine: str) -> str:
    """Read every column and count its values."""
    import narwhals as nw

    rows = 0
    for table in tables(data, engine).values():
        names = table.collect_schema().names()
        values = table.select(nw.len(), *(nw.col(name).count().alias(name) for name in names))
        rows += values.collect("polars")["len"][0]
    return f"{rows} rows"


def count(data: Path, engine: str) -> str:
    """All indicators and cross-counts by village, and summed to the communes."""
    from ansinh.core.indicators.catalogue import COUNTED
    from ansinh.core.indicators.counting import count_tables

    counts = count_tables(tables(data, engine), list(COUNTED.values()), ON)
    communes = counts.by_commune()
    villages = len(counts.villages())
    return f"{len(communes)} indicators, {villages} villages, {len(communes['T19'])} communes"


def break_down(data: Path, engine: str) -> str:
    """All indicators by sex, age, poverty, disability and ethnicity at once."""
    from ansinh.core.indicators.breakdowns import count_breakdowns
    from ansinh.core.indicators.catalogue import COUNTED

    by = ("sex", "age", "poverty", "disability", "ethnicity")
    found = count_breakdowns(tables(data, engine, GROUPED_BY), list(COUNTED.values()), ON, by)
    groups = sum(len(groups) for of in found.values() for groups in of.values())
    return f"{len(found)} indicators, {groups} groups"


MEASURED = {"scan": scan, "count": count, "breakdowns": break_down}


def measure_here(what: str, data: Path, engine: str) -> None:
    """In this process: a commune with the loading of the libraries, a province without."""
    began = time.perf_counter()
    if what != "cold":
        import ansinh.core.indicators.breakdowns
        import ansinh.core.population.engines  # noqa: F401

        began = time.perf_counter()
    said = MEASURED[what if what != "cold" else "count"](data, engine)
    seconds = time.perf_counter() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(json.dumps({"seconds": seconds, "peak_rss_mb": peak, "said": said}))


def measured(what: str, data: Path, engine: str) -> dict:
    """One measurement in a process of its own; `whole` is from its start to its end."""
    command = [sys.executable, __file__, "--measure", what, "--data", data, "--engine", engine]
    began = time.perf_counter()
    done = subprocess.run([*map(str, command)], check=True, capture_output=True, text=True)
    return {**json.loads(done.stdout), "whole": time.perf_counter() - began}


def show(name: str, runs: list[dict]) -> float:
    """The medians of some runs on one line."""
    middle = {key: statistics.median(run[key] for run in runs) for key in ("seconds", "whole")}
    seconds = ", ".join(f"{run['seconds']:.3f}" for run in runs)
    peak = max(run["peak_rss_mb"] for run in runs)
    print(f"{name}: median {middle['seconds']:.3f} s of [{seconds}], peak {peak} MB")
    print(f"    {runs[0]['said']}; whole process, with Python's start: {middle['whole']:.2f} s")
    return middle["seconds"]


def commune_in(folder: Path) -> Path:
    """A snapshot of one commune, as the demo takes it."""
    from ansinh.core.population.snapshots import write_snapshot
    from ansinh.core.population.synthesis import synthesize_commune

    return write_snapshot(synthesize_commune(SEED, ON), ON, "xã giả định", folder).folder


def province_in(folder: Path, people: int) -> Path:
    """A province of invented people, made once."""
    from ansinh.core.population.synthesis import synthesize

    if not folder.exists():
        print(f"Making {people} people in {folder} ...")
        synthesize(people, SEED, folder, on=ON, province=True)
    return folder


def compare(data: Path, rounds: int, engine: str) -> None:
    """Scan and counting in turns, and how many times the one goes into the other."""
    turns = [{what: measured(what, data, engine) for what in MEASURED} for _ in range(rounds)]
    seconds = {
        what: show(f"{what} ({engine})", [turn[what] for turn in turns]) for what in MEASURED
    }
    for what in ("count", "breakdowns"):
        print(f"{what}: {seconds[what] / seconds['scan']:.1f} times the scan")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--people", type=int, default=3_700_000)
    parser.add_argument("--data", type=Path, help="folder of the province; made there when absent")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--engine", choices=["polars", "duckdb"], default="polars")
    parser.add_argument("--measure", choices=["cold", *MEASURED], help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.measure:
        measure_here(asked.measure, asked.data, asked.engine)
        return
    with tempfile.TemporaryDirectory() as parent:
        commune = commune_in(Path(parent) / "commune")
        runs = [measured("cold", commune, asked.engine) for _ in range(asked.rounds)]
        show("one commune, cold, imports included", runs)
        province = province_in(asked.data or Path(parent) / "province", asked.people)
        compare(province, asked.rounds, asked.engine)


if __name__ == "__main__":
    main()
