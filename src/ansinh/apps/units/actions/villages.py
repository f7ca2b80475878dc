"""Thôn: established, renamed, moved to another commune."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction

from ansinh.apps.journal.models import Actor
from ansinh.apps.units.actions.deed import Deed
from ansinh.apps.units.actions.refusals import UnitRefused, refuse_unless_in_force
from ansinh.apps.units.models import Organisation, Village, VillageStanding
from ansinh.core.documents.writing.words import short_date
from ansinh.core.indicators.matching import folded


@dataclass(frozen=True)
class NewVillage:
    """Thôn sắp lập: key and name of a village to be established."""

    key: UUID
    name: str


@transaction.atomic
def establish_village(
    *,
    key: UUID,
    name: str,
    commune: Organisation,
    valid_from: date,
    by: Actor,
    legal_act: str = "",
) -> Village:
    """Lập thôn (establish a village) from a day on, under a key given from outside.

    Raises UnitRefused as `establish_villages`.
    """
    (village,) = establish_villages(
        villages=[NewVillage(key, name)],
        commune=commune,
        valid_from=valid_from,
        by=by,
        legal_act=legal_act,
    )
    return village


@transaction.atomic
def establish_villages(
    *,
    villages: Sequence[NewVillage],
    commune: Organisation,
    valid_from: date,
    by: Actor,
    legal_act: str = "",
) -> list[Village]:
    """Lập nhiều thôn của một xã at once.

    Raises UnitRefused when the commune is not there on that day, a name is blank, or two villages
    of the commune would bear one name.
    """
    deed = Deed(valid_from, by, legal_act)
    commune = hold_commune(commune.pk)
    refuse_unless_in_force(commune, valid_from)
    names = [clean_name(village.name) for village in villages]
    refuse_names_taken(names, commune, valid_from)
    span = {"valid_from": valid_from, "legal_act": legal_act}
    made = Village.objects.bulk_create(Village(id=new.key, **span) for new in villages)
    VillageStanding.objects.bulk_create(
        VillageStanding(village=village, name=name, commune=commune, **span)
        for village, name in zip(made, names, strict=True)
    )
    for village, name in zip(made, names, strict=True):
        deed.tell(village, "lập thôn", name=name, commune=str(commune))
    return made


@transaction.atomic
def rename_village(
    *, village: Village, name: str, effective_on: date, by: Actor, legal_act: str = ""
) -> VillageStanding:
    """Đổi tên thôn (rename): the same village under another name from a day on.

    Raises UnitRefused when it is not there, bears that name already, or another one does.
    """
    name = clean_name(name)
    village, standing = hold_village(village)
    if standing.name == name:
        raise UnitRefused(f"Thôn đã mang tên {name}. Ghi tên mới khác tên đang dùng.")
    deed = Deed(effective_on, by, legal_act)
    return restand(standing, name, standing.commune, "đổi tên thôn", deed)


@transaction.atomic
def move_village(
    *,
    village: Village,
    commune: Organisation,
    effective_on: date,
    by: Actor,
    legal_act: str = "",
    name: str = "",
) -> VillageStanding:
    """Chuyển thôn về xã khác (move): under its name, or under a new one given with it.

    Raises UnitRefused when either is not there, it belongs there already, or the name is taken.
    """
    village, standing = hold_village(village)
    commune = hold_commune(commune.pk)
    if standing.commune_id == commune.pk:
        raise UnitRefused(f"Thôn {standing.name} đã thuộc “{commune}”.")
    refuse_unless_in_force(commune, effective_on)
    name = clean_name(name or standing.name)
    return restand(standing, name, commune, "chuyển thôn", Deed(effective_on, by, legal_act))


def restand(
    standing: VillageStanding, name: str, commune: Organisation, verb: str, deed: Deed
) -> VillageStanding:
    """Close the open standing that day and open the next; the name must be free there."""
    village = standing.village
    refuse_unless_in_force(village, deed.on)
    if standing.valid_from >= deed.on:
        raise UnitRefused(
            f"Thôn {standing.name} mang tên và thuộc xã như hiện nay từ ngày "
            f"{short_date(standing.valid_from)}; chọn ngày sau ngày đó."
        )
    refuse_names_taken([name], commune, deed.on, without=[village.pk])
    standing.valid_until = deed.on
    standing.save(update_fields=["valid_until"])
    after = VillageStanding.objects.create(
        village=village,
        name=name,
        commune=commune,
        valid_from=deed.on,
        legal_act=deed.legal_act,
    )
    before = f"{standing.name}, {standing.commune}"
    deed.tell(village, verb, before=before, after=f"{name}, {commune}")
    return after


def hold_commune(key: UUID) -> Organisation:
    """The commune as it is now; locked, so that two acts give no name twice."""
    return Organisation.objects.select_for_update().get(pk=key)


def hold_village(village: Village) -> tuple[Village, VillageStanding]:
    """The village and its open standing as they are now, held until the act is done.

    The commune is locked first, so that acts on several villages wait instead of crossing.
    Raises UnitRefused when the village has ended.
    """
    hold_commune(village.commune_id)
    fresh = Village.objects.select_for_update(of=("self",)).get(pk=village.pk)
    standing = fresh.standings.select_related("commune").filter(valid_until=None).first()
    if standing is None:
        ended = f" từ ngày {short_date(fresh.valid_until)}" if fresh.valid_until else ""
        raise UnitRefused(
            f"Thôn {fresh.name} đã chấm dứt{ended}; không sắp xếp lần thứ hai. "
            "Tải lại trang để xem thôn kế tục."
        )
    return fresh, standing


def refuse_names_taken(
    names: Sequence[str], commune: Organisation, on: date, without: Iterable[UUID] = ()
) -> None:
    """Two villages of one commune may not bear one name at once (compared without case)."""
    standings = commune.village_standings.exclude(village_id__in=list(without))
    later = standings.not_ended_by(on)
    taken = {folded(name) for name in later.values_list("name", flat=True)}
    for name in names:
        if folded(name) in taken:
            raise UnitRefused(
                f"“{commune}” đã có thôn tên {name} trong thời gian đó. "
                "Hai thôn của một xã không trùng tên; đặt tên khác."
            )
        taken.add(folded(name))


def clean_name(name: str) -> str:
    """The name without stray spaces; refused when nothing is left or it is too long."""
    kept = " ".join(name.split())
    if not kept:
        raise UnitRefused("Tên thôn đang để trống.")
    if len(kept) > 120:
        raise UnitRefused("Tên thôn dài quá 120 chữ.")
    return kept
