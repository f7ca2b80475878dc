"""ansinh demo: build the demo commune, read the plan, write the report, open the pages."""

import argparse
import os
import sys
import time
from pathlib import Path

import ansinh
from ansinh.site.commands.messages import BadInput, open_database, start_django

DEMO_PLAN = Path(ansinh.__file__).parents[2] / "demo" / "ke_hoach.docx"


def add_to(choices) -> None:
    """Add `demo`."""
    parser = choices.add_parser("demo", help="dựng và mở bản dùng thử")
    parser.add_argument(
        "--no-serve", action="store_true", help="dựng xong thì thôi, không mở trang"
    )
    parser.add_argument(
        "--plan", type=Path, default=DEMO_PLAN, metavar="TỆP", help="kế hoạch khác để thử"
    )
    parser.add_argument(
        "--out", type=Path, default=Path("out"), metavar="THƯ_MỤC", help="nơi ghi báo cáo"
    )
    parser.add_argument(
        "--database", metavar="ĐỊA_CHỈ", help="dựng vào cơ sở dữ liệu PostgreSQL còn trống này"
    )
    parser.add_argument("--port", type=int, default=8000, metavar="CỔNG", help="cổng của trang")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Look at everything that may be refused, so that a bad paper changes nothing; then build.

    The new demo grows in a folder beside the home and takes its place only when it is whole.
    """
    from ansinh.site.commands.serve import check_port
    from ansinh.site.demo.home import new_home
    from ansinh.site.installation import home_in, keep_to_owner, refuse_real_home

    started = time.perf_counter()
    content = read_paper(options.plan)
    choose_place(options.database)
    home = home_in(os.environ).resolve()
    refuse_real_home(home)
    refuse_report_in_home(options.out, home)
    if not options.no_serve:
        check_port("127.0.0.1", options.port)
    keep_to_owner()
    with new_home(home) as building:
        os.environ["ANSINH_HOME"] = str(building)
        start_django(is_first_run=True)
        refuse_full_database()
        build(options, content)
    seconds = f"{time.perf_counter() - started:.1f}".replace(".", ",")
    print(f"Xong cả chuỗi trong {seconds} giây.", flush=True)
    return 0 if options.no_serve else serve_from(home, options.port)


def choose_place(database: str | None) -> None:
    """The demo has its own key and, unless one is named, its own SQLite.

    `ANSINH_HOME` and `ANSINH_TODAY` are honoured: they say where it is built and on which day.
    """
    os.environ["ANSINH_DEMO"] = "1"
    os.environ.pop("DATABASE_URL", None)
    if database:
        os.environ["DATABASE_URL"] = database


def build(options: argparse.Namespace, content: bytes) -> None:
    """Build the demo into the home that Django was started with, and let go of its database."""
    from django.db import connections

    from ansinh.site.demo.build import build_demo

    print("Dựng bản dùng thử (mọi hộ và người đều là giả lập):")
    try:
        report = build_demo(options.plan, content, options.out)
    finally:
        connections.close_all()
    print(f"Báo cáo: {report}")


def serve_from(home: Path, port: int) -> int:
    """Become the server of the finished home: what is loaded here still points at where it grew."""
    os.environ["ANSINH_HOME"] = str(home)
    command = [sys.executable, "-m", "ansinh.site.command_line", "serve", "--port", str(port)]
    sys.stdout.flush()
    os.execv(sys.executable, command)  # noqa: S606  # our own program with our own arguments


def refuse_report_in_home(out: Path, home: Path) -> None:
    """The home is replaced at the end, and the report would go with it."""
    if out.resolve().is_relative_to(home):
        raise BadInput(f"--out {out} nằm trong {home} sẽ bị thay; chọn thư mục khác cho báo cáo.")


def refuse_full_database() -> None:
    """The demo empties its own home, but never a database that someone else may be using."""
    from django.conf import settings
    from django.db import connection

    if not settings.INSTALLATION.database_url:
        return
    open_database()
    tables = connection.introspection.table_names()
    if tables:
        raise BadInput(
            f"Cơ sở dữ liệu này đã có {len(tables)} bảng; chỉ dựng bản dùng thử vào một cơ sở dữ "
            "liệu còn trống."
        )


def read_paper(file: Path) -> bytes:
    """The paper's bytes, once it is sure that it can be read and says something."""
    from ansinh.core.documents.reading import read_document
    from ansinh.core.plans import read_plan

    plan = read_plan(read_document(file))
    if not plan.targets and not plan.tasks:
        raise BadInput(
            f"Tệp “{file}” đọc được nhưng không có chỉ tiêu, nhiệm vụ nào; chọn tệp kế hoạch khác."
        )
    return file.read_bytes()
