from datetime import date
from uuid import UUID, uuid4

from django.db import transaction

from ansinh.apps.journal.actions import record_act
from ansinh.apps.journal.models import Actor
from ansinh.apps.units.models import Organisation, Succession, Village


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
    """
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
        by=by, verb="lập đơn vị", subject=f"organisation:{organisation.pk}", details={"name": name}
    )
    return organisation


@transaction.atomic
def succeed_organisation(
    *,
    predecessor: Organisation,
    successor: Organisation,
    kind: str,
    effective_on: date,
    by: Actor,
    function: str = "",
    legal_act: str = "",
) -> Succession:
    """Kế thừa (succession): the predecessor ends on the day its successor takes over."""
    predecessor.valid_until = effective_on
    predecessor.save()
    succession = Succession.objects.create(
        predecessor=predecessor,
        successor=successor,
        kind=kind,
        function=function,
        effective_on=effective_on,
        legal_act=legal_act,
    )
    record_act(
        by=by,
        verb="ghi kế thừa",
        subject=f"organisation:{predecessor.pk}",
        because=legal_act,
        details={"successor": str(successor.pk), "effective_on": effective_on.isoformat()},
    )
    return succession


@transaction.atomic
def establish_village(
    *,
    key: UUID,
    name: str,
    commune: Organisation,
    valid_from: date,
    by: Actor,
    came_from: Organisation | None = None,
) -> Village:
    """Lập thôn (establish a village) from a day on, under a key given from outside."""
    village = Village.objects.create(
        id=key, name=name, commune=commune, came_from=came_from, valid_from=valid_from
    )
    record_act(by=by, verb="lập thôn", subject=f"village:{village.pk}", details={"name": name})
    return village
