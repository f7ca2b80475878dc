"""Văn bản trên bàn xác nhận: any kept paper as printed, each quote where it stands."""

from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from ansinh.apps.planning import queries, tables
from ansinh.apps.planning.models import Plan, Target
from ansinh.apps.planning.views.confirming import require_reader, steps_of


def show_paper(request, key):
    """A kept paper, in use or not, with what was read in it."""
    require_reader(request)
    plan = get_object_or_404(Plan.objects.defer("file"), pk=key)
    targets = list(plan.targets.select_related("own_indicator", "was"))
    shown = [target for target in targets if target.state != Target.State.REJECTED]
    tasks = list(plan.tasks.printed())
    context = {
        "plan": plan,
        "lines": tables.printed_lines(plan, shown, tasks),
        "target_rows": tables.plan_rows(shown),
        "tasks": tasks,
        "pages": max((line.get("page") or 0 for line in plan.lines), default=0),
        "is_in_use": plan == queries.find_current_plan(),
        "steps": steps_of(plan, "paper"),
    }
    return render(request, "planning/paper_show.html", context)


def paper_url_of(target: Target) -> str:
    """Where the target's sentence stands marked in its own paper; a dropped one at its line."""
    others = target.plan.targets.exclude(state=Target.State.REJECTED)
    anchor = tables.anchors_of(others).get(target.code)
    place = f"cau-{anchor}" if anchor else f"dong-{target.line}"
    return f"{reverse('planning:paper', args=[target.plan_id])}#{place}"
