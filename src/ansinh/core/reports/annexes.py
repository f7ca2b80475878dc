"""Phụ lục của báo cáo năm: by village, tasks, and the passport of each figure."""

from collections.abc import Sequence

from ansinh.core.documents.figures import format_percent
from ansinh.core.documents.paper import Annex, Column, Paragraph, Runs, TableBlock, runs
from ansinh.core.documents.writing.words import short_date
from ansinh.core.indicators.definition import Indicator
from ansinh.core.indicators.goals import ABOUT
from ansinh.core.indicators.passports import FINALITY_WORDS, Passport, finality_on
from ansinh.core.indicators.tallies import Tally, measure
from ansinh.core.reports.facts import TargetFacts, YearlyFacts
from ansinh.core.reports.results import POPULATION_PASSPORT, SUMMARY_PASSPORT
from ansinh.core.reports.wording import counts_in_words, value_in_words


def annexes_of(facts: YearlyFacts) -> tuple[Annex, ...]:
    """Villages (B1), tasks (B2), passports; an annex with nothing to say is left out."""
    annexes = [village_annex(facts), task_annex(facts), passport_annex(facts)]
    return tuple(annex for annex in annexes if annex is not None)


def village_annex(facts: YearlyFacts) -> Annex | None:
    """Biểu B1: each counted target by village."""
    counted = [target for target in facts.counted if target.villages]
    if not counted:
        return None
    # A place may stand in one table only: persons whose household is not known have no village.
    names = {village.key: village.name for target in counted for village in target.villages}
    keys = sorted(names, key=lambda key: (names[key], key or ""))
    table = TableBlock(
        columns=(
            Column("Chỉ tiêu", 30),
            *(Column(names[key], 15, "right") for key in keys),
            Column("Cả phạm vi", 15, "right"),
        ),
        rows=tuple(_village_row(target, keys) for target in counted),
    )
    title = f"Biểu B1. Kết quả các chỉ tiêu theo thôn, đến ngày {short_date(facts.as_of)}"
    return Annex(title, (table,), landscape=True)


def _village_row(target: TargetFacts, keys: Sequence[str | None]) -> tuple[Runs, ...]:
    assert target.indicator is not None
    tallies = {village.key: village.tally for village in target.villages}
    cells = [_cell(target.indicator, tallies.get(key, Tally())) for key in keys]
    whole = _cell(target.indicator, target.tally or Tally())
    return (runs(f"{target.code}. {target.title}"), *cells, whole)


def _cell(indicator: Indicator, tally: Tally) -> Runs:
    value = value_in_words(indicator, measure(tally, indicator.shape))
    return runs(f"{value} ({counts_in_words(indicator, tally)})" if tally.denominator else value)


def task_annex(facts: YearlyFacts) -> Annex | None:
    """Biểu B2: each task of the plan with its units."""
    if not facts.tasks:
        return None
    table = TableBlock(
        columns=(
            Column("Mã", 7, "center"),
            Column("Nhiệm vụ (câu trong Kế hoạch)", 48),
            Column("Đơn vị", 27),
            Column("Kết quả", 18),
        ),
        rows=tuple(
            (
                runs(task.code),
                runs(task.quote),
                runs("; ".join(task.owners) or "không nêu"),
                runs("Chưa có báo cáo của đơn vị"),
            )
            for task in facts.tasks
        ),
    )
    return Annex("Biểu B2. Tiến độ nhiệm vụ theo đơn vị", (table,), landscape=True)


def passport_annex(facts: YearlyFacts) -> Annex:
    """Hộ chiếu số liệu: in the order the figures are printed, the same numbers as the notes."""
    table = TableBlock(
        columns=(
            Column("Số", 5, "center"),
            Column("Con số", 22),
            Column("Định nghĩa", 33),
            Column("Nguồn, tình trạng", 20),
            Column("Câu trong Kế hoạch", 20),
        ),
        rows=tuple(
            (runs(str(number)), *row) for number, row in enumerate(_passport_rows(facts), start=1)
        ),
    )
    note = (
        f"Mọi con số tính đến ngày {short_date(facts.as_of)}; phạm vi: {facts.boundary}; so sánh "
        "với mục tiêu trên số chưa làm tròn."
    )
    seal = f"Mã bộ số liệu đã khóa: {facts.snapshot}."
    blocks = (table, Paragraph(runs(note)), Paragraph(runs(seal)))
    return Annex("Hộ chiếu số liệu", blocks, landscape=True)


def _passport_rows(facts: YearlyFacts) -> list[tuple[Runs, ...]]:
    finality = FINALITY_WORDS[finality_on(facts.as_of, facts.year)]
    fixed = {
        POPULATION_PASSPORT: (
            "Số hộ, người đăng ký, người cư trú",
            "hộ, người còn sống trong sổ; người cư trú là người đang ở địa phương",
            f"tính từ sổ dân cư; {finality}",
            "–",
        ),
        SUMMARY_PASSPORT: (
            "Số chỉ tiêu theo tình trạng",
            "số chỉ tiêu của Kế hoạch, chia theo tình trạng ở bảng kết quả",
            f"tính từ các con số ở dưới; {finality}",
            "–",
        ),
    }
    rows = [tuple(runs(cell) for cell in cells) for cells in fixed.values()]
    counted = ((target, target.passport) for target in facts.counted)
    rows += [_passport_row(target, passport) for target, passport in counted if passport]
    return rows


def _nearness(target: TargetFacts) -> str:
    """How near “about” is, wherever a goal says about."""
    if target.goal.comparator != "~":
        return ""
    return f"; “khoảng” tính là đạt khi kém không quá {format_percent(ABOUT, 0)}"


def _passport_row(target: TargetFacts, passport: Passport) -> tuple[Runs, ...]:
    return (
        runs(f"{passport.indicator}. {passport.title}"),
        runs(f"{passport.definition}; {passport.version_words}; {passport.law}{_nearness(target)}"),
        runs(f"{passport.source}; {FINALITY_WORDS[passport.finality]}"),
        runs(f"dòng {target.line}: “{target.quote}”"),
    )
