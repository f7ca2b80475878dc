"""Số giữ kín: locked, found by keyed hashes, shown for a purpose, and nowhere readable."""

import logging
from datetime import date

import pytest
from django.db import connection

from ansinh.apps.journal.models import Act, View
from ansinh.apps.registry.actions import (
    FactRefused,
    RevealRefused,
    load_secrets,
    reveal_secret,
    set_secret,
)
from ansinh.apps.registry.models import HivStatus, Person, Secret
from ansinh.apps.registry.models.cipher import KeyRefused, NumberDamaged, cipher_from, mask
from ansinh.apps.registry.queries import search_persons
from ansinh.apps.registry.queries.masked import list_masked_numbers

pytestmark = pytest.mark.django_db
ON = date(2026, 11, 23)
NUMBER = "038152987412"
TOLD = {"said_by": "Căn cước", "because": "ghi để thử"}


@pytest.fixture
def person(actor):
    person = Person.objects.first()
    keep(person, "citizen_number", NUMBER, actor)
    return person


def keep(person, kind, number, by, day=ON):
    return set_secret(person=person, kind=kind, number=number, valid_from=day, by=by, **TOLD)


def reveal(person, by, **asked):
    asked = {"purpose": "check", "kind": "citizen_number"} | asked
    return reveal_secret(person=person, by=by, on=ON, **asked)


def test_a_number_is_shown_masked_and_whole_only_for_a_purpose(person, actor):
    shown = {one.kind: one.shown for one in list_masked_numbers(person, ON)}
    assert shown == {"citizen_number": "••••••••7412", "phone": "", "bank_account": ""}
    assert reveal(person, actor) == NUMBER
    act = Act.objects.last()
    assert (act.verb, act.because) == ("xem số định danh", "Đối chiếu với giấy tờ người dân đưa")


@pytest.mark.parametrize(
    "asked",
    [
        {"purpose": ""},
        {"purpose": "x"},
        {"purpose": "other"},
        {"purpose": "other", "note": " ab "},
    ],
)
def test_without_a_purpose_nothing_is_shown(person, actor, asked):
    acts = Act.objects.count()
    with pytest.raises(RevealRefused):
        reveal(person, actor, **asked)
    assert Act.objects.count() == acts


def test_the_page_asks_for_a_purpose_and_shows_the_number_once(person, reading, officer):
    client, address = reading(officer), f"/nguoi/{person.pk}/so/citizen_number/"
    assert NUMBER not in client.get(address).content.decode()
    refused = client.post(address, {"purpose": "", "note": ""})
    assert "Chọn xem số này để làm việc gì" in refused.content.decode()
    assert NUMBER not in refused.content.decode()
    assert NUMBER in client.post(address, {"purpose": "file"}).content.decode()
    assert View.objects.last().purpose == "Lập hồ sơ, quyết định hưởng chế độ"
    for again in (address, f"/nguoi/{person.pk}/", f"/nhat-ky/person/{person.pk}/", "/nhat-ky/"):
        assert NUMBER not in client.get(again).content.decode(), again


def every_byte_of_the_database() -> bytes:
    """All tables as the database's own tools would show them."""
    content = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names():
            cursor.execute(f'SELECT * FROM "{table}"')
            content += [
                bytes(cell) if isinstance(cell, bytes | memoryview) else str(cell).encode()
                for row in cursor.fetchall()
                for cell in row
            ]
    return b"\n".join(content)


def test_no_number_can_be_read_in_the_database_the_journal_or_the_log(person, actor, caplog):
    caplog.set_level(logging.DEBUG)
    keep(person, "phone", "0912 345 671", actor)
    keep(person, "bank_account", "19031234567890", actor)
    reveal(person, actor)
    search_persons_by(NUMBER)
    with pytest.raises(FactRefused) as refused:
        keep(Person.objects.last(), "citizen_number", NUMBER, actor)
    content = every_byte_of_the_database()
    assert person.full_name.encode() in content
    for number in (NUMBER, "0912345671", "345671", "19031234567890", "987412"):
        assert number.encode() not in content, number
        assert number not in caplog.text, number
        assert number not in str(refused.value), number


def search_persons_by(text):
    from ansinh.apps.accounts.models import User

    return search_persons(User.objects.get(username="can-bo"), ON, text).keys


def test_the_database_file_itself_holds_no_number(actor):
    if connection.vendor != "sqlite":
        pytest.skip("chỉ có tệp khi dùng SQLite")
    person = Person.objects.first()
    keep(person, "citizen_number", NUMBER, actor)
    pages = connection.connection.serialize()
    assert NUMBER.encode() not in pages
    assert person.full_name.encode() in pages


