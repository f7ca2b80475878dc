"""Mẫu danh sách thiết lập: an Excel file with the sheets to fill, an example row and notes."""

from datetime import date

from ansinh.core.documents.spreadsheet import CellValue, Sheet, SheetColumn
from ansinh.core.documents.writing.xlsx import write_xlsx
from ansinh.site.first_run.listing import KINDS, RANKS, ROLES, SHEETS, SIGNS

EXAMPLES: dict[str, tuple[tuple[CellValue, ...], ...]] = {
    "Xã": (("xã Thí Dụ", "tỉnh Thí Dụ", date(2025, 7, 1), ""),),
    "Thôn": (("Thôn Một",), ("Thôn Hai",)),
    "Đơn vị": (
        ("Phòng Văn hóa – Xã hội", "phòng, bộ phận", "VHXH"),
        ("Sở Nội vụ", "cơ quan cấp trên", ""),
    ),
    "Chức danh": (("", "Chủ tịch", "cấp trưởng", "TM.", "Lê Thị B", date(2025, 7, 1)),),
    "Tài khoản": (
        ("can-bo", "Công chức Thí Dụ", "công chức", "Phòng Văn hóa – Xã hội", ""),
        ("thon-mot", "Trưởng thôn Thí Dụ", "trưởng thôn", "", "Thôn Một"),
    ),
}

NOTES: dict[str, tuple[str, ...]] = {
    "Xã": ("Thay dòng thí dụ bằng xã thật; “Từ ngày” là ngày xã hiện nay được lập.",),
    "Thôn": ("Mỗi thôn một dòng, thay các dòng thí dụ.",),
    "Đơn vị": (f"Loại là một trong: {', '.join(KINDS)}.",),
    "Chức danh": (
        "Đơn vị để trống là của chính Ủy ban nhân dân xã.",
        f"Cấp là một trong: {', '.join(RANKS)}.",
        f"Ký văn bản: để trống, hoặc một trong {', '.join(filter(None, SIGNS))}",
    ),
    "Tài khoản": (
        f"Vai trò là một trong: {', '.join(ROLES)}.",
        "Thôn phụ trách của trưởng thôn; nhiều thôn thì cách nhau bằng dấu chấm phẩy.",
    ),
}


def write_template() -> bytes:
    """The Excel file to be filled, example rows in place."""
    return write_xlsx([*(_sheet(name) for name in SHEETS), _notes()])


def _sheet(name: str) -> Sheet:
    columns = (
        SheetColumn(head, "date" if head == "Từ ngày" else "text", 26) for head in SHEETS[name]
    )
    return Sheet(name, tuple(columns), EXAMPLES[name])


def _notes() -> Sheet:
    rows = [(name, note) for name, notes in NOTES.items() for note in notes]
    return Sheet("Hướng dẫn", (SheetColumn("Trang"), SheetColumn("Cách ghi", width=90)), rows)
