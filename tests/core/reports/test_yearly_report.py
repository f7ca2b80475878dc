"""The yearly report: seven parts, a passport for each figure, a reason where there is none."""

import datetime as dt
import io
import re
from dataclasses import replace

import pytest
from docx import Document
from yearly_facts import BOUNDARY, CARDS, SEAL, target

from ansinh.core.documents.paper import Heading, Paper, PaperDate, TableBlock, note_keys
from ansinh.core.documents.writing.docx import write_docx
from ansinh.core.indicators.tallies import Tally
from ansinh.core.reports.facts import Signatory, VillageTally
from ansinh.core.reports.written_parts import missing_parts
from ansinh.core.reports.yearly import compose_yearly_report

CARDS_OF = {"xa-1": Tally(3000, 3060), "xa-2": Tally(2134, 2500, unknown=110)}
PARTS = [
    ("I", "CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO, QUÁN TRIỆT, TUYÊN TRUYỀN"),
    ("II", "KẾT QUẢ THỰC HIỆN MỤC TIÊU, CHỈ TIÊU"),
    ("III", "KẾT QUẢ THỰC HIỆN NHIỆM VỤ"),
    ("IV", "GIÁM SÁT, PHẢN BIỆN, KIẾN NGHỊ CỦA NHÂN DÂN; TIẾP CÔNG DÂN"),
    ("V", "ĐÁNH GIÁ CHUNG"),
    ("VI", "KHÓ KHĂN, VƯỚNG MẮC; KIẾN NGHỊ, ĐỀ XUẤT"),
    ("VII", "PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2027"),
]


def text_of(runs):
    return "".join(run.text for run in runs).replace("\u00a0", " ")


def lines_of(blocks):
    """Every printed line; a table's rows as cells between bars."""
    for block in blocks:
        if isinstance(block, TableBlock):
            yield from (" | ".join(text_of(cell) for cell in row) for row in block.rows)
        elif isinstance(block, Heading):
            yield f"{block.number}. {block.text}"
        else:
            yield text_of(block.runs)


def whole_text(paper: Paper):
    blocks = [*paper.body, *(block for annex in paper.annexes for block in annex.blocks)]
    return "\n".join(lines_of(blocks))


def part(paper: Paper, number):
    """The blocks under one heading of the first level."""
    heads = [i for i, b in enumerate(paper.body) if isinstance(b, Heading) and b.level == 1]
    start = next(i for i in heads if paper.body[i].number == number)
    return paper.body[start + 1 : min((i for i in heads if i > start), default=None)]


def row_of(paper, code):
    table = next(block for block in part(paper, "II") if isinstance(block, TableBlock))
    return next(line.split(" | ") for line in lines_of([table]) if f" {code}. " in line)


@pytest.fixture
def paper(yearly):
    return compose_yearly_report(yearly)


def test_the_seven_parts_stand_in_order(paper):
    heads = [(b.number, b.text) for b in paper.body if isinstance(b, Heading) and b.level == 1]
    assert heads == PARTS


def test_the_paper_is_the_office_s_and_leaves_number_and_day_to_the_clerk(paper):
    assert paper.issuer.name == "Ủy ban nhân dân xã Tân Sơn"
    assert (paper.doc_type, paper.symbol) == ("Báo cáo", "BC-UBND")
    assert (paper.number, paper.day.day, paper.day.month, paper.day.year) == (None, None, 11, 2026)
    assert paper.addressees == ("Sở Nội vụ",)


def test_the_opening_names_the_plan_the_office_the_day_and_the_old_boundary(paper):
    opening = text_of(paper.body[0].runs)
    assert opening == (
        "Thực hiện Kế hoạch số 12/KH-UBND ngày 08/5/2024 của Ủy ban nhân dân xã Sơn Hà về thực "
        "hiện Nghị quyết số 42-NQ/TW, Ủy ban nhân dân xã Tân Sơn (tiếp nhận nhiệm vụ từ ngày "
        "01/7/2025) báo cáo kết quả năm 2026, tính đến ngày 23/11/2026. Số liệu trong báo cáo này "
        f"chỉ gồm {BOUNDARY}."
    )
    passports = "\n".join(lines_of(paper.annexes[-1].blocks))
    assert BOUNDARY in passports


