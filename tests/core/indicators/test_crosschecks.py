"""Each cross-check holds of figures that agree, breaks with those that do not, and says both."""

import datetime as dt
from dataclasses import replace
from fractions import Fraction

import pytest

from ansinh.core.indicators.catalogue import COMPUTED
from ansinh.core.indicators.check_counts import count_for_checks
from ansinh.core.indicators.counting import count_tables
from ansinh.core.indicators.crosschecks import Figures, run_checks
from ansinh.core.indicators.exceptions import find_exceptions, subject_of
from ansinh.core.indicators.tallies import Tally
from ansinh.core.indicators.values import EnteredFigure
from ansinh.core.population.engines import scan_frame

DAY = dt.date(2026, 12, 31)


def entered(numerator=None, denominator=None, value=None, area=""):
    return EnteredFigure(
        as_of=DAY,
        numerator=numerator,
        denominator=denominator,
        value=None if value is None else Fraction(value),
        level="upper" if area else "own",
        area=area,
    )


GOOD = Figures(
    figures={
        "T04": Tally(2100, 3038),
        "T05": Tally(1000, 3038),
        "T06": entered(1184, 3038),
        "T07": entered(889, 3038),
        "T08": entered(500, 800),
        "T13": Tally(550, 553),
        "T14": Tally(420, 420),
        "T15": Tally(230, 240),
        "T17": entered(value="74.5", area="tỉnh Thanh Hóa"),
        "T18": entered(value=65, area="tỉnh Thanh Hóa"),
        "T19": Tally(5262, 5646),
        "T28": Tally(1500, 1598),
        "T29": Tally(1400, 1598),
        "T36": Tally(1300, 1598),
    },
    school_age_residents=1213,
    past_retirement=801,
    cards_by_group={"1": 900, "2": 700, "3": 2000, "4": 1000, "5": 662},
    full_targets=frozenset({"T13", "T14"}),
    listed={"T13": 3, "T14": 0},
)


def answers(figures):
    found = {}
    for finding in run_checks(figures):
        found.setdefault(finding.check, []).append((finding.answer, finding.words))
    return found


def changed(**figures):
    return replace(GOOD, figures={**GOOD.figures, **figures})


def without(*codes):
    return replace(GOOD, figures={c: f for c, f in GOOD.figures.items() if c not in codes})


def test_figures_that_agree_pass_all_eight():
    found = answers(GOOD)
    assert len(found) == 8
    assert {answer for each in found.values() for answer, _ in each} == {"ok"}


@pytest.mark.parametrize(
    ("check", "figures", "both"),
    [
        ("certified_trained", changed(T05=Tally(2101, 3038)), ("T05 69,16 %", "T04 69,12 %")),
        ("insured_unemployment", changed(T07=entered(1185, 3038)), ("T07", "T06")),
        ("healthy_life", changed(T18=entered(value="74.5", area="tỉnh Thanh Hóa")), ("74,50",)),
        ("households", changed(T36=Tally(1300, 1597)), ("1.597", "1.598")),
        ("households", changed(T28=Tally(1500, 1599)), ("1.599", "1.598")),
        ("households", changed(T28=Tally(1500, 1590, maybe_yes=3, maybe_not=4)), ("1.590",)),
        ("pupils", replace(GOOD, school_age_residents=1212), ("1.213", "1.212")),
        ("cards", replace(GOOD, cards_by_group={"1": 5261}), ("5.261", "5.262")),
        ("pensioners", replace(GOOD, past_retirement=499), ("500", "499")),
        ("full_target", replace(GOOD, listed={"T13": 2, "T14": 0}), ("phải có 3", "có 2")),
        ("full_target", changed(T14=entered(value=100)), ("T14", "tử số, mẫu số")),
    ],
)
def test_figures_that_disagree_are_named_in_words(check, figures, both):
    found = answers(figures)
    broken = [words for answer, words in found[check] if answer == "broken"]
    assert len(broken) == 1
    assert all(told in broken[0] for told in both)
    assert "Hãy" in broken[0]
    others = {answer for name, each in found.items() if name != check for answer, _ in each}
    assert "broken" not in others


def test_equal_figures_are_allowed_where_one_may_not_exceed_the_other():
    found = answers(changed(T05=GOOD.figures["T04"], T07=GOOD.figures["T06"]))
    assert found["certified_trained"][0][0] == found["insured_unemployment"][0][0] == "ok"


@pytest.mark.parametrize(
    ("check", "figures", "said"),
    [
        ("certified_trained", without("T05"), "T05"),
        ("insured_unemployment", without("T06", "T07"), "T07, T06"),
        ("healthy_life", changed(T18=entered(value=80, area="cả nước")), "hai địa bàn"),
        ("households", without("T29"), "T29"),
        ("households", changed(T28=Tally(1500, 1590, maybe_yes=8)), "chưa rõ"),
        ("pupils", without("T15"), "T15"),
        ("pupils", replace(GOOD, school_age_residents=None), "6–17"),
        ("cards", without("T19"), "T19"),
        ("cards", replace(GOOD, cards_by_group=None), "năm nhóm"),
        ("pensioners", without("T08"), "T08"),
        ("pensioners", replace(GOOD, past_retirement=None), "nghỉ hưu"),
        ("full_target", replace(GOOD, listed={}), "chưa có danh sách"),
        ("full_target", without("T13"), "T13"),
    ],
)
def test_what_cannot_be_told_says_what_is_not_there(check, figures, said):
    found = [words for answer, words in answers(figures)[check] if answer == "cannot_tell"]
    assert len(found) == 1
    assert said in found[0]


@pytest.mark.parametrize("engine", ["polars", "duckdb"])
def test_a_real_count_agrees_with_itself(commune, engine):
    tables = [scan_frame(table.lazy(), engine) for table in (commune.wide, commune.homes)]
    counts = count_tables({"persons": tables[0], "households": tables[1]}, COMPUTED, commune.on)
    figures = {one.code: counts.of_commune(one.code) for one in COMPUTED}
    beside = count_for_checks(tables[0], commune.on)
    full = [one for one in COMPUTED if one.code in {"T13", "T14", "T22", "T28", "T29"}]
    of = {"person": tables[0], "household": tables[1]}
    found = run_checks(
        Figures(
            figures=figures,
            school_age_residents=beside.school_age_residents,
            past_retirement=beside.past_retirement,
            cards_by_group=beside.cards_by_group,
            full_targets=frozenset(one.code for one in full),
            listed={
                one.code: len(find_exceptions(of[subject_of(one)], one, commune.on)) for one in full
            },
        )
    )
    answered = {(finding.check, finding.answer) for finding in found}
    assert not [finding for finding in found if finding.answer == "broken"], found
    assert {("certified_trained", "ok"), ("pupils", "ok"), ("full_target", "ok")} <= answered
    assert beside.past_retirement > 100
