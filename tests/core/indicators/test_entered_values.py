"""An entered figure is compared exactly, says whose it is, and is refused when it cannot be."""

import datetime as dt
from dataclasses import replace
from fractions import Fraction

import pytest

from ansinh.core.indicators.catalogue import INDICATORS
from ansinh.core.indicators.entry_rules import refuse_reason
from ansinh.core.indicators.goals import Goal, Status, status_in_words, status_of
from ansinh.core.indicators.values import EnteredFigure, entered_measure, entered_passport

TODAY = dt.date(2026, 11, 23)


def reported(**given):
    known = {"as_of": TODAY, "reported_by": "Bảo hiểm xã hội cơ sở", "paper": "12/BC-BHXH"}
    return EnteredFigure(**{**known, **given})


def judged(verdict, **given):
    grounds = {"evidence": "Quyết định công nhận", "because": "Đã được công nhận năm học này."}
    return reported(verdict=verdict, **{**grounds, **given})


@pytest.mark.parametrize(
    ("code", "goal", "given", "status"),
    [
        ("T06", Goal(">", Fraction(60)), {"numerator": 60, "denominator": 100}, Status.NOT_MET),
        ("T06", Goal(">", Fraction(60)), {"numerator": 601, "denominator": 1000}, Status.MET),
        ("T06", Goal(">", Fraction(60)), {"value": Fraction(6001, 100)}, Status.MET),
        ("T03", Goal("<", Fraction(5, 2)), {"value": Fraction(5, 2)}, Status.NOT_MET),
        ("T17", Goal(">=", Fraction(75)), {"value": Fraction(149, 2)}, Status.NOT_MET),
        ("T33", Goal("=", Fraction(85)), {"numerator": 850, "denominator": 1000}, Status.MET),
        ("T33", Goal("=", Fraction(85)), {"numerator": 1200, "denominator": 1000}, Status.MET),
        ("T33", Goal("=", Fraction(85)), {"value": Fraction(84)}, Status.NOT_MET),
        ("T25", Goal(None, None), {"numerator": 0}, Status.MET),
        ("T25", Goal(None, None), {"numerator": 1}, Status.NOT_MET),
        ("T30", Goal("=", Fraction(100)), {"numerator": 2, "denominator": 3}, Status.NOT_MET),
        ("T30", Goal("=", Fraction(100)), {"numerator": 0, "denominator": 0}, Status.NONE_AROSE),
        ("T27", Goal("~", Fraction(25)), {"numerator": 97, "denominator": 4}, Status.MET),
        ("T16", Goal(None, None), {"value": Fraction(2)}, Status.UNKNOWN),
        ("T06", Goal(">", Fraction(60)), {}, Status.NO_FIGURE),
    ],
)
def test_an_entered_figure_is_compared_unrounded(code, goal, given, status):
    assert status_of(INDICATORS[code], goal, reported(**given)) == status


@pytest.mark.parametrize(
    ("verdict", "status", "words"),
    [
        ("met", Status.MET, "Đạt"),
        ("not_met", Status.NOT_MET, "Chưa đạt"),
        ("not_enough", Status.UNKNOWN, "Chưa đủ căn cứ"),
    ],
)
def test_a_verdict_is_its_own_status(verdict, status, words):
    figure = judged(verdict)
    found = status_of(INDICATORS["T12"], Goal(None, None), figure)
    assert (found, status_in_words(found, figure)) == (status, words)


def test_an_upper_level_s_figure_never_reads_as_the_commune_s_own():
    goal = Goal("<", Fraction(5, 2))
    figure = reported(value=Fraction(2), level="upper", area="tỉnh Thanh Hóa")
    status = status_of(INDICATORS["T03"], goal, figure)
    assert status_in_words(status, figure) == "Đạt (số cấp trên)"
    assert status_in_words(status, replace(figure, level="own")) == "Đạt"


def test_an_entered_figure_has_no_range():
    found = entered_measure(INDICATORS["T06"], reported(numerator=1, denominator=3))
    assert found.value == found.lowest == found.highest == Fraction(1, 3)


GOOD = {
    "T03": reported(value=Fraction(2), level="upper", area="tỉnh Thanh Hóa"),
    "T06": reported(numerator=1200, denominator=3038),
    "T12": judged("met"),
    "T17": reported(value=Fraction(75), level="upper", area="tỉnh Thanh Hóa"),
    "T25": reported(numerator=0),
    "T33": reported(value=Fraction(110)),
    "T34": reported(numerator=4, denominator=4, paper=""),
}


@pytest.mark.parametrize("code", GOOD)
def test_a_figure_with_all_that_makes_it_believable_is_taken(code):
    assert refuse_reason(INDICATORS[code], GOOD[code], TODAY) is None


