"""ansinh serve: the web server on this machine."""

import argparse
import os
import sys

from ansinh.site.commands.messages import BadInput, reason_of, start_django

THIS_MACHINE = ("127.0.0.1", "localhost", "::1")


def add_to(choices) -> None:
    """Add `serve`."""
    parser = choices.add_parser("serve", help="mở trang web")
    parser.add_argument("--host", default="127.0.0.1", metavar="ĐỊA_CHỈ", help="địa chỉ mở trang")
    parser.add_argument("--port", type=int, default=8000, metavar="CỔNG", help="cổng của trang")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Serve until stopped; refuses borrowed secrets."""
    complete_a_real_home()
    start_django()
    return serve(options.host, options.port)


def complete_a_real_home() -> None:
    """A home of an earlier version draws the keys it has not yet; the demo's are public."""
    from ansinh.site.installation import complete_secrets, home_in

    if os.environ.get("ANSINH_DEMO") != "1":
        complete_secrets(home_in(os.environ))


def serve(host: str, port: int) -> int:
    """Check the installation, then answer requests."""
    from django.conf import settings
    from waitress import create_server

    from ansinh.apps.accounts.queries import has_demo_accounts, has_real_accounts
    from ansinh.site.installation import refuse_borrowed_secrets
    from ansinh.site.wsgi import application

    check_port(host, port)
    refuse_borrowed_secrets(
        settings.INSTALLATION,
        has_demo_accounts=has_demo_accounts(),
        has_real_accounts=has_real_accounts(),
    )
    warn_of_plain_http(host, is_https=settings.INSTALLATION.is_https)
    server = create_server(
        application,
        host=host,
        port=port,
        threads=8,
        ident=None,
        **headers_of_the_proxy(is_https=settings.INSTALLATION.is_https),
    )
    # Said once the port is open: whoever reads it may ask for a page at once.
    print(
        f"Đang phục vụ tại http://{'localhost' if host == '127.0.0.1' else host}:{port}", flush=True
    )
    server.run()
    return 0


def headers_of_the_proxy(*, is_https: bool) -> dict[str, object]:
    """Behind https, the web server on this machine says who asks and how; nobody else is believed.

    Without it a form sent over https would look as if it came from another site.
    """
    if not is_https:
        return {}
    return {
        "trusted_proxy": "127.0.0.1",
        "trusted_proxy_headers": {"x-forwarded-for", "x-forwarded-proto"},
        "clear_untrusted_proxy_headers": True,
    }


def warn_of_plain_http(host: str, *, is_https: bool) -> None:
    """Beyond this machine, passwords and names would cross the network readable."""
    if host not in THIS_MACHINE and not is_https:
        print(
            f"Lưu ý: mở ở {host} mà chưa đặt ANSINH_HTTPS=1 thì mật khẩu và tên người đi qua mạng "
            "không được mã hóa. Đặt sau một máy chủ https rồi dùng ANSINH_HTTPS=1.",
            file=sys.stderr,
            flush=True,
        )


def check_port(host: str, port: int) -> None:
    """Tell early, in words, that the port is taken."""
    import socket

    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except (OSError, OverflowError) as taken:
            if isinstance(taken, OverflowError):
                raise BadInput(f"Cổng {port} không có; cổng từ 1 đến 65535.") from taken
            raise BadInput(
                f"Không mở được cổng {port} ở {host}: {reason_of(taken)}. "
                "Dùng --port để chọn cổng khác."
            ) from taken
