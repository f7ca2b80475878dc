"""Bản họp thôn: what the plan means for one village, public, no names, small numbers hidden."""

from dataclasses import dataclass

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
    Signature,
    TableBlock,
    runs,
)
from ansinh.core.documents.writing.words import short_date
from ansinh.core.indicators.definition import Indicator
from ansinh.core.indicators.tallies import Tally
from ansinh.core.reports.facts import TargetFacts, YearlyFacts
from ansinh.core.reports.wording import goal_of, subject_word
from ansinh.core.reports.yearly import day_of, level_of

SMALLEST = 5
"""Số nhỏ: a public cell never tells of fewer people or households than this."""
HIDDEN = "số nhỏ, không công bố"


@dataclass(frozen=True, slots=True)
class PublicCell:
    """Ô công bố: yes out of whole, None where the number is too small to be told."""

    yes: int | None
    whole: int | None


def public_cells(tallies: dict[str | None, Tally]) -> dict[str | None, PublicCell]:
    """Cells that may be told, by village: small ones hidden, and never one alone.

    A cell is small when those with the condition, those without or those unknown are 1 to 4. As
    the total of all villages is public, a single hidden cell could be found by subtraction; then
    the next smallest is hidden with it.
    """
    hidden = {key for key, tally in tallies.items() if is_small(tally)}
    open_keys = sorted(
        (key for key, tally in tallies.items() if key not in hidden and tally.denominator),
        key=lambda key: (tallies[key].denominator, str(key)),
    )
    if len(hidden) == 1 and open_keys:
        hidden.add(open_keys[0])
    return {
        key: PublicCell(None, None) if key in hidden else PublicCell(t.numerator, t.denominator)
        for key, t in tallies.items()
    }


def is_small(tally: Tally) -> bool:
    """Whether telling this tally would tell of one to four people or households."""
    rest = tally.denominator - tally.numerator - tally.unknown
    parts = (tally.numerator, rest, tally.unknown, tally.denominator)
    return any(0 < part < SMALLEST for part in parts)


def villages_of(facts: YearlyFacts) -> dict[str, str]:
    """Villages the report has figures of: key and name, by name."""
    named = {v.key: v.name for target in facts.counted for v in target.villages if v.key}
    return dict(sorted(named.items(), key=lambda village: (village[1], village[0])))


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
        signature=Signature(
            facts.signatory.authority, facts.signatory.position, facts.signatory.name
        ),
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
    cells = public_cells({v.key: v.tally for v in target.villages})
    whole = target.tally or Tally()
    return (
        runs(target.title),
        runs(_words(target.indicator, cells.get(village, PublicCell(0, 0)))),
        runs(_words(target.indicator, public_cells({None: whole})[None])),
        runs(goal_of(target.indicator, target.goal)),
    )


def _words(indicator: Indicator, cell: PublicCell) -> str:
    if cell.yes is None or cell.whole is None:
        return HIDDEN
    if not cell.whole:
        return "không có"
    per_hundred = format_integer(round(100 * cell.yes / cell.whole))
    who = subject_word(indicator)
    return f"{format_integer(cell.yes)}/{format_integer(cell.whole)} {who} ({per_hundred}/100)"


def _to_do(facts: YearlyFacts, village: str) -> list[Block]:
    """What is still missing, in people and households, where the number may be told."""
    items: list[Block] = []
    for target in _told(facts):
        assert target.indicator is not None
        cell = public_cells({v.key: v.tally for v in target.villages}).get(village)
        tally = next((v.tally for v in target.villages if v.key == village), Tally())
        left = tally.denominator - tally.numerator - tally.unknown
        if cell is None or cell.yes is None or left <= 0 or target.indicator.better == "less":
            continue
        missing = target.indicator.missing or f"chưa đạt “{target.title.lower()}”"
        items.append(Bullet(runs(f"Còn {format_integer(left)} {missing}.")))
    return items or [Paragraph(runs("Không còn việc nào có số liệu công bố được."))]


def _to_know() -> list[Block]:
    return [
        Bullet(runs("Thông báo này không nêu tên ai; số dưới 5 không công bố để giữ riêng tư.")),
        Bullet(
            runs(
                "Ai thấy số liệu chưa đúng, hoặc thấy nhà mình còn thiếu, báo trưởng thôn hoặc bộ "
                "phận một cửa của xã để được kiểm tra."
            )
        ),
    ]
