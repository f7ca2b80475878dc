"""Trang chỉ tiêu: boundaries, years, groups and lists of work agree with what was counted."""

import re
from datetime import date
from fractions import Fraction
from html import unescape

import pytest

from ansinh.apps.journal.models import View
from ansinh.apps.planning.actions import NewValue, Paper, enter_value
from ansinh.apps.planning.models import IndicatorValue, Snapshot, Target
from ansinh.apps.planning.queries import (
    find_current_plan,
    find_latest_snapshot,
    get_target_facts,
    list_breakdowns,
    list_cases,
    list_target_facts,
    list_yearly_points,
    place_on,
    places_of,
)
from ansinh.apps.units.queries import PRESENT, list_boundaries
from ansinh.core.documents.reading.excel import read_xlsx
from ansinh.core.indicators.catalogue import INDICATORS
from ansinh.core.indicators.values import EnteredFigure

pytestmark = pytest.mark.django_db

ON = date(2026, 11, 23)


@pytest.fixture
def as_officer(client, officer):
    client.force_login(officer)
    return client


def text_of(response) -> str:
    return unescape(response.content.decode())


def enter(actor, code, year, place, **figure):
    as_of = figure.pop("as_of", date(year, 12, 31))
    known = {"finality": "final" if as_of == date(year, 12, 31) else "estimate"}
    given = EnteredFigure(as_of=as_of, reported_by="đơn vị", **(known | figure))
    paper = Paper(number="1/BC", dated=as_of, issuer="đơn vị")
    new = NewValue(
        indicator=INDICATORS[code],
        year=year,
        place="" if given.is_of_upper_level else place,
        figure=given,
        paper=paper,
    )
    return enter_value(new=new, on=ON, by=actor)


@pytest.fixture
def snapshot() -> Snapshot:
    return find_latest_snapshot(ON)


def test_a_boundary_is_the_sum_of_its_villages_counted_by_hand(snapshot):
    plan = find_current_plan()
    boundaries = list_boundaries(ON)
    assert boundaries[0].code == PRESENT
    for boundary in boundaries:
        for fact in list_target_facts(plan, snapshot, boundary=boundary):
            rows = IndicatorValue.objects.filter(snapshot=snapshot, indicator_code=fact.code)
            mine = [
                row
                for row in rows
                if boundary.code == PRESENT or row.village_id in boundary.village_ids
            ]
            if not mine:
                assert fact.tally is None
                continue
            assert fact.tally.numerator == sum(row.numerator for row in mine)
            assert fact.tally.denominator == sum(row.denominator for row in mine)


def test_the_page_says_on_whose_boundary_its_figure_stands(as_officer, snapshot):
    former = list_boundaries(ON)[1]
    page = text_of(as_officer.get(f"/chi-tieu/T36/?pham-vi={former.code}"))
    assert f"Phạm vi: {former.name}" in page
    target = Target.objects.get(code="T36")
    fact = get_target_facts(target, snapshot, boundary=former)
    assert fact.count_words in page or fact.tally is None


def test_counts_of_all_former_communes_add_up_and_of_some_do_not(actor):
    present = list_boundaries(ON)[0]
    _, former = places_of(present)
    assert former
    for number, place in enumerate(former):
        assert list_yearly_points("T06", present, ON) == ()
        enter(actor, "T06", 2024, place, numerator=10 + number, denominator=100)
    (point,) = list_yearly_points("T06", present, ON)
    assert point.figure.numerator == sum(10 + number for number in range(len(former)))
    assert point.figure.denominator == 100 * len(former)


def test_a_counted_point_adds_up_every_part_and_knows_its_definition(snapshot):
    rows = IndicatorValue.objects.filter(snapshot=snapshot, indicator_code="T19")
    rows.update(version=3)
    point = list_yearly_points("T19", list_boundaries(ON)[0], ON)[-1]
    assert point.version == 3
    for part in ("numerator", "denominator", "unknown", "maybe_yes", "maybe_not"):
        assert getattr(point.tally, part) == sum(getattr(row, part) for row in rows)


