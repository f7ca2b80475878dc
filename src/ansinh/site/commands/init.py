"""ansinh init: first run of a real commune. No ready account, secrets of its own."""

import argparse
import secrets
import uuid

from ansinh.site.commands.messages import BadInput, day, start_django


def add_to(choices) -> None:
    """Add `init`."""
    parser = choices.add_parser("init", help="thiết lập lần đầu cho một xã thật")
    parser.add_argument("--commune", required=True, metavar="TÊN", help="ví dụ: xã Hoằng Phú")
    parser.add_argument("--province", required=True, metavar="TÊN", help="ví dụ: tỉnh Thanh Hóa")
    parser.add_argument("--villages", required=True, metavar="TÊN,TÊN", help="tên các thôn")
    parser.add_argument("--since", type=day, required=True, metavar="NGÀY", help="xã có từ ngày")
    parser.add_argument("--officer", required=True, metavar="TÊN_ĐĂNG_NHẬP")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Make the secrets and the database, the units and the first account."""
    import os

    from ansinh.site.installation import Installation, make_secret, secrets_file

    installation = Installation.from_environment(os.environ)
    if installation.is_demo:
        raise BadInput("“ansinh init” không dùng cho bản dùng thử; bỏ biến ANSINH_DEMO.")
    if secrets_file(installation.home).exists():
        raise BadInput(
            f"Nơi này đã thiết lập rồi ({secrets_file(installation.home)} đã có). "
            "Muốn lập xã khác, đặt ANSINH_HOME là một thư mục mới."
        )
    make_secret(installation.home)
    start_django(is_first_run=True)
    from django.core.management import call_command
    from django.db import transaction

    call_command("migrate", verbosity=0)
    with transaction.atomic():
        password = set_up(options)
    print(f"Đã thiết lập {options.commune}, {options.province} tại {installation.home}.")
    print(f"Tài khoản đầu tiên: {options.officer}, mật khẩu dùng một lần in ở đây: {password}")
    print("Đăng nhập xong hãy đổi mật khẩu. Mở trang: ansinh serve")
    return 0


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
    )
    establish_organisation(
        code="vhxh",
        name="Phòng Văn hóa – Xã hội",
        kind=kind.DEPARTMENT,
        parent=commune,
        valid_from=since,
        by=by,
    )
    for name in filter(None, map(str.strip, options.villages.split(","))):
        establish_village(key=uuid.uuid4(), name=name, commune=commune, valid_from=since, by=by)
    password = secrets.token_urlsafe(12)
    open_account(
        username=options.officer,
        password=password,
        full_name=options.officer,
        role=User.Role.OFFICER,
        organisation=commune,
        by=by,
    )
    return password
