"""Bảng của sổ nhật ký: acts with before and after, views."""

from django.utils.html import format_html, format_html_join
from django.utils.timezone import localtime

from ansinh.apps.journal.models import Act
from ansinh.apps.journal.models.subjects import KINDS, name_references
from ansinh.apps.journal.models.telling import told
from ansinh.kit.tables import KitTable, TextColumn

LONGEST_WORD = 24


class MomentColumn(TextColumn):
    """Thời điểm: 23/11/2026 08:05."""

    def render(self, value) -> str:
        return f"{localtime(value):%d/%m/%Y %H:%M}"

    def value(self, value) -> str:
        return self.render(value)


class ActTable(KitTable):
    """Việc đã làm, newest first."""

    caption = "Việc đã làm"
    noun = "việc"
    empty_fact = "Chưa có việc nào."
    empty_hint = "Bỏ bớt điều kiện lọc để thấy các việc khác."

    at = MomentColumn("Lúc", width=17)
    by_name = TextColumn("Ai", width=26)
    verb = TextColumn("Việc", lead=True, width=24)
    subject = TextColumn("Về", width=30)
    because = TextColumn("Vì sao", width=34)
    details = TextColumn("Trước → sau", width=50)

    class Meta(KitTable.Meta):
        orderable = False

    def __init__(self, acts, **details):
        acts = list(acts)
        self.names = name_references(act.subject for act in acts)
        super().__init__(acts, **details)

    def render_by_name(self, record: Act) -> str:
        return format_html('{}<span class="sub">{}</span>', record.by_name, record.office)

    def value_by_name(self, record: Act) -> str:
        return f"{record.by_name} ({record.office})"

    def render_subject(self, record: Act) -> str:
        kind, _, key = record.subject.partition(":")
        name = self.names.get(record.subject, record.subject)
        url_of = KINDS[kind].url_of if kind in KINDS else None
        return format_html('<a href="{}">{}</a>', url_of(key), name) if url_of else name

    def value_subject(self, record: Act) -> str:
        return self.names.get(record.subject, record.subject)

    def render_details(self, record: Act) -> str:
        return format_html_join(
            "",
            '{}<span class="sub">{}</span>',
            [
                (head, " ".join(map(_shortened, rest.split())))
                for head, rest in told(record.details)
            ],
        )

    def value_details(self, record: Act) -> str:
        return "; ".join(f"{head} {rest}".strip() for head, rest in told(record.details))


class RecordActTable(ActTable):
    """Việc về một hồ sơ: whose it is stands in the title."""

    class Meta(ActTable.Meta):
        exclude = ("subject",)


class ViewTable(KitTable):
    """Lượt xem một hồ sơ, newest first."""

    caption = "Ai đã xem"
    noun = "lượt"
    empty_fact = "Chưa có ai mở hồ sơ này."

    at = MomentColumn("Lúc", width=17)
    by_name = TextColumn("Ai", lead=True, width=30)
    office = TextColumn("Chức vụ", width=30)
    what = TextColumn("Xem gì", width=24)
    purpose = TextColumn("Để làm gì", width=40)

    class Meta(KitTable.Meta):
        orderable = False


def _shortened(word: str) -> str:
    """A digest is known by its first signs; the file has it whole."""
    return f"{word[:12]}…" if len(word) > LONGEST_WORD else word
