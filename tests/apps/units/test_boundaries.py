"""Ranh giới, chữ ký, cây: what holds on 30/6/2025 and on 01/7/2025."""

from datetime import date
from uuid import uuid4

import pytest

from ansinh.apps.units.actions import NewVillage, appoint, establish_villages, merge_villages
from ansinh.apps.units.models import Organisation, Post
from ansinh.apps.units.queries import (
    PRESENT,
    find_boundary,
    find_commune,
    list_boundaries,
    list_changes,
    list_villages,
    organisation_tree,
    signatories_on,
)
from ansinh.site.boundary import boundary_in_words, boundary_on

pytestmark = pytest.mark.django_db
LAST, FIRST, NOW = date(2025, 6, 30), date(2025, 7, 1), date(2026, 11, 23)
KIM = "xa-hoang-kim-cu"


def test_todays_commune_comes_first_then_the_four_former_ones():
    assert [one.code for one in list_boundaries(NOW)] == [
        PRESENT,
        KIM,
        "xa-hoang-phu-cu",
        "xa-hoang-quy-cu",
        "xa-hoang-trung-cu",
    ]


def test_a_former_commune_keeps_the_villages_of_its_last_day():
    four = {village.pk for village in list_villages(LAST)}
    for on, last in ((date(2024, 12, 31), date(2024, 12, 31)), (LAST, LAST), (NOW, LAST)):
        former = find_boundary(KIM, on)
        assert (former.village_ids, former.valid_on) == (four, last)


def test_former_villages_stay_in_the_former_boundary_when_they_merge_later(actor):
    first, second, *_ = list_villages(NOW)
    merged = merge_villages(
        villages=[first, second], name="Hợp", effective_on=date(2026, 1, 1), by=actor
    )
    both = {first.pk, second.pk}
    former, present = find_boundary(KIM, NOW), find_boundary(PRESENT, NOW)
    assert both | {merged.pk} <= former.village_ids
    assert both | {merged.pk} <= present.village_ids
    assert (former.village_count, present.village_count) == (4, 3)
    before = find_boundary(PRESENT, LAST)
    assert before.village_ids == find_boundary(KIM, LAST).village_ids
    assert merged.pk not in before.village_ids


def test_what_is_mixed_with_a_village_from_outside_is_not_of_the_former_boundary(actor):
    commune = find_commune(NOW)
    (stranger,) = establish_villages(
        villages=[NewVillage(uuid4(), "Thôn Lạ")],
        commune=commune,
        valid_from=date(2025, 8, 1),
        by=actor,
    )
    first, *_ = [one for one in list_villages(NOW) if one.pk != stranger.pk]
    mixed = merge_villages(
        villages=[first, stranger], name="Pha", effective_on=date(2026, 1, 1), by=actor
    )
    assert mixed.pk not in find_boundary(KIM, NOW).village_ids
    assert mixed.pk in find_boundary(PRESENT, NOW).village_ids


def test_words_of_a_boundary_say_which_commune_and_until_when():
    assert boundary_in_words(find_boundary(KIM, NOW)) == "4 thôn thuộc xã Hoằng Kim trước 01/7/2025"
    assert boundary_in_words(find_boundary(KIM, LAST)) == "4 thôn thuộc xã Hoằng Kim"
    assert boundary_in_words(find_boundary(PRESENT, NOW)) == "4 thôn của xã Hoằng Phú"
    assert boundary_in_words(find_boundary(PRESENT, LAST), 9).startswith("9 thôn của địa bàn")


def test_figures_of_one_former_commune_say_so_on_any_day():
    assert boundary_on(NOW) == "4 thôn thuộc xã Hoằng Kim trước 01/7/2025"


@pytest.mark.parametrize("code", ["", "khong-co", "HIEN-NAY"])
def test_an_unknown_boundary_is_none(code):
    assert find_boundary(code, NOW) is None


def test_before_any_commune_there_is_no_former_boundary():
    (only,) = list_boundaries(date(1990, 1, 1))
    assert (only.code, only.village_ids) == (PRESENT, frozenset())


def test_who_signs_and_how_follows_the_day_and_the_rank():
    assert [one.authority for one in signatories_on(NOW)] == [
        ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
        ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"),
        ("TL. CHỦ TỊCH", "TRƯỞNG PHÒNG VĂN HÓA – XÃ HỘI"),
    ]
    before = signatories_on(LAST)
    assert [one.full_name for one in before] == ["Nguyễn Văn A"]
    assert before[0].post.organisation.place == "Hoằng Kim"
    assert signatories_on(date(1990, 1, 1)) == []


def test_an_acting_chair_signs_as_such(actor):
    chair = Post.objects.get(organisation=find_commune(NOW), title="Chủ tịch")
    appoint(
        post=chair, full_name="Người Mới", is_acting=True, valid_from=date(2026, 11, 1), by=actor
    )
    assert signatories_on(NOW)[0].authority == ("TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH")


def names_under(place: str, on: date) -> set[str]:
    branches = [branch for root in organisation_tree(on) for branch in root.walk()]
    own = next(
        b for b in branches if b.organisation.kind == "commune" and place in str(b.organisation)
    )
    return {child.organisation.name for child in own.children}


def test_the_tree_of_each_day_holds_the_offices_of_that_day():
    before, after = names_under("Hoằng Kim", LAST), names_under("Hoằng Phú", FIRST)
    assert "Bộ phận Tài chính – Kế toán xã Hoằng Kim" in before
    four = {
        "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân",
        "Phòng Kinh tế",
        "Phòng Văn hóa – Xã hội",
        "Trung tâm Phục vụ hành chính công",
    }
    assert four <= after
    assert not four & before


def test_a_school_hangs_under_the_commune_that_took_over():
    school = "Trường Trung học cơ sở Hoằng Kim"
    assert school in names_under("Hoằng Kim", LAST)
    assert school in names_under("Hoằng Phú", FIRST)


def test_the_district_level_is_gone_from_the_day_of_the_merger():
    def districts(on):
        return list(Organisation.objects.valid_on(on).filter(kind="district"))

    assert len(districts(LAST)) == 1
    assert districts(FIRST) == []


def test_changes_are_told_in_the_span_asked_for_only():
    told = [event.what for event in list_changes(date(2025, 3, 1), LAST)]
    assert any("Sở Lao động" in what for what in told)
    assert not any("4 xã" in what for what in told)
    (merged,) = [event for event in list_changes(FIRST, FIRST) if "4 xã" in event.what]
    assert "Hoằng Kim, Hoằng Phú, Hoằng Quý, Hoằng Trung" in merged.what
