"""ansinh check: both journals and every kept number are walked, and what broke is told."""

from datetime import date

import pytest

from ansinh.apps.journal.actions import record_view
from ansinh.apps.journal.models import View
from ansinh.apps.registry.actions import load_secrets
from ansinh.apps.registry.models import Person, Secret
from ansinh.site.checking import journals, numbers

pytestmark = pytest.mark.django_db
ON = date(2026, 11, 23)
KEPT = ("038152987412", "038152987413")


@pytest.fixture
def kept(actor):
    people = Person.objects.order_by("pk")[:2]
    rows = [
        (person.pk, "citizen_number", number) for person, number in zip(people, KEPT, strict=True)
    ]
    load_secrets(numbers=rows, on=ON, said_by="Căn cước", by=actor)
    return list(Secret.objects.order_by("pk"))


def test_whole_journals_and_numbers_hold(kept):
    assert [one.holds for one in (*journals(), *numbers())] == [True, True, True]


def test_a_changed_view_is_told_beside_the_acts_that_hold(actor):
    view = record_view(by=actor, what="hồ sơ người", subjects=["person:a"])
    View.objects.filter(pk=view.pk).update(by_name="Người khác")
    acts, views = journals()
    assert (acts.holds, views.holds) == (True, False)
    assert f"Lượt xem số {view.pk}" in views.to_do


def test_a_key_that_is_not_the_one_is_told_with_what_to_do(kept, settings):
    settings.DATA_KEY = "một khóa khác"
    [told] = numbers()
    assert not told.holds
    assert "secrets.json" in told.to_do
    assert "dữ liệu vẫn nguyên" in told.to_do


@pytest.mark.parametrize("column", ["ciphertext", "kind", "whole_hash", "tail_hash", "person_id"])
def test_a_number_that_changed_place_is_told_by_its_row_alone(kept, column):
    first, second = kept
    value = "phone" if column == "kind" else getattr(first, column)
    if column == "person_id":
        Secret.objects.filter(pk=first.pk).delete()
    Secret.objects.filter(pk=second.pk).update(**{column: value})
    [told] = numbers()
    assert not told.holds
    assert f"Dòng {second.pk}" in told.to_do
    assert not any(number in told.to_do or number[-4:] in told.to_do for number in KEPT)
