"""Tổng không đổi: however villages are merged, renamed, split and moved, nobody is lost."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ansinh.apps.units.actions import (
    NewVillage,
    UnitRefused,
    establish_organisation,
    establish_villages,
    merge_villages,
    move_village,
    rename_village,
    split_village,
)
from ansinh.apps.units.queries import (
    get_village_names,
    list_villages,
    villages_after,
    villages_now,
)

pytestmark = pytest.mark.django_db
FIRST = date(2030, 1, 1)
STEPS = st.lists(
    st.tuples(st.sampled_from(["merge", "rename", "move"]), st.integers(0, 5), st.integers(0, 5)),
    max_size=8,
)


def make_world(by):
    communes = [
        establish_organisation(
            code=f"xa-{number}", name=f"Xã {number}", kind="commune", valid_from=FIRST, by=by
        )
        for number in (1, 2)
    ]
    villages = []
    for commune in communes:
        new = [NewVillage(uuid4(), f"Thôn {commune.code} {n}") for n in range(3)]
        villages += establish_villages(villages=new, commune=commune, valid_from=FIRST, by=by)
    return communes, villages


def in_force(on, communes):
    return [village for commune in communes for village in list_villages(on, commune)]


def take_step(step, on, communes, groups, by):
    """One act on the villages of that day; `groups` follows by hand who lives where."""
    kind, one, other = step
    there = in_force(on - timedelta(1), communes)
    first, second = there[one % len(there)], there[other % len(there)]
    if kind == "rename":
        rename_village(village=first, name=f"Tên {on:%d%m}", effective_on=on, by=by)
    elif kind == "move":
        to = communes[0] if first.commune_id == communes[1].pk else communes[1]
        move_village(village=first, commune=to, effective_on=on, by=by)
    else:
        merged = merge_villages(
            villages=[first, second], name=f"Gộp {on:%d%m}", effective_on=on, by=by
        )
        groups[merged.pk] = groups.pop(first.pk) | groups.pop(second.pk)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS, people=st.lists(st.integers(0, 900), min_size=6, max_size=6))
def test_sums_on_former_boundaries_equal_sums_on_todays(actor, steps, people):
    with transaction.atomic():
        communes, villages = make_world(actor)
        lived = dict(zip([village.pk for village in villages], people, strict=True))
        groups = {key: {key} for key in lived}
        former = {c.pk: {v.pk for v in villages if v.commune_id == c.pk} for c in communes}
        on = FIRST
        for step in steps:
            on += timedelta(1)
            try:
                take_step(step, on, communes, groups, actor)
            except UnitRefused:
                continue
        now = villages_now(on)
        moved = {}
        for village, count in lived.items():
            moved[now[village]] = moved.get(now[village], 0) + count
        assert moved == {key: sum(lived[one] for one in ones) for key, ones in groups.items()}
        assert set(moved) == {village.pk for village in in_force(on, communes)}
        for keys in former.values():
            covered = villages_after(keys, on)
            assert sum(moved[key] for key in covered) >= sum(lived[key] for key in keys)
        assert sum(moved.values()) == sum(people)
        transaction.set_rollback(True)


def test_every_day_keeps_its_own_names_and_villages(actor):
    communes, villages = make_world(actor)
    one, two = villages[:2]
    merge_villages(villages=[one, two], name="Hợp", effective_on=date(2030, 6, 1), by=actor)
    before, after = date(2030, 5, 31), date(2030, 6, 1)
    assert {v.pk for v in list_villages(before, communes[0])} >= {one.pk, two.pk}
    names = [village.name for village in list_villages(after, communes[0])]
    assert names == ["Hợp", villages[2].name]
    assert get_village_names(before)[one.pk] == one.name
    assert one.pk not in get_village_names(after)
    assert get_village_names()[one.pk] == one.name
    assert villages_now(before)[one.pk] == one.pk
    assert villages_now(after)[one.pk] == villages_now(after)[two.pk] != one.pk


def test_a_split_village_has_no_single_successor_and_says_so(actor):
    _, villages = make_world(actor)
    parts = split_village(
        village=villages[0], names=["Trên", "Dưới"], effective_on=date(2030, 6, 1), by=actor
    )
    now = villages_now(date(2030, 6, 1))
    assert villages[0].pk not in now
    assert now.split == {villages[0].pk: frozenset(part.pk for part in parts)}
    assert villages_after([villages[0].pk], date(2030, 6, 1)) == {part.pk for part in parts}
    assert villages_after([villages[0].pk], date(2030, 5, 31)) == {villages[0].pk}


def test_a_part_of_a_split_village_that_merges_on_is_followed(actor):
    _, villages = make_world(actor)
    parts = split_village(
        village=villages[0], names=["Trên", "Dưới"], effective_on=date(2030, 6, 1), by=actor
    )
    merged = merge_villages(
        villages=[parts[0], villages[1]], name="Hợp", effective_on=date(2030, 7, 1), by=actor
    )
    now = villages_now(date(2030, 7, 1))
    assert now.split[villages[0].pk] == {merged.pk, parts[1].pk}
    assert now[villages[1].pk] == merged.pk