def test_a_wrong_key_is_refused_in_words_and_the_data_stay_intact(
    person, actor, settings, reading, officer
):
    right, rows = settings.DATA_KEY, list(Secret.objects.values())
    settings.DATA_KEY = "một khóa khác"
    for attempt in (
        lambda: reveal(person, actor),
        lambda: keep(person, "citizen_number", "038152987999", actor),
        lambda: load_secrets(numbers=[], on=ON, said_by="thử", by=actor),
    ):
        with pytest.raises(KeyRefused, match=r"secrets\.json.*dữ liệu vẫn nguyên"):
            attempt()
    page = reading(officer).get(f"/nguoi/{person.pk}/")
    assert (page.status_code, "secrets.json" in page.content.decode()) == (200, True)
    assert search_persons_by("7412") == []
    told = reading(officer).get("/nguoi/", {"q": "7412"}).content.decode()
    assert "Không tìm theo số được" in told
    assert "secrets.json" in told
    assert "Không tìm theo số được" not in reading(officer).get("/nguoi/?q=an").content.decode()
    settings.DATA_KEY = None
    with pytest.raises(KeyRefused, match="chưa có khóa dữ liệu"):
        reveal(person, actor)
    settings.DATA_KEY = right
    assert list(Secret.objects.values()) == rows
    assert reveal(person, actor) == NUMBER


def test_ciphertexts_that_change_places_no_longer_open(person, actor):
    other = Person.objects.last()
    keep(other, "citizen_number", "038152987413", actor)
    first, second = Secret.objects.get(person=person), Secret.objects.get(person=other)
    Secret.objects.filter(pk=first.pk).update(ciphertext=second.ciphertext)
    with pytest.raises(NumberDamaged):
        reveal(person, actor)
    Secret.objects.filter(pk=first.pk).update(ciphertext=first.ciphertext, kind="phone")
    with pytest.raises(NumberDamaged):
        reveal(person, actor, kind="phone")


def test_the_same_number_is_never_locked_the_same_way_twice(person):
    cipher = cipher_from("khóa")
    sealed = {cipher.seal(person.pk, "phone", NUMBER) for _ in range(20)}
    assert len(sealed) == 20
    assert {cipher.open(person.pk, "phone", one) for one in sealed} == {NUMBER}
    assert cipher.whole_hash(NUMBER) != cipher_from("khóa khác").whole_hash(NUMBER)
    assert cipher.tail_hash(NUMBER) != cipher.whole_hash(NUMBER[-4:])


def test_a_citizen_number_belongs_to_one_person(person, actor):
    with pytest.raises(FactRefused, match="một người khác"):
        keep(Person.objects.last(), "citizen_number", NUMBER, actor)


@pytest.mark.parametrize(
    ("kind", "number"),
    [("citizen_number", "38152987412"), ("citizen_number", ""), ("phone", "912345678"),
     ("phone", "0912x45678"), ("bank_account", "12"), ("citizen_number", "٠٣٨١٥٢٩٨٧")],
)  # fmt: skip
def test_a_number_of_another_form_is_refused(actor, kind, number):
    with pytest.raises(FactRefused):
        keep(Person.objects.last(), kind, number, actor)


def test_a_number_changes_from_a_day_on_and_the_old_one_stays(person, actor):
    Secret.objects.filter(person=person).update(valid_from=date(2026, 1, 1))
    keep(person, "citizen_number", "038152987999", actor)
    assert [(s.valid_from, s.valid_until) for s in Secret.objects.filter(person=person)] == [
        (date(2026, 1, 1), ON),
        (ON, None),
    ]
    assert list_masked_numbers(person, date(2026, 11, 22))[0].shown == "••••••••7412"
    assert list_masked_numbers(person, ON)[0].shown == "••••••••7999"


def test_a_mask_never_shows_more_than_the_last_four():
    assert [mask(number) for number in ("", "123", "1234", "12345")] == ["", "•••", "••••", "•2345"]


def test_many_numbers_are_loaded_at_once(actor):
    people = list(Person.objects.all()[:40])
    rows = [(one.pk, "citizen_number", f"03815200{n:04d}") for n, one in enumerate(people)]
    assert load_secrets(numbers=rows, on=ON, said_by="Căn cước", by=actor) == 40
    assert search_persons_by("038152000007") == [people[7].pk]
    assert search_persons_by("0007") == [people[7].pk]


def test_hiv_is_in_no_page_journal_or_search(reading, officer, actor):
    person = Person.objects.first()
    HivStatus.objects.create(person=person, valid_from=ON, said_by="trạm y tế", hiv_positive=True)
    client = reading(officer)
    for address in (f"/nguoi/{person.pk}/", "/nguoi/?q=hiv", f"/nhat-ky/person/{person.pk}/"):
        assert "nhiễm" not in client.get(address).content.decode().lower(), address
