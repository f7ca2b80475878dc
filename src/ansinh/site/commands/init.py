"""ansinh init: first run of a real commune. No ready account, secrets of its own."""

import argparse
import os
import re
import shutil
import unicodedata
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ansinh.site.commands.account import draw_password
from ansinh.site.commands.messages import BadInput, day, open_database, reason_of, start_django

LONGEST_NAME = 120


def add_to(choices) -> None:
    """Add `init`."""
    parser = choices.add_parser("init", help="thiết lập lần đầu cho một xã thật")
    parser.add_argument(
        "--commune", type=name, required=True, metavar="TÊN", help="ví dụ: xã Hoằng Phú"
    )
    parser.add_argument(
        "--province", type=name, required=True, metavar="TÊN", help="ví dụ: tỉnh Thanh Hóa"
    )
    parser.add_argument(
        "--villages", type=village_names, required=True, metavar="TÊN,TÊN", help="tên các thôn"
    )
    parser.add_argument("--since", type=day, required=True, metavar="NGÀY", help="xã có từ ngày")
    parser.add_argument(
        "--officer",
        type=username,
        required=True,
        metavar="TÊN_ĐĂNG_NHẬP",
        help="tài khoản đầu tiên: chữ thường không dấu, số, dấu chấm, gạch",
    )
    parser.set_defaults(run=run)


def name(text: str) -> str:
    """A name that says something, in one spelling of its accents."""
    kept = " ".join(unicodedata.normalize("NFC", text).split())
    if not kept:
        raise argparse.ArgumentTypeError("tên còn trống")
    if len(kept) > LONGEST_NAME or not kept.isprintable():
        raise argparse.ArgumentTypeError(f"tên dài quá {LONGEST_NAME} chữ hoặc có dấu lạ")
    return kept


def village_names(text: str) -> list[str]:
    """Names of the villages, parted by commas, none empty and none twice."""
    names = [name(each) for each in text.split(",")]
    for each in names:
        if [one.casefold() for one in names].count(each.casefold()) > 1:
            raise argparse.ArgumentTypeError(f"thôn “{each}” ghi hai lần")
    return names


def username(text: str) -> str:
    """A sign-in name that can be typed on any keyboard."""
    if not re.fullmatch(r"[a-z0-9][a-z0-9._-]{1,59}", text):
        raise argparse.ArgumentTypeError(
            f"“{text}” không dùng làm tên đăng nhập được; viết 2 đến 60 chữ thường không dấu, số, "
            "dấu chấm hoặc gạch, như “hoa.nguyen”"
        )
    return text


def run(options: argparse.Namespace) -> int:
    """Make the home and the database, the units and the first account, and last the secret.

    Whatever fails on the way leaves nothing that stops a second try.
    """
    from ansinh.site.installation import Installation

    home = Installation.from_environment(os.environ).home
    start_django(is_first_run=True)
    refuse_what_cannot_be(options)
    with taken_back_on_failure(home):
        password = install(options, home)
    print(f"Đã thiết lập {options.commune}, {options.province} tại {home}.")
    print(f"Tài khoản đầu tiên: {options.officer}, mật khẩu chỉ in lần này: {password}")
    print(
        "Quên hoặc muốn đổi mật khẩu: "
        f"ansinh account password {options.officer}. Mở trang: ansinh serve"
    )
    return 0


def refuse_what_cannot_be(options: argparse.Namespace) -> None:
    """What only the installation can tell, before anything is written."""
    from django.conf import settings

    from ansinh.site.clock import today

    if settings.IS_DEMO:
        raise BadInput("“ansinh init” không dùng cho bản dùng thử; bỏ biến ANSINH_DEMO.")
    if options.since > today():
        raise BadInput(f"--since {options.since:%d/%m/%Y} chưa đến; ghi ngày xã bắt đầu có.")
    if settings.INSTALLATION.database_url:
        open_database()


