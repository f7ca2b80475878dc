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


class VietnameseParser(argparse.ArgumentParser):
    """A parser that speaks Vietnamese when something is missing or not understood."""

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


REASONS = {
    errno.ENOENT: "không có thư mục này",
    errno.EACCES: "tài khoản này không có quyền",
    errno.EPERM: "tài khoản này không có quyền",
    errno.EROFS: "ổ đĩa chỉ cho đọc",
    errno.ENOSPC: "ổ đĩa đã đầy",
    errno.ENOTDIR: "trên đường dẫn có chỗ không phải thư mục",
    errno.EADDRINUSE: "cổng đang có chương trình khác dùng",
}


def reason_of(refused: OSError) -> str:
    """Why the machine refused, in Vietnamese where the reason is a common one."""
    return REASONS.get(refused.errno or 0, f"máy báo: {refused.strerror}")


def start_django(*, is_first_run: bool = False) -> None:
    """Load the apps; only commands that need the database pay for it.

    Raises BadInput where nothing was set up yet, unless this is the command that sets it up.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ansinh.site.settings")
    import django

    django.setup()
    if not is_first_run:
        refuse_before_init()


def refuse_before_init() -> None:
    """Tell, before any table is asked for, that this place has no installation."""
    from django.conf import settings

    installation = settings.INSTALLATION
    has_database = installation.database_url or (installation.home / "ansinh.sqlite3").exists()
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

            known += [PlanSaysNothing, NoSnapshot, RegistryNotEmpty]
    return tuple(known)
