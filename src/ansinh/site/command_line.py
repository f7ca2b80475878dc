"""Dòng lệnh (command line): `ansinh …`, a public interface.

Errors go to stderr in Vietnamese: what, where, what to do. Exit code 2 for bad input, 1 for a
fault of the program itself, whose trace goes to a file of its owner and never to the screen.
"""

import argparse
import os
import sys
import tempfile
import traceback
from contextlib import suppress
from pathlib import Path

from ansinh.site.commands import (
    account,
    backup,
    check,
    demo,
    indicators,
    init,
    journal,
    plan,
    population,
    report,
    restore,
    serve,
    snapshot,
    upgrade,
)
from ansinh.site.commands.messages import BadInput, VietnameseParser, bad_input_types

COMMANDS = (
    demo,
    init,
    serve,
    check,
    backup,
    restore,
    upgrade,
    plan,
    population,
    snapshot,
    indicators,
    report,
    account,
    journal,
)


def main(arguments: list[str] | None = None) -> int:
    """Run one command and give its exit code."""
    try:
        options = build_parser().parse_args(arguments)
        return options.run(options) or 0
    except BadInput as problem:
        return _fail(str(problem))
    except KeyboardInterrupt:
        print("Đã dừng theo yêu cầu.", file=sys.stderr)
        return 130
    except BrokenPipeError:
        # The reader of our output has gone; there is no one left to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as fault:
        return _unforeseen(fault)


def build_parser() -> argparse.ArgumentParser:
    """The parser of every command, each from its own module."""
    parser = VietnameseParser(
        prog="ansinh", description="An Sinh: từ kế hoạch của xã đến báo cáo năm."
    )
    choices = parser.add_subparsers(title="lệnh", metavar="LỆNH", required=True)
    for command in COMMANDS:
        command.add_to(choices)
    return parser


def _fail(message: str) -> int:
    print(message, file=sys.stderr)
    return 2


def _unforeseen(fault: Exception) -> int:
    if isinstance(fault, bad_input_types()):
        return _fail(str(fault))
    file = _keep_trace("".join(traceback.format_exception(fault)))
    send = f"Gửi tệp {file} cho cán bộ kỹ thuật." if file else "Báo cán bộ kỹ thuật."
    print(
        "Chương trình gặp sự cố ngoài dự kiến; việc vừa gọi có thể chưa xong, hãy kiểm tra kết quả "
        f"trước khi làm tiếp. {send}",
        file=sys.stderr,
    )
    return 1


def _keep_trace(trace: str) -> Path | None:
    """Write a trace where its owner alone reads it: the installation's home, else the machine's
    folder for passing files. None when neither takes it."""
    from ansinh.site.installation import home_in

    for folder in (home_in(os.environ), None):
        with suppress(OSError):
            number, name = tempfile.mkstemp(".log", "ansinh-su-co-", folder)
            with os.fdopen(number, "w", encoding="utf-8", errors="replace") as file:
                file.write(trace)
            return Path(name)
    return None


if __name__ == "__main__":
    sys.exit(main())