@pytest.mark.parametrize(
    ("code", "wrong", "said"),
    [
        ("T06", {"as_of": dt.date(2026, 11, 24)}, "ở sau hôm nay (23/11/2026)"),
        ("T06", {"as_of": dt.date(206, 12, 31)}, "quá xa"),
        ("T06", {"numerator": 3039}, "Tử số lớn hơn mẫu số (3.039/3.038)"),
        ("T06", {"numerator": -1}, "không được âm"),
        ("T06", {"denominator": None}, "chưa có mẫu số"),
        ("T06", {"numerator": None}, "chưa có tử số"),
        ("T06", {"denominator": 0, "numerator": 3}, "Tử số lớn hơn mẫu số"),
        ("T06", {"value": Fraction(40)}, "nhiều loại số liệu cùng lúc"),
        ("T06", {"numerator": None, "denominator": None}, "Chưa có số liệu"),
        ("T06", {"paper": "  "}, "Chưa ghi văn bản"),
        ("T06", {"reported_by": ""}, "Chưa ghi ai báo cáo"),
        ("T03", {"value": Fraction(101)}, "từ 0 đến 100 %"),
        ("T03", {"value": Fraction(-1, 10)}, "từ 0 đến 100 %"),
        ("T03", {"level": "own"}, "Xã không tự đo được"),
        ("T03", {"area": ""}, "chưa ghi của tỉnh nào"),
        ("T17", {"value": Fraction(1999, 100)}, "từ 20 đến 100 tuổi"),
        ("T17", {"value": Fraction(745)}, "từ 20 đến 100 tuổi"),
        ("T25", {"numerator": None, "value": Fraction(1, 2)}, "không phải số nguyên"),
        ("T25", {"numerator": None, "value": Fraction(-2)}, "không âm"),
        ("T33", {"value": Fraction(-1)}, "từ 0 đến 1.000 thuê bao"),
        ("T12", {"evidence": ""}, "chưa có căn cứ"),
        ("T12", {"because": " "}, "chưa có lý do"),
        ("T12", {"verdict": None}, "Chưa có kết luận"),
        ("T12", {"verdict": None, "value": Fraction(1)}, "không có con số"),
        ("T34", {"numerator": None, "denominator": None, "verdict": "met"}, "đo bằng con số"),
    ],
)
def test_a_figure_that_cannot_be_is_refused_with_what_to_do(code, wrong, said):
    why = refuse_reason(INDICATORS[code], replace(GOOD[code], **wrong), TODAY)
    assert said in why
    assert "hãy" in why.lower()


@pytest.mark.parametrize(
    ("code", "closes"),
    [(code, dt.date(2025, *INDICATORS[code].closes)) for code in ("T06", "T12", "T25")],
)
def test_before_its_closing_day_no_figure_is_final_and_from_it_on_it_may_be(code, closes):
    def why(days, finality):
        figure = replace(GOOD[code], as_of=closes - dt.timedelta(days), finality=finality)
        return refuse_reason(INDICATORS[code], figure, TODAY)

    said = why(1, "final")
    assert f"chốt ngày {closes:%d/%m/%Y}" in said
    assert "“sơ bộ” hoặc “ước thực hiện”" in said
    assert why(0, "final") is why(1, "preliminary") is why(1, "estimate") is None


def test_poverty_closes_on_14_12_and_labour_on_15_12():
    for code, last in (("T26", dt.date(2025, 12, 14)), ("T04", dt.date(2025, 12, 15))):
        figure = reported(numerator=1, denominator=2, finality="final")
        day_before = replace(figure, as_of=last - dt.timedelta(1))
        assert f"{last:%d/%m/%Y}" in refuse_reason(INDICATORS[code], day_before, TODAY)
        assert refuse_reason(INDICATORS[code], replace(figure, as_of=last), TODAY) is None


def test_the_edges_of_what_can_be_are_taken():
    for value in (Fraction(0), Fraction(100)):
        assert refuse_reason(INDICATORS["T03"], replace(GOOD["T03"], value=value), TODAY) is None
    for value in (Fraction(20), Fraction(100)):
        assert refuse_reason(INDICATORS["T17"], replace(GOOD["T17"], value=value), TODAY) is None
    assert refuse_reason(INDICATORS["T06"], replace(GOOD["T06"], as_of=TODAY), TODAY) is None


def test_the_passport_of_an_entered_figure_names_paper_reporter_status_and_level():
    figure = replace(GOOD["T03"], finality="final", area="tỉnh Thanh Hóa")
    found = entered_passport(INDICATORS["T03"], figure, boundary="xã Hoằng Phú", year=2026)
    assert (found.paper, found.finality, found.as_of) == ("12/BC-BHXH", "final", TODAY)
    assert found.source == "ước lượng của cấp trên: Bảo hiểm xã hội cơ sở"
    assert (found.level, found.boundary) == ("Số cấp trên", "tỉnh Thanh Hóa")
    own = entered_passport(INDICATORS["T06"], GOOD["T06"], boundary="xã Hoằng Phú", year=2026)
    assert (own.level, own.boundary, own.snapshot) == ("", "xã Hoằng Phú", "")
