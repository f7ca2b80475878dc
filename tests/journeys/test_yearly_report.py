"""Từ dự thảo đến phát hành: the officer writes and issues, and only then do the others have it."""

import re
from io import BytesIO

import docx
from page_words import title

PHONE = {"width": 360, "height": 780}


def test_the_report_is_written_issued_and_then_read_by_the_front_and_the_department(enter):
    front = enter("mat-tran", "/bao-cao/2026/")
    assert front.locator("article.paper").count() == 0
    officer = enter("can-bo", "/bao-cao/2026/noi-dung/")
    parts = officer.locator("main textarea")
    assert parts.count() == 6
    for place in range(6):
        parts.nth(place).fill(f"Nội dung phần thứ {place + 1} của năm.")
    officer.get_by_role("button", name="Ghi các phần đã sửa").click()
    assert "đã viết 6/6 phần" in title(officer)
    officer.goto("/bao-cao/2026/")
    officer.get_by_role("button", name="Lập lại từ ảnh chụp mới nhất").click()
    officer.locator(".head").get_by_role("link", name="Phát hành báo cáo").click()
    officer.get_by_role("button", name="Phát hành báo cáo").click()
    assert "sẵn sàng phát hành" in title(officer)
    assert officer.locator("[aria-invalid=true]").count() >= 1
    officer.get_by_label(re.compile("^Số")).fill("12")
    officer.get_by_role("button", name="Phát hành báo cáo").click()
    assert "Đã phát hành" in officer.locator("main").inner_text()
    assert officer.get_by_role("link", name="Phát hành báo cáo").count() == 0
    for role, screen in (("mat-tran", {}), ("so-noi-vu", PHONE)):
        reader = enter(role, "/bao-cao/2026/", **screen)
        assert "Phát hành ngày 23/11/2026" in reader.locator(".head").inner_text()
        assert "Nội dung phần thứ 1" in reader.locator("article.paper").inner_text()
        assert reader.locator("main form").count() == 0
        answer = reader.request.get("/bao-cao/2026/word/")
        paragraphs = [one.text for one in docx.Document(BytesIO(answer.body())).paragraphs]
        assert any("Nội dung phần thứ 1" in text for text in paragraphs)
