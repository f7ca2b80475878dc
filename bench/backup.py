"""Seconds of `ansinh backup` and `ansinh restore` of a demo, and against copying its files.

python bench/backup.py [--rounds 3]
"""

import argparse
import shutil
import tempfile
import time
from pathlib import Path

from report import Run, run


def copy(source: Path, to: Path) -> float:
    """Seconds of copying a folder as it is, the least a backup could take."""
    began = time.perf_counter()
    shutil.copytree(source, to)
    return time.perf_counter() - began


def size_of(folder: Path) -> int:
    """Bytes of all files under a folder."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def show(name: str, runs: list[Run], copying: float) -> None:
    """The least of the runs, all of them, and how many copies they would make."""
    told = ", ".join(f"{each.seconds:.2f}" for each in runs)
    least = min(each.seconds for each in runs)
    peak = max(each.peak_mb for each in runs)
    print(f"{name}: least {least:.2f} s of [{told}], peak {peak} MB,", end="")
    print(f" {least / copying:.0f} times copying the files")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=3)
    rounds = range(parser.parse_args().rounds)
    with tempfile.TemporaryDirectory() as parent:
        folder = Path(parent)
        run(folder, "demo", "--no-serve", "--out", folder / "out")
        files = [folder / f"{number}.ansinh" for number in rounds]
        saved = [run(folder, "backup", file) for file in files]
        home, size = folder / "home", size_of(folder / "home")
        copying = min(copy(home, folder / f"copy-{number}") for number in rounds)
        restored = []
        for file in files:
            shutil.rmtree(home)
            restored.append(run(folder, "restore", file))
        run(folder, "check")
        print(f"demo: {size / 1e6:.0f} MB of files, {files[0].stat().st_size / 1e6:.0f} MB saved")
    show("ansinh backup", saved, copying)
    show("ansinh restore", restored, copying)


if __name__ == "__main__":
    main()
