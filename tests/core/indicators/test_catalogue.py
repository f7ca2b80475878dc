"""Every indicator says what it is, of whom, whose figure it is, and where it deceives."""

import datetime as dt
from dataclasses import replace

import pytest

from ansinh.core.indicators.catalogue import COMPUTED, INDICATORS
from ansinh.core.indicators.definition import SOURCE_LABELS
from ansinh.core.indicators.passports import FINALITY_WORDS, finality_on, passport_for


def test_the_codes_are_t01_to_t36_each_once_in_its_own_name():
    assert sorted(INDICATORS) == [f"T{number:02d}" for number in range(1, 37)]
    assert all(code == indicator.code for code, indicator in INDICATORS.items())
    assert len({indicator.title for indicator in INDICATORS.values()}) == 36


@pytest.mark.parametrize("indicator", INDICATORS.values(), ids=INDICATORS)
def test_each_says_all_that_a_reader_needs(indicator):
    for told in ("title", "english", "numerator", "denominator", "pitfalls"):
        assert getattr(indicator, told).strip(), told
    assert indicator.marks
    assert indicator.source in SOURCE_LABELS
    if indicator.is_computed:
        assert indicator.missing
        assert indicator.unit
        assert indicator.source == "computed"
    else:
        assert indicator.supplier
        assert indicator.supplier in indicator.why_missing


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
    assert INDICATORS["T01"].why_missing == "chưa có kết quả rà soát chế độ"


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
    assert FINALITY_WORDS[finality_on(as_of, 2026)] == words


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
