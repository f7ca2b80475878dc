"""Hộ chiếu số liệu: where each figure of the report comes from."""

from collections.abc import Iterable

from ansinh.core.documents.paper import Annex, Block, Column, Paragraph, Runs, TableBlock, runs
from ansinh.core.documents.writing.words import short_date
from ansinh.core.indicators.finality import FINALITY_WORDS, finality_of_year
from ansinh.core.indicators.passports import Passport, short_seal
from ansinh.core.reports.coverage import coverage_in_words
from ansinh.core.reports.facts import EarlierYear, TargetFacts, YearlyFacts
from ansinh.core.reports.results import POPULATION_PASSPORT, SUMMARY_PASSPORT
from ansinh.core.reports.wording import about_in_words


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
        f"Con số không ghi ngày khác tính đến ngày {short_date(facts.as_of)}; phạm vi: "
        f"{facts.boundary}; so sánh với mục tiêu trên số chưa làm tròn."
    )
    seal = f"Mã bộ số liệu đã khóa: {facts.snapshot}."
    blocks = (table, Paragraph(runs(note)), Paragraph(runs(seal)), *earlier_passports(facts))
    return Annex("Hộ chiếu số liệu", blocks, landscape=True)


def earlier_passports(facts: YearlyFacts) -> list[Block]:
    """Hộ chiếu của số các năm trước: figures of one source, day and boundary share a row."""
    rows = [
        (runs(str(before.year)), runs(", ".join(codes)), *map(runs, told))
        for before in facts.earlier
        for told, codes in _by_origin(before).items()
    ]
    if not rows:
        return []
    columns = (
        Column("Năm", 7, "center"),
        Column("Chỉ tiêu", 18),
        Column("Nguồn, tình trạng", 40),
        Column("Tính đến", 11),
        Column("Phạm vi; mã bộ số liệu", 24),
    )
    return [TableBlock(columns, tuple(rows), caption="Hộ chiếu của số các năm trước")]


def _by_origin(before: EarlierYear) -> dict[tuple[str, str, str], list[str]]:
    found: dict[tuple[str, str, str], list[str]] = {}
    for code, target in before.targets.items():
        passport = target.passport
        if passport is None or not target.is_known:
            continue
        source = (passport.source, passport.paper, passport.level, passport.finality_words)
        where = (passport.boundary, short_seal(passport.snapshot) if passport.snapshot else "")
        told = (_joined(source), short_date(passport.as_of), _joined(where))
        found.setdefault(told, []).append(code)
    return found


def _joined(words: Iterable[str]) -> str:
    return "; ".join(filter(None, words))


def _passport_rows(facts: YearlyFacts) -> list[tuple[Runs, ...]]:
    finality = FINALITY_WORDS[finality_of_year(facts.as_of, facts.year)]
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


def _source_words(passport: Passport) -> tuple[str, ...]:
    """Source, paper, level and finality; boundary and day where they are not the report's."""
    return (
        passport.source,
        passport.paper,
        f"{passport.level} ({passport.boundary})" if passport.level else "",
        passport.finality_words,
        "" if passport.snapshot else f"tính đến {short_date(passport.as_of)}",
    )


def _passport_row(target: TargetFacts, passport: Passport) -> tuple[Runs, ...]:
    covered = coverage_in_words(target.indicator, target.tally) if target.indicator else ""
    definition = (passport.definition, passport.version_words, passport.law, covered)
    return (
        runs(f"{passport.indicator}. {passport.title}"),
        runs(_joined((*definition, about_in_words(target.goal)))),
        runs(_joined(_source_words(passport))),
        runs(f"dòng {target.line}: “{target.quote}”"),
    )
