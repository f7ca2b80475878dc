"""Plan: its JSON names, the way back from JSON, and papers that are no plan."""

import io
import json

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansinh.core.documents.reading import read_document_bytes
from ansinh.core.plans import Basis, Deadline, Header, Plan, Target, Task, plan_from_json, read_plan

NAMES = {
    "header": {"issuer", "number", "symbol", "date", "place", "doc_type", "title"},
    "bases": {"type", "number", "date", "issuer"},
    "sections": {"number", "title", "level", "line"},
    "targets": {"id", "quote", "line", "value", "value2", "comparator", "unit", "year", "subject",
                "section"},
    "tasks": {"id", "quote", "line", "owners", "coordinators", "due", "recurrence", "section"},
    "deadlines": {"text", "day", "month", "recurrence"},
    "recipients": {"name", "role"},
    "signer": {"name", "position", "authority"},
}  # fmt: skip

PAPER = """ỦY BAN NHÂN DÂN XÃ MẪU
Số: 05/KH-UBND
Mẫu, ngày 06 tháng 01 năm 2026
KẾ HOẠCH
Về nước sạch
Căn cứ Kế hoạch số 7/KH-UBND ngày 02/01/2026 của UBND tỉnh;
I. MỤC TIÊU
- Đến năm 2030, 90,5% hộ dùng nước sạch.
II. NHIỆM VỤ
1. Công chức địa chính báo cáo UBND xã trước ngày 01/12 hằng năm.
Nơi nhận:
- UBND tỉnh (b/c);
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lò Thị Mai
"""


def _target(value: float | None) -> Target:
    return Target("T01", "q", 1, value, None, "=", "%", 2030, "s", "I")


def read(text: str) -> Plan:
    return read_plan(read_document_bytes("thu.txt", text.encode()))


def test_json_has_the_names_that_other_systems_use():
    data = json.loads(json.dumps(read(PAPER).as_json(), ensure_ascii=False))
    for name, fields in NAMES.items():
        part = data[name]
        row = part if isinstance(part, dict) else part[0]
        assert fields <= set(row), name


def test_json_keeps_whole_numbers_whole_and_fractions_exact():
    plan = Plan(targets=tuple(_target(value) for value in (100.0, 90.5, None)))
    assert json.dumps([t["value"] for t in plan.as_json()["targets"]]) == "[100, 90.5, null]"


def test_a_paper_comes_back_from_its_json_unchanged():
    plan = read(PAPER)
    assert plan_from_json(json.loads(json.dumps(plan.as_json()))) == plan


texts = st.text(max_size=20)
maybe = st.none() | texts


@given(
    st.builds(
        Plan,
        header=st.builds(Header, number=maybe, notes=st.lists(texts, max_size=2).map(tuple)),
        bases=st.lists(st.builds(Basis, texts, maybe, maybe, maybe), max_size=2).map(tuple),
        tasks=st.lists(
            st.builds(Task, texts, texts, st.integers(1), st.lists(texts).map(tuple),
                      st.lists(texts).map(tuple), maybe, maybe, maybe), max_size=2,
        ).map(tuple),
        deadlines=st.lists(
            st.builds(Deadline, texts, st.none() | st.integers(1, 31), st.none(), maybe),
            max_size=2,
        ).map(tuple),
        targets=st.lists(
            st.floats(0, 1e9).map(_target), max_size=2
        ).map(tuple),
    )
)  # fmt: skip
def test_any_plan_comes_back_from_its_json(plan):
    assert plan_from_json(json.loads(json.dumps(plan.as_json()))) == plan


def test_fields_of_a_later_version_are_left_out():
    data = read(PAPER).as_json() | {"later": 1}
    data["header"]["later"] = 1
    assert plan_from_json(data) == read(PAPER)


