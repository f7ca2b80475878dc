"""Bảng số liệu được nhập: what must be there, its history, and the rows of a file."""

from collections.abc import Iterable

from django.urls import reverse
from django.utils.html import format_html

from ansinh.apps.planning.actions import WeighedRow
from ansinh.apps.planning.models import EnteredValue
from ansinh.apps.planning.queries import VillageValues, WantedValue, words_of
from ansinh.kit.marks import mark_word
from ansinh.kit.tables import DayColumn, KitTable, TextColumn
from ansinh.kit.templatetags.kit import draw_mark

STANDING_MARKS = {
    "there": ("ok", "Đã có"),
    "estimate": ("risk", "Mới là số ước"),
    "missing": ("none", "Chưa có"),
    "late": ("act", "Quá hạn"),
}
KIND_MARKS = {
    "new": ("ok", "Mới"),
    "changed": ("risk", "Sửa số đã có"),
    "same": ("na", "Như đã có"),
    "refused": ("act", "Không nhận"),
}


class MarkColumn(TextColumn):
    """Cột dấu: shape and word on the page, the word in Excel."""

    def __init__(self, label: str, marks: dict[str, tuple[str, str]], **details):
        super().__init__(label, **details)
        self.marks = marks

    def render(self, value):
        return draw_mark(*self.marks[value])

    def value(self, value):
        return mark_word(*self.marks[value])


class WantedTable(KitTable):
    """Số liệu phải có của một năm."""

    caption = "Số liệu phải có trong năm"
    noun = "chỉ tiêu"
    empty_fact = "Không có chỉ tiêu nào như bộ lọc."
    empty_hint = "Bỏ bớt điều kiện lọc để thấy các chỉ tiêu khác."

    code = TextColumn("Mã", width=7)
    title = TextColumn("Chỉ tiêu", lead=True, width=42)
    source = TextColumn("Nguồn", width=20)
    supplier = TextColumn("Từ ai", width=36)
    closes = DayColumn("Chốt số")
    words = TextColumn("Đang có", width=28)
    paper = TextColumn("Văn bản", width=40)
    standing = MarkColumn("Tình trạng", STANDING_MARKS)

    def render_code(self, value, record):
        return format_html('<a href="{}">{}</a>', record["url"], value)


def wanted_rows(wanted: Iterable[WantedValue]) -> list[dict[str, object]]:
    """One row an indicator, with where it is entered."""
    return [
        {
            "code": one.indicator.code,
            "url": f"{url_of(one.indicator)}?nam={one.year}",
            "title": one.indicator.title,
            "source": one.indicator.source_label,
            "supplier": one.supplier,
            "closes": one.closes,
            "words": standing_words(one.value) if one.value else "",
            "paper": one.value.paper if one.value else "",
            "standing": one.standing,
        }
        for one in wanted
    ]


def url_of(indicator) -> str:
    """Where a value of the indicator is entered, or judged."""
    page = "judgement" if takes_verdict(indicator) else "value"
    return reverse(f"planning:{page}", args=[indicator.code])


def takes_verdict(indicator) -> bool:
    """Whether what is entered is a verdict and no number."""
    return indicator.shape == "verdict"


def standing_words(value: EnteredValue) -> str:
    """The value in words; an upper level's says so."""
    return f"{words_of(value)}, số cấp trên ({value.area})" if value.area else words_of(value)


class HistoryTable(KitTable):
    """Lịch sử một số liệu: every value ever entered, what became of it."""

    caption = "Lịch sử số liệu"
    noun = "lần nhập"
    empty_fact = "Chưa nhập lần nào."

    year = TextColumn("Năm", width=8)
    words = TextColumn("Số liệu", lead=True, width=30)
    as_of = DayColumn("Tính đến")
    paper = TextColumn("Văn bản", width=44)
    reported_by = TextColumn("Ai báo cáo", width=28)
    entered = TextColumn("Ai nhập, lúc nào", width=30)
    became = TextColumn("Hiện nay", width=30)

    class Meta(KitTable.Meta):
        orderable = False


def history_rows(values: Iterable[EnteredValue], places: dict[str, str]) -> list[dict[str, object]]:
    """Newest first; `places` names communes by code."""
    return [
        {
            "year": str(value.year),
            "words": _with_place(value, places),
            "as_of": value.as_of,
            "paper": value.paper or value.evidence,
            "reported_by": value.reported_by,
            "entered": f"{value.entered_by_name}, {value.entered_at:%d/%m/%Y}",
            "became": _became(value),
        }
        for value in values
    ]


def village_value_rows(found: VillageValues, address: str) -> list[dict[str, str]]:
    """Each village with its figure, and where it is entered."""
    return [
        {
            "name": one.name,
            "url": f"{address}&thon={one.village}",
            "words": words_of(one.value) if one.value else "",
            "as_of": f"{one.value.as_of:%d/%m/%Y}" if one.value else "",
        }
        for one in found.rows
    ]


def _with_place(value: EnteredValue, places: dict[str, str]) -> str:
    place = places.get(value.place, "")
    return f"{standing_words(value)}; {place}" if place else standing_words(value)


def _became(value: EnteredValue) -> str:
    if value.closed_at is None:
        return "Đang dùng"
    if value.is_withdrawn:
        return f"Đã rút: {value.withdrawn_because}"
    return f"Đã sửa ngày {value.closed_at:%d/%m/%Y}"


class SheetTable(KitTable):
    """Các dòng của tệp: what would happen to each."""

    caption = "Các dòng của tệp"
    noun = "dòng"
    empty_fact = "Tệp không có dòng nào được điền."
    empty_hint = "Điền ít nhất một dòng của mẫu rồi tải lên lại."

    place = TextColumn("Trang, dòng")
    code = TextColumn("Mã", lead=True)
    kind = MarkColumn("Sẽ làm", KIND_MARKS)
    what = TextColumn("Nội dung")

    class Meta(KitTable.Meta):
        orderable = False


def sheet_rows(weighed: Iterable[WeighedRow]) -> list[dict[str, object]]:
    """The refused first, as they are what is to be mended."""
    rows = sorted(weighed, key=lambda one: one.kind != "refused")
    return [
        {
            "place": f"{one.row.sheet}, dòng {one.row.number}",
            "code": " ".join(filter(None, (one.row.code, one.row.village))),
            "kind": one.kind,
            "what": "; ".join([_what(one), *one.row.told]),
        }
        for one in rows
    ]


def _what(one: WeighedRow) -> str:
    if one.problems:
        return " ".join(
            f"Cột “{problem.column}”: {problem.reason}" if problem.column else problem.reason
            for problem in one.problems
        )
    assert one.new is not None
    after = new_words(one.new)
    return f"{standing_words(one.new.seen)} → {after}" if one.kind == "changed" else after


def new_words(new) -> str:
    """A value not yet kept, in the words it will have."""
    figure = new.figure
    row = EnteredValue(
        indicator_code=new.indicator.code,
        numerator=figure.numerator,
        denominator=figure.denominator,
        value=None if figure.value is None else float(figure.value),
        verdict=figure.verdict or "",
        finality=figure.finality,
        area=figure.area,
        as_of=figure.as_of,
    )
    return standing_words(row)
