"""Thôn đã nhập, đã chia: whose people they are, and by which name, on the days around the change.

Households stay recorded in the village that was; who sees them follows the village that is.
"""

import re
from datetime import date

import pytest
from django.db.models import Q

from ansinh.apps.accounts.models import User
from ansinh.apps.accounts.queries import list_villages_in_scope
from ansinh.apps.registry.models import Family, Household, Identity, Person, Place
from ansinh.apps.registry.queries import (
    describe_persons,
    list_villages_with_households,
    picture_on,
    search_persons,
)
from ansinh.apps.units.actions import merge_villages, split_village
from ansinh.apps.units.models import Village, VillageStanding

pytestmark = pytest.mark.django_db
START, CHANGED, BEFORE = date(2026, 9, 1), date(2026, 11, 10), date(2026, 11, 9)


@pytest.fixture
def villages():
    """Three villages of one commune, their people known since before the change."""
    for area in (Place, Family, Identity):
        area.objects.update(valid_from=START)
    return list(Village.objects.filter(pk__in=Place.objects.values("village_id"))[:3])


@pytest.fixture
def head_of():
    """The village head's account, given these villages to look after."""

    def give(*mine) -> User:
        head = User.objects.get(username="truong-thon")
        head.villages.set(mine)
        return head

    return give


def merge(villages, actor, name="Hợp Nhất"):
    return merge_villages(villages=villages, name=name, effective_on=CHANGED, by=actor)


def homes_of(*villages) -> set:
    """Households recorded in these villages, counted without the code under test."""
    rows = Place.objects.filter(village_id__in=[village.pk for village in villages])
    return set(rows.values_list("household_id", flat=True))


def seen_by(user, on) -> set:
    return set(Household.objects.in_scope_of(user, on).values_list("pk", flat=True))


@pytest.mark.parametrize("on", [BEFORE, CHANGED, date(2026, 11, 23)])
def test_the_head_of_the_new_village_sees_its_households_on_every_day(villages, head_of, actor, on):
    one, two, _ = villages
    head = head_of(merge([one, two], actor))
    assert seen_by(head, on) == homes_of(one, two) != set()


def test_the_head_of_a_former_village_sees_nobody_from_the_day_of_the_merger(
    villages, head_of, actor
):
    one, two, _ = villages
    merge([one, two], actor)
    head = head_of(one)
    assert seen_by(head, BEFORE) == homes_of(one)
    assert seen_by(head, CHANGED) == set()
    assert not search_persons(head, CHANGED, "nguyen ").keys


def test_who_looked_after_both_former_villages_goes_on_looking_after_their_people(
    villages, head_of, actor
):
    one, two, _ = villages
    merge([one, two], actor)
    head = head_of(one, two)
    assert seen_by(head, BEFORE) == seen_by(head, CHANGED) == homes_of(one, two)


def test_the_list_of_a_merged_village_holds_all_its_people_under_its_name(
    villages, head_of, officer, actor
):
    one, two, _ = villages
    merged = merge([one, two], actor)
    theirs = set(
        Family.objects.filter(household_id__in=homes_of(one, two)).values_list("person", flat=True)
    )
    living = set(
        Person.objects.filter(
            Q(identity__death_date=None) | Q(identity__death_date__gt=CHANGED), pk__in=theirs
        ).values_list("pk", flat=True)
    )
    for reader in (officer, head_of(merged)):
        found = search_persons(reader, CHANGED, village=merged.pk)
        rows = describe_persons(found.keys, reader, CHANGED)
        assert {row.key for row in rows} == living
        assert {row.village for row in rows} == {"Hợp Nhất"}
        former = describe_persons(found.keys, reader, BEFORE)
        assert {row.village for row in former} == {one.name, two.name}
        assert not search_persons(reader, BEFORE, village=merged.pk).keys


def test_a_head_may_choose_the_villages_of_the_day_only(villages, head_of, actor):
    one, two, other = villages
    merged = merge([one, two], actor)
    head = head_of(merged, other)
    now = {village.pk for village in list_villages_in_scope(head, CHANGED)}
    then = {village.pk for village in list_villages_in_scope(head, BEFORE)}
    assert (now, then) == ({merged.pk, other.pk}, {one.pk, two.pk, other.pk})


