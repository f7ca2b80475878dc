"""Văn bản hành chính: one model of an official paper, whatever it is written to.

The shape and what is refused follow Nghị định 30/2020/NĐ-CP, Phụ lục I (thể thức) and III
(bảng chữ viết tắt). Text is cleaned where it enters: Unicode NFC, no control characters.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from typing import Literal

Alignment = Literal["left", "center", "right", "justify"]

# Bảng chữ viết tắt tên loại (NĐ 30/2020, Phụ lục III)
SYMBOLS_BY_TYPE = {
    "Nghị quyết": "NQ", "Quyết định": "QĐ", "Chỉ thị": "CT", "Quy chế": "QC", "Quy định": "QyĐ",
    "Thông cáo": "TC", "Thông báo": "TB", "Hướng dẫn": "HD", "Chương trình": "CTr",
    "Kế hoạch": "KH", "Phương án": "PA", "Đề án": "ĐA", "Dự án": "DA", "Báo cáo": "BC",
    "Biên bản": "BB", "Tờ trình": "TTr", "Hợp đồng": "HĐ", "Công điện": "CĐ", "Bản ghi nhớ": "BGN",
    "Bản thỏa thuận": "BTT", "Giấy ủy quyền": "GUQ", "Giấy mời": "GM", "Giấy giới thiệu": "GGT",
    "Giấy nghỉ phép": "GNP", "Phiếu gửi": "PG", "Phiếu chuyển": "PC", "Phiếu báo": "PB",
}  # fmt: skip
POINT_LETTERS = "abcdđeghiklmnopqrstuvxy"
_SYMBOL = re.compile(r"[A-ZĐ][A-Za-zĐđ]*(-[A-ZĐ][A-Za-zĐđ]*)+")
_ACADEMIC_TITLE = re.compile(r"(GS|PGS|TS|ThS|CN|KS|BS)\b\.?")
_COLLECTIVES = ("Ủy ban nhân dân", "Hội đồng nhân dân")


class PaperError(ValueError):
    """Văn bản sai thể thức: a Vietnamese sentence naming the part and what to do."""


def clean_text(text: str) -> str:
    """Chữ in được: NFC on one line; control signs and lone surrogates become a space.

    What is left can stand in any XML, HTML or spreadsheet file. Spaces typed on purpose stay.
    """
    kept = _UNPRINTABLE.sub(" ", text)
    return unicodedata.normalize("NFC", kept).replace("\ufffe", "").replace("\uffff", "")


_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029]")
"""Unicode's Cc, Cs, Zl and Zp."""


def _require(promise: bool, message: str) -> None:
    if not promise:
        raise PaperError(message)


def _cleaned(owner: object, *names: str) -> None:
    """Replace the named text fields of a frozen object by their cleaned, trimmed form."""
    for name in names:
        value = getattr(owner, name)
        if value is not None:
            object.__setattr__(owner, name, clean_text(value).strip())


@dataclass(frozen=True)
class PaperDate:
    """Thời gian ban hành: a date whose day, or day and month, may be blank to be filled in."""

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        _require(
            self.month is not None or self.day is None,
            f"Ngày ban hành có ngày {self.day} mà chưa có tháng; hãy ghi cả tháng.",
        )
        try:
            date(self.year, self.month or 1, self.day or 1)
        except ValueError as impossible:
            raise PaperError(
                f"Ngày ban hành {self.day or '…'}/{self.month or '…'}/{self.year} không có thật;"
                " hãy kiểm tra ngày và tháng."
            ) from impossible

    @classmethod
    def of(cls, day: date) -> "PaperDate":
        """The complete date `day`."""
        return cls(day.year, day.month, day.day)


@dataclass(frozen=True)
class Issuer:
    """Cơ quan ban hành: its name in running words and as it stands in the letterhead.

    `name` "Ủy ban nhân dân xã Hoằng Phú"; `name_lines` ("ỦY BAN NHÂN DÂN", "XÃ HOẰNG PHÚ");
    `parent` is the body above (cơ quan chủ quản), None for a commune's own committee.
    """

    name: str
    name_lines: tuple[str, ...]
    parent: str | None = None

    def __post_init__(self) -> None:
        _cleaned(self, "name", "parent")
        lines = tuple(clean_text(line).strip().upper() for line in self.name_lines)
        object.__setattr__(self, "name_lines", lines)
        _require(bool(self.name), "Thiếu tên cơ quan ban hành văn bản.")
        _require(
            bool(lines) and all(lines), "Thiếu tên cơ quan ban hành ở góc trên bên trái văn bản."
        )

    @property
    def is_collective(self) -> bool:
        """Whether it decides as a body, so that one person signs on its behalf (TM.)."""
        return self.name.startswith(_COLLECTIVES)


