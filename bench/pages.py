"""Time, queries and size of each page of the demo, in one warm process.

python bench/pages.py [--rounds 15] [--only /lanh-dao/] [--profile]

`ANSINH_HOME` names a demo that stands; without it one is built and thrown away. Each page is asked
for in turns through the whole of Django with its middleware, once unmeasured. What is told is the
processor's time of this process, whatever else the machine does. `--profile` adds where it went.
"""

import argparse
import cProfile
import os
import pstats
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

COMMAND = Path(sys.executable).with_name("ansinh")
OVERVIEW_MS, PAGE_MS = 150, 200


class Page(NamedTuple):
    """An address, who reads it, and within how many milliseconds."""

    path: str
    role: str
    goal: int = PAGE_MS


class Seen(NamedTuple):
    """One reading of a page."""

    seconds: float
    queries: int
    size: int


def pages(year: int) -> Iterator[Page]:
    """The overview of each role, and every page an officer opens in a week."""
    from ansinh.apps.accounts.models import User
    from ansinh.apps.registry.models import Household, Person

    for role in User.Role.values:
        yield Page("/", role, OVERVIEW_MS)
    person = Person.objects.order_by("pk").values_list("pk", flat=True)[1000]
    household = Household.objects.order_by("pk").values_list("pk", flat=True)[500]
    plan = ("/ke-hoach/", "/ke-hoach/ma-tran/", "/ke-hoach/nhiem-vu/", "/ke-hoach/xac-nhan/")
    targets = ("/chi-tieu/", "/chi-tieu/T28/", "/chi-tieu/T19/", "/chi-tieu/T28/con-thieu/")
    registry = ("/nguoi/?q=nguyen", f"/nguoi/{person}/", f"/ho/{household}/")
    others = ("/lanh-dao/", "/so-lieu/", "/don-vi/", f"/bao-cao/{year}/", "/nhat-ky/")
    for path in (*targets, *plan, *registry, *others):
        yield Page(path, User.Role.OFFICER)


def read(client, page: Page) -> Seen:
    """Ask for a page; one that is refused or fails ends the measurement."""
    from django.db import connection

    queries = []

    def count(execute, sql, params, many, context):
        queries.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(count):
        began = time.process_time()
        response = client.get(page.path)
        seconds = time.process_time() - began
    if response.status_code != 200:
        sys.exit(f"{page.path} ({page.role}): {response.status_code}")
    return Seen(seconds, len(queries), len(response.content))


def measure(rounds: int, only: str, profiled: bool) -> None:
    """Print a row for each page."""
    from django.test import Client

    from ansinh.apps.accounts.models import User
    from ansinh.site import clock

    clients = {}
    for role in User.Role.values:
        clients[role] = Client(headers={"host": "localhost"})
        clients[role].force_login(User.objects.filter(role=role).first())
    asked = [page for page in pages(clock.today().year) if not only or page.path == only]
    for page in asked:
        read(clients[page.role], page)
    runs = [[read(clients[page.role], page) for page in asked] for _ in range(rounds)]
    print(f"{'page':44} {'reader':13} {'min':>6} {'p95':>6} {'goal':>5} {'queries':>7} {'kB':>5}")
    for page, seen in zip(asked, zip(*runs, strict=True), strict=True):
        print(row_of(page, seen))
    if profiled:
        for page in asked:
            profile(clients[page.role], page)


def row_of(page: Page, seen: tuple[Seen, ...]) -> str:
    """Least and 95th percentile in milliseconds of processor, queries, size."""
    times = sorted(one.seconds * 1000 for one in seen)
    least, p95 = times[0], times[int(len(times) * 0.95)]
    over = " over" if least > page.goal else ""
    return (
        f"{page.path[:44]:44} {page.role:13} {least:6.0f} {p95:6.0f} {page.goal:5}"
        f" {seen[-1].queries:7} {seen[-1].size / 1024:5.0f}{over}"
    )


def profile(client, page: Page) -> None:
    """Print where one reading of a page spends its time."""
    profiler = cProfile.Profile()
    profiler.runcall(read, client, page)
    print(f"\n{page.path} ({page.role})")
    pstats.Stats(profiler).sort_stats("cumulative").print_stats("ansinh", 45)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--only", default="")
    parser.add_argument("--profile", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"ANSINH_DEMO": "1", "DJANGO_SETTINGS_MODULE": "ansinh.site.settings"}
        if "ANSINH_HOME" not in os.environ:
            os.environ["ANSINH_HOME"] = f"{folder}/home"
            subprocess.run(
                [COMMAND, "demo", "--no-serve", "--out", f"{folder}/out"],
                check=True,
                stdout=subprocess.DEVNULL,
            )
        # As the server does: with every page loaded beforehand.
        import_module("ansinh.site.wsgi")
        measure(asked.rounds, asked.only, asked.profile)


if __name__ == "__main__":
    main()
