"""Mẫu Excel của số liệu: download it, upload it filled, see what would happen, take it."""

from collections import Counter
from datetime import date
from fractions import Fraction

from django.contrib import messages
from django.core import signing
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from ansinh.apps.accounts.permissions import can_enter_values
from ansinh.apps.planning import actions, queries, tables
from ansinh.apps.planning.models import EnteredValue
from ansinh.apps.planning.views.value_page import year_asked
from ansinh.apps.planning.views.values import values_url
from ansinh.core.documents.reading.delimited import read_csv
from ansinh.core.documents.reading.excel import read_xlsx
from ansinh.core.documents.reading.source import UnreadableDocument
from ansinh.core.documents.writing.xlsx import write_xlsx
from ansinh.core.indicators.catalogue import INDICATORS
from ansinh.core.indicators.entry_sheet import Filled, read_entries, template_sheets
from ansinh.core.indicators.values import EnteredFigure
from ansinh.kit.tables import excel_response

LARGEST_MEGABYTES = 2
DAY = 24 * 60 * 60


def download_template(request):
    """The template of a year, with what stands already."""
    year = year_asked(request)
    wanted = queries.list_wanted_values(year, request.today)
    indicators = [one.indicator for one in wanted]
    filled = {one.indicator.code: _filled(one.value) for one in wanted if one.value is not None}
    of_villages = {
        one.code: [_filled(row.value, row.name) for row in found.given if row.value]
        for one in indicators
        if (found := queries.list_village_values(one, year, request.today))
    }
    sheets = template_sheets(indicators, year, filled, of_villages)
    return excel_response(write_xlsx(sheets), f"mau-so-lieu-{year}")


def _filled(value: EnteredValue, village: str = "") -> Filled:
    return Filled(
        figure=value.figure,
        paper_number=value.paper_number,
        paper_date=value.paper_date,
        paper_issuer=value.paper_issuer,
        village=village,
    )


@require_POST
def upload_values(request):
    """What each row of the file would do; nothing is written yet."""
    if not can_enter_values(request.user):
        raise PermissionDenied
    year, file = year_asked(request), request.FILES.get("tep")
    try:
        read = _read(file)
    except UnreadableDocument as unreadable:
        messages.error(request, str(unreadable))
        return redirect(values_url(year))
    weighed = actions.weigh_rows(read.rows, year, request.today)
    taken = [one.new for one in weighed if one.kind in ("new", "changed") and one.new]
    context = {
        "year": year,
        "file_name": file.name,
        "counts": Counter(one.kind for one in weighed),
        "table": tables.SheetTable(tables.sheet_rows(weighed)),
        "taken": len(taken),
        "extra_columns": read.extra_columns,
        "other_sheets": read.other_sheets,
        "sealed": signing.dumps([_packed(new) for new in taken], salt=SALT, compress=True),
        "back_url": values_url(year),
    }
    return render(request, "planning/value_sheet.html", context)


def _read(file):
    if file is None:
        raise UnreadableDocument("Chưa chọn tệp: chọn mẫu Excel đã điền rồi bấm xem thử.")
    if file.size > LARGEST_MEGABYTES * 1024 * 1024:
        raise UnreadableDocument(
            f"Tệp “{file.name}” lớn hơn {LARGEST_MEGABYTES} MB: mẫu số liệu chỉ vài chục kB. "
            "Xóa hình ảnh và các trang không cần rồi tải lên lại."
        )
    content = file.read()
    is_csv = file.name.lower().endswith((".csv", ".txt"))
    sheets = read_csv(file.name, content) if is_csv else read_xlsx(file.name, content)
    read = read_entries(sheets, INDICATORS)
    if not read.rows and read.other_sheets:
        names = ", ".join(f"“{name}”" for name in read.other_sheets)
        raise UnreadableDocument(
            f"Trang {names} của “{file.name}” không có các cột Mã, Tính đến ngày, Tình trạng: "
            "tải mẫu về, điền vào mẫu rồi tải lên lại."
        )
    return read


@require_POST
def take_values(request):
    """The rows that were shown, all of them or none."""
    if not can_enter_values(request.user):
        raise PermissionDenied
    year = year_asked(request)
    try:
        packed = signing.loads(request.POST.get("so_lieu", ""), salt=SALT, max_age=DAY)
        kept = actions.enter_values(
            news=[_unpacked(one) for one in packed],
            file_name=request.POST.get("ten_tep", "")[:255],
            on=request.today,
            by=request.actor,
        )
        messages.success(
            request,
            f"Đã nhận {len(kept)} số liệu. Sửa hoặc rút từng số ở trang của chỉ tiêu.",
        )
    except signing.BadSignature:
        messages.error(request, "Bản xem thử đã quá một ngày hoặc bị đổi: tải tệp lên lại.")
    except actions.ValueRefused as refused:
        messages.error(request, f"Chưa ghi dòng nào. {refused}")
    return redirect(values_url(year))


SALT = "ansinh.value-sheet"

PLAIN = (
    *("numerator", "denominator", "verdict", "level", "area", "reported_by", "finality"),
    *("evidence", "because", "version"),
)


def _packed(new: actions.NewValue) -> dict[str, object]:
    """A row as the page carries it to its confirmation, sealed against change."""
    figure, paper = new.figure, new.paper
    return {name: getattr(figure, name) for name in PLAIN} | {
        "code": new.indicator.code,
        "year": new.year,
        "place": new.place,
        "as_of": figure.as_of.isoformat(),
        "value": None if figure.value is None else str(figure.value),
        "paper": [paper.number, paper.dated.isoformat() if paper.dated else "", paper.issuer],
        "seen": str(new.seen.pk) if new.seen else "",
    }


def _unpacked(packed: dict) -> actions.NewValue:
    number, dated, issuer = packed["paper"]
    seen = EnteredValue.objects.filter(pk=packed["seen"]).first() if packed["seen"] else None
    figure = EnteredFigure(
        as_of=date.fromisoformat(packed["as_of"]),
        value=None if packed["value"] is None else Fraction(packed["value"]),
        **{name: packed[name] for name in PLAIN},
    )
    return actions.NewValue(
        indicator=INDICATORS[packed["code"]],
        year=packed["year"],
        place=packed["place"],
        figure=figure,
        paper=actions.Paper(
            number=number, dated=date.fromisoformat(dated) if dated else None, issuer=issuer
        ),
        seen=seen,
    )
