"""Đơn vị: valid for a span, succeeded by others, never lost."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from ansinh.apps.journal.queries import list_acts_about
from ansinh.apps.units.actions import establish_organisation, establish_village
from ansinh.apps.units.models import Organisation, Succession
from ansinh.apps.units.queries import (
    find_department,
    find_former_communes,
    get_commune,
    list_superiors,
    list_villages,
)

pytestmark = pytest.mark.django_db


def hoang_kim() -> Organisation:
    return Organisation.objects.get(code="xa-hoang-kim-cu")


@pytest.mark.parametrize(
    ("on", "holds"),
    [
        (date(2025, 6, 30), True),
        (date(2025, 7, 1), False),
    ],
)
def test_a_merged_commune_ends_on_the_day_of_the_merger(on, holds):
    assert Organisation.objects.valid_on(on).filter(pk=hoang_kim().pk).exists() is holds


def test_the_new_commune_begins_on_the_day_the_old_ones_end():
    assert get_commune(date(2025, 6, 30)).name == "Ủy ban nhân dân xã Hoằng Kim"
    assert get_commune(date(2025, 7, 1)).name == "Ủy ban nhân dân xã Hoằng Phú"


def test_there_is_no_commune_before_the_first():
    with pytest.raises(Organisation.DoesNotExist):
        get_commune(date(1900, 1, 1))


def test_another_department_does_not_take_over_the_letterhead(actor):
    on = date(2026, 11, 23)
    commune = get_commune(on)
    establish_organisation(
        code="kt",
        name="Phòng Kinh tế",
        kind=Organisation.Kind.DEPARTMENT,
        parent=commune,
        valid_from=date(2025, 7, 1),
        by=actor,
    )
    assert find_department(commune, on).name == "Phòng Văn hóa – Xã hội"


def test_the_commune_knows_the_four_it_took_over_from():
    former = find_former_communes(get_commune(date(2026, 1, 1)), date(2026, 1, 1))
    assert {s.predecessor.place for s in former} == {
        "Hoằng Kim",
        "Hoằng Quý",
        "Hoằng Trung",
        "Hoằng Phú",
    }
    assert {s.kind for s in former} == {Succession.Kind.MERGE}
    assert {s.effective_on for s in former} == {date(2025, 7, 1)}


def test_superiors_are_those_of_the_day():
    assert [unit.name for unit in list_superiors(date(2026, 11, 23))] == [
        "Sở Nội vụ",
        "Sở Y tế",
        "Sở Nông nghiệp và Môi trường",
    ]
    labour = "Phòng Lao động – Thương binh và Xã hội huyện Hoằng Hóa"
    assert [unit.name for unit in list_superiors(date(2025, 2, 28))] == [labour]


def test_a_unit_cannot_end_before_it_begins():
    unit = hoang_kim()
    unit.valid_until = unit.valid_from
    with pytest.raises(IntegrityError), transaction.atomic():
        unit.save()


def test_founding_a_unit_or_a_village_is_in_the_journal(actor):
    unit = establish_organisation(
        code="hoi", name="Hội", kind="front", valid_from=date(2026, 1, 1), by=actor
    )
    assert [act.verb for act in list_acts_about(f"organisation:{unit.pk}")] == ["lập đơn vị"]
    village = establish_village(
        key=unit.pk, name="Thôn mới", commune=unit, valid_from=date(2026, 1, 1), by=actor
    )
    assert [act.verb for act in list_acts_about(f"village:{village.pk}")] == ["lập thôn"]


def test_the_four_villages_stood_in_hoang_kim_until_the_merger():
    before, after = (list_villages(date(2025, *day)) for day in ((6, 30), (7, 1)))
    names = ["Kim Sơn", "My Du", "Nghĩa Phú", "Nghĩa Trang"]
    assert [village.name for village in before] == names
    assert {village.commune_id for village in before} == {hoang_kim().pk}
    assert [village.pk for village in after] == [village.pk for village in before]
    assert {village.commune.place for village in after} == {"Hoằng Phú"}
