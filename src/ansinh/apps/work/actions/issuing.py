"""Phát hành báo cáo: number, day and signer; what leaves the house is what was drafted."""

from dataclasses import replace
from datetime import date

from django.db import transaction

from ansinh.apps.journal.actions import record_act
from ansinh.apps.journal.models import Actor
from ansinh.apps.planning.models import Plan
from ansinh.apps.units.queries import signatories_on
from ansinh.apps.work.actions.drafting import keep_version, write_files
from ansinh.apps.work.models import YearlyReport
from ansinh.apps.work.queries import (
    facts_of_report,
    get_texts,
    is_still_the_same,
    list_missing,
)
from ansinh.apps.work.queries.reports import find_issue_before
from ansinh.core.reports.facts import Signatory
from ansinh.core.reports.yearly import compose_yearly_report


class CannotIssue(Exception):
    """Chưa phát hành được; the message says what is wrong and what to do."""


@transaction.atomic
def issue_report(
    *, report: YearlyReport, number: int, issued_on: date, signer: str, by: Actor
) -> YearlyReport:
    """Phát hành một dự thảo: a new version with its number, day and signer, and all its files.

    `signer` is the key of a post that may sign on that day. Raises CannotIssue when the draft is
    not the last or no longer reads the same, when a part is unwritten, when number, day or signer
    do not hold. Everything stands in one transaction: nothing is ever half-issued.
    """
    Plan.objects.select_for_update().get(pk=report.plan_id)
    _refuse_old(report)
    facts = facts_of_report(report)
    _refuse_unready(report, facts)
    _refuse_number(report, number, issued_on, by)
    who = signatory(signer, issued_on)
    issued = replace(facts, number=number, issued_on=issued_on, signatory=who)
    before = find_issue_before(report.year)
    kept = keep_version(
        issued,
        write_files(issued),
        plan=report.plan,
        snapshot=report.snapshot,
        by=by,
        issue=before.issue + 1 if before else 1,
        number=number,
        issued_on=issued_on,
        issued_at=by.at,
        issued_by=by.name,
        signer={"authority": list(who.authority), "position": who.position, "name": who.name},
    )
    record_act(
        by=by,
        verb="phát hành báo cáo năm",
        subject=f"report:{kept.pk}",
        details={
            "year": kept.year,
            "number": kept.number_words,
            "signer": who.name or "",
            "draft": report.version,
            "digest": kept.digest,
            "before": before.number_words if before else "",
            "changed": len(issued.differences),
        },
    )
    return kept


def signatory(key: str, on: date) -> Signatory:
    """Who signs as that post on that day; the chair, to be named by hand, where nobody is known.

    Raises CannotIssue when the one chosen may not sign.
    """
    everybody = signatories_on(on)
    if not everybody and not key:
        return Signatory()
    for able in everybody:
        if str(able.post.pk) == key:
            *authority, position = able.authority
            return Signatory(tuple(authority), position, able.full_name)
    raise CannotIssue(
        f"Ngày {on:%d/%m/%Y} người được chọn không giữ chức danh ký báo cáo. Chọn người ký khác "
        "hoặc sửa ngày ban hành."
    )


def _refuse_old(report: YearlyReport) -> None:
    newest = YearlyReport.objects.light().filter(year=report.year).first()
    if report.is_issued or newest != report:
        raise CannotIssue(
            f"{report} không còn là bản mới nhất (bản mới nhất: {newest}). Mở bản mới nhất, hoặc "
            "lập lại rồi phát hành."
        )


def _refuse_unready(report: YearlyReport, facts) -> None:
    unwritten = [each.what for each in list_missing(facts) if each.blocks]
    if unwritten:
        raise CannotIssue(
            f"Còn {len(unwritten)} phần chưa viết: {'; '.join(unwritten)}. Viết xong (không phát "
            "sinh thì ghi “Không phát sinh”) rồi lập lại báo cáo."
        )
    if get_texts(report.year) != report.texts:
        raise CannotIssue(
            f"Có phần được viết lại sau khi lập {report}. Lập lại báo cáo, xem lại rồi phát hành."
        )
    if not is_still_the_same(report, compose_yearly_report(facts)):
        raise CannotIssue(
            f"{report} không còn giống số liệu và tên đơn vị hiện nay. Lập lại báo cáo, xem lại "
            "rồi phát hành."
        )


def _refuse_number(report: YearlyReport, number: int, issued_on: date, by: Actor) -> None:
    if number < 1:
        raise CannotIssue("Số của báo cáo bắt đầu từ 01.")
    if issued_on > by.at.date():
        raise CannotIssue(
            f"Ngày ban hành {issued_on:%d/%m/%Y} ở tương lai. Phát hành vào ngày ký, hoặc sửa ngày."
        )
    if issued_on < report.snapshot.on:
        raise CannotIssue(
            f"Ngày ban hành {issued_on:%d/%m/%Y} trước ngày của số liệu "
            f"({report.snapshot.on:%d/%m/%Y}). Sửa ngày ban hành."
        )
    same = YearlyReport.objects.light().filter(number=number, issued_on__year=issued_on.year)
    if same.exists():
        raise CannotIssue(
            f"Số {number:02d}/BC-UBND năm {issued_on.year} đã cấp cho {same.get()}. Lấy số khác "
            "ở văn thư."
        )
