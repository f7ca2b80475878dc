"""Dữ kiện của báo cáo: read from the plan, the counts, the units and the officer's words."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache
from pathlib import Path

from ansinh.apps.planning.models import IndicatorValue, Plan, Snapshot
from ansinh.apps.planning.queries import (
    Reading,
    count_waiting,
    open_picture,
    with_progress,
)
from ansinh.apps.units.models import Organisation
from ansinh.apps.units.queries import (
    PRESENT,
    Boundary,
    find_department,
    find_former_communes,
    get_commune,
    get_village_names,
    list_boundaries,
    signatories_on,
    villages_now,
)
from ansinh.apps.work.models import YearlyReport
from ansinh.apps.work.queries.addressees import addressees_on
from ansinh.apps.work.queries.assignments import list_tasks
from ansinh.apps.work.queries.reports import find_issue_before
from ansinh.core.indicators.counting import count_residents
from ansinh.core.indicators.trajectory import BASELINE_YEAR
from ansinh.core.reports.annexes.counting import count_annexes
from ansinh.core.reports.annexes.tabulating import Picture as Frozen
from ansinh.core.reports.facts import (
    BoundaryFacts,
    EarlierYear,
    Office,
    PlanFacts,
    Signatory,
    TargetFacts,
    TaskFacts,
    YearlyFacts,
)
from ansinh.core.reports.figures import Figure, differences, figures_of
from ansinh.core.reports.report_table import ReportTable
from ansinh.core.reports.yearly import level_of


def facts_of_report(report: YearlyReport) -> YearlyFacts:
    """The facts of a version that was kept: its snapshot, its words, its number and signer."""
    return gather_facts(
        report.year, report.plan, report.snapshot, texts=report.texts, report=report
    )


def gather_facts(
    year: int,
    plan: Plan,
    snapshot: Snapshot,
    *,
    texts: Mapping[str, str] | None = None,
    report: YearlyReport | None = None,
) -> YearlyFacts:
    """Everything the report says, read from the plan, the counts and the units of that day.

    `report` is the version asked for, which knows its number, day and signer; without one a draft
    after the last issue is meant.
    """
    picture = open_picture(snapshot.pk, snapshot.path)
    population, households = count_residents(
        picture.scan("persons"), picture.scan("households"), snapshot.on
    )
    reading, boundaries = Reading(plan.targets.confirmed()), list_boundaries(snapshot.on)
    present = next(iter(boundaries), None)
    targets = reading.facts_on(snapshot, present)
    paths = reading.trajectories_on(present, snapshot.on)
    facts = YearlyFacts(
        year=year,
        as_of=snapshot.on,
        boundary=snapshot.boundary,
        snapshot=snapshot.pk,
        office=office_on(snapshot.on),
        addressees=addressees_on(plan, snapshot.on),
        plan=plan_facts(plan),
        targets=with_progress(targets, paths),
        tasks=tasks_on(plan, snapshot.on),
        population=population,
        household_count=households,
        tables=_tables(snapshot),
        texts=dict(texts or {}),
        earlier=_earlier_years(year, reading),
        boundaries=_boundaries(reading, snapshot, boundaries, targets),
        signatory=signatory_on(snapshot.on),
        waiting=count_waiting(plan),
    )
    return _after_issue(_as_issued(facts, report), report)


def tasks_on(plan: Plan, on: date) -> tuple[TaskFacts, ...]:
    """The plan's tasks with the offices that carry them on that day."""
    return tuple(
        TaskFacts(
            row.task.code,
            row.task.quote,
            row.task.section,
            tuple(row.task.owners),
            row.task.is_request,
            owners_now=tuple(owner.words for owner in row.leads),
        )
        for row in list_tasks(plan, on)
    )


def _tables(snapshot: Snapshot) -> tuple[ReportTable, ...]:
    names = tuple((str(key), name) for key, name in get_village_names(snapshot.on).items())
    return _counted_tables(snapshot.pk, snapshot.path, names)


@lru_cache(maxsize=4)
def _counted_tables(
    seal: str, path: Path, names: tuple[tuple[str, str], ...]
) -> tuple[ReportTable, ...]:
    """Biểu B5 to B13 of a snapshot: what is frozen is counted once in a process."""
    picture = open_picture(seal, path)
    frozen = Frozen(picture.scan("persons"), picture.scan("households"), picture.on, dict(names))
    return count_annexes(frozen)


