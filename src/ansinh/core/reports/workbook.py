"""Báo cáo năm thành tệp Excel: the same exact figures as the paper, as numbers."""

from collections.abc import Iterator
from fractions import Fraction

from ansinh.core.documents.spreadsheet import CellValue, Sheet, SheetColumn
from ansinh.core.documents.writing.words import short_date
from ansinh.core.indicators.passports import Passport
from ansinh.core.indicators.tallies import Tally, measure
from ansinh.core.reports.facts import EarlierYear, TargetFacts, YearlyFacts
from ansinh.core.reports.report_table import ReportTable
from ansinh.core.reports.results import ANNEXES_TO_COME
from ansinh.core.reports.wording import goal_in_words, goal_of

TARGET = (SheetColumn("Mã", "text", 7), SheetColumn("Chỉ tiêu", "text", 40))
MEASURED = (
    SheetColumn("Tỷ lệ", "percent", 10),
    SheetColumn("Số đo", "decimal", 10),
    SheetColumn("Đơn vị", "text", 14),
    SheetColumn("Tử số", "integer", 10),
    SheetColumn("Mẫu số", "integer", 10),
    SheetColumn("Chưa rõ", "integer", 10),
)


def report_sheets(facts: YearlyFacts) -> tuple[Sheet, ...]:
    """The targets, B1 by village and boundary, B2, each table of B5 to B13, the passports,
    the figures of earlier years, what differs from the issue before."""
    sheets = [targets_sheet(facts), villages_sheet(facts), *boundaries_sheet(facts)]
    sheets.append(tasks_sheet(facts))
    sheets += counted_sheets(facts.tables)
    return (*sheets, passports_sheet(facts), *earlier_sheets(facts), *difference_sheets(facts))


def targets_sheet(facts: YearlyFacts) -> Sheet:
    """Every target: earlier years, this year, numerator and denominator, goal, status."""
    columns = (
        *TARGET,
        *(SheetColumn(f"{before.title} (tỷ lệ)", "percent", 12) for before in facts.earlier),
        *MEASURED,
        SheetColumn("Kế hoạch", "text", 22),
        SheetColumn("Tình trạng", "text", 14),
        SheetColumn("Tiến độ", "text", 14),
        SheetColumn("Lý do chưa có số", "text", 40),
        SheetColumn("Tình trạng số liệu", "text", 14),
    )
    rows = [_target_row(facts, target) for target in facts.targets]
    notes = (
        f"Tính đến ngày {short_date(facts.as_of)}; phạm vi: {facts.boundary}.",
        f"Mã bộ số liệu đã khóa: {facts.snapshot}.",
        ANNEXES_TO_COME,
    )
    title = f"Kết quả các chỉ tiêu năm {facts.year}"
    return Sheet("Chỉ tiêu", columns, rows, title, notes)


def _target_row(facts: YearlyFacts, target: TargetFacts) -> tuple[CellValue, ...]:
    goal = goal_of(target.indicator, target.goal) if target.indicator else None
    passport = target.passport
    return (
        target.code,
        target.title,
        *(_share_of(before, target.code) for before in facts.earlier),
        *_measured(target, target.tally),
        goal or goal_in_words(target.goal, target.unit),
        target.status_words,
        target.progress or None,
        None if target.is_known else target.why_missing,
        passport.finality_words if passport else None,
    )


def _share_of(before: EarlierYear, code: str) -> Fraction | None:
    target = before.targets.get(code)
    if target is None or target.indicator is None or not target.indicator.is_share:
        return None
    return target.measured.value if target.measured else None


def _measured(target: TargetFacts, tally: Tally | None) -> tuple[CellValue, ...]:
    """Value, unit, numerator, denominator and unknown of a target in one place."""
    indicator = target.indicator
    if indicator is None or not target.is_counted:
        return (None, None, target.value_words if target.is_known else None, None, None, None)
    if tally is None:
        return _entered(target)
    value = measure(tally, indicator.shape).value
    hundredths = indicator.shape == "mean"
    return (
        value if indicator.is_share else None,
        None if indicator.is_share else value,
        indicator.unit,
        round(Fraction(tally.numerator, 100)) if hundredths else tally.numerator,
        tally.denominator,
        tally.unknown,
    )


def _entered(target: TargetFacts) -> tuple[CellValue, ...]:
    """As `_measured`, of a figure that was entered."""
    assert target.indicator is not None
    value = target.measured.value if target.measured else None
    is_share, figure = target.indicator.is_share, target.entered
    return (
        value if is_share else None,
        None if is_share else value,
        target.indicator.unit,
        figure.numerator if figure else None,
        figure.denominator if figure else None,
        None,
    )


def villages_sheet(facts: YearlyFacts) -> Sheet:
    """Biểu B1: a row for each counted target and village."""
    columns = (
        *TARGET,
        SheetColumn("Thôn", "text", 20),
        *MEASURED,
    )
    rows = [
        (target.code, target.title, village.name, *_measured(target, village.tally))
        for target in facts.counted
        for village in target.villages
    ]
    return Sheet("B1", columns, rows, "Biểu B1. Kết quả các chỉ tiêu theo thôn")


