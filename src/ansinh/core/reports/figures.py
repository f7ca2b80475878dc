"""Con số của một bản báo cáo: kept beside it, so that two versions can be told apart."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from ansinh.core.documents.figures import format_integer
from ansinh.core.reports.facts import Difference, TargetFacts, YearlyFacts
from ansinh.core.reports.report_table import shown

ABSENT = "không có"


@dataclass(frozen=True, slots=True)
class Figure:
    """Một con số đã in: its words, and what it was counted or entered on."""

    title: str
    words: str
    version: int | None = None
    source: str = ""

    def as_json(self) -> dict[str, Any]:
        """Plain values, to be kept with the report."""
        return asdict(self)


def figures_of(facts: YearlyFacts) -> dict[str, Figure]:
    """Every figure of the report by a key that stays the same from version to version."""
    return dict(_figures(facts))


def _figures(facts: YearlyFacts) -> Iterator[tuple[str, Figure]]:
    people = facts.population
    words = f"{format_integer(facts.household_count)} hộ, {format_integer(people.numerator)} người"
    yield "population", Figure("Hộ và người cư trú", words)
    for target in facts.targets:
        yield target.code, _figure_of(target)
    for table in facts.tables:
        if not table.rows:
            continue
        total = table.rows[-1]
        for column, value in zip(table.columns[1:], total[1:], strict=True):
            title = f"Biểu {table.code}, {table.title}: {column.title} ({total[0]})"
            yield (
                f"{table.code}/{table.title}/{column.title}",
                Figure(title, shown(value, column.kind)),
            )


def _figure_of(target: TargetFacts) -> Figure:
    title = f"{target.code}. {target.title}"
    if not target.is_known:
        return Figure(title, ABSENT)
    passport = target.passport
    counts = f" ({target.count_words})" if target.count_words else ""
    return Figure(
        title,
        f"{target.value_words}{counts}",
        passport.version if passport else None,
        passport.source if passport else "",
    )


def differences(
    before: Mapping[str, Figure], after: Mapping[str, Figure], *, other_snapshot: bool
) -> tuple[Difference, ...]:
    """What changed from one version to the next, figure by figure, and why."""
    keys = [*after, *(key for key in before if key not in after)]
    found: list[Difference] = []
    for key in keys:
        was, now = before.get(key), after.get(key)
        if was is None or now is None or was.words != now.words:
            found.append(
                Difference(
                    title=(now or was or Figure(key, "")).title,
                    was=was.words if was else ABSENT,
                    now=now.words if now else ABSENT,
                    why=_why(was, now, other_snapshot=other_snapshot),
                )
            )
    return tuple(found)


def _why(was: Figure | None, now: Figure | None, *, other_snapshot: bool) -> str:
    if was is None or now is None:
        return "con số mới có trong báo cáo" if was is None else "con số không còn trong báo cáo"
    if ABSENT in (was.words, now.words):
        return "số liệu mới nhận được" if was.words == ABSENT else "số liệu đã rút"
    if was.version != now.version:
        return f"định nghĩa đổi từ bản {was.version} sang bản {now.version}"
    if was.source != now.source:
        return f"nguồn đổi: {now.source}"
    return "bộ số liệu chụp lại" if other_snapshot else "đơn vị sửa số đã báo"
