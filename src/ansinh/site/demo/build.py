"""Dựng bản dùng thử: the whole thread, from the plan paper to the yearly report, step by step."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from django.conf import settings
from django.core.management import call_command

SEED = 42


@contextmanager
def step(words: str) -> Iterator[None]:
    """Say what is being done and how long it took."""
    started = time.perf_counter()
    print(f"  {words} … ", end="", flush=True)
    yield
    print(f"{time.perf_counter() - started:.1f} giây".replace(".", ","), flush=True)


def build_demo(plan_file: Path, content: bytes, out: Path) -> Path:
    """Build everything from an already read paper into an empty home; gives the report's file."""
    from ansinh.apps.planning.actions import confirm_everything, keep_plan
    from ansinh.core.documents.figures import format_integer
    from ansinh.core.population.synthesis.history import synthesize_history
    from ansinh.site.clock import demo_actor, today
    from ansinh.site.commands.report import write_report
    from ansinh.site.demo.accounts import open_demo_accounts
    from ansinh.site.demo.people import load_history
    from ansinh.site.demo.reports import issue_report_of
    from ansinh.site.demo.tasks import give_tasks
    from ansinh.site.demo.units import establish_units
    from ansinh.site.demo.values import enter_demo_values

    by, on = demo_actor(), today()
    with step("Mở cơ sở dữ liệu mới"):
        call_command("migrate", verbosity=0)
    with step(f"Sinh dân số bốn xã cũ và lịch sử từ năm 2023 (giả lập, hạt giống {SEED})"):
        history = synthesize_history(SEED, until=on)
    with step("Lập đơn vị, thôn, tài khoản"):
        open_demo_accounts(establish_units(history.tables, by), by)
    with step(f"Nạp {format_integer(history.persons.height)} người vào sổ"):
        load_history(history, said_by=f"dữ liệu giả lập, hạt giống {SEED}", by=by, seed=SEED)
    with step(f"Đọc kế hoạch {plan_file.name}"):
        plan = keep_plan(file_name=plan_file.name, content=content, by=by)
    with step("Xác nhận thay người mọi giá trị đọc được (chỉ bản dùng thử làm thế)"):
        confirm_everything(plan, by, because="bản dùng thử tự xác nhận, không có người xem lại")
        give_tasks(plan, on, by)
    for day in days_counted(history.since.year, on):
        with step(f"Chụp số liệu ngày {day:%d/%m/%Y}, đếm chỉ số"):
            count_on(day)
    with step("Nhập số liệu báo cáo giả lập"):
        enter_demo_values(by, on)
    with step(f"Lập và phát hành báo cáo năm {on.year - 1}"):
        issue_report_of(on.year - 1, plan, by)
    with step(f"Lập báo cáo năm {on.year}"):
        report = write_report(on.year, out)
    print(f"  Kế hoạch: {plan.targets.count()} chỉ tiêu, {plan.tasks.count()} nhiệm vụ.")
    return report


def days_counted(first_year: int, on: date) -> list[date]:
    """The last day of every year before this one, and today."""
    return [*(date(year, 12, 31) for year in range(first_year, on.year)), on]


def count_on(day: date) -> None:
    """Freeze the picture of a day, on the villages of that day, and count its indicators."""
    from ansinh.apps.planning.actions import count_indicators, take_snapshot
    from ansinh.apps.registry.queries import picture_on
    from ansinh.site.boundary import boundary_on
    from ansinh.site.clock import demo_actor

    snapshot = take_snapshot(
        tables=picture_on(day),
        on=day,
        boundary=boundary_on(day),
        folder=settings.SNAPSHOTS_FOLDER,
        by=demo_actor(),
    )
    count_indicators(snapshot=snapshot, by=demo_actor())
