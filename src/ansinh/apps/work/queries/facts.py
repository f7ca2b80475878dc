import hashlib
from datetime import date

from ansinh.apps.planning.models import Plan, Snapshot
from ansinh.apps.planning.queries import list_target_facts, open_picture
from ansinh.apps.units.models import Organisation
from ansinh.apps.units.queries import (
    find_department,
    find_former_communes,
    get_commune,
    list_superiors,
)
from ansinh.apps.work.models import YearlyReport
from ansinh.core.documents.paper import Paper
from ansinh.core.documents.writing.docx import write_docx
from ansinh.core.indicators.counting import count_residents
from ansinh.core.reports.facts import Office, PlanFacts, TaskFacts, YearlyFacts
from ansinh.core.reports.yearly import compose_yearly_report, level_of


def find_latest_report(year: int) -> YearlyReport | None:
    """The last version of a year's report, or None."""
    return YearlyReport.objects.filter(year=year).defer("docx").first()


def compose_report(year: int, plan: Plan, snapshot: Snapshot) -> Paper:
    """The year's report as a paper, from the plan and one frozen snapshot."""
    return compose_yearly_report(gather_facts(year, plan, snapshot))


def is_still_the_same(report: YearlyReport, paper: Paper) -> bool:
    """Whether the report drawn up now would be the file that was kept, byte for byte."""
    return digest_of(write_docx(paper)) == report.digest


def digest_of(docx: bytes) -> str:
    """The seal of a Word file."""
    return hashlib.sha256(docx).hexdigest()


def gather_facts(year: int, plan: Plan, snapshot: Snapshot) -> YearlyFacts:
    """Everything the report says, read from the plan, the counts and the units of that day."""
    picture = open_picture(snapshot.pk, snapshot.path)
    population, households = count_residents(
        picture.scan("persons"), picture.scan("households"), snapshot.on
    )
    return YearlyFacts(
        year=year,
        as_of=snapshot.on,
        boundary=snapshot.boundary,
        snapshot=snapshot.pk,
        office=office_on(snapshot.on),
        addressees=tuple(unit.name for unit in list_superiors(snapshot.on)),
        plan=plan_facts(plan),
        targets=tuple(list_target_facts(plan, snapshot)),
        tasks=tuple(
            TaskFacts(task.code, task.quote, task.section, tuple(task.owners), task.is_request)
            for task in plan.tasks.all()
        ),
        population=population,
        household_count=households,
    )


def office_on(on: date) -> Office:
    """The commune's committee as it is named on that day, and whom it took over from."""
    commune = get_commune(on)
    former = find_former_communes(commune, on)
    return Office(
        name=commune.name,
        letterhead=letterhead_of(commune),
        place=commune.place,
        drafting_unit=drafting_unit(commune, on),
        former_communes=tuple(succession.predecessor.name for succession in former),
        took_over_on=former[0].effective_on if former else None,
    )


def letterhead_of(commune: Organisation) -> tuple[str, ...]:
    """Tên cơ quan trên hai dòng: the committee, then its xã, phường or đặc khu."""
    level = level_of(commune.name)
    head, _, place = commune.name.partition(f" {level} ")
    return (head, f"{level} {place}") if place else (head,)


def drafting_unit(commune: Organisation, on: date) -> str:
    """Đơn vị soạn thảo as the “Lưu” line abbreviates it."""
    department = find_department(commune, on)
    return department.code.upper() if department else "LĐXH"


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
        line_count=len(plan.lines),
    )
