"""Every page for every role: accessible, never sideways, printable, light, and closed to others."""

import pytest

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
KILOBYTE = 1000
LIGHT = 30 * KILOBYTE
# The whole paper with every recognised sentence; the report with the passport of each figure; all
# targets with their tasks on one sheet; the way to 2030 drawn for a desk and for a phone, and a
# row for each of 19 villages.
HEAVY = {
    "/ke-hoach/": 60 * KILOBYTE,
    "/bao-cao/2026/": 60 * KILOBYTE,
    "/bao-cao/2025/": 60 * KILOBYTE,
    "/ke-hoach/ma-tran/": 45 * KILOBYTE,
    "/chi-tieu/T36/": 40 * KILOBYTE,
    "/chi-tieu/T27/": 40 * KILOBYTE,
}
TARGET = 40 * KILOBYTE
PAPER = "/ke-hoach/xac-nhan/van-ban/"
A4_BETWEEN_MARGINS = 665  # 210 mm less 20 and 14, in CSS pixels

SHARED_PAGES = [
    "/",
    "/xem-tai-ngay/",
    "/tro-giup/",
    "/ke-hoach/",
    "/ke-hoach/kiem-tra/",
    "/ke-hoach/ma-tran/",
    "/ke-hoach/ma-tran/T06/",
    "/ke-hoach/nhiem-vu/",
    "/ke-hoach/nhiem-vu/K19/",
    "/chi-tieu/",
    "/chi-tieu/T36/",
    "/chi-tieu/T27/",
    "/chi-tieu/T01/",
    "/so-lieu/",
    "/so-lieu/T33/",
    "/danh-gia/T12/",
    "/bao-cao/2026/",
    "/bao-cao/2025/",
    "/don-vi/",
    "/khong-co-trang-nay/",
]
PEOPLE = ["/chi-tieu/T36/con-thieu/", "/nguoi/", "/nguoi/?q=le+thi", "person", "household"]
DRAFTS = [
    "/bao-cao/2026/noi-dung/",
    "/bao-cao/2026/lanh-dao/",
    "/bao-cao/2026/hop-thon/",
    "/bao-cao/2026/khac/",
]
LEADERS = ["/lanh-dao/", "/ke-hoach/xac-nhan/", "reading", "/nhat-ky/", "record", *DRAFTS]
WRITERS = [
    "/ke-hoach/tai-len/",
    "/bao-cao/2026/phat-hanh/",
    "/don-vi/nhap-thon/",
    "correct",
    "number",
    "village/doi-ten/",
    "village/chia/",
    "village/chuyen/",
    "unit/cham-dut/",
    "unit/doi-ten/",
    "unit/chuyen-linh-vuc/",
    "unit/ten-goi/",
    "unit/chuc-danh/",
    "/don-vi/lap-co-quan/",
    "/don-vi/lap-thon/",
]
UNITS = ["village", "unit"]
PAGES = {
    "can-bo": [*SHARED_PAGES, *UNITS, *PEOPLE, *LEADERS, *WRITERS],
    "chu-tich": [*SHARED_PAGES, *UNITS, *PEOPLE, *LEADERS],
    "truong-thon": [*SHARED_PAGES, *UNITS, *PEOPLE],
    "truong-phong": [*SHARED_PAGES, *UNITS],
    "mat-tran": [*SHARED_PAGES, *UNITS],
    "so-noi-vu": [*SHARED_PAGES, *UNITS],
}
ROLES = list(PAGES)
WIDTHS = [320, 360, 683, 1024, 1366]  # 683 is 1366 at 200 % zoom

HIDDEN_IN_PRINT = ".nav, .thread, .tools, .skip, .b, .pages, .filters, .foot"
SPILLS = """() => [...document.querySelectorAll('main *')]
  .filter(e => e.checkVisibility() && e.getBoundingClientRect().right > innerWidth + 1)
  .map(e => e.outerHTML.slice(0, 90))"""


def addresses(page, role):
    """The pages of a role, each word of the list put in place by a real address."""
    known = {}
    for word, path, link in (
        ("person", "/nguoi/?q=le+thi", "main tbody a[href^='/nguoi/']"),
        ("household", "/nguoi/?q=le+thi", "main tbody a[href^='/ho/']"),
        ("reading", "/ke-hoach/xac-nhan/", "main a[href^='/ke-hoach/xac-nhan/']"),
        ("village", "/don-vi/", "main a[href^='/don-vi/thon/']"),
        ("unit", "/don-vi/", "main tbody a[href^='/don-vi/']:not([href*='/thon/'])"),
    ):
        if word in PAGES[role]:
            page.goto(path)
            known[word] = page.locator(link).first.get_attribute("href")
    person = known.get("person", "")
    known["record"] = person.replace("/nguoi/", "/nhat-ky/person/")
    known["correct"], known["number"] = f"{person}sua/identity/", f"{person}so/citizen_number/"
    for word in PAGES[role]:
        head, slash, rest = word.partition("/")
        yield f"{known[head]}{rest}" if head else f"{head}{slash}{rest}"


