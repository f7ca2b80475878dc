"""Bản đọc tay: a gold file, the facts of one paper as a person read them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

HEADER_FIELDS = ("issuer", "number", "symbol", "date", "place", "doc_type", "attached")


class BrokenGold(ValueError):
    """A gold file does not have the shape it must have; the message says where."""


@dataclass(frozen=True, slots=True)
class GoldTarget:
    """Chỉ tiêu. `units` are the forms accepted; an optional one counts neither way."""

    hint: str
    value: float
    value2: float | None
    comparator: str
    units: tuple[str | None, ...]
    year: int | None
    is_optional: bool


@dataclass(frozen=True, slots=True)
class GoldBasis:
    """Văn bản được dẫn. `name` tells papers without number apart."""

    type: str
    number: str | None
    date: str | None
    name: str | None
    is_optional: bool


@dataclass(frozen=True, slots=True)
class GoldDeadline:
    """Hạn báo cáo. `years` are the forms accepted: some papers leave the year to be understood."""

    day: int | None
    month: int | None
    years: tuple[int | None, ...]
    recur: str | None


@dataclass(frozen=True, slots=True)
class Gold:
    """Facts of one paper. None in a field: the gold says nothing of it, so it is not measured.

    `header` has, for each field given, the forms accepted (None: the field is blank).
    """

    header: Mapping[str, tuple[str | None, ...]]
    bases: tuple[GoldBasis, ...]
    targets: tuple[GoldTarget, ...]
    other_refs: tuple[GoldBasis, ...] | None = None
    replaces: tuple[GoldBasis, ...] | None = None
    n_sections_top: int | None = None
    sections_top: tuple[str, ...] | None = None
    report_deadlines: tuple[GoldDeadline, ...] | None = None
    owners: tuple[str, ...] | None = None
    signers: tuple[str | None, ...] | None = None
    signer_title: str | None = None
    n_recipients: int | None = None


def gold_from_json(data: object) -> Gold:
    """Read the content of a gold file. Raises BrokenGold where its shape is another."""
    try:
        return _gold(cast("Mapping[str, Any]", data))
    except KeyError as absent:
        raise BrokenGold(f"thiếu trường {absent}") from absent
    except (TypeError, AttributeError, ValueError) as wrong:
        raise BrokenGold(f"một trường không đúng dạng ({wrong})") from wrong


def _gold(data: Mapping[str, Any]) -> Gold:
    header: Mapping[str, Any] = data["header"]
    return Gold(
        header={name: _accepted(header, name) for name in HEADER_FIELDS if name in header},
        bases=_bases(data["bases"]),
        targets=tuple(_target(row) for row in data["targets"]),
        other_refs=_bases(data["other_refs"]) if "other_refs" in data else None,
        replaces=_bases(data["replaces"]) if "replaces" in data else None,
        n_sections_top=data.get("n_sections_top"),
        sections_top=_texts(data, "sections_top"),
        report_deadlines=_deadlines(data),
        owners=_texts(data, "owners"),
        signers=_accepted(data, "signer") if "signer" in data else None,
        signer_title=data.get("signer_title"),
        n_recipients=data.get("n_recipients"),
    )


def _accepted(row: Mapping[str, Any], name: str) -> tuple[str | None, ...]:
    """The form given, then those of the field of that name with “_also”."""
    return (row[name], *row.get(f"{name}_also", ()))


def _texts(data: Mapping[str, Any], name: str) -> tuple[str, ...] | None:
    return tuple(str(one) for one in data[name]) if name in data else None


def _bases(rows: Sequence[Mapping[str, Any]]) -> tuple[GoldBasis, ...]:
    return tuple(
        GoldBasis(
            type=str(row["type"]),
            number=row["number"],
            date=row["date"],
            name=row.get("name"),
            is_optional=bool(row.get("optional")),
        )
        for row in rows
    )


def _target(row: Mapping[str, Any]) -> GoldTarget:
    upper = row.get("value2")
    return GoldTarget(
        hint=str(row["text_hint"]),
        value=float(row["value"]),
        value2=None if upper is None else float(upper),
        comparator=str(row["comparator"]),
        units=_accepted(row, "unit"),
        year=row["year"],
        is_optional=bool(row.get("optional")),
    )


def _deadlines(data: Mapping[str, Any]) -> tuple[GoldDeadline, ...] | None:
    """The deadlines by field; a gold that names none says that there are none."""
    if "report_deadlines_struct" not in data:
        return () if data.get("report_deadlines") == [] else None
    return tuple(
        GoldDeadline(
            row["day"], row["month"], (row["year"], *row.get("year_also", ())), row["recur"]
        )
        for row in data["report_deadlines_struct"]
    )
