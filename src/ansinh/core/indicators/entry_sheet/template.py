"""Mẫu Excel: one row an indicator, with what stands already, and a sheet that says how."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ansinh.core.documents.spreadsheet import CellKind, CellValue, Sheet, SheetColumn
from ansinh.core.indicators.definition import Indicator
from ansinh.core.indicators.entry_sheet.columns import (
    COLUMNS,
    NOTES_NAME,
    SHEET_NAME,
    USUAL_WIDTH,
    WIDTHS,
    EntryColumn,
)
from ansinh.core.indicators.finality import FINALITY_WORDS
from ansinh.core.indicators.values import VERDICT_WORDS, EnteredFigure

KINDS: dict[EntryColumn, CellKind] = {
    EntryColumn.NUMERATOR: "integer",
    EntryColumn.DENOMINATOR: "integer",
    EntryColumn.AS_OF: "date",
    EntryColumn.PAPER_DATE: "date",
}

NOTES = (
    "Mỗi dòng là một chỉ tiêu xã không tính được từ sổ. Dòng nào chưa có số thì để trống.",
    "Điền tử số và mẫu số; chỉ điền Giá trị khi văn bản không ghi tử số, mẫu số.",
    "Tỷ lệ ghi như 96,5 hoặc “96,5 %”. Đừng ghi 0,965: không rõ là 96,5 % hay 0,965 %.",
    "Số của một thôn: chép thêm dòng của chỉ tiêu, ghi tên thôn, tử số và mẫu số; để trống cột "
    "Thôn là số của cả xã.",
    "Tình trạng: ước thực hiện, sơ bộ hoặc chính thức. Kết luận: đạt, chưa đạt, chưa đủ căn cứ.",
    "Số văn bản ghi đủ ký hiệu như in trên giấy, giữ số 0 ở đầu, ví dụ 0125/BC-BHXH.",
    "Số của tỉnh hoặc cả nước: ghi địa bàn, ví dụ “tỉnh Thanh Hóa”; sẽ hiện dấu “Số cấp trên”.",
    "Cột thêm vào không được đọc; dòng không nhận được nói rõ vì sao trước khi ghi.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """Số đã có: what stands for an indicator when the template is made."""

    figure: EnteredFigure
    paper_number: str = ""
    paper_date: date | None = None
    paper_issuer: str = ""
    village: str = ""
    """Whose it is; empty of the whole commune."""


def template_sheets(
    indicators: Iterable[Indicator],
    year: int,
    filled: Mapping[str, Filled],
    of_villages: Mapping[str, Sequence[Filled]] | None = None,
) -> tuple[Sheet, ...]:
    """The sheets of the template of a year; `filled` holds by code what stands already.

    `of_villages` holds what villages gave: a row each below the commune's.
    """
    columns = tuple(
        SheetColumn(column.value, KINDS.get(column, "text"), WIDTHS.get(column, USUAL_WIDTH))
        for column in COLUMNS
    )
    rows = [
        _row(indicator, one)
        for indicator in indicators
        for one in (filled.get(indicator.code), *(of_villages or {}).get(indicator.code, ()))
    ]
    notes = Sheet(NOTES_NAME, (SheetColumn("Cách điền", width=110),), [(note,) for note in NOTES])
    title = f"Số liệu năm {year} do đơn vị báo cáo, kiểm đếm, đánh giá"
    return Sheet(SHEET_NAME, columns, rows, title=title), notes


def asked_in_words(indicator: Indicator) -> str:
    """What is to be filled in for an indicator."""
    match indicator.shape:
        case "verdict":
            return "kết luận, căn cứ, lý do"
        case "level":
            return f"giá trị ({indicator.unit}), địa bàn của số cấp trên"
        case "remaining":
            return "tử số (số còn lại)"
        case _:
            upper = ", địa bàn của số cấp trên" if indicator.source == "estimated" else ""
            return f"tử số và mẫu số, hoặc giá trị{upper}"


def _row(indicator: Indicator, filled: Filled | None) -> list[CellValue]:
    cells: dict[EntryColumn, CellValue] = {
        EntryColumn.CODE: indicator.code,
        EntryColumn.TITLE: indicator.title,
        EntryColumn.UNIT: indicator.unit,
        EntryColumn.ASKED: asked_in_words(indicator),
    }
    if filled is not None:
        cells |= _filled_cells(indicator, filled)
    return [cells.get(column) for column in COLUMNS]


def _filled_cells(indicator: Indicator, filled: Filled) -> dict[EntryColumn, CellValue]:
    figure = filled.figure
    return {
        EntryColumn.VILLAGE: filled.village or None,
        EntryColumn.NUMERATOR: figure.numerator,
        EntryColumn.DENOMINATOR: figure.denominator,
        EntryColumn.VALUE: value_as_text(indicator, figure),
        EntryColumn.VERDICT: VERDICT_WORDS[figure.verdict] if figure.verdict else None,
        EntryColumn.AS_OF: figure.as_of,
        EntryColumn.FINALITY: FINALITY_WORDS[figure.finality],
        EntryColumn.REPORTED_BY: figure.reported_by,
        EntryColumn.PAPER_NUMBER: filled.paper_number,
        EntryColumn.PAPER_DATE: filled.paper_date,
        EntryColumn.PAPER_ISSUER: filled.paper_issuer,
        EntryColumn.AREA: figure.area,
        EntryColumn.EVIDENCE: figure.evidence,
        EntryColumn.BECAUSE: figure.because,
    }


def value_as_text(indicator: Indicator, figure: EnteredFigure) -> str | None:
    """As people write it, so that it is read back as the same number; a share keeps its sign."""
    if figure.value is None:
        return None
    # The decimals of an entered figure end: it was typed as a decimal number.
    whole, rest = divmod(abs(figure.value) * 10**6, 10**6)
    decimals = f"{round(rest):06d}".rstrip("0")
    words = f"{'-' if figure.value < 0 else ''}{whole}{',' if decimals else ''}{decimals}"
    return f"{words} %" if indicator.is_share else words