@dataclass(frozen=True)
class Run:
    """Đoạn chữ cùng kiểu; `note` is the key of the figure's passport, a raised number."""

    text: str
    bold: bool = False
    italic: bool = False
    note: str | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", clean_text(self.text))


Runs = tuple[Run, ...]


def runs(*parts: str | Run) -> Runs:
    """Plain strings and runs, in order, as runs: `runs("Đạt ", Run("93,2 %", note="T19"))`."""
    return tuple(Run(part) if isinstance(part, str) else part for part in parts)


@dataclass(frozen=True)
class Heading:
    """Đề mục: level 1 "I. …", level 2 "1. …", level 3 "a) …"; `number` without its sign."""

    level: Literal[1, 2, 3]
    number: str
    text: str

    def __post_init__(self) -> None:
        _cleaned(self, "number", "text")
        _require(bool(self.text), f"Đề mục “{self.number}” chưa có tên.")
        _require(
            self.level in (1, 2, 3), f"Đề mục “{self.text}”: chỉ có cấp 1 (I.), 2 (1.) và 3 (a))."
        )
        _require(
            self._number_fits(),
            f"Đề mục “{self.number} {self.text}” đánh số sai cấp {self.level}: cấp 1 dùng số La Mã,"
            " cấp 2 dùng số Ả Rập, cấp 3 dùng chữ cái tiếng Việt (không có f, j, w, z).",
        )

    def _number_fits(self) -> bool:
        if self.level == 1:
            return bool(re.fullmatch("[IVXL]+", self.number))
        if self.level == 2:
            return self.number.isdecimal() and self.number.isascii() and int(self.number) > 0
        return len(self.number) == 1 and self.number in POINT_LETTERS


@dataclass(frozen=True)
class Paragraph:
    """Đoạn văn."""

    runs: Runs


@dataclass(frozen=True)
class Bullet:
    """Ý có gạch đầu dòng."""

    runs: Runs


@dataclass(frozen=True)
class Column:
    """Cột: title, share of the table's width (any positive number beside the others')."""

    title: str
    share: float = 1
    align: Alignment = "left"

    def __post_init__(self) -> None:
        _cleaned(self, "title")
        _require(self.share > 0, f"Cột “{self.title}” phải có bề rộng lớn hơn 0.")