@pytest.mark.parametrize(
    ("issued", "words"), [("2024-05", " tháng 5 năm 2024 của"), ("", "Kế hoạch số 12/KH-UBND của")]
)
def test_a_plan_without_its_day_is_named_by_what_is_known(yearly, issued, words):
    known = replace(yearly, plan=replace(yearly.plan, issued=issued))
    assert words in text_of(compose_yearly_report(known).body[0].runs)


def test_a_plan_on_another_subject_is_not_said_to_carry_out_resolution_42(yearly):
    other = replace(yearly, plan=replace(yearly.plan, title="Giảm nghèo bền vững"))
    assert "42-NQ/TW" not in text_of(compose_yearly_report(other).body[0].runs)


def test_every_figure_of_part_two_carries_a_note_with_one_row_of_its_own(paper, yearly):
    keys = note_keys(paper)
    assert keys == ("population", "summary", "T13", "T19", "T26", "T27", "T28", "T36")
    table = next(b for b in paper.annexes[-1].blocks if isinstance(b, TableBlock))
    rows = [line.split(" | ") for line in lines_of([table])]
    assert [row[0] for row in rows] == [str(n) for n in range(1, len(keys) + 1)]
    assert [row[1].split(".")[0] for row in rows[2:]] == list(keys[2:])
    assert all(row[3].endswith("ước thực hiện") for row in rows)
    assert rows[5][2].endswith("“khoảng” tính là đạt khi kém không quá 3 %")
    assert rows[3][4] == "dòng 59: “câu về dân số tham gia bảo hiểm y tế”"


def test_no_digit_of_a_counted_value_stands_in_part_two_without_its_note(paper, yearly):
    printed = {
        run.text
        for b in part(paper, "II")
        if not isinstance(b, TableBlock)
        for run in b.runs
        if run.note is None
    }
    for value in ("5.134", "5.560", "92,3 % (", "8/84", "24,1 m² sàn (", "1.624", "6.065"):
        assert not any(value in text.replace("\u00a0", " ") for text in printed), value


def test_the_table_s_values_carry_the_same_notes(paper, yearly):
    table = next(b for b in part(paper, "II") if isinstance(b, TableBlock))
    notes = [row[2][0].note for row in table.rows]
    assert notes == [target.code if target.tally else None for target in yearly.targets]


def test_the_population_sentence_counts_households_registered_and_residents(paper):
    assert (
        "Đến ngày 23/11/2026, sổ dân cư của phạm vi này có 1.624 hộ, 6.065 người đăng ký, trong đó "
        "5.560 người đang cư trú, 48 người chưa rõ còn ở địa phương hay không."
    ) in lines_of(part(paper, "II"))


def test_a_counted_target_is_told_in_one_plain_sentence(paper):
    lines = list(lines_of(part(paper, "II")))
    assert (
        "Dân số tham gia bảo hiểm y tế: 92,3 % (5.134/5.560 người); chưa đạt mục tiêu đến năm 2030 "
        "(trên 96 %); còn thiếu 94 đến 204 người; chưa rõ 110 người, tỷ lệ thật từ 92,3 % đến "
        "94,3 %."
    ) in lines
    assert (
        "Xóa nhà tạm, nhà dột nát: còn 8 nhà tạm, nhà dột nát (8/84 hộ); chưa đạt mục tiêu đến năm "
        "2030 (không còn nhà tạm, nhà dột nát); còn 8 hộ phải xóa nhà tạm."
    ) in lines
    assert (
        "Hộ nông thôn dùng nước sạch đạt quy chuẩn: 100,0 % (1.600/1.600 hộ); đã đạt mục tiêu đến "
        "năm 2030 (100 %)."
    ) in lines
    assert (
        "Hộ có Internet băng rộng cáp quang: 89,0 % (89/100 hộ); chưa rõ đã đạt mục tiêu đến năm "
        "2030 (90 %) hay chưa; chưa rõ 4 hộ, tỷ lệ thật từ 89,0 % đến 93,0 %."
    ) in lines


