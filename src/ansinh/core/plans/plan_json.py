"""Từ JSON trở lại: a Plan rebuilt from what `Plan.as_json` gave."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any, TypeVar, cast

from ansinh.core.plans.plan import (
    Basis,
    CitationGraph,
    CitationLink,
    CitedPaper,
    Deadline,
    Header,
    Plan,
    Recipient,
    Section,
    Signer,
    Target,
    Task,
)

_Part = TypeVar(
    "_Part", Basis, CitationLink, CitedPaper, Deadline, Header, Recipient, Section, Signer,
    Target, Task,
)  # fmt: skip


def plan_from_json(data: Mapping[str, Any]) -> Plan:
    """Rebuild a Plan; fields that it does not know are left out, absent ones take defaults.

    Raises TypeError when a field without default is absent.
    """
    return Plan(
        header=_part(Header, data.get("header", {})),
        bases=_parts(Basis, data, "bases"),
        sections=_parts(Section, data, "sections"),
        targets=_parts(Target, data, "targets"),
        tasks=_parts(Task, data, "tasks"),
        deadlines=_parts(Deadline, data, "deadlines"),
        recipients=_parts(Recipient, data, "recipients"),
        signer=_part(Signer, data.get("signer", {})),
        other_references=_parts(Basis, data, "other_references"),
        replaces=_parts(Basis, data, "replaces"),
        notes=tuple(data.get("notes", ())),
        signers=_parts(Signer, data, "signers"),
        citation_graph=_graph(data.get("citation_graph", {})),
    )


def _graph(data: Mapping[str, Any]) -> CitationGraph:
    papers = _parts(CitedPaper, data, "papers")
    return CitationGraph(papers, _parts(CitationLink, data, "links"))


def _parts(kind: type[_Part], data: Mapping[str, Any], name: str) -> tuple[_Part, ...]:
    rows: Sequence[Mapping[str, Any]] = data.get(name, ())
    return tuple(_part(kind, row) for row in rows)


def _part(kind: type[_Part], row: Mapping[str, Any]) -> _Part:
    known = {field.name for field in fields(kind)}
    values: dict[str, Any] = {name: _frozen(row[name]) for name in row if name in known}
    return kind(**values)


def _frozen(value: Any) -> Any:
    return tuple(cast("list[Any]", value)) if isinstance(value, list) else value
