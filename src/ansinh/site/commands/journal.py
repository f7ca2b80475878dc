"""ansinh journal verify: walk both chains, of acts and of views, from their beginning."""

import argparse

from ansinh.site.commands.messages import BadInput, start_django


def add_to(choices) -> None:
    """Add `journal` and its subcommands."""
    journal = choices.add_parser("journal", help="nhật ký")
    verbs = journal.add_subparsers(title="việc", metavar="VIỆC", required=True)
    verify = verbs.add_parser("verify", help="soát nhật ký có bị sửa không")
    verify.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Say whether every act and every view is as it was written."""
    start_django()
    from ansinh.apps.journal.queries import (
        count_acts,
        count_views,
        find_first_broken_act,
        find_first_broken_view,
    )

    broken = find_first_broken_act() or find_first_broken_view()
    if broken:
        raise BadInput(f"Nhật ký đã bị sửa. {broken} Báo ngay người phụ trách an toàn thông tin.")
    print(f"Nhật ký nguyên vẹn: {count_acts()} việc, {count_views()} lượt xem.")
    return 0
