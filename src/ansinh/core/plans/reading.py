"""Đọc kế hoạch: from the lines of a paper to its structure."""

from collections.abc import Iterator, Sequence

from ansinh.core.documents.reading import Line, SourceText
from ansinh.core.plans.header.bases import read_bases
from ansinh.core.plans.header.citation_graph import citation_graph
from ansinh.core.plans.header.header import read_header
from ansinh.core.plans.header.recipients import read_recipients
from ansinh.core.plans.header.signature import first_signer, read_signers
from ansinh.core.plans.plan import Plan, Section
from ansinh.core.plans.structure.instructions import instruction_notes
from ansinh.core.plans.structure.other_papers import other_paper_notes
from ansinh.core.plans.structure.outline import headings_of, outline_of
from ansinh.core.plans.structure.parts import Parts, parts_of, text_of
from ansinh.core.plans.targets.contradictions import contradiction_notes
from ansinh.core.plans.targets.horizon import first_year_of
from ansinh.core.plans.targets.tables import target_tables
from ansinh.core.plans.targets.targets import read_targets
from ansinh.core.plans.tasks.abbreviations import short_names_in
from ansinh.core.plans.tasks.deadlines import read_deadlines, year_of_title
from ansinh.core.plans.tasks.tables import task_tables
from ansinh.core.plans.tasks.tasks import read_tasks

# No paragraph of an official paper is near this long; a longer one would only cost time.
LONGEST_LINE = 10_000


def read_plan(source: SourceText) -> Plan:
    """Read the structure of a plan; what is not there stays empty and is told in `notes`."""
    lines = tuple(line for line in source.lines if len(line.text) <= LONGEST_LINE and not line.note)
    parts = parts_of(lines)
    header = read_header(parts, lines)
    bases, others, replaced, notes = read_bases(parts, header.number, header.date)
    issued = _year_of_issue(header.date)
    tables = target_tables(lines, first_year_of(header.title, issued))
    in_tables = {id(line) for table in tables for line in table.lines}
    passages = outline_of([line for line in parts.body if id(line) not in in_tables])
    sections = tuple(Section(h.number, h.title, h.level, h.line) for h in headings_of(passages))
    targets = read_targets(passages, tables, header.title, issued)
    deadlines, deadline_notes = read_deadlines(passages, header.title)
    signers = read_signers(parts.closing)
    return Plan(
        header=header,
        bases=bases,
        sections=sections,
        targets=targets,
        tasks=read_tasks(
            passages, task_tables(lines), short_names_in(lines), year_of_title(header.title)
        ),
        deadlines=deadlines,
        recipients=read_recipients(parts.closing),
        signer=first_signer(signers, header.issuer),
        signers=signers,
        citation_graph=citation_graph(header, bases, replaced, text_of(parts)),
        other_references=others,
        replaces=replaced,
        notes=(
            *source.notes,
            *_length_notes(source),
            *_structure_notes(parts, lines),
            *instruction_notes(lines),
            *notes,
            *deadline_notes,
            *contradiction_notes(targets),
        ),
    )


def _year_of_issue(date: str | None) -> int | None:
    return int(date[:4]) if date else None


def _length_notes(source: SourceText) -> Iterator[str]:
    for line in source.lines:
        if len(line.text) > LONGEST_LINE:
            yield (
                f"Dòng {line.number}: dài {len(line.text)} ký tự, bất thường nên không đọc. "
                "Tách thành các đoạn rồi đọc lại."
            )


def _structure_notes(parts: Parts, lines: Sequence[Line]) -> Iterator[str]:
    if parts.doc_type is None:
        yield "Không thấy tên loại văn bản (KẾ HOẠCH, QUYẾT ĐỊNH...) đứng riêng một dòng."
    yield from other_paper_notes(parts, lines)
