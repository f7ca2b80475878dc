"""Ai làm: in every style in which papers share out work, the owner of each task is read."""

import pytest

from ansinh.core.documents.reading import read_document_bytes
from ansinh.core.plans import Plan, Task, read_plan


def plan_with(words: str, heading: str = "III. TỔ CHỨC THỰC HIỆN") -> Plan:
    paper = f"KẾ HOẠCH\n\nVề chăm sóc trẻ em\n\nI. MỤC TIÊU\n\nTrẻ khỏe.\n\n{heading}\n\n{words}\n"
    return read_plan(read_document_bytes("thu.txt", paper.encode()))


def owners_of(words: str, heading: str = "III. TỔ CHỨC THỰC HIỆN") -> list[tuple[str, ...]]:
    return [task.owners for task in plan_with(words, heading).tasks]


def only_task(words: str, heading: str = "III. TỔ CHỨC THỰC HIỆN") -> Task:
    (task,) = plan_with(words, heading).tasks
    return task


HEADINGS = "III. TỔ CHỨC THỰC HIỆN", "IV. PHÂN CÔNG NHIỆM VỤ", "IV. Ai làm việc gì"


@pytest.mark.parametrize(
    ("words", "owners"),
    [
        ("1. Trạm Y tế phường\n- Khám sức khỏe cho trẻ.", ("Trạm Y tế phường",)),
        ("1. Trạm Y tế phường: khám sức khỏe cho trẻ.", ("Trạm Y tế phường",)),
        ("1. Trạm Y tế phường khám sức khỏe cho trẻ.", ("Trạm Y tế phường",)),
        ("1. Trạm Y tế phường khám sức khỏe cho trẻ", ("Trạm Y tế phường",)),
        ("1. Trạm Y tế phường - khám sức khỏe cho trẻ", ("Trạm Y tế phường",)),
        ("- Trạm Y tế phường: khám sức khỏe cho trẻ.", ("Trạm Y tế phường",)),
        ("- Trạm Y tế phường có trách nhiệm khám sức khỏe cho trẻ.", ("Trạm Y tế phường",)),
        ("- Giao Trạm Y tế phường khám sức khỏe cho trẻ.", ("Trạm Y tế phường",)),
        ("1. Trạm Y tế phường chủ trì:\n- Khám sức khỏe cho trẻ.", ("Trạm Y tế phường",)),
        ("Căn cứ Kế hoạch này, Trạm Y tế phường khám sức khỏe cho trẻ.", ("Trạm Y tế phường",)),
    ],
)  # fmt: skip
def test_a_body_owns_what_follows_it_in_every_style(words, owners):
    assert owners_of(words) == [owners]


@pytest.mark.parametrize(
    ("words", "owners"),
    [
        ("1. Phó Hiệu trưởng: xếp lịch dạy bù.", ("Phó Hiệu trưởng",)),
        ("2. Tổng phụ trách Đội tổ chức hội trại cho học sinh.", ("Tổng phụ trách Đội",)),
        ("3. Giáo viên chủ nhiệm: vận động học sinh đến lớp.", ("Giáo viên chủ nhiệm",)),
        ("4. Nhân viên y tế thôn: cân trẻ hằng tháng.", ("Nhân viên y tế thôn",)),
        ("5. Cộng tác viên trẻ em cập nhật sổ theo dõi trẻ.", ("Cộng tác viên trẻ em",)),
        ("6. Đồng chí Phó Chủ tịch Hội: kiểm tra các chi hội.",
         ("Đồng chí Phó Chủ tịch Hội",)),
        ("7. Bà Lê Thị Xuân Đào: lập danh sách trẻ mồ côi.", ("Bà Lê Thị Xuân Đào",)),
        ("8. Các Trưởng bản họp dân, rà soát hộ khó khăn.", ("Các Trưởng bản",)),
        ("9. Thư ký Đoàn kiểm tra: ghi biên bản từng buổi.", ("Thư ký Đoàn kiểm tra",)),
        ("10. Thành viên Tổ giúp việc thu thập số liệu ở thôn.", ("Thành viên Tổ giúp việc",)),
        ("11. Trưởng đoàn phân công thành viên, điều hành chung.", ("Trưởng đoàn",)),
        ("14. Các cơ quan tham mưu, giúp việc Tỉnh ủy theo chức năng, nhiệm vụ hướng dẫn các cấp.",
         ("Các cơ quan tham mưu, giúp việc Tỉnh ủy",)),
        ("15. Người sử dụng lao động: tự kiểm tra máy móc.", ("Người sử dụng lao động",)),
        ("12. Vụ Trẻ em: hướng dẫn địa phương lập hồ sơ.", ("Vụ Trẻ em",)),
        ("13. Đảng đoàn Hội Nông dân tỉnh lãnh đạo thực hiện Kế hoạch.",
         ("Đảng đoàn Hội Nông dân tỉnh",)),
    ],
)  # fmt: skip
def test_posts_persons_and_rarer_bodies_own_tasks(words, owners):
    assert owners_of(words) == [owners]


