"""ansinh report YEAR: the yearly report as a Word file, from a frozen snapshot."""

import argparse
import secrets
import time
from contextlib import suppress
from pathlib import Path

from ansinh.site.commands.messages import BadInput, reason_of, start_django, year
from ansinh.site.installation import written_for_others

HALF, STALE_SECONDS = ".dang-ghi", 60


def add_to(choices) -> None:
    """Add `report`."""
    parser = choices.add_parser("report", help="lập báo cáo năm")
    parser.add_argument("year", type=year, metavar="NĂM", help="năm báo cáo, như 2026")
    parser.add_argument(
        "--out", type=Path, default=Path("out"), metavar="THƯ_MỤC", help="nơi ghi báo cáo"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Build the report and write its Word file."""
    start_django()
    print(f"Đã ghi {write_report(options.year, options.out)}")
    return 0


def write_report(year: int, out: Path) -> Path:
    """Build the year's report from its last snapshot and write the file whole or not at all."""
    from ansinh.apps.planning.queries import find_current_plan, get_snapshot_of_year
    from ansinh.apps.work.actions import build_yearly_report
    from ansinh.site.clock import system_actor

    plan = find_current_plan()
    if plan is None:
        raise BadInput("Chưa có kế hoạch nào được lưu nên chưa có gì để báo cáo.")
    report = build_yearly_report(
        year=year,
        plan=plan,
        snapshot=get_snapshot_of_year(year),
        by=system_actor("report"),
    )
    return put_whole(report.docx, out, report.file_name)


def put_whole(content: bytes, out: Path, name: str) -> Path:
    """The file under its name complete or not at all, whoever else writes into the folder.

    Raises BadInput where nothing can be written.
    """
    half = out / f".{name}.{secrets.token_hex(4)}{HALF}"
    try:
        with written_for_others():
            out.mkdir(parents=True, exist_ok=True)
            sweep_halves(out, name)
            half.write_bytes(content)
            return half.replace(out / name)
    except OSError as refused:
        raise BadInput(
            f"Không ghi được vào {out}: {reason_of(refused)}. Chọn thư mục khác bằng --out."
        ) from refused
    finally:
        with suppress(OSError):
            half.unlink(missing_ok=True)


def sweep_halves(out: Path, name: str) -> None:
    """Clear what a killed run left; a half this old is no longer being written by anyone."""
    for half in out.glob(f".{name}.*{HALF}"):
        with suppress(FileNotFoundError):
            if time.time() - half.stat().st_mtime > STALE_SECONDS:
                half.unlink()
