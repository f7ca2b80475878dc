"""Hộ của thôn đã chia: each goes to a part from the split day; totals stay on old and new lines."""

from collections import Counter
from datetime import date, timedelta

import pytest

from ansinh.apps.accounts.models import User
from ansinh.apps.journal.models import Act
from ansinh.apps.registry.actions import (
    Assignment,
    FactRefused,
    assign_households,
    record_fact,
    register_household,
)
from ansinh.apps.registry.models import Family, Household, Identity, Place
from ansinh.apps.registry.queries import picture_on
from ansinh.apps.registry.queries.splits import find_split, list_homes
from ansinh.apps.units.actions import merge_villages, split_village
from ansinh.apps.units.models import Village
from ansinh.apps.units.queries import list_boundaries

pytestmark = pytest.mark.django_db
START, CHANGED, ON = date(2026, 9, 1), date(2026, 11, 10), date(2026, 11, 23)
BEFORE = CHANGED - timedelta(days=1)
TOLD = {"said_by": "danh sách kèm nghị quyết", "because": "chia thôn"}


@pytest.fixture
def villages():
    """Two villages whose people are known since before the split."""
    for area in (Place, Family, Identity):
        area.objects.update(valid_from=START)
    return list(Village.objects.filter(pk__in=Place.objects.values("village_id"))[:2])


@pytest.fixture
def village(villages):
    return villages[0]


@pytest.fixture
def parts(village, actor):
    return split_village(village=village, names=["Trên", "Dưới"], effective_on=CHANGED, by=actor)


@pytest.fixture
def homes(village):
    """Households of the village, counted without the code under test."""
    keys = Place.objects.filter(village_id=village.pk).values("household_id")
    return list(Household.objects.filter(pk__in=keys).order_by("pk"))


@pytest.fixture
def assign(village, actor):
    def to(given, seen=None):
        assigned = {
            home: Assignment(part.pk, seen.pk if seen else village.pk)
            for home, part in given.items()
        }
        return assign_households(village=village, assigned=assigned, by=actor, **TOLD)

    return to


def counted(on, boundary_code="hien-nay") -> tuple[int, int]:
    """Households and persons of a boundary, as a figure of that day counts them."""
    boundary = next(b for b in list_boundaries(on) if b.code == boundary_code)
    picture, inside = picture_on(on), [str(key) for key in boundary.village_ids]
    homes = picture["households"].filter(picture["households"]["village_id"].is_in(inside))
    persons = picture["persons"].join(homes.select("household_id"), on="household_id")
    return homes.height, persons.height


def villages_of(homes, on):
    rows = picture_on(on)["households"].select("household_id", "village_id").iter_rows()
    wanted = {str(home.pk) for home in homes}
    return Counter(village for key, village in rows if key in wanted)


def test_each_household_stands_in_its_part_from_the_split_day_on(
    villages, parts, homes, assign, village
):
    upper, lower = parts
    assert assign({home: upper if home == homes[0] else lower for home in homes}) == len(homes)
    assert villages_of(homes, BEFORE) == {str(village.pk): len(homes)}
    for day in (CHANGED, ON):
        assert villages_of(homes, day) == {str(upper.pk): 1, str(lower.pk): len(homes) - 1}


@pytest.mark.parametrize("said", ["none", "some", "all"])
def test_totals_are_kept_on_every_boundary_however_many_are_assigned(
    villages, village, homes, actor, request, said
):
    codes = [boundary.code for boundary in list_boundaries(BEFORE)]
    before = {code: counted(BEFORE, code) for code in codes}
    assert before["hien-nay"][0] == Place.objects.filter(withdrawn_in=None).count()
    upper, _ = request.getfixturevalue("parts")
    chosen = {"none": [], "some": homes[::2], "all": homes}[said]
    if chosen:
        request.getfixturevalue("assign")(dict.fromkeys(chosen, upper))
    for day in (BEFORE, CHANGED, ON):
        assert {code: counted(day, code) for code in codes} == before


def test_who_looks_after_a_part_sees_its_households_once_they_are_said(
    villages, parts, homes, assign
):
    upper, lower = parts
    head = User.objects.get(username="truong-thon")
    head.villages.set([upper])
    assign({homes[0]: upper, homes[1]: lower})
    seen = Household.objects.in_scope_of(head, CHANGED)
    assert [home.pk for home in seen] == [homes[0].pk]


def test_what_was_recorded_of_a_place_since_the_split_goes_to_the_part_too(
    villages, parts, homes, assign, actor
):
    farms = not Place.objects.valid_on(ON).get(household=homes[0]).farming_household
    record_fact(
        subject=homes[0],
        area="place",
        values={"farming_household": farms},
        valid_from=date(2026, 11, 15),
        by=actor,
        **TOLD,
    )
    assign({homes[0]: parts[0]})
    for day in (CHANGED, ON):
        assert Place.objects.valid_on(day).get(household=homes[0]).village_id == parts[0].pk
    assert Place.objects.valid_on(ON).get(household=homes[0]).farming_household is farms


