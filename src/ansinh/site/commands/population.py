"""ansinh population: synthesize invented communes; load a picture into an empty registry."""

import argparse
from pathlib import Path

from ansinh.site.commands.messages import day, start_django
from ansinh.site.demo.day import DEMO_TODAY


def add_to(choices) -> None:
    """Add `population` and its subcommands."""
    population = choices.add_parser("population", help="dân số giả lập, nạp dân số")
    verbs = population.add_subparsers(title="việc", metavar="VIỆC", required=True)
    make = verbs.add_parser("synthesize", help="sinh dân số giả lập")
    make.add_argument("--people", type=int, default=6100, metavar="N", help="số người")
    make.add_argument("--seed", type=int, default=42, metavar="S", help="hạt giống")
    make.add_argument("--out", type=Path, required=True, metavar="THƯ_MỤC")
    make.add_argument("--on", type=day, default=DEMO_TODAY, metavar="NGÀY", help="tính đến ngày")
    make.add_argument("--province", action="store_true", help="nhiều xã, khuôn rộng")
    make.set_defaults(run=synthesize)
    load = verbs.add_parser("load", help="nạp một thư mục vào sổ còn trống")
    load.add_argument("folder", type=Path, metavar="THƯ_MỤC")
    load.add_argument("--on", type=day, required=True, metavar="NGÀY", help="ngày của số liệu")
    load.set_defaults(run=load_folder)


def synthesize(options: argparse.Namespace) -> int:
    """Write an invented population; long work shows its progress."""
    from tqdm import tqdm

    from ansinh.core.population.synthesis.writing import synthesize as write

    with tqdm(total=options.people, unit="người", disable=None, desc="Sinh dân số") as bar:
        write(
            options.people,
            seed=options.seed,
            out=options.out,
            province=options.province,
            on=options.on,
            report=lambda done, _: bar.update(done - bar.n),
        )
    print(f"Đã sinh dân số giả lập (hạt giống {options.seed}) vào {options.out}.")
    return 0


def load_folder(options: argparse.Namespace) -> int:
    """Check a folder against the dictionary and fill the empty registry with it."""
    from tqdm import tqdm

    from ansinh.core.population.checks import refuse_foreign_keys, refuse_strangers
    from ansinh.core.population.folders import scan_folder
    from ansinh.core.population.names import find_names
    from ansinh.core.population.sources import find_sources

    folder = scan_folder(options.folder, on=options.on)
    sources = find_sources(options.folder)
    for source in sources.values():
        refuse_foreign_keys(source)
    refuse_strangers(sources)
    names = find_names(options.folder, sources["persons"])
    start_django()
    from ansinh.site.clock import system_actor
    from ansinh.site.population_loading import load_folder as load

    with tqdm(unit="người", disable=None, desc="Nạp dân số") as bar:
        counted = load(
            folder,
            on=options.on,
            by=system_actor("population load"),
            said_by=str(options.folder),
            names=names,
            report=lambda done: bar.update(done - bar.n),
        )
    print(f"Đã nạp {counted['persons']} người, {counted['households']} hộ vào sổ.")
    if names:
        print(
            f"Đã nạp họ tên và {counted['numbers']} số, mỗi số đã khóa. Tệp {names.name} không "
            "khóa: cất nơi an toàn hoặc xóa đi."
        )
    return 0
