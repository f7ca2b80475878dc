"""ansinh account password: a new one-time password, drawn on the machine itself."""

import argparse
import secrets

from ansinh.site.commands.messages import BadInput, start_django


def add_to(choices) -> None:
    """Add `account` and its subcommands."""
    account = choices.add_parser("account", help="tài khoản")
    verbs = account.add_subparsers(title="việc", metavar="VIỆC", required=True)
    password = verbs.add_parser("password", help="đặt mật khẩu mới cho một tài khoản")
    password.add_argument("username", metavar="TÊN_ĐĂNG_NHẬP")
    password.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Draw a password, put it in place of the old one, and print it this once."""
    start_django()
    from ansinh.apps.accounts.actions import reset_password
    from ansinh.apps.accounts.queries import find_account
    from ansinh.site.clock import system_actor

    user = find_account(options.username)
    if user is None:
        raise BadInput(
            f"Không có tài khoản “{options.username}”; kiểm tra lại tên đăng nhập, phân biệt chữ "
            "hoa và chữ thường."
        )
    password = draw_password()
    reset_password(user=user, password=password, by=system_actor("account password"))
    print(f"Mật khẩu mới của {options.username}, chỉ in lần này: {password}")
    return 0


def draw_password() -> str:
    """A password no one can guess."""
    return secrets.token_urlsafe(12)
