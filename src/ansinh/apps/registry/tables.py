"""Bảng người, bảng thành viên hộ."""

from django.urls import reverse
from django.utils.html import format_html

from ansinh.apps.registry.queries import PersonRow
from ansinh.kit.tables import KitTable, NumberColumn, TextColumn


class PersonTable(KitTable):
    """Danh sách người, in the order the search gives."""

    caption = "Người tìm được"
    noun = "người"
    empty_fact = "Không tìm thấy ai."
    empty_hint = "Thử bớt chữ, bỏ dấu, hoặc bỏ bớt điều kiện lọc."

    name = TextColumn("Họ và tên", lead=True, width=28)
    born = TextColumn("Sinh", width=12)
    age = NumberColumn("Tuổi", width=7)
    sex = TextColumn("Giới tính", width=9)
    household_code = TextColumn("Mã hộ", width=12)
    relation = TextColumn("Với chủ hộ", width=16)
    village = TextColumn("Thôn", width=20)
    state = TextColumn("Ghi chú", width=24)

    class Meta(KitTable.Meta):
        orderable = False

    def render_name(self, record: PersonRow) -> str:
        return person_link(record)

    def render_household_code(self, record: PersonRow) -> str:
        return household_link(record)


class MemberTable(PersonTable):
    """Người trong hộ."""

    caption = "Người trong hộ"
    empty_fact = "Không còn ai trong hộ vào ngày này."
    empty_hint = ""

    class Meta(PersonTable.Meta):
        exclude = ("household_code", "village")
        sequence = ("name", "relation", "...")


def person_link(row: PersonRow) -> str:
    """The name, leading to the person's page."""
    return format_html('<a href="{}">{}</a>', reverse("registry:person", args=[row.key]), row.name)


def household_link(row: PersonRow) -> str:
    """The household's code, leading to its page."""
    if row.household_key is None:
        return ""
    url = reverse("registry:household", args=[row.household_key])
    return format_html('<a href="{}">{}</a>', url, row.household_code)
