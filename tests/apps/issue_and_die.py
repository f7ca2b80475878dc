"""Issue the report of a small commune in a process of its own and die at a given point.

Arguments: what to do (`build` the commune, `issue`, or `tell` what stands) and where to be killed.
"""

import os
import signal
import sys
from pathlib import Path

import django


def die(*_, **__) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def main(what: str, place: str = "") -> None:
    django.setup()
    from django.core.management import call_command

    from ansinh.apps.planning.models import Plan, Snapshot
    from ansinh.apps.units.queries import signatories_on
    from ansinh.apps.work import actions
    from ansinh.apps.work.actions import drafting, issuing
    from ansinh.apps.work.models import YearlyReport
    from ansinh.core.reports.written_parts import PARTS
    from ansinh.site.clock import system_actor

    by = system_actor("test")
    if what == "build":
        sys.path.insert(0, str(Path(__file__).parents[1]))
        from conftest import PROJECT, build_commune

        call_command("migrate", verbosity=0)
        build_commune(PROJECT / "demo" / "ke_hoach.docx", Path(os.environ["ANSINH_HOME"]) / "chup")
        for part in PARTS:
            actions.write_report_text(year=2026, part=part, text="Không phát sinh.", by=by)
        plan, snapshot = Plan.objects.get(), Snapshot.objects.get()
        actions.build_yearly_report(year=2026, plan=plan, snapshot=snapshot, by=by)
    elif what == "issue":
        if place == "after the row":
            kept = drafting.keep_version
            issuing.keep_version = lambda *a, **k: (kept(*a, **k), die())
        elif place:
            owner, _, name = place.partition(".")
            setattr({"drafting": drafting, "issuing": issuing}[owner], name, die)
        draft = YearlyReport.objects.filter(year=2026).first()
        able = signatories_on(by.at.date())
        signer = str(able[0].post.pk) if able else ""
        actions.issue_report(report=draft, number=15, issued_on=by.at.date(), signer=signer, by=by)
    else:
        for report in YearlyReport.objects.all():
            whole = all(map(len, (report.docx, report.pdf, report.xlsx)))
            print(report.version, report.issue or "-", "whole" if whole else "half")


if __name__ == "__main__":
    main(*sys.argv[1:])
