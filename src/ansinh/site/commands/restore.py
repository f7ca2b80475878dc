"""ansinh restore: bring a backup back into a place that holds nothing yet."""

import argparse
import os
import shutil
from pathlib import Path

from ansinh.site.commands.init import taken_back_on_failure
from ansinh.site.commands.messages import BadInput, reason_of, start_django


def add_to(choices) -> None:
    """Add `restore`."""
    parser = choices.add_parser("restore", help="lấy lại từ một tệp sao lưu, vào nơi còn trống")
    parser.add_argument("file", type=Path, metavar="TỆP", help="tệp mà “ansinh backup” đã ghi")
    parser.add_argument(
        "--secrets", type=Path, metavar="TỆP", help="tệp secrets.json của nơi đã sao lưu"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Check everything that can be checked, then write."""
    from ansinh.site.installation import Installation

    home = Installation.from_environment(os.environ).home
    start_django(is_first_run=True)
    from ansinh.core.documents.figures import format_integer
    from ansinh.site.backup.archive import ArchiveReader, BrokenBackup
    from ansinh.site.backup.restoring import WrongKeys, WrongPlace, put_back

    try:
        archive = ArchiveReader(options.file)
        refuse_what_cannot_be(archive, home, options.secrets)
        with taken_back_on_failure(home):
            keep_secrets(home, options.secrets)
            put_back(archive, home)
    except (BrokenBackup, WrongKeys, WrongPlace) as refused:
        raise BadInput(str(refused)) from refused
    except OSError as refused:
        raise BadInput(
            f"Không lấy lại được: {reason_of(refused)} ({refused.filename or options.file})."
        ) from refused
    rows = format_integer(sum(archive.manifest.rows.values()))
    print(f"Đã lấy lại {rows} dòng, sao lưu lúc {archive.manifest.made_at}, vào {home}.")
    print("Soát lại: ansinh check")
    return 0


def refuse_what_cannot_be(archive, home: Path, secrets: Path | None) -> None:
    """Whatever would make the restored place useless, before anything is written."""
    from ansinh.site.backup.restoring import (
        refuse_newer,
        refuse_other_vendor,
        refuse_wrong_keys,
    )

    refuse_full_place(home)
    refuse_other_vendor(archive)
    refuse_newer(archive)
    refuse_wrong_keys(archive, fingerprint_given(home, secrets))


def refuse_full_place(home: Path) -> None:
    """A restore never writes over what is there."""
    from django.conf import settings
    from django.db import connection

    if (home / "ansinh.sqlite3").exists() or (home / "snapshots").exists():
        raise BadInput(
            f"{home} đang có dữ liệu; lấy lại chỉ ghi vào nơi còn trống. "
            "Đặt ANSINH_HOME là một thư mục mới."
        )
    if settings.INSTALLATION.database_url and connection.introspection.table_names():
        raise BadInput("Cơ sở dữ liệu PostgreSQL này đã có bảng; dùng một cơ sở dữ liệu trống.")


def fingerprint_given(home: Path, secrets: Path | None) -> str:
    """Of the secrets file named, else of the home's own, else of the demo's public key."""
    from django.conf import settings

    from ansinh.site.backup.keys import fingerprint_of, fingerprint_of_secrets
    from ansinh.site.installation import secrets_file

    if secrets is None and not settings.IS_DEMO and not secrets_file(home).exists():
        raise BadInput(
            "Bản sao lưu không chứa khóa. Đưa tệp secrets.json của nơi đã sao lưu: --secrets TỆP."
        )
    try:
        return fingerprint_of_secrets(secrets) if secrets else fingerprint_of(settings.INSTALLATION)
    except (OSError, ValueError) as unread:
        raise BadInput(f"Không đọc được khóa ở {secrets}; kiểm tra lại tệp.") from unread


def keep_secrets(home: Path, secrets: Path | None) -> None:
    """The keys given, put where an installation looks for them."""
    from ansinh.site.installation import secrets_file

    if secrets is not None and secrets.absolute() != secrets_file(home):
        shutil.copyfile(secrets, secrets_file(home))
        secrets_file(home).chmod(0o600)