@pytest.mark.parametrize(
    "text",
    ["Thư mời họp lớp cuối năm.", "a,b,c\n1,2,3\n", "Danh sách\nNguyễn Văn A\n", "..."],
)
def test_a_text_that_is_no_plan_gives_an_empty_plan_and_a_note(text):
    plan = read(text)
    assert (plan.targets, plan.tasks, plan.sections, plan.bases) == ((), (), (), ())
    assert any("không phải một kế hoạch" in note for note in plan.notes)


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=400))
def test_no_text_makes_the_reader_fail(text):
    plan = read("KẾ HOẠCH\n\nI. MỤC TIÊU\n\n- " + text)
    assert plan.header.doc_type == "Kế hoạch"


@given(
    st.lists(
        st.sampled_from(
            ["I.", "II.", "1.", "2.1", "a)", "-", "MỤC TIÊU", "NHIỆM VỤ", "Đến năm 2030", "100%",
             "trên", "từ", "đến", "5", "%", ";", ".", ":", "\n", "Sở Y tế", "chủ trì", "báo cáo",
             "phối hợp với", "Căn cứ", "Luật", "số", "12/KH-UBND", "ngày", "31/02/2024", "của",
             "KẾ HOẠCH", "QUYẾT ĐỊNH", "Nơi nhận:", "TM.", "CHỦ TỊCH", "Điều 1.", "PHỤ LỤC", "và",
             "để tổng hợp", "trước ngày", "hằng năm", ",", "(", ")", "“", "”", "  "]
        ),
        max_size=60,
    )
)  # fmt: skip
def test_words_of_plans_in_any_order_are_read_and_quotes_stay_verbatim(words):
    text = " ".join(words)
    if not text.strip():
        return
    source = read_document_bytes("thu.txt", ("KẾ HOẠCH\n" + text).encode())
    plan = read_plan(source)
    lines = {line.number: line.text for line in source.lines}
    for one in (*plan.targets, *plan.tasks):
        assert one.quote in lines[one.line]


def test_a_plan_of_forty_pages_is_read_to_its_end():
    made = docx.Document()
    for text in ("KẾ HOẠCH", "Về việc thử", "I. MỤC TIÊU ĐẾN NĂM 2030"):
        made.add_paragraph(text)
    goal = "- Tỷ lệ hộ dân dùng nước sạch đạt trên 95%, trong đó 60% dùng nước máy; "
    duty = "- Sở Y tế chủ trì, phối hợp với Sở Tài chính rà soát, đề xuất nhiệm vụ; báo cáo tỉnh. "
    for number in range(200):
        made.add_paragraph(goal * 4)
        made.add_paragraph(f"{number}. {'Công việc được giao cho các cơ quan, đơn vị. ' * 8}")
    made.add_paragraph("II. TỔ CHỨC THỰC HIỆN")
    for _ in range(200):
        made.add_paragraph(duty * 4)
    out = io.BytesIO()
    made.save(out)
    plan = read_plan(read_document_bytes("dai.docx", out.getvalue()))
    assert len(plan.targets) >= 8
    assert len(plan.tasks) >= 400


def test_a_line_of_unnatural_length_is_told_and_passed_over():
    plan = read(PAPER + "- " + "a, 5% và " * 20_000)
    assert any("bất thường" in note for note in plan.notes)
    assert [target.value for target in plan.targets] == [90.5]


def test_a_paragraph_full_of_numbers_leaves_the_rest_as_it_was():
    plan = read(PAPER.replace("II. NHIỆM VỤ", "- " + "5% " * 1_500 + "\nII. NHIỆM VỤ"))
    assert [task.quote for task in plan.tasks] == [task.quote for task in read(PAPER).tasks]
    assert 90.5 in [target.value for target in plan.targets]


def test_a_sentence_cut_by_a_page_end_is_one_task_with_the_quote_of_its_first_line():
    long = "trên địa bàn xã theo đúng quy định của pháp luật hiện hành và hướng dẫn của cấp trên"
    cut = f"1. Trạm Y tế: rà soát danh sách và\n\nhướng dẫn hộ dân {long}; báo cáo UBND xã.\n"
    plan = read(PAPER.replace("Nơi nhận:", f"III. TỔ CHỨC THỰC HIỆN\n{cut}Nơi nhận:"))
    quotes = [task.quote for task in plan.tasks if task.section == "III.1"]
    assert quotes == ["rà soát danh sách và", "báo cáo UBND xã"]
