"""Báo cáo năm trước của bản dùng thử: drawn up and issued as an office would have done."""

from ansinh.apps.journal.models import Actor
from ansinh.apps.planning.models import Plan
from ansinh.apps.planning.queries import get_snapshot_of_year
from ansinh.apps.units.queries import signatories_on
from ansinh.apps.work.actions import build_yearly_report, issue_report, write_report_text
from ansinh.apps.work.models import YearlyReport
from ansinh.core.reports.written_parts import PARTS

NOT_WRITTEN = "Bản dùng thử không viết thay cán bộ phần này; số liệu ở các phần khác là giả lập."


def issue_report_of(year: int, plan: Plan, by: Actor) -> YearlyReport:
    """The report of a year that has closed, issued on its last day by who could sign then."""
    snapshot = get_snapshot_of_year(year)
    for part in PARTS:
        write_report_text(year=year, part=part, text=NOT_WRITTEN, by=by)
    draft = build_yearly_report(year=year, plan=plan, snapshot=snapshot, by=by)
    signer, *_ = signatories_on(snapshot.on)
    return issue_report(
        report=draft, number=1, issued_on=snapshot.on, signer=str(signer.post.pk), by=by
    )
