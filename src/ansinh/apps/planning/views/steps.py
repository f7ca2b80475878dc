"""Sợi dẫn: where a page stands between report and sentence."""

from django.http import Http404
from django.urls import reverse

from ansinh.apps.accounts.permissions import can_see_persons
from ansinh.apps.planning import queries, tables
from ansinh.apps.planning.models import Plan, Target
from ansinh.core.plans.words.forms import capitalised
from ansinh.kit.threads import thread_of


def thread(
    request, *, plan: Plan, target: Target | None = None, sentence_url: str = "", at: str = "plan"
):
    """Sợi dẫn: report, targets, the people, the sentence; the open step is marked.

    `sentence_url` opens the target's sentence in the plan.
    """
    steps = [
        ("report", f"Báo cáo {request.today.year}", reverse("work:report-now")),
        ("targets", "Các chỉ tiêu", reverse("planning:targets")),
    ]
    if target is None:
        return thread_of([*steps, tables.plan_step(plan)], at)
    steps.append(("target", f"Chỉ tiêu {target.code}", target_url(target)))
    if target.indicator and target.indicator.is_computed and can_see_persons(request.user):
        label = capitalised(target.indicator.missing)
        steps.append(("cases", label, reverse("planning:cases", args=[target.code])))
    steps.append(("plan", f"Kế hoạch, dòng {target.line}", sentence_url))
    return thread_of(steps, at)


def current_plan() -> Plan:
    plan = queries.find_current_plan()
    if plan is None:
        raise Http404
    return plan


def target_url(target: Target) -> str:
    return reverse("planning:target", args=[target.code])


def sentence_url_of(plan: Plan, target: Target) -> str:
    """Where the target's sentence opens in the plan."""
    anchor = tables.anchors_of(plan.targets.all())[target.code]
    return f"{reverse('planning:plan')}#cau-{anchor}"
