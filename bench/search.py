"""Time of a search of people: median and 95th percentile over invented names.

python bench/search.py [--people 20000] [--rounds 200] [--repeats 3] [--postgresql]

An empty home is filled with invented households; names are drawn as the demo draws them. On
PostgreSQL (a server from a wheel unless `DATABASE_URL` names one) rows go in by COPY. All texts are
asked for in turns; the least time of each counts, as other work on the machine slows the rest.
"""

import argparse
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import NamedTuple

ON = date(2026, 11, 23)
SEED = 42
MARKED = ["Nguyễn Thị", "Lê Văn H", "Nguyễn", "thi hoa", "van minh", "tran", "hoa", "Phạm Thị Hòa",
          "le th", "dinh van", "nguyen thi", "Vũ Ngọc", "n", "van thi"]  # fmt: skip


def fill(people: int) -> None:
    """An empty database with that many people in it."""
    import polars as pl
    from django.core.management import call_command
    from django.db import connection

    from ansinh.apps.registry.actions import load_population
    from ansinh.core.population.folders import read_folder
    from ansinh.core.population.synthesis.names import invented_names
    from ansinh.core.population.synthesis.writing import synthesize
    from ansinh.site.clock import system_actor

    call_command("migrate", verbosity=0)
    with tempfile.TemporaryDirectory() as folder:
        synthesize(people, seed=SEED, out=Path(folder), province=people > 50_000, on=ON)
        tables = read_folder(Path(folder), on=ON)
    persons, households = tables["persons"], tables["households"]
    codes = [f"H-{number:07d}" for number in range(households.height)]
    load_population(
        persons=persons.cast({pl.Categorical: pl.String}),
        households=households.cast({pl.Categorical: pl.String}),
        full_names=dict(zip(persons["person_id"], invented_names(persons, SEED), strict=True)),
        household_codes=dict(zip(households["household_id"], codes, strict=True)),
        on=ON,
        said_by="dữ liệu giả lập",
        by=system_actor("bench"),
    )
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")


def texts(rounds: int) -> list[str]:
    """What people type: whole names, parts of names with and without marks, common words."""
    from ansinh.apps.registry.models import Person
    from ansinh.apps.registry.models.search import fold

    draw = random.Random(SEED)
    keys = list(Person.objects.values_list("full_name", flat=True)[:5000])
    typed = []
    for _ in range(rounds):
        words = draw.choice(keys).split()
        part = " ".join(draw.sample(words, draw.randint(1, len(words))))
        typed += [draw.choice([part, fold(part), fold(part)[:-1] or part])]
    return [*typed, *MARKED * max(1, rounds // 100)]


def measure(rounds: int, repeats: int) -> None:
    """Print the times of searching and of describing the first page."""
    from ansinh.apps.registry.models import Person

    asked = texts(rounds)
    turns = [[search(text) for text in asked] for _ in range(repeats)]
    print(f"{Person.objects.count()} people, {len(asked)} searches with their first page of rows")
    print(f"by the clock, asked once: {spread([one.seconds for one in turns[0]])}")
    readings = list(zip(*turns, strict=True))
    times = [(min(one.seconds for one in of), of[0]) for of in readings]
    print(f"by the clock, the least of {repeats}: {spread([seconds for seconds, _ in times])}")
    worked = [min(one.worked for one in of) for of in readings]
    print(f"of this process, whatever else the machine does: {spread(worked)}")
    for seconds, one in sorted(times, reverse=True)[:5]:
        print(f"  {seconds * 1000:6.1f} ms  “{one.text}” ({one.found} found)")


class Search(NamedTuple):
    """One search: by the clock, of this process, for what, and how many were found."""

    seconds: float
    worked: float
    text: str
    found: int


def search(text: str) -> Search:
    """Search once and describe the first page."""
    from ansinh.apps.accounts.models import User
    from ansinh.apps.registry.queries import describe_persons, search_persons

    officer = User(username="bench", role=User.Role.OFFICER)
    start, busy = time.perf_counter(), time.process_time()
    found = search_persons(officer, ON, text)
    describe_persons(found.keys[:40], officer, ON)
    return Search(time.perf_counter() - start, time.process_time() - busy, text, len(found.keys))


def spread(seconds: list[float]) -> str:
    """Median and 95th percentile in words."""
    ordered = sorted(seconds)
    p95 = ordered[int(len(ordered) * 0.95)]
    return f"median {statistics.median(ordered) * 1000:.1f} ms, p95 {p95 * 1000:.1f} ms"


def main() -> int:
    """Fill and measure in a process of their own, on the database asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=20_000)
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--postgresql", action="store_true")
    options = parser.parse_args()
    if options.postgresql and not os.environ.get("DATABASE_URL"):
        server = Path(__file__).parents[1] / "tests" / "on_postgresql.py"
        command = [sys.executable, server, sys.executable, *sys.argv]
        return subprocess.run(command, check=False).returncode
    with tempfile.TemporaryDirectory() as home:
        os.environ |= {
            "ANSINH_HOME": home,
            "ANSINH_DEMO": "1",
            "DJANGO_SETTINGS_MODULE": "ansinh.site.settings",
        }
        import django

        django.setup()
        start = time.perf_counter()
        fill(options.people)
        print(f"filled in {time.perf_counter() - start:.0f} s")
        measure(options.rounds, options.repeats)
    return 0


if __name__ == "__main__":
    sys.exit(main())
