"""Trang kế hoạch."""

from django.shortcuts import get_object_or_404, render

from ansinh.apps.accounts.permissions import can_confirm_plans, can_see_confirmation
from ansinh.apps.planning import queries, tables
from ansinh.apps.planning.models import Plan
from ansinh.apps.planning.views.steps import current_plan, thread
from ansinh.core.plans import plan_from_json, shortcomings
from ansinh.kit.files import file_response


def show_plan(request):
    """The paper as printed, its recognised sentences marked and linked to their values."""
    plan = queries.find_current_plan()
    if plan is None:
        return render(request, "planning/no_plan.html")
    targets = list(plan.targets.select_related("own_indicator"))
    tasks = list(plan.tasks.printed())
    may_see_desk = can_see_confirmation(request.user)
    shown = [t for t in targets if t.is_confirmed or (t.is_waiting and may_see_desk)]
    context = {
        "plan": plan,
        "header": plan.content["header"],
        "issued": tables.day_as_printed(plan.content["header"].get("date")),
        "notes": _notes(plan),
        "lines": tables.printed_lines(plan, targets, tasks),
        "targets": shown,
        "target_rows": tables.plan_rows(shown),
        "waiting": queries.list_waiting(plan),
        "may_see_desk": may_see_desk,
        "may_decide": can_confirm_plans(request.user),
        "on_desk": queries.find_plan_on_desk(),
        "tasks": tasks,
        "deadlines": plan.content.get("deadlines", []),
        "recipients": plan.content.get("recipients", []),
        "signer": plan.content.get("signer", {}),
        "bases": [
            base | {"date": tables.day_as_printed(base.get("date"))}
            for base in plan.content.get("bases", [])
        ],
        "steps": thread(request, plan=plan),
    }
    return render(request, "planning/plan_show.html", context)


def _notes(plan: Plan) -> list[str]:
    """What was blank, doubtful, contradictory or lacking in the paper."""
    content = plan.content
    lacking = shortcomings(plan_from_json(content))
    return [*content.get("notes", []), *content["header"].get("notes", []), *lacking]


def download_plan(request):
    """The file as it came in, of no kind that a browser would open."""
    plan = get_object_or_404(Plan, pk=current_plan().pk)
    return file_response(bytes(plan.file), _ascii(plan.file_name))


def _ascii(name: str) -> str:
    """A header-safe file name."""
    safe = (sign if sign.isascii() and (sign.isalnum() or sign in "-_.") else "_" for sign in name)
    return "".join(safe) or "ke-hoach"
