"""Kiểm tra kế hoạch: a right paper is spared, and each slip put into it is found by its rule."""

import random
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ansinh.core.documents.reading import Line, SourceText
from ansinh.core.documents.reading.document import read_document_bytes
from ansinh.core.plans import read_plan
from ansinh.core.plans.checks import (
    FAMILY_LABELS,
    HOANG_HOA,
    RULES,
    SEVERITY_LABELS,
    Gazetteer,
    OfficialUnit,
    check_plan,
)
from ansinh.core.plans.checks.checked_paper import CheckedPaper
from ansinh.core.plans.checks.orders import kind_of, level_of, may_order
from ansinh.core.plans.checks.rules_page import rules_page

RIGHT = (Path(__file__).parent / "papers_checked" / "commune_right.txt").read_text(encoding="utf-8")
RULES_PAGE = Path(__file__).parents[3] / "docs" / "plan-checks.md"
HEALTH = "- Trạm Y tế xã lập lịch khám tại thôn, xong trước ngày 30/6/2026."
GOAL = "- Tối thiểu 95% người từ 80 tuổi trở lên được khám bệnh trong năm 2026; năm 2025 đạt 81%."
HOUSES = "- 100% hộ nghèo có người cao tuổi được sửa mái nhà trước mùa mưa năm 2026."
BASIS = "Kế hoạch số 12/KH-UBND ngày 20/01/2026 của Ủy ban nhân dân tỉnh Bình Sơn"
LAST = "2. Đề nghị Hội Người cao tuổi xã thăm hỏi hội viên sống một mình./."


def check(text: str, gazetteer: Gazetteer | None = None, on: date | None = None):
    source = read_document_bytes("ke_hoach.txt", text.encode())
    return check_plan(source, read_plan(source), gazetteer=gazetteer, on=on)


def with_slip(old: str, new: str) -> str:
    assert RIGHT.count(old) >= 1, old
    return RIGHT.replace(old, new, 1)


def test_a_right_paper_has_no_findings():
    assert check(RIGHT, HOANG_HOA) == []


