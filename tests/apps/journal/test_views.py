"""Sổ lượt xem: rows are cheap, sealed by the hour, and any change to either chain is found."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import connection

from ansinh.apps.journal.actions import record_act, record_view, seal_views
from ansinh.apps.journal.models import Act, ChainHead, View, ViewBatch, ViewChainHead
from ansinh.apps.journal.queries import (
    find_first_broken_act,
    find_first_broken_view,
    list_views_of,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def sealed(actor):
    """Two sealed batches and one view of the running hour."""
    View.objects.all().delete()
    ViewBatch.objects.all().delete()
    ViewChainHead.objects.all().delete()
    for hour in range(3):
        later = replace(actor, at=actor.at.replace(hour=8, minute=1) + timedelta(hours=hour))
        record_view(by=later, what="hồ sơ người", subjects=["person:a"], purpose="đối chiếu")
        if hour < 2:
            record_view(by=later, what="danh sách", subjects=["person:a", "person:b"])
    return list(View.objects.all())


def test_views_of_an_hour_are_sealed_by_the_first_view_of_the_next(sealed):
    assert [view.batch_id for view in sealed] == [1, 1, 2, 2, None]
    assert [batch.count for batch in ViewBatch.objects.all()] == [2, 2]
    assert find_first_broken_view() is None


def test_what_is_left_is_sealed_when_asked(sealed):
    assert seal_views() == 1
    assert seal_views() == 0
    assert find_first_broken_view() is None


def test_a_clock_that_goes_back_breaks_nothing(sealed, actor):
    earlier = replace(actor, at=actor.at - timedelta(days=3))
    record_view(by=earlier, what="hồ sơ người", subjects=["person:a"])
    record_view(by=actor, what="hồ sơ người", subjects=["person:a"])
    assert find_first_broken_view() is None


def test_who_opened_a_record_is_known_newest_first(sealed):
    assert [view.pk for view in list_views_of("person:a")] == [
        sealed[4].pk,
        sealed[2].pk,
        sealed[0].pk,
    ]


def fields_of(model):
    return [field.column for field in model._meta.concrete_fields if not field.primary_key]


def flip(model, column: str, key) -> None:
    """Change one field of one row, as someone with the database's own tools would."""
    field = next(f for f in model._meta.concrete_fields if f.column == column)
    kind = field.get_internal_type()
    changed = {
        "DateTimeField": "'2001-01-01 00:00:00'",
        "JSONField": "'[\"x\"]'",
        "BigIntegerField": f"{column} + 7",
        "ForeignKey": "CASE WHEN batch_id = 1 THEN 2 ELSE 1 END",
    }.get(kind, "'x'")
    with connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE {model._meta.db_table} SET {column} = {changed} "
            f"WHERE {model._meta.pk.column} = %s",
            [key],
        )


@pytest.mark.parametrize("place", [0, 2, 4])
@pytest.mark.parametrize("column", fields_of(View))
def test_any_field_of_any_view_that_is_changed_is_found(sealed, place, column):
    flip(View, column, sealed[place].pk)
    assert find_first_broken_view()


@pytest.mark.parametrize("number", [1, 2])
@pytest.mark.parametrize("column", fields_of(ViewBatch))
def test_any_field_of_any_batch_that_is_changed_is_found(sealed, number, column):
    flip(ViewBatch, column, number)
    assert find_first_broken_view()


@pytest.mark.parametrize("column", fields_of(ViewChainHead))
def test_a_changed_head_of_the_views_is_found(sealed, column):
    flip(ViewChainHead, column, 1)
    assert find_first_broken_view()


def test_a_sealed_view_that_is_gone_or_put_in_is_found(sealed):
    tamper(f"DELETE FROM journal_view WHERE id = {sealed[1].pk}")
    assert "Gói lượt xem số 1" in find_first_broken_view()


def test_views_cut_off_with_their_batch_are_found(sealed):
    tamper("DELETE FROM journal_view WHERE batch_id = 2 OR batch_id IS NULL")
    tamper("DELETE FROM journal_viewbatch WHERE number = 2")
    assert "bị cắt" in find_first_broken_view()


def test_views_wiped_with_their_batches_and_their_head_are_found(sealed):
    for table in ("view", "viewbatch", "viewchainhead"):
        tamper(f"DELETE FROM journal_{table}")
    told = f"gói 2 như nhật ký đã ghi ở việc số {Act.objects.latest('number').number}"
    assert told in find_first_broken_view()
    assert find_first_broken_act() is None


def test_batches_sealed_anew_after_a_change_are_found(sealed):
    View.objects.filter(pk=sealed[2].pk).delete()
    View.objects.filter(batch=2).update(batch=None)
    ViewBatch.objects.filter(number=2).delete()
    first = ViewBatch.objects.get(number=1)
    ViewChainHead.objects.update(number=1, seal=first.seal)
    assert "không còn gói 2" in find_first_broken_view()


@pytest.mark.parametrize("place", [0, 1, 2])
@pytest.mark.parametrize("column", fields_of(Act))
def test_any_field_of_any_act_that_is_changed_is_found(actor, place, column):
    acts = [
        record_act(by=actor, verb="thử", subject=name, because="vì cần", details={"số": 1})
        for name in ("x:1", "x:2", "x:3")
    ]
    flip(Act, column, acts[place].pk)
    assert find_first_broken_act()


@pytest.mark.parametrize("column", fields_of(ChainHead))
def test_a_changed_head_of_the_acts_is_found(column):
    flip(ChainHead, column, 1)
    assert find_first_broken_act()


def tamper(sql: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql)
