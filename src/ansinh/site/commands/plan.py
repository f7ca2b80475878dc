"""ansinh plan: what a plan paper says, as words or as JSON; keep one in this installation."""

import argparse
import json
from pathlib import Path

from ansinh.site.commands import plan_check, plan_compare, plan_score
from ansinh.site.commands.messages import BadInput, reason_of, start_django


def add_to(choices) -> None:
    """Add `plan` and its subcommands."""
    plan = choices.add_parser("plan", help="đọc, kiểm tra, lưu văn bản kế hoạch")
    verbs = plan.add_subparsers(title="việc", metavar="VIỆC", required=True)
    read = verbs.add_parser("read", help="đọc một hoặc nhiều tệp kế hoạch")
    read.add_argument("files", nargs="+", type=Path, metavar="TỆP", help="tệp hoặc thư mục")
    read.add_argument("--json", action="store_true", help="in ra JSON")
    read.add_argument("--out", type=Path, metavar="THƯ_MỤC", help="ghi mỗi tệp một JSON vào đây")
    read.set_defaults(run=run)
    plan_check.add_to(verbs)
    plan_compare.add_to(verbs)
    plan_score.add_to(verbs)
    keep = verbs.add_parser("keep", help="lưu một kế hoạch vào nơi cài đặt này")
    keep.add_argument("file", type=Path, metavar="TỆP", help="văn bản, DOCX hoặc PDF có chữ")
    keep.set_defaults(run=keep_file)


def run(options: argparse.Namespace) -> int:
    """Read each paper; one that cannot be read is told and does not stop the others."""
    from ansinh.core.documents.reading import UnreadableDocument

    files = list(expand(options.files))
    problems = []
    for file in files:
        try:
            plan = read_one(file)
        except UnreadableDocument as unreadable:
            problems.append(str(unreadable))
            continue
        show(file, plan, options)
    if problems:
        raise BadInput("\n".join(problems))
    return 0


def keep_file(options: argparse.Namespace) -> int:
    """Keep a paper with its targets and tasks; the same file twice is kept once."""
    from ansinh.core.documents.reading import read_document

    read_document(options.file)
    start_django()
    from ansinh.apps.planning.actions import keep_plan
    from ansinh.site.clock import system_actor

    plan = keep_plan(
        file_name=options.file.name,
        content=options.file.read_bytes(),
        by=system_actor("plan keep"),
    )
    print(
        f"Đã lưu kế hoạch “{plan.title}”: {plan.targets.count()} chỉ tiêu, "
        f"{plan.tasks.count()} nhiệm vụ."
    )
    return 0


def expand(paths):
    """Files as given; a folder stands for the papers in it."""
    for path in paths:
        if path.is_dir():
            yield from sorted(file for file in path.iterdir() if file.is_file())
        else:
            yield path


def read_one(file: Path):
    """One paper, read and understood."""
    from ansinh.core.documents.reading import read_document
    from ansinh.core.plans import read_plan

    return read_plan(read_document(file))


def show(file: Path, plan, options: argparse.Namespace) -> None:
    """Print or write one plan."""
    text = json.dumps(plan.as_json(), ensure_ascii=False, indent=1)
    if options.out:
        write_json(text, options.out, f"{file.name}.json")
    if options.json:
        print(text)
    else:
        print(in_words(file, plan))


def write_json(text: str, out: Path, name: str) -> None:
    """Raises BadInput where nothing can be written."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        (out / name).write_text(text, encoding="utf-8")
    except OSError as refused:
        raise BadInput(
            f"Không ghi được vào {out}: {reason_of(refused)}. Chọn thư mục khác bằng --out."
        ) from refused


def in_words(file: Path, plan) -> str:
    """The plan in a few lines."""
    header = plan.header
    numeric = [target for target in plan.targets if target.value is not None]
    lines = [
        f"{file}",
        f"  {header.doc_type or 'Văn bản'} {header.number or '(số để trống)'}, "
        f"{header.issuer or 'không nêu cơ quan'}, {day_in_words(header.date)}",
        f"  {header.title or '(không có trích yếu)'}",
        f"  {len(plan.targets)} chỉ tiêu ({len(numeric)} có số), {len(plan.tasks)} nhiệm vụ, "
        f"{len(plan.deadlines)} thời hạn, {len(plan.recipients)} nơi nhận",
    ]
    lines += [f"  dòng {target.line}: {goal_of(target)}“{target.quote}”" for target in plan.targets]
    lines += [f"  lưu ý: {note}" for note in (*header.notes, *plan.notes)]
    return "\n".join(lines)


def day_in_words(given: str | None) -> str:
    """“ngày 02/5/2024”, or “tháng 5/2024” where the day was left blank on the paper."""
    if not given:
        return "ngày (để trống)"
    parts = given.split("-")
    if len(parts) == 3:
        return f"ngày {'/'.join(reversed(parts))}"
    return f"tháng {int(parts[1])}/{parts[0]}" if len(parts) == 2 else f"năm {given}"


def goal_of(target) -> str:
    """Comparator, value and unit as read, so that they can be held against the quote."""
    if target.value is None:
        return ""
    from ansinh.core.documents.figures import format_shortest

    upper = "" if target.value2 is None else f" đến {format_shortest(target.value2)}"
    return f"{target.comparator} {format_shortest(target.value)}{upper} {target.unit or ''}  "
