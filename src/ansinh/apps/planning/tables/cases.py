"""Danh sách việc: who, why, what to do."""

from collections.abc import Iterable
from typing import Protocol

from django.urls import reverse
from django.utils.html import format_html

from ansinh.core.indicators.definition import Indicator
from ansinh.core.indicators.exceptions import subject_of
from ansinh.kit.tables import KitTable, TextColumn
from ansinh.kit.templatetags.kit import draw_mark


class Case(Protocol):
    """What is shown of one case."""

    name: str
    household_code: str
    village: str
    is_unknown: bool
    person_key: str
    household_key: str


def case_head(indicator: Indicator) -> str:
    """Head of the column of names: a person's own, or that of the household's head."""
    return "Họ và tên" if subject_of(indicator) == "person" else "Chủ hộ"


def case_word(indicator: Indicator) -> str:
    """Why a known case stands on the list of work."""
    return "Chưa có" if indicator.better == "more" else "Cần xử lý"


def case_duty(indicator: Indicator, *, is_unknown: bool) -> str:
    """What to do about a case: an unknown is asked about, never taken for a no."""
    if is_unknown:
        return "Hỏi rồi ghi vào hồ sơ"
    if indicator.remedy:
        return f"Phải {indicator.remedy}"
    return "Hướng dẫn, giúp làm thủ tục" if indicator.better == "more" else "Xem xét, hỗ trợ"


class CaseTable(KitTable):
    """Danh sách việc of a target, each with a way to the record."""

    caption = "Danh sách việc"
    empty_fact = "Không còn ai."
    empty_hint = "Không có trường hợp nào ở đây chưa đạt hoặc chưa rõ."

    name = TextColumn("Tên", lead=True, width=30)
    household = TextColumn("Mã hộ", width=16)
    village = TextColumn("Thôn", width=20)
    why = TextColumn("Vì sao", width=22)
    duty = TextColumn("Việc nên làm", width=32, orderable=False)

    def __init__(self, indicator: Indicator, rows, **details):
        super().__init__(rows, **details)
        self.noun = "trường hợp"
        self.columns["name"].column.verbose_name = case_head(indicator)

    def render_name(self, value, record):
        return _linked(value, record["url"])

    def render_why(self, value, record):
        return draw_mark("unk" if record["is_unknown"] else "no", value)


def _linked(words: str, url: str):
    return format_html('<a href="{}">{}</a>', url, words) if url else words


def _record_of(kind: str, key: str) -> str:
    return reverse(f"registry:{kind}", args=[key]) if key else ""


def case_rows(indicator: Indicator, cases: Iterable[Case]) -> list[dict[str, object]]:
    """One row a case, its name opening the person's or the household's record."""
    return [{"index": n} | _case_row(indicator, case) for n, case in enumerate(cases)]


def _case_row(indicator: Indicator, case: Case) -> dict[str, object]:
    household = _record_of("household", case.household_key)
    person = _record_of("person", case.person_key) or household
    return {
        "name": case.name,
        "url": person,
        "household": case.household_code,
        "village": case.village,
        "is_unknown": case.is_unknown,
        "why": "Chưa rõ, cần hỏi" if case.is_unknown else case_word(indicator),
        "duty": case_duty(indicator, is_unknown=case.is_unknown),
    }