FIELDS = ("Sở Y tế", "Sở Văn hóa, Thể thao và Du lịch", "Sở Nội vụ")


@pytest.mark.parametrize(
    "words",
    [
        "2. Các Sở: Y tế, Văn hóa, Thể thao và Du lịch, Nội vụ\n- Hướng dẫn địa phương.",
        "2. Các Sở: Y tế, Văn hóa, Thể thao và Du lịch, Nội vụ: hướng dẫn địa phương.",
        "2. Các Sở: Y tế, Văn hóa, Thể thao và Du lịch, Nội vụ hướng dẫn địa phương.",
    ],
)
def test_bodies_of_one_kind_are_named_by_their_fields(words):
    assert owners_of(words) == [FIELDS]


@pytest.mark.parametrize(
    "words",
    [
        "- Tặng quà trẻ em (Hội Phụ nữ xã chủ trì, xong trước 01/6/2027).",
        "- Sửa sân chơi do Hội Phụ nữ xã đảm nhận.",
    ],
)
def test_who_acts_may_stand_after_the_action(words):
    assert owners_of(words, "II. NHIỆM VỤ") == [("Hội Phụ nữ xã",)]


def test_a_colon_late_in_a_sentence_is_no_end_of_a_name():
    words = (
        "1. Giao Văn phòng Đảng ủy theo dõi, đôn đốc thực hiện; định kỳ tổng hợp báo cáo. "
        "Thời gian báo cáo: trước ngày 10/6."
    )
    tasks = plan_with(words).tasks
    assert tasks[0].quote.startswith("Giao Văn phòng Đảng ủy theo dõi")
    assert {task.owners for task in tasks} == {("Văn phòng Đảng ủy",)}


@pytest.mark.parametrize("when", ["Trước ngày 15/4/2027", "Tháng 5", "Từ 01/3 đến 30/3/2027"])
def test_who_acts_may_stand_after_a_time_and_a_colon(when):
    assert owners_of(f"- {when}: Hội Nông dân xã rà soát hộ nghèo.") == [("Hội Nông dân xã",)]


def test_a_heading_that_lists_its_bodies_is_no_task():
    words = "2. Các đoàn thể xã: Hội Nông dân, Đoàn Thanh niên\n- Huy động ngày công giúp hộ nghèo."
    assert len(plan_with(words).tasks) == 1


