"""Scope in the browser: a village head sees one village, a superior sees no one by name."""

import re

import pytest

HOUSEHOLD_CODE = re.compile(r"\b[A-Z]{2}-\d{4}\b")
VILLAGE = "Nghĩa Trang"


def counted_codes(page):
    """Codes of the targets that have a figure, read from the table of targets."""
    page.goto("/chi-tieu/")
    rows = page.locator("tbody tr:has([data-l='Tử số/mẫu số'])")
    return rows.locator("[data-l='Mã'] a").all_inner_texts()


def all_rows(page, path):
    """(name, household, village) of every row on every page of a list."""
    page.goto(path)
    rows = []
    while True:
        rows += page.evaluate(
            """() => [...document.querySelectorAll('tbody tr:not(:has(.blank))')]
                 .map(row => [...row.cells].slice(0, 3).map(cell => cell.innerText.trim()))"""
        )
        following = page.locator("a[rel=next]")
        if not following.count():
            return rows
        page.goto(f"{path}{following.get_attribute('href')}")


def village_keys(page):
    """Name to key of every village, from the officer's filter."""
    page.goto("/chi-tieu/T36/con-thieu/")
    options = page.locator("#thon option").all()
    return {option.inner_text(): option.get_attribute("value") for option in options}


def test_a_village_head_sees_only_households_of_that_village_in_every_list(enter):
    page = enter("truong-thon")
    codes = counted_codes(page)
    assert len(codes) >= 12
    seen = 0
    for code in codes:
        rows = all_rows(page, f"/chi-tieu/{code}/con-thieu/")
        assert {village for _, _, village in rows} <= {VILLAGE}, code
        assert all(household.startswith("NT-") for _, household, _ in rows), code
        seen += len(rows)
    assert seen > 100


@pytest.mark.parametrize("code", ["T19", "T36"])
def test_a_village_head_sees_all_of_the_village_and_the_officer_sees_every_village(enter, code):
    head, officer = enter("truong-thon"), enter("can-bo")
    path = f"/chi-tieu/{code}/con-thieu/"
    everything = all_rows(officer, path)
    assert {village for _, _, village in everything} > {VILLAGE}
    own = [row for row in everything if row[2] == VILLAGE]
    assert sorted(all_rows(head, path)) == sorted(own)


def test_a_village_head_cannot_reach_another_village_by_the_address(enter):
    villages = village_keys(enter("can-bo"))
    page = enter("truong-thon")
    for name, key in villages.items():
        answer = page.goto(f"/chi-tieu/T36/con-thieu/?thon={key}")
        if name in (VILLAGE, "Cả phạm vi"):
            assert answer.status == 200
            assert VILLAGE in page.locator("h1").inner_text()
        else:
            assert answer.status == 403
            assert not HOUSEHOLD_CODE.search(page.content())


def test_the_first_page_of_a_village_head_counts_the_village_as_its_lists_do(enter):
    page = enter("truong-thon")
    duties = page.locator(".work li").all()
    promised = [
        (duty.locator(".why").inner_text(), duty.locator("a").get_attribute("href"))
        for duty in duties
    ]
    assert promised
    for why, path in promised:
        share = re.search(rf"Thôn {VILLAGE} đang ([\d,]+)", why)[1]
        page.goto(path.removesuffix("con-thieu/"))
        row = page.locator("tbody tr", has=page.locator("th", has_text=VILLAGE)).first
        assert share in row.inner_text()


def test_a_superior_sees_figures_and_villages_but_no_list_of_people(enter):
    page = enter("so-noi-vu", "/chi-tieu/T36/")
    assert re.search(r"\d+,\d", page.locator(".fig .v").inner_text())
    assert page.locator("table.fit").first.locator("tbody tr").count() == 19
    assert page.locator("a[href*='con-thieu']").count() == 0
    for path in ("/", "/ke-hoach/", "/chi-tieu/", "/chi-tieu/T19/", "/bao-cao/2026/"):
        page.goto(path)
        assert not HOUSEHOLD_CODE.search(page.content()), path
        assert page.locator("a[href*='con-thieu']").count() == 0, path


def test_a_superior_is_refused_a_list_of_people_in_vietnamese(enter):
    page = enter("so-noi-vu")
    answer = page.goto("/chi-tieu/T36/con-thieu/")
    assert answer.status == 403
    assert "ngoài phạm vi" in page.locator("h1").inner_text()
    assert "Nên làm" in page.locator(".notice").inner_text()
    assert not re.search(r"Traceback|PermissionDenied|/src/|line \d+", page.content())
