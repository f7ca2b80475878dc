"""Sổ nhật ký: every act is kept, in order, and a change shows."""

import pytest
from django.db import connection, transaction

from ansinh.apps.journal.actions import record_act
from ansinh.apps.journal.models import Act, ActIsFinal, ChainHead
from ansinh.apps.journal.queries import find_first_broken_act, list_acts_about

pytestmark = pytest.mark.django_db


def test_the_whole_thread_left_a_chain_that_holds(actor):
    assert Act.objects.count() > 5
    assert find_first_broken_act() is None


def test_an_act_seals_the_one_before_it(actor):
    first = record_act(by=actor, verb="thử", subject="x:1", details={"số": 1})
    second = record_act(by=actor, verb="thử", subject="x:1", because="vì cần")
    assert second.number == first.number + 1
    assert second.previous_seal == first.seal
    assert list_acts_about("x:1") == [first, second]
    assert find_first_broken_act() is None


def test_an_act_is_never_changed_or_deleted(actor):
    act = record_act(by=actor, verb="thử", subject="x:1")
    act.verb = "khác"
    with pytest.raises(ActIsFinal):
        act.save()
    with pytest.raises(ActIsFinal):
        act.delete()


def test_many_acts_at_once_are_not_changed_or_deleted_either():
    with pytest.raises(ActIsFinal):
        Act.objects.filter(number=1).update(verb="khác")
    with pytest.raises(ActIsFinal):
        Act.objects.all().delete()


def test_a_journal_emptied_with_its_head_is_found():
    tamper("DELETE FROM journal_act")
    tamper("DELETE FROM journal_chainhead")
    assert "Nhật ký trống" in (find_first_broken_act() or "")


@pytest.mark.parametrize("field", ["verb", "by", "by_name", "office", "because", "subject"])
def test_a_change_behind_the_back_of_the_program_is_found(actor, field):
    act = record_act(by=actor, verb="thử", subject="x:1")
    record_act(by=actor, verb="thử", subject="x:2")
    tamper(f"UPDATE journal_act SET {field} = 'sửa' WHERE number = {act.number}")
    assert find_first_broken_act() == f"Việc số {act.number} không còn như lúc ghi."


def test_a_missing_act_is_found(actor):
    act = record_act(by=actor, verb="thử", subject="x:1")
    record_act(by=actor, verb="thử", subject="x:2")
    tamper(f"DELETE FROM journal_act WHERE number = {act.number}")
    assert f"Thiếu việc số {act.number}" in (find_first_broken_act() or "")


def test_a_journal_cut_at_its_end_is_found(actor):
    act = record_act(by=actor, verb="thử", subject="x:1")
    tamper(f"DELETE FROM journal_act WHERE number = {act.number}")
    assert "bị cắt" in (find_first_broken_act() or "")


def test_an_act_that_fails_leaves_no_entry(actor):
    before = Act.objects.count(), ChainHead.objects.get(pk=1).seal
    with pytest.raises(RuntimeError):
        fail_after_recording(actor)
    assert (Act.objects.count(), ChainHead.objects.get(pk=1).seal) == before


@transaction.atomic
def fail_after_recording(actor) -> None:
    """An act whose own work breaks after its entry was written."""
    record_act(by=actor, verb="thử", subject="x:1")
    raise RuntimeError


def tamper(sql: str) -> None:
    """As someone with the database's own tools would."""
    with connection.cursor() as cursor:
        cursor.execute(sql)