# Rule, what stands in the right paper, and what stands there instead.
SLIPS = [
    ("TT-01", "Số: 37/KH-UBND", "Số: /KH-UBND"),
    ("TT-11", "Số: 37/KH-UBND", "Số: 7/KH-UBND"),
    ("TT-02", "ngày 05 tháng 3", "ngày … tháng 3"),
    ("TT-02", "ngày 05 tháng 3", "ngày 31 tháng 4"),
    ("TT-11", "ngày 05 tháng 3", "ngày 5 tháng 3"),
    ("TT-11", "ngày 05 tháng 3", "ngày 15 tháng 2"),
    ("TT-03", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n", ""),
    ("TT-04", "ỦY BAN NHÂN DÂN\nXÃ SUỐI NGÀN\n", ""),
    ("TT-05", "Chăm sóc người cao tuổi năm 2026\n", "Chăm lo các cụ " * 16 + "\n"),
    ("TT-06", "năm 2026, Ủy ban nhân dân xã ban hành", "năm 2026. Ủy ban nhân dân xã ban hành"),
    ("TT-07", "TM. ỦY BAN NHÂN DÂN\n", ""),
    ("TT-08", "một mình./.", "một mình."),
    ("TT-09", "2. Yêu cầu\n", "2. Yêu cầu\n\n- Mọi việc phải làm ở từng cơ\n\nquan, đơn vị.\n"),
    ("TT-10", HEALTH, f"{HEALTH}\n- Trạm Y tế xã mời BSGĐ về thôn.\n- Trạm Y tế xã họp với BSGĐ."),
    ("DS-01", "1. Sức khỏe\n", "1. Sức khỏe\n\n1.1. Khám bệnh\n\na) Ở thôn\n\nb) Ở trạm\n"),
    ("DS-02", "1. Sức khỏe\n", "1. Sức khỏe\n\n1.1 Ở thôn\n\n1.2. Ở trạm\n"),
    ("DS-03", HEALTH, f"{HEALTH}\n- Trạm Y tế xã khám tai – mũi cho các cụ."),
    ("DS-04", "- Việc nào cũng có người làm và ngày xong.\n",
     "- Việc nào cũng có người làm;\n- Việc nào cũng có ngày xong.\n"),
    ("DS-05", "1. Sức khỏe\n", "1. Sức khỏe\n\n1.1. Ở thôn\n"),
    ("DS-08", "2. Yêu cầu", "2.1. Yêu cầu\n\n- Làm ngay.\n\n2.1. Ghi nhớ"),
    ("DS-10", "lập lịch khám tại thôn, xong", "lập lịch khám tại thôn; Báo cáo người xong"),
    ("DS-11", HEALTH, "- Trạm Y tế xã tổ chức việc sau: Tổ chức khám, xong trước ngày 30/6."),
    ("VB-01", BASIS,
     "Nghị quyết số 15-NQ/TU ngày 10/02/2026 của Tỉnh ủy; " + BASIS),
    ("VB-01", BASIS,
     "Kế hoạch số 12/KH-UBND ngày 20/01/2025 về thực hiện Nghị quyết số 9-NQ/TU ngày 02/02/2025"),
    ("VB-02", "ngày 20/01/2026 của", "ngày 20/01/2027 của"),
    ("VB-03", BASIS, "Nghị định số 20/2021/NĐ-CP ngày 15/3/2022 của Chính phủ"),
    ("VB-04", HEALTH, f"{HEALTH}\n- Trạm Y tế xã làm theo Kế hoạch số 12-KH/UBND của tỉnh."),
    ("VB-05", HEALTH, f"{HEALTH}\n- Trạm Y tế xã làm theo Quyết định 88/QĐ-SYT của Sở Y tế."),
    ("VB-07", BASIS, "Nghị quyết số 42-NQ/TW ngày 24/11/2023; " + BASIS),
    ("CT-01", GOAL, GOAL.replace("; năm", ", trong đó khám mắt đạt 40%; năm")),
    ("CT-02", GOAL, "- Số thuê bao trên 100 dân đạt 70% trong năm 2026."),
    ("CT-03", HOUSES, "- 100% thôn có loa truyền thanh, có tủ thuốc trong năm 2026."),
    ("CT-04", HOUSES, "- 100% hộ gia đình, trường học, trạm y tế có nước uống trong năm 2026."),
    ("CT-05", HOUSES, "- Tuổi thọ bình quân của người dân đạt tối thiểu 74 tuổi năm 2026."),
    ("CT-06", HOUSES, "- Giữ mức sinh thay thế ở mức tối thiểu 2 con năm 2026."),
    ("CT-07", GOAL, GOAL.replace("Tối thiểu", "Khoảng")),
    ("CT-08", HOUSES, HOUSES.replace("100%", "70%")),
    ("CT-09", HOUSES, "- 60% người già hưởng lương hưu và trợ cấp hưu trí trong năm 2026."),
    ("CT-10", HOUSES, "- 100% trợ cấp đến tay hộ nghèo có khả năng thoát nghèo trong năm 2026."),
    ("CT-11", HOUSES, "- 100% hộ gia đình nuôi trẻ em được nhận trợ cấp trong năm 2026."),
    ("CT-12", HOUSES, "- 100% phụ nữ mang thai được trợ cấp xã hội trong năm 2026."),
    ("CT-13", GOAL, "- Tỷ lệ khám bệnh tối thiểu đạt 95% trong năm 2026."),
    ("CT-14", GOAL, "- Tỷ lệ tiêm chủng đạt trên 95% trong năm 2026."),
    ("CT-15", HOUSES, "- 100% hộ bị ảnh hưởng bởi thiên tai có nhà mới trước mùa mưa."),
    ("DD-02", HEALTH, "- Công chức Tư pháp ghi sổ, xong trước ngày 30/6/2026.\n"
                      "- Bộ phận Tư pháp gửi sổ, xong trước ngày 30/6/2026."),
    ("CM-01", HEALTH, HEALTH.replace("lập lịch", "lậpp lịch")),
    ("CM-01", HEALTH, HEALTH.replace("lịch khám", "lịch avf khám")),
    ("CM-02", "rà soát mái nhà", "rà xoát mái nhà"),
    ("CM-02", HEALTH, HEALTH.replace("lập lịch", "tổ trức")),
    ("CM-02", HEALTH, HEALTH.replace("lập lịch khám", "phối họp khám")),
    ("CM-02", HEALTH, HEALTH.replace("lập lịch khám", "chăm lo vật chất vá tinh thần")),
    ("CM-03", HEALTH, HEALTH.replace("tại thôn", "tại tại thôn")),
    ("CM-03", HEALTH, HEALTH.replace("lập lịch", "vận động tích cực vận động")),
    ("CM-04", HEALTH, f"{HEALTH}\n- Trạm Y tế xã gửi tỷ lệ khám.\n- Trạm Y tế xã ghi tỉ lệ ốm."),
    ("CM-05", HEALTH, HEALTH.replace("tại thôn", "cho nhân dân")),
    ("CM-06", HEALTH, HEALTH.replace("tại thôn", "như ở Việt nam")),
    ("CM-10", LAST, LAST.replace("Hội Người cao tuổi", "Mặt trận tổ quốc")),
    ("CM-07", HEALTH, HEALTH.replace("tại thôn", "cho các tổ chức chính trị xã hội")),
    ("CM-08", HEALTH, HEALTH.replace("lập lịch", "phòng các bệnh sốt rét")),
    ("CM-09", HEALTH, HEALTH.replace("xong trước", "với Hội Phụ nữ xong trước")),
    ("TQ-01", LAST, "2. Hội đồng nhân dân xã: chỉ đạo giám sát việc khám bệnh./."),
    ("TQ-03", HEALTH, HEALTH.replace("lập lịch khám", "thực hiện chính sách của huyện")),
    ("TQ-04", HEALTH, HEALTH.replace("lập lịch khám", "áp dụng tiêu chuẩn quốc tế")),
    ("TQ-05", LAST, "2. Trạm Y tế xã gửi báo cáo về Ủy ban nhân dân huyện./."),
    ("TQ-06", LAST, "2. Trạm Y tế xã gửi báo cáo về Sở Lao động - Thương binh và Xã hội./."),
    ("PP-01", "2. Nhà ở của người cao tuổi", "2. Nước sạch cho người cao tuổi"),
    ("PP-06", LAST, "2. Phòng Văn hóa - Xã hội tổng hợp, báo cáo Sở Nội vụ trước ngày 25/12./."),
    ("PP-08", "HĐND xã (b/c)", "HĐND tỉnh (b/c)"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "old", "new"), SLIPS)
def test_a_slip_put_into_a_right_paper_is_found_by_its_rule(code, old, new):
    assert code in {one.code for one in check(with_slip(old, new))}


def test_a_chain_cited_in_full_three_times_is_told_once_with_all_its_lines():
    chain = f"Kế hoạch số 8/KH-TU ngày 05/01/2026; {BASIS}; Kế hoạch số 9/KH-SYT ngày 02/02/2026"
    text = with_slip(HEALTH, "\n".join(f"- Làm theo {chain} tại thôn {i}." for i in range(3)))
    (found,) = [one for one in check(text) if one.code == "VB-06"]
    assert len(found.also) == 2


def test_far_goals_ask_for_a_start_and_milestones():
    text = RIGHT.replace("trong năm 2026; năm 2025 đạt 81%", "vào năm 2031")
    text = text.replace("trong năm 2026; năm 2025 đạt 42%", "vào năm 2031")
    text = text.replace("mùa mưa năm 2026", "mùa mưa năm 2031")
    assert "PP-02" in {one.code for one in check(text)}


def test_tasks_without_any_day_and_a_plan_without_money_are_told():
    text = RIGHT.replace("lập dự toán từ ngân sách xã", "lo phần của mình")
    text = text.replace("Kinh phí", "Việc chung")
    for day in ("30/6", "15/5", "15/4", "31/5", "20/3", "20/12"):
        text = text.replace(f", xong trước ngày {day}/2026", "").replace(
            f" trước ngày {day}/2026", ""
        )
    assert {"PP-03", "PP-04"} <= {one.code for one in check(text)}


def test_a_yearly_report_before_the_poverty_figures_close_is_told():
    text = with_slip("xã trước ngày 20/12/2026", "xã trước ngày 01/12 hằng năm")
    assert "PP-05" in {one.code for one in check(text)}
    later = with_slip("xã trước ngày 20/12/2026", "xã trước ngày 20/12 hằng năm")
    assert "PP-05" not in {one.code for one in check(later)}


@pytest.mark.parametrize(
    ("day", "told"), [("30 tháng 6 năm 2025", True), ("01 tháng 7 năm 2025", False)]
)
def test_a_commune_has_offices_from_the_first_day_of_two_tiers(day, told):
    text = with_slip("ngày 05 tháng 3 năm 2026", f"ngày {day}").replace(
        "- Trưởng thôn vận động", "- Các phòng, ngành vận động"
    )
    assert ("TQ-02" in {one.code for one in check(text)}) is told


def test_without_a_day_on_the_paper_the_day_given_decides():
    text = RIGHT.replace("Suối Ngàn, ngày 05 tháng 3 năm 2026\n", "").replace(
        "- Trưởng thôn vận động", "- Các phòng, ngành vận động"
    )
    assert "TQ-02" in {one.code for one in check(text, on=date(2024, 5, 1))}
    assert "TQ-02" not in {one.code for one in check(text, on=date(2026, 5, 1))}


LISTED = Gazetteer((OfficialUnit("xã", "Suối Ngần", ("Bình Sơn",), None, None, "NQ 5"),))


def test_a_commune_one_letter_off_the_official_list_is_told_with_every_line():
    text = RIGHT.replace("sống một mình./.", "xã Suối Ngàn./.")
    (found,) = [one for one in check(text, LISTED) if one.code == "DD-01"]
    assert found.quote == "Suối Ngàn"
    assert "Suối Ngần" in found.suggestion
    assert len(found.also) == 1


def test_names_of_other_areas_and_official_names_are_not_judged():
    elsewhere = Gazetteer((OfficialUnit("xã", "Suối Ngần", ("Lạng Hồ",)),))
    official = LISTED.joined((OfficialUnit("xã", "Suối Ngàn", ("Bình Sơn",)),))
    for gazetteer in (elsewhere, official, None):
        assert "DD-01" not in {one.code for one in check(RIGHT, gazetteer)}


def test_a_name_holds_only_within_its_days():
    unit = OfficialUnit("xã", "Suối Ngần", ("Bình Sơn",), date(2025, 7, 1), date(2026, 3, 5))
    assert "DD-01" not in {one.code for one in check(RIGHT, Gazetteer((unit,)))}
    assert unit.is_valid(date(2025, 7, 1))
    assert not unit.is_valid(date(2026, 3, 5))


def test_two_words_that_meet_are_no_repetition():
    text = with_slip(HEALTH, HEALTH.replace("lập lịch khám tại thôn", "thi công công trình nước"))
    assert "CM-03" not in {one.code for one in check(text)}


def test_council_and_front_may_be_asked():
    text = with_slip(LAST, "2. Đề nghị Hội đồng nhân dân xã giám sát việc khám bệnh./.")
    assert check(text) == []


@pytest.mark.parametrize(
    ("kind", "other", "on", "is_below", "may"),
    [
        ("committee", "council", None, False, False),
        ("committee", "office", None, False, True),
        ("committee", "union", None, False, False),
        ("party", "committee", None, False, True),
        ("council", "committee", None, True, True),
        ("council", "front", None, False, False),
        ("front", "committee", None, False, False),
        ("front", "union", date(2025, 6, 30), False, False),
        ("front", "union", date(2025, 7, 1), False, True),
        ("office", "committee", None, True, False),
    ],
)
def test_who_may_order_whom(kind, other, on, is_below, may):
    assert may_order(kind, other, on, is_below=is_below) is may


@pytest.mark.parametrize(
    ("name", "kind", "level"),
    [
        ("ủy ban nhân dân xã suối ngàn", "committee", 4),
        ("chủ tịch ubnd tỉnh", "committee", 2),
        ("thường trực hđnd xã", "council", 4),
        ("ban thường trực ủy ban mttq tỉnh", "front", 2),
        ("sở y tế", "office", 2),
        ("bảo hiểm xã hội tỉnh bình sơn", None, 2),
        ("công an xã", "office", 4),
        ("ủy ban nhân dân tỉnh đại huyện", "committee", 2),
        ("bộ chỉ huy quân sự tỉnh", "office", 2),
        ("các hộ dân", None, None),
    ],
)
def test_kind_and_level_of_a_body_are_told_by_its_name(name, kind, level):
    assert (kind_of(name), level_of(name)) == (kind, level)


def test_a_commune_that_gives_work_to_a_department_of_the_province_is_told():
    text = with_slip(LAST, "2. Sở Y tế cử bác sĩ về khám bệnh cho hội viên sống một mình./.")
    assert "TQ-07" in {one.code for one in check(text)}
    asked = with_slip(LAST, "2. Đề nghị Sở Y tế cử bác sĩ về khám bệnh cho người già./.")
    assert "TQ-07" not in {one.code for one in check(asked)}


@pytest.mark.parametrize(
    ("old", "day", "told"),
    [
        ("Sở Tài nguyên và Môi trường", "28 tháng 02 năm 2025", False),
        ("Sở Tài nguyên và Môi trường", "01 tháng 3 năm 2025", True),
        ("Bộ Giao thông vận tải", "01 tháng 3 năm 2025", True),
        ("nguyên Sở Thông tin và Truyền thông", "01 tháng 3 năm 2026", False),
    ],
)
def test_an_office_that_is_gone_is_told_from_its_last_day_on(old, day, told):
    text = with_slip("ngày 05 tháng 3 năm 2026", f"ngày {day}").replace(
        LAST, f"2. Trạm Y tế xã gửi báo cáo về {old} ngay./."
    )
    assert ("TQ-06" in {one.code for one in check(text)}) is told


def test_a_slip_of_the_recognition_is_told_once_and_is_no_error_of_the_paper():
    lines = tuple(
        Line(number, text.replace("lập lịch", "lậpp lịchh"), confidence=0.8)
        for number, text in enumerate(RIGHT.splitlines(), 1)
        if text
    )
    source = SourceText("scan", lines)
    found = check_plan(source, read_plan(source))
    (slip,) = [one for one in found if one.code == "CM-11"]
    assert "“lậpp”, “lịchh”" in slip.why
    assert "CM-01" not in {one.code for one in found}


def test_a_social_insurance_of_a_province_is_no_commune():
    text = RIGHT.replace("ỦY BAN NHÂN DÂN\nXÃ SUỐI NGÀN", "BẢO HIỂM XÃ HỘI\nTỈNH BÌNH SƠN")
    source = read_document_bytes("a.txt", text.encode())
    assert not CheckedPaper(source, read_plan(source), None, None).is_of_commune


def test_codes_are_of_known_families_and_severities_and_unique():
    codes = [rule.code for rule in RULES]
    assert len(codes) == len(set(codes))
    assert {rule.family for rule in RULES} == set(FAMILY_LABELS)
    assert {rule.severity for rule in RULES} == set(SEVERITY_LABELS)


def test_the_page_of_rules_is_made_from_the_table():
    assert RULES_PAGE.read_text(encoding="utf-8") == rules_page()


def test_same_paper_same_findings_in_the_order_of_its_lines():
    lines = RIGHT.replace("./.", ".").replace("TM. ỦY BAN NHÂN DÂN\n", "")
    first, second = check(lines), check(lines)
    assert first == second
    assert [one.line for one in first] == sorted(one.line for one in first)
    assert first


def test_cells_that_share_a_line_are_each_checked_in_their_own_words():
    table = "| TT | Việc phải làm ở thôn | Đơn vị |\n|---|---|---|\n| 1 | lậpp sổ hộ | xã |\n"
    found = check(with_slip(HEALTH, f"{HEALTH}\n\n{table}"))
    assert [one.quote for one in found if one.code == "CM-01"] == ["lậpp"]


WORDS = sorted({*RIGHT.split(), "%", "100%", "trong đó", "–", ";", "2.1", "a)", "Việt nam", "các"})


@settings(max_examples=30)
@given(st.integers(0, 10**9), st.lists(st.text(max_size=80), max_size=8))
def test_any_lines_are_checked_and_every_quote_stands_in_its_line(seed, odd):
    chance = random.Random(seed)
    texts = [*RIGHT.splitlines(), *odd]
    texts += [" ".join(chance.choices(WORDS, k=chance.randint(1, 30))) for _ in range(8)]
    chance.shuffle(texts)
    lines = tuple(
        Line(number, " ".join(text.split())) for number, text in enumerate(texts, 1) if text.split()
    )
    source = SourceText("text", lines)
    by_number = {line.number: line.text for line in lines}
    for one in check_plan(source, read_plan(source), gazetteer=HOANG_HOA, on=date(2026, 1, 1)):
        assert one.quote in by_number[one.line]
        assert one.why
        assert one.suggestion
