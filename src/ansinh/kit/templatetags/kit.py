"""Thẻ và bộ lọc của bộ trang: `{% load kit %}`. Each tag draws one component of the kit."""

from collections.abc import Iterable, Mapping

from django import template
from django.core.paginator import Page
from django.utils.html import format_html
from django.utils.safestring import SafeString

from ansinh.core.documents.paper import Paper
from ansinh.kit import wording
from ansinh.kit.bars import BarAxis, bar_axis
from ansinh.kit.marks import MARKS, mark_word
from ansinh.kit.papers import Sheet
from ansinh.kit.wording import Quantity

register = template.Library()

for written in (
    wording.integer,
    wording.decimal,
    wording.percent,
    wording.dong,
    wording.signed,
    wording.of,
    wording.day,
    wording.day_short,
):
    register.filter(written.__name__, written)


@register.filter
def answer(fact: bool | None) -> str:
    """Có, Không, Chưa rõ: a fact of three values; unknown is never drawn like no."""
    if fact in (None, ""):
        return draw_mark("unk")
    return "Có" if fact else draw_mark("no")


@register.filter
def or_unknown(value: object) -> object:
    """The value, or the mark "Chưa rõ" when there is none."""
    return draw_mark("unk") if value in (None, "") else value


@register.simple_tag(name="mark")
def draw_mark(kind: str, word: str = "", quiet: bool = False) -> SafeString:
    """Dấu: shape, word, colour. `quiet` leaves the word to screen readers (a key must stand by)."""
    text = mark_word(kind, word)
    said = format_html('<span class="vh">{}</span>', text) if quiet else text
    return format_html('<span class="m m-{}">{}{}</span>', kind, mark_shape(kind), said)


@register.simple_tag
def mark_shape(kind: str, classes: str = "") -> SafeString:
    """The shape of a mark alone, hidden from screen readers: words must stand beside it."""
    mark_word(kind)
    look = format_html(' class="{}"', classes) if classes else ""
    return format_html('<svg{} aria-hidden="true"><use href="#mark-{}"/></svg>', look, kind)


@register.simple_tag
def mark_kinds() -> Mapping[str, str]:
    """Every kind with its word, for a key: `{% mark_kinds as kinds %}`."""
    return MARKS


@register.inclusion_tag("kit/thread.html")
def thread(steps: Iterable[Mapping[str, object]]) -> dict[str, object]:
    """Sợi dẫn: steps of {label, url, current}, from the report to the sentence of the plan."""
    return {"steps": steps}


@register.inclusion_tag("kit/passport.html")
def passport(rows: Mapping[str, object] | Iterable[tuple[str, object]]) -> dict[str, object]:
    """Hộ chiếu của con số: pairs (name, words); a pair without words is left out."""
    pairs = rows.items() if isinstance(rows, Mapping) else rows
    return {"rows": [(name, words) for name, words in pairs if words not in (None, "")]}


@register.inclusion_tag("kit/figure.html")
def figure(value: str, fraction: str = "", **details: str) -> dict[str, str]:
    """Con số dẫn đầu một mục: value and its n/d.

    Details: `unit`, a mark by `kind` and `word`, and `tone` ("r") where the figure calls for work.
    """
    return {"value": value, "fraction": fraction, **details}


@register.inclusion_tag("kit/boxes.html")
def boxes(total: int, sent: int, drafting: int = 0) -> dict[str, object]:
    """ "9/14 đơn vị đã gửi" as boxes: filled, hatched, empty; up to about 20."""
    left = total - sent - drafting
    kinds = ["s"] * sent + ["d"] * drafting + [""] * left
    return {"kinds": kinds, "total": total, "sent": sent, "drafting": drafting, "left": left}


@register.simple_tag
def chart_axis(rows: Iterable[object], target: Quantity | None = None) -> BarAxis:
    """Trục chung of rows with a `share`: `{% chart_axis rows target as axis %}`."""
    return bar_axis((wording.exact(_share_of(row)) for row in rows), wording.exact(target))


@register.inclusion_tag("kit/chart_bar.html")
def chart_bar(share: Quantity | None, axis: BarAxis) -> dict[str, object]:
    """Thanh of one share on the common axis, with the red tick of the target."""
    known = wording.exact(share)
    return {
        "label": axis.describe(known),
        "level": None if known is None else axis.place(known),
        "goal": None if axis.target is None else axis.place(axis.target),
    }


@register.simple_block_tag
def roll(content: str, label: str) -> SafeString:
    """Khung cuộn ngang for a wide table: reached by keyboard, named for screen readers."""
    return _sideways("roll", label, content)


@register.simple_block_tag
def desk(content: str, label: str) -> SafeString:
    """Mặt bàn under a paper: scrolls sideways on a phone, reached by keyboard."""
    return _sideways("desk", label, content)


@register.simple_tag
def page_numbers(page: Page) -> list[int | str]:
    """Số trang around the open page, with "…" where some are left out."""
    return list(page.paginator.get_elided_page_range(page.number, on_each_side=2, on_ends=1))


@register.simple_tag
def lay_out(paper: Paper) -> Sheet:
    """A paper of `core.documents`, laid out for the screen."""
    return Sheet(paper)


def _sideways(name: str, label: str, content: str) -> SafeString:
    return format_html(
        '<div class="{}" role="region" aria-label="{}" tabindex="0">{}</div>', name, label, content
    )


def _share_of(row: object) -> Quantity | None:
    return row["share"] if isinstance(row, Mapping) else getattr(row, "share", None)
