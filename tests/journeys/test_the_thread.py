"""The thread: sentence, value, figure, people and back; by mouse, without script, by keyboard."""

import re

import docx
import pytest
from page_words import words

FOCUS = """selector => {
  const here = document.activeElement, look = getComputedStyle(here);
  const box = here.getBoundingClientRect();
  return {arrived: here.matches(selector), what: here.outerHTML.slice(0, 90),
          ring: look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2,
          shown: box.width > 0 && box.bottom > 0 && box.top < innerHeight};
}"""


def is_in_view(page, selector):
    box = page.locator(selector).bounding_box()
    height = page.viewport_size["height"]
    return box is not None and -1 <= box["y"] < height and box["y"] + box["height"] > 0


def number(text):
    return int(text.replace(".", ""))


def follow_the_thread(page, go):
    """The whole walk on T36; `go(selector)` follows one link."""
    go("a.rec[href='#gia-tri-T36']")
    assert is_in_view(page, "#gia-tri-T36")
    goal = words(page.locator("#gia-tri-T36 td.num").first.inner_text())
    go("#gia-tri-T36 th a")
    assert goal in words(page.locator(".head p").inner_text())
    counted, of_all = re.search(
        r"([\d.]+)/([\d.]+)", page.locator(".fig .nd").inner_text()
    ).groups()
    go(".head .act a")
    listed = [
        number(found) for found in re.findall(r"[\d.]+(?= )", page.locator("h1").inner_text())
    ]
    assert sum(listed) == number(of_all) - number(counted)
    assert page.locator("tbody tr").count() == min(50, sum(listed))
    go(".thread a[href*='#cau-']")
    assert is_in_view(page, "#cau-T36")
    assert goal.replace(" ", "") in page.locator("#cau-T36").inner_text().replace(" ", "")


@pytest.mark.parametrize("java_script_enabled", [True, False], ids=["script", "no-script"])
def test_the_officer_walks_from_the_sentence_to_the_people_and_back(enter, java_script_enabled):
    page = enter("can-bo", "/ke-hoach/", java_script_enabled=java_script_enabled)
    follow_the_thread(page, lambda selector: page.locator(selector).first.click())


def test_the_same_walk_works_with_the_keyboard_alone(enter):
    page = enter("can-bo", "/ke-hoach/")

    def tab_to(selector):
        for _ in range(400):
            page.keyboard.press("Tab")
            focus = page.evaluate(FOCUS, selector)
            assert focus["ring"], f"không thấy con trỏ bàn phím ở {focus['what']}"
            assert focus["shown"], f"con trỏ bàn phím ở ngoài màn hình: {focus['what']}"
            if focus["arrived"]:
                # A step within the page changes only the part after #.
                before = page.url
                page.keyboard.press("Enter")
                page.wait_for_url(lambda url, before=before: url != before)
                page.wait_for_load_state()
                return
        pytest.fail(f"Không đến được {selector} bằng phím Tab")

    follow_the_thread(page, tab_to)


def test_a_figure_of_the_report_leads_to_its_passport_and_its_target(enter):
    page = enter("can-bo", "/bao-cao/2026/")
    page.locator("a.fn[href='#p-T36']").first.click()
    assert is_in_view(page, "#p-T36")
    page.locator("#p-T36 a").click()
    value = words(page.locator(".fig .v").inner_text())
    page.locator(".thread a", has_text="Báo cáo").click()
    assert value in words(page.locator("article.paper p", has_text="cáp quang").first.inner_text())


@pytest.mark.parametrize("code", ["T04", "T23", "T36"])
def test_the_number_of_a_village_opens_exactly_that_many_people(enter, code):
    page = enter("can-bo", f"/chi-tieu/{code}/")
    links = page.locator("td.num a[href*='thon=']").all()
    told = {link.get_attribute("href"): number(link.inner_text()) for link in links}
    assert len(told) == 19
    for path, count in list(told.items())[::5]:
        page.goto(path)
        listed = re.findall(r"([\d.]+) (?:người|hộ|trẻ|chưa rõ)", page.locator("h1").inner_text())
        assert sum(map(number, listed)) == count
        village = page.get_by_label("Thôn").locator("option:checked").inner_text()
        places = set(page.locator("tbody [data-l='Thôn']").all_inner_texts())
        assert places == {village}


def test_every_mark_of_the_plan_leads_to_a_row_and_every_row_back_to_its_mark(enter):
    page = enter("can-bo", "/ke-hoach/")
    broken = page.evaluate(
        """() => [...document.querySelectorAll('main a[href^="#"]')]
             .map(a => a.getAttribute('href')).filter(h => !document.querySelector(h))"""
    )
    assert broken == []
    codes = page.locator(".rec sup").all_inner_texts()
    marked = {code for group in codes for code in group.split()}
    rows = page.locator("tr[id^='gia-tri-']")
    assert {row.get_attribute("id").removeprefix("gia-tri-") for row in rows.all()} == marked


def test_every_note_of_the_report_has_its_passport(enter):
    page = enter("can-bo", "/bao-cao/2026/")
    notes = {note.get_attribute("href") for note in page.locator("a.fn").all()}
    passports = {f"#{card.get_attribute('id')}" for card in page.locator("section[id^='p-']").all()}
    assert notes == passports
    assert len(notes) > 10


@pytest.mark.parametrize("code", ["T19", "T27", "T36"])
def test_the_downloaded_report_says_the_figure_of_the_target_page(enter, tmp_path, code):
    page = enter("can-bo", "/bao-cao/2026/")
    with page.expect_download() as started:
        page.get_by_role("link", name="Tải báo cáo Word").click()
    file = tmp_path / started.value.suggested_filename
    started.value.save_as(file)
    assert file.name == "bao-cao-nam-2026.docx"
    said = [words(paragraph.text) for paragraph in docx.Document(file).paragraphs]
    page.goto(f"/chi-tieu/{code}/")
    value = words(page.locator(".fig .v").inner_text())
    counts = words(page.locator(".fig .nd").inner_text())
    assert any(f"{value} ({counts})" in paragraph for paragraph in said)


def test_back_and_forward_keep_the_place_and_the_filter(enter):
    page = enter("can-bo", "/chi-tieu/T36/con-thieu/")
    page.get_by_label("Thôn").select_option(label="Nghĩa Trang")
    page.get_by_role("button", name="Lọc").click()
    filtered, title = page.url, page.locator("h1").inner_text()
    assert "Nghĩa Trang" in title
    page.get_by_role("link", name="Sau").click()
    assert "page=2" in page.url
    assert "thon=" in page.url
    page.locator(".thread a", has_text="Chỉ tiêu T36").click()
    page.go_back()
    page.go_back()
    assert (page.url, page.locator("h1").inner_text()) == (filtered, title)
    assert page.get_by_label("Thôn").locator("option:checked").inner_text() == "Nghĩa Trang"
    page.go_forward()
    assert "page=2" in page.url