def test_a_wrong_part_is_put_right_and_the_second_of_two_officers_is_refused(
    villages, parts, homes, assign
):
    upper, lower = parts
    assign({homes[0]: upper})
    before = Act.objects.count()
    with pytest.raises(FactRefused, match="vừa được người khác sửa"):
        assign({homes[1]: lower, homes[0]: lower})
    assert Act.objects.count() == before
    assert Place.objects.valid_on(ON).get(household=homes[1]).village_id not in {upper.pk, lower.pk}
    assign({homes[0]: lower}, seen=upper)
    assert villages_of(homes[:1], CHANGED) == {str(lower.pk): 1}


def test_neither_a_stranger_village_nor_a_whole_one_takes_households(
    villages, parts, homes, assign, actor
):
    other = villages[1]
    with pytest.raises(FactRefused, match="không phải thôn mới"):
        assign({homes[0]: other})
    stranger = Household.objects.exclude(pk__in=[home.pk for home in homes]).first()
    with pytest.raises(FactRefused, match=stranger.code):
        assign({stranger: parts[0]})
    with pytest.raises(FactRefused, match="chưa chia"):
        assign_households(
            village=other, assigned={homes[0]: Assignment(parts[0].pk, other.pk)}, by=actor, **TOLD
        )
    with pytest.raises(FactRefused, match="Chưa chọn"):
        assign({})


def test_households_of_a_village_merged_before_it_was_split_are_listed(villages, officer, actor):
    one, two = villages
    keys = set(
        Place.objects.filter(village_id__in=[one.pk, two.pk]).values_list("household", flat=True)
    )
    merged = merge_villages(villages=[one, two], name="Hợp", effective_on=BEFORE, by=actor)
    parts = split_village(village=merged, names=["A", "B"], effective_on=CHANGED, by=actor)
    homes = list_homes(find_split(merged), officer)
    assert {home.key for home in homes} == keys
    chosen = Household.objects.get(pk=homes[0].key)
    given = {chosen: Assignment(parts[0].pk, homes[0].stands_in)}
    assign_households(village=merged, assigned=given, by=actor, **TOLD)
    assert villages_of([chosen], CHANGED) == {str(parts[0].pk): 1}


def test_a_household_that_came_to_a_part_later_may_be_put_right_as_well(
    villages, parts, officer, actor, assign
):
    upper, lower = parts
    late = register_household(place={"village_id": upper.pk}, valid_from=ON, by=actor, **TOLD)
    assert late.pk in {home.key for home in list_homes(find_split(villages[0]), officer)}
    assign({late: lower}, seen=upper)
    assert villages_of([late], ON) == {str(lower.pk): 1}


def test_the_page_assigns_some_by_name_and_the_rest_at_once(
    villages, village, parts, homes, reading, officer
):
    client, address = reading(officer), f"/ho/thon-chia/{village.pk}/"
    upper, lower = parts
    page = client.get(address).content.decode()
    assert f"Còn {len(homes)} trong {len(homes)} hộ" in page
    assert all(home.code in page for home in homes)
    one = client.get(address, {"q": homes[0].code.lower()}).content.decode()
    assert [home.code in one for home in homes] == [home == homes[0] for home in homes]
    refused = client.post(address, {"others": str(lower.pk)}).content.decode()
    assert "Ghi theo giấy tờ nào" in refused
    wrong = {f"ho-{homes[0].pk}": "khong:phai", "said_by": "danh sách"}
    assert "không đọc được" in client.post(address, wrong).content.decode()
    answer = client.post(
        address,
        {
            f"ho-{homes[0].pk}": f"{village.pk}:{upper.pk}",
            "others": str(lower.pk),
            "said_by": "danh sách kèm nghị quyết",
        },
        follow=True,
    )
    page = answer.content.decode()
    assert f"Đã ghi {len(homes)} hộ vào thôn mới từ 10/11/2026" in page
    assert f"Cả {len(homes)} hộ" in page
    assert villages_of(homes, CHANGED) == {str(upper.pk): 1, str(lower.pk): len(homes) - 1}
    kept = client.get(address, {"xem": "da-ghi"}).content.decode()
    assert all(home.code in kept for home in homes)


def test_the_split_leads_on_to_the_list(village, reading, officer):
    client, address = reading(officer), f"/don-vi/thon/{village.pk}/chia/"
    form = {"names": "Trên\nDưới", "effective_on": "24/11/2026", "legal_act": "NQ 12"}
    page = client.post(address, form | {"confirmed": "1"}, follow=True).content.decode()
    assert page.count(f"/ho/thon-chia/{village.pk}/") == 1
