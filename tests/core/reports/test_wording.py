"""How goals and values read in Vietnamese; the sentences were typed by hand."""

import datetime as dt
from dataclasses import replace
from fractions import Fraction

import pytest

from ansinh.core.indicators.catalogue import INDICATORS
from ansinh.core.indicators.goals import Goal, shortfall
from ansinh.core.indicators.passports import passport_for
from ansinh.core.indicators.tallies import Tally, measure
from ansinh.core.indicators.values import EnteredFigure
from ansinh.core.reports.facts import TargetFacts
from ansinh.core.reports.wording import (
    counts_in_words,
    goal_in_words,
    goal_of,
    range_in_words,
    sentence_case,
    shortfall_in_words,
    value_in_words,
    why_no_counts,
)

ON = dt.date(2026, 11, 23)


def plain(text):
    """Spaces that do not break count as spaces here."""
    return text.replace("\u00a0", " ")


def goal(comparator, value, upper=None):
    return Goal(comparator, Fraction(value), None if upper is None else Fraction(upper))


@pytest.mark.parametrize(
    ("aim", "unit", "words"),
    [
        (goal(">", 96), "%", "trên 96 %"),
        (goal(">=", 35), "%", "từ 35 % trở lên"),
        (goal("<", "2.5"), "%", "dưới 2,5 %"),
        (goal("<=", 5), "%", "không quá 5 %"),
        (goal("=", 100), "%", "100 %"),
        (goal("~", 25), "m² sàn/người", "khoảng 25 m² sàn/người"),
        (goal("range", 35, 40), "%", "từ 35 đến 40 %"),
        (goal(">=", 1200), "thuê bao", "từ 1.200 thuê bao trở lên"),
        (goal("=", 10), "", "10"),
        (Goal(None, None), "%", "không có mức bằng số"),
    ],
)
def test_a_goal_reads_as_the_plan_would_say_it(aim, unit, words):
    assert plain(goal_in_words(aim, unit)) == words


def test_a_number_and_its_unit_stay_on_one_line():
    assert goal_in_words(goal(">", 96), "%") == "trên 96\u00a0%"


def test_what_is_to_disappear_is_met_by_none_left():
    assert goal_of(INDICATORS["T26"], Goal(None, None)) == "không còn nhà tạm, nhà dột nát"
    assert plain(goal_of(INDICATORS["T19"], goal(">", 96))) == "trên 96 %"


@pytest.mark.parametrize(
    ("code", "tally", "words", "counts"),
    [
        ("T19", Tally(5134, 5560), "92,3 %", "5.134/5.560 người"),
        ("T36", Tally(5, 5), "100,0 %", "5/5 hộ"),
        ("T36", Tally(0, 5), "0,0 %", "0/5 hộ"),
        ("T19", Tally(2499, 2500), "99,96 %", "2.499/2.500 người"),
        ("T19", Tally(1, 4000), "0,03 %", "1/4.000 người"),
        ("T26", Tally(8, 84), "còn 8 nhà tạm, nhà dột nát", "8/84 hộ"),
        ("T26", Tally(0, 84), "không còn nhà tạm, nhà dột nát", "0/84 hộ"),
        ("T27", Tally(12_982_800, 5380), "24,1 m² sàn", "129.828 m² / 5.380 người"),
        ("T26", Tally(0, 84, unknown=1), "chưa ghi nhận nhà tạm, nhà dột nát nào", "0/84 hộ"),
        ("T13", Tally(0, 0), "Không phát sinh", "0/0 trẻ"),
        ("T13", Tally(maybe_yes=1, maybe_not=1), "Chưa rõ", "0/0 trẻ"),
        ("T15", Tally(3, 4), "75,0 %", "3/4 người"),
        ("T23", Tally(39, 390, unknown=13), "10,0 %", "39/390 trẻ, đã cân đo 390/403 trẻ"),
        ("T23", Tally(unknown=13), "Chưa rõ", "0/0 trẻ, đã cân đo 0/13 trẻ"),
    ],
)
def test_a_value_reads_with_its_counts(code, tally, words, counts):
    indicator = INDICATORS[code]
    assert plain(value_in_words(indicator, measure(tally, indicator.shape))) == words
    assert plain(counts_in_words(indicator, tally)) == counts


def test_what_was_not_counted_says_so():
    assert value_in_words(INDICATORS["T03"], None) == "Chưa có số liệu"
    assert counts_in_words(INDICATORS["T03"], None) == ""


@pytest.mark.parametrize(
    ("code", "tally", "words"),
    [
        ("T36", Tally(849, 1000, unknown=13), "chưa rõ 13 hộ, tỷ lệ thật từ 84,9 % đến 86,2 %"),
        (
            "T19",
            Tally(50, 100, unknown=4, maybe_yes=2, maybe_not=3),
            "chưa rõ ít nhất 7 người, tỷ lệ thật từ 48,5 % đến 54,9 %",
        ),
        ("T19", Tally(50, 100, maybe_not=3), "chưa rõ 3 người, tỷ lệ thật từ 48,5 % đến 50,0 %"),
        ("T19", Tally(925, 1000, unknown=1), "chưa rõ 1 người, tỷ lệ thật từ 92,5 % đến 92,6 %"),
        (
            "T26",
            Tally(8, 84, unknown=1),
            "chưa rõ 1 hộ, con số thật từ 8 đến 9 nhà tạm, nhà dột nát",
        ),
        (
            "T27",
            Tally(2_400_000, 1000, maybe_not=20),
            "chưa rõ 20 người, con số thật từ 23,5 đến 24,0 m² sàn",
        ),
        (
            "T27",
            Tally(2_400_000, 9999, maybe_not=1),
            "chưa rõ 1 người, con số thật khoảng 2,4 m² sàn",
        ),
        ("T19", Tally(96_000, 10**5, unknown=9), "chưa rõ 9 người, tỷ lệ thật khoảng 96,0 %"),
        ("T23", Tally(39, 390, unknown=13), "chưa rõ 13 trẻ, tỷ lệ thật từ 9,7 % đến 12,9 %"),
        ("T36", Tally(849, 1000), ""),
        ("T13", Tally(), ""),
    ],
)
def test_what_is_open_reads_as_how_many_and_between_what(code, tally, words):
    indicator = INDICATORS[code]
    assert plain(range_in_words(indicator, measure(tally, indicator.shape), tally)) == words