def test_the_picture_counts_a_merged_villages_households_once_and_under_it(villages, actor):
    one, two, _ = villages
    merged = merge([one, two], actor)
    for on, expected in ((BEFORE, {one.pk, two.pk}), (CHANGED, {merged.pk})):
        homes = picture_on(on)["households"]
        found = homes.filter(homes["household_id"].is_in([str(k) for k in homes_of(one, two)]))
        assert set(found["village_id"]) == {str(key) for key in expected}
        assert found.height == len(homes_of(one, two))
        assert set(found["commune_id"]) == {str(merged.commune_id)}
    assert merged.pk in {village.pk for village in list_villages_with_households(CHANGED)}
    assert {one.pk, two.pk} <= {v.pk for v in list_villages_with_households(BEFORE)}


def test_a_household_of_a_split_village_is_no_parts_until_it_is_said(villages, head_of, actor):
    split = villages[0]
    upper, lower = split_village(
        village=split, names=["Trên", "Dưới"], effective_on=CHANGED, by=actor
    )
    mine = sorted(homes_of(split))
    Place.objects.filter(household=mine[0]).update(valid_until=CHANGED)
    Place.objects.create(
        household_id=mine[0], village_id=upper.pk, valid_from=CHANGED, said_by="Nghị quyết"
    )
    assert seen_by(head_of(upper), CHANGED) == {mine[0]}
    assert seen_by(head_of(lower), CHANGED) == set()
    assert seen_by(head_of(split), BEFORE) == seen_by(head_of(split), CHANGED) == set(mine)
    assert seen_by(head_of(upper, lower), CHANGED) == set(mine)


def test_a_village_that_is_renamed_keeps_its_head_and_shows_its_name_of_the_day(
    villages, head_of, actor
):
    one = villages[0]
    standing = VillageStanding.objects.get(village=one, valid_until=None)
    VillageStanding.objects.filter(pk=standing.pk).update(valid_until=CHANGED)
    VillageStanding.objects.create(
        village=one, name="Tên Mới", commune=standing.commune, valid_from=CHANGED
    )
    head = head_of(one)
    person = Family.objects.filter(household_id__in=homes_of(one)).first().person_id
    for on, name in ((BEFORE, standing.name), (CHANGED, "Tên Mới")):
        assert [row.village for row in describe_persons([person], head, on)] == [name]


def test_pages_of_the_new_villages_people_open_for_its_head(villages, head_of, reading, actor):
    one, two, other = villages
    client = reading(head_of(merge([one, two], actor)))
    (home, *_), (stranger, *_) = sorted(homes_of(two)), sorted(homes_of(other))
    page = client.get(f"/ho/{home}/?ngay={CHANGED}")
    assert page.status_code == 200
    assert "Hợp Nhất" in page.content.decode()
    assert client.get(f"/ho/{stranger}/?ngay={CHANGED}").status_code == 404
    assert client.get(f"/chi-tieu/T36/con-thieu/?ngay={CHANGED}").status_code in {200, 404}


@pytest.mark.parametrize("day", ["", f"?ngay={BEFORE}"])
def test_whose_village_has_ended_sees_none_of_its_people_whatever_day_they_choose(
    villages, head_of, reading, actor, day
):
    one, two, _ = villages
    head, (home, *_) = head_of(one), sorted(homes_of(one))
    person = Family.objects.filter(household_id=home).first().person_id
    addresses = (f"/ho/{home}/{day}", f"/nguoi/{person}/{day}")
    client = reading(head)
    assert [client.get(address).status_code for address in addresses] == [200, 200]
    merge([one, two], actor)
    assert [client.get(address).status_code for address in addresses] == [404, 404]
    found = client.get(f"/nguoi/?dien=aged_60&ngay={BEFORE}").content.decode()
    assert not re.findall(r"/nguoi/[0-9a-f-]{36}/", found)


def test_rights_are_of_one_day_and_data_of_another(villages, head_of, actor):
    one, two, other = villages
    merged = merge([one, two], actor)
    for mine, theirs in (((one, other), (other,)), ((merged,), (one, two)), ((one, two),) * 2):
        head = head_of(*mine)
        head.rights_on = CHANGED
        assert seen_by(head, BEFORE) == homes_of(*theirs)
        head.rights_on = BEFORE
        assert seen_by(head, BEFORE) == homes_of(*(theirs if merged in mine else mine))
