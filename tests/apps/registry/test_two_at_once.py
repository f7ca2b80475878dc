"""Hai cán bộ cùng ghi hộ mới: two codes, and never one person twice; on either database."""

import re

import pytest

FOUND = """
import sys
from datetime import date
import django
django.setup()
from ansinh.apps.registry.actions import FactRefused, found_household
from ansinh.apps.units import queries
from ansinh.site.clock import system_actor
villages = {one.name: one for one in queries.list_villages(date(2026, 1, 1))}
village = villages["Đông"]
print("ready", flush=True)
sys.stdin.readline()
try:
    household = found_household(
        village=village.pk, full_name=sys.argv[1], valid_from=date(2026, 1, 1),
        identity={"birth_date": date(1970, 1, 1), "sex": "male"},
        said_by="thử", because="thử", by=system_actor("thu"),
    )
    print(household.code)
except FactRefused as refused:
    print(refused)
"""


@pytest.mark.slow
@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (["Lê Văn An", "Lê Văn Bình"], r"Đ-0001\nĐ-0002"),
        (["Lê Văn An", "Lê Văn An"], r"Trong sổ đã có.*\nĐ-0001"),
    ],
)
def test_two_officers_at_once_get_two_codes_or_one_person(at_once, asked, told):
    answers = at_once(FOUND, [(name,) for name in asked])
    assert re.fullmatch(told, "\n".join(answers)), answers
