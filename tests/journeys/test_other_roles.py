"""Năm vai kia: what the chair, a village head, a unit head, the Front and the Department do."""

import re

import pypdfium2
import pytest
from page_words import title

FIGURES_ONLY = ["truong-phong", "mat-tran", "so-noi-vu"]
PHONE = {"width": 360, "height": 780}
PAGES = [
    *("/", "/ke-hoach/", "/ke-hoach/kiem-tra/", "/ke-hoach/ma-tran/", "/ke-hoach/nhiem-vu/"),
    *("/ke-hoach/nhiem-vu/K19/", "/chi-tieu/", "/chi-tieu/T19/", "/chi-tieu/T36/", "/so-lieu/"),
    *("/so-lieu/T33/", "/danh-gia/T12/", "/bao-cao/2026/", "/don-vi/", "/tro-giup/"),
]


@pytest.fixture
def a_person(enter):
    """Address and name of someone of a village that the village head does not look after."""
    page = enter("can-bo", "/nguoi/?q=le+thi")
    rows = page.locator("main tbody tr:not(:has-text('Nghĩa Trang'))")
    link = rows.first.locator("a[href^='/nguoi/']")
    return link.get_attribute("href"), link.inner_text()


@pytest.fixture
def names(enter):
    """Full names of many people of the commune, and the codes of their households."""
    page = enter("can-bo", "/chi-tieu/T19/con-thieu/")
    found = page.locator("tbody td.lead").all_inner_texts()
    codes = page.locator("tbody td[data-l='Mã hộ']").all_inner_texts()
    return {name for name in found if len(name.split()) >= 3} | set(codes)


def test_the_page_of_the_chair_prints_on_exactly_one_sheet_of_a4(enter):
    page = enter("chu-tich", "/lanh-dao/")
    assert "chờ quyết định" in title(page)
    printed = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    assert len(printed) == 1
    assert [round(side / 72 * 25.4) for side in printed[0].get_size()] == [210, 297]
    text = printed[0].get_textpage().get_text_range()
    assert "HOẰNG PHÚ" in text.upper()


@pytest.mark.parametrize("screen", [{}, PHONE], ids=["desk", "phone"])
def test_the_chair_reads_the_draft_and_has_no_button_that_issues_it(enter, screen):
    page = enter("chu-tich", "/lanh-dao/", **screen)
    page.locator("main").get_by_role("link", name="Báo cáo năm 2026").click()
    assert "Báo cáo năm 2026, dự thảo" in title(page)
    assert page.locator("main form").count() == 0
    assert page.get_by_role("link", name=re.compile("Phát hành")).count() == 0
    assert page.goto("/bao-cao/2026/phat-hanh/").status == 403
    assert page.goto("/bao-cao/2026/noi-dung/").status == 200
    assert page.locator("main form").count() == 0


def test_a_village_head_on_a_phone_finds_own_people_and_no_one_else(enter, a_person):
    address, name = a_person
    page = enter("truong-thon", "/nguoi/", **PHONE)
    page.locator("main").get_by_label("Tên, bốn số cuối, mã hộ").fill("le thi")
    page.locator("main").get_by_role("button", name="Tìm").click()
    villages = set(page.locator("tbody [data-l='Thôn']").all_inner_texts())
    assert villages == {"Nghĩa Trang"}
    page.locator("main tbody a[href^='/nguoi/']").first.click()
    assert "Nghĩa Trang" in page.locator(".head").inner_text()
    assert page.get_by_role("link", name=re.compile("^(Sửa|xem cả số)")).count() == 0
    assert page.goto(address).status == 404
    assert name not in page.content()
    key = address.strip("/").rpartition("/")[2]
    assert page.goto(f"/nhat-ky/person/{key}/").status == 403
    assert name not in page.content()


@pytest.mark.parametrize("role", FIGURES_ONLY)
def test_whoever_sees_figures_only_meets_no_name_on_any_page(enter, names, role):
    page = enter(role)
    assert len(names) > 50
    for path in PAGES:
        assert page.goto(path).status == 200, path
        shown = page.content()
        assert not {name for name in names if name in shown}, path
        assert (
            page.locator("a[href*='con-thieu'], a[href^='/nguoi/'], a[href^='/ho/']").count() == 0
        )
    for path in ("/nguoi/", "/chi-tieu/T19/con-thieu/", "/nhat-ky/", "/lanh-dao/"):
        assert page.goto(path).status == 403, path


@pytest.mark.parametrize("screen", [{}, PHONE], ids=["desk", "phone"])
def test_a_unit_head_goes_from_the_tasks_to_a_value_and_enters_nothing(enter, screen):
    page = enter("truong-phong", "/ke-hoach/nhiem-vu/", **screen)
    page.locator("main tbody a[href$='/nhiem-vu/K19/']").first.click()
    assert "K19" in title(page)
    assert "Phòng Văn hóa" in title(page)
    assert page.locator("main form").count() == 0
    page.goto("/so-lieu/")
    page.locator("main tbody a[href^='/so-lieu/T33/']").first.click()
    assert "T33" in title(page)
    assert page.locator("main form[method=post]").count() == 0


def test_the_front_sees_the_matrix_and_no_draft_of_the_report(enter):
    page = enter("mat-tran", "/ke-hoach/ma-tran/")
    assert re.match(r"\d+ trong 36 chỉ tiêu không có nhiệm vụ riêng", title(page))
    page.locator("main tbody a[href$='/ma-tran/T06/']").first.click()
    assert title(page).startswith("T06")
    assert page.locator("main form").count() == 0
    page.goto("/bao-cao/2026/")
    assert page.get_by_role("link", name=re.compile("Tải báo cáo")).count() == 0
    assert page.locator("article.paper").count() == 0
    assert page.goto("/bao-cao/2026/word/").status == 404


def test_the_department_reads_a_figure_of_each_village_without_script(enter):
    page = enter("so-noi-vu", "/chi-tieu/", java_script_enabled=False)
    page.locator("main tbody a", has_text="T36").click()
    assert re.search(r"\d+,\d %", title(page))
    assert page.locator("table.fit tbody tr").count() >= 19
    page.locator(".thread a", has_text="Các chỉ tiêu").click()
    assert title(page).startswith("36 chỉ tiêu")
