"""Hai cán bộ cùng sắp xếp: one does, the other is told, on either database."""

import subprocess
import sys

import pytest

MERGE = """
import os, sys, time
from datetime import date
import django
django.setup()
from ansinh.apps.units import actions, queries
from ansinh.site.clock import system_actor
villages = {one.name: one for one in queries.list_villages(date(2026, 1, 1))}
print("ready", flush=True)
sys.stdin.readline()
try:
    actions.merge_villages(
        villages=[villages[name] for name in sys.argv[1].split(",")], name=sys.argv[2],
        effective_on=date(2026, 1, 1), by=system_actor("thu"),
    )
    print("done")
except actions.UnitRefused as refused:
    print(refused)
"""
CLOSE = """
import os, sys
from datetime import date
import django
django.setup()
from ansinh.apps.units.actions import UnitRefused, establish_organisation
from ansinh.apps.units.models import Organisation
from ansinh.apps.units.queries import get_commune
from ansinh.apps.work.actions import close_unit
from ansinh.site.clock import system_actor
by, on = system_actor("thu"), date(2026, 1, 1)
if sys.argv[1] == "lập":
    for name in ("Tổ Một", "Tổ Hai"):
        establish_organisation(
            code="to", name=name, kind="department", parent=get_commune(on),
            valid_from=date(2025, 8, 1), by=by,
        )
    sys.exit()
one, other = (Organisation.objects.get(name=name) for name in sys.argv[1:3])
print("ready", flush=True)
sys.stdin.readline()
try:
    close_unit(organisation=one, successor=other, on=on, by=by)
    print("done")
except UnitRefused as refused:
    print(refused)
"""


@pytest.mark.slow
def test_the_second_of_two_mergers_is_refused(at_once):
    told = at_once(MERGE, [("Đông,Đoài", "Một"), ("Nam,Đông", "Hai")])
    assert told[1] == "done"
    assert "Thôn Đông đã chấm dứt từ ngày 01/01/2026" in told[0]


@pytest.mark.slow
def test_two_units_do_not_each_take_the_others_place(place, at_once):
    subprocess.run([sys.executable, "-c", CLOSE, "lập"], env=place, check=True)
    told = at_once(CLOSE, [("Tổ Một", "Tổ Hai"), ("Tổ Hai", "Tổ Một")])
    assert told[0] == "done"
    assert "đã chấm dứt từ ngày 01/01/2026" in told[1]
