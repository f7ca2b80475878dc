"""Gắn chỉ tiêu với chỉ số: what fits is offered with its reason, what does not is not."""

import csv
import unicodedata
from collections import Counter
from datetime import date
from functools import lru_cache
from pathlib import Path

import pytest

from ansinh.core.documents.reading import read_document
from ansinh.core.indicators.catalogue import INDICATORS
from ansinh.core.indicators.definition import Indicator
from ansinh.core.indicators.linking import Asked, offers_for, why_it_serves
from ansinh.core.indicators.linking.synonyms import SYNONYMS, in_standard_words
from ansinh.core.plans import read_plan

ROOT = Path(__file__).parents[3]
SEED = ROOT.parent / "shared" / "seed"
TRUTH = Path(__file__).parent / "linking" / "truth.csv"
PAPERS = [
    ROOT / "demo" / "ke_hoach.txt",
    ROOT / "demo" / "ke_hoach.docx",
    *(SEED / f"ke_hoach_hoang_kim.{ending}" for ending in ("txt", "docx", "pdf")),
]


def codes(sentence, **read):
    return [
        offer.indicator.code for offer in offers_for(Asked(sentence, **read), INDICATORS.values())
    ]


@lru_cache(maxsize=1)
def truth():
    """Sentences of many plans, each with the indicators a person says it means, or none."""
    with TRUTH.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def asked_in(row):
    value = float(row["value"]) if row["value"] else None
    return Asked(row["sentence"], row["comparator"], value, row["unit"], row["around"])


def measured(rows):
    """Precision and recall of the offers over rows of the truth."""
    found = Counter()
    for row in rows:
        meant = set(row["indicators"].split())
        given = {offer.indicator.code for offer in offers_for(asked_in(row), INDICATORS.values())}
        found["right"] += len(meant & given)
        found["given"] += len(given)
        found["meant"] += len(meant)
    return found["right"] / found["given"], found["right"] / found["meant"]


@pytest.mark.parametrize("own_words", [True, False], ids=["câu rời", "câu trong văn bản"])
def test_nine_offers_in_ten_are_right_and_nine_meanings_in_ten_are_offered(own_words):
    rows = [row for row in truth() if row["paper"].startswith("khac") == own_words]
    assert len(rows) > 100
    precision, recall = measured(rows)
    assert precision >= 0.9
    assert recall >= 0.9


def test_the_truth_knows_every_indicator_and_as_many_sentences_that_mean_none():
    meant = [row["indicators"].split() for row in truth()]
    assert {code for found in meant for code in found} == set(INDICATORS)
    assert meant.count([]) > len(meant) / 2


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: f"{paper.parent.name}/{paper.name}")
def test_each_of_the_36_is_found_in_a_plan_once(paper):
    if not paper.is_file():
        pytest.skip(f"không có {paper.name} ở ../shared/seed nên không đối chiếu được")
    source = read_document(paper)
    lines = {line.number: line.text for line in source.lines}
    found = Counter(
        code
        for target in read_plan(source).targets
        for code in codes(
            target.quote,
            comparator=target.comparator or "",
            value=target.value,
            unit=target.unit or "",
            around=lines[target.line],
        )
    )
    assert found == Counter({f"T{number:02d}": 1 for number in range(1, 37)})


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Tỷ lệ thất nghiệp ở nông thôn không quá 3%", ["T03"]),
        ("45% lao động tham gia bảo hiểm thất nghiệp", ["T07"]),
        ("Chi trả trợ cấp thất nghiệp đúng hạn", []),
        ("Trên 97 % dân số tham gia BHYT", ["T19"]),
        ("TỶ LỆ BAO PHỦ BHYT ĐẠT 98 %", ["T19"]),
        ("100% học sinh tham gia bảo hiểm y tế", []),
        ("số năm sống khoẻ tối thiểu 68 năm", ["T18"]),
        ("số năm sống khỏe tối thiểu 68 năm", ["T18"]),
        ("Tuổi thọ khỏe mạnh đạt 68 năm", ["T18"]),
        ("Quản lý sức khoẻ cho 97% dân số", ["T21"]),
        ("Lập đủ 100% hồ sơ xây nhà tiêu hợp vệ sinh", []),
        ("Các hội viên có nhà tiêu hợp vệ sinh", []),
        ("Họ tên người nhận nước sạch", []),
        ("Hội Nông dân tập huấn 100 % hội viên", []),
        ("Xây mới hai trường tiểu học đạt chuẩn quốc gia", []),
        ("100% giáo viên tiểu học đạt chuẩn", []),
        ("huy động 100% trẻ đúng độ tuổi vào cấp tiểu học", ["T13"]),
        ("Chi không quá mức sinh hoạt phí quy định", []),
        ("100% cán bộ có chứng chỉ tin học", []),
        ("Mỗi năm 2% số hộ thoát nghèo", []),
        ("100% phụ nữ mang thai được khám thai định kỳ", []),
        ("100% thôn có đường cáp quang", []),
        ("Mạng thông tin di động phủ sóng toàn xã", []),
        ("100% thôn được phủ sóng di động", ["T34"]),
        ("Mỗi thôn một sân bóng", []),
    ],
)
def test_a_sentence_finds_what_it_speaks_of_and_nothing_else(sentence, expected):
    assert codes(sentence) == expected


