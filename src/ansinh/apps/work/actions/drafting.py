from django.db import transaction

from ansinh.apps.journal.actions import record_act
from ansinh.apps.journal.models import Actor
from ansinh.apps.planning.actions import count_indicators
from ansinh.apps.planning.models import Plan, Snapshot
from ansinh.apps.work.models import YearlyReport
from ansinh.apps.work.queries import compose_report, digest_of
from ansinh.core.documents.writing.docx import write_docx


@transaction.atomic
def build_yearly_report(*, year: int, plan: Plan, snapshot: Snapshot, by: Actor) -> YearlyReport:
    """Lập báo cáo năm from a frozen snapshot; the same content is not kept twice.

    Raises BrokenSnapshot, or PaperError when the paper breaks the form of NĐ 30/2020.
    """
    # One builder at a time, or two would give their papers the same version number.
    Plan.objects.select_for_update().get(pk=plan.pk)
    count_indicators(snapshot=snapshot, by=by)
    docx = write_docx(compose_report(year, plan, snapshot))
    digest = digest_of(docx)
    last = YearlyReport.objects.filter(year=year).first()
    if last is not None and last.digest == digest:
        return last
    report = YearlyReport.objects.create(
        year=year,
        version=last.version + 1 if last else 1,
        plan=plan,
        snapshot=snapshot,
        docx=docx,
        digest=digest,
        built_at=by.at,
    )
    record_act(
        by=by,
        verb="lập báo cáo năm",
        subject=f"report:{report.pk}",
        details={"year": year, "snapshot": snapshot.pk, "digest": digest},
    )
    return report
