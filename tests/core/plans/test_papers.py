"""Văn bản tự viết: papers of invented bodies, each printing its facts in another way."""

from pathlib import Path

import pytest

from ansinh.core.documents.reading import read_document
from ansinh.core.plans import Plan, read_plan

PAPERS = Path(__file__).parent / "papers"


def paper(name: str) -> Plan:
    return read_plan(read_document(PAPERS / f"{name}.txt"))


def values(plan: Plan) -> list[tuple]:
    return [(t.comparator, t.value, t.value2, t.unit, t.year) for t in plan.targets
            if t.value is not None]  # fmt: skip


def bases(plan: Plan) -> list[tuple]:
    return [(b.type, b.number, b.date) for b in plan.bases]


class TestPartyCommittee:
    plan = paper("party")

    def test_header_is_read_in_the_style_of_the_party(self):
        header = self.plan.header
        assert (header.issuer, header.number) == ("Huyện ủy Đông Hải", "45-KH/HU")
        assert (header.date, header.place) == ("2025-03-07", "Đông Hải")
        assert header.title.startswith("thực hiện Chỉ thị số 31-CT/TW")
        assert header.title.endswith("về an toàn lao động")

    def test_numbers_with_a_dash_are_headings(self):
        tops = [s.number for s in self.plan.sections if s.level == 1]
        assert tops == ["I", "II", "III", "IV"]
        assert ("2.1", 3) in [(s.number, s.level) for s in self.plan.sections]

    def test_targets_take_the_end_of_the_period_and_the_vision_its_own_year(self):
        assert values(self.plan) == [
            (">=", 4, None, "%", 2030), (">", 80, None, "%", 2030), ("=", 100, None, "%", 2030),
            ("<", 0.5, None, "‰", 2045),
        ]  # fmt: skip
        assert [t.year for t in self.plan.targets if t.value is None] == [2030]

    def test_papers_in_a_running_sentence_are_bases(self):
        assert bases(self.plan) == [
            ("Chỉ thị", "31-CT/TW", "2024-03-19"),
            ("Kế hoạch", "210-KH/TU", "2024-12-02"),
        ]

    def test_a_leading_body_its_partner_and_a_recurring_report_are_told_apart(self):
        leads, reports = (t for t in self.plan.tasks if t.section == "IV.2")
        assert leads.owners == reports.owners == ("Ban Tuyên giáo và Dân vận Huyện ủy",)
        assert leads.coordinators == ("Phòng Nội vụ",)
        assert reports.recurrence == "half_yearly"

    def test_roles_in_words_and_the_file_copy_without_a_colon(self):
        roles = [(r.name, r.role) for r in self.plan.recipients]
        assert roles == [
            ("Ban Thường vụ Tỉnh ủy", "b/c"),
            ("Các chi, đảng bộ trực thuộc", "t/h"),
            ("Văn phòng Huyện ủy", "lưu"),
        ]

    def test_a_signature_on_behalf_of_the_committee(self):
        signer = self.plan.signer
        assert signer.authority == "T/M BAN THƯỜNG VỤ"
        assert (signer.name, signer.position) == ("Đỗ Minh Hằng", "PHÓ BÍ THƯ THƯỜNG TRỰC")


class TestDecisionWithPlan:
    plan = paper("decision")

    def test_the_decision_gives_the_header_and_names_what_is_attached(self):
        header = self.plan.header
        assert (header.doc_type, header.attached) == ("Quyết định", "Kế hoạch")
        assert header.issuer == "Ủy ban nhân dân tỉnh Tây Giang"
        assert header.title == "Ban hành Kế hoạch phát triển y tế cơ sở đến năm 2030"

    def test_sections_are_those_of_the_plan_and_not_the_articles(self):
        assert [s.title for s in self.plan.sections if s.level == 1] == ["MỤC TIÊU", "NHIỆM VỤ"]

    def test_laws_need_no_number_and_replaced_papers_are_no_bases(self):
        assert bases(self.plan) == [
            ("Luật", None, "2025-06-16"), ("Luật", "15/2023/QH15", "2023-01-09"),
            ("Nghị quyết", "72-NQ/TW", "2025-09-09"), ("Tờ trình", "210/TTr-SYT", None),
        ]  # fmt: skip
        assert [b.number for b in self.plan.replaces] == ["77/QĐ-UBND"]

    def test_a_date_that_no_calendar_has_is_told_with_its_line(self):
        (note,) = self.plan.notes
        assert "Dòng 21" in note
        assert "31/02/2026" in note

    def test_ranges_baselines_and_rates_per_population(self):
        assert values(self.plan) == [
            ("range", 85, 90, "%", 2027), (">=", 80, None, "%", 2027), ("<", 15, None, "%", 2030),
            ("=", 15.5, None, "bác sĩ", 2030),
            ("=", 35, None, "giường bệnh trên 10.000 dân", 2030),
        ]  # fmt: skip
        assert [t.baseline for t in self.plan.targets if t.baseline] == [17.2]

    def test_two_report_days_and_the_body_that_gathers_the_reports(self):
        days = [(d.day, d.month, d.recurrence) for d in self.plan.deadlines]
        assert days == [(15, 6, "yearly"), (15, 12, "yearly")]
        assert self.plan.tasks[-1].quote == "tổng hợp, báo cáo Ủy ban nhân dân tỉnh"
        assert self.plan.tasks[-1].owners == ("Sở Y tế",)

    def test_the_signature_in_the_middle_is_found(self):
        assert self.plan.signer.name == "Vũ Thị Ngọc Lan"
        assert self.plan.signer.authority == "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH"


