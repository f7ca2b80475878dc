"""Hạn báo cáo: in whatever words a paper sets the days of its reports, each is read."""

import pytest

from ansinh.core.documents.reading import read_document_bytes
from ansinh.core.plans import Plan, read_plan

SPAN = "Về chăm sóc người cao tuổi giai đoạn 2026 - 2030"
ONE_YEAR = "Về chăm sóc người cao tuổi năm 2027"


def plan_with(words: str, title: str = SPAN, heading: str = "1. Phòng Văn hóa - Xã hội") -> Plan:
    paper = f"KẾ HOẠCH\n\n{title}\n\nIII. TỔ CHỨC THỰC HIỆN\n\n{heading}\n\n{words}\n"
    return read_plan(read_document_bytes("thu.txt", paper.encode()))


def report_days(plan: Plan) -> list[tuple[int | None, int | None, int | None, str | None]]:
    return [(d.day, d.month, d.year, d.recurrence) for d in plan.deadlines if d.kind == "report"]


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("Báo cáo UBND xã trước ngày 25 hằng tháng.", [(25, None, None, "monthly")]),
        ("Báo cáo UBND xã ngày 18 hàng tháng.", [(18, None, None, "monthly")]),
        ("Báo cáo UBND xã vào ngày 03 của tháng sau.", [(3, None, None, "monthly")]),
        ("Hằng tháng tổng hợp, báo cáo Sở Y tế trước ngày 22.", [(22, None, None, "monthly")]),
        ("Báo cáo chậm nhất là ngày 20 tháng cuối quý.", [(20, None, None, "quarterly")]),
        ("Báo cáo quý chậm nhất vào ngày 18 của tháng cuối cùng của quý.",
         [(18, None, None, "quarterly")]),
        ("Định kỳ hằng quý (trước ngày 15 tháng đầu quý sau) báo cáo Sở Nội vụ.",
         [(15, None, None, "quarterly")]),
        ("Báo cáo kết quả trước ngày 14 và ngày 29 hằng tháng.",
         [(14, None, None, "monthly"), (29, None, None, "monthly")]),
    ],
)  # fmt: skip
def test_a_day_alone_goes_with_its_month_or_quarter(words, days):
    assert report_days(plan_with(words)) == days


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("Báo cáo Sở Nội vụ trước ngày 30/11 hằng năm.", [(30, 11)]),
        ("Hằng năm, báo cáo Sở Nội vụ trước ngày 30/11.", [(30, 11)]),
        ("Chậm nhất 05/12 hàng năm, tổng hợp báo cáo UBND tỉnh.", [(5, 12)]),
        ("Muộn nhất là ngày 10 tháng 12 mỗi năm báo cáo Huyện ủy.", [(10, 12)]),
        ("Định kỳ báo cáo UBND tỉnh trước 20/6 và 20/12.", [(20, 6), (20, 12)]),
        ("Báo cáo 6 tháng trước ngày 12/6, báo cáo năm trước ngày 12/12.", [(12, 6), (12, 12)]),
        ("Báo cáo định kỳ 6 tháng (trước 08/6), hằng năm (trước 08/12).", [(8, 6), (8, 12)]),
        ("Báo cáo trước ngày 15 tháng 6 và tháng 12 hằng năm.", [(15, 6), (15, 12)]),
        ("Báo cáo trước ngày 10/6 (báo cáo 6 tháng) và ngày 10/12 (báo cáo năm).",
         [(10, 6), (10, 12)]),
        ("Định kỳ trước ngày 01/7 và 01/12 hằng năm (hoặc khi có yêu cầu) báo cáo UBND xã.",
         [(1, 7), (1, 12)]),
        ("Thời hạn gửi báo cáo: ngày 07/12 hằng năm.", [(7, 12)]),
        ("Rà soát danh sách; trước ngày 02/12 hằng năm báo cáo UBND xã.", [(2, 12)]),
    ],
)  # fmt: skip
def test_days_of_every_year_are_told_before_and_after_the_date(words, days):
    assert report_days(plan_with(words)) == [(*day, None, "yearly") for day in days]


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("Báo cáo UBND xã trước 15/6 và 15/12/2027.", [(15, 6, 2027), (15, 12, 2027)]),
        ("Báo cáo bằng văn bản gửi Đoàn kiểm tra trước 05.7.2027.", [(5, 7, 2027)]),
        ("Gửi kết quả thực hiện về Sở Y tế chậm nhất 10-12-2027.", [(10, 12, 2027)]),
        ("Xây dựng báo cáo, hoàn thành trước 30/6/2027.", [(30, 6, 2027)]),
        ("Báo cáo theo đề cương gửi trước ngày 4 tháng 10 năm 2027.", [(4, 10, 2027)]),
        ("Lập kế hoạch trước ngày 15/01/2027; báo cáo kết quả trước 12/12/2027.",
         [(12, 12, 2027)]),
        ("Xây dựng kế hoạch trước ngày 15/01/2027, định kỳ báo cáo Sở Y tế.", []),
        ("Gửi danh sách đăng ký về UBND xã trước ngày 15/01/2027.", []),
    ],
)  # fmt: skip
def test_days_of_one_year_and_days_of_what_is_no_report(words, days):
    assert report_days(plan_with(words)) == [(*day, None) for day in days]


