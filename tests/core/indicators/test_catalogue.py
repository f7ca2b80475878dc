"""Every indicator says what it is, of whom, whose figure it is, and where it deceives."""

import datetime as dt
import re
from dataclasses import replace

import pytest

from ansinh.core.indicators import finality
from ansinh.core.indicators.catalogue import COMPUTED, COUNTED, CROSS_COUNTED, INDICATORS
from ansinh.core.indicators.counting import subjects_of
from ansinh.core.indicators.definition import SOURCE_LABELS
from ansinh.core.indicators.finality import FINALITY_WORDS, closing_day, finality_of_year
from ansinh.core.indicators.passports import passport_for


def test_the_codes_are_t01_to_t36_each_once_in_its_own_name():
    assert sorted(INDICATORS) == [f"T{number:02d}" for number in range(1, 37)]
    assert all(code == indicator.code for code, indicator in INDICATORS.items())
    assert len({indicator.title for indicator in INDICATORS.values()}) == 36


TOLD = ("title", "english", "numerator", "denominator", "population", "period", "supplier")


@pytest.mark.parametrize("indicator", INDICATORS.values(), ids=INDICATORS)
def test_each_says_all_that_a_reader_needs(indicator):
    for told in TOLD:
        assert getattr(indicator, told).strip(), told
    assert 2 <= len(re.findall(r"[.!?](?: |$)", indicator.pitfalls)) <= 4
    assert indicator.marks
    assert indicator.source in SOURCE_LABELS
    assert closing_day(indicator, 2026).year == 2026
    if indicator.is_computed:
        assert indicator.missing
        assert indicator.unit
        assert indicator.source == "computed"
    elif not indicator.awaits_law:
        assert indicator.supplier in indicator.why_missing


def test_what_waits_for_the_law_says_so_and_nothing_else_does():
    waiting = [code for code, indicator in INDICATORS.items() if indicator.awaits_law]
    assert waiting == ["T01", "T08", "T09", "T10", "T11"]
    assert {INDICATORS[code].why_missing for code in waiting} == {"chờ phần chế độ"}
    assert not any(INDICATORS[code].is_computed for code in waiting)


SOURCES = {
    "computed": "T01 T04 T05 T08 T09 T13 T14 T15 T19 T21 T22 T23 T26 T27 T28 T29 T36",
    "reported": "T06 T07 T12 T20 T24 T25 T33",
    "estimated": "T03 T16 T17 T18",
    "counted": "T30 T31 T32 T34 T35",
    "judged": "T02 T10 T11",
}


def test_each_of_the_36_has_the_source_of_the_dossier():
    found = {source: [] for source in SOURCES}
    for code, indicator in INDICATORS.items():
        found[indicator.source].append(code)
    assert {source: " ".join(sorted(codes)) for source, codes in found.items()} == SOURCES


def test_a_cross_count_stands_beside_the_official_figure_and_never_takes_its_place():
    crossed = [code for code, indicator in INDICATORS.items() if indicator.cross_counted_by]
    assert " ".join(crossed) == "T02 T06 T07 T12 T20 T30 T31 T32 T33 T34 T35"
    for indicator in CROSS_COUNTED:
        assert INDICATORS[indicator.code.removesuffix("-so")].source != "computed"
        assert not INDICATORS[indicator.code.removesuffix("-so")].is_computed
        assert indicator.code not in INDICATORS
        assert indicator.is_computed
        assert COUNTED[indicator.code] is indicator
    assert not {indicator.code for indicator in COMPUTED} & set(crossed)


def test_breakdowns_are_only_those_that_the_counted_rows_can_tell():
    for indicator in COUNTED.values():
        if subjects_of(indicator) != ("person",):
            assert set(indicator.breakdowns) <= {"village", "poverty"}, indicator.code


