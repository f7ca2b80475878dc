"""Bản họp thôn: what the plan means for one village, public, no names, small numbers hidden."""

from dataclasses import dataclass

from ansinh.core.documents.collation import by_name
from ansinh.core.documents.figures import format_integer
from ansinh.core.documents.paper import (
    Block,
    Bullet,
    Column,
    Heading,
    Issuer,
    Paper,
    Paragraph,
    Recipient,
    Runs,
    TableBlock,
    runs,
)
from ansinh.core.documents.writing.words import short_date
from ansinh.core.indicators.definition import Indicator
from ansinh.core.indicators.suppression import PublicCell, suppress_table
from ansinh.core.indicators.tallies import Tally
from ansinh.core.reports.facts import TargetFacts, YearlyFacts
from ansinh.core.reports.wording import goal_of, subject_word
from ansinh.core.reports.yearly import day_of, level_of, signature_of


@dataclass(frozen=True, slots=True)
class Told:
    """Số được công bố của một nơi: yes out of whole, either withheld where a person would show."""

    yes: PublicCell
    left: PublicCell
    whole: PublicCell


WHOLE = "cả xã"


def told_of(target: TargetFacts) -> dict[str | None, Told]:
    """What may be told of each village and, under `WHOLE`, of all together.

    Every village's notice is cut from this one table, so that putting notices side by side gives
    nobody away.
    """
    rows = [_parts(target, village.tally) for village in target.villages]
    table = suppress_table(rows)
    assert table.total is not None
    keys = [village.key for village in target.villages]
    cells = zip(keys, table.cells, table.row_totals, strict=True)
    told = {key: Told(row[0], row[1], whole) for key, row, whole in cells}
    yes, left, _ = table.column_totals
    return {**told, WHOLE: Told(yes, left, table.total)}


def _parts(target: TargetFacts, tally: Tally) -> tuple[int, int, int]:
    """With the condition, surely without it, not known; those not measured stand apart."""
    is_measured = target.indicator is not None and target.indicator.shape == "measured_share"
    unknown = 0 if is_measured else tally.unknown
    return tally.numerator, tally.denominator - tally.numerator - unknown, unknown


def villages_of(facts: YearlyFacts) -> dict[str, str]:
    """Villages the report has figures of: key and name, by name."""
    return by_name({v.key: v.name for target in facts.counted for v in target.villages if v.key})


def compose_village_notice(facts: YearlyFacts, village: str) -> Paper:
    """The notice of one village, by its key. Raises KeyError for a village without figures."""
    name = villages_of(facts)[village]
    office = facts.office
    level = level_of(office.name)
    return Paper(
        issuer=Issuer(office.name, office.letterhead),
        symbol="TB-UBND",
        place=office.place,
        day=day_of(facts),
        doc_type="Thông báo",
        title=f"Kết quả thực hiện chính sách xã hội năm {facts.year} tại thôn {plain_name(name)}",
        body=(
            _opening(facts, name),
            Heading(1, "I", "Thôn ta đã làm được đến đâu"),
            _table(facts, village),
            Heading(1, "II", "Thôn ta còn phải làm gì"),
            *_to_do(facts, village),
            Heading(1, "III", "Bà con cần biết"),
            *_to_know(),
        ),
        recipients=(
            Recipient(f"Thôn {plain_name(name)}", "niêm yết tại nhà văn hóa thôn"),
            Recipient(f"Ủy ban MTTQ Việt Nam {level}", "p/h"),
            Recipient(f"Lưu: VT, {office.drafting_unit}"),
        ),
        signature=signature_of(facts),
    )


def plain_name(village: str) -> str:
    """ "Kim Sơn" of "Thôn Kim Sơn"."""
    return village.removeprefix("Thôn ").removeprefix("thôn ")


def _opening(facts: YearlyFacts, name: str) -> Block:
    return Paragraph(
        runs(
            f"{facts.office.name} thông báo để bà con thôn {plain_name(name)} biết kết quả thực "
            f"hiện chính sách xã hội, tính đến ngày {short_date(facts.as_of)}. Số liệu là số "
            "ước thực hiện, có thể thay đổi khi chốt năm."
            if facts.is_estimate
            else f"{facts.office.name} thông báo để bà con thôn {plain_name(name)} biết kết quả "
            f"thực hiện chính sách xã hội năm {facts.year}."
        )
    )


def _told(facts: YearlyFacts) -> list[TargetFacts]:
    """Targets that a village can be told of: shares counted by village."""
    return [
        target
        for target in facts.counted
        if target.indicator is not None and target.indicator.is_share and target.villages
    ]


def _table(facts: YearlyFacts, village: str) -> TableBlock:
    return TableBlock(
        columns=(
            Column("Việc", 38),
            Column("Thôn ta", 24, "right"),
            Column("Cả xã", 20, "right"),
            Column("Mục tiêu", 18),
        ),
        rows=tuple(_row(target, village) for target in _told(facts)),
    )


def _row(target: TargetFacts, village: str) -> tuple[Runs, ...]:
    assert target.indicator is not None
    told = told_of(target)
    return (
        runs(target.title),
        runs(_words(target.indicator, told.get(village))),
        runs(_words(target.indicator, told[WHOLE])),
        runs(goal_of(target.indicator, target.goal)),
    )


def _words(indicator: Indicator, told: Told | None) -> str:
    """ "300/400 người (75/100)"; what is withheld says so, a share only where both are told."""
    if told is None or told.whole.value == 0:
        return "không có"
    yes, whole = told.yes.value, told.whole.value
    who = subject_word(indicator)
    parts = [cell.words or format_integer(cell.value or 0) for cell in (told.yes, told.whole)]
    counts = (
        f"{' trong '.join(parts)} {who}" if None in (yes, whole) else f"{'/'.join(parts)} {who}"
    )
    if yes is None or not whole:
        return counts
    return f"{counts} ({format_integer(round(100 * yes / whole))}/100)"


def _to_do(facts: YearlyFacts, village: str) -> list[Block]:
    """What is still missing, in people and households, where the number may be told."""
    items: list[Block] = []
    for target in _told(facts):
        assert target.indicator is not None
        told = told_of(target).get(village)
        if told is None or not told.left.value or target.indicator.better == "less":
            continue
        missing = target.indicator.missing or f"chưa đạt “{target.title.lower()}”"
        items.append(Bullet(runs(f"Còn {format_integer(told.left.value)} {missing}.")))
    return items or [Paragraph(runs("Không còn việc nào có số liệu công bố được."))]


def _to_know() -> list[Block]:
    return [
        Bullet(
            runs(
                "Thông báo này không nêu tên ai; số từ 1 đến 4 không công bố và vài số khác không "
                "nêu, để không ai bị nhận ra."
            )
        ),
        Bullet(
            runs(
                "Ai thấy số liệu chưa đúng, hoặc thấy nhà mình còn thiếu, báo trưởng thôn hoặc bộ "
                "phận một cửa của xã để được kiểm tra."
            )
        ),
    ]
