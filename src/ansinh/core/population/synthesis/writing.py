"""Ghi dân cư giả định ra thư mục: one commune as plain files, a province as a wide layout."""

import datetime as dt
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import numpy as np
import polars as pl

from ansinh.core.population.errors import InvalidRequest
from ansinh.core.population.shape import widened
from ansinh.core.population.synthesis.batch import draw_batch
from ansinh.core.population.synthesis.commune import refuse_absurd, synthesize_commune
from ansinh.core.population.synthesis.places import Places, province_places
from ansinh.core.population.synthesis.profiles import large_commune
from ansinh.core.population.synthesis.tables import Origin, draw_tables
from ansinh.core.population.whole_folder import refuse_occupied, written_whole

MOST_PEOPLE: Final = 120_000_000
MOST_OF_A_COMMUNE: Final = 500_000
COMMUNES_AT_ONCE: Final = 12
"""Communes drawn in one pass: enough for whole-column work, few enough for a small memory."""
BYTES_A_PERSON: Final = 200
"""Room a person takes on the disk while it is written, rounded up."""

Report = Callable[[int, int], None]


def synthesize(
    people: int,
    seed: int,
    out: Path,
    *,
    on: dt.date,
    province: bool = False,
    report: Report | None = None,
) -> None:
    """Dựng dân cư giả định: `people` registered persons as of `on`, written into the folder `out`.

    Without `province` one commune as plain files (persons.parquet, households.parquet ...); with
    it many communes in the wide layout, persons.parquet being a folder of parts. `report(done,
    total)` counts persons. Raises InvalidRequest for what cannot be done; nothing is half-written.
    """
    _refuse(people, province)
    refuse_absurd(seed, on)
    out = out.resolve()
    refuse_occupied(out)
    with written_whole(out) as folder:
        _refuse_full_disk(people, folder)
        if province:
            _write_province(people, seed, folder, on, report or _silent)
        else:
            for name, frame in synthesize_commune(seed, on, large_commune(people)).items():
                frame.write_parquet(folder / f"{name}.parquet", compression="zstd")
            (report or _silent)(people, people)


def _write_province(people: int, seed: int, folder: Path, on: dt.date, report: Report) -> None:
    places = province_places(np.random.default_rng([seed, 1]), people)
    done = 0
    home = 0
    for number, part in enumerate(_parts(places)):
        rng = np.random.default_rng([seed, 2, number])
        batch = draw_batch(rng, part, on)
        tables = draw_tables(rng, batch, Origin(seed, done, home))
        tables["persons"], tables["households"] = widened(
            tables["persons"], tables["households"], done, home
        )
        _write_part(tables, folder, number)
        done, home = done + batch.people, home + batch.homes
        report(done, people)
    for parts in sorted(folder.iterdir()):
        if parts.stem != "persons":
            _join_parts(parts)


def _parts(places: Places) -> Iterator[Places]:
    communes = int(places.commune[-1]) + 1
    for start in range(0, communes, COMMUNES_AT_ONCE):
        yield places.of_communes(start, start + COMMUNES_AT_ONCE)


def _write_part(tables: dict[str, pl.DataFrame], folder: Path, number: int) -> None:
    for name, frame in tables.items():
        parts = folder / f"{name}.parquet"
        parts.mkdir(exist_ok=True)
        frame.write_parquet(parts / f"part-{number:05}.parquet", compression="zstd")


def _join_parts(parts: Path) -> None:
    """Makes one file of a folder of parts, streaming."""
    joined = parts.with_suffix(".joined")
    pl.scan_parquet(sorted(parts.glob("*.parquet"))).sink_parquet(joined, compression="zstd")
    shutil.rmtree(parts)
    joined.replace(parts)


def _refuse(people: int, province: bool) -> None:
    if not 1 <= people <= MOST_PEOPLE:
        message = (
            f"Không dựng được {people} người: hãy cho một số từ 1 đến "
            f"{MOST_PEOPLE // 1_000_000} triệu."
        )
        raise InvalidRequest(message)
    if not province and people > MOST_OF_A_COMMUNE:
        message = (
            f"{people} người là quá nhiều cho một xã (tối đa {MOST_OF_A_COMMUNE}). "
            "Hãy thêm --province để dựng cả tỉnh."
        )
        raise InvalidRequest(message)


def _refuse_full_disk(people: int, folder: Path) -> None:
    needed = people * BYTES_A_PERSON
    free = shutil.disk_usage(folder).free
    if free < needed:
        message = (
            f"{folder.parent}: ổ đĩa còn {free // 10**6} MB, cần khoảng {needed // 10**6} MB "
            f"cho {people} người. Hãy dọn bớt hoặc chọn ổ đĩa khác."
        )
        raise InvalidRequest(message)


def _silent(done: int, total: int) -> None:
    del done, total
