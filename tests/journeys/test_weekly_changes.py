"""Một tuần ở sổ dân cư: the officer records a birth and a death, on a desk and on a phone."""

import re

import pytest


def words(text):
    """Text with every kind of space as one plain space."""
    return " ".join(text.split())


def title(page):
    return words(page.locator("h1").inner_text())


def people_of(page):
    return int(re.search(r": (\d+) người", title(page))[1])


def follow(page, name):
    page.locator("main .head").get_by_role("link", name=name, exact=True).click()


@pytest.mark.parametrize(
    ("screen", "place", "child"),
    [({}, 0, "Kiều Bảo Ngân"), ({"width": 360, "height": 780}, 1, "Kiều Bảo Hân")],
    ids=["desk", "phone"],
)
def test_a_child_is_born_and_the_head_of_its_household_dies(enter, screen, place, child):
    page = enter("can-bo", "/nguoi/?q=nguyen+van+binh", **screen)
    page.locator("main tbody a[href^='/ho/']").nth(place).click()
    household, before = page.url, people_of(page)
    head = page.locator("tbody tr", has_text="Chủ hộ").first.locator("a").first.inner_text()
    follow(page, "trẻ mới sinh")
    page.get_by_label("Họ và tên").fill(child)
    page.get_by_label("Ngày sinh").fill("20/11/2026")
    page.get_by_label("Giới tính").select_option(label="Nữ")
    page.get_by_label("Quan hệ với chủ hộ").select_option(label="Cháu")
    page.get_by_role("button", name="Ghi 1 trẻ mới sinh").click()
    assert "Ghi theo giấy tờ nào" in page.locator("main").inner_text()
    page.get_by_label("Ai cho biết, giấy tờ").fill("giấy khai sinh số 15")
    page.get_by_role("button", name="Ghi 1 trẻ mới sinh").click()
    assert title(page).startswith(f"Cháu {child}, 0 tuổi")
    page.goto(household)
    assert people_of(page) == before + 1

    page.get_by_role("link", name=head, exact=True).first.click()
    person = page.url
    follow(page, "đã mất")
    page.get_by_label("Ngày mất").fill("21/11/2026")
    page.get_by_label("Ai cho biết, giấy tờ").fill("trích lục khai tử số 8")
    page.get_by_role("button", name="Ghi 1 người đã mất").click()
    assert "đã mất 21/11/2026" in title(page)
    page.locator("main").get_by_role("link", name=re.compile("^Ghi chủ hộ mới")).click()
    assert title(page).startswith("Ai là chủ hộ")
    assert page.get_by_label(child).is_visible()
    assert head not in page.locator("main form").inner_text()
    page.goto(person + "?ngay=2026-11-20")
    assert "đã mất" not in title(page)
    page.goto("/?ngay=2026-11-23")
