"""Sắp xếp thôn: merged, split, dissolved (NĐ 185/2026: by resolution of the commune's council)."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction

from ansinh.apps.journal.models import Actor
from ansinh.apps.units.actions.deed import Deed
from ansinh.apps.units.actions.refusals import UnitRefused, refuse_unless_can_end
from ansinh.apps.units.actions.villages import (
    clean_name,
    hold_commune,
    hold_village,
    refuse_names_taken,
)
from ansinh.apps.units.models import Village, VillageStanding, VillageSuccession

Kind = VillageSuccession.Kind


@transaction.atomic
def merge_villages(
    *,
    villages: Sequence[Village],
    name: str,
    effective_on: date,
    by: Actor,
    legal_act: str = "",
) -> Village:
    """Nhập thôn (merge): these villages end that day and a new one takes their place.

    The new village may keep the name of one of them. Raises UnitRefused for fewer than two, one
    merged before, villages of two communes, or a name that another village bears.
    """
    if len({village.pk for village in villages}) < 2:
        raise UnitRefused("Cần chọn ít nhất hai thôn khác nhau để nhập.")
    # Locked in one order, so that two officers wait for each other instead of both standing still.
    ordered = sorted(villages, key=lambda village: village.pk)
    held = [hold_village(village) for village in ordered]
    if len({standing.commune_id for _, standing in held}) > 1:
        raise UnitRefused("Các thôn thuộc nhiều xã. Chuyển về một xã trước khi nhập.")
    deed = Deed(effective_on, by, legal_act)
    for village, standing in held:
        _end(village, standing, deed)
    (merged,) = _begin([name], held[0][1], deed)
    _succeed([village for village, _ in held], [merged], Kind.MERGE, deed)
    former = [standing.name for _, standing in held]
    for village, standing in held:
        deed.tell(village, "nhập thôn", before=standing.name, after=merged.name)
    deed.tell(merged, "lập thôn", name=merged.name, merged_from=former)
    return merged


@transaction.atomic
def split_village(
    *,
    village: Village,
    names: Sequence[str],
    effective_on: date,
    by: Actor,
    legal_act: str = "",
) -> list[Village]:
    """Chia, tách thôn (split): the village ends that day and two or more take its place.

    Which household belongs to which part is for the registry to be told. Raises UnitRefused.
    """
    if len(names) < 2:
        raise UnitRefused("Chia một thôn thì cần ít nhất hai tên.")
    village, standing = hold_village(village)
    deed = Deed(effective_on, by, legal_act)
    _end(village, standing, deed)
    parts = _begin(names, standing, deed)
    _succeed([village], parts, Kind.SPLIT, deed)
    after = [part.name for part in parts]
    deed.tell(village, "chia thôn", before=standing.name, after=after)
    for part in parts:
        deed.tell(part, "lập thôn", name=part.name, split_from=standing.name)
    return parts


@transaction.atomic
def dissolve_village(
    *, village: Village, effective_on: date, by: Actor, legal_act: str = ""
) -> None:
    """Giải thể thôn (dissolve): it ends that day with nobody after it. Raises UnitRefused."""
    village, standing = hold_village(village)
    deed = Deed(effective_on, by, legal_act)
    _end(village, standing, deed)
    VillageSuccession.objects.create(
        predecessor=village, kind=Kind.DISSOLVE, effective_on=effective_on, legal_act=legal_act
    )
    deed.tell(village, "giải thể thôn", before=standing.name)


def _end(village: Village, standing: VillageStanding, deed: Deed) -> None:
    refuse_unless_can_end(village, deed.on)
    if standing.valid_from >= deed.on:
        raise UnitRefused(
            f"Thôn {standing.name} vừa đổi tên hoặc chuyển xã từ ngày đó trở đi; "
            "chọn ngày muộn hơn."
        )
    for row in (standing, village):
        row.valid_until = deed.on
        row.save(update_fields=["valid_until"])


def _begin(names: Sequence[str], standing: VillageStanding, deed: Deed) -> list[Village]:
    """New villages in the place of one that stood there."""
    commune = hold_commune(standing.commune_id)
    names = [clean_name(name) for name in names]
    refuse_names_taken(names, commune, deed.on)
    made = []
    for name in names:
        span = {"valid_from": deed.on, "legal_act": deed.legal_act}
        village = Village.objects.create(**span)
        VillageStanding.objects.create(village=village, name=name, commune=commune, **span)
        made.append(village)
    return made


def _succeed(before: Sequence[Village], after: Sequence[Village], kind: str, deed: Deed) -> None:
    VillageSuccession.objects.bulk_create(
        VillageSuccession(
            predecessor=former,
            successor=new,
            kind=kind,
            effective_on=deed.on,
            legal_act=deed.legal_act,
        )
        for former in before
        for new in after
    )
