"""Lời của dòng lệnh: parsing errors in Vietnamese, and what counts as bad input."""

import argparse
import errno
import os
import re
import sys
from datetime import date
from typing import NoReturn


class BadInput(Exception):
    """Something given to a command is wrong; the message says what, where and what to do."""


ARGPARSE_WORDS = (
    (r"the following arguments are required: (.+)", r"thiếu: \1"),
    (r"unrecognized arguments: (.+)", r"không hiểu: \1"),
    (r"argument (.+?): expected one argument", r"\1 cần một giá trị theo sau"),
    (r"argument (.+?): invalid choice: (.+?) \(choose from (.+)\)", r"\1: không có \2; chọn \3"),
    (r"argument (.+?): invalid int value: (.+)", r"\1: \2 không phải số nguyên"),
    (r"argument (.+?): (.+)", r"\1: \2"),
)


class VietnameseFormatter(argparse.HelpFormatter):
    """Help whose own words are Vietnamese too."""

    def add_usage(self, usage, actions, groups, prefix=None) -> None:
        super().add_usage(usage, actions, groups, "Cách dùng: " if prefix is None else prefix)


class VietnameseParser(argparse.ArgumentParser):
    """A parser that speaks Vietnamese: its help, and what is missing or not understood."""

    def __init__(self, **options) -> None:
        super().__init__(**options | {"add_help": False, "formatter_class": VietnameseFormatter})
        self._positionals.title = "cần cho biết"
        self._optionals.title = "tùy chọn"
        self.add_argument("-h", "--help", action="help", help="in phần hướng dẫn này rồi thôi")

    def error(self, message: str) -> NoReturn:
        for pattern, words in ARGPARSE_WORDS:
            message, count = re.subn(pattern, words, message)
            if count:
                break
        print(f"Lệnh chưa đúng: {message}. Xem “{self.prog} --help”.", file=sys.stderr)
        raise SystemExit(2)


def day(text: str) -> date:
    """A date given as 2026-11-23 or 23/11/2026."""
    try:
        if "/" in text:
            given_day, month, year = text.split("/")
            return date(int(year), int(month), int(given_day))
        return date.fromisoformat(text)
    except ValueError as wrong:
        raise argparse.ArgumentTypeError(
            f"“{text}” không phải một ngày có thật; viết 2026-11-23 hoặc 23/11/2026"
        ) from wrong


FIRST_YEAR, LAST_YEAR = 2000, 2100


def year(text: str) -> int:
    """A year that a report may be for."""
    if not re.fullmatch(r"-?\d+", text, re.ASCII):
        raise argparse.ArgumentTypeError(f"“{text}” không phải số nguyên")
    if not FIRST_YEAR <= int(text[:9]) <= LAST_YEAR:
        raise argparse.ArgumentTypeError(
            f"năm phải từ {FIRST_YEAR} đến {LAST_YEAR}, không phải “{text}”"
        )
    return int(text)


REASONS = {
    errno.ENOENT: "không có tệp hoặc thư mục này",
    errno.EACCES: "tài khoản này không có quyền",
    errno.EPERM: "tài khoản này không có quyền",
    errno.EROFS: "ổ đĩa chỉ cho đọc",
    errno.ENOSPC: "ổ đĩa đã đầy",
    errno.EDQUOT: "tài khoản đã dùng hết phần đĩa của mình",
    errno.EFBIG: "tệp lớn quá mức cho phép",
    errno.ENOTDIR: "trên đường dẫn có chỗ không phải thư mục",
    errno.EADDRINUSE: "cổng đang có chương trình khác dùng",
}


def reason_of(refused: Exception) -> str:
    """Why the machine refused, in Vietnamese where the reason is a common one."""
    known = REASONS.get(getattr(refused, "errno", None) or 0)
    return known or f"máy báo: {getattr(refused, 'strerror', None) or refused}"


