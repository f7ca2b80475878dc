"""Kế hoạch đã đọc: the structure of a plan paper, field names as in its JSON."""

from dataclasses import asdict, dataclass
from typing import Any, cast


@dataclass(frozen=True, slots=True)
class Header:
    """Phần đầu. `number` keeps its symbol and is None when blank; `date` is ISO, a month when
    the day is blank, None when unknown. `attached` is the type of a paper issued with this one.
    """

    issuer: str | None = None
    number: str | None = None
    symbol: str | None = None
    date: str | None = None
    place: str | None = None
    doc_type: str | None = None
    title: str | None = None
    attached: str | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Basis:
    """Văn bản được dẫn. `name` is the name of a law, which may have no number."""

    type: str
    number: str | None
    date: str | None
    issuer: str | None
    name: str | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """Mục. `level` 1 is the top of the paper."""

    number: str
    title: str
    level: int
    line: int


@dataclass(frozen=True, slots=True)
class Target:
    """Chỉ tiêu: one printed number, or a qualitative goal with `value` None.

    `comparator` is one of > >= < <= = ~ range, None without a value; `value2` is the upper end
    of a range; `baseline` the value started from; `unit_text` the unit as printed; `section`
    the number of the nearest heading; `quote` a verbatim part of the line numbered `line`;
    `confidence` from 0 to 1; `how` tells in Vietnamese where value, unit and year were read;
    `doubt` what a person should decide, None when nothing speaks against the reading.
    """

    id: str
    quote: str
    line: int
    value: float | None
    value2: float | None
    comparator: str | None
    unit: str | None
    year: int | None
    subject: str
    section: str | None
    baseline: float | None = None
    unit_text: str | None = None
    confidence: float = 1.0
    how: tuple[str, ...] = ()
    doubt: str | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """Nhiệm vụ: one action. `kind` is order or request ("Đề nghị ...").

    `due` is an ISO date, a month (2026-04), a quarter (2026-Q1) or, when it comes back every
    year, --12-01; `recurrence` is yearly, half_yearly, quarterly, monthly, weekly, periodic,
    continuous or None. `owners` are as printed, `owners_in_full` the same with their short forms
    written out.
    """

    id: str
    quote: str
    line: int
    owners: tuple[str, ...]
    coordinators: tuple[str, ...]
    due: str | None
    recurrence: str | None
    section: str | None
    kind: str = "order"
    output: str | None = None
    owners_in_full: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Deadline:
    """Thời hạn. `year` is None when it comes back; `kind` is report or task.

    `day` is None when the calendar does not have the printed one: 31/11, or 29/02 of every year;
    `month` when the day is one of every month or quarter. `recurrence` is weekly, monthly,
    quarterly, yearly or None; `comparator` before, by (that day included) or on. `to` are the
    bodies that a report goes to.
    """

    text: str
    day: int | None
    month: int | None
    recurrence: str | None
    year: int | None = None
    kind: str = "report"
    line: int | None = None
    comparator: str = "before"
    to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Recipient:
    """Nơi nhận. `role` as printed (b/c, p/h, t/h), `lưu` for the file copy, None without one."""

    name: str
    role: str | None


@dataclass(frozen=True, slots=True)
class Signer:
    """Người ký. `authority` is "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH" and the like, or None."""

    name: str | None = None
    position: str | None = None
    authority: str | None = None


@dataclass(frozen=True, slots=True)
class CitedPaper:
    """Văn bản trong đồ thị viện dẫn; `id` 0 is the paper itself."""

    id: int
    type: str
    number: str | None
    date: str | None
    issuer: str | None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class CitationLink:
    """Quan hệ: the paper `source` rests_on, implements, amends or replaces the paper `target`.

    `impossible` tells that the source bears an earlier day than what it is built on.
    """

    source: int
    relation: str
    target: int
    line: int | None = None
    impossible: bool = False


@dataclass(frozen=True, slots=True)
class CitationGraph:
    """Đồ thị viện dẫn: the papers cited and how they hang together."""

    papers: tuple[CitedPaper, ...] = ()
    links: tuple[CitationLink, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """Kế hoạch. `signer` is the first of the `signers`; `notes` tell in Vietnamese what was blank,
    doubtful or impossible.
    """

    header: Header = Header()
    bases: tuple[Basis, ...] = ()
    sections: tuple[Section, ...] = ()
    targets: tuple[Target, ...] = ()
    tasks: tuple[Task, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    recipients: tuple[Recipient, ...] = ()
    signer: Signer = Signer()
    other_references: tuple[Basis, ...] = ()
    replaces: tuple[Basis, ...] = ()
    notes: tuple[str, ...] = ()
    signers: tuple[Signer, ...] = ()
    citation_graph: CitationGraph = CitationGraph()

    def as_json(self) -> dict[str, Any]:
        """Give the plan as plain dicts and lists, ready for json.dumps."""
        return {name: _plain(value) for name, value in asdict(self).items()}


def _plain(value: object) -> object:
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in cast("dict[str, object]", value).items()}
    if isinstance(value, (tuple, list)):
        return [_plain(one) for one in cast("list[object]", value)]
    return int(value) if isinstance(value, float) and value.is_integer() else value