def test_the_summary_counts_every_target_once(paper):
    assert (
        "Trong 10 chỉ tiêu của Kế hoạch có 1 chỉ tiêu đạt; 3 chỉ tiêu chưa đạt; 1 chỉ tiêu chưa "
        "rõ; 1 chỉ tiêu không phát sinh; 4 chỉ tiêu chưa có số liệu."
    ) in lines_of(part(paper, "II"))


def test_a_target_without_a_figure_gives_the_reason(paper):
    expected = {
        "T03": "xã không tự đo được, chờ số của cơ quan thống kê tỉnh (điều tra lao động, việc "
        "làm)",
        "T06": "chưa có báo cáo của Bảo hiểm xã hội cơ sở",
        "M01": "câu này chưa gắn với chỉ số nào",
    }
    for code, why in expected.items():
        assert row_of(paper, code)[2:4] == ["–", "–"]
        assert row_of(paper, code)[5] == f"Chưa có số liệu: {why}"
    assert (
        "Chưa có số liệu của 2 chỉ tiêu (T06, T07): chưa có báo cáo của Bảo hiểm xã hội cơ sở."
    ) in lines_of(part(paper, "VI"))


def test_a_tally_without_a_passport_is_not_published(yearly):
    unproven = replace(target("T19", ">", 96, CARDS), passport=None)
    paper = compose_yearly_report(replace(yearly, targets=(unproven,)))
    assert "5.134" not in whole_text(paper)
    assert row_of(paper, "T19")[5].startswith("Chưa có số liệu")


def test_nothing_says_a_hundred_percent_where_nothing_arose(yearly):
    paper = compose_yearly_report(replace(yearly, targets=(target("T13", "=", 100, Tally()),)))
    row = row_of(paper, "T13")
    assert row[2:4] == ["Không phát sinh", "0/0 trẻ"]
    assert row[5] == "Không phát sinh; ước thực hiện"
    printed = whole_text(paper).replace(row[4], "").replace("(100 %)", "")
    assert "100 %" not in printed
    assert "100,0 %" not in printed


def test_the_assessment_says_only_what_the_counts_say(paper):
    lines = list(lines_of(part(paper, "V")))
    assert lines == [
        "Ưu điểm: đã đạt 1 chỉ tiêu (T28).",
        "Tồn tại, hạn chế: chưa đạt 3 chỉ tiêu (T19, T26, T27).",
        "Chưa đánh giá được 5 chỉ tiêu (T03, T06, T07, T36, M01).",
        "[Chưa có nội dung: Ưu điểm, tồn tại, nguyên nhân, bài học kinh nghiệm]",
    ]


def test_next_year_goes_on_with_what_is_still_short(paper):
    assert list(lines_of(part(paper, "VII"))) == [
        "Tiếp tục thực hiện các chỉ tiêu chưa đạt:",
        "Dân số tham gia bảo hiểm y tế: hiện 92,3 %; mục tiêu trên 96 %; còn thiếu 94 đến 204 "
        "người.",
        "Xóa nhà tạm, nhà dột nát: hiện còn 8 nhà tạm, nhà dột nát; mục tiêu không còn nhà tạm, "
        "nhà dột nát; còn 8 hộ phải xóa nhà tạm.",
        "Diện tích nhà ở bình quân đầu người: hiện 24,1 m² sàn; mục tiêu khoảng 25 m² sàn/người.",
        "[Chưa có nội dung: Nhiệm vụ và mốc thời gian của năm sau]",
        "Thời hạn báo cáo theo Kế hoạch: trước ngày 01/12 hằng năm.",
    ]


