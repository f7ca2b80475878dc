"""Sắp xếp cơ quan: merged, split, renamed, a field passed on, abolished; nothing is deleted."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from uuid import UUID

from django.db import transaction

from ansinh.apps.journal.models import Actor
from ansinh.apps.units.actions.deed import Deed
from ansinh.apps.units.actions.organisations import (
    establish_organisation,
    hold_organisations,
    locked,
)
from ansinh.apps.units.actions.posts import appoint, create_post
from ansinh.apps.units.actions.refusals import (
    UnitRefused,
    refuse_unless_can_end,
    refuse_unless_in_force,
)
from ansinh.apps.units.actions.villages import restand
from ansinh.apps.units.models import (
    Field,
    Holding,
    Organisation,
    Post,
    Succession,
    VillageStanding,
)
from ansinh.core.documents.writing.words import short_date

Kind = Succession.Kind


@transaction.atomic
def merge_organisations(
    *,
    predecessors: Sequence[Organisation],
    successor: Organisation,
    effective_on: date,
    by: Actor,
    legal_act: str = "",
    new_names: Mapping[UUID, str] | None = None,
) -> list[Succession]:
    """Nhập (merge): the predecessors end the day the successor takes over all their work.

    Their posts and holders end with them; their villages go over under their names, or under
    `new_names` by village key where two would be alike. Raises UnitRefused when one has ended or
    not begun, the successor is not there, or village names clash.
    """
    hold_organisations([successor, *predecessors])
    successor = locked(successor)
    refuse_unless_in_force(successor, effective_on)
    deed, rows = Deed(effective_on, by, legal_act), []
    for one in sorted(predecessors, key=lambda unit: unit.pk):
        if one.pk == successor.pk:
            raise UnitRefused(f"“{successor}” không thể nhập vào chính mình.")
        predecessor = _ended(one, effective_on)
        _move_villages(predecessor, successor, deed, new_names or {})
        rows.append(_succeed(Kind.MERGE, predecessor, successor, deed))
    return rows


@transaction.atomic
def split_organisation(
    *,
    predecessor: Organisation,
    shares: Sequence[tuple[Organisation, str]],
    effective_on: date,
    by: Actor,
    legal_act: str = "",
) -> list[Succession]:
    """Chia, tách theo lĩnh vực (split): it ends, and each field goes to an office of its own.

    `shares`: (successor, Field). Raises UnitRefused as a merger, and while the predecessor still
    has villages or offices under it: they must be given a place first.
    """
    if not shares:
        raise UnitRefused("Chưa nêu cơ quan nào nhận việc; không có cơ quan nhận thì là giải thể.")
    predecessor = _ended(predecessor, effective_on)
    _refuse_orphans(predecessor, effective_on)
    deed, rows = Deed(effective_on, by, legal_act), []
    for one, field in shares:
        successor = locked(one)
        refuse_unless_in_force(successor, effective_on)
        rows.append(_succeed(Kind.SPLIT, predecessor, successor, deed, field))
    return rows


@transaction.atomic
def transfer_field(
    *,
    predecessor: Organisation,
    successor: Organisation,
    field: str,
    effective_on: date,
    by: Actor,
    function: str = "",
    legal_act: str = "",
) -> Succession:
    """Chuyển chức năng (transfer): one field passes on; both organisations stay.

    Raises UnitRefused when either is not there, or the field was passed on that day already.
    """
    hold_organisations([predecessor, successor])
    predecessor, successor = locked(predecessor), locked(successor)
    for unit in (predecessor, successor):
        refuse_unless_in_force(unit, effective_on)
    if predecessor.pk == successor.pk:
        raise UnitRefused(f"“{successor}” không thể nhận việc của chính mình.")
    if predecessor.successions.filter(field=field, effective_on=effective_on).exists():
        words = Field(field).label
        raise UnitRefused(
            f"“{predecessor}” đã chuyển {words} ngày {short_date(effective_on)}; không ghi lại."
        )
    deed = Deed(effective_on, by, legal_act)
    return _succeed(Kind.TRANSFER, predecessor, successor, deed, field, function=function)


@transaction.atomic
def rename_organisation(
    *,
    organisation: Organisation,
    code: str,
    name: str,
    effective_on: date,
    by: Actor,
    legal_act: str = "",
) -> Organisation:
    """Đổi tên (rename): a successor in the same place; villages, posts and holders go over.

    Papers issued before keep the old name, because the old row keeps it. Raises UnitRefused.
    """
    name = " ".join(name.split())
    if not name or name == organisation.name:
        raise UnitRefused("Ghi tên mới, khác tên đang dùng.")
    kept = list(_open_posts(organisation, effective_on))
    holders = {
        held.post_id: held for held in Holding.objects.filter(post__in=kept, valid_until=None)
    }
    predecessor = _ended(organisation, effective_on)
    successor = establish_organisation(
        code=code,
        name=name,
        kind=predecessor.kind,
        place=predecessor.place,
        parent=predecessor.parent,
        is_own=predecessor.is_own,
        valid_from=effective_on,
        legal_act=legal_act,
        by=by,
    )
    deed = Deed(effective_on, by, legal_act)
    _move_villages(predecessor, successor, deed, {})
    for post in kept:
        _carry(post, holders.get(post.pk), successor, deed)
    _succeed(Kind.RENAME, predecessor, successor, deed)
    return successor


@transaction.atomic
def abolish_organisation(
    *, organisation: Organisation, effective_on: date, by: Actor, legal_act: str = ""
) -> Succession:
    """Giải thể (abolish): it ends with nobody after it.

    Raises UnitRefused while villages or offices still belong to it.
    """
    predecessor = _ended(organisation, effective_on)
    _refuse_orphans(predecessor, effective_on)
    return _succeed(Kind.ABOLISH, predecessor, None, Deed(effective_on, by, legal_act))


def _ended(organisation: Organisation, on: date) -> Organisation:
    """The organisation as it is now, ended that day with its posts and their holders."""
    organisation = locked(organisation)
    refuse_unless_can_end(organisation, on)
    posts = _open_posts(organisation, on)
    for row in [*Holding.objects.filter(post__in=posts, valid_until=None), *posts]:
        if row.valid_from >= on:
            raise UnitRefused(
                f"“{row}” của “{organisation}” có từ ngày {short_date(row.valid_from)}; "
                "chọn ngày muộn hơn."
            )
        row.valid_until = on
        row.save(update_fields=["valid_until"])
    organisation.valid_until = on
    organisation.save(update_fields=["valid_until"])
    return organisation


def _open_posts(organisation: Organisation, on: date) -> list[Post]:
    return list(organisation.posts.select_for_update().not_ended_by(on))


def _refuse_orphans(organisation: Organisation, on: date) -> None:
    """Nobody and no village may be left without a place."""
    villages = organisation.village_standings.not_ended_by(on).values_list("name", flat=True)
    offices = organisation.children.not_ended_by(on).values_list("name", flat=True)
    left = [*(f"thôn {name}" for name in villages), *(f"“{name}”" for name in offices)]
    if left:
        shown = ", ".join(left[:3]) + (f" và {len(left) - 3} đơn vị khác" if left[3:] else "")
        raise UnitRefused(
            f"“{organisation}” còn {shown}. Chuyển hoặc chấm dứt các đơn vị này trước."
        )


def _move_villages(
    predecessor: Organisation,
    successor: Organisation,
    deed: Deed,
    new_names: Mapping[UUID, str],
) -> None:
    for standing in _open_standings(predecessor):
        name = new_names.get(standing.village_id, standing.name)
        restand(standing, name, successor, "chuyển thôn", deed)


def _open_standings(organisation: Organisation) -> Iterable[VillageStanding]:
    standings = organisation.village_standings.select_for_update(of=("self",))
    return standings.filter(valid_until=None).select_related("village", "commune").order_by("name")


def _carry(post: Post, held: Holding | None, successor: Organisation, deed: Deed) -> None:
    """The same post in the renamed organisation, with the same holder."""
    told = {"valid_from": deed.on, "by": deed.by, "legal_act": deed.legal_act}
    again = create_post(
        organisation=successor,
        title=post.title,
        rank=post.rank,
        signs_as=post.signs_as,
        **told,
    )
    if held is not None:
        appoint(post=again, full_name=held.full_name, is_acting=held.is_acting, **told)


def _succeed(
    kind: str,
    predecessor: Organisation,
    successor: Organisation | None,
    deed: Deed,
    field: str = Field.ALL,
    *,
    function: str = "",
) -> Succession:
    row = Succession.objects.create(
        predecessor=predecessor,
        successor=successor,
        kind=kind,
        field=field,
        function=function,
        effective_on=deed.on,
        legal_act=deed.legal_act,
    )
    after = {"successor": str(successor.pk), "after": successor.name} if successor else {}
    deed.tell(
        predecessor, f"ghi {row.get_kind_display()}", before=predecessor.name, field=field, **after
    )
    return row
