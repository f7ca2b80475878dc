"""Sentences find their indicators by their words, whatever paper they stand in."""

from collections import Counter
from pathlib import Path

import pytest

from ansinh.core.documents.reading import read_document
from ansinh.core.indicators.catalogue import INDICATORS
from ansinh.core.indicators.matching import candidates_for, matching_indicators
from ansinh.core.plans import read_plan

ROOT = Path(__file__).parents[3]
SEED = ROOT.parent / "shared" / "seed"
PAPERS = [
    ROOT / "demo" / "ke_hoach.txt",
    ROOT / "demo" / "ke_hoach.docx",
    *(SEED / f"ke_hoach_hoang_kim.{ending}" for ending in ("txt", "docx", "pdf")),
]


def codes(sentence):
    return [found.code for found in matching_indicators(sentence, INDICATORS.values())]


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: f"{paper.parent.name}/{paper.name}")
def test_each_of_the_36_is_found_in_a_plan_once(paper):
    if not paper.is_file():
        pytest.skip(f"không có {paper.name} ở ../shared/seed nên không đối chiếu được")
    targets = read_plan(read_document(paper)).targets
    found = Counter(code for target in targets for code in codes(target.quote))
    assert found == Counter({f"T{number:02d}": 1 for number in range(1, 37)})


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Tỷ lệ thất nghiệp ở nông thôn không quá 3%", ["T03"]),
        ("45% lao động tham gia bảo hiểm thất nghiệp", ["T07"]),
        ("Chi trả trợ cấp thất nghiệp đúng hạn", []),
        ("Trên 97 % dân số tham gia BHYT", ["T19"]),
        ("Tỷ lệ bao phủ bảo hiểm y tế đạt 98 %", ["T19"]),
        ("TỶ LỆ BAO PHỦ BHYT ĐẠT 98 %", ["T19"]),
        ("100% học sinh tham gia bảo hiểm y tế", []),
        ("số năm sống khoẻ tối thiểu 68 năm", ["T18"]),
        ("số năm sống khỏe tối thiểu 68 năm", ["T18"]),
        ("Tuổi thọ khỏe mạnh đạt 68 năm", ["T18"]),
        ("Quản lý sức khoẻ cho 97% dân số", ["T21"]),
        ("100% hộ có nhà tiêu hợp vệ sinh", ["T29"]),
        ("Lập đủ 100% hồ sơ xây nhà tiêu hợp vệ sinh", []),
        ("Các hội viên có nhà tiêu hợp vệ sinh", []),
        ("Họ tên người nhận nước sạch", []),
        ("Hội nông dân xây dựng nhà vệ sinh", []),
        ("Hội Nông dân tập huấn 100 % hội viên", []),
        ("Xây mới hai trường tiểu học đạt chuẩn quốc gia", []),
        ("100% giáo viên tiểu học đạt chuẩn", []),
        ("huy động 100% trẻ đúng độ tuổi vào cấp tiểu học", ["T13"]),
        ("Chi không quá mức sinh hoạt phí quy định", []),
        ("100% cán bộ có chứng chỉ tin học", []),
        ("Mỗi năm 2% số hộ thoát nghèo", []),
        ("100% phụ nữ mang thai được khám thai định kỳ", []),
        ("100% thôn có đường cáp quang", []),
        ("Xử lý nước thải công nghiệp trước khi xả", []),
        ("Mạng thông tin di động phủ sóng toàn xã", []),
        ("100% thôn được phủ sóng di động", ["T34"]),
        ("Trồng 5.000 cây phân tán", []),
    ],
)
def test_a_sentence_finds_what_it_speaks_of_and_nothing_else(sentence, expected):
    assert codes(sentence) == expected


def test_a_sentence_typed_in_separate_marks_is_read_alike():
    import unicodedata

    sentence = "Trên 96% dân số tham gia bảo hiểm y tế"
    assert codes(unicodedata.normalize("NFD", sentence)) == codes(sentence) == ["T19"]


def test_candidates_are_first_those_the_sentence_names_then_those_near_it_each_with_its_reason():
    sentence = "95% hộ dân có nước sạch, có bảo hiểm y tế"
    found = candidates_for(sentence, INDICATORS.values())
    assert [one.indicator.code for one in found][:2] == ["T28", "T19"]
    named = [one.why.startswith("câu có: ") for one in found]
    assert named == [True] + [False] * (len(found) - 1)
    assert "nước sạch" in found[0].why
    assert "bảo hiểm y tế" in found[1].why


def test_a_sentence_near_to_nothing_has_no_candidate():
    assert candidates_for("Mỗi thôn một sân bóng", INDICATORS.values()) == []


@pytest.mark.parametrize("most", [1, 3])
def test_no_more_candidates_are_given_than_asked_for(most):
    assert len(candidates_for("bảo hiểm y tế, bảo hiểm xã hội", INDICATORS.values(), most)) == most
