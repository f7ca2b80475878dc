"""Danh sách thiết lập: what the Excel list says, row by row, refused with its place and reason."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from ansinh.core.documents.reading.excel import Cell, ReadSheet, read_xlsx

LONGEST_NAME = 120
USERNAME = re.compile(r"[a-z0-9][a-z0-9._-]{1,59}")
"""A sign-in name that can be typed on any keyboard."""

KINDS = {
    "phòng, bộ phận": "department",
    "trạm y tế, trường học": "facility",
    "hội đồng nhân dân": "council",
    "mặt trận, đoàn thể": "front",
    "tổ chức đảng": "party",
    "cơ quan cấp trên": "superior",
}
RANKS = {"cấp trưởng": "head", "cấp phó": "deputy", "công chức": "member"}
SIGNS = {"": "none", "TM.": "TM.", "KT.": "KT.", "TL.": "TL.", "TUQ.": "TUQ."}
ROLES = {
    "công chức": "officer",
    "chủ tịch": "chair",
    "trưởng thôn": "village_head",
    "thủ trưởng đơn vị": "unit_head",
    "giám sát": "supervisor",
    "cấp trên": "superior",
}

SHEETS: dict[str, tuple[str, ...]] = {
    "Xã": ("Tên xã", "Tỉnh", "Từ ngày", "Căn cứ"),
    "Thôn": ("Tên thôn",),
    "Đơn vị": ("Tên đơn vị", "Loại", "Viết tắt"),
    "Chức danh": ("Đơn vị", "Chức danh", "Cấp", "Ký văn bản", "Họ và tên", "Từ ngày"),
    "Tài khoản": ("Tên đăng nhập", "Họ và tên", "Vai trò", "Đơn vị", "Thôn phụ trách"),
}
"""Sheets of the list and the heads of their columns."""


class InvalidList(Exception):
    """The list cannot be used: every reason, each with sheet, row and what to do."""


@dataclass(frozen=True)
class CommuneRow:
    """Xã: its name, province and first day."""

    name: str
    province: str
    since: date
    legal_act: str


@dataclass(frozen=True)
class UnitRow:
    """Một đơn vị của xã hoặc cấp trên nhận báo cáo."""

    name: str
    kind: str
    code: str


@dataclass(frozen=True)
class PostRow:
    """Một chức danh và người đang giữ; an empty unit is the commune's committee itself."""

    unit: str
    title: str
    rank: str
    signs_as: str
    full_name: str
    since: date | None


@dataclass(frozen=True)
class AccountRow:
    """Một tài khoản sẽ mở."""

    username: str
    full_name: str
    role: str
    unit: str
    villages: tuple[str, ...]


@dataclass(frozen=True)
class CommuneList:
    """Toàn bộ danh sách."""

    commune: CommuneRow
    villages: tuple[str, ...]
    units: tuple[UnitRow, ...]
    posts: tuple[PostRow, ...]
    accounts: tuple[AccountRow, ...]


def read_list(name: str, content: bytes) -> CommuneList:
    """What an Excel list says. Raises InvalidList with every fault, UnreadableDocument for a file
    that is no Excel."""
    sheets = {sheet.name.strip(): sheet for sheet in read_xlsx(name, content)}
    reader = _Reader(name)
    rows = {title: list(reader.rows(sheets.get(title), title)) for title in SHEETS}
    found = CommuneList(
        commune=reader.commune(rows["Xã"]),
        villages=tuple(row.text("Tên thôn") for row in rows["Thôn"]),
        units=tuple(reader.unit(row) for row in rows["Đơn vị"]),
        posts=tuple(reader.post(row) for row in rows["Chức danh"]),
        accounts=tuple(reader.account(row) for row in rows["Tài khoản"]),
    )
    reader.refuse_contradictions(found)
    if reader.faults:
        raise InvalidList("\n".join(reader.faults))
    return found


@dataclass
class _Row:
    """One row of a sheet by the heads of its columns, and where faults are told."""

    place: str
    cells: dict[str, Cell]
    tell: Callable[[str], None]

    def text(self, head: str, *, needed: bool = True) -> str:
        value = self.cells.get(head, "")
        words = plain(_written(value))
        if needed and not words:
            self.fault(f"cột “{head}” còn trống")
        elif not is_readable(words):
            self.fault(f"cột “{head}” dài quá {LONGEST_NAME} chữ hoặc có dấu lạ")
        return words

    def one_of(self, head: str, known: dict[str, str]) -> str:
        words = self.text(head, needed="" not in known)
        chosen = {key.casefold(): value for key, value in known.items()}.get(words.casefold())
        if chosen is None and words:
            choices = ", ".join(filter(None, known))
            self.fault(f"cột “{head}” ghi “{words}”; chọn một trong: {choices}")
        return chosen or ""

    def day(self, head: str, *, needed: bool = True) -> date | None:
        value = self.cells.get(head, "")
        if isinstance(value, datetime):
            return value.date()
        if isinstance(value, date):
            return value
        words = self.text(head, needed=needed)
        found = _day_written(words)
        if words and found is None:
            self.fault(f"cột “{head}” ghi “{words}”; viết ngày có thật như 01/07/2025")
        return found

    def fault(self, why: str) -> None:
        self.tell(f"{self.place}: {why}.")


