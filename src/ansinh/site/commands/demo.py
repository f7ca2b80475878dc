"""ansinh demo: build the demo commune, read the plan, write the report, open the pages."""

import argparse
import os
import time
from pathlib import Path

import ansinh
from ansinh.site.commands.messages import BadInput, start_django

DEMO_PLAN = Path(ansinh.__file__).parents[2] / "demo" / "ke_hoach.docx"


def add_to(choices) -> None:
    """Add `demo`."""
    parser = choices.add_parser("demo", help="dựng và mở bản dùng thử")
    parser.add_argument(
        "--no-serve", action="store_true", help="dựng xong thì thôi, không mở trang"
    )
    parser.add_argument("--plan", type=Path, default=DEMO_PLAN, metavar="TỆP")
    parser.add_argument("--out", type=Path, default=Path("out"), metavar="THƯ_MỤC")
    parser.add_argument(
        "--database", metavar="ĐỊA_CHỈ", help="dựng vào cơ sở dữ liệu PostgreSQL còn trống này"
    )
    parser.add_argument("--port", type=int, default=8000, metavar="CỔNG")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Read the paper first, so that a bad one changes nothing; then build, then serve."""
    started = time.perf_counter()
    content = read_paper(options.plan)
    # The demo has a home, a key and a day of its own; what surrounds it must not leak in.
    os.environ["ANSINH_DEMO"] = "1"
    os.environ.pop("DATABASE_URL", None)
    if options.database:
        os.environ["DATABASE_URL"] = options.database
    start_django(is_first_run=True)
    refuse_full_database()
    from ansinh.site.demo.build import build_demo

    print("Dựng bản dùng thử (mọi hộ và người đều là giả lập):")
    report = build_demo(options.plan, content, options.out)
    seconds = f"{time.perf_counter() - started:.1f}".replace(".", ",")
    print(f"Báo cáo: {report} (xong cả chuỗi trong {seconds} giây)", flush=True)
    if options.no_serve:
        return 0
    from ansinh.site.commands.serve import serve

    return serve("127.0.0.1", options.port)


def refuse_full_database() -> None:
    """The demo empties its own home, but never a database that someone else may be using."""
    from django.conf import settings
    from django.db import OperationalError, connection

    if not settings.INSTALLATION.database_url:
        return
    try:
        tables = connection.introspection.table_names()
    except OperationalError as refused:
        message = f"Không mở được cơ sở dữ liệu: {refused}. Kiểm tra lại địa chỉ."
        raise BadInput(message) from refused
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
