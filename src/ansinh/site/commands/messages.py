"""Lời của dòng lệnh: parsing errors in Vietnamese, and what counts as bad input."""

import argparse
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


def start_django() -> None:
    """Load the apps; only commands that need the database pay for it."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ansinh.site.settings")
    import django

    django.setup()


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
