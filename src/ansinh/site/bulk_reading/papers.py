"""Một văn bản đọc xong: what a worker gives back, and which files of a folder are papers."""

import json
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ansinh.core.documents.reading import UnreadableDocument, read_document
from ansinh.core.plans import read_plan, shortcomings
from ansinh.site.commands.plan_words import in_words

# Notes of an open Word file, and what this command or a person's gold writes beside papers.
NO_PAPERS = ("~$", ".")
NO_PAPER_ENDINGS = (".json",)


@dataclass(frozen=True)
class Paper:
    """A file to read and the name under which its result is told and written."""

    path: Path
    name: str


@dataclass(frozen=True)
class Outcome:
    """Kết quả đọc một tệp. `error` is empty when it was read; then the counts and both texts are
    there."""

    name: str
    error: str = ""
    format: str = ""
    kind: str = ""
    targets: int = 0
    tasks: int = 0
    notes: int = 0
    seconds: float = 0.0
    json: str = ""
    words: str = ""


def papers_in(paths: Sequence[Path], out: Path | None = None) -> list[Paper]:
    """The papers of files and folders, subfolders too, in the order given, each name once.

    What lies in `out` is no paper but an earlier result.
    """
    found: dict[str, Paper] = {}
    for path in paths:
        for file, printed in _named(path, out):
            # A name that is no text at all can neither be shown nor written.
            name = printed.encode("utf-8", "replace").decode()
            known, count = name, 2
            while known in found:
                known, count = f"{name} ({count})", count + 1
            found[known] = Paper(file, known)
    return list(found.values())


def _named(path: Path, out: Path | None) -> Iterator[tuple[Path, str]]:
    if not path.is_dir():
        yield path, path.name
        return
    for file in sorted(path.rglob("*")):
        inside = file.relative_to(path)
        is_hidden = any(part.startswith(NO_PAPERS) for part in inside.parts)
        is_result = out is not None and file.is_relative_to(out)
        if file.is_file() and not (is_hidden or is_result or file.suffix in NO_PAPER_ENDINGS):
            yield file, inside.as_posix()


def read_paper(paper: Paper) -> Outcome:
    """Read one paper whole; a file that cannot be read is an outcome too, with the reason."""
    begun = time.perf_counter()
    try:
        source = read_document(paper.path)
        plan = read_plan(source)
    except UnreadableDocument as unreadable:
        return Outcome(paper.name, str(unreadable), seconds=time.perf_counter() - begun)
    return Outcome(
        paper.name,
        format=source.format,
        kind=plan.header.doc_type or "",
        targets=len(plan.targets),
        tasks=len(plan.tasks),
        notes=len(plan.notes) + len(plan.header.notes) + len(shortcomings(plan)),
        seconds=time.perf_counter() - begun,
        json=json.dumps(plan.as_json(), ensure_ascii=False, indent=1),
        words=in_words(paper.path, plan),
    )
