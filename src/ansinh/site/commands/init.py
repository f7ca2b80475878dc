"""ansinh init: first run of a real commune. No ready account, secrets of its own."""

import argparse
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from ansinh.site.commands.messages import BadInput, day, open_database, reason_of, start_django


def add_to(choices) -> None:
    """Add `init`."""
    parser = choices.add_parser("init", help="thiết lập lần đầu cho một xã thật")
    parser.add_argument(
        "--list", type=Path, metavar="TỆP", help="danh sách Excel: xã, thôn, đơn vị, tài khoản"
    )
    parser.add_argument(
        "--template", type=Path, metavar="TỆP", help="ghi mẫu của danh sách đó rồi thôi"
    )
    parser.add_argument("--commune", type=name, metavar="TÊN", help="ví dụ: xã Hoằng Phú")
    parser.add_argument("--province", type=name, metavar="TÊN", help="ví dụ: tỉnh Thanh Hóa")
    parser.add_argument("--villages", type=village_names, metavar="TÊN,TÊN", help="tên các thôn")
    parser.add_argument("--since", type=day, metavar="NGÀY", help="xã có từ ngày")
    parser.add_argument(
        "--officer",
        type=username,
        metavar="TÊN_ĐĂNG_NHẬP",
        help="tài khoản đầu tiên: chữ thường không dấu, số, dấu chấm, gạch",
    )
    parser.set_defaults(run=run)


def what_is_listed(options: argparse.Namespace):
    """The commune as the Excel list says, or as the options do. Raises BadInput."""
    from ansinh.site.first_run.listing import InvalidList, read_list

    if options.list is None:
        return listed_by_options(options)
    try:
        return read_list(options.list.name, options.list.read_bytes())
    except InvalidList as faults:
        raise BadInput(f"Danh sách chưa dùng được:\n{faults}") from faults
    except OSError as refused:
        raise BadInput(f"Không đọc được {options.list}: {reason_of(refused)}.") from refused


def listed_by_options(options: argparse.Namespace):
    """The smallest commune: one department, which also keeps the plan, and one account."""
    from ansinh.site.first_run.listing import AccountRow, CommuneList, CommuneRow, UnitRow

    needed = ("commune", "province", "villages", "since", "officer")
    missing = [f"--{word}" for word in needed if getattr(options, word) is None]
    if missing:
        raise BadInput(
            f"Thiếu: {', '.join(missing)}. Hoặc đưa cả danh sách bằng một tệp Excel: --list TỆP "
            "(lấy mẫu bằng --template TỆP)."
        )
    department = "Phòng Văn hóa – Xã hội"
    return CommuneList(
        commune=CommuneRow(options.commune, options.province, options.since, ""),
        villages=tuple(options.villages),
        units=(UnitRow(department, "department", "vhxh"),),
        posts=(),
        accounts=(AccountRow(options.officer, options.officer, "officer", department, ()),),
    )


def name(text: str) -> str:
    """A name that says something, in one spelling of its accents."""
    from ansinh.site.first_run.listing import LONGEST_NAME, is_readable, plain

    kept = plain(text)
    if not kept:
        raise argparse.ArgumentTypeError("tên còn trống")
    if not is_readable(kept):
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
    from ansinh.site.first_run.listing import USERNAME

    if not USERNAME.fullmatch(text):
        raise argparse.ArgumentTypeError(
            f"“{text}” không dùng làm tên đăng nhập được; viết 2 đến 60 chữ thường không dấu, số, "
            "dấu chấm hoặc gạch, như “hoa.nguyen”"
        )
    return text


def run(options: argparse.Namespace) -> int:
    """Make the home and the database, the units and the accounts, and last the secret.

    Whatever fails on the way leaves nothing that stops a second try.
    """
    from ansinh.site.installation import Installation

    if options.template is not None:
        return write_the_template(options.template)
    listed = what_is_listed(options)
    home = Installation.from_environment(os.environ).home
    start_django(is_first_run=True)
    refuse_what_cannot_be(listed.commune.since)
    with taken_back_on_failure(home):
        passwords = install(listed, home)
    print(f"Đã thiết lập {listed.commune.name}, {listed.commune.province} tại {home}.")
    for username, password in passwords.items():
        print(f"Tài khoản {username}, mật khẩu chỉ in lần này: {password}")
    first = next(iter(passwords))
    print(f"Quên hoặc muốn đổi mật khẩu: ansinh account password {first}. Mở trang: ansinh serve")
    return 0


def write_the_template(file: Path) -> int:
    """The Excel list to be filled. Raises BadInput where it cannot be written."""
    from ansinh.site.first_run.template import write_template

    try:
        with file.open("xb") as template:
            template.write(write_template())
    except FileExistsError as there:
        raise BadInput(f"{file} đã có; đặt tên khác để không ghi đè.") from there
    except OSError as refused:
        raise BadInput(f"Không ghi được {file}: {reason_of(refused)}.") from refused
    print(f"Đã ghi mẫu {file}. Điền rồi chạy: ansinh init --list {file}")
    return 0


def refuse_what_cannot_be(since: date) -> None:
    """What only the installation can tell, before anything is written."""
    from django.conf import settings

    from ansinh.site.clock import today

    if settings.IS_DEMO:
        raise BadInput("“ansinh init” không dùng cho bản dùng thử; bỏ biến ANSINH_DEMO.")
    if since > today():
        raise BadInput(f"Xã có từ ngày {since:%d/%m/%Y} là ngày chưa đến; ghi ngày xã được lập.")
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


def install(listed, home: Path) -> dict[str, str]:
    """Fill the database and then keep the secret; gives the first password of each account.

    A secret without an account does not count as set up, so any broken try may be redone.
    """
    from django.core.management import call_command
    from django.db import OperationalError, transaction

    from ansinh.site.clock import system_actor
    from ansinh.site.first_run.setting_up import set_up
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
        passwords = set_up(listed, system_actor("init"))
        make_secret(home)
    return passwords


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


def drop_half_made(home: Path) -> None:
    """Remove the SQLite files that a killed `init` left behind; a PostgreSQL is never touched."""
    from django.db import connection

    connection.close()
    for file in home.glob("ansinh.sqlite3*"):
        file.unlink()
