"""Ghi dữ kiện (record a fact): close the row in force, open another; keep what was believed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import Q

from ansinh.apps.journal.actions import record_act
from ansinh.apps.journal.models import Act, Actor
from ansinh.apps.registry.actions.checks import (
    FactRefused,
    Grounds,
    check_day,
    check_life,
    check_values,
    check_words,
)
from ansinh.apps.registry.models import (
    HOUSEHOLD_FACTS,
    PERSON_FACTS,
    Fact,
    Family,
    Household,
    Identity,
    Person,
)
from ansinh.apps.registry.queries.spans import Change, SpanRefused, plan_change, rows_of
from ansinh.apps.registry.queries.wording import key_names, row_words, value_words

NOTHING_SEEN = 0
CHANGED_MEANWHILE = (
    "Dữ kiện này vừa được người khác sửa trong lúc trang đang mở. "
    "Mở lại trang để xem dòng mới rồi sửa tiếp nếu vẫn cần."
)


@dataclass(frozen=True)
class Span:
    """From a day, until a day or until what was recorded next."""

    start: date
    end: date | None = None


AREAS: dict[str, type[Fact]] = {area.area: area for area in (*PERSON_FACTS, *HOUSEHOLD_FACTS)}


@transaction.atomic
def record_fact(
    *,
    subject: Person | Household,
    area: type[Fact] | str,
    values: Mapping[str, object],
    valid_from: date,
    said_by: str,
    because: str,
    by: Actor,
    valid_until: date | None = None,
    seen: int | None = None,
) -> Fact:
    """Ghi hoặc sửa một dữ kiện: from `valid_from` on, these columns hold.

    The other columns stay as they were on that day. Without `valid_until` the change holds until
    what was recorded next. `seen` is the key of the row that the officer looked at (NOTHING_SEEN
    for none): when another has come since, nothing is written. Raises FactRefused.
    """
    model = area_of(area)
    lock(subject)
    if model is Family:
        _refuse_second_household(subject, values, valid_from)
    return change_fact(
        subject,
        model,
        values,
        Span(valid_from, valid_until),
        Grounds(said_by, because, by),
        verb=f"ghi {model.title.lower()}",
        seen=seen,
    )


def preview_fact(
    *,
    subject: Person | Household,
    area: type[Fact] | str,
    values: Mapping[str, object],
    valid_from: date,
    by: Actor,
    valid_until: date | None = None,
) -> Change:
    """Xem trước: what `record_fact` would close and open. Raises FactRefused as it would."""
    model = area_of(area)
    if model is Family:
        _refuse_second_household(subject, values, valid_from)
    change, _ = _planned(subject, model, values, Span(valid_from, valid_until), by.at.date())
    return change


def area_of(area: type[Fact] | str) -> type[Fact]:
    """The model of an area. Raises FactRefused for one that is not in the dictionary."""
    model = AREAS.get(area) if isinstance(area, str) else area
    if model is None or model.area not in AREAS:
        raise FactRefused(f"Sổ dân cư không có phần “{area}”.")
    return model


def lock(subject: Person | Household) -> None:
    """Whoever else changes this subject waits until this act is done."""
    type(subject).objects.select_for_update().get(pk=subject.pk)


def change_fact(
    subject: Person | Household,
    area: type[Fact],
    values: Mapping[str, object],
    span: Span,
    grounds: Grounds,
    *,
    verb: str,
    seen: int | None = None,
) -> Fact:
    """The change itself, under the caller's lock and transaction; gives the new row."""
    check_words(grounds)
    change, fresh = _planned(subject, area, values, span, grounds.today)
    _refuse_unseen(change, seen)
    row = area(
        **{area.subject_name: subject, **fresh},
        valid_from=change.start,
        valid_until=change.end,
        said_by=grounds.said_by.strip(),
    )
    act = record_act(
        by=grounds.by,
        verb=verb,
        subject=reference(subject),
        because=grounds.because.strip(),
        details=_details(change, row, values),
    )
    apply_change(change, row, act)
    return row


def open_key(rows) -> int:
    """Key of the row among these that is open; NOTHING_SEEN where there is none."""
    return rows.filter(valid_until=None).values_list("pk", flat=True).first() or NOTHING_SEEN


def refuse_if_newer(rows, seen: int | None) -> None:
    """What an officer goes on from is what they looked at, not what came meanwhile."""
    if seen is not None and seen != open_key(rows):
        raise FactRefused(CHANGED_MEANWHILE)