@pytest.mark.parametrize(
    ("on", "who"),
    [
        (dt.date(2025, 6, 30), "Bảo hiểm xã hội huyện"),
        (dt.date(2025, 7, 1), "Bảo hiểm xã hội cơ sở"),
    ],
)
def test_who_supplies_a_figure_changed_the_day_the_district_ended(on, who):
    assert INDICATORS["T06"].supplier_on(on) == who
    assert INDICATORS["T18"].supplier_on(on) == "Bộ Y tế"


@pytest.mark.parametrize(
    ("code", "closes"), [("T26", (12, 14)), ("T04", (12, 15)), ("T02", (12, 14)), ("T19", (12, 31))]
)
def test_a_figure_is_an_estimate_until_its_own_closing_day(code, closes):
    indicator, last = INDICATORS[code], dt.date(2026, *closes)
    before = last - dt.timedelta(days=1)
    assert finality.finality_on(indicator, before, 2026) == "estimate"
    assert finality.finality_on(indicator, last, 2026) == "preliminary"
    assert finality.finality_on(indicator, dt.date(2027, 3, 1), 2026) == "preliminary"


def test_what_has_no_unit_is_what_has_no_number():
    assert {i.code for i in INDICATORS.values() if not i.unit} == {"T10", "T11", "T12", "T24"}


def test_only_stunting_disease_unemployment_and_bad_houses_should_shrink():
    shrinks = {code for code, indicator in INDICATORS.items() if indicator.better == "less"}
    assert shrinks == {"T03", "T23", "T24", "T25", "T26"}


def test_reasons_name_whose_figure_it_is():
    assert INDICATORS["T06"].why_missing == "chưa có báo cáo của Bảo hiểm xã hội cơ sở"
    assert INDICATORS["T03"].why_missing.startswith("xã không tự đo được, chờ số của cơ quan thống")
    assert INDICATORS["T31"].why_missing == "chưa có kết quả kiểm đếm từ Trạm Y tế"


def test_no_reason_speaks_of_the_software():
    whys = " ".join(indicator.why_missing for indicator in INDICATORS.values())
    assert "hệ thống" not in whys
    assert "ảnh chụp" not in whys


@pytest.mark.parametrize(
    ("as_of", "words"),
    [
        (dt.date(2026, 11, 23), "ước thực hiện"),
        (dt.date(2026, 12, 30), "ước thực hiện"),
        (dt.date(2026, 12, 31), "sơ bộ"),
        (dt.date(2027, 1, 5), "sơ bộ"),
    ],
)
def test_a_figure_is_an_estimate_until_its_year_has_closed(as_of, words):
    assert FINALITY_WORDS[finality_of_year(as_of, 2026)] == words


def test_a_passport_carries_what_a_figure_stands_on():
    passport = passport_for(
        COMPUTED[0],
        as_of=dt.date(2026, 11, 23),
        boundary="bốn thôn của xã cũ",
        snapshot="ab12" + 56 * "0" + "cd34",
        year=2026,
    )
    assert (passport.indicator, passport.version) == (COMPUTED[0].code, COMPUTED[0].version)
    assert COMPUTED[0].numerator in passport.definition
    assert COMPUTED[0].denominator in passport.definition
    assert passport.boundary == "bốn thôn của xã cũ"
    assert passport.source == "tính từ sổ dân cư"
    assert passport.short_snapshot == "ab12…cd34"


@pytest.mark.parametrize(
    ("counted_by", "today", "words"),
    [
        (None, 2, "bản 2"),
        (2, 2, "bản 2"),
        (1, 2, "đếm theo bản 1; định nghĩa hiện nay là bản 2"),
    ],
)
def test_a_passport_says_by_which_definition_a_figure_was_counted(counted_by, today, words):
    passport = passport_for(
        replace(COMPUTED[0], version=today),
        as_of=dt.date(2026, 11, 23),
        boundary="bốn thôn của xã cũ",
        snapshot="ab12" + 56 * "0" + "cd34",
        year=2026,
        version=counted_by,
    )
    assert passport.version_words == words
    assert passport.version == (counted_by or today)