def test_nothing_is_open_where_nothing_was_counted():
    assert range_in_words(INDICATORS["T03"], None, None) == ""


@pytest.mark.parametrize(
    ("code", "count", "words"),
    [
        ("T19", 1204, "còn thiếu 1.204 người"),
        ("T36", 159, "còn thiếu 159 hộ"),
        ("T23", 34, "phải giảm 34 trẻ"),
        ("T26", 8, "còn 8 hộ phải xóa nhà tạm"),
        ("T19", 0, ""),
        ("T27", None, ""),
    ],
)
def test_what_is_short_reads_in_people_and_households(code, count, words):
    assert shortfall_in_words(INDICATORS[code], count) == words


@pytest.mark.parametrize(
    ("code", "aim", "tally", "words"),
    [
        ("T19", goal(">=", 96), Tally(9384, 10_000, unknown=113), "còn thiếu 103 đến 216 người"),
        ("T19", goal(">=", 96), Tally(9384, 10_000), "còn thiếu 216 người"),
        ("T36", goal("=", 90), Tally(89, 100, unknown=4), ""),
        ("T36", goal("=", 90), Tally(95, 100, unknown=4), ""),
        ("T23", goal("<=", 5), Tally(39, 390, unknown=13), "phải giảm 19 đến 32 trẻ"),
        ("T26", Goal(None, None), Tally(6, 84, unknown=2), "còn 6 đến 8 hộ phải xóa nhà tạm"),
        ("T26", Goal(None, None), Tally(0, 84, unknown=2), ""),
        ("T27", goal("~", 25), Tally(2_000_000, 1000), ""),
    ],
)
def test_what_is_short_leaves_open_what_is_not_known(code, aim, tally, words):
    indicator = INDICATORS[code]
    count = shortfall(indicator, aim, tally)
    assert shortfall_in_words(indicator, count, aim, tally) == words
    told = {"as_of": ON, "boundary": "xã", "snapshot": "ab12", "year": 2026}
    passport = passport_for(indicator, **told)
    fact = TargetFacts(code, "", "", 1, "%", 2030, aim, indicator, tally, passport=passport)
    assert fact.short_words == words
    assert replace(fact, passport=None).short_words == ""


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("TỔ CHỨC THỰC HIỆN", "Tổ chức thực hiện"),
        (
            "LÃNH ĐẠO CỦA ĐẢNG, TRÁCH NHIỆM CỦA UBND, MẶT TRẬN TỔ QUỐC VIỆT NAM",
            "Lãnh đạo của Đảng, trách nhiệm của UBND, Mặt trận Tổ quốc Việt Nam",
        ),
        ("THỰC HIỆN NGHỊ QUYẾT SỐ 42-NQ/TW", "Thực hiện nghị quyết số 42-NQ/TW"),
        ("Người có công", "Người có công"),
        ("Bảo hiểm y tế (BHYT)", "Bảo hiểm y tế (BHYT)"),
    ],
)
def test_a_heading_in_capitals_reads_as_an_ordinary_title(printed, title):
    assert sentence_case(printed) == title


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"numerator": 3289, "denominator": 8350}, "còn thiếu 1.722 người"),
        ({"value": Fraction(394, 10)}, ""),
        ({"numerator": 3289, "denominator": 8350, "level": "upper", "area": "cả nước"}, ""),
    ],
)
def test_what_an_office_reports_with_both_counts_says_how_many_are_short(given, words):
    on, indicator = dt.date(2026, 9, 30), INDICATORS["T06"]
    told = EnteredFigure(as_of=on, reported_by="BHXH", paper="1/BC", **given)
    passport = passport_for(indicator, as_of=on, boundary="xã", snapshot="", year=2026)
    fact = TargetFacts(
        "T06", indicator.title, "", 1, "%", 2030, Goal(">", Fraction(60)), indicator, None,
        passport=passport, entered=told,
    )  # fmt: skip
    assert fact.short_words == words


@pytest.mark.parametrize(
    ("code", "given", "words"),
    [
        ("T17", {"value": Fraction(75)}, "Một mức tính từ điều tra hoặc mô hình"),
        ("T25", {"numerator": 0}, "không có mẫu số"),
        ("T33", {"value": Fraction(83)}, "Nguồn không ghi tử số, mẫu số"),
        ("T33", {"numerator": 83, "denominator": 100}, ""),
        ("T12", {"verdict": "met"}, ""),
    ],
)
def test_a_figure_without_counts_says_why(code, given, words):
    figure = EnteredFigure(as_of=dt.date(2026, 9, 30), **given)
    told = why_no_counts(INDICATORS[code], figure)
    assert (words in told) if words else not told
