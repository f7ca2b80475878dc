"""Biểu B5. Hộ nghèo, hộ cận nghèo: by village, by reason, by deprivation."""

from collections.abc import Mapping

import narwhals as nw

from ansinh.core.indicators.populations import is_alive
from ansinh.core.population.codes import POVERTY_REASONS, POVERTY_STATUS
from ansinh.core.population.household_columns import DEPRIVATIONS
from ansinh.core.reports.annexes.tabulating import (
    Picture,
    Sum,
    by_village,
    columns_of,
    not_known,
)
from ansinh.core.reports.report_table import ReportColumn, ReportTable

NOTE = (
    "Phân loại hộ theo kết quả rà soát còn hiệu lực trong sổ; kết quả rà soát năm chỉ chính thức "
    "sau ngày 14/12. Nhân khẩu gồm người còn sống đăng ký trong hộ."
)
POOR, NEAR_POOR = "poor", "near_poor"


def poverty_tables(picture: Picture) -> list[ReportTable]:
    """Three tables: villages, reasons, deprivations."""
    return [_villages(picture), _members(picture), _reasons(picture), _deprivations(picture)]


def _status(code: str) -> nw.Expr:
    return nw.col("poverty_status") == code


def _villages(picture: Picture) -> ReportTable:
    counted = [
        Sum("Tổng số hộ", nw.lit(1)),
        *(Sum(label, _status(code)) for code, label in POVERTY_STATUS.items()),
        Sum("Chưa rõ", nw.col("poverty_status").is_null()),
    ]
    rows = by_village(picture, picture.households, counted)
    return ReportTable("B5", "Phân loại hộ theo thôn", columns_of("Thôn", counted), rows, (NOTE,))


def _members(picture: Picture) -> ReportTable:
    alive = is_alive(picture.on)
    counted = [
        Sum("Tổng nhân khẩu", alive),
        Sum("Nhân khẩu hộ nghèo", alive & _status(POOR)),
        Sum("Nhân khẩu hộ cận nghèo", alive & _status(NEAR_POOR)),
        Sum("Thuộc hộ chưa rõ phân loại", not_known(_status(POOR), alive)),
    ]
    rows = by_village(picture, picture.persons, counted)
    title = "Nhân khẩu hộ nghèo, hộ cận nghèo theo thôn"
    return ReportTable("B5", title, columns_of("Thôn", counted), rows)


def _reasons(picture: Picture) -> ReportTable:
    reasons = nw.col("poverty_reasons")
    tests = {label: reasons.list.contains(code) for code, label in POVERTY_REASONS.items()}
    tests["Chưa rõ nguyên nhân"] = reasons.is_null()
    note = "Một hộ có thể có nhiều nguyên nhân nên các dòng không cộng lại thành số hộ."
    return _of_poor_and_near_poor(picture, "Nguyên nhân nghèo", "Nguyên nhân", tests, note)


def _deprivations(picture: Picture) -> ReportTable:
    tests: dict[str, nw.Expr] = {}
    for name, label in DEPRIVATIONS.items():
        tests[label] = nw.col(name)
        tests[f"{label}: chưa rõ"] = nw.col(name).is_null()
    note = "Một hộ có thể thiếu hụt nhiều chiều; dòng “chưa rõ” chỉ in khi có hộ chưa được hỏi."
    return _of_poor_and_near_poor(picture, "Chiều thiếu hụt", "Thiếu hụt", tests, note)


def _of_poor_and_near_poor(
    picture: Picture, title: str, head: str, tests: Mapping[str, nw.Expr], note: str
) -> ReportTable:
    """A row a test and a column a classification: one scan of the households."""
    groups = {"Hộ nghèo": _status(POOR), "Hộ cận nghèo": _status(NEAR_POOR)}
    names = {
        (label, group): f"{i}_{j}"
        for i, label in enumerate(tests)
        for j, group in enumerate(groups)
    }
    sums = [
        (test & groups[group]).cast(nw.Int64).fill_null(0).sum().alias(names[label, group])
        for label, test in tests.items()
        for group in groups
    ]
    found = picture.households.select(*sums).collect("polars").rows(named=True)[0]
    rows = [(label, *(int(found[names[label, group]] or 0) for group in groups)) for label in tests]
    rows = [row for row in rows if "chưa rõ" not in row[0].lower() or any(row[1:])]
    columns = (ReportColumn(head, "text", 60), *(ReportColumn(g, share=20) for g in groups))
    return ReportTable("B5", f"{title} của hộ nghèo, hộ cận nghèo", columns, tuple(rows), (note,))
