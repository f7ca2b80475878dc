"""ansinh plan read: what papers say, one or thousands, as words, as JSON, as a table."""

import argparse
import os
from pathlib import Path

from ansinh.site.commands.messages import BadInput
from ansinh.site.commands.whole_files import write_whole

TABLES = (".xlsx", ".csv")
LONGEST = 300
MOST_WORKERS = 16


def add_to(verbs) -> None:
    """Add `plan read`."""
    read = verbs.add_parser("read", help="đọc một hoặc nhiều tệp kế hoạch")
    read.add_argument("files", nargs="+", type=Path, metavar="TỆP", help="tệp hoặc thư mục")
    read.add_argument("--json", action="store_true", help="in ra JSON")
    read.add_argument("--out", type=Path, metavar="THƯ_MỤC", help="ghi mỗi tệp một JSON vào đây")
    read.add_argument("--table", type=Path, metavar="TỆP", help="ghi bảng kết quả: .xlsx hoặc .csv")
    read.add_argument("--jobs", type=positive, metavar="SỐ", help="số tệp đọc cùng lúc")
    read.add_argument(
        "--limit", type=positive, default=LONGEST, metavar="GIÂY",
        help=f"thời gian nhiều nhất cho một tệp ({LONGEST} giây)",
    )  # fmt: skip
    read.set_defaults(run=run)


def positive(text: str) -> int:
    """A count of one and more."""
    if not (text.isascii() and text.isdecimal() and len(text) < 6 and int(text)):
        raise argparse.ArgumentTypeError(f"“{text}” không phải số nguyên dương")
    return int(text)


def run(options: argparse.Namespace) -> int:
    """Read each paper; one that cannot be read is told and does not stop the others."""
    from ansinh.site.bulk_reading.papers import papers_in

    if options.table and options.table.suffix.lower() not in TABLES:
        raise BadInput(f"{options.table}: bảng kết quả ghi được .xlsx hoặc .csv. Đặt lại đuôi tệp.")
    papers = papers_in(options.files, options.out)
    if not papers:
        raise BadInput(f"{options.files[0]}: không có tệp nào để đọc. Kiểm tra lại thư mục.")
    outcomes = read_in_order(papers, options)
    if options.out and len(papers) > 1 and not options.json:
        show_table(outcomes)
    write_table(outcomes, options.table)
    problems = [one.error for one in outcomes if one.error]
    if problems:
        raise BadInput("\n".join(problems))
    return 0


def read_in_order(papers, options: argparse.Namespace) -> list:
    """The outcome of each paper in the order of the papers; each is shown and written as soon as
    those before it are."""
    from ansinh.site.bulk_reading.progress import ProgressBar

    bar = ProgressBar(len(papers))
    outcomes: list = [None] * len(papers)
    shown = 0
    for done, (place, outcome) in enumerate(outcomes_of(papers, options), start=1):
        outcomes[place] = keep(outcome, options)
        while shown < len(papers) and outcomes[shown] is not None:
            bar.clear()
            show(outcomes[shown], options, is_alone=len(papers) == 1)
            outcomes[shown] = without_texts(outcomes[shown])
            shown += 1
        bar.show(done, sum(1 for one in outcomes if one and one.error))
    bar.clear()
    return outcomes


def outcomes_of(papers, options: argparse.Namespace):
    """One paper is read here, many in processes of their own."""
    from ansinh.site.bulk_reading.papers import read_paper
    from ansinh.site.bulk_reading.workers import read_all

    if len(papers) == 1:
        return iter([(0, read_paper(papers[0]))])
    workers = min(options.jobs or os.cpu_count() or 1, len(papers), MOST_WORKERS)
    return read_all(papers, read_paper, workers=workers, seconds=options.limit)


def keep(outcome, options: argparse.Namespace):
    """Write one paper's JSON, whole or not at all; subfolders are those of the papers."""
    if options.out and outcome.json:
        write_whole(options.out / f"{outcome.name}.json", outcome.json.encode())
    return outcome


def show(outcome, options: argparse.Namespace, *, is_alone: bool) -> None:
    """Print one paper; of many that are written out, the table tells."""
    if outcome.error or (options.out and not options.json and not is_alone):
        return
    print(outcome.json if options.json else outcome.words)


def without_texts(outcome):
    """What the table needs; the texts of a thousand papers need not stay in memory."""
    from dataclasses import replace

    return replace(outcome, json="", words="")


def show_table(outcomes) -> None:
    """The table of results."""
    from ansinh.site.bulk_reading.results import as_text

    print(as_text(outcomes))


def write_table(outcomes, table: Path | None) -> None:
    """The table as a file, where one is asked for."""
    if table:
        from ansinh.site.bulk_reading.results import as_csv, as_xlsx

        made = as_xlsx if table.suffix.lower() == ".xlsx" else as_csv
        write_whole(table, made(outcomes))


def expand(paths):
    """Files as given; a folder stands for the papers in it and below."""
    from ansinh.site.bulk_reading.papers import papers_in

    return [paper.path for paper in papers_in(list(paths))]


def read_one(file: Path):
    """One paper, read and understood."""
    from ansinh.core.documents.reading import read_document
    from ansinh.core.plans import read_plan

    return read_plan(read_document(file))