def start_django(*, is_first_run: bool = False) -> None:
    """Load the apps; only commands that need the database pay for it.

    Raises BadInput where nothing was set up yet, unless this is the command that sets it up.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ansinh.site.settings")
    import django

    from ansinh.site.installation import keep_to_owner

    keep_to_owner()
    django.setup()
    if not is_first_run:
        refuse_before_init()
        open_database()
        refuse_empty_database()


def open_database() -> None:
    """Reach the database before anything depends on it. Raises BadInput when that fails."""
    from django.conf import settings
    from django.db import Error, connection

    try:
        connection.ensure_connection()
        connection.introspection.table_names()
    except Error as refused:
        raise BadInput(f"{database_words(settings.INSTALLATION)} Máy báo: {refused}") from refused


def database_words(installation) -> str:
    """Which database it is that does not answer, without its password, and what to do."""
    if installation.database_url:
        return (
            "Không mở được cơ sở dữ liệu mà DATABASE_URL nêu. Kiểm tra địa chỉ, tài khoản và máy "
            "chủ PostgreSQL có đang chạy không."
        )
    return (
        f"Không mở được cơ sở dữ liệu {installation.home / 'ansinh.sqlite3'}: tệp hỏng, hoặc tài "
        "khoản này không có quyền. Lấy lại tệp từ bản sao lưu."
    )


def refuse_empty_database() -> None:
    """Tell that the database has no tables yet, or not those of this version."""
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    if not executor.migration_plan(executor.loader.graph.leaf_nodes()):
        return
    if executor.loader.applied_migrations:
        raise BadInput(
            "Dữ liệu ở đây do phiên bản cũ hơn ghi. Chạy “ansinh upgrade --backup TỆP”: lệnh này "
            "sao lưu trước rồi mới nâng."
        )
    raise BadInput(
        "Cơ sở dữ liệu chưa có bảng nào. Kiểm tra lại ANSINH_HOME và DATABASE_URL; nơi mới thì "
        "chạy “ansinh init” trước."
    )


def refuse_before_init() -> None:
    """Tell, before any table is asked for, that this place has no installation."""
    from django.conf import settings

    from ansinh.site.installation import DEMO_MARKER

    installation = settings.INSTALLATION
    has_file = (installation.home / "ansinh.sqlite3").exists()
    if not installation.is_demo and (installation.home / DEMO_MARKER).exists():
        raise BadInput(
            f"{installation.home} là bản dùng thử. Đặt biến ANSINH_DEMO=1 để dùng nó, "
            "hoặc đặt ANSINH_HOME là thư mục khác rồi chạy “ansinh init”."
        )
    if has_file and installation.secret_key is None:
        raise BadInput(
            f"Có dữ liệu ở {installation.home} nhưng mất tệp khóa secrets.json; "
            "dữ liệu còn nguyên. Chép lại tệp đó từ nơi đã cất rồi chạy lại."
        )
    has_database = installation.database_url or has_file
    if installation.secret_key is None or not has_database:
        first = "ansinh demo" if installation.is_demo else "ansinh init"
        raise BadInput(
            f"Chưa có gì được thiết lập ở {installation.home}. Chạy “{first}” trước, "
            "hoặc đặt ANSINH_HOME là thư mục đã thiết lập."
        )


def bad_input_types() -> tuple[type[Exception], ...]:
    """Errors of the rooms below that mean the input, not the program, is wrong."""
    from ansinh.core.documents.paper import PaperError
    from ansinh.core.documents.reading import UnreadableDocument
    from ansinh.core.population.errors import (
        BrokenSnapshot,
        InvalidPopulation,
        InvalidRequest,
    )
    from ansinh.site.installation import InstallationRefused

    known: list[type[Exception]] = [
        BadInput,
        PaperError,
        UnreadableDocument,
        BrokenSnapshot,
        InvalidPopulation,
        InvalidRequest,
        InstallationRefused,
    ]
    if "django" in sys.modules:
        from django.apps import apps

        if apps.ready:
            from ansinh.apps.planning.actions import PlanSaysNothing
            from ansinh.apps.planning.queries import NoSnapshot
            from ansinh.apps.registry.actions import RegistryNotEmpty
            from ansinh.apps.units.actions import UnitRefused

            known += [PlanSaysNothing, NoSnapshot, RegistryNotEmpty, UnitRefused]
    return tuple(known)
