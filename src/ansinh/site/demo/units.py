"""Đơn vị của bản dùng thử: the commune's line of succession, its superiors and villages."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

import polars as pl

from ansinh.apps.journal.models import Actor
from ansinh.apps.units.actions import (
    NewVillage,
    establish_organisation,
    establish_villages,
    merge_organisations,
)
from ansinh.apps.units.models import Organisation

MERGED_ON = date(2025, 7, 1)
FORMER_FROM = date(2015, 1, 1)
MERGED_BY = "Nghị quyết số 1686/NQ-UBTVQH15 ngày 16/6/2025"
FORMER = (
    ("xa-hoang-kim-cu", "Hoằng Kim"),
    ("xa-hoang-quy-cu", "Hoằng Quý"),
    ("xa-hoang-trung-cu", "Hoằng Trung"),
    ("xa-hoang-phu-cu", "Hoằng Phú"),
)
"""Communes until 30/6/2025 in the order in which a synthetic picture numbers them."""
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
    former = establish_former_communes(tables["villages"], province, by)
    merge_organisations(
        predecessors=former, successor=commune, effective_on=MERGED_ON, legal_act=MERGED_BY, by=by
    )
    return commune


def establish_former_communes(
    villages: pl.DataFrame, province: Organisation, by: Actor
) -> list[Organisation]:
    """The four communes in the order of the picture, each with its villages there."""
    keys = villages["commune_id"].unique(maintain_order=True).to_list()
    former = []
    for number, (code, name) in enumerate(FORMER):
        key = UUID(keys[number]) if number < len(keys) else None
        commune = _commune(code, name, province, FORMER_FROM, by=by, key=key, is_own=number == 0)
        rows = villages.filter(pl.col("commune_id") == str(key)).select("village_id", "name")
        establish_villages(
            villages=[NewVillage(UUID(village), name) for village, name in rows.iter_rows()],
            commune=commune,
            valid_from=FORMER_FROM,
            by=by,
        )
        former.append(commune)
    return former


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
