"""Một ngày của công chức: one job followed from its start to its end, on a desk and on a phone."""

import re

import pytest
from page_words import title, words
from python_calamine import CalamineWorkbook

SCREENS = [
    pytest.param({}, id="desk"),
    pytest.param({"width": 360, "height": 780}, id="phone"),
]
PERSON = "main tbody a[href^='/nguoi/']"


def press(page, name):
    page.locator("main").get_by_role("button", name=name).first.click()


@pytest.mark.parametrize("screen", SCREENS)
def test_a_name_typed_without_marks_leads_to_the_person_a_number_and_the_journal(enter, screen):
    page = enter("can-bo", "/nguoi/", **screen)
    page.locator("main").get_by_label("Tên, bốn số cuối, mã hộ").fill("le thi an")
    press(page, "Tìm")
    assert "khớp “le thi an”" in title(page)
    name = page.locator(PERSON).first.inner_text()
    assert words(name).startswith("Lê")
    page.locator(PERSON).first.click()
    assert name in title(page)
    assert page.get_by_role("heading", name="Dữ kiện theo thời gian").is_visible()
    masked = page.locator("dl.kv dd", has=page.locator("a[href$='/so/citizen_number/']"))
    last_digits = re.search(r"\d{4}", masked.inner_text())[0]
    assert not re.search(r"\d{9}", page.locator("main").inner_text().replace("/", ""))
    person = page.url
    masked.get_by_role("link", name="xem cả số").click()
    press(page, "Hiện số này một lần")
    assert "Chọn xem số này để làm việc gì" in page.locator("main").inner_text()
    page.get_by_label("Xem để làm gì").select_option(index=1)
    purpose = page.get_by_label("Xem để làm gì").locator("option:checked").inner_text()
    press(page, "Hiện số này một lần")
    assert re.search(rf"\d{{8}}{last_digits}$", title(page))
    page.goto(person)
    page.get_by_role("link", name="Nhật ký của hồ sơ này").click()
    seen = words(page.locator("main").inner_text())
    assert words(purpose) in seen
    assert not re.search(rf"\d{{8}}{last_digits}", seen)


@pytest.mark.parametrize("screen", SCREENS)
def test_a_corrected_fact_stands_on_the_timeline_beside_the_one_it_closed(enter, screen):
    page = enter("can-bo", "/nguoi/?q=nguyen+van+binh", **screen)
    page.locator(PERSON).nth(len(screen)).click()
    name = title(page).partition(",")[0]
    page.get_by_role("link", name=re.compile("^Sửa lao động")).click()
    employment = page.locator("main select").first
    label = words(page.locator("main label").first.inner_text()).removesuffix(" (không bắt buộc)")
    before = employment.locator("option:checked").inner_text()
    options = [option.inner_text() for option in employment.locator("option").all()]
    after = next(one for one in options if one not in (before, "Chưa rõ"))
    employment.select_option(label=after)
    page.get_by_label("Đúng như vậy từ ngày").fill("2026-11-01")
    press(page, "Xem trước thay đổi")
    assert "Ghi theo giấy tờ nào" in page.locator("main").inner_text()
    page.get_by_label("Theo giấy tờ nào, ai cho biết").fill("hợp đồng lao động số 15")
    page.get_by_label("Vì sao sửa").fill("đổi việc làm")
    press(page, "Xem trước thay đổi")
    told = words(page.locator("main tbody").inner_text())
    assert before in told
    assert after in told
    press(page, "Ghi 1 thay đổi")
    assert name in title(page)
    moment = page.locator("tbody tr", has_text="hợp đồng lao động số 15").last
    assert "01/11/2026" in moment.inner_text()
    assert after in moment.inner_text(), label
    page.goto(page.url + "?ngay=2026-10-31")
    assert "hợp đồng lao động số 15" not in page.locator("main").inner_text()
    page.goto("/?ngay=2026-11-23")


@pytest.mark.parametrize(("screen", "code"), [({}, "T32"), ({"width": 360}, "T31")])
def test_a_reported_value_is_entered_then_revised_and_both_are_kept(enter, screen, code):
    page = enter("can-bo", "/so-lieu/?nam=2026", **screen)
    page.locator(f"main a[href^='/so-lieu/{code}/']").first.click()
    assert "chưa có số liệu năm 2026" in title(page)

    def enter_value(counted, paper):
        page.get_by_label("Tử số").fill(counted)
        page.get_by_label("Mẫu số").fill("19")
        page.get_by_label("Tính đến ngày").fill("20/11/2026")
        page.get_by_label("Tình trạng").select_option(label="Sơ bộ")
        page.get_by_label("Ai báo cáo, kiểm đếm").fill("Phòng Kinh tế")
        page.get_by_label("Số văn bản").fill(paper)
        page.get_by_label("Ngày văn bản").fill("21/11/2026")
        page.get_by_label("Nơi ban hành văn bản").fill("Phòng Kinh tế")
        press(page, "Ghi số liệu năm 2026")

    enter_value("25", "11/BC-KT")
    assert "chưa có số liệu năm 2026" in title(page)
    enter_value("11", "11/BC-KT")
    assert "11/19" in title(page)
    enter_value("12", "12/BC-KT")
    assert "12/19" in title(page)
    history = words(page.locator("main table").first.inner_text())
    assert "11/BC-KT" in history
    assert "12/BC-KT" in history
    page.goto(f"/chi-tieu/{code}/")
    assert "12/19" in words(page.locator("main").inner_text())


