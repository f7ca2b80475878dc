"""The specimen page in a real Chromium: every component at the widths people use."""

import pytest
import sample

pytestmark = pytest.mark.journey

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PHONE = """{% extends "kit/phone_base.html" %}{% block title %}Việc của thôn{% endblock %}
{% block content %}<section><h1>Còn 1 việc</h1><ul class="rows mt2"><li><a href="#1">
<span class="t">Gửi báo cáo năm của thôn</span><span class="k r">còn 7 ngày</span>
<span class="s">Đã điền sẵn 14/17 mục.</span></a></li></ul></section>
<section><h2>Báo một việc</h2><div class="big2"><a class="b" href="#2">Có người sinh</a></div>
</section>{% endblock %}"""
LEFT_EDGE = "e => e.getBoundingClientRect().left"
SMALL_TEXT = """() => [...document.querySelectorAll('body *')]
  .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())
    && !e.closest('.paper, .vh, title') && e.checkVisibility()
    && parseFloat(getComputedStyle(e).fontSize) < 13)
  .map(e => e.outerHTML.slice(0, 80))"""


@pytest.fixture(scope="module")
def specimen(render):
    return render("kit/specimen.html", **sample.context())


@pytest.fixture(scope="module")
def error(render):
    return render("kit/error.html", happened="Không tìm thấy trang", to_do="Xem lại địa chỉ.",
                  code="L-1", **sample.frame())  # fmt: skip


def violations(page):
    # A pinned requirement, imported plainly: journeys that must run are never skipped for it.
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page, options={"runOnly": RULES}).response["violations"]
    return [(v["id"], [node["html"][:120] for node in v["nodes"]]) for v in found]


@pytest.fixture(scope="module")
def phone(render):
    return render(PHONE, **sample.frame() | {"navigation": sample.frame()["navigation"][:4]})


@pytest.mark.parametrize(
    ("name", "width"), [("specimen", 360), ("specimen", 1366), ("error", 360), ("phone", 360)]
)
def test_axe_finds_nothing(open_page, request, name, width):
    page = open_page(request.getfixturevalue(name), width)
    for menu in page.locator("details").all():
        menu.evaluate("e => e.open = true")
    assert violations(page) == []


@pytest.mark.parametrize("name", ["specimen", "error", "phone"])
def test_the_page_never_scrolls_sideways(open_page, request, name):
    page = open_page(request.getfixturevalue(name))
    for width in (320, 360, 683, 760, 1000, 1180, 1366):  # 683 is 1366 at 200 % zoom
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_tabs_of_the_phone_page_are_large_enough_for_a_thumb(open_page, phone):
    page = open_page(phone, 360)
    targets = page.locator(".tabbar a, .rows a, .big2 .b").all()
    assert len(targets) == 6
    assert all(target.bounding_box()["height"] >= 48 for target in targets)


def test_the_page_asks_only_for_the_files_of_the_kit(open_page, specimen):
    page = open_page(specimen)
    own = [address for address in page.asked if address != "/"]
    assert all(address.startswith("/static/kit/") for address in own)
    assert len(own) <= 9  # two stylesheets, six fonts, the favicon
    assert page.evaluate("document.fonts.check('600 16px \"Source Sans 3\"', 'ặ')")


def test_the_first_tab_offers_to_skip_to_the_main_part(open_page, specimen):
    page = open_page(specimen)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.locator(".skip").evaluate(LEFT_EDGE) >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "chinh"


def test_the_phone_menu_opens_from_the_keyboard(open_page, specimen):
    page = open_page(specimen, 360)
    link = page.locator("details.narrow a", has_text="Báo cáo")
    assert not link.is_visible()
    page.locator("details.narrow summary").focus()
    page.keyboard.press("Enter")
    assert link.is_visible()
    assert link.bounding_box()["height"] >= 44


def test_a_stacked_table_shows_its_labels_on_a_phone_only(open_page, specimen):
    label = "getComputedStyle(document.querySelector('td[data-l]'), '::before').content"
    assert open_page(specimen, 360).evaluate(label) == '"Mục tiêu 2030"'
    assert open_page(specimen, 1366).evaluate(label) == "none"


def test_a_wide_frame_scrolls_by_keyboard_on_a_phone(open_page, specimen):
    page = open_page(specimen, 360)
    frame = page.locator(".roll[aria-label='Bảng rộng']")
    frame.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.activeElement.scrollLeft > 0")


@pytest.mark.parametrize("width", [360, 1366])
def test_no_text_of_the_screen_is_smaller_than_13_pixels(open_page, specimen, width):
    small = open_page(specimen, width).evaluate(SMALL_TEXT)
    assert [text for text in small if not text.startswith("<sup")] == []


def test_print_keeps_the_office_and_drops_what_is_clicked(open_page, specimen):
    page = open_page(specimen, 794)
    page.emulate_media(media="print")
    assert page.locator(".office").is_visible()
    assert page.locator(".printed").is_visible()
    for gone in (".nav", ".tools", ".thread", ".b", ".foot", ".noprint"):
        assert not any(node.is_visible() for node in page.locator(gone).all()), gone
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    assert page.evaluate("document.documentElement.scrollWidth") <= 794