def test_a_number_of_persons_is_no_share_and_a_share_no_number_of_cases():
    assert codes("tham gia bảo hiểm y tế: người dân", value=95.0, unit="%") == ["T19"]
    assert codes("tham gia bảo hiểm y tế: người dân", value=500.0, unit="người") == []
    assert codes("Xóa nhà tạm, nhà dột nát", value=40.0, unit="%", comparator="=") == []
    assert codes("Xóa nhà tạm, nhà dột nát", value=100.0, unit="%", comparator="=") == ["T26"]
    assert codes("Xóa nhà tạm, nhà dột nát", value=0.0, unit="nhà", comparator="=") == ["T26"]


def test_a_part_of_the_people_is_not_the_people():
    whole = "Tỷ lệ người dân có thẻ bảo hiểm y tế"
    assert codes(whole) == ["T19"]
    for part in ("người cao tuổi", "hộ nghèo", "học sinh", "người khuyết tật", "phụ nữ"):
        assert codes(f"Tỷ lệ {part} có thẻ bảo hiểm y tế") == []
    assert codes("Tỷ lệ lao động qua đào tạo") == ["T04"]
    for part in ("lao động nữ", "lao động là người khuyết tật", "lao động người dân tộc"):
        assert codes(f"Tỷ lệ {part} qua đào tạo") == []


def test_the_wrong_way_round_is_not_offered():
    sentence, percent = "tỷ lệ trẻ dưới 5 tuổi thấp còi", {"value": 15.0, "unit": "%"}
    assert codes(sentence, comparator="<", **percent) == ["T23"]
    assert codes(sentence, comparator=">", **percent) == []
    assert codes("Số dân chưa tham gia bảo hiểm y tế", comparator="<", **percent) == []


def test_a_step_is_not_a_level():
    assert codes("Tăng 2% dân số tham gia bảo hiểm y tế so với 2025", value=2.0, unit="%") == []
    to_a_level = "Tăng tỷ lệ dân số tham gia bảo hiểm y tế từ 90% lên 95%"
    assert codes(to_a_level, value=95.0, unit="%") == ["T19"]


def test_a_bare_part_of_a_sentence_is_understood_where_it_stands():
    part = "cấp trung học cơ sở đạt 100%"
    assert codes(part) == []
    assert codes(part, around=f"tỷ lệ đi học đúng độ tuổi cấp tiểu học, {part}") == ["T14"]


def test_a_term_means_it_from_the_day_on_which_it_was_said():
    sentence = "100% thôn có sóng 5G"
    (of_today,) = [s for s in SYNONYMS["T34"] if "5g" in s.words]
    first = of_today.usage.since
    villages = "100% thôn dùng được 5G"
    assert codes(villages, on=first) == ["T34"]
    assert codes(villages, on=date(first.year - 1, 12, 31)) == []
    assert codes(sentence) == ["T34"], "a paper without a day may be of any"


def test_the_reason_tells_unit_population_direction_and_words():
    row = Asked("Trên 96% dân số tham gia bảo hiểm y tế", ">", 96.0, "%")
    (offer,) = offers_for(row, INDICATORS.values())
    assert offer.why == (
        "cùng đơn vị (%), cùng dân số (người dân), cùng chiều (tăng là tốt), "
        "câu có “tham gia bảo hiểm y tế”"
    )
    assert offer.score == 1.0


def test_the_surer_stand_first_and_less_agreement_scores_less():
    full = Asked("Trên 96% dân số tham gia bảo hiểm y tế", ">", 96.0, "%")
    bare = Asked("Tham gia bảo hiểm y tế", "", None, "")
    (one,), (other,) = (offers_for(asked, INDICATORS.values()) for asked in (full, bare))
    assert one.score > other.score
    scores = [
        offer.score
        for row in truth()
        for offers in [offers_for(asked_in(row), INDICATORS.values())]
        for offer in offers
    ]
    assert all(0.6 <= score <= 1 for score in scores)


def test_a_sentence_typed_in_separate_marks_is_read_alike():
    sentence = "Trên 96% dân số tham gia bảo hiểm y tế"
    assert codes(unicodedata.normalize("NFD", sentence)) == codes(sentence) == ["T19"]


def test_abbreviations_and_other_names_become_standard_words_and_no_word_is_cut():
    assert in_standard_words("BHYT, THCS", None) == in_standard_words(
        "bảo hiểm y tế, trung học cơ sở", None
    )
    assert in_standard_words("ấp", None) != in_standard_words("cấp", None)


def test_an_indicator_set_up_here_is_offered_by_most_of_its_title():
    own = Indicator(
        code="X01",
        title="Hộ phân loại rác thải tại nguồn",
        english="",
        unit="%",
        numerator="",
        denominator="",
        source="reported",
    )
    sorting = Asked("80% hộ gia đình phân loại rác thải tại nguồn", "=", 80.0, "%")
    assert [offer.indicator.code for offer in offers_for(sorting, [own])] == ["X01"]
    assert offers_for(Asked("Thu gom rác thải hằng ngày"), [own]) == []


@pytest.mark.parametrize(
    ("heading", "task", "why"),
    [
        ("Ưu đãi người có công", "Thăm hỏi, tặng quà", "mục “Ưu đãi người có công”"),
        ("Tổ chức thực hiện", "Tặng quà người có công", "câu nhiệm vụ nói về người có công"),
        ("Tổ chức thực hiện", "Nâng mức sống người có công", "câu nhiệm vụ có “người có công”"),
        ("Y tế", "Khám bệnh cho người có công", None),
        ("Tổ chức thực hiện", "Họp sơ kết", None),
    ],
)
def test_a_task_is_suggested_for_a_target_with_its_reason(heading, task, why):
    found = why_it_serves(heading, task, "", INDICATORS["T02"])
    assert (found is None) == (why is None)
    assert why is None or found.words.startswith(why)