def boundaries_sheet(facts: YearlyFacts) -> Iterator[Sheet]:
    """Biểu B1 (tiếp): each known target on today's boundary and the plan's, if they differ."""
    if len(facts.boundaries) < 2:
        return
    columns = (
        *TARGET,
        SheetColumn("Ranh giới", "text", 34),
        SheetColumn("Số thôn", "integer", 10),
        *MEASURED,
        SheetColumn("Tình trạng", "text", 14),
    )
    rows = [
        (
            one.code,
            one.title,
            place.name,
            place.villages,
            *_measured(one, one.tally),
            one.status_words,
        )
        for target in facts.counted
        for place in facts.boundaries
        if (one := place.targets.get(target.code)) is not None and one.is_known
    ]
    title = "Biểu B1 (tiếp). Kết quả theo ranh giới cũ và mới"
    yield Sheet("B1 ranh giới", columns, rows, title)


def tasks_sheet(facts: YearlyFacts) -> Sheet:
    """Biểu B2: the tasks, their offices of then and of now."""
    columns = (
        SheetColumn("Mã", "text", 7),
        SheetColumn("Nhiệm vụ", "text", 60),
        SheetColumn("Đơn vị theo Kế hoạch", "text", 30),
        SheetColumn("Đơn vị hiện nay", "text", 30),
        SheetColumn("Tình hình", "text", 24),
    )
    rows = [
        (
            task.code,
            task.quote,
            "; ".join(task.owners) or None,
            "; ".join(task.owners_now) or None,
            task.state or None,
        )
        for task in facts.tasks
    ]
    return Sheet("B2", columns, rows, "Biểu B2. Tiến độ nhiệm vụ theo đơn vị")


def counted_sheets(tables: tuple[ReportTable, ...]) -> Iterator[Sheet]:
    """A sheet a table: "B6", or "B6.1", "B6.2" where the annex has several."""
    many = {table.code: sum(other.code == table.code for other in tables) for table in tables}
    seen: dict[str, int] = {}
    for table in tables:
        seen[table.code] = seen.get(table.code, 0) + 1
        place = f".{seen[table.code]}" if many[table.code] > 1 else ""
        yield table.as_sheet(f"{table.code}{place}")


def passports_sheet(facts: YearlyFacts) -> Sheet:
    """Hộ chiếu số liệu: a row for each known target."""
    columns = (
        SheetColumn("Mã", "text", 7),
        *PASSPORT,
        SheetColumn("Dòng trong Kế hoạch", "integer", 12),
    )
    rows = [
        (target.code, *_passport_cells(passport), target.line)
        for target in facts.counted
        if (passport := target.passport)
    ]
    return Sheet("Hộ chiếu", columns, rows, "Hộ chiếu số liệu")


PASSPORT = (
    SheetColumn("Con số", "text", 36),
    SheetColumn("Định nghĩa", "text", 60),
    SheetColumn("Bản", "text", 14),
    SheetColumn("Nguồn", "text", 30),
    SheetColumn("Văn bản", "text", 30),
    SheetColumn("Tình trạng", "text", 16),
    SheetColumn("Tính đến", "date", 12),
    SheetColumn("Phạm vi", "text", 40),
)


def _passport_cells(passport: Passport) -> tuple[CellValue, ...]:
    return (
        passport.title,
        passport.definition,
        passport.version_words,
        passport.source,
        passport.paper or None,
        passport.finality_words,
        passport.as_of,
        passport.boundary,
    )


def earlier_sheets(facts: YearlyFacts) -> Iterator[Sheet]:
    """Số của các năm trước: a row for each figure of an earlier year, with its passport."""
    rows = [
        (str(before.year), code, *_measured(target, target.tally), *_passport_cells(passport))
        for before in facts.earlier
        for code, target in before.targets.items()
        if target.is_known and (passport := target.passport)
    ]
    if rows:
        columns = (
            SheetColumn("Năm", "text", 7),
            SheetColumn("Mã", "text", 7),
            *MEASURED,
            *PASSPORT,
        )
        yield Sheet("Các năm trước", columns, rows, "Số của các năm trước và hộ chiếu")


def difference_sheets(facts: YearlyFacts) -> Iterator[Sheet]:
    """Thay đổi so với bản đã phát hành: figure by figure, in the words of both issues."""
    if facts.differences:
        heads = (("Con số", 60), ("Bản trước", 30), ("Bản này", 30), ("Vì sao", 40))
        columns = tuple(SheetColumn(title, "text", width) for title, width in heads)
        rows = [(each.title, each.was, each.now, each.why) for each in facts.differences]
        yield Sheet("Thay đổi", columns, rows, f"Thay đổi so với {facts.last_issue}")
