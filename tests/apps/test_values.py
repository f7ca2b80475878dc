"""Số liệu được nhập: refused with words, revised in a chain, never overwritten."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from ansinh.apps.journal.queries import list_acts_about
from ansinh.apps.planning.actions import (
    NewValue,
    Paper,
    ValueChangedMeanwhile,
    ValueRefused,
    enter_value,
    judge_target,
    revise_value,
    withdraw_value,
)
from ansinh.apps.planning.queries import find_value, list_history
from ansinh.core.indicators.catalogue import INDICATORS
from ansinh.core.indicators.values import EnteredFigure

ON = date(2026, 11, 23)
PAPER = Paper(number="0125/BC-BHXH", dated=date(2026, 10, 5), issuer="Bảo hiểm xã hội cơ sở")
PLACE = "xa-hoang-phu"

pytestmark = pytest.mark.django_db


def figure(**details) -> EnteredFigure:
    given = {
        "as_of": date(2026, 9, 30),
        "reported_by": "Bảo hiểm xã hội cơ sở",
        "paper": "văn bản",
        **details,
    }
    return EnteredFigure(**given)


def new(numerator=1150, denominator=3038, code="T06", **details) -> NewValue:
    what = {"indicator": INDICATORS[code], "year": 2026, "place": PLACE, "paper": PAPER}
    counts = figure(numerator=numerator, denominator=denominator)
    return NewValue(**{**what, "figure": counts, **details})


@pytest.mark.parametrize(
    ("refused", "words"),
    [
        (new(3100, 3038), "Tử số lớn hơn mẫu số"),
        (new(figure=figure(value=Fraction(965))), "không thể có"),
        (new(figure=figure(numerator=1, denominator=2, as_of=date(2026, 11, 24))), "ở sau hôm nay"),
        (new(year=2025), "không thuộc năm 2025"),
        (new(paper=replace(PAPER, number="")), "Thiếu số văn bản"),
        (new(paper=replace(PAPER, dated=date(2026, 11, 24))), "Ngày văn bản"),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence_and_nothing_is_kept(actor, refused, words):
    with pytest.raises(ValueRefused, match=words):
        enter_value(new=refused, on=ON, by=actor)
    assert list_history("T06") == []
    assert list_acts_about("value:T06:2026:xa-hoang-phu") == []


def test_today_is_not_in_the_future(actor):
    value = enter_value(
        new=new(figure=figure(numerator=1, denominator=2, as_of=ON)), on=ON, by=actor
    )
    assert value.as_of == ON


def test_a_revision_keeps_what_was_there_and_the_journal_tells_both(actor):
    first = enter_value(new=new(), on=ON, by=actor)
    second = revise_value(seen=first, new=new(1175), on=ON, by=actor)
    third = revise_value(seen=second, new=new(1180), on=ON, by=actor)
    assert find_value("T06", 2026, PLACE) == third
    assert [value.numerator for value in list_history("T06")] == [1180, 1175, 1150]
    assert (third.supersedes, second.supersedes, first.supersedes) == (second, first, None)
    acts = list_acts_about("value:T06:2026:xa-hoang-phu")
    assert [act.verb for act in acts] == ["nhập số liệu", "sửa số liệu", "sửa số liệu"]
    assert "1.150/3.038" in acts[1].details["before"]
    assert "1.175/3.038" in acts[1].details["after"]


def test_the_second_of_two_who_revise_at_once_is_told_and_changes_nothing(actor):
    first = enter_value(new=new(), on=ON, by=actor)
    revise_value(seen=first, new=new(1175), on=ON, by=actor)
    with pytest.raises(ValueChangedMeanwhile, match=r"1\.175/3\.038"):
        revise_value(seen=first, new=new(1200), on=ON, by=actor)
    assert find_value("T06", 2026, PLACE).numerator == 1175


def test_the_second_of_two_who_enter_the_first_value_at_once_is_told(actor):
    enter_value(new=new(), on=ON, by=actor)
    with pytest.raises(ValueChangedMeanwhile, match="đã ghi"):
        enter_value(new=new(1200), on=ON, by=actor)
    assert [value.numerator for value in list_history("T06")] == [1150]


def test_a_value_withdrawn_needs_a_reason_and_leaves_room_for_another(actor):
    value = enter_value(new=new(), on=ON, by=actor)
    with pytest.raises(ValueRefused, match="lý do"):
        withdraw_value(value=value, because="  ", by=actor)
    withdraw_value(value=value, because="văn bản bị thu hồi", by=actor)
    assert find_value("T06", 2026, PLACE) is None
    with pytest.raises(ValueChangedMeanwhile):
        withdraw_value(value=value, because="lần nữa", by=actor)
    enter_value(new=new(1200), on=ON, by=actor)
    assert [v.is_withdrawn for v in list_history("T06")] == [False, True]


def test_a_judgement_needs_evidence_and_a_reason(actor):
    judged = {
        "indicator": INDICATORS["T10"],
        "year": 2026,
        "place": PLACE,
        "verdict": "met",
        "judged_by": "UBND xã",
        "as_of": ON,
        "on": ON,
        "by": actor,
    }
    with pytest.raises(ValueRefused, match="căn cứ"):
        judge_target(evidence="", because="đủ", **judged)
    with pytest.raises(ValueRefused, match="lý do"):
        judge_target(evidence="biên bản họp", because="", **judged)
    value = judge_target(evidence="biên bản họp", because="không còn hộ thiếu đói", **judged)
    assert (value.verdict, value.because) == ("met", "không còn hộ thiếu đói")


def test_an_upper_levels_figure_stands_beside_no_place_of_the_commune(actor):
    upper = figure(value=Fraction("2.1"), level="upper", area="tỉnh Thanh Hóa")
    enter_value(new=new(code="T16", place="", figure=upper), on=ON, by=actor)
    assert find_value("T16", 2026, "").figure.area == "tỉnh Thanh Hóa"
    assert find_value("T16", 2026, PLACE) is None
