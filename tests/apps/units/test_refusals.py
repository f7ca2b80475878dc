"""Từ chối: acts that would make units contradict each other change nothing and say why."""

from datetime import date
from uuid import uuid4

import pytest

from ansinh.apps.journal.queries import count_acts
from ansinh.apps.units.actions import (
    NewVillage,
    UnitRefused,
    abolish_organisation,
    add_alias,
    appoint,
    create_post,
    dissolve_village,
    end_holding,
    establish_organisation,
    establish_villages,
    merge_organisations,
    merge_villages,
    move_village,
    rename_organisation,
    rename_village,
    split_organisation,
    split_village,
    transfer_field,
)
from ansinh.apps.units.models import Field, Holding, Organisation, Post, Succession
from ansinh.apps.units.queries import list_villages

pytestmark = pytest.mark.django_db
FOUNDED, ON, LATER = date(2030, 1, 1), date(2030, 6, 1), date(2030, 9, 1)


@pytest.fixture
def commune(actor):
    return establish_organisation(
        code="xa-thu", name="Xã thử", kind="commune", valid_from=FOUNDED, by=actor
    )


@pytest.fixture
def other(actor):
    return establish_organisation(
        code="xa-khac", name="Xã khác", kind="commune", valid_from=FOUNDED, by=actor
    )


@pytest.fixture
def villages(commune, actor):
    new = [NewVillage(uuid4(), name) for name in ("Đông", "Đoài", "Nam")]
    return establish_villages(villages=new, commune=commune, valid_from=FOUNDED, by=actor)


@pytest.fixture
def chair(commune, actor):
    return create_post(
        organisation=commune, title="Chủ tịch", rank="head", valid_from=FOUNDED, by=actor
    )


def refused(act, **told) -> str:
    """The message of a refusal, which left the journal as it was."""
    before = count_acts()
    with pytest.raises(UnitRefused) as found:
        act(**told)
    assert count_acts() == before
    return str(found.value)


def test_a_village_is_not_merged_twice(villages, actor):
    east, west, south = villages
    merge_villages(villages=[east, west], name="Hợp", effective_on=ON, by=actor)
    said = refused(
        merge_villages, villages=[east, south], name="Khác", effective_on=LATER, by=actor
    )
    assert "Thôn Đông đã chấm dứt từ ngày 01/6/2030" in said


@pytest.mark.parametrize("act", [rename_village, split_village, dissolve_village, move_village])
def test_a_village_that_ended_is_not_changed_any_more(villages, other, actor, act):
    merge_villages(villages=villages[:2], name="Hợp", effective_on=ON, by=actor)
    told = {
        rename_village: {"name": "Mới"},
        split_village: {"names": ["A", "B"]},
        dissolve_village: {},
        move_village: {"commune": other},
    }[act]
    assert "đã chấm dứt" in refused(act, village=villages[0], effective_on=LATER, by=actor, **told)


def test_one_village_alone_is_no_merger(villages, actor):
    said = refused(merge_villages, villages=[villages[0]] * 2, name="A", effective_on=ON, by=actor)
    assert "hai thôn khác nhau" in said


def test_villages_of_two_communes_do_not_merge(villages, other, actor):
    (far,) = establish_villages(
        villages=[NewVillage(uuid4(), "Xa")], commune=other, valid_from=FOUNDED, by=actor
    )
    said = refused(merge_villages, villages=[villages[0], far], name="A", effective_on=ON, by=actor)
    assert "nhiều xã" in said


@pytest.mark.parametrize("name", ["Đoài", "ĐOÀI", " đoài "])
def test_two_villages_of_one_commune_never_bear_one_name(villages, commune, actor, name):
    assert "Đoài" in refused(
        rename_village, village=villages[0], name=name, effective_on=ON, by=actor
    ).replace("đoài", "Đoài").replace("ĐOÀI", "Đoài")
    refused(
        establish_villages,
        villages=[NewVillage(uuid4(), name)],
        commune=commune,
        valid_from=LATER,
        by=actor,
    )
    refused(
        merge_villages, villages=[villages[0], villages[2]], name=name, effective_on=ON, by=actor
    )


def test_a_name_that_was_given_up_may_be_taken_on_the_same_day(villages, actor):
    east, west, _ = villages
    rename_village(village=east, name="Thượng", effective_on=ON, by=actor)
    rename_village(village=west, name="Đông", effective_on=ON, by=actor)
    assert {v.name for v in list_villages(ON) if v.pk in (east.pk, west.pk)} == {"Thượng", "Đông"}


@pytest.mark.parametrize("on", [FOUNDED, date(2029, 12, 31)])
def test_a_village_changes_only_after_it_began(villages, actor, on):
    refused(rename_village, village=villages[0], name="Mới", effective_on=on, by=actor)
    refused(merge_villages, villages=villages[:2], name="Mới", effective_on=on, by=actor)
    refused(dissolve_village, village=villages[0], effective_on=on, by=actor)


