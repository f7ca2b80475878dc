"""Nâng cấp: what the first release kept of villages is all there after units came to life."""

from datetime import date
from uuid import UUID, uuid4

import pytest
from django.db import connections
from django.db.migrations.executor import MigrationExecutor

FOUNDED, MERGED, LATER = date(2015, 1, 1), date(2025, 7, 1), date(2026, 3, 1)


def migrate(alias: str, name: str):
    executor = MigrationExecutor(connections[alias])
    executor.migrate([("units", name)])
    return MigrationExecutor(connections[alias]).loader.project_state(("units", name)).apps


@pytest.fixture
def upgraded(scratch) -> dict[str, list[tuple]]:
    """Standings by village name, after rows of the first release went through the migration."""
    old = migrate(scratch, "0001_initial")
    organisations = old.get_model("units", "Organisation").objects.using(scratch)
    villages = old.get_model("units", "Village").objects.using(scratch)
    former = organisations.create(
        id=uuid4(), code="cu", name="Cũ", kind="commune", valid_from=FOUNDED, valid_until=MERGED
    )
    commune = organisations.create(
        id=uuid4(), code="moi", name="Mới", kind="commune", valid_from=MERGED
    )
    old.get_model("units", "Succession").objects.using(scratch).create(
        predecessor=former, successor=commune, kind="abolish", effective_on=MERGED
    )
    rows = {
        "Đến từ xã cũ": {"came_from": former, "valid_from": MERGED},
        "Có từ trước": {"came_from": former, "valid_from": date(2020, 1, 1)},
        "Thôn mới": {"valid_from": LATER, "legal_act": "NQ 1"},
        "Đã hết": {"came_from": former, "valid_from": MERGED, "valid_until": LATER},
        "Trùng tên": {"valid_from": MERGED},
        "Trùng tên ": {"valid_from": MERGED},
    }
    for name, told in rows.items():
        villages.create(id=uuid4(), name=name, commune=commune, **told)
    keys = {village.name: village.pk for village in villages.all()}
    new = migrate(scratch, "0002_living_units")
    names = {former.pk: "Cũ", commune.pk: "Mới"}
    standings = new.get_model("units", "VillageStanding").objects.using(scratch)
    spans = {
        name: [
            (row.name, names[row.commune_id], row.valid_from, row.valid_until, row.legal_act)
            for row in standings.filter(village_id=key).order_by("valid_from")
        ]
        for name, key in keys.items()
    }
    found = new.get_model("units", "Village").objects.using(scratch)
    begins = {row.pk: row.valid_from for row in found.all()}
    kinds = new.get_model("units", "Succession").objects.using(scratch).values_list("kind")
    return {"spans": spans, "begins": {n: begins[k] for n, k in keys.items()}, "kinds": list(kinds)}


def test_every_village_keeps_its_name_its_communes_and_their_days(upgraded):
    assert upgraded["spans"] == {
        "Đến từ xã cũ": [
            ("Đến từ xã cũ", "Cũ", FOUNDED, MERGED, ""),
            ("Đến từ xã cũ", "Mới", MERGED, None, ""),
        ],
        "Có từ trước": [
            ("Có từ trước", "Cũ", date(2020, 1, 1), MERGED, ""),
            ("Có từ trước", "Mới", MERGED, None, ""),
        ],
        "Thôn mới": [("Thôn mới", "Mới", LATER, None, "NQ 1")],
        "Đã hết": [
            ("Đã hết", "Cũ", FOUNDED, MERGED, ""),
            ("Đã hết", "Mới", MERGED, LATER, ""),
        ],
        "Trùng tên": [("Trùng tên", "Mới", MERGED, None, "")],
        "Trùng tên ": [("Trùng tên ", "Mới", MERGED, None, "")],
    }


def test_a_village_begins_when_its_first_standing_does(upgraded):
    for name, spans in upgraded["spans"].items():
        assert upgraded["begins"][name] == spans[0][2]


def test_an_abolition_with_a_successor_was_a_merger(upgraded):
    assert upgraded["kinds"] == [("merge",)]


def test_keys_do_not_change(scratch):
    old = migrate(scratch, "0001_initial")
    key = UUID("11111111-1111-4111-8111-111111111111")
    commune = (
        old.get_model("units", "Organisation")
        .objects.using(scratch)
        .create(id=key, code="x", name="X", kind="commune", valid_from=FOUNDED)
    )
    old.get_model("units", "Village").objects.using(scratch).create(
        id=key, name="Y", commune=commune, valid_from=FOUNDED
    )
    new = migrate(scratch, "0002_living_units")
    assert new.get_model("units", "Village").objects.using(scratch).get().pk == key
