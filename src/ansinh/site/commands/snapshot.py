"""ansinh snapshot take: freeze the registry's picture of a day."""

import argparse
from pathlib import Path

from ansinh.site.commands.messages import BadInput, day, start_django


def add_to(choices) -> None:
    """Add `snapshot` and its subcommands."""
    snapshot = choices.add_parser("snapshot", help="đóng băng số liệu của một ngày")
    verbs = snapshot.add_subparsers(title="việc", metavar="VIỆC", required=True)
    take = verbs.add_parser("take", help="chụp số liệu")
    take.add_argument("--on", type=day, required=True, metavar="NGÀY")
    take.add_argument("--out", type=Path, metavar="THƯ_MỤC", help="nơi giữ ảnh chụp")
    take.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Take the snapshot, count every computed indicator on it, and say its seal."""
    start_django()
    from django.conf import settings

    from ansinh.apps.planning.actions import count_indicators, take_snapshot
    from ansinh.apps.registry.queries import picture_on
    from ansinh.site.boundary import boundary_on
    from ansinh.site.clock import system_actor, today

    if options.on > today():
        raise BadInput(
            f"Ngày {options.on:%d/%m/%Y} chưa đến; chỉ chụp được đến {today():%d/%m/%Y}."
        )
    tables = picture_on(options.on)
    if tables["persons"].is_empty():
        raise BadInput(
            f"Sổ dân cư không có ai vào ngày {options.on:%d/%m/%Y}; kiểm tra lại ngày, "
            "hoặc nạp dân số trước."
        )
    by = system_actor("snapshot take")
    snapshot = take_snapshot(
        tables=tables,
        on=options.on,
        boundary=boundary_on(options.on),
        folder=options.out or settings.SNAPSHOTS_FOLDER,
        by=by,
    )
    count_indicators(snapshot=snapshot, by=by)
    print(f"Ảnh chụp {snapshot}: {snapshot.path}")
    return 0