def test_communes_with_villages_of_one_name_merge_only_under_new_names(
    villages, commune, other, actor
):
    east = villages[0]
    establish_villages(
        villages=[NewVillage(uuid4(), "Đông")], commune=other, valid_from=FOUNDED, by=actor
    )
    told = {"predecessors": [commune], "successor": other, "effective_on": ON, "by": actor}
    assert "đã có thôn tên Đông" in refused(merge_organisations, **told)
    assert Organisation.objects.get(pk=commune.pk).valid_until is None
    merge_organisations(**told, new_names={east.pk: "Đông Thử"})
    names = {village.name for village in list_villages(ON, other)}
    assert names == {"Đông", "Đông Thử", "Đoài", "Nam"}


def test_a_commune_with_villages_or_offices_is_not_abolished(villages, commune, other, actor):
    told = {"organisation": commune, "effective_on": ON, "by": actor}
    assert "thôn Nam" in refused(abolish_organisation, **told)
    for village in villages:
        move_village(village=village, commune=other, effective_on=ON, by=actor)
    office = establish_organisation(
        code="p", name="Phòng thử", kind="department", parent=commune, valid_from=FOUNDED, by=actor
    )
    assert "Phòng thử" in refused(abolish_organisation, **told)
    abolish_organisation(organisation=office, effective_on=ON, by=actor)
    abolish_organisation(**told)
    row = Succession.objects.get(predecessor=commune)
    assert (row.kind, row.successor) == ("abolish", None)


def test_an_organisation_ends_once_and_after_it_began(commune, other, actor):
    told = {"predecessors": [commune], "successor": other, "by": actor}
    assert "không thể chấm dứt" in refused(merge_organisations, effective_on=FOUNDED, **told)
    merge_organisations(effective_on=ON, **told)
    assert "đã chấm dứt" in refused(merge_organisations, effective_on=LATER, **told)


def test_nobody_is_succeeded_by_one_that_is_not_there(commune, other, actor):
    late = establish_organisation(
        code="m", name="Xã muộn", kind="commune", valid_from=LATER, by=actor
    )
    merging = {"predecessors": [commune], "effective_on": ON, "by": actor}
    assert "có từ ngày 01/9/2030" in refused(merge_organisations, successor=late, **merging)
    assert "chính mình" in refused(merge_organisations, successor=commune, **merging)
    told = {"predecessor": commune, "effective_on": ON, "by": actor}
    refused(split_organisation, shares=[(late, Field.LABOUR)], **told)
    refused(split_organisation, shares=[], **told)
    refused(transfer_field, successor=late, field=Field.LABOUR, **told)
    refused(transfer_field, successor=commune, field=Field.LABOUR, **told)
    transfer_field(successor=other, field=Field.LABOUR, **told)
    assert "không ghi lại" in refused(transfer_field, successor=other, field="labour", **told)


def test_posts_and_their_holders_end_with_the_organisation(commune, other, chair, actor):
    appoint(post=chair, full_name="Người Giả Định", valid_from=FOUNDED, by=actor)
    merge_organisations(predecessors=[commune], successor=other, effective_on=ON, by=actor)
    assert Post.objects.get(pk=chair.pk).valid_until == ON
    assert Holding.objects.get(post=chair).valid_until == ON
    said = refused(appoint, post=chair, full_name="Ai Đó", valid_from=LATER, by=actor)
    assert "đã chấm dứt" in said


def test_a_post_has_one_holder_at_a_time(chair, actor):
    appoint(post=chair, full_name="Người Một", valid_from=FOUNDED, by=actor)
    refused(appoint, post=chair, full_name="Người Hai", valid_from=FOUNDED, by=actor)
    refused(appoint, post=chair, full_name="  ", valid_from=ON, by=actor)
    appoint(post=chair, full_name="Người Hai", valid_from=ON, by=actor)
    assert [held.full_name for held in chair.holdings.valid_on(ON)] == ["Người Hai"]
    refused(end_holding, post=chair, ended_on=ON, by=actor)
    end_holding(post=chair, ended_on=LATER, by=actor)
    assert "đang trống" in refused(end_holding, post=chair, ended_on=LATER, by=actor)
    refused(appoint, post=chair, full_name="Chen Ngang", valid_from=ON, by=actor)


def test_a_renamed_commune_keeps_villages_posts_and_holders(villages, commune, chair, actor):
    appoint(post=chair, full_name="Người Một", valid_from=FOUNDED, by=actor)
    told = {"organisation": commune, "effective_on": ON, "by": actor}
    refused(rename_organisation, code="m", name="Xã thử", **told)
    renamed = rename_organisation(code="m", name="Xã mới", **told)
    assert [village.name for village in list_villages(ON, renamed)] == ["Đoài", "Đông", "Nam"]
    (post,) = renamed.posts.all()
    assert [held.full_name for held in post.holdings.valid_on(ON)] == ["Người Một"]
    assert Organisation.objects.get(pk=commune.pk).name == "Xã thử"


def test_blank_words_and_words_said_before_are_no_alias(commune, actor):
    refused(add_alias, organisation=commune, words=" ", by=actor)
    add_alias(organisation=commune, words="UBND  thử", by=actor)
    refused(add_alias, organisation=commune, words="UBND thử", by=actor)


def test_no_organisation_begins_under_one_that_is_not_there(commune, actor):
    refused(
        establish_organisation,
        code="p",
        name="Phòng",
        kind="department",
        parent=commune,
        valid_from=date(2029, 1, 1),
        by=actor,
    )
