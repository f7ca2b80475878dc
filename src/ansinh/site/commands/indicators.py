"""ansinh indicators: count the computed indicators on a folder of data."""

import argparse
import json
from dataclasses import asdict
from pathlib import Path

from ansinh.site.commands.messages import day


def add_to(choices) -> None:
    """Add `indicators`."""
    parser = choices.add_parser("indicators", help="đếm chỉ số trên một thư mục số liệu")
    parser.add_argument("--data", type=Path, required=True, metavar="THƯ_MỤC")
    parser.add_argument("--on", type=day, required=True, metavar="NGÀY")
    parser.add_argument("--by", choices=["village"], help="tách theo thôn")
    parser.add_argument("--engine", choices=["polars", "duckdb"], default="polars")
    parser.add_argument("--json", action="store_true")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Count and print; the same figures from every engine."""
    from ansinh.core.indicators.catalogue import COUNTED
    from ansinh.core.indicators.counting import count_tables
    from ansinh.core.population.folders import scan_folder

    picture = scan_folder(options.data, on=options.on)
    tables = {name: picture.scan(name, options.engine) for name in picture.tables}
    counts = count_tables(tables, list(COUNTED.values()), options.on)
    rows = [
        {"indicator": code, "place": place, **asdict(tally)}
        for code in counts.by_village
        for place, tally in places_of(counts, code, options.by)
    ]
    print(json.dumps(rows, ensure_ascii=False, indent=1) if options.json else in_words(rows))
    return 0


def places_of(counts, code: str, by: str | None):
    """The whole, then each village when asked."""
    yield "", counts.of_commune(code)
    if by == "village":
        for (_, village), tally in sorted(counts.by_village[code].items(), key=str):
            yield village or "chưa rõ thôn", tally


def in_words(rows: list[dict]) -> str:
    """A line for each figure; what only stands beside an official figure says so."""
    from ansinh.core.indicators.catalogue import COUNTED, INDICATORS
    from ansinh.core.indicators.tallies import Tally, measure
    from ansinh.core.reports.wording import counts_in_words, range_in_words, value_in_words

    lines = []
    for row in rows:
        indicator = COUNTED[row["indicator"]]
        parts = ("numerator", "denominator", "unknown", "maybe_yes", "maybe_not")
        tally = Tally(*(row[part] for part in parts))
        measured = measure(tally, indicator.shape)
        words = [value_in_words(indicator, measured), counts_in_words(indicator, tally)]
        words.append(range_in_words(indicator, measured, tally))
        place = f" [{row['place']}]" if row["place"] else ""
        place += "" if indicator.code in INDICATORS else " (đối chiếu từ sổ)"
        lines.append(f"{indicator.code} {indicator.title}{place}: {'; '.join(filter(None, words))}")
    return "\n".join(lines)
