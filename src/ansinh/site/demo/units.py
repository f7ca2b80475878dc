"""Đơn vị của bản dùng thử: the commune's line of succession, its superiors and villages."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

import polars as pl

from ansinh.apps.journal.models import Actor
from ansinh.apps.units.actions import (
    establish_organisation,
    establish_village,
    succeed_organisation,
)
from ansinh.apps.units.models import Organisation, Succession

MERGED_ON = date(2025, 7, 1)
FORMER_FROM = date(2015, 1, 1)
MERGED_BY = "Nghị quyết số 1686/NQ-UBTVQH15 ngày 16/6/2025"
FORMER_NEIGHBOURS = ("Hoằng Phú", "Hoằng Quý", "Hoằng Trung")
SUPERIORS = (
    ("1-so-noi-vu", "Sở Nội vụ"),
    ("2-so-y-te", "Sở Y tế"),
    ("3-so-nnmt", "Sở Nông nghiệp và Môi trường"),
)


def establish_units(tables: Mapping[str, pl.DataFrame], by: Actor) -> Organisation:
    """Xã Hoằng Phú and what came before it; the villages are those of the former Hoằng Kim."""
    province = establish_organisation(
        code="tinh-thanh-hoa",
        name="tỉnh Thanh Hóa",
        kind=Organisation.Kind.PROVINCE,
        valid_from=FORMER_FROM,
        by=by,
    )
    for code, name in SUPERIORS:
        establish_organisation(
            code=code,
            name=name,
            kind=Organisation.Kind.SUPERIOR,
            valid_from=date(2025, 3, 1),
            by=by,
        )
    commune = _commune("xa-hoang-phu", "Hoằng Phú", province, MERGED_ON, by=by, is_own=True)
    establish_organisation(
        code="vhxh",
        name="Phòng Văn hóa – Xã hội",
        kind=Organisation.Kind.DEPARTMENT,
        parent=commune,
        valid_from=MERGED_ON,
        by=by,
        is_own=True,
    )
    villages = tables["villages"]
    key = UUID(villages["commune_id"][0])
    hoang_kim = _commune("xa-hoang-kim-cu", "Hoằng Kim", province, FORMER_FROM, by=by, key=key)
    former = [hoang_kim] + [
        _commune(f"xa-cu-{number}", name, province, FORMER_FROM, by=by)
        for number, name in enumerate(FORMER_NEIGHBOURS, start=1)
    ]
    for predecessor in former:
        succeed_organisation(
            predecessor=predecessor,
            successor=commune,
            kind=Succession.Kind.MERGE,
            effective_on=MERGED_ON,
            legal_act=MERGED_BY,
            by=by,
        )
    for village, name in villages.select("village_id", "name").iter_rows():
        establish_village(
            key=UUID(village),
            name=name,
            commune=commune,
            came_from=hoang_kim,
            valid_from=MERGED_ON,
            by=by,
        )
    return commune


def _commune(
    code: str,
    name: str,
    province: Organisation,
    valid_from: date,
    *,
    by: Actor,
    key: UUID | None = None,
    is_own: bool = False,
) -> Organisation:
    return establish_organisation(
        code=code,
        name=f"Ủy ban nhân dân xã {name}",
        place=name,
        kind=Organisation.Kind.COMMUNE,
        parent=province,
        valid_from=valid_from,
        by=by,
        key=key,
        is_own=is_own,
    )
