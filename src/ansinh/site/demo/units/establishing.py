"""Dựng đơn vị của bản dùng thử: one history, in the order in which it happened."""

from collections.abc import Iterable, Mapping
from datetime import date
from uuid import UUID

import polars as pl
from django.db import transaction

from ansinh.apps.journal.models import Actor
from ansinh.apps.units.actions import (
    NewVillage,
    add_alias,
    appoint,
    create_post,
    establish_organisation,
    establish_villages,
    merge_organisations,
    rename_village,
)
from ansinh.apps.units.models import Organisation, Village
from ansinh.site.demo.units.keys import demo_key
from ansinh.site.demo.units.offices import (
    BODIES_BY,
    CHAIR_OF_TODAY,
    FORMER_COMMUNES,
    FORMER_FROM,
    FORMER_OFFICES,
    MERGED_BY,
    MERGED_ON,
    OFFICES,
    DemoPost,
    FormerCommune,
    Office,
    Signs,
    head,
)
from ansinh.site.demo.units.superiors import Superiors

KEEPS_THE_PLAN = {"ldtbxh", "vhxh"}
INVENTED = "Người giả định của bản dùng thử"
RENAMED = ("Yên Lạc", "Yên Lạc Trung", date(2026, 10, 1))
RENAMED_BY = "Nghị quyết (giả định) của Hội đồng nhân dân xã theo Nghị định số 185/2026/NĐ-CP"

Offices = dict[str, Organisation]


@transaction.atomic
def establish_units(tables: Mapping[str, pl.DataFrame], by: Actor) -> Organisation:
    """Xã Hoằng Phú, the four communes before it with their villages, and all above them."""
    superiors = Superiors(by)
    former = [
        _establish_former(number, one, tables["villages"], superiors.district, by)
        for number, one in enumerate(FORMER_COMMUNES)
    ]
    superiors.pass_labour_on()
    commune = _commune("xa-hoang-phu", "Hoằng Phú", superiors.province, MERGED_ON, by=by)
    _appoint(commune, CHAIR_OF_TODAY, MERGED_ON, by)
    offices = _open_offices(OFFICES, commune, MERGED_ON, by, legal_act=BODIES_BY)
    _merge(former, commune, offices, by)
    superiors.end_district()
    _rename_a_village(by)
    return commune


def _establish_former(
    number: int, told: FormerCommune, villages: pl.DataFrame, district: Organisation, by: Actor
) -> tuple[Organisation, Offices]:
    """One commune of before the merger; the first made the plan. Its villages by the picture."""
    keys = villages["commune_id"].unique(maintain_order=True).to_list()
    key = UUID(keys[number]) if number < len(keys) else None
    commune = _commune(
        told.code, told.place, district, FORMER_FROM, by=by, key=key, is_own=number == 0
    )
    for words in told.aliases:
        add_alias(organisation=commune, words=words, by=by)
    chair = head("Chủ tịch", told.chair, Signs.ON_BEHALF)
    _appoint(commune, [chair], FORMER_FROM, by)
    rows = villages.filter(pl.col("commune_id") == str(key)).select("village_id", "name")
    establish_villages(
        villages=[NewVillage(UUID(village), name) for village, name in rows.iter_rows()],
        commune=commune,
        valid_from=FORMER_FROM,
        by=by,
    )
    return commune, _open_offices(FORMER_OFFICES, commune, FORMER_FROM, by)


def _open_offices(
    told: Iterable[Office], commune: Organisation, since: date, by: Actor, legal_act: str = ""
) -> Offices:
    opened = {}
    for one in told:
        opened[one.code] = office = establish_organisation(
            code=one.code if commune.valid_from == MERGED_ON else f"{one.code}-{commune.code}",
            name=one.name.format(place=commune.place),
            kind=one.kind,
            parent=commune,
            valid_from=since,
            is_own=commune.is_own and one.code in KEEPS_THE_PLAN,
            legal_act=legal_act,
            by=by,
        )
        for words in one.aliases:
            add_alias(organisation=office, words=words, by=by)
        _appoint(office, one.posts, since, by)
    return opened


def _appoint(office: Organisation, posts: Iterable[DemoPost], since: date, by: Actor) -> None:
    for told in posts:
        post = create_post(
            organisation=office,
            title=told.title,
            rank=told.rank,
            signs_as=told.signs_as,
            valid_from=since,
            by=by,
        )
        appoint(post=post, full_name=told.holder, valid_from=since, legal_act=INVENTED, by=by)


def _merge(
    former: list[tuple[Organisation, Offices]], commune: Organisation, offices: Offices, by: Actor
) -> None:
    """01/7/2025: four communes and their offices become one; schools stay as they are."""
    told = {"effective_on": MERGED_ON, "legal_act": MERGED_BY, "by": by}
    predecessors: dict[str, list[Organisation]] = {}
    for _, its_offices in former:
        for one in FORMER_OFFICES:
            predecessors.setdefault(one.heir, []).append(its_offices[one.code])
    predecessors.pop("")
    merge_organisations(predecessors=[unit for unit, _ in former], successor=commune, **told)
    for heir, units in predecessors.items():
        merge_organisations(predecessors=units, successor=offices[heir], **told)


def _rename_a_village(by: Actor) -> None:
    """One village has taken a new name since, where the picture holds it."""
    former, name, effective_on = RENAMED
    for village in Village.objects.filter(name=former):
        rename_village(
            village=village, name=name, effective_on=effective_on, legal_act=RENAMED_BY, by=by
        )


def _commune(
    code: str,
    place: str,
    parent: Organisation,
    valid_from: date,
    *,
    by: Actor,
    key: UUID | None = None,
    is_own: bool = True,
) -> Organisation:
    name = f"Ủy ban nhân dân xã {place}"
    commune = establish_organisation(
        code=code,
        name=name,
        place=place,
        kind=Organisation.Kind.COMMUNE,
        parent=parent,
        valid_from=valid_from,
        legal_act=MERGED_BY if valid_from == MERGED_ON else "",
        by=by,
        key=key or demo_key(code),
        is_own=is_own,
    )
    add_alias(organisation=commune, words="UBND xã", by=by)
    return commune