def days_onward(rows, start: date) -> list[date]:
    """Days on which a change that lasts is written: its own, and those of rows recorded since.

    `rows` are the standing rows it is about, oldest first; its own day only where one is in force.
    """
    own = [start] if rows.valid_on(start).exists() else []
    return [*own, *rows.filter(valid_from__gt=start).values_list("valid_from", flat=True)]


def end_rows(rows, on: date, act: Act) -> None:
    """Nothing of these rows holds from that day on: they close, and later ones are withdrawn."""
    rows.filter(valid_from__gte=on).update(withdrawn_in=act.number)
    begun = rows.filter(valid_from__lt=on)
    begun.filter(Q(valid_until=None) | Q(valid_until__gt=on)).update(valid_until=on)


def _refuse_unseen(change: Change, seen: int | None) -> None:
    """What an officer corrects is what they looked at, not what came meanwhile."""
    if seen is not None and seen != (change.landing.pk if change.landing else NOTHING_SEEN):
        raise FactRefused(CHANGED_MEANWHILE)


def apply_change(change: Change, row: Fact, act: Act) -> None:
    """Close or withdraw the row it lands in, open the new one, put back what goes on after."""
    landing = change.landing
    if landing is not None:
        tail = _copy(landing, change.end, change.tail_until) if change.has_tail else None
        if change.replaces:
            landing.withdrawn_in = act.number
            landing.save(update_fields=["withdrawn_in"])
        else:
            landing.valid_until = change.start
            landing.save(update_fields=["valid_until"])
        if tail is not None:
            tail.save(force_insert=True)
    row.save(force_insert=True)


def reference(subject: Person | Household) -> str:
    """The subject as the journal names it."""
    return f"{'person' if isinstance(subject, Person) else 'household'}:{subject.pk}"


def _planned(
    subject: Person | Household,
    area: type[Fact],
    values: Mapping[str, object],
    span: Span,
    today: date,
) -> tuple[Change, dict[str, object]]:
    if not isinstance(subject, Person if area.subject_name == "person" else Household):
        raise FactRefused(f"Phần {area.title.lower()} không phải của loại sổ này.")
    check_day(subject, area, span.start, today)
    given = check_values(area, values, span.start, today)
    try:
        change = plan_change(rows_of(subject, area), span.start, span.end)
    except SpanRefused as refused:
        raise FactRefused(str(refused), "valid_until") from refused
    kept = {name: getattr(change.landing, name, None) for name in area.columns}
    fresh = kept | given
    if change.landing is not None and fresh == kept:
        raise FactRefused("Không có gì khác với sổ vào ngày đó, nên không ghi thêm dòng.")
    if area is Identity:
        check_life(fresh)
        _check_birth(fresh, span.start)
    return change, fresh


def _check_birth(values: Mapping[str, object], start: date) -> None:
    born = values.get("birth_date")
    if isinstance(born, date) and start < born:
        raise FactRefused(
            f"Ngày {start:%d/%m/%Y} trước ngày sinh {born:%d/%m/%Y} vừa ghi.", "valid_from"
        )


def _refuse_second_household(subject, values: Mapping[str, object], on: date) -> None:
    """A person lives in one household; leaving one for another is an act of its own."""
    now = rows_of(subject, Family).valid_on(on).first() if isinstance(subject, Person) else None
    if now is None or now.household_id is None or "household_id" not in values:
        return
    if str(values["household_id"]) != str(now.household_id):
        code = Household.objects.filter(pk=now.household_id).values_list("code", flat=True)
        raise FactRefused(
            f"Người này đang ở hộ {code.first()}; một người không ở hai hộ. "
            "Muốn chuyển hộ thì dùng việc “Chuyển hộ”.",
            "household_id",
        )


def _copy(row: Fact, start: date, until: date | None) -> Fact:
    """The same facts on the same word, for the days after a change that ends."""
    kept = {name: getattr(row, name) for name in row.columns}
    owner = {row.subject_name: getattr(row, row.subject_name)}
    return type(row)(**owner, **kept, valid_from=start, valid_until=until, said_by=row.said_by)


def _details(change: Change, row: Fact, values: Mapping[str, object]) -> dict[str, object]:
    """Before and after of the columns given, in words."""
    changed = [column for column in row.told if column.name in values]
    names = key_names(getattr(row, column.name) for column in changed if column.kind == "key")
    after = {c.label: value_words(c, getattr(row, c.name), names) for c in changed}
    return {
        "phần": row.title,
        "từ ngày": f"{change.start:%d/%m/%Y}",
        "đến trước ngày": f"{change.end:%d/%m/%Y}" if change.end else "",
        "trước": row_words(change.landing, changed),
        "sau": after,
        "theo": row.said_by,
    }
