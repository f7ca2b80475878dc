"""ansinh serve: the web server on this machine."""

import argparse

from ansinh.site.commands.messages import BadInput, reason_of, start_django


def add_to(choices) -> None:
    """Add `serve`."""
    parser = choices.add_parser("serve", help="mở trang web")
    parser.add_argument("--host", default="127.0.0.1", metavar="ĐỊA_CHỈ")
    parser.add_argument("--port", type=int, default=8000, metavar="CỔNG")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Serve until stopped; refuses borrowed secrets."""
    start_django()
    return serve(options.host, options.port)


def serve(host: str, port: int) -> int:
    """Check the installation, then answer requests."""
    from django.conf import settings
    from waitress import serve as answer

    from ansinh.apps.accounts.queries import has_demo_accounts
    from ansinh.site.installation import refuse_borrowed_secrets
    from ansinh.site.wsgi import application

    check_port(host, port)
    refuse_borrowed_secrets(settings.INSTALLATION, has_demo_accounts=has_demo_accounts())
    print(
        f"Đang phục vụ tại http://{'localhost' if host == '127.0.0.1' else host}:{port}", flush=True
    )
    answer(application, host=host, port=port, threads=8, ident=None)
    return 0


def check_port(host: str, port: int) -> None:
    """Tell early, in words, that the port is taken."""
    import socket

    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as taken:
            raise BadInput(
                f"Không mở được cổng {port} ở {host}: {reason_of(taken)}. "
                "Dùng --port để chọn cổng khác."
            ) from taken
