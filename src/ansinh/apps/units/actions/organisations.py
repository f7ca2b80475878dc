"""Lập đơn vị and the names papers call it by."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID, uuid4

from django.db import transaction

from ansinh.apps.journal.actions import record_act
from ansinh.apps.journal.models import Actor
from ansinh.apps.units.actions.refusals import UnitRefused, refuse_unless_in_force
from ansinh.apps.units.models import Organisation, OrganisationAlias


@transaction.atomic
def establish_organisation(
    *,
    code: str,
    name: str,
    kind: str,
    valid_from: date,
    by: Actor,
    place: str = "",
    parent: Organisation | None = None,
    legal_act: str = "",
    key: UUID | None = None,
    is_own: bool = False,
) -> Organisation:
    """Thành lập (establish) an organisation from a day on, under a key of its own or one given.

    `is_own`: this installation works for it (the commune, and the department that keeps its plan).
    Raises UnitRefused when its parent is not there on that day.
    """
    if parent is not None:
        refuse_unless_in_force(parent, valid_from)
    organisation = Organisation.objects.create(
        id=key or uuid4(),
        code=code,
        name=name,
        kind=kind,
        place=place,
        parent=parent,
        valid_from=valid_from,
        legal_act=legal_act,
        is_own=is_own,
    )
    record_act(
        by=by,
        verb="lập đơn vị",
        subject=f"organisation:{organisation.pk}",
        because=legal_act,
        details={"name": name, "from": valid_from.isoformat()},
    )
    return organisation


@transaction.atomic
def add_alias(*, organisation: Organisation, words: str, by: Actor) -> OrganisationAlias:
    """Thêm tên gọi (alias): words by which papers mean this organisation.

    Raises UnitRefused when they are blank or already kept.
    """
    words = " ".join(words.split())
    if not words:
        raise UnitRefused("Tên gọi đang để trống. Ghi đúng chữ như trong văn bản.")
    if organisation.aliases.filter(words=words).exists():
        raise UnitRefused(f"“{organisation}” đã có tên gọi “{words}”.")
    alias = OrganisationAlias.objects.create(organisation=organisation, words=words)
    record_act(
        by=by,
        verb="thêm tên gọi",
        subject=f"organisation:{organisation.pk}",
        details={"words": words},
    )
    return alias


def hold_organisations(organisations: Iterable[Organisation]) -> None:
    """Held until the act is done, in one order, so that two acts wait instead of crossing."""
    keys = {one.pk for one in organisations}
    list(Organisation.objects.select_for_update().filter(pk__in=keys).order_by("pk"))


def locked(organisation: Organisation) -> Organisation:
    """The organisation as it is now, held until the act is done."""
    return Organisation.objects.select_for_update().get(pk=organisation.pk)