def violations(page):
    # A pinned requirement, imported plainly: journeys that must run are never skipped for it.
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page, options={"runOnly": RULES}).response["violations"]
    return [(v["id"], [node["html"][:160] for node in v["nodes"]]) for v in found]


@pytest.mark.parametrize("role", ROLES)
def test_every_page_of_a_role_is_accessible_light_and_has_one_title(enter, role):
    page = enter(role)
    for path in addresses(page, role):
        answer = page.goto(path)
        assert answer.status == (404 if path == "/khong-co-trang-nay/" else 200), path
        known = HEAVY["/ke-hoach/"] if path.startswith(PAPER) else HEAVY.get(path, LIGHT)
        assert len(answer.body()) < known, path
        assert page.locator("h1").count() == 1, path
        assert violations(page) == [], path


def test_axe_finds_nothing_on_a_phone_with_the_menu_open(enter):
    page = enter("can-bo", width=360, height=780)
    for path in addresses(page, "can-bo"):
        page.goto(path)
        for menu in page.locator("details.narrow").all():
            menu.locator("summary").click()
        assert violations(page) == [], path


def test_axe_finds_nothing_on_the_sign_in_page_even_after_a_mistake(visit):
    page = visit("/dang-nhap/")
    assert violations(page) == []
    page.get_by_role("button", name="Đăng nhập", exact=True).click()
    assert page.locator("[aria-invalid=true]").count() == 2
    assert violations(page) == []


@pytest.mark.parametrize("role", ["can-bo", "truong-thon"])
def test_no_page_scrolls_sideways_at_any_width(enter, role):
    page = enter(role)
    for path in addresses(page, role):
        page.goto(path)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 780})
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (path, width)


def test_the_sign_in_page_never_scrolls_sideways(visit):
    page = visit("/dang-nhap/")
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 780})
        assert page.evaluate("document.documentElement.scrollWidth") <= width, width


def test_every_page_prints_on_a4_with_the_office_and_nothing_to_click(enter):
    page = enter("can-bo", width=A4_BETWEEN_MARGINS, height=1000)
    paths = list(addresses(page, "can-bo"))
    page.emulate_media(media="print")
    for path in paths:
        page.goto(path)
        shown = [e for e in page.locator(HIDDEN_IN_PRINT).all() if e.is_visible()]
        assert shown == [], path
        assert page.locator(".office").is_visible(), path
        assert page.locator(".printed").is_visible(), path
        assert page.evaluate(SPILLS) == [], path


def test_a_printed_list_says_which_rows_it_holds(enter):
    page = enter("can-bo", "/chi-tieu/T36/con-thieu/?page=2")
    note = page.get_by_text("Bản in này có dòng 51 đến 100")
    assert not note.is_visible()
    page.emulate_media(media="print")
    assert note.is_visible()


def test_no_target_page_or_list_is_heavy(enter):
    page = enter("can-bo", "/chi-tieu/")
    codes = page.locator("tbody [data-l='Mã'] a").all_inner_texts()
    assert len(codes) >= 36
    for code in codes:
        answer = page.request.get(f"/chi-tieu/{code}/")
        assert (answer.status, len(answer.body()) < TARGET) == (200, True), code
        people = page.request.get(f"/chi-tieu/{code}/con-thieu/")
        assert len(people.body()) < LIGHT, code
        assert people.status in (200, 404), code


def test_the_policy_keeps_out_scripts_and_pictures_from_elsewhere(browser, address, cookies):
    context = browser.new_context(base_url=address, storage_state=cookies("can-bo"))
    page = context.new_page()
    answer = page.goto("/ke-hoach/")
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert "unsafe" not in answer.headers["content-security-policy"]
    page.evaluate(
        """() => {
          window.blocked = [];
          document.addEventListener('securitypolicyviolation',
            e => blocked.push(e.effectiveDirective));
          const script = document.createElement('script');
          script.textContent = 'window.ran = true';
          const picture = document.createElement('img');
          picture.src = 'https://example.org/dot.png';
          document.body.append(script, picture);
        }"""
    )
    page.wait_for_function("blocked.length >= 2")
    assert page.evaluate("window.ran") is None
    assert {"script-src-elem", "img-src"} <= set(page.evaluate("blocked"))
    context.close()