def test_tasks_stand_under_their_section_and_in_the_annex(paper):
    lines = list(lines_of(part(paper, "III")))
    assert "gồm 2 nhiệm vụ giao và 1 nội dung đề nghị phối hợp" in lines[0]
    assert lines[1:3] == ["Công tác tuyên truyền: 2 nhiệm vụ.", "Người có công: 1 nhiệm vụ."]
    rows = list(lines_of(paper.annexes[1].blocks))
    assert (
        rows[1]
        == "K02 | vận động hội viên | không nêu | chưa gắn với đơn vị | Chưa có báo cáo của đơn vị"
    )


def test_the_paper_speaks_as_an_office_and_not_of_the_software(yearly):
    merit = target("T01", "=", 100)
    text = whole_text(compose_yearly_report(replace(yearly, targets=(*yearly.targets, merit))))
    assert "Chưa có số liệu của 1 chỉ tiêu (T01): chờ phần chế độ." in text
    for word in ("hệ thống", "ảnh chụp", "phần mềm", "nhập vào"):
        assert word not in text


def test_many_villages_stand_in_tables_that_can_be_read(yearly):
    villages = tuple(VillageTally(f"t{n}", f"Thôn {n:02}", Tally(9, 10)) for n in range(19))
    cards = target("T19", ">", 96, Tally(171, 190), villages)
    annex = compose_yearly_report(replace(yearly, targets=(cards,))).annexes[0]
    heads = [column.title for table in annex.blocks for column in table.columns]
    assert all(len(table.columns) <= 8 for table in annex.blocks)
    assert [heads.count(village.name) for village in villages] == [1] * 19
    assert all(table.columns[-1].title == "Cả phạm vi" for table in annex.blocks)


def test_what_the_officer_wrote_stands_in_its_part_and_nothing_is_invented(yearly):
    written = {"V": "Đã chăm lo tốt.\n- Còn hai thôn chậm\n\n", "VII": "Rà soát trong quý I."}
    paper = compose_yearly_report(replace(yearly, texts=written))
    assert list(lines_of(part(paper, "V")))[-2:] == ["Đã chăm lo tốt.", "Còn hai thôn chậm"]
    assert "Rà soát trong quý I." in list(lines_of(part(paper, "VII")))
    assert "[Chưa có nội dung" not in "\n".join(lines_of(part(paper, "V")))
    assert missing_parts(replace(yearly, texts=written)) == ["I", "III", "IV", "VI"]


def test_an_issued_paper_bears_its_number_day_and_signer(yearly):
    by = Signatory(("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"), "PHÓ CHỦ TỊCH", "Trần Thị B")
    paper = compose_yearly_report(
        replace(yearly, number=7, issued_on=dt.date(2026, 11, 28), signatory=by)
    )
    assert (paper.number, paper.day) == (7, PaperDate(2026, 11, 28))
    assert paper.signature.authority[-1] == "KT. CHỦ TỊCH"
    assert (paper.signature.position, paper.signature.name) == ("PHÓ CHỦ TỊCH", "Trần Thị B")


@pytest.mark.parametrize(
    ("office", "level"),
    [
        ("Ủy ban nhân dân xã Tân Sơn", "xã"),
        ("Ủy ban nhân dân phường Xã Đàn", "phường"),
        ("Ủy ban nhân dân Đặc khu Phú Quý", "đặc khu"),
        ("Ủy ban nhân dân", "cùng cấp"),
    ],
)
def test_the_recipients_are_those_of_the_office_s_own_level(yearly, office, level):
    facts = replace(yearly, office=replace(yearly.office, name=office))
    names = [recipient.name for recipient in compose_yearly_report(facts).recipients]
    assert f"TT Đảng ủy, TT HĐND {level}" in names
    assert f"Ủy ban MTTQ Việt Nam {level}" in names


