"""ansinh report YEAR: the yearly report as a Word file, from a frozen snapshot."""

import argparse
from pathlib import Path

from ansinh.site.commands.messages import BadInput, reason_of, start_django


def add_to(choices) -> None:
    """Add `report`."""
    parser = choices.add_parser("report", help="lập báo cáo năm")
    parser.add_argument("year", type=int, metavar="NĂM")
    parser.add_argument("--out", type=Path, default=Path("out"), metavar="THƯ_MỤC")
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
    try:
        out.mkdir(parents=True, exist_ok=True)
        half = out / f".{report.file_name}.dang-ghi"
        half.write_bytes(report.docx)
        return half.replace(out / report.file_name)
    except OSError as refused:
        raise BadInput(
            f"Không ghi được vào {out}: {reason_of(refused)}. Chọn thư mục khác bằng --out."
        ) from refused
