"""Seconds to read a folder of papers with one command: the gold examples over and over.

Three in four are text, one in four DOCX; nothing is kept. The command is a process of its own.
"""

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import docx

EXAMPLES = Path(__file__).parents[1] / "tests" / "core" / "plans" / "gold"
COMMAND = (sys.executable, "-m", "ansinh.site.command_line", "plan", "read")


def fill(folder: Path, count: int) -> None:
    """Copies of the examples, every fourth as DOCX."""
    texts = [
        file.read_text(encoding="utf-8")
        for file in sorted(EXAMPLES.iterdir())
        if file.suffix in {".txt", ".md"}
    ]
    for number in range(count):
        text = texts[number % len(texts)]
        if number % 4:
            (folder / f"{number:05}.txt").write_text(text, encoding="utf-8")
            continue
        made = docx.Document()
        for line in text.splitlines():
            made.add_paragraph(line)
        made.save(str(folder / f"{number:05}.docx"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--papers", type=int, default=1000)
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        papers = Path(place) / "in"
        papers.mkdir()
        fill(papers, options.papers)
        begun = time.perf_counter()
        subprocess.run(
            [*COMMAND, papers, "--out", Path(place) / "out", "--jobs", str(options.jobs)],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        taken = time.perf_counter() - begun
        written = sum(1 for _ in (Path(place) / "out").iterdir())
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(f"{written:,} papers, {options.jobs} at a time: {taken:.1f} s by the clock, "
          f"{used.ru_utime + used.ru_stime:.1f} s of the processors, "
          f"peak of the largest process {used.ru_maxrss / 1024:.0f} MB")  # fmt: skip


if __name__ == "__main__":
    main()