def test_a_figure_counted_by_an_earlier_definition_says_so(yearly):
    cards = target("T19", ">", 96, CARDS)
    assert cards.passport is not None
    older = replace(cards, passport=replace(cards.passport, version=1, current_version=2))
    paper = compose_yearly_report(replace(yearly, targets=(older,)))
    rows = "\n".join(lines_of(paper.annexes[-1].blocks))
    assert "; đếm theo bản 1; định nghĩa hiện nay là bản 2; " in rows


def test_a_village_that_one_table_lacks_still_has_its_column(paper):
    table = paper.annexes[0].blocks[0]
    assert [c.title for c in table.columns] == ["Chỉ tiêu", "Thôn Hai", "Thôn Một", "Cả phạm vi"]
    bad_houses = next(line for line in lines_of([table]) if line.startswith("T26"))
    assert bad_houses.split(" | ")[1:] == [
        "Không phát sinh",
        "còn 8 nhà tạm, nhà dột nát (8/84 hộ)",
        "còn 8 nhà tạm, nhà dột nát (8/84 hộ)",
    ]


def test_villages_of_one_name_have_a_column_each(yearly):
    villages = tuple(VillageTally(key, "Thôn 1", CARDS_OF[key]) for key in CARDS_OF)
    cards = target("T19", ">", 96, CARDS, villages)
    paper = compose_yearly_report(replace(yearly, targets=(cards,)))
    table = paper.annexes[0].blocks[0]
    assert [c.title for c in table.columns[1:]] == ["Thôn 1", "Thôn 1", "Cả phạm vi"]
    assert next(lines_of([table])).split(" | ")[1:3] == [
        "98,0 % (3.000/3.060 người)",
        "85,4 % (2.134/2.500 người)",
    ]


def test_a_commune_with_nothing_counted_still_has_its_seven_parts(bare):
    paper = compose_yearly_report(bare)
    assert [b.number for b in paper.body if isinstance(b, Heading)] == [n for n, _ in PARTS]
    assert [annex.title for annex in paper.annexes] == ["Hộ chiếu số liệu"]
    assert "tiếp nhận nhiệm vụ" not in whole_text(paper)
    assert "Thời hạn báo cáo theo Kế hoạch: không nêu." in whole_text(paper)


def test_a_closed_year_is_preliminary_and_not_an_estimate(yearly):
    closed = replace(yearly, as_of=yearly.as_of.replace(month=12, day=31))
    text = whole_text(compose_yearly_report(closed))
    assert "sơ bộ" in text
    table = next(b for b in compose_yearly_report(closed).body if isinstance(b, TableBlock))
    assert table.columns[2].title == "Năm 2026"


def test_the_same_facts_give_the_same_paper(yearly):
    assert compose_yearly_report(yearly) == compose_yearly_report(yearly)


def test_the_report_is_written_and_read_back_as_word(paper):
    document = Document(io.BytesIO(write_docx(paper)))
    text = "\n".join(el.text or "" for el in document.element.body.iter() if el.tag.endswith("}t"))
    for number, title in PARTS:
        assert f"{number}. {title}" in text
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert any(re.fullmatch(r"5\.134/5\.560 người", cell) for cell in cells)
    assert SEAL in text
    assert "./." in text


def test_the_paper_says_which_annexes_are_still_to_come(paper):
    assert "Biểu B3" in "\n".join(lines_of(part(paper, "III")))
    assert "Biểu B4" in "\n".join(lines_of(part(paper, "III")))


def test_the_paper_says_how_many_values_wait_for_confirmation(yearly):
    told = "Còn 3 giá trị của Kế hoạch chờ xác nhận, chưa tính trong báo cáo này."
    waiting = compose_yearly_report(replace(yearly, waiting=3))
    assert told in lines_of(part(waiting, "II"))
    assert "chờ xác nhận" not in whole_text(compose_yearly_report(yearly))
