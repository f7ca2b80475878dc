"""Bảng của bộ trang: one definition gives the page and the Excel file."""

from datetime import date

import pytest
from django.test import RequestFactory

from ansinh.core.documents.reading.excel import read_xlsx
from ansinh.kit.tables import DayColumn, KitTable, NumberColumn, TextColumn, export_xlsx, laid_out

pytestmark = pytest.mark.django_db  # the page frame asks who is signed in


class Payments(KitTable):
    name = TextColumn("Họ tên", lead=True)
    amount = NumberColumn("Số tiền", "money")
    on = DayColumn("Ngày")

    caption = "Các khoản"


ROWS = [
    {"name": f"Người {number:03d}", "amount": 1000 * number, "on": date(2026, 1, 1)}
    for number in range(1, 121)
]


def page(address: str, rows=ROWS) -> str:
    request = RequestFactory().get(address)
    return laid_out(request, Payments(rows)).as_html(request)


def test_a_page_shows_fifty_rows_grouped_and_labelled():
    html = page("/")
    assert html.count("<tr>") == 51
    assert 'data-l="Số tiền">1.000<' in html
    assert "01/01/2026" in html


def test_sorting_by_the_address_turns_the_order_and_keeps_the_filter():
    html = page("/?thon=x&sort=-amount")
    assert html.index("Người 120") < html.index("Người 119")
    assert "Người 001" not in html
    assert "thon=x" in html.split("Số tiền")[0]


@pytest.mark.parametrize(
    ("asked", "last"), [("3", "Người 120"), ("99", "Người 120"), ("x", "Người 050")]
)
def test_a_page_too_far_is_the_last_and_no_page_the_first(asked, last):
    assert last in page(f"/?page={asked}")


def test_the_excel_file_holds_every_row_with_its_kind():
    request = RequestFactory().get("/?page=2")
    response = export_xlsx(laid_out(request, Payments(ROWS)), "cac-khoan")
    (sheet,) = read_xlsx("x", response.content)
    assert len(sheet.rows) == 121
    assert sheet.rows[120] == ("Người 120", 120_000, date(2026, 1, 1))


def test_an_empty_list_keeps_its_heads_and_says_so():
    html = page("/", [])
    assert "Họ tên" in html
    assert "Chưa có dòng nào." in html


def test_text_of_a_row_is_never_read_as_markup():
    assert "<script>" not in page("/", [ROWS[0] | {"name": "<script>"}])
