"""Danh sách đơn vị: offices with their posts, and villages, for the page and for Excel."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe

from ansinh.apps.units.models import Organisation, Village
from ansinh.apps.units.queries import HeldPost
from ansinh.kit.tables import DayColumn, KitTable, TextColumn


@dataclass(frozen=True)
class OfficeRow:
    """Một cơ quan: its posts with holders, or the fields it took over, and since when."""

    unit: Organisation
    posts: list[HeldPost]
    fields: str = ""

    @property
    def since(self) -> date:
        """The day it began."""
        return self.unit.valid_from


class OfficeTable(KitTable):
    """Cơ quan, chức danh, người giữ."""

    unit = TextColumn("Cơ quan", lead=True, width=40)
    posts = TextColumn("Chức danh và người giữ", width=60)
    since = DayColumn("Từ ngày")

    caption = "Cơ quan, chức danh và người giữ"
    empty_fact = "Chưa có cơ quan nào trong nhóm này vào ngày đang xem."

    class Meta(KitTable.Meta):
        orderable = False

    def render_unit(self, value: Organisation) -> str:
        return link(value, value.name)

    def render_posts(self, value: list[HeldPost]) -> str:
        if not value:
            return "–"
        return format_html_join(mark_safe("<br>"), "{}: {}", map(_told, value))

    def value_posts(self, value: list[HeldPost]) -> str:
        return "; ".join(f"{title}: {holder}" for title, holder in map(_told, value))


class SuperiorTable(KitTable):
    """Cấp trên và lĩnh vực phụ trách."""

    unit = TextColumn("Cơ quan", lead=True, width=40)
    fields = TextColumn("Nhận việc về", width=50)
    since = DayColumn("Từ ngày")

    caption = "Cơ quan cấp trên và lĩnh vực đã nhận"

    class Meta(KitTable.Meta):
        orderable = False

    def render_unit(self, value: Organisation) -> str:
        return link(value, value.name)


@dataclass(frozen=True)
class VillageRow:
    """Một thôn: its name, where it came from, since when it stands so."""

    village: Village
    origin: str
    since: date


class VillageTable(KitTable):
    """Thôn của xã."""

    village = TextColumn("Thôn", lead=True, width=30)
    origin = TextColumn("Từ đâu đến", width=40)
    since = DayColumn("Như hiện nay từ ngày")

    caption = "Các thôn"
    noun = "thôn"
    empty_fact = "Chưa có thôn nào vào ngày đang xem."

    class Meta(KitTable.Meta):
        orderable = False

    def render_village(self, value: Village) -> str:
        return format_html(
            '<a href="{}">{}</a>', reverse("units:village", args=[value.pk]), value.name
        )


def link(unit: Organisation, words: str) -> str:
    """The words, leading to the organisation's page."""
    return format_html('<a href="{}">{}</a>', address_of(unit.pk), words)


def address_of(key: UUID) -> str:
    """Where an organisation's page is."""
    return reverse("units:organisation", args=[key])


def _told(held: HeldPost) -> tuple[str, str]:
    holder = held.holder or "đang khuyết"
    return (held.post.title, f"{holder} (giữ quyền)" if held.is_acting else holder)