def test_place_people_and_money_of_an_activity_are_no_tasks():
    words = (
        "1. Tổ chức Lễ phát động\n- Thời gian: ngày 30/5/2027.\n- Địa điểm: Nhà văn hóa xã.\n"
        "- Thành phần: đại biểu, học sinh.\n- Kinh phí: 12 triệu đồng.\n"
        "- Đơn vị thực hiện: Phòng Văn hóa - Xã hội chủ trì, phối hợp Đoàn Thanh niên xã.\n"
    )
    task = only_task(words, "II. NỘI DUNG")
    assert (task.quote, task.due) == ("Tổ chức Lễ phát động", "2027-05-30")
    assert task.owners == ("Phòng Văn hóa - Xã hội",)
    assert task.coordinators == ("Đoàn Thanh niên xã",)


@pytest.mark.parametrize(
    ("words", "owners"),
    [
        ("1. Các trường được giám sát gửi hồ sơ cho Đoàn.", ("Các trường được giám sát",)),
        ("2. Cơ sở được kiểm tra chuẩn bị tài liệu.", ("Cơ sở được kiểm tra",)),
        ("3. Đơn vị được chọn làm điểm xây dựng kế hoạch riêng.", None),
    ],
)
def test_a_body_that_something_is_done_to_is_named_with_it(words, owners):
    (found,) = owners_of(words)
    assert found == owners if owners else found[0].startswith("Đơn vị được chọn")


@pytest.mark.parametrize("opening", ["Đề nghị", "Kính đề nghị", "Trân trọng đề nghị", "Mời"])
def test_a_request_is_told_from_an_order(opening):
    asked = only_task(f"1. {opening} Hội Khuyến học xã trao học bổng cho trẻ.")
    assert (asked.kind, asked.owners) == ("request", ("Hội Khuyến học xã",))
    ordered = only_task("1. Hội Khuyến học xã trao học bổng cho trẻ.")
    assert (ordered.kind, ordered.owners) == ("order", ("Hội Khuyến học xã",))


def test_one_request_heading_asks_several_bodies():
    words = "5. Đề nghị: Hội Khuyến học xã, Đoàn Thanh niên xã\na) Vận động quỹ.\nb) Tặng sách vở."
    tasks = plan_with(words).tasks
    assert [task.kind for task in tasks] == ["request", "request"]
    assert {task.owners for task in tasks} == {("Hội Khuyến học xã", "Đoàn Thanh niên xã")}


LABELS = (
    "Đơn vị chủ trì: {}",
    "Cơ quan chủ trì: {}",
    "Cơ quan thực hiện: {}",
    "Chủ trì thực hiện: {}",
    "Đơn vị, cá nhân phụ trách: {}",
    "Bộ phận chịu trách nhiệm: {}",
    "Đầu mối: {}",
    "Người thực hiện: {}",
)


@pytest.mark.parametrize("label", LABELS)
def test_a_label_under_a_task_names_its_owner(label):
    words = f"1. Mở lớp dạy bơi cho trẻ\n- {label.format('Đoàn Thanh niên xã')}\n"
    task = only_task(words, "II. NHIỆM VỤ")
    assert (task.owners, task.quote) == (("Đoàn Thanh niên xã",), "Mở lớp dạy bơi cho trẻ")


def test_labels_tell_with_whom_when_and_with_what_result():
    words = (
        "1. Hội thi tiếng hát trẻ thơ\n"
        "- Đơn vị chủ trì: Phòng Văn hóa - Xã hội\n"
        "- Đơn vị phối hợp: Đoàn Thanh niên xã, các trường\n"
        "- Thời gian hoàn thành: Quý III/2027\n- Kết quả đầu ra: 12 tiết mục\n"
    )  # fmt: skip
    task = only_task(words, "II. HOẠT ĐỘNG")
    assert task.quote == "Hội thi tiếng hát trẻ thơ"
    assert task.owners == ("Phòng Văn hóa - Xã hội",)
    assert task.coordinators == ("Đoàn Thanh niên xã", "Các trường")
    assert (task.due, task.output) == ("2027-Q3", "12 tiết mục")


