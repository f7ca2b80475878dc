"""Bàn xác nhận: what waits for a person, the doubtful first."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from ansinh.apps.accounts.permissions import can_confirm_plans, can_see_confirmation
from ansinh.apps.planning import actions, queries
from ansinh.apps.planning.models import Plan, Target
from ansinh.apps.planning.tables import confirming as words
from ansinh.apps.planning.tables import plan_step
from ansinh.kit.threads import thread_of

MOST_DECISIONS = 12


def show_desk(request):
    """What waits, what is sure, what was decided last."""
    require_reader(request)
    plan = plan_on_desk()
    waiting = queries.list_waiting(plan)
    context = {
        "plan": plan,
        "is_in_use": plan == queries.find_current_plan(),
        "doubtful": words.desk_rows(plan, (one for one in waiting if not one.is_sure)),
        "sure": words.desk_rows(plan, (one for one in waiting if one.is_sure)),
        "reread": queries.what_was_kept(plan),
        "counts": counts_of(plan),
        "decisions": words.told(queries.list_decisions(plan, MOST_DECISIONS)),
        "may_decide": can_confirm_plans(request.user),
        "steps": steps_of(plan, "desk"),
    }
    return render(request, "planning/desk.html", context)


@require_POST
def confirm_sure(request):
    """Confirm, in one go, the sure values that were shown; all of them or none."""
    require_officer(request)
    plan = plan_on_desk()
    shown = dict(_key_and_version(given) for given in request.POST.getlist("gia-tri"))
    targets = list(plan.targets.filter(pk__in=shown).select_related("own_indicator"))
    for target in targets:
        target.version = shown[target.pk]
    try:
        actions.confirm_all(targets=targets, by=request.actor)
    except (actions.DecidedMeanwhile, actions.CannotDecide) as refused:
        messages.error(request, f"{refused} Chưa chốt giá trị nào trong danh sách.")
    else:
        done = f"Đã chốt {len(targets)} chỉ tiêu. Hoàn tác được từng chỉ tiêu ở trang của nó."
        messages.success(request, done)
    return redirect("planning:desk")


@require_POST
def put_in_use(request):
    """The plan on the desk replaces the one in use."""
    require_officer(request)
    plan = plan_on_desk()
    try:
        actions.put_in_use(plan=plan, by=request.actor)
    except actions.StillWaiting as waiting:
        messages.error(request, str(waiting))
        return redirect("planning:desk")
    messages.success(request, f"Từ nay các trang và báo cáo theo kế hoạch “{plan.title}”.")
    return redirect("planning:plan")


def require_reader(request) -> None:
    """The desk is for those who decide and those who lead; others see only what counts."""
    if not can_see_confirmation(request.user):
        raise PermissionDenied


def require_officer(request) -> None:
    if not can_confirm_plans(request.user):
        raise PermissionDenied


def plan_on_desk() -> Plan:
    plan = queries.find_plan_on_desk()
    if plan is None:
        raise Http404
    return plan


def target_on_desk(pk: int) -> Target:
    """A target of any kept plan; its decisions are open to the end."""
    found = Target.objects.select_related("plan", "own_indicator", "was")
    return get_object_or_404(found.defer("plan__file"), pk=pk)


def counts_of(plan: Plan) -> dict[str, int]:
    """How many targets stand in each state."""
    states = list(plan.targets.values_list("state", flat=True))
    return {state: states.count(state) for state in Target.State.values}


def steps_of(plan: Plan, at: str, target: Target | None = None) -> list[dict[str, object]]:
    """Sợi dẫn: the plan, its desk, the value that is open."""
    steps = [
        plan_step(plan),
        ("desk", "Bàn xác nhận", reverse("planning:desk")),
    ]
    if at == "paper":
        steps.append(("paper", "Văn bản", reverse("planning:paper", args=[plan.pk])))
    if target is not None:
        steps.append(("value", target.code, reverse("planning:reading", args=[target.pk])))
    return thread_of(steps, at)


def _key_and_version(given: str) -> tuple[int, int]:
    key, _, version = given.partition(":")
    is_plain = given.isascii() and len(given) < 30
    if not (is_plain and key.isdecimal() and version.isdecimal()):
        raise Http404
    return int(key), int(version)
