"""Chuyển hộ, rời xã, qua đời: a person goes to another household, elsewhere, or dies."""

from datetime import date
from uuid import UUID

from django.db import transaction

from ansinh.apps.journal.actions import record_act
from ansinh.apps.journal.models import Actor
from ansinh.apps.registry.actions.checks import FactRefused, Grounds, check_day, check_words
from ansinh.apps.registry.actions.facts import (
    Span,
    change_fact,
    days_onward,
    end_rows,
    lock,
    reference,
    refuse_if_newer,
)
from ansinh.apps.registry.actions.homes import (
    HEAD,
    end_if_nobody_lives_there,
    is_registered,
    leave_empty_place,
    refuse_second_head,
    refuse_unless_home,
)
from ansinh.apps.registry.actions.subjects import register_household
from ansinh.apps.registry.models import (
    PERSON_FACTS,
    Family,
    HivStatus,
    Household,
    Identity,
    MeritStatus,
    Person,
    PersonFact,
    Place,
)
from ansinh.apps.registry.queries.spans import rows_of


@transaction.atomic
def move_person(
    *,
    person: Person,
    household: Household,
    relation_to_head: str | None,
    on: date,
    said_by: str,
    because: str,
    by: Actor,
    seen: int | None = None,
) -> Family:
    """Chuyển hộ: from that day on the person lives in another household.

    Who had left the commune is back from that day. A household whose last person leaves ends.
    `seen` is the key of the open row of their family that was looked at (NOTHING_SEEN for none):
    when another has come since, nothing is written. Raises FactRefused.
    """
    grounds = Grounds(said_by, because, by)
    lock(person)
    refuse_if_newer(rows_of(person, Family), seen)
    lock(household)
    former = rows_of(person, Family).valid_on(on).first()
    if former is not None and former.household_id == household.pk:
        raise FactRefused(f"Người này đã ở hộ {household.code} vào ngày đó.", "household_id")
    refuse_unless_home(household, on)
    refuse_second_head(household, relation_to_head, on)
    told = {"household_id": household.pk, "relation_to_head": relation_to_head}
    if not is_registered(person, on):
        told = _come_back(person, on, grounds) | told
    row = change_fact(person, Family, told, Span(on), grounds, verb="chuyển hộ")
    _leave_behind(person, former, on, grounds)
    if relation_to_head == HEAD:
        _head_of(household, person, on, grounds)
    return row


@transaction.atomic
def separate_person(
    *,
    person: Person,
    village: UUID,
    on: date,
    said_by: str,
    because: str,
    by: Actor,
    seen: int | None = None,
) -> Household:
    """Tách hộ: from that day on the person heads a new household in a village."""
    told = {"said_by": said_by, "because": because, "by": by}
    refuse_if_newer(rows_of(person, Family), seen)
    household = register_household(place={"village_id": village}, valid_from=on, **told)
    move_person(person=person, household=household, relation_to_head=HEAD, on=on, **told)
    return household


@transaction.atomic
def record_departure(
    *,
    person: Person,
    on: date,
    to_where: str,
    said_by: str,
    because: str,
    by: Actor,
    seen: int | None = None,
) -> None:
    """Ghi người chuyển khỏi xã: from that day on the registry knows nothing more of them.

    Their rows close and stay; whoever heads a household leaves it without a known head, and one
    whose last person leaves ends. Raises FactRefused.
    """
    grounds = Grounds(said_by, because, by)
    check_words(grounds)
    lock(person)
    refuse_if_newer(rows_of(person, Family), seen)
    check_day(person, Family, on, grounds.today)
    refuse_unless_registered(person, on)
    former = rows_of(person, Family).valid_on(on).first()
    act = record_act(
        by=by,
        verb="ghi người rời xã",
        subject=reference(person),
        because=because.strip(),
        details={"từ ngày": f"{on:%d/%m/%Y}", "đến nơi": to_where, "theo": said_by},
    )
    for area in (*PERSON_FACTS, MeritStatus, HivStatus):
        end_rows(area.objects.standing().filter(person=person), on, act)
    _leave_behind(person, former, on, grounds)


@transaction.atomic
def record_death(
    *, person: Person, died_on: date, said_by: str, because: str, by: Actor
) -> Identity:
    """Ghi người đã mất, from the day of death on and in whatever was recorded since.

    Raises FactRefused: when already recorded, before birth, or once they had left.
    """
    grounds = Grounds(said_by, because, by)
    lock(person)
    earlier = rows_of(person, Identity).exclude(death_date=None).first()
    if earlier is not None:
        raise FactRefused(
            f"Sổ đã ghi người này mất ngày {earlier.death_date:%d/%m/%Y}. Sai ngày thì sửa nhân "
            "thân từ ngày đó.",
            "death_date",
        )
    days = days_onward(rows_of(person, Identity), died_on)
    if not days:
        refuse_unless_registered(person, died_on)
    told = {"death_date": died_on}
    row, *_ = [
        change_fact(person, Identity, told, Span(day), grounds, verb="ghi người đã mất")
        for day in days
    ]
    leave_empty_place(person, died_on, grounds)
    return row


def refuse_unless_registered(person: Person, on: date) -> None:
    """What happens to someone happens while the registry holds them."""
    if is_registered(person, on):
        return
    rows = rows_of(person, Identity)
    later = rows.filter(valid_from__gt=on).first()
    if later is not None:
        raise FactRefused(
            f"Sổ chỉ ghi người này từ {later.valid_from:%d/%m/%Y}; chọn ngày từ đó về sau.",
            "valid_from",
        )
    last = rows.last()
    since = f" từ {last.valid_until:%d/%m/%Y}" if last is not None else ""
    raise FactRefused(f"Người này đã rời xã{since}, không còn trong sổ vào ngày đó.", "valid_from")


def _come_back(person: Person, on: date, grounds: Grounds) -> dict[str, object]:
    """Who they are, as last known; gives what was last known of their family.

    Raises FactRefused for someone whom the registry holds only later.
    """
    last = _last_known(person, Identity)
    if last is None or rows_of(person, Identity).filter(valid_from__gt=on).exists():
        refuse_unless_registered(person, on)
    known = {name: getattr(last, name) for name in Identity.columns}
    change_fact(person, Identity, known, Span(on), grounds, verb="ghi trở lại sổ")
    family = _last_known(person, Family)
    return {name: getattr(family, name) for name in Family.columns} if family else {}


def _last_known(person: Person, area: type[PersonFact]) -> PersonFact | None:
    """The last row that stands, or the last of all for one who left the day they were entered."""
    every = area.objects.filter(person=person).order_by("valid_from", "pk")
    return every.standing().last() or every.last()


def _leave_behind(person: Person, former: Family | None, on: date, grounds: Grounds) -> None:
    """What becomes of the household that someone leaves."""
    home = former and Household.objects.filter(pk=former.household_id).first()
    if home:
        lock(home)
        if end_if_nobody_lives_there(home, on, grounds):
            return
    leave_empty_place(person, on, grounds)


def _head_of(household: Household, person: Person, on: date, grounds: Grounds) -> None:
    if rows_of(household, Place).valid_on(on).get().head_id != person.pk:
        head = {"head_id": person.pk}
        change_fact(household, Place, head, Span(on), grounds, verb="ghi chủ hộ")
