"""The frame of every page: whose page it is, where one stands, what was said, what went wrong."""

import sample
from lxml import html

ERROR = {
    "happened": "Không đọc được tệp “DS hộ.xls”",
    "why": "Bên trong là trang web, không có bảng nào.",
    "to_do": "Lưu lại thành .xlsx rồi gửi lại.",
    "code": "L-2311-0719",
}


def page(render, name="kit/base.html", **more):
    return html.fromstring(render(name, **(sample.frame() | more)))


def test_the_office_is_the_brand_and_the_product_stands_in_the_footer(render):
    frame = page(render)
    assert "UBND xã Hoằng Phú" in frame.xpath("//header")[0].text_content()
    assert "An Sinh" not in frame.xpath("//header")[0].text_content()
    assert "An Sinh" in frame.xpath("//footer")[0].text_content()
    assert frame.xpath("//title/text()")[0].endswith("UBND xã Hoằng Phú")


def test_every_page_says_its_day_its_user_and_the_scope_of_its_figures(render):
    frame = page(render)
    assert "Xem tại ngày 23/11/2026" in frame.xpath("//*[@class='asof']")[0].text_content()
    assert "Công chức" in frame.xpath("//*[@class='tools']")[0].text_content()
    assert "Phạm vi số liệu: 4 thôn" in frame.xpath("//footer")[0].text_content()


def test_signing_out_is_a_guarded_post(render):
    forms = page(render).xpath("//form[@action='/dang-xuat/']")
    assert forms
    for form in forms:
        assert form.get("method") == "post"
        assert form.xpath(".//input[@name='csrfmiddlewaretoken']/@value")


def test_the_phone_menu_holds_the_same_places_as_the_wide_row(render):
    frame = page(render)
    wide = frame.xpath("//nav/div/ul//a/@href")
    assert wide == frame.xpath("//details//li/a/@href")
    assert len(wide) == len(sample.LABELS)
    assert frame.xpath("//ul[@class='wide']//*[@aria-current='page']")[0].text == "Hôm nay"


def test_counts_of_waiting_work_are_read_with_their_unit(render):
    entry = page(render).xpath("//ul[@class='wide']/li[3]/a")[0]
    assert entry.text_content() == "Chỉ tiêu 11 việc"


def test_the_skip_link_leads_to_the_main_part(render):
    frame = page(render)
    target = frame.xpath("//a[@class='skip']/@href")[0].removeprefix("#")
    assert frame.get_element_by_id(target).tag == "main"


def test_a_frame_without_facts_has_no_empty_link_or_list(render):
    frame = html.fromstring(render("kit/base.html"))
    assert [link for link in frame.xpath("//a") if not link.text_content().strip()] == []
    assert frame.xpath("//nav") == []


def test_a_public_page_has_the_letterhead_and_no_way_inside(render):
    frame = page(render, "kit/public_base.html")
    assert "UBND xã Hoằng Phú" in frame.xpath("//header")[0].text_content()
    assert frame.xpath("//nav") == []


def test_an_error_says_what_why_what_to_do_and_that_nothing_was_written(render):
    frame = page(render, "kit/error.html", **ERROR)
    words = frame.xpath("//main")[0].text_content()
    assert frame.xpath("//h1/text()") == [ERROR["happened"]]
    for said in (*ERROR.values(), "Chưa có gì được ghi vào sổ."):
        assert said in words


def test_an_error_after_a_write_does_not_claim_that_nothing_was_written(render):
    assert "Chưa có gì" not in render("kit/error.html", **ERROR, written=True)


def test_the_frame_leaves_most_of_the_page_budget_to_the_page(render):
    assert len(render("kit/base.html", **sample.frame()).encode()) < 12_000