def test_shares_without_counts_are_never_added_up(actor):
    present = list_boundaries(ON)[0]
    for place in places_of(present)[1]:
        enter(actor, "T06", 2024, place, value=Fraction(30))
    assert list_yearly_points("T06", present, ON) == ()


def test_a_value_of_the_year_stands_with_last_years_beside_it(actor, snapshot):
    place = place_on(ON)
    enter(actor, "T33", 2025, place, value=Fraction("81.5"))
    enter(actor, "T33", 2026, place, value=Fraction("85"), as_of=ON, finality="estimate")
    fact = get_target_facts(Target.objects.get(code="T33"), snapshot)
    assert (fact.value_words, fact.status.value, fact.count_words) == (
        "85,0\xa0thuê bao",
        "met",
        "",
    )
    assert fact.previous.measured.value == Fraction("81.5")
    assert fact.passport.paper.startswith("1/BC")
    assert fact.passport.snapshot == ""


def test_a_value_of_a_day_after_the_snapshot_is_not_known_on_it(actor, snapshot):
    Snapshot.objects.filter(pk=snapshot.pk).update(on=date(2026, 6, 30))
    early = Snapshot.objects.get(pk=snapshot.pk)
    enter(actor, "T33", 2026, place_on(ON), value=Fraction(85), as_of=date(2026, 9, 30))
    assert get_target_facts(Target.objects.get(code="T33"), early).measured is None


def test_an_upper_levels_figure_is_marked_wherever_it_is_shown(as_officer, actor):
    enter(
        actor,
        "T17",
        2026,
        "",
        value=Fraction("74.6"),
        level="upper",
        area="tỉnh Thanh Hóa",
        as_of=ON,
    )
    page = text_of(as_officer.get("/chi-tieu/T17/"))
    assert "Số cấp trên" in page
    assert "tỉnh Thanh Hóa" in page
    assert "(số cấp trên)" in text_of(as_officer.get("/chi-tieu/"))


@pytest.mark.parametrize("code", ["T01", "T08", "T09", "T10", "T11"])
def test_what_the_law_will_tell_waits_for_it(as_officer, code):
    assert "hờ phần chế độ" in text_of(as_officer.get(f"/chi-tieu/{code}/"))


def three_years(actor) -> None:
    place = place_on(ON)
    enter(actor, "T06", 2025, place, numerator=380, denominator=1000)
    for code in places_of(list_boundaries(ON)[0])[1]:
        enter(actor, "T06", 2023, code, numerator=33, denominator=100)
        enter(actor, "T06", 2024, code, numerator=35, denominator=100)
    details = {"numerator": 390, "denominator": 1000, "as_of": ON, "finality": "estimate"}
    enter(actor, "T06", 2026, place, **details)


def test_the_chart_says_every_number_of_the_table(as_officer, actor):
    three_years(actor)
    page = text_of(as_officer.get("/chi-tieu/T06/"))
    labels = re.findall(r'<svg viewBox[^>]*aria-label="(Đường đến[^"]*)"', page)
    assert len(labels) == 2
    table = page[page.index("Từng năm dạng bảng") :]
    cells = re.findall(r'data-l="(?:Thực tế|Mốc)">([^<]+)<', table)
    shown = [cell for cell in cells if cell != "–"]
    assert {"33,0\xa0%", "35,0\xa0%", "38,0\xa0%", "39,0\xa0%", "60,0\xa0%"} <= set(shown)
    for label in labels:
        assert all(cell in label for cell in shown)
        assert "mục tiêu trên 60\xa0%" in label


def test_too_few_years_are_said_in_words_and_draw_no_band(as_officer, actor):
    enter(actor, "T33", 2026, place_on(ON), value=Fraction(83), as_of=ON)
    page = text_of(as_officer.get("/chi-tieu/T33/"))
    assert "chưa đủ để dự báo" in page
    assert "<pattern" not in page


def test_every_breakdown_adds_up_to_the_whole(snapshot):
    whole = get_target_facts(Target.objects.get(code="T19"), snapshot).tally
    found = list_breakdowns(INDICATORS["T19"], snapshot)
    assert {one.dimension for one in found} >= {"sex", "age", "poverty"}
    for one in found:
        assert sum(tally.numerator for tally in one.groups.values()) == whole.numerator
        assert sum(tally.denominator for tally in one.groups.values()) == whole.denominator


