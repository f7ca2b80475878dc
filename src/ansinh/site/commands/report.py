"""ansinh report YEAR: the yearly report as Word, PDF and Excel, from a frozen snapshot."""

import argparse
import secrets
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from ansinh.site.commands.messages import BadInput, reason_of, start_django, year
from ansinh.site.installation import written_for_others

HALF, STALE_SECONDS = ".dang-ghi", 60
KINDS = {"docx": "Word", "pdf": "PDF", "xlsx": "Excel"}


def add_to(choices) -> None:
    """Add `report`."""
    parser = choices.add_parser("report", help="lập báo cáo năm")
    parser.add_argument("year", type=year, metavar="NĂM", help="năm báo cáo, như 2026")
    parser.add_argument(
        "--out", type=Path, default=Path("out"), metavar="THƯ_MỤC", help="nơi ghi báo cáo"
    )
    for ending, name in KINDS.items():
        parser.add_argument(
            f"--{ending}", dest="kinds", action="append_const", const=ending,
            help=f"ghi tệp {name}; không nói gì thì ghi cả ba",
        )  # fmt: skip
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Build the report and write its files."""
    start_django()
    for file in write_files(options.year, options.out, options.kinds or KINDS):
        print(f"Đã ghi {file}")
    return 0


def write_report(year: int, out: Path) -> Path:
    """As `write_files`, all of them; gives the Word file."""
    return write_files(year, out, KINDS)[0]


def write_files(year: int, out: Path, kinds: Iterable[str]) -> list[Path]:
    """Build the year's report and write each of its files whole or not at all."""
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
    return [put_whole(getattr(report, kind), out, report.file_name(kind)) for kind in kinds]


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
