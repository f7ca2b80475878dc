"""Ổ đĩa đầy: the page says so, and nothing is half-written."""

import errno

import pytest
from django.db import DatabaseError, connection, transaction

from ansinh.apps.journal.actions import record_act
from ansinh.apps.journal.models import Act
from ansinh.site.middleware import FullDisk, has_no_room


@transaction.atomic
def write_much(actor) -> None:
    for number in range(50):
        record_act(by=actor, verb="thử", subject=f"x:{number}", because="y" * 100_000)


@pytest.mark.django_db
def test_a_database_without_room_is_told_from_other_faults(actor):
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL ở đây không giới hạn chỗ được; mã lỗi của nó có phép thử riêng")
    before = Act.objects.count()
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA page_count")
        cursor.execute(f"PRAGMA max_page_count = {cursor.fetchone()[0]}")
    try:
        with pytest.raises(DatabaseError) as full:
            write_much(actor)
    finally:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA max_page_count = 1073741823")
    assert has_no_room(full.value)
    assert Act.objects.count() == before


def test_postgresql_says_it_by_its_code():
    class DiskFull(Exception):
        sqlstate = "53100"

    fault = DatabaseError("could not extend file")
    fault.__cause__ = DiskFull()
    assert has_no_room(fault)


@pytest.mark.parametrize(
    "fault", [ValueError("disk is full"), OSError(errno.EACCES, "x"), DatabaseError("locked")]
)
def test_other_faults_are_not_taken_for_it(fault):
    assert not has_no_room(fault)


@pytest.mark.django_db
def test_the_page_says_what_to_do(rf):
    page = FullDisk(lambda _: None).process_exception(
        rf.get("/"), OSError(errno.ENOSPC, "No space left on device")
    )
    assert page.status_code == 507
    text = page.content.decode()
    assert "Ổ đĩa của máy chủ đã đầy" in text
    assert "còn nguyên" in text
