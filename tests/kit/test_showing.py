"""What stands where: parts for phones or for paper only, and cells of one row on one height."""

import re

import pytest
import sample

pytestmark = pytest.mark.journey

PAGE = """{% extends "kit/base.html" %}{% block title %}Thử{% endblock %}
{% block content %}CONTENT{% endblock %}"""
ROW = "<tr><th scope='row'>Cộng</th><td>12</td></tr>"
TABLE = f"<table><tbody>{ROW}</tbody><tfoot>{ROW}</tfoot></table>"
HEIGHTS = """() => [...document.querySelectorAll('main tr')].map(row =>
  [...row.cells].map(cell => {
    const words = document.createRange(); words.selectNodeContents(cell);
    return Math.round(words.getBoundingClientRect().bottom * 4) / 4 }))"""


def page_with(render, content):
    return render(PAGE.replace("CONTENT", content), **sample.frame())


def shaped_classes(stylesheet):
    """Every class that has a rule of its own which says how it is displayed."""
    found = re.findall(r"^([^@{}\n]*)\{[^}]*\bdisplay: (?!none)", stylesheet, re.MULTILINE)
    singles = {one.strip() for selectors in found for one in selectors.split(",")}
    return sorted(one[1:] for one in singles if re.fullmatch(r"\.[\w-]+", one))


def shown(page, kind):
    boxes = page.locator(f"main .{kind}").all()
    return [box.get_attribute("class") for box in boxes if box.is_visible()]


@pytest.mark.parametrize("kind", ["narrow-only", "print-only"])
def test_what_is_for_the_phone_or_for_paper_is_hidden_on_a_desktop(
    open_page, render, stylesheet, kind
):
    names = shaped_classes(stylesheet)
    assert {"sub", "m", "fig", "tag"} <= set(names)
    spans = "".join(f'<span class="{name} {kind}">{name}</span>' for name in names)
    assert shown(open_page(page_with(render, spans)), kind) == []


def test_a_note_for_the_phone_is_shown_on_a_phone_and_not_in_print(open_page, render):
    note = '<span class="sub narrow-only">Xem bảng</span>'
    page = open_page(page_with(render, note), 360)
    assert shown(page, "narrow-only") == ["sub narrow-only"]
    page.emulate_media(media="print")
    assert shown(page, "narrow-only") == []


def test_a_note_for_paper_is_shown_in_print(open_page, render):
    page = open_page(page_with(render, '<span class="sub print-only">Mẫu số 01</span>'))
    page.emulate_media(media="print")
    assert shown(page, "print-only") == ["sub print-only"]


@pytest.mark.parametrize("sheet", ["", "one"], ids=["a page", "the page of the chair"])
@pytest.mark.parametrize("medium", ["screen", "print"])
def test_the_cells_of_a_row_stand_on_one_height(open_page, render, medium, sheet):
    page = open_page(page_with(render, f'<div class="{sheet}">{TABLE}</div>'))
    page.emulate_media(media=medium)
    body, foot = page.evaluate(HEIGHTS)
    assert body[0] == body[1]
    assert foot[0] == foot[1]
