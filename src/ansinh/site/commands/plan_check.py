"""ansinh plan check: what is wrong or doubtful in plan papers, as a list or as JSON."""

import argparse
import json
from collections import Counter
from datetime import date
from pathlib import Path

from ansinh.site.commands.messages import BadInput, day


def add_to(verbs) -> None:
    """Add `plan check`."""
    check = verbs.add_parser("check", help="kiểm tra một hoặc nhiều tệp kế hoạch")
    check.add_argument("files", nargs="+", type=Path, metavar="TỆP", help="tệp hoặc thư mục")
    check.add_argument("--json", action="store_true", help="in ra JSON: một danh sách phát hiện")
    check.add_argument("--on", type=day, metavar="NGÀY", help="ngày xét khi văn bản không ghi ngày")
    check.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Check each paper; findings are no failure, a paper that cannot be read is bad input."""
    from ansinh.core.documents.reading import UnreadableDocument
    from ansinh.site.commands.plan_read import expand

    told, problems = [], []
    for file in expand(options.files):
        try:
            findings = check_file(file, options.on)
        except UnreadableDocument as unreadable:
            problems.append(str(unreadable))
            continue
        told += [{"file": str(file), **finding.as_json()} for finding in findings]
        if not options.json:
            print(in_words(file, findings))
    if options.json:
        print(json.dumps(told, ensure_ascii=False, indent=1))
    if problems:
        raise BadInput("\n".join(problems))
    return 0


def check_file(file: Path, on: date | None = None):
    """The findings of one paper, against the gazetteer that ships; `on` where it bears no day."""
    from ansinh.core.documents.reading import read_document
    from ansinh.core.plans import read_plan
    from ansinh.core.plans.checks import HOANG_HOA, check_plan

    source = read_document(file)
    return check_plan(source, read_plan(source), gazetteer=HOANG_HOA, on=on)


def in_words(file: Path, findings) -> str:
    """One paragraph a finding, and a line that counts them."""
    return "\n".join([f"{file}", *(_paragraph(one) for one in findings), summary(findings)])


def summary(findings) -> str:
    """ "Cộng 12 phát hiện: 2 lỗi, 6 cần xem, 4 gợi ý." """
    from ansinh.core.plans.checks import SEVERITY_LABELS

    if not findings:
        return "Không có phát hiện nào."
    counts = Counter(one.severity for one in findings)
    parts = ", ".join(f"{counts[key]} {label}" for key, label in SEVERITY_LABELS.items())
    return f"Cộng {len(findings)} phát hiện: {parts}."


def _paragraph(one) -> str:
    from ansinh.core.plans.checks import SEVERITY_LABELS

    also = f" (cũng ở dòng {', '.join(map(str, one.also))})" if one.also else ""
    return (
        f"  dòng {one.line}  {one.code}  {SEVERITY_LABELS[one.severity]}  “{one.quote}”{also}\n"
        f"      {one.why} {one.suggestion}"
    )