def _earlier_years(year: int, reading: Reading) -> tuple[EarlierYear, ...]:
    """The baseline year and the year before, where there is a snapshot of them that was counted."""
    found = []
    for earlier in sorted({BASELINE_YEAR, year - 1}):
        snapshot = Snapshot.objects.filter(on__year=earlier, values_counted__isnull=False).first()
        if snapshot is not None and earlier < year:
            targets = {target.code: target for target in reading.facts_on(snapshot)}
            found.append(EarlierYear(earlier, snapshot.on, targets))
    return tuple(found)


def _boundaries(
    reading: Reading,
    snapshot: Snapshot,
    boundaries: Iterable[Boundary],
    at_present: list[TargetFacts],
) -> tuple[BoundaryFacts, ...]:
    """Today's commune and the plan's own of then, where the snapshot covers both."""
    own = Organisation.objects.filter(is_own=True, kind=Organisation.Kind.COMMUNE)
    codes = {PRESENT, *own.values_list("code", flat=True)}
    counted = IndicatorValue.objects.filter(snapshot=snapshot, village__isnull=False)
    now = villages_now(snapshot.on)
    covered = now.cover(counted.order_by().values_list("village_id", flat=True).distinct())
    found: dict[frozenset, BoundaryFacts] = {}
    for boundary in boundaries:
        villages = now.cover(boundary.village_ids)
        if boundary.code in codes and villages and villages <= covered and villages not in found:
            is_present = boundary.code == PRESENT
            facts = at_present if is_present else reading.facts_on(snapshot, boundary)
            by_code = {one.code: one for one in facts}
            found[villages] = BoundaryFacts(boundary.name, boundary.village_count, by_code)
    return tuple(found.values())


def signatory_on(on: date) -> Signatory:
    """Who signs for the committee on that day: the first who may; the chair's post if nobody."""
    able = signatories_on(on)
    if not able:
        return Signatory()
    *authority, position = able[0].authority
    return Signatory(tuple(authority), position)


def _as_issued(facts: YearlyFacts, report: YearlyReport | None) -> YearlyFacts:
    if report is None or not report.is_issued:
        return facts
    who = report.signer
    signer = Signatory(tuple(who["authority"]), who["position"], who["name"])
    return replace(facts, number=report.number, issued_on=report.issued_on, signatory=signer)


def _after_issue(facts: YearlyFacts, report: YearlyReport | None) -> YearlyFacts:
    """With what differs from the issue before it, if there was one."""
    before = find_issue_before(facts.year, report.version if report else None)
    if before is None:
        return facts
    was = {key: Figure(**figure) for key, figure in before.figures.items()}
    found = differences(was, figures_of(facts), other_snapshot=before.snapshot_id != facts.snapshot)
    return replace(facts, last_issue=f"Báo cáo {before.number_words}", differences=found)


def office_on(on: date) -> Office:
    """The commune's committee as it is named on that day, and whom it took over from."""
    commune = get_commune(on)
    former = find_former_communes(commune, on)
    department = find_department(commune, on)
    return Office(
        name=commune.name,
        letterhead=letterhead_of(commune),
        place=commune.place,
        drafting_unit=department.code.upper() if department else "LĐXH",
        department=department.name if department else "",
        took_over_on=former[0].effective_on if former else None,
    )


def letterhead_of(commune: Organisation) -> tuple[str, ...]:
    """Tên cơ quan trên hai dòng: the committee, then its xã, phường or đặc khu."""
    level = level_of(commune.name)
    head, _, place = commune.name.partition(f" {level} ")
    return (head, f"{level} {place}") if place else (head,)


def plan_facts(plan: Plan) -> PlanFacts:
    """What the report says of the plan it answers."""
    header = plan.content["header"]
    deadlines = [deadline["text"] for deadline in plan.content.get("deadlines", [])]
    return PlanFacts(
        title=plan.title,
        number=header.get("number"),
        issuer=plan.issuer or "Ủy ban nhân dân xã",
        issued=header.get("date") or "",
        report_deadline=deadlines[0] if deadlines else "",
    )
