"""Xem đơn vị: the commune as of the day looked at, one organisation, one village."""

from collections.abc import Iterable
from datetime import date

from django.http import Http404
from django.shortcuts import get_object_or_404, render

from ansinh.apps.journal.queries import list_acts_about
from ansinh.apps.units import queries, tables
from ansinh.apps.units.models import Organisation, Village, VillageStanding
from ansinh.core.documents.writing.xlsx import write_xlsx
from ansinh.kit.tables import excel_response, wants_excel
from ansinh.kit.wording import day

Kind = Organisation.Kind
GROUPS = (
    ("Ủy ban nhân dân, phòng, bộ phận", {Kind.COMMUNE, Kind.DEPARTMENT}),
    ("Hội đồng nhân dân, Đảng ủy, Mặt trận, đoàn thể", {Kind.COUNCIL, Kind.PARTY, Kind.FRONT}),
    ("Trạm y tế, trường học", {Kind.FACILITY}),
)
ABOVE = Organisation.ABOVE_COMMUNE


def list_units(request):
    """The commune on the day looked at: offices, villages, superiors, and what has changed."""
    on = request.as_of
    commune = queries.find_commune(on)
    if commune is None:
        return render(request, "units/none.html", {"on": on})
    branches = [branch for root in queries.organisation_tree(on) for branch in root.walk()]
    own = next(branch for branch in branches if branch.organisation == commune)
    units = [branch.organisation for branch in branches]
    groups = [(label, tables.OfficeTable(_office_rows(own, kinds, on))) for label, kinds in GROUPS]
    villages = tables.VillageTable(_village_rows(on, commune))
    if wants_excel(request):
        return _excel(groups, villages, on)
    context = {
        "on": on,
        "commune": commune,
        "place": commune.territory,
        "groups": groups,
        "departments": sum(b.organisation.kind == Kind.DEPARTMENT for b in own.children),
        "villages": villages,
        "superiors": tables.SuperiorTable(_superior_rows(units, on)),
        "other_communes": [u for u in units if u.kind == Kind.COMMUNE and u != commune],
        "former": queries.find_former_communes(commune, on),
        "changes": told(_newest_first(queries.list_changes(date.min, on))),
        "signatories": queries.signatories_on(on),
        "may_change": request.user.may_change_units,
    }
    return render(request, "units/list.html", context)


def show_organisation(request, key):
    """One organisation: posts, where it came from, what became of it, its acts."""
    unit = get_object_or_404(Organisation.objects.select_related("parent"), pk=key)
    on = request.as_of
    heirs = queries.successors_of(unit, on)
    context = {
        "unit": unit,
        "on": on,
        "is_there": unit.holds_on(on),
        "heirs": [heir for heir in heirs if heir != unit],
        "posts": queries.list_posts(on, [unit]),
        "events": told(queries.organisation_history(unit)),
        "before": _distinct(row.predecessor for row in unit.inheritances.all()),
        "fields": queries.fields_taken(on).get(unit.pk, []),
        "aliases": unit.aliases.order_by("words"),
        "villages": queries.list_villages(on, unit) if unit.kind == Kind.COMMUNE else [],
        "acts": acts_about(f"organisation:{unit.pk}"),
        "may_change": request.user.may_change_units and unit.valid_until is None,
    }
    return render(request, "units/organisation.html", context)


def show_village(request, key):
    """One village: its names and communes, what it was made of and what it became, its acts."""
    village = get_object_or_404(Village, pk=key)
    standings = list(village.standings.select_related("commune").order_by("valid_from"))
    if not standings:
        raise Http404
    on = request.as_of
    context = {
        "village": village,
        "on": on,
        "standing": next((one for one in standings if one.holds_on(on)), None),
        "standings": standings,
        "events": told(queries.village_history(village)),
        "after": [row.successor for row in village.successions.all() if row.successor],
        "before": [row.predecessor for row in village.inheritances.all()],
        "acts": acts_about(f"village:{village.pk}"),
        "may_change": request.user.may_change_units and village.valid_until is None,
        "may_assign": request.user.may_change_units and queries.is_split(village),
    }
    return render(request, "units/village.html", context)


def told(events: Iterable[queries.Event]) -> list[dict[str, str]]:
    """Events as the kit's dated list takes them."""
    return [{"when": day(event.on), "what": event.what} for event in events]


def acts_about(subject: str) -> list[dict[str, object]]:
    """Entries of the journal about a unit: what changed from what, and from which day."""
    return [
        {"act": act, "change": _change(act.details), "effective": _effective(act.details)}
        for act in list_acts_about(subject)
    ]


def _effective(details: dict) -> date | None:
    told = details.get("on") or details.get("from")
    return date.fromisoformat(told) if told else None


def _change(details: dict) -> str:
    """“chức danh: trước → sau”, or what the act was about."""
    changed = " → ".join(_words(details[key]) for key in ("before", "after") if details.get(key))
    about = next((details[key] for key in ("post", "title", "words", "name") if key in details), "")
    return ": ".join(filter(None, (_words(about), changed)))


def _newest_first(events: Iterable[queries.Event]) -> list[queries.Event]:
    return sorted(events, key=lambda event: event.on, reverse=True)


def _words(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _office_rows(own: queries.Branch, kinds: set[str], on: date) -> list[tables.OfficeRow]:
    units = [own.organisation, *(branch.organisation for branch in own.children)]
    units = [unit for unit in units if unit.kind in kinds]
    posts: dict = {}
    for held in queries.list_posts(on, units):
        posts.setdefault(held.post.organisation_id, []).append(held)
    units.sort(key=lambda unit: (unit.kind != Kind.COMMUNE, unit.pk not in posts, unit.code))
    return [tables.OfficeRow(unit, posts.get(unit.pk, [])) for unit in units]


def _superior_rows(units: Iterable[Organisation], on: date) -> list[tables.OfficeRow]:
    fields = queries.fields_taken(on)
    above = sorted((u for u in units if u.kind in ABOVE), key=_from_the_top)
    return [tables.OfficeRow(unit, [], ", ".join(fields.get(unit.pk, [])) or "–") for unit in above]


def _from_the_top(unit: Organisation) -> tuple:
    return (ABOVE.index(unit.kind), unit.code)


def _village_rows(on: date, commune: Organisation) -> list[tables.VillageRow]:
    origins = queries.list_origins(on)
    since = dict(VillageStanding.objects.valid_on(on).values_list("village_id", "valid_from"))
    return [
        tables.VillageRow(village, origins.get(village.pk, "có từ trước"), since[village.pk])
        for village in queries.list_villages(on, commune)
    ]


def _distinct(units: Iterable[Organisation]) -> list[Organisation]:
    return list({unit.pk: unit for unit in units}.values())


def _excel(groups, villages: tables.VillageTable, on: date):
    sheets = [villages.sheet("Thôn", f"Các thôn ngày {day(on)}")]
    sheets += [
        table.sheet(label.split(",")[0], f"{label} ngày {day(on)}") for label, table in groups
    ]
    return excel_response(write_xlsx(sheets), f"don-vi-{on:%Y-%m-%d}")
