"""Kế hoạch, ảnh chụp, chỉ số: kept once, frozen, counted once, each figure with its people."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import polars as pl
import pytest

from ansinh.apps.journal.queries import list_acts_about
from ansinh.apps.planning.actions import (
    PlanSaysNothing,
    StillWaiting,
    confirm_everything,
    count_indicators,
    keep_plan,
    put_in_use,
    take_snapshot,
)
from ansinh.apps.planning.models import IndicatorValue, Plan, Snapshot, Target
from ansinh.apps.planning.queries import (
    NoSnapshot,
    find_current_plan,
    find_latest_snapshot,
    find_plan_on_desk,
    get_snapshot_of_year,
    get_target_facts,
    list_cases,
    list_target_facts,
)
from ansinh.apps.planning.tables import anchors_of, mark_quotes, printed_lines
from ansinh.apps.registry.models import Connection
from ansinh.apps.registry.queries import picture_on
from ansinh.apps.units.models import Village
from ansinh.core.documents.reading import UnreadableDocument
from ansinh.core.indicators.catalogue import COMPUTED, INDICATORS
from ansinh.core.indicators.counting import total
from ansinh.core.population.errors import BrokenSnapshot

pytestmark = pytest.mark.django_db
ON = date(2026, 11, 23)


def the_plan() -> Plan:
    return Plan.objects.get()


def the_snapshot() -> Snapshot:
    return Snapshot.objects.get()


def target(code: str) -> Target:
    return the_plan().targets.get(code=code)


def test_the_demo_plan_gives_the_36_targets_each_once():
    codes = list(the_plan().targets.values_list("indicator_code", flat=True))
    assert sorted(codes) == sorted(INDICATORS)


def test_reading_the_same_paper_again_keeps_it_once(demo_plan, actor):
    again = keep_plan(file_name="tên khác.docx", content=demo_plan.read_bytes(), by=actor)
    assert again == the_plan()
    assert len(list_acts_about(f"plan:{again.pk}")) == 1


def test_a_later_plan_replaces_nothing_until_all_of_it_is_decided_and_it_is_put_in_use(
    demo_plan, another_plan, actor
):
    later = replace(actor, at=actor.at + timedelta(hours=1))
    new = keep_plan(file_name="thang_6.txt", content=another_plan, by=later)
    assert find_plan_on_desk() == new
    assert find_current_plan().file_name == demo_plan.name
    with pytest.raises(StillWaiting, match="36 giá trị"):
        put_in_use(plan=new, by=later)
    confirm_everything(new, later, "thử")
    assert find_current_plan().file_name == demo_plan.name
    put_in_use(plan=new, by=later)
    assert find_current_plan() == new


def test_an_earlier_plan_given_again_lies_on_the_desk_with_what_was_confirmed(
    demo_plan, another_plan, actor
):
    later = replace(actor, at=actor.at + timedelta(hours=1))
    keep_plan(file_name="thang_6.txt", content=another_plan, by=later)
    latest = replace(actor, at=actor.at + timedelta(hours=2))
    again = keep_plan(file_name=demo_plan.name, content=demo_plan.read_bytes(), by=latest)
    assert find_plan_on_desk() == again
    assert again.targets.confirmed().count() == 36


def test_a_picture_taken_again_after_another_is_the_newest(actor, tmp_path):
    first = the_snapshot()
    tables, folder = picture_on(ON), tmp_path
    other = {**tables, "persons": tables["persons"].head(10)}
    for hours, picture in ((1, other), (2, tables)):
        later = replace(actor, at=actor.at + timedelta(hours=hours))
        taken = take_snapshot(
            tables=picture, on=ON, boundary=first.boundary, folder=folder, by=later
        )
    assert taken == first
    assert find_latest_snapshot(ON) == first


def test_villages_the_installation_does_not_know_are_counted_together(actor, tmp_path):
    tables = picture_on(ON)
    strange = [str(uuid4()), str(uuid4())]
    households = tables["households"].with_columns(
        village_id=pl.Series([strange[row % 2] for row in range(tables["households"].height)])
    )
    snapshot = take_snapshot(
        tables={**tables, "households": households},
        on=ON,
        boundary="thử",
        folder=tmp_path,
        by=actor,
    )
    count_indicators(snapshot=snapshot, by=actor)
    rows = snapshot.values_counted.filter(indicator_code="T36")
    assert [(row.village_id, row.denominator) for row in rows] == [(None, 48)]


def test_the_file_is_kept_as_it_came(demo_plan):
    assert bytes(the_plan().file) == demo_plan.read_bytes()


@pytest.mark.parametrize("content", [b"", b"%PDF-1.4 hong", b"\xd0\xcf\x11\xe0" + b"\0" * 600])
def test_a_paper_that_cannot_be_read_leaves_nothing(actor, content):
    before = Plan.objects.count(), Target.objects.count()
    with pytest.raises(UnreadableDocument):
        keep_plan(file_name="hong.docx", content=content, by=actor)
    assert (Plan.objects.count(), Target.objects.count()) == before


def test_a_text_that_is_no_plan_is_told_as_such(actor):
    with pytest.raises(PlanSaysNothing, match="không có chỉ tiêu"):
        keep_plan(file_name="thư.txt", content="Chào anh, tôi vẫn khỏe.".encode(), by=actor)


def test_every_sentence_is_a_part_of_its_line():
    lines = {line["number"]: line["text"] for line in the_plan().lines}
    rows = [*the_plan().targets.all(), *the_plan().tasks.all()]
    assert rows
    assert all(row.quote in lines[row.line] for row in rows)


def test_every_value_has_a_mark_in_the_printed_plan_to_go_back_to():
    plan = the_plan()
    targets, tasks = list(plan.targets.all()), list(plan.tasks.all())
    marks = {
        piece.anchor
        for line in printed_lines(plan, targets, tasks)
        for piece in line.pieces
        if piece.codes
    }
    assert {f"cau-{code}" for code in anchors_of(targets).values()} <= marks


def test_a_line_cut_into_pieces_is_still_the_whole_line():
    text = "Mở đầu; 90% hộ có cáp quang; 85% thuê bao."
    pieces = mark_quotes(text, {"90% hộ có cáp quang": ["T36"], "85% thuê bao": ["T33"]})
    assert "".join(piece.text for piece in pieces) == text
    assert [piece.codes for piece in pieces if piece.codes] == [("T36",), ("T33",)]


def test_the_same_picture_is_frozen_under_the_same_seal_once(actor):
    kept = the_snapshot()
    again = take_snapshot(
        tables=picture_on(ON),
        on=ON,
        boundary=kept.boundary,
        folder=kept.path.parent,
        by=actor,
    )
    assert again == kept
    assert Snapshot.objects.count() == 1
    assert len(list(kept.path.parent.iterdir())) == 1


def test_a_fact_that_changes_changes_the_seal_and_leaves_the_old_picture(actor):
    kept = the_snapshot()
    before = get_target_facts(target("T36"), kept).tally
    Connection.objects.filter(fibre_internet=True).update(fibre_internet=False)
    new = take_snapshot(
        tables=picture_on(ON),
        on=ON,
        boundary=kept.boundary,
        folder=kept.path.parent,
        by=actor,
    )
    count_indicators(snapshot=new, by=actor)
    assert new.pk != kept.pk
    assert get_target_facts(target("T36"), kept).tally == before
    assert get_target_facts(target("T36"), new).tally.numerator == 0


def test_a_snapshot_whose_file_was_touched_is_not_counted(actor, tmp_path):
    snapshot = take_snapshot(
        tables=picture_on(ON), on=ON, boundary="phạm vi khác", folder=tmp_path, by=actor
    )
    file = snapshot.path / "households.parquet"
    file.chmod(0o644)
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)
    with pytest.raises(BrokenSnapshot):
        count_indicators(snapshot=snapshot, by=actor)
    assert not snapshot.values_counted.exists()


def test_counting_a_second_time_changes_nothing(actor):
    before = list(IndicatorValue.objects.values_list().order_by("pk"))
    count_indicators(snapshot=the_snapshot(), by=actor)
    assert list(IndicatorValue.objects.values_list().order_by("pk")) == before


def test_the_count_in_the_database_is_the_count_of_the_facts():
    fibre = Connection.objects.valid_on(ON).values_list("fibre_internet", flat=True)
    tally = get_target_facts(target("T36"), the_snapshot()).tally
    assert (tally.numerator, tally.denominator, tally.unknown) == (
        sum(answer is True for answer in fibre),
        48,
        sum(answer is None for answer in fibre),
    )


def test_villages_add_up_to_the_whole():
    for fact in list_target_facts(the_plan(), the_snapshot()):
        if fact.tally is not None:
            assert total(village.tally for village in fact.villages) == fact.tally


def test_every_computed_indicator_was_counted_and_carries_its_passport():
    facts = {fact.code: fact for fact in list_target_facts(the_plan(), the_snapshot())}
    for indicator in COMPUTED:
        passport = facts[indicator.code].passport
        assert passport is not None
        assert passport.snapshot == the_snapshot().pk
        assert passport.as_of == ON
        assert "Hoằng Kim" in passport.boundary
    assert all(
        fact.why_missing for fact in facts.values() if fact.tally is None and not fact.passport
    )


def test_a_passport_states_the_definition_that_did_the_counting():
    IndicatorValue.objects.filter(indicator_code="T36").update(version=7)
    passport = get_target_facts(target("T36"), the_snapshot()).passport
    assert passport.version == 7
    assert "bản 7" in passport.version_words
    assert f"bản {INDICATORS['T36'].version}" in passport.version_words


@pytest.mark.parametrize("code", [indicator.code for indicator in COMPUTED])
def test_the_list_of_people_is_exactly_what_stands_behind_the_figure(officer, code):
    row, snapshot = target(code), the_snapshot()
    tally = get_target_facts(row, snapshot).tally
    cases = list_cases(row, snapshot, officer)
    known = sum(not case.is_unknown for case in cases)
    if INDICATORS[code].shape == "mean":
        assert known == Connection.objects.valid_on(ON).count() - households_with_area()
    elif INDICATORS[code].better == "more":
        assert known == tally.denominator - tally.numerator - tally.unknown
    else:
        assert known == tally.numerator


def households_with_area() -> int:
    from ansinh.apps.registry.models import Housing

    return Housing.objects.valid_on(ON).filter(floor_area_m2__isnull=False).count()


def test_a_village_head_sees_only_the_cases_of_their_village(village_head, officer):
    for code in ("T36", "T19"):
        mine = list_cases(target(code), the_snapshot(), village_head)
        assert {case.village for case in mine} <= {"Nghĩa Trang"}
        all_there = [
            case
            for case in list_cases(target(code), the_snapshot(), officer)
            if case.village == "Nghĩa Trang"
        ]
        assert mine == all_there


def test_a_village_head_gets_nothing_by_asking_for_another_village(village_head):
    other = Village.objects.get(name="Kim Sơn")
    assert list_cases(target("T21"), the_snapshot(), village_head, other.pk) == []


def test_a_year_without_a_snapshot_says_which_years_have_one():
    with pytest.raises(NoSnapshot, match=r"Năm 2025 chưa có ảnh chụp.*của năm 2026"):
        get_snapshot_of_year(2025)
