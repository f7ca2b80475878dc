"""Bảng tính so sánh: a comparison or a roll-up as sheets."""

from collections.abc import Iterator

from ansinh.core.documents.figures import format_shortest
from ansinh.core.documents.spreadsheet import CellValue, Sheet, SheetColumn
from ansinh.core.plans.comparison.comparing import Comparison
from ansinh.core.plans.comparison.rollup import Rollup, RollupRow
from ansinh.core.plans.comparison.verdicts import VERDICT_LABELS, Row, Verdict
from ansinh.core.plans.plan import Plan, Target

_SIGNS = {"range": "", "=": "", "~": "khoảng "}


def goal_text(target: Target | None) -> str:
    """ "≥ 95 %", "từ 5 đến 6 %", "bằng lời", empty without a target; the year stands apart."""
    if target is None:
        return ""
    if target.value is None:
        return "bằng lời"
    value = format_shortest(target.value)
    if target.value2 is not None:
        value = f"{value} đến {format_shortest(target.value2)}"
    signs = {**_SIGNS, ">=": "≥ ", "<=": "≤ ", ">": "> ", "<": "< "}
    return f"{signs.get(target.comparator or '=', '')}{value} {target.unit or ''}".strip()


def plan_name(plan: Plan) -> str:
    """ "Kế hoạch 37/KH-UBND của Ủy ban nhân dân xã ...", as far as the paper tells."""
    head = plan.header
    issuer = f" của {head.issuer}" if head.issuer else ""
    return f"{head.doc_type or 'Văn bản'} {head.number or '(chưa có số)'}{issuer}"


def comparison_sheets(found: Comparison) -> tuple[Sheet, ...]:
    """Targets; work without echo; papers not cited."""
    title = f"{plan_name(found.here)} so với {plan_name(found.there)}"
    return (
        Sheet("Chỉ tiêu", _TARGET_COLUMNS, list(_target_rows(found)), title),
        Sheet("Việc chưa thấy ở dưới", _TASK_COLUMNS,
              [[one.task.line, one.task.section, "; ".join(one.task.owners), one.task.quote]
               for one in found.unechoed], title),
        Sheet("Văn bản chưa dẫn", _PAPER_COLUMNS,
              [[one.basis.type, one.basis.number or one.basis.name, one.basis.date,
                one.basis.issuer, "chính kế hoạch để so" if one.is_plan else "căn cứ của nó"]
               for one in found.uncited], title),
    )  # fmt: skip


_TARGET_COLUMNS = (
    SheetColumn("Kết quả", width=18),
    SheetColumn("Mức để so", width=16),
    SheetColumn("Năm", "text", 8),
    SheetColumn("Câu để so", width=60),
    SheetColumn("Dòng", "integer", 8),
    SheetColumn("Mức ở đây", width=16),
    SheetColumn("Năm", "text", 8),
    SheetColumn("Câu ở đây", width=60),
    SheetColumn("Dòng", "integer", 8),
)
_TASK_COLUMNS = (
    SheetColumn("Dòng", "integer", 8),
    SheetColumn("Mục", width=14),
    SheetColumn("Đơn vị", width=40),
    SheetColumn("Nhiệm vụ", width=90),
)
_PAPER_COLUMNS = (
    SheetColumn("Loại", width=18),
    SheetColumn("Số, ký hiệu hoặc tên", width=40),
    SheetColumn("Ngày", width=12),
    SheetColumn("Cơ quan", width=40),
    SheetColumn("Là", width=24),
)


def _target_rows(found: Comparison) -> Iterator[list[CellValue]]:
    for row in found.rows:
        yield [verdict_text(row), *_side(row.there), *_side(row.here)]


_CEILINGS = {Verdict.HIGHER: "nới mức trần", Verdict.LOWER: "siết mức trần"}


def verdict_text(row: Row) -> str:
    """ "cao hơn"; "cao hơn, nới mức trần"; "khác năm, thấp hơn" where the years differ too."""
    told = [VERDICT_LABELS[row.verdict]]
    if row.verdict != row.by_value:
        told.append(VERDICT_LABELS[row.by_value])
    if row.is_of_ceilings and row.by_value in _CEILINGS:
        told.append(_CEILINGS[row.by_value])
    return ", ".join(told)


def _side(target: Target | None) -> list[CellValue]:
    if target is None:
        return [None] * 4
    year = str(target.year) if target.year else None
    return [goal_text(target), year, target.quote, target.line]


def rollup_sheets(table: Rollup) -> tuple[Sheet, ...]:
    """Rows of targets, columns of plans, with least, median, most and how many lack it."""
    columns = (
        SheetColumn("Chỉ tiêu", width=60),
        SheetColumn("Chỉ số", width=10),
        SheetColumn("Đơn vị", width=12),
        SheetColumn("Năm", width=8),
        SheetColumn("Nhỏ nhất", "decimal", 10),
        SheetColumn("Trung vị", "decimal", 10),
        SheetColumn("Lớn nhất", "decimal", 10),
        SheetColumn("Số kế hoạch có", "integer", 10),
        SheetColumn("Số kế hoạch thiếu", "integer", 10),
        *(SheetColumn(name, width=16) for name in table.plans),
    )
    rows = [_rollup_row(row, table) for row in table.rows]
    note = "Ô trống: kế hoạch ấy không có chỉ tiêu này, hoặc máy không ghép được."
    title = f"Chỉ tiêu của {len(table.plans)} kế hoạch"
    return (Sheet("Tổng hợp", columns, rows, title, (note,)),)


def _rollup_row(row: RollupRow, table: Rollup) -> list[CellValue]:
    target, values = row.first.target, row.values
    least, most = (values[0], values[-1]) if values else (None, None)
    return [
        target.subject,
        ", ".join(sorted(row.first.codes)),
        target.unit,
        str(target.year) if target.year else None,
        least,
        row.middle,
        most,
        len(row.targets),
        len(table.plans) - len(row.targets),
        *(goal_text(row.targets.get(name)) or None for name in table.plans),
    ]