def plain(text: str) -> str:
    """Words without stray spaces, in one spelling of their accents."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def is_readable(words: str) -> bool:
    """Whether they are as short as a name and hold no sign that cannot be printed."""
    return len(words) <= LONGEST_NAME and words.isprintable()


def _written(value: Cell) -> str:
    """A whole number as it was typed, not as 12.0."""
    is_whole = isinstance(value, float) and value.is_integer()
    return str(int(value)) if is_whole else str(value)  # type: ignore[arg-type]


def _day_written(words: str) -> date | None:
    try:
        day, month, year = (int(part) for part in words.split("/"))
        return date(year, month, day)
    except ValueError:
        return None


class _Reader:
    """Reads the rows and gathers every fault, so that a list is mended in one go."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.faults: list[str] = []

    def rows(self, sheet: ReadSheet | None, title: str) -> Iterator[_Row]:
        heads = SHEETS[title]
        if sheet is None or not sheet.rows:
            self.faults.append(
                f"{self.file}: thiếu trang “{title}”. Lấy mẫu: ansinh init --template TỆP."
            )
            return
        found = [str(cell).strip() for cell in sheet.rows[0]]
        missing = [head for head in heads if head not in found]
        if missing:
            self.faults.append(
                f"{self.file}, trang “{title}”, dòng 1: thiếu cột {', '.join(missing)}."
            )
            return
        for number, cells in enumerate(sheet.rows[1:], start=2):
            pairs = zip(found, cells, strict=False)
            by_head = {head: cell for head, cell in pairs if head in heads}
            if any(str(cell).strip() for cell in by_head.values()):
                place = f"{self.file}, trang “{title}”, dòng {number}"
                yield _Row(place, by_head, self.faults.append)

    def commune(self, rows: list[_Row]) -> CommuneRow:
        if len(rows) != 1:
            self.faults.append(f"{self.file}, trang “Xã”: cần đúng một dòng, đang có {len(rows)}.")
            return CommuneRow("", "", date.min, "")
        (row,) = rows
        return CommuneRow(
            row.text("Tên xã"),
            row.text("Tỉnh"),
            row.day("Từ ngày") or date.min,
            row.text("Căn cứ", needed=False),
        )

    def unit(self, row: _Row) -> UnitRow:
        code = row.text("Viết tắt", needed=False)
        return UnitRow(row.text("Tên đơn vị"), row.one_of("Loại", KINDS), code)

    def post(self, row: _Row) -> PostRow:
        return PostRow(
            unit=row.text("Đơn vị", needed=False),
            title=row.text("Chức danh"),
            rank=row.one_of("Cấp", RANKS),
            signs_as=row.one_of("Ký văn bản", SIGNS),
            full_name=row.text("Họ và tên", needed=False),
            since=row.day("Từ ngày", needed=False),
        )

    def account(self, row: _Row) -> AccountRow:
        username = row.text("Tên đăng nhập")
        if username and not USERNAME.fullmatch(username):
            row.fault(
                f"tên đăng nhập “{username}” không dùng được; viết 2 đến 60 chữ thường không dấu, "
                "số, dấu chấm hoặc gạch"
            )
        names = row.text("Thôn phụ trách", needed=False).split(";")
        villages = tuple(name.strip() for name in names if name.strip())
        role = row.one_of("Vai trò", ROLES)
        if role == "village_head" and not villages:
            row.fault("trưởng thôn cần có “Thôn phụ trách”")
        return AccountRow(
            username, row.text("Họ và tên"), role, row.text("Đơn vị", needed=False), villages
        )

    def refuse_contradictions(self, found: CommuneList) -> None:
        """Names given twice, and names that no other sheet has."""
        self._twice("Thôn", "thôn", found.villages)
        self._twice("Đơn vị", "đơn vị", [unit.name for unit in found.units])
        self._twice("Tài khoản", "tên đăng nhập", [one.username for one in found.accounts])
        units = {unit.name for unit in found.units} | {""}
        for post in found.posts:
            self._unknown("Chức danh", "đơn vị", post.unit, units)
        for account in found.accounts:
            self._unknown("Tài khoản", "đơn vị", account.unit, units)
            for village in account.villages:
                self._unknown("Tài khoản", "thôn", village, set(found.villages))
        if not any(account.role == "officer" for account in found.accounts):
            self.faults.append(f"{self.file}, trang “Tài khoản”: cần ít nhất một công chức.")

    def _twice(self, sheet: str, what: str, names) -> None:
        seen: set[str] = set()
        for name in filter(None, names):
            if name.casefold() in seen:
                self.faults.append(f"{self.file}, trang “{sheet}”: {what} “{name}” ghi hai lần.")
            seen.add(name.casefold())

    def _unknown(self, sheet: str, what: str, name: str, known: set[str]) -> None:
        if name and name not in known:
            self.faults.append(
                f"{self.file}, trang “{sheet}”: {what} “{name}” không có ở trang của nó; "
                "viết đúng như ở đó."
            )
