"""Sợi dẫn: where a page stands between report and sentence."""

from django.http import Http404
from django.urls import reverse

from ansinh.apps.accounts.permissions import can_see_persons
from ansinh.apps.planning import queries, tables
from ansinh.apps.planning.models import Plan, Target


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
    plan_url = reverse("planning:plan")
    plan_label = f"Kế hoạch, {len(plan.lines)} dòng"
    if target is not None:
        steps.append(("target", f"Chỉ tiêu {target.code}", target_url(target)))
        if target.indicator and target.indicator.is_computed and can_see_persons(request.user):
            label = f"{target.indicator.missing[:1].upper()}{target.indicator.missing[1:]}"
            steps.append(("cases", label, reverse("planning:cases", args=[target.code])))
        plan_url = sentence_url
        plan_label = f"Kế hoạch, dòng {target.line}"
    steps.append(("plan", plan_label, plan_url))
    return [{"label": label, "url": url, "current": step == at} for step, label, url in steps]


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