@dataclass(frozen=True)
class TableBlock:
    """Bảng: rows of cells; a row of one cell in a wider table spans it, as the name of a group.

    The header row is repeated on each page, rows are not split between pages.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Runs, ...], ...]
    caption: str | None = None

    def __post_init__(self) -> None:
        _cleaned(self, "caption")
        name = f"Bảng “{self.caption}”" if self.caption else "Bảng"
        _require(bool(self.columns), f"{name} không có cột nào.")
        for position, row in enumerate(self.rows, start=1):
            _require(
                len(row) in (1, len(self.columns)),
                f"{name}, dòng {position}: có {len(row)} ô, cần {len(self.columns)} ô theo số cột.",
            )


Block = Heading | Paragraph | Bullet | TableBlock


@dataclass(frozen=True)
class Recipient:
    """Nơi nhận: name and why it is sent (b/c, p/h, t/h), None when not said."""

    name: str
    role: str | None = None

    def __post_init__(self) -> None:
        _cleaned(self, "name", "role")
        _require(bool(self.name), "Có dòng Nơi nhận để trống tên.")


@dataclass(frozen=True)
class Signature:
    """Chữ ký: authority lines (TM., KT., TL., TUQ., Q.), position, name (None until signed)."""

    authority: tuple[str, ...]
    position: str
    name: str | None = None

    def __post_init__(self) -> None:
        lines = tuple(clean_text(line).strip().upper() for line in self.authority)
        object.__setattr__(self, "authority", lines)
        _cleaned(self, "position", "name")
        object.__setattr__(self, "position", self.position.upper())
        _require(bool(self.position), "Thiếu chức vụ của người ký.")
        _require(
            not _ACADEMIC_TITLE.match(self.name or ""),
            f"Họ tên người ký “{self.name}” không ghi học hàm, học vị; hãy chỉ ghi họ và tên.",
        )


@dataclass(frozen=True)
class Annex:
    """Phụ lục: title, what it holds, and the line "(Kèm theo …)", made from the paper when None."""

    title: str
    blocks: tuple[Block, ...]
    kept_with: str | None = None
    landscape: bool = False

    def __post_init__(self) -> None:
        _cleaned(self, "title", "kept_with")
        _require(bool(self.title), "Có phụ lục chưa có tên.")
        _require(bool(self.blocks), f"Phụ lục “{self.title}” chưa có nội dung.")
        has_table = any(isinstance(block, TableBlock) for block in self.blocks)
        _require(
            has_table or not self.landscape,
            f"Phụ lục “{self.title}” không có bảng nên không được trình bày khổ ngang.",
        )


@dataclass(frozen=True)
class Paper:
    """Văn bản hành chính (NĐ 30/2020), from letterhead to annexes.

    `number` None is a number still to be given; `title` is the trích yếu; `addressees` (Kính gửi)
    may be empty. Raises PaperError, in Vietnamese, for what the decree does not allow.
    """

    issuer: Issuer
    symbol: str
    place: str
    day: PaperDate
    doc_type: str
    title: str
    body: tuple[Block, ...]
    recipients: tuple[Recipient, ...]
    signature: Signature
    number: int | None = None
    addressees: tuple[str, ...] = ()
    annexes: tuple[Annex, ...] = field(default=())

    def __post_init__(self) -> None:
        _cleaned(self, "symbol", "place", "doc_type", "title")
        cleaned = tuple(clean_text(name).strip() for name in self.addressees)
        object.__setattr__(self, "addressees", cleaned)
        self._check_head()
        self._check_body()
        self._check_close()

    def _check_head(self) -> None:
        expected = SYMBOLS_BY_TYPE.get(self.doc_type)
        _require(
            expected is not None,
            f"Không có tên loại văn bản “{self.doc_type}” trong Nghị định 30/2020/NĐ-CP.",
        )
        _require(
            bool(_SYMBOL.fullmatch(self.symbol)) and self.symbol.split("-")[0] == expected,
            f"Ký hiệu “{self.symbol}” không hợp với {self.doc_type}: cần dạng “{expected}-UBND”,"
            " gạch nối không cách chữ.",
        )
        _require(self.number is None or self.number > 0, f"Số văn bản {self.number} phải từ 01.")
        _require(bool(self.place), "Thiếu địa danh ban hành văn bản.")
        _require(bool(self.title), f"{self.doc_type} chưa có trích yếu.")
        _require(all(self.addressees), "Có dòng Kính gửi để trống tên.")

    def _check_body(self) -> None:
        _require(bool(self.body), f"{self.doc_type} chưa có nội dung.")
        last = self.body[-1]
        if isinstance(last, Heading):
            raise PaperError(f"Đề mục “{last.number} {last.text}” ở cuối mà không có nội dung.")
        for blocks in (self.body, *(annex.blocks for annex in self.annexes)):
            _check_numbering(blocks)

    def _check_close(self) -> None:
        _require(
            bool(self.recipients) and self.recipients[-1].name.startswith("Lưu:"),
            "Nơi nhận phải kết thúc bằng dòng “Lưu: VT, …”.",
        )
        _require(
            not self.addressees or self.recipients[0].name == "Như trên",
            "Văn bản có Kính gửi thì dòng đầu của Nơi nhận phải là “Như trên”.",
        )
        first = self.signature.authority[0] if self.signature.authority else ""
        _require(
            not self.issuer.is_collective or first.startswith(("TM.", "TL.", "TUQ.")),
            f"{self.issuer.name} làm việc theo chế độ tập thể: phần ký phải mở đầu bằng"
            " “TM. …” (hoặc “TL. …”, “TUQ. …” khi được giao).",
        )


def to_roman(number: int) -> str:
    """Số La Mã of 1 to 89, as headings and annexes need."""
    if not 1 <= number <= 89:
        raise PaperError(f"Số La Mã chỉ dùng cho 1 đến 89, không dùng cho {number}.")
    tens, ones = divmod(number, 10)
    return ("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX")[tens] + (
        ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[ones]
    )


def note_keys(paper: Paper) -> tuple[str, ...]:
    """Keys of the passports, each once, in the order their figures are first printed.

    The printed number of a key is its place in this tuple, from 1; body first, then annexes.
    """
    blocks = chain(paper.body, *(annex.blocks for annex in paper.annexes))
    keys = (run.note for block in blocks for run in _runs_of(block))
    return tuple(dict.fromkeys(key for key in keys if key is not None))


def _runs_of(block: Block) -> Iterator[Run]:
    if isinstance(block, TableBlock):
        for row in block.rows:
            yield from chain.from_iterable(row)
    elif not isinstance(block, Heading):
        yield from block.runs


def _check_numbering(blocks: tuple[Block, ...]) -> None:
    """Headings of one level count on without a gap and start again under a higher one."""
    counts = [0, 0, 0]
    for block in blocks:
        if not isinstance(block, Heading):
            continue
        place = block.level - 1
        counts[place] += 1
        counts[place + 1 :] = [0] * (2 - place)
        expected = _heading_number(block.level, counts[place])
        _require(
            block.number == expected,
            f"Đề mục “{block.number} {block.text}” đánh số không liền mạch: cần “{expected}”.",
        )


def _heading_number(level: int, count: int) -> str:
    if level == 1:
        return to_roman(count)
    if level == 2:
        return str(count)
    _require(count <= len(POINT_LETTERS), "Quá nhiều điểm a), b), c)… trong một mục.")
    return POINT_LETTERS[count - 1]
