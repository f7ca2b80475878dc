"""ansinh upgrade: after a new version is installed, bring the data to it, a backup first."""

import argparse
import sys
from pathlib import Path

from ansinh.site.commands.backup import put_backup, refuse_existing
from ansinh.site.commands.messages import (
    open_database,
    refuse_before_init,
    start_django,
)


def add_to(choices) -> None:
    """Add `upgrade`."""
    parser = choices.add_parser(
        "upgrade", help="đưa dữ liệu lên phiên bản vừa cài, sao lưu trước khi làm"
    )
    parser.add_argument(
        "--backup", type=Path, required=True, metavar="TỆP", help="bản sao lưu trước khi nâng"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Back up, then change the tables step by step; every step is whole or not at all."""
    start_django(is_first_run=True)
    refuse_before_init()
    open_database()
    from django.core.management import call_command

    waiting = steps_waiting()
    if not waiting:
        print("Dữ liệu đã ở phiên bản này; không có gì phải làm.")
        return 0
    refuse_existing(options.backup)
    put_backup(options.backup, lambda _: None, "Chưa nâng gì; chọn chỗ khác rồi chạy lại.")
    print(f"Đã sao lưu vào {options.backup}; nâng {len(waiting)} bước …", flush=True)
    call_command("migrate", verbosity=0, stdout=sys.stderr)
    print("Đã nâng xong. Soát lại: ansinh check")
    return 0


def steps_waiting() -> list[str]:
    """The steps between the tables as they are and those of this version, in order."""
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [str(migration) for migration, _ in plan]
