"""Signing in: by name and password, by the demo's roles, and never to another place."""

import pytest

PASSWORD = "dung-thu-an-sinh"


def sign_in(page, username, password):
    page.get_by_label("Tên đăng nhập").fill(username)
    page.get_by_label("Mật khẩu").fill(password)
    page.get_by_role("button", name="Đăng nhập", exact=True).click()


def test_the_officer_signs_in_with_name_and_password(visit, address):
    page = visit("/dang-nhap/")
    sign_in(page, "can-bo", PASSWORD)
    assert page.url == f"{address}/"
    assert "việc phải làm" in page.locator("h1").inner_text()


@pytest.mark.parametrize("java_script_enabled", [True, False])
def test_each_role_of_the_demo_enters_by_its_button(visit, address, java_script_enabled):
    names = [
        *("Công chức", "Chủ tịch", "Trưởng thôn", "Trưởng phòng"),
        *("Ban Thường trực Mặt trận", "Sở Nội vụ"),
    ]
    for name in names:
        page = visit("/dang-nhap/", java_script_enabled=java_script_enabled)
        page.get_by_role("button", name=f"Vào vai này {name}").click()
        page.locator(".tools").get_by_text(name).wait_for()
        assert page.url == f"{address}/"


@pytest.mark.parametrize(
    ("username", "password"), [("can-bo", "sai-mat-khau"), ("khong-co-ai", PASSWORD)]
)
def test_a_wrong_password_or_name_is_told_in_vietnamese_at_a_field(visit, username, password):
    page = visit("/dang-nhap/")
    sign_in(page, username, password)
    field = page.locator("[aria-invalid=true]").first
    message = page.locator(f"#{field.get_attribute('aria-describedby')}")
    assert message.is_visible()
    assert "chưa đúng" in message.inner_text() or "không đúng" in message.inner_text()
    assert page.locator(".tools").count() == 0


def test_an_empty_form_says_which_fields_to_fill(visit):
    page = visit("/dang-nhap/")
    page.get_by_role("button", name="Đăng nhập", exact=True).click()
    for label in ("Tên đăng nhập", "Mật khẩu"):
        field = page.get_by_label(label)
        told = page.locator(f"#{field.get_attribute('aria-describedby')}").inner_text()
        assert told.strip()


@pytest.mark.parametrize(
    "path", ["/", "/ke-hoach/", "/chi-tieu/", "/chi-tieu/T36/con-thieu/?page=2", "/bao-cao/2026/"]
)
def test_an_address_opens_after_signing_in(visit, address, path):
    page = visit(path)
    assert page.locator("h1").inner_text() == "Đăng nhập"
    sign_in(page, "can-bo", PASSWORD)
    assert page.url == f"{address}{path}"


@pytest.mark.parametrize(
    "elsewhere",
    ["https://example.org/", "//example.org/", "/\\example.org/", "javascript:alert(1)"],
)
def test_signing_in_never_leads_to_another_host(visit, address, elsewhere):
    page = visit(f"/dang-nhap/?next={elsewhere}")
    sign_in(page, "can-bo", PASSWORD)
    assert page.url == f"{address}/"


def test_signing_out_asks_for_the_name_again(visit, address):
    page = visit("/dang-nhap/")
    sign_in(page, "can-bo", PASSWORD)
    page.locator(".tools").get_by_role("button", name="Thoát").click()
    page.goto("/ke-hoach/")
    assert page.locator("h1").inner_text() == "Đăng nhập"


def test_back_after_signing_out_shows_no_names(visit):
    page = visit("/dang-nhap/?next=/chi-tieu/T36/con-thieu/")
    sign_in(page, "can-bo", PASSWORD)
    assert page.locator("tbody tr").count() == 50
    page.locator(".tools").get_by_role("button", name="Thoát").click()
    page.wait_for_url("**/dang-nhap/**")
    page.go_back()
    assert page.locator("h1").inner_text() == "Đăng nhập"
    assert page.locator("tbody [data-l='Mã hộ']").count() == 0
