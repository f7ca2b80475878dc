"""ansinh backup: everything the place holds, but its keys, in one file."""

import argparse
import sqlite3
from collections.abc import Callable
from pathlib import Path

from ansinh.site.commands.messages import BadInput, reason_of, start_django


def add_to(choices) -> None:
    """Add `backup`."""
    parser = choices.add_parser("backup", help="sao lưu cơ sở dữ liệu và ảnh chụp vào một tệp")
    parser.add_argument("file", type=Path, metavar="TỆP", help="ví dụ: /sao-luu/2026-11-23.ansinh")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the backup; others may go on working meanwhile."""
    start_django()
    from django.conf import settings
    from tqdm import tqdm

    from ansinh.apps.journal.actions import seal_views
    from ansinh.core.documents.figures import format_integer
    from ansinh.site.backup.making import size_to_move
    from ansinh.site.installation import secrets_file

    refuse_existing(options.file)
    # Sealed each night at the latest: a view that waits for its batch could be taken away unseen.
    seal_views()
    otherwise = "Dữ liệu đang dùng còn nguyên; chọn chỗ khác rồi sao lưu lại."
    with tqdm(total=size_to_move(), unit="B", unit_scale=True, disable=None) as bar:
        manifest = put_backup(options.file, bar.update, otherwise)
    rows = format_integer(sum(manifest.rows.values()))
    print(f"Đã sao lưu {rows} dòng của {len(manifest.rows)} bảng vào {options.file}.")
    if not settings.IS_DEMO:
        print(
            f"Khóa không nằm trong tệp này. Giữ {secrets_file(settings.INSTALLATION.home)} ở một "
            "nơi khác: mất khóa thì không mở lại được các số đã mã hóa."
        )
    return 0


def refuse_existing(file: Path) -> None:
    """A backup never takes the place of an earlier one."""
    if file.exists():
        raise BadInput(f"{file} đã có; đặt tên khác để không ghi đè bản sao lưu cũ.")


def put_backup(file: Path, progress: Callable[[int], object], otherwise: str):
    """Write the backup; gives its manifest.

    Raises BadInput where it cannot be written, with `otherwise` saying how things stand then.
    """
    from ansinh.site.backup.making import make_backup
    from ansinh.site.clock import now

    try:
        return make_backup(file.absolute(), made_at=now(), progress=progress)
    except (OSError, sqlite3.OperationalError) as refused:
        raise BadInput(
            f"Không ghi được bản sao lưu vào {file}: {reason_of(refused)}. {otherwise}"
        ) from refused