@contextmanager
def taken_back_on_failure(home: Path) -> Iterator[None]:
    """A home folder that this run made does not stay when the run fails.

    Raises BadInput where it cannot be made.
    """
    from ansinh.site.installation import make_home

    is_new = False
    try:
        is_new = make_home(home)
        yield
    except BaseException as fault:
        if is_new:
            shutil.rmtree(home, ignore_errors=True)
        if isinstance(fault, OSError):
            raise BadInput(
                f"Không ghi được vào {home}: {reason_of(fault)}. Đặt ANSINH_HOME ở chỗ khác."
            ) from fault
        raise


def install(options: argparse.Namespace, home: Path) -> str:
    """Fill the database and then keep the secret; gives the first password.

    A secret without an account does not count as set up, so any broken try may be redone.
    """
    from django.core.management import call_command
    from django.db import OperationalError, transaction

    from ansinh.site.installation import make_secret

    open_database()
    refuse_second_time(home)
    try:
        call_command("migrate", verbosity=0)
    except OperationalError:
        # Killed between making a table and noting it: nobody has an account in it, so begin anew.
        drop_half_made(home)
        call_command("migrate", verbosity=0)
    with transaction.atomic():
        # Once more under the lock, for two who set up the same place at once.
        refuse_second_time(home)
        password = set_up(options)
        make_secret(home)
    return password


def refuse_second_time(home: Path) -> None:
    """A place is set up once it has an account; a try that broke off before that may be redone."""
    from django.db import connection

    from ansinh.apps.accounts.models import User
    from ansinh.apps.accounts.queries import has_accounts
    from ansinh.site.installation import secrets_file

    if User._meta.db_table not in connection.introspection.table_names() or not has_accounts():
        return
    if secrets_file(home).exists():
        raise BadInput(
            f"Nơi này đã thiết lập rồi ({secrets_file(home)} đã có). "
            "Muốn lập xã khác, đặt ANSINH_HOME là một thư mục mới."
        )
    raise BadInput(
        "Cơ sở dữ liệu này đã có tài khoản của một nơi khác. Dùng một cơ sở dữ liệu còn trống "
        "(ANSINH_HOME mới, hoặc DATABASE_URL khác)."
    )


def set_up(options: argparse.Namespace) -> str:
    """The province, the commune, its department and villages, and the officer's account."""
    from ansinh.apps.accounts.actions import open_account
    from ansinh.apps.accounts.models import User
    from ansinh.apps.units.actions import establish_organisation, establish_village
    from ansinh.apps.units.models import Organisation
    from ansinh.site.clock import system_actor

    by, since, kind = system_actor("init"), options.since, Organisation.Kind
    province = establish_organisation(
        code="tinh", name=options.province, kind=kind.PROVINCE, valid_from=since, by=by
    )
    commune = establish_organisation(
        code="xa",
        name=f"Ủy ban nhân dân {options.commune}",
        place=options.commune.removeprefix("xã ").removeprefix("phường "),
        kind=kind.COMMUNE,
        parent=province,
        valid_from=since,
        by=by,
        is_own=True,
    )
    establish_organisation(
        code="vhxh",
        name="Phòng Văn hóa – Xã hội",
        kind=kind.DEPARTMENT,
        parent=commune,
        valid_from=since,
        by=by,
        is_own=True,
    )
    for village in options.villages:
        establish_village(key=uuid.uuid4(), name=village, commune=commune, valid_from=since, by=by)
    password = draw_password()
    open_account(
        username=options.officer,
        password=password,
        full_name=options.officer,
        role=User.Role.OFFICER,
        organisation=commune,
        by=by,
    )
    return password


def drop_half_made(home: Path) -> None:
    """Remove the SQLite files that a killed `init` left behind; a PostgreSQL is never touched."""
    from django.db import connection

    connection.close()
    for file in home.glob("ansinh.sqlite3*"):
        file.unlink()