class TestFatherlandFront:
    plan = paper("front")

    def test_the_inner_committee_stands_before_its_body(self):
        issuer = "Ban Thường trực Mặt trận Tổ quốc Việt Nam xã An Lạc"
        assert self.plan.header.issuer == issuer

    def test_dotted_blanks_are_blank(self):
        assert (self.plan.header.number, self.plan.header.date) == (None, "2026")
        assert len(self.plan.header.notes) == 2

    def test_a_symbol_broken_by_spaces_is_whole(self):
        assert bases(self.plan) == [("Kế hoạch", "18/KH-MTTQ-BTT", "2026-01-20")]

    def test_a_share_in_the_purpose_is_no_target(self):
        assert self.plan.targets == ()

    def test_labelled_lines_tell_about_the_task_above(self):
        first, second = self.plan.tasks[:2]
        assert first.owners == ("Ban Thường trực",)
        assert first.coordinators == ("Hội Cựu chiến binh", "Hội Phụ nữ")
        assert (first.due, second.due) == ("2026-Q3", "2026-08")
        assert second.output == "Báo cáo giám sát"

    def test_a_request_is_no_order(self):
        assert [t.kind for t in self.plan.tasks] == ["order"] * 4 + ["request"]


class TestPaperWithoutLetterhead:
    plan = paper("no_letterhead")

    def test_the_issuer_is_taken_from_the_sentence_and_that_is_told(self):
        assert self.plan.header.issuer == "Ủy ban nhân dân phường Bình Minh"
        assert any("câu ban hành" in note for note in self.plan.header.notes)

    def test_budgets_and_how_often_are_no_targets(self):
        assert values(self.plan) == [
            (">=", 95, None, "%", 2026), ("=", 12, None, "câu lạc bộ liên thế hệ", 2026),
            ("=", 3, None, "câu lạc bộ", 2026), ("<=", 2, None, "%", 2026),
            (">", 90, None, "%", 2027),
        ]  # fmt: skip

    def test_words_to_software_are_neither_target_nor_task(self):
        quotes = [one.quote for one in (*self.plan.targets, *self.plan.tasks)]
        assert not any("phần mềm" in quote for quote in quotes)

    def test_a_signature_before_the_recipients_is_found(self):
        assert self.plan.signer.name == "Tạ Quang Dũng"
        assert [r.role for r in self.plan.recipients] == ["b/c", "lưu"]

    def test_months_and_single_days_are_read(self):
        schedule = {(t.due, t.recurrence) for t in self.plan.tasks}
        assert schedule == {(None, None), ("2026-09-30", None), (None, "monthly")}


class TestHospital:
    plan = paper("hospital")

    def test_the_parent_body_above_is_not_the_issuer(self):
        assert self.plan.header.issuer == "Bệnh viện Đa khoa khu vực Đông Hải"

    def test_results_already_reached_are_no_targets(self):
        assert not any(t.value == 92 for t in self.plan.targets)

    def test_letters_under_roman_numbers_lie_below_them(self):
        levels = {(s.number, s.level) for s in self.plan.sections}
        assert {("II", 1), ("A", 2), ("B", 2), ("III", 1)} <= levels

    def test_signs_and_words_stand_on_either_side_of_the_number(self):
        assert values(self.plan) == [
            (">=", 95, None, "%", 2026), ("<", 90, None, "phút", 2026),
            (">=", 3.5, None, "điểm", 2026), ("range", 85, 95, "%", 2026),
        ]  # fmt: skip

    def test_an_impossible_deadline_is_told_and_is_no_due_date(self):
        assert any("31/02" in note for note in self.plan.notes)
        assert all(task.due is None for task in self.plan.tasks)

    def test_an_academic_title_is_no_part_of_the_name(self):
        assert self.plan.signer.name == "Ngô Thị Thu Hà"


class TestWrappedPaper:
    plan = paper("wrapped")

    def test_a_value_cut_from_its_words_by_a_line_end_is_read(self):
        assert values(self.plan) == [
            (">=", 98, None, "%", 2028), ("~", 2989.5, None, "ha", 2028),
            (">=", 1, None, "mô hình trữ nước", 2028),
        ]  # fmt: skip

    def test_owners_run_over_line_ends(self):
        assert {owner for t in self.plan.tasks for owner in t.owners} == {
            "Chi cục Thủy lợi", "Ủy ban nhân dân các xã ven sông", "Các hợp tác xã",
        }  # fmt: skip


@pytest.mark.parametrize("path", sorted(PAPERS.glob("*.txt")), ids=lambda path: path.stem)
def test_quotes_are_verbatim_and_ids_run_on(path):
    source = read_document(path)
    plan = read_plan(source)
    lines = {line.number: line.text for line in source.lines}
    for found, letter in ((plan.targets, "T"), (plan.tasks, "K")):
        assert [one.id for one in found] == [f"{letter}{n:02d}" for n in range(1, len(found) + 1)]
        assert all(one.quote in lines[one.line] for one in found)
    assert plan.tasks