@pytest.mark.parametrize(
    "words",
    [
        "- Mở lớp dạy bơi (chủ trì: Đoàn xã; phối hợp: Trạm Y tế; thời gian: tháng 6/2027).",
        "- Mở lớp dạy bơi. Chủ trì: Đoàn xã. Phối hợp: Trạm Y tế. Hoàn thành: tháng 6/2027.",
        "- Nội dung: Mở lớp dạy bơi; đơn vị chủ trì: Đoàn xã; đơn vị phối hợp: Trạm Y tế; "
        "thời hạn: tháng 6/2027.",
    ],
)
def test_labels_stand_within_a_sentence_too(words):
    task = only_task(words, "II. NHIỆM VỤ")
    assert (task.quote, task.owners) == ("Mở lớp dạy bơi", ("Đoàn xã",))
    assert (task.coordinators, task.due) == (("Trạm Y tế",), "2027-06")


def test_a_label_under_a_bullet_tells_about_that_bullet():
    words = (
        "1. Hoạt động hè\n- Mở lớp dạy bơi.\n+ Chủ trì: Đoàn xã\n+ Thời gian: tháng 6/2027\n"
        "- Phát sách cho trẻ.\n- Khám sức khỏe cho trẻ.\n+ Chủ trì: Trạm Y tế\n"
    )
    tasks = plan_with(words, "II. NHIỆM VỤ").tasks
    assert [(t.owners, t.due) for t in tasks] == [
        (("Đoàn xã",), "2027-06"), ((), None), (("Trạm Y tế",), None)
    ]  # fmt: skip


def test_an_action_after_thuc_hien_and_a_colon_is_no_owner():
    assert owners_of("1. Công an xã\n- Thực hiện: tuần tra ban đêm.") == [("Công an xã",)]


def test_who_directs_another_keeps_his_task():
    assert owners_of("1. Ban Thường vụ Đoàn xã: phân công đ/c Phó Bí thư duyệt nội dung.") == [
        ("Ban Thường vụ Đoàn xã",)
    ]


def test_a_person_under_the_heading_of_a_body_acts_for_it():
    words = "1. Ban Thường trực Hội\n- Đồng chí Chủ tịch chỉ đạo chung toàn diện."
    (owners,) = owners_of(words)
    assert owners[0].startswith("Đồng chí Chủ tịch")
    assert owners[-1] == "Ban Thường trực Hội"


@pytest.mark.parametrize("heading", HEADINGS)
def test_a_name_that_no_list_knows_owns_what_stands_after_its_colon(heading):
    words = "- Nhà máy nước Đồng Mây: sửa chữa đường ống."
    assert owners_of(words, heading) == [("Nhà máy nước Đồng Mây",)]
    assert owners_of("- Kiểm tra, giám sát: tổ chức hai đợt kiểm tra.", heading) == [()]
    assert owners_of("- Công tác hậu cần: chuẩn bị xe và nước.", heading) == [()]


def test_an_unknown_heading_among_headings_of_bodies_is_a_body():
    words = (
        "1. Phòng Kinh tế\n- Lập dự toán cải tạo.\n"
        "2. Nhà máy nước Đồng Mây\n- Sửa chữa đường ống.\n"
        "3. Trạm Y tế xã\n- Lấy mẫu nước.\n4. Chế độ báo cáo\n- Báo cáo kết quả hằng quý.\n"
    )
    assert owners_of(words) == [
        ("Phòng Kinh tế",), ("Nhà máy nước Đồng Mây",), ("Trạm Y tế xã",), ()
    ]  # fmt: skip
    works = "1. Hạ tầng xã hội\n- Sửa trường học.\n2. Hạ tầng kỹ thuật\n- Sửa đường ống."
    assert owners_of(works) == [(), ()]