def test_two_days_with_their_occasions_are_both_of_the_report_after_them():
    words = (
        "Cuối học kỳ I (trước ngày 15/01/2027) và cuối năm học (trước ngày 25/5/2027), "
        "các tổ gửi báo cáo về Ban Giám hiệu."
    )
    assert report_days(plan_with(words)) == [(15, 1, 2027, None), (25, 5, 2027, None)]


def test_in_a_paper_for_one_year_a_day_falls_in_that_year():
    words = "Báo cáo định kỳ (quý I trước ngày 05 tháng 3; 6 tháng trước 05/6; năm trước 25/11)."
    days = [(5, 3), (5, 6), (25, 11)]
    assert report_days(plan_with(words, ONE_YEAR)) == [(*day, 2027, None) for day in days]
    assert report_days(plan_with(words)) == [(*day, None, "yearly") for day in days]
    later = plan_with("Báo cáo trước ngày 10 tháng 01 năm sau.", ONE_YEAR)
    assert report_days(later) == [(10, 1, 2028, None)]
    every = plan_with("Báo cáo trước ngày 05/12 hằng năm.", ONE_YEAR)
    assert report_days(every) == [(5, 12, None, "yearly")]


@pytest.mark.parametrize(
    "words",
    [
        "Tổ chức Ngày Môi trường 05/6 hằng năm, báo cáo kết quả.",
        "Thực hiện Kế hoạch số 15/KH-UBND ngày 12/3/2026, báo cáo Sở Y tế.",
        "Báo cáo trong thời hạn 07 ngày làm việc; thông báo trước 3-5 ngày.",
        "Chốt số liệu báo cáo từ ngày 15 tháng trước đến ngày 14 hằng tháng.",
        "Báo cáo tiến độ trước 15 giờ hằng ngày.",
        "Trẻ sinh trước ngày 01/01/2020 được tiêm chủng.",
    ],
)
def test_feasts_papers_spans_and_hours_are_no_days_of_reports(words):
    assert report_days(plan_with(words)) == []


def test_under_a_heading_on_reports_what_is_sent_is_a_report():
    words = "Các đơn vị gửi về Phòng Văn hóa - Xã hội trước ngày 10/12 hằng năm."
    assert report_days(plan_with(words, heading="2. Chế độ thông tin, báo cáo")) == [
        (10, 12, None, "yearly")
    ]
    assert report_days(plan_with(words)) == []


@pytest.mark.parametrize(
    ("words", "comparator", "to"),
    [
        ("Báo cáo Sở Nội vụ trước ngày 20/12/2027.", "before", ("Sở Nội vụ",)),
        ("Gửi báo cáo về UBND xã (qua Văn phòng) chậm nhất ngày 20/12/2027.", "by", ("UBND xã",)),
        ("Báo cáo Trạm Y tế vào ngày 20 hằng tháng.", "on", ("Trạm Y tế",)),
        ("Hoàn thành báo cáo trước 20/12/2027.", "before", ()),
    ],
)
def test_a_deadline_says_to_whom_and_whether_its_day_counts(words, comparator, to):
    (deadline,) = plan_with(words).deadlines
    assert (deadline.comparator, deadline.to) == (comparator, to)
