"""ansinh plan compare: two plans side by side, or many rolled up into one table."""

import argparse
import json
from pathlib import Path

from ansinh.site.commands.messages import BadInput
from ansinh.site.commands.whole_files import write_whole


def add_to(verbs) -> None:
    """Add `plan compare`."""
    compare = verbs.add_parser(
        "compare", help="so hai kế hoạch, hoặc tổng hợp nhiều kế hoạch vào một bảng"
    )
    compare.add_argument(
        "files", nargs="+", type=Path, metavar="TỆP",
        help="hai tệp: để so (cấp trên, năm trước) rồi đang xét; từ ba tệp: bảng tổng hợp",
    )  # fmt: skip
    compare.add_argument("--json", action="store_true", help="in ra JSON")
    compare.add_argument("--out", type=Path, metavar="TỆP.xlsx", help="ghi bảng Excel")
    compare.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Compare two papers, or roll many up; a paper that cannot be read stops a pair, not many."""
    if options.out and options.out.suffix.lower() != ".xlsx":
        raise BadInput(f"{options.out}: chỉ ghi được Excel. Đặt tên tệp đuôi .xlsx.")
    plans, problems = read_all(options.files)
    if problems and len(plans) + len(problems) == 2:
        raise BadInput("\n".join(problems))
    if len(plans) < 2:
        told = "\n".join(problems)
        raise BadInput(f"{told}\nCần ít nhất hai kế hoạch đọc được để so.".strip())
    show_pair(plans, options) if len(plans) + len(problems) == 2 else show_many(plans, options)
    if problems:
        raise BadInput("\n".join(problems))
    return 0


def read_all(paths) -> tuple[dict, list[str]]:
    """Plans by the name of their file, with what could not be read."""
    from ansinh.core.documents.reading import UnreadableDocument
    from ansinh.site.commands.plan_read import expand, read_one

    plans, problems = {}, []
    for file in expand(paths):
        try:
            plan = read_one(file)
        except UnreadableDocument as unreadable:
            problems.append(str(unreadable))
            continue
        plans[file.name if file.name not in plans else str(file)] = plan
    return plans, problems


def naming_of_catalogue():
    """Which indicators of the catalogue a target's sentence names, by code."""
    from ansinh.core.indicators.catalogue import INDICATORS
    from ansinh.core.indicators.linking import Asked, codes_meant

    known = tuple(INDICATORS.values())
    return lambda target: codes_meant(
        Asked(target.quote, target.comparator or "", target.value, target.unit or ""), known
    )


def show_pair(plans: dict, options: argparse.Namespace) -> None:
    """Two plans, the first the one compared with."""
    from ansinh.core.plans.comparison import compare, comparison_sheets

    there, here = plans.values()
    found = compare(there, here, naming_of_catalogue())
    write_sheets(comparison_sheets(found), options.out)
    told = found.as_json() | {"files": list(plans)}
    print(json.dumps(told, ensure_ascii=False, indent=1) if options.json else in_words(found))


def show_many(plans: dict, options: argparse.Namespace) -> None:
    """Three plans and more in one table."""
    from ansinh.core.plans.comparison import roll_up, rollup_sheets

    table = roll_up(plans, naming_of_catalogue())
    write_sheets(rollup_sheets(table), options.out)
    told = json.dumps(table.as_json(), ensure_ascii=False, indent=1) if options.json else None
    print(told or many_in_words(table))


def write_sheets(sheets, out: Path | None) -> None:
    """The Excel file, where one is asked for."""
    from ansinh.core.documents.writing.xlsx import write_xlsx

    if out:
        write_whole(out, write_xlsx(sheets))


def in_words(found) -> str:
    """Each row that differs with both sentences, then work and papers, and the counts."""
    from ansinh.core.plans.comparison import VERDICT_LABELS
    from ansinh.core.plans.comparison.sheets import plan_name

    lines = [f"{plan_name(found.here)}\nso với {plan_name(found.there)}"]
    counts = found.counts
    told = (f"{counts[one]} {label}" for one, label in VERDICT_LABELS.items() if counts[one])
    lines.append(f"  {len(found.rows)} chỉ tiêu: {', '.join(told) or 'không có'}")
    for verdict in VERDICT_LABELS:
        lines += [_row_words(row) for row in found.rows if row.verdict == verdict]
    lines += [
        f"  việc chưa thấy ở dưới  dòng {one.task.line}: “{one.task.quote}”"
        for one in found.unechoed
    ]
    lines += [f"  văn bản chưa dẫn: {_paper_words(one)}" for one in found.uncited]
    return "\n".join(lines)


def _row_words(row) -> str:
    from ansinh.core.plans.comparison.sheets import verdict_text

    sides = [("để so", row.there), ("ở đây", row.here)]
    told = [
        f"      {name}, dòng {one.line}: {_goal(one)}  “{one.quote}”" for name, one in sides if one
    ]
    return "\n".join([f"  {verdict_text(row)}", *told])


def _goal(target) -> str:
    from ansinh.core.plans.comparison.sheets import goal_text

    year = f", năm {target.year}" if target.year else ""
    return f"{goal_text(target)}{year}"


def _paper_words(one) -> str:
    basis = one.basis
    named = " ".join(filter(None, (basis.type, basis.number or basis.name)))
    day = f" ngày {'/'.join(reversed(basis.date.split('-')))}" if basis.date else ""
    return f"{named}{day}{' (chính kế hoạch để so)' if one.is_plan else ''}"


def many_in_words(table) -> str:
    """Rows that two plans and more have; the rest stands in the Excel file."""
    from ansinh.core.documents.figures import format_shortest

    shared = [row for row in table.rows if len(row.targets) > 1]
    lines = [
        f"{len(table.plans)} kế hoạch, {len(table.rows)} chỉ tiêu khác nhau, {len(shared)} có ở "
        "nhiều kế hoạch:"
    ]
    for row in shared:
        target, values = row.first.target, row.values
        span = ""
        if values:
            least, middle, most = map(format_shortest, (values[0], row.middle, values[-1]))
            span = f"{least} / {middle} / {most} {target.unit or ''}"
        lines.append(
            f"  {len(row.targets)} có, {len(row.lacking(table.plans))} thiếu  {span}  "
            f"{target.subject}{f', năm {target.year}' if target.year else ''}"
        )
    lines.append("  (nhỏ nhất / trung vị / lớn nhất; cả bảng: thêm --out TỆP.xlsx)")
    return "\n".join(lines)
