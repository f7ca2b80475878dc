"""ansinh plan: what plan papers say, what is wrong with them; keep one in this installation."""

import argparse
from pathlib import Path

from ansinh.site.commands import plan_check, plan_compare, plan_read, plan_score
from ansinh.site.commands.messages import start_django


def add_to(choices) -> None:
    """Add `plan` and its subcommands."""
    plan = choices.add_parser("plan", help="đọc, kiểm tra, so sánh, lưu văn bản kế hoạch")
    verbs = plan.add_subparsers(title="việc", metavar="VIỆC", required=True)
    for verb in (plan_read, plan_check, plan_compare, plan_score):
        verb.add_to(verbs)
    keep = verbs.add_parser("keep", help="lưu một kế hoạch vào nơi cài đặt này")
    keep.add_argument("file", type=Path, metavar="TỆP", help="văn bản, DOCX hoặc PDF có chữ")
    keep.set_defaults(run=keep_file)


def keep_file(options: argparse.Namespace) -> int:
    """Keep a paper with its targets and tasks; the same file twice is kept once."""
    from ansinh.core.documents.reading import read_document

    read_document(options.file)
    start_django()
    from ansinh.apps.planning.actions import keep_plan
    from ansinh.apps.planning.queries import what_was_kept
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
    if reread := what_was_kept(plan):
        print(
            f"Là bản sau của tệp “{reread.earlier.file_name}”: giữ {reread.kept} quyết định, "
            f"{len(reread.changed)} giá trị đã đổi, {len(reread.lost)} chỉ tiêu không còn."
        )
    return 0
