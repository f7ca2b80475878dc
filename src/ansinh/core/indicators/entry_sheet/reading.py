"""Đọc lại mẫu: each filled row as a figure, or with the cell, the reason and what to do."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from ansinh.core.documents.reading.excel import Cell, ReadSheet
from ansinh.core.indicators.definition import Indicator
from ansinh.core.indicators.entry_sheet.cells import (
    UnclearCell,
    count_of,
    day_of,
    number_of,
    share_of,
    text_of,
)
from ansinh.core.indicators.entry_sheet.columns import (
    COLUMNS,
    FINALITY_OF,
    GIVEN,
    NEEDED,
    NOTES_NAME,
    VERDICT_OF,
    EntryColumn,
)
from ansinh.core.indicators.finality import FINALITY_WORDS
from ansinh.core.indicators.values import EnteredFigure

FIRST_ROWS = 20
"""The heads stand within these; a longer preface is no table of ours."""

CODE = re.compile(r"T?0*(\d{1,2})", re.IGNORECASE)
Read = TypeVar("Read")


@dataclass(frozen=True, slots=True)
class Problem:
    """Chỗ chưa nhận được: the head of the column, or "" for the whole row; what to do."""

    column: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryRow:
    """Một dòng đã điền: its place in the file, and its figure unless there are problems."""

    sheet: str
    number: int
    """The row as people see it in the file."""
    code: str
    village: str = ""
    """As written; empty of the whole commune."""
    indicator: Indicator | None = None
    figure: EnteredFigure | None = None
    paper_number: str = ""
    paper_date: date | None = None
    paper_issuer: str = ""
    problems: tuple[Problem, ...] = ()
    told: tuple[str, ...] = ()
    """What was understood otherwise than it is written."""


@dataclass(frozen=True, slots=True)
class ReadEntries:
    """Tệp đọc được: the filled rows, and what was left unread."""

    rows: tuple[EntryRow, ...]
    extra_columns: tuple[str, ...] = ()
    other_sheets: tuple[str, ...] = ()


def read_entries(sheets: Iterable[ReadSheet], indicators: Mapping[str, Indicator]) -> ReadEntries:
    """Every filled row of every sheet that holds the table.

    Rows in which only the printed columns are filled say nothing. A file without the table gives
    no rows, and its sheets are named.
    """
    rows: list[EntryRow] = []
    extra: list[str] = []
    others: list[str] = []
    for sheet in sheets:
        found = _find_heads(sheet)
        if found is None:
            others += [] if sheet.name == NOTES_NAME else [sheet.name]
            continue
        start, places, unknown = found
        extra += unknown
        rows += _rows_below(sheet, start, places, indicators)
    return ReadEntries(tuple(_once_each(rows)), tuple(dict.fromkeys(extra)), tuple(others))


Places = dict[EntryColumn, int]


def _find_heads(sheet: ReadSheet) -> tuple[int, Places, list[str]] | None:
    """The row after the heads, where each column stands, and heads that are none of ours."""
    ours = {_head(column.value): column for column in COLUMNS}
    for index, row in enumerate(sheet.rows[:FIRST_ROWS]):
        heads = [_head(text_of(cell)) for cell in row]
        places = {ours[head]: place for place, head in enumerate(heads) if head in ours}
        if all(column in places for column in NEEDED):
            unknown = [text_of(row[n]) for n, head in enumerate(heads) if head and head not in ours]
            return index + 1, places, unknown
    return None


def _head(words: str) -> str:
    return " ".join(words.lower().split())


def _rows_below(
    sheet: ReadSheet, start: int, places: Places, indicators: Mapping[str, Indicator]
) -> Iterator[EntryRow]:
    for index, row in enumerate(sheet.rows[start:], start=start + 1):
        cells = {column: row[place] for column, place in places.items() if place < len(row)}
        filled = {column for column, cell in cells.items() if text_of(cell)}
        if filled - GIVEN:
            yield _RowReader(sheet.name, index, cells).read(indicators)


def _once_each(rows: Sequence[EntryRow]) -> Iterator[EntryRow]:
    """The second row of one indicator and village is refused: which of the two is meant is not
    ours to say."""
    first: dict[tuple[str, str], int] = {}
    for row in rows:
        what = (row.code, row.village.casefold())
        if row.indicator is not None and what in first:
            named = f"{row.code} của thôn {row.village}" if row.village else row.code
            reason = f"{named} đã có ở dòng {first[what]}: hãy giữ một dòng."
            problem = Problem(EntryColumn.CODE, reason)
            yield EntryRow(
                sheet=row.sheet,
                number=row.number,
                code=row.code,
                village=row.village,
                indicator=row.indicator,
                problems=(*row.problems, problem),
            )
        else:
            first[what] = row.number
            yield row


@dataclass
class _RowReader:
    """Reads one row, gathering what is wrong with its cells."""

    sheet: str
    number: int
    cells: Mapping[EntryColumn, Cell]
    problems: list[Problem] = field(default_factory=list[Problem])
    told: list[str] = field(default_factory=list[str])

    def read(self, indicators: Mapping[str, Indicator]) -> EntryRow:
        indicator = self._indicator(indicators)
        figure = self._figure(indicator) if indicator else None
        paper_number, paper_date = self._paper_number(), self._cell(EntryColumn.PAPER_DATE, day_of)
        issuer = self._text(EntryColumn.PAPER_ISSUER)
        return EntryRow(
            sheet=self.sheet,
            number=self.number,
            code=indicator.code if indicator else self._text(EntryColumn.CODE),
            village=self._text(EntryColumn.VILLAGE),
            indicator=indicator,
            figure=None if self.problems else figure,
            paper_number=paper_number,
            paper_date=paper_date,
            paper_issuer=issuer,
            problems=tuple(self.problems),
            told=tuple(self.told),
        )

    def _indicator(self, indicators: Mapping[str, Indicator]) -> Indicator | None:
        written = self._text(EntryColumn.CODE)
        found = CODE.fullmatch(written)
        code = f"T{int(found[1]):02d}" if found else written
        if code not in indicators:
            what = f"Không có chỉ tiêu “{written}”" if written else "Chưa ghi mã"
            self._refuse(EntryColumn.CODE, f"{what}: hãy giữ mã như trong mẫu, ví dụ T06.")
            return None
        if code != written:
            self.told.append(f"Mã “{written}” được hiểu là {code} (số 0 ở đầu đã mất).")
        return indicators[code]

    def _figure(self, indicator: Indicator) -> EnteredFigure | None:
        read_value = share_of if indicator.is_share else number_of
        numerator = self._cell(EntryColumn.NUMERATOR, count_of)
        denominator = self._cell(EntryColumn.DENOMINATOR, count_of)
        value = self._cell(EntryColumn.VALUE, read_value)
        verdict = self._one_of(EntryColumn.VERDICT, VERDICT_OF)
        as_of = self._cell(EntryColumn.AS_OF, day_of)
        finality = self._one_of(EntryColumn.FINALITY, FINALITY_OF)
        area = self._text(EntryColumn.AREA)
        self._require(as_of, EntryColumn.AS_OF, "Chưa ghi ngày mà số liệu phản ánh.")
        choices = ", ".join(FINALITY_WORDS.values())
        self._require(finality, EntryColumn.FINALITY, f"Chưa ghi tình trạng: {choices}.")
        if as_of is None or finality is None:
            return None
        return EnteredFigure(
            as_of=as_of,
            numerator=numerator,
            denominator=denominator,
            value=value,
            verdict=verdict,
            level="upper" if area else "own",
            area=area,
            reported_by=self._text(EntryColumn.REPORTED_BY),
            finality=finality,
            evidence=self._text(EntryColumn.EVIDENCE),
            because=self._text(EntryColumn.BECAUSE),
            version=indicator.version,
        )

    def _paper_number(self) -> str:
        """The number as printed. A number cell has lost the zeros before it, and its symbol."""
        cell = self.cells.get(EntryColumn.PAPER_NUMBER, "")
        if isinstance(cell, int | float) and not isinstance(cell, bool):
            self._refuse(
                EntryColumn.PAPER_NUMBER,
                f"Số văn bản “{text_of(cell)}” ở dạng số, số 0 ở đầu (nếu có) đã mất: đặt ô thành "
                "dạng chữ rồi ghi đủ cả ký hiệu, ví dụ 0125/BC-BHXH.",
            )
        return text_of(cell)

    def _text(self, column: EntryColumn) -> str:
        return " ".join(text_of(self.cells.get(column, "")).split())

    def _cell(self, column: EntryColumn, read: Callable[[Cell], Read | None]) -> Read | None:
        try:
            return read(self.cells.get(column, ""))
        except UnclearCell as unclear:
            self._refuse(column, str(unclear))
            return None

    def _one_of(self, column: EntryColumn, words: Mapping[str, Read]) -> Read | None:
        written = self._text(column)
        if not written:
            return None
        found = words.get(written.lower())
        if found is None:
            self._refuse(column, f"“{written}” không có trong mẫu: hãy ghi {', '.join(words)}.")
        return found

    def _require(self, given: object, column: EntryColumn, reason: str) -> None:
        if given is None and not any(one.column == column for one in self.problems):
            self._refuse(column, reason)

    def _refuse(self, column: EntryColumn, reason: str) -> None:
        self.problems.append(Problem(column, reason))
