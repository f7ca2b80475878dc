"""Dựng bản dùng thử: the whole thread, from the plan paper to the yearly report, step by step."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.core.management import call_command

SEED = 42
PEOPLE = 6100


@contextmanager
def step(words: str) -> Iterator[None]:
    """Say what is being done and how long it took."""
    started = time.perf_counter()
    print(f"  {words} … ", end="", flush=True)
    yield
    print(f"{time.perf_counter() - started:.1f} giây".replace(".", ","), flush=True)


def build_demo(plan_file: Path, content: bytes, out: Path) -> Path:
    """Build everything from an already read paper into an empty home; gives the report's file."""
    from ansinh.apps.planning.actions import count_indicators, keep_plan, take_snapshot
    from ansinh.apps.registry.queries import picture_on
    from ansinh.core.population.synthesis.commune import synthesize_commune
    from ansinh.site.boundary import boundary_on
    from ansinh.site.clock import system_actor, today
    from ansinh.site.commands.report import write_report
    from ansinh.site.demo.accounts import open_demo_accounts
    from ansinh.site.demo.people import load_tables
    from ansinh.site.demo.units import establish_units
    from ansinh.site.demo.values import enter_demo_values

    by, on = system_actor("demo"), today()
    with step("Mở cơ sở dữ liệu mới"):
        call_command("migrate", verbosity=0)
    with step(f"Sinh dân số giả lập {PEOPLE:,} người (hạt giống {SEED})".replace(",", ".")):
        tables = synthesize_commune(SEED, on)
    with step("Lập đơn vị, thôn, tài khoản; nạp hộ và người vào sổ"):
        commune = establish_units(tables, by)
        open_demo_accounts(commune, by)
        load_tables(tables, on=on, said_by=f"dữ liệu giả lập, hạt giống {SEED}", by=by, seed=SEED)
    with step(f"Đọc kế hoạch {plan_file.name}"):
        plan = keep_plan(file_name=plan_file.name, content=content, by=by)
    with step("Chụp số liệu, đếm chỉ số"):
        snapshot = take_snapshot(
            tables=picture_on(on),
            on=on,
            boundary=boundary_on(on),
            folder=settings.SNAPSHOTS_FOLDER,
            by=by,
        )
        count_indicators(snapshot=snapshot, by=by)
    with step("Nhập số liệu báo cáo giả lập"):
        enter_demo_values(by, on)
    with step(f"Lập báo cáo năm {on.year}"):
        report = write_report(on.year, out)
    print(f"  Kế hoạch: {plan.targets.count()} chỉ tiêu, {plan.tasks.count()} nhiệm vụ.")
    return report