TABLE = """
| TT | {content} | {owner} | {other} | {when} | {result} |
|---|---|---|---|---|---|
| I | Nhóm việc thứ nhất | | | | |
| 1 | Lập danh sách trẻ mồ côi | Phòng VH-XH | Các thôn; Trạm Y tế | Quý II/2027 | Danh sách |
| 2 | Ngày hội đọc sách | Thư viện cộng đồng | | Tháng 4/2027 | 01 ngày hội |
| II | Nhóm việc thứ hai | | | | |
| 3 | Thăm hỏi trẻ khuyết tật | Hội CTĐ xã | Đoàn xã | Thường xuyên | |
"""
TITLES = (
    ("Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian", "Sản phẩm"),
    ("Nội dung công việc", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời hạn hoàn thành", "Kết quả"),
    ("Tên nhiệm vụ", "Cơ quan thực hiện", "Cơ quan phối hợp", "Tiến độ", "Sản phẩm đầu ra"),
    ("Hoạt động", "Người phụ trách", "Người phối hợp", "Khi nào xong", "Kết quả cần đạt"),
)


def table_with(titles: tuple[str, ...]) -> str:
    return TABLE.format(**dict(zip(("content", "owner", "other", "when", "result"), titles,
                                   strict=True)))  # fmt: skip


@pytest.mark.parametrize("titles", TITLES, ids=lambda one: one[1])
@pytest.mark.parametrize("annex", [False, True], ids=["body", "annex"])
def test_a_table_gives_each_row_as_a_task(titles, annex):
    closing = "Nơi nhận:\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\n\nPHỤ LỤC\n\n" if annex else ""
    tasks = plan_with(closing + table_with(titles), "III. PHÂN CÔNG").tasks
    assert [task.quote for task in tasks] == [
        "Lập danh sách trẻ mồ côi", "Ngày hội đọc sách", "Thăm hỏi trẻ khuyết tật"
    ]  # fmt: skip
    first, second, third = tasks
    assert (first.owners, first.coordinators) == (("Phòng VH-XH",), ("Các thôn", "Trạm Y tế"))
    assert (first.due, first.output) == ("2027-Q2", "Danh sách")
    assert (second.owners, second.coordinators) == (("Thư viện cộng đồng",), ())
    assert (second.due, third.recurrence) == ("2027-04", "continuous")
    assert first.owners_in_full == ("Phòng Văn hóa - Xã hội",)


def test_a_table_whose_heading_has_two_rows():
    table = (
        "<table><tr><td rowspan=2>TT</td><td rowspan=2>Nội dung</td><td colspan=2>Cơ quan, đơn vị"
        "</td><td rowspan=2>Thời gian</td></tr><tr><td>Chủ trì</td><td>Phối hợp</td></tr>"
        "<tr><td>(1)</td><td>(2)</td><td>(3)</td><td>(4)</td><td>(5)</td></tr>"
        "<tr><td>1</td><td>Mở lớp xóa mù chữ</td><td>Trường Tiểu học</td><td>Hội Phụ nữ xã</td>"
        "<td>Năm 2027</td></tr></table>"
    )
    paper = f"<html><body><p>KẾ HOẠCH</p><p>Về học chữ</p><p>I. NHIỆM VỤ</p>{table}</body></html>"
    (task,) = read_plan(read_document_bytes("thu.htm", paper.encode())).tasks
    assert (task.owners, task.coordinators) == (("Trường Tiểu học",), ("Hội Phụ nữ xã",))
    assert (task.quote, task.due) == ("Mở lớp xóa mù chữ", "2027-12")


def test_a_table_of_targets_or_of_an_itinerary_gives_no_tasks():
    targets = (
        "| TT | Chỉ tiêu | Đơn vị tính | Thực hiện 2026 | Kế hoạch 2027 |\n|---|---|---|---|---|\n"
        "| 1 | Trẻ được khám | % | 80 | 90 |\n"
    )
    visits = "| Ngày | Nội dung | Thành phần |\n|---|---|---|\n| 5/4 | Làm việc | Đoàn |\n"
    assert owners_of(targets, "II. BẢNG BIỂU") == []
    assert all(not names for names in owners_of(visits, "II. LỊCH"))