def test_a_value_of_the_plan_is_corrected_counted_anew_and_undone(enter):
    page = enter("can-bo", "/ke-hoach/")
    page.get_by_role("link", name="Bàn xác nhận").click()
    page.locator("main a[href*='/xac-nhan/']", has_text="T36").first.click()
    assert title(page).endswith("90 % vào năm 2030")
    reading = page.url
    page.locator("main").get_by_label("Giá trị", exact=True).fill("91")
    press(page, "Lưu giá trị đã sửa")
    page.goto("/chi-tieu/T36/")
    assert "91 %" in words(page.locator(".head p").inner_text())
    page.goto(reading)
    press(page, "Hoàn tác quyết định cuối")
    assert title(page).endswith("90 % vào năm 2030")
    page.goto("/chi-tieu/T36/")
    assert "90 %" in words(page.locator(".head p").inner_text())


@pytest.mark.parametrize("screen", SCREENS)
def test_a_past_day_shows_the_old_villages_and_the_old_boundary_until_today_is_chosen(
    enter, screen
):
    page = enter("can-bo", "/don-vi/", **screen)
    assert "xã Hoằng Phú có 19 thôn" in title(page)
    page.goto("/don-vi/?ngay=2025-06-15")
    assert "xã Hoằng Kim có 4 thôn" in title(page)
    assert "Nghĩa Trang" in page.locator("main").inner_text()
    page.goto("/chi-tieu/")
    kim = page.get_by_label("Phạm vi").locator("option", has_text="Hoằng Kim").inner_text()
    page.get_by_label("Phạm vi").select_option(label=kim)
    press(page, "Lọc")
    assert f"Trên phạm vi {kim}" in words(page.locator(".head p").inner_text())
    page.goto(f"/chi-tieu/T36/?{page.url.partition('?')[2]}")
    assert "Hoằng Kim" in words(page.locator(".head p").inner_text())
    assert page.locator("table.fit tbody th", has_text="Nghĩa Trang").count() == 1
    assert page.locator("table.fit").first.locator("tbody tr").count() == 4
    if screen:
        page.locator("details.narrow summary").click()
    page.get_by_role("link", name="về hôm nay").locator("visible=true").click()
    page.goto("/don-vi/")
    assert "xã Hoằng Phú có 19 thôn" in title(page)


def test_a_list_saved_as_excel_reads_back_as_the_page_shows_it(enter):
    page = enter("can-bo", "/nguoi/?q=nguyen+van+binh")
    count = int(re.search(r"\d+", title(page))[0])
    shown = page.locator("main tbody tr").evaluate_all(
        "rows => rows.map(row => [...row.cells].map(cell => cell.innerText.trim()).slice(0, 2))"
    )
    with page.expect_download() as started:
        page.get_by_role("link", name=re.compile("ra Excel")).click()
    book = CalamineWorkbook.from_path(started.value.path())
    rows = book.get_sheet_by_index(0).to_python()
    head = next(place for place, row in enumerate(rows) if row[0] == "Họ và tên")
    kept = [row for row in rows[head + 1 :] if row[0]]
    assert len(kept) == count
    assert [row[0] for row in kept[: len(shown)]] == [name for name, _ in shown]


def test_a_person_is_found_without_script_and_by_the_keyboard_alone(enter):
    page = enter("can-bo", java_script_enabled=False)
    tab_to(page, page.locator("input[name=q]:focus"))
    page.keyboard.type("nguyen van binh")
    page.keyboard.press("Enter")
    page.wait_for_url("**/nguoi/?**")
    assert "khớp “nguyen van binh”" in title(page)
    first = page.locator(PERSON).first
    name = first.inner_text()
    tab_to(page, page.locator(f"a:focus[href='{first.get_attribute('href')}']"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/nguoi/*-*/")
    assert name in title(page)


def tab_to(page, wanted):
    """Press Tab until the element that is waited for has the keyboard."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if wanted.count():
            return
    pytest.fail("không đến được bằng phím Tab")