def test_the_list_of_targets_and_its_excel_hold_the_same_and_keep_the_filter(as_officer):
    address = "/chi-tieu/?tinh-trang=no_figure"
    page = text_of(as_officer.get(address))
    codes = re.findall(r'data-l="Mã"><a[^>]*>(T\d\d)</a>', page)
    assert codes
    (sheet,) = read_xlsx("x.xlsx", as_officer.get(f"{address}&tep=xlsx").content)
    assert [row[0] for row in sheet.rows if re.fullmatch(r"T\d\d", str(row[0]))] == codes
    assert len(codes) < 36


def test_the_list_of_work_in_excel_is_the_pages_and_each_look_is_noted(
    as_officer, officer, snapshot
):
    cases = list_cases(Target.objects.get(code="T19"), snapshot, officer)
    views = View.objects.count()
    page = text_of(as_officer.get("/chi-tieu/T19/con-thieu/"))
    (sheet,) = read_xlsx("x.xlsx", as_officer.get("/chi-tieu/T19/con-thieu/?tep=xlsx").content)
    assert View.objects.count() == views + 2
    names = [row[0] for row in sheet.rows[3:] if row[0]]
    assert names == [case.name for case in cases]
    assert f"/nguoi/{cases[0].person_key}/" in page
    assert cases[0].household_code in page


def test_those_who_see_figures_only_see_no_name_and_no_list(client, superior, snapshot, officer):
    client.force_login(superior)
    page = text_of(client.get("/chi-tieu/T19/"))
    cases = list_cases(Target.objects.get(code="T19"), snapshot, officer)
    assert not any(case.name in page for case in cases)
    assert client.get("/chi-tieu/T19/con-thieu/").status_code == 403
    assert list_cases(Target.objects.get(code="T19"), snapshot, superior) == []


def test_a_village_head_sees_the_cases_of_the_own_village_alone(village_head, snapshot):
    cases = list_cases(Target.objects.get(code="T19"), snapshot, village_head)
    assert cases
    assert {case.village for case in cases} == {"Nghĩa Trang"}


def test_page_and_report_say_the_same_word_of_progress(as_officer, actor):
    from ansinh.apps.work.queries import gather_facts

    three_years(actor)
    plan, snapshot = find_current_plan(), find_latest_snapshot(ON)
    said = {one.code: one.progress for one in gather_facts(2026, plan, snapshot).targets}
    # 39 %: below the path of the day (42,9 %), above that of a year before (38,7 %).
    assert said["T06"] == "Có nguy cơ"
    assert said["T01"] == ""
    row = next(
        part for part in text_of(as_officer.get("/chi-tieu/")).split("<tr") if "/T06/" in part
    )
    assert "Có nguy cơ" in row


def test_the_title_of_all_targets_names_at_most_four_counts(as_officer):
    title = re.search(r"<h1>(.*?)</h1>", text_of(as_officer.get("/chi-tieu/")))[1]
    assert title.startswith("36 chỉ tiêu: ")
    assert 1 <= len(re.findall(r"\d+ \w", title)) - 1 <= 4


def test_a_pace_that_rounds_to_nothing_is_neither_a_rise_nor_a_fall(as_officer, actor):
    place = place_on(ON)
    for year, numerator in ((2025, 39_001), (2026, 39_000)):
        details = {"as_of": ON, "finality": "estimate"} if year == ON.year else {}
        enter(actor, "T06", year, place, numerator=numerator, denominator=100_000, **details)
    page = text_of(as_officer.get("/chi-tieu/T06/"))
    assert "gần như không đổi" in page
    assert "giảm 0,0" not in page


@pytest.mark.parametrize(("code", "told"), [("T17", True), ("T27", True), ("T28", False)])
def test_a_goal_that_says_about_tells_how_near_that_is(client, officer, code, told):
    client.force_login(officer)
    page = client.get(f"/chi-tieu/{code}/").content.decode()
    assert ("“khoảng” tính là đạt khi kém không quá" in page) == told
