"""Ma trận: which task serves which target on which data, and where there is nothing."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from ansinh.apps.accounts.permissions import can_confirm_plans
from ansinh.apps.planning import actions, queries
from ansinh.apps.planning.forms.linking import AddTaskForm
from ansinh.apps.planning.models import Plan, Target
from ansinh.apps.planning.tables import plan_step
from ansinh.apps.planning.tables.matrix import MatrixTable
from ansinh.apps.planning.views.confirming import require_officer
from ansinh.apps.planning.views.steps import current_plan
from ansinh.kit.tables import export_xlsx, laid_out, wants_excel
from ansinh.kit.threads import thread_of

HOLES = {
    "nhiem-vu": ("without_task", "không có nhiệm vụ riêng"),
    "so-lieu": ("without_figure", "chưa có số liệu"),
    "moc": ("without_baseline", f"không có mốc {queries.BASELINE_YEAR}"),
}
DEEDS = {
    "gan": (actions.link_task, "Đã gắn {task} với {target}."),
    "khong": (actions.refuse_link, "Đã ghi: {task} không phục vụ {target}."),
    "bo": (actions.unlink_task, "Đã bỏ quyết định về {task} và {target}."),
}


def show_matrix(request):
    """Every confirmed target with its tasks and data, its holes counted."""
    plan = current_plan()
    matrix = queries.matrix_of(plan, request.as_of)
    asked = request.GET.get("lo", "")
    rows = getattr(matrix, HOLES[asked][0]) if asked in HOLES else matrix.rows
    table = MatrixTable(rows)
    if wants_excel(request):
        title = f"Ma trận chỉ tiêu, nhiệm vụ, số liệu, ngày {request.as_of:%d/%m/%Y}"
        return export_xlsx(table, "ma-tran", title, (plan.title,))
    context = {
        "plan": plan,
        "matrix": matrix,
        "table": laid_out(request, table),
        "asked": asked if asked in HOLES else "",
        "holes": [
            {"key": key, "words": words, "count": len(getattr(matrix, name))}
            for key, (name, words) in HOLES.items()
        ],
        "waiting_count": queries.count_waiting(plan),
        "steps": _steps(plan, "matrix"),
    }
    return render(request, "planning/matrix.html", context)


def show_links(request, code: str):
    """One target: which tasks serve it, which are only suggested, what may be added."""
    return _page(request, _target(code))


@require_POST
def decide_link(request, code: str):
    """Gắn, không gắn, hoặc bỏ quyết định về một cặp."""
    require_officer(request)
    target = _target(code)
    task = get_object_or_404(target.plan.tasks, code=request.POST.get("nhiem-vu", ""))
    if request.POST.get("viec") not in DEEDS:
        raise Http404
    deed, told = DEEDS[request.POST["viec"]]
    deed(task=task, target=target, by=request.actor)
    messages.success(request, told.format(task=task.code, target=target.code))
    return redirect("planning:links", code=code)


@require_POST
def add_task(request, code: str):
    """Thêm nhiệm vụ bổ sung and link it at once."""
    require_officer(request)
    target = _target(code)
    form = AddTaskForm(request.POST)
    if not form.is_valid():
        return _page(request, target, form)
    task = actions.add_task_for(target=target, by=request.actor, **form.cleaned_data)
    messages.success(request, f"Đã thêm {task.code} và gắn với {target.code}. Giao cho đơn vị.")
    return redirect("work:task", code=task.code)


def _page(request, target: Target, form=None):
    plan = target.plan
    matrix = queries.matrix_of(plan, request.as_of)
    row = next(row for row in matrix.rows if row.target.pk == target.pk)
    serving = {one.task.pk for one in row.tasks}
    refused = list(target.links.filter(is_refused=True).select_related("task"))
    context = {
        "plan": plan,
        "row": row,
        "target": target,
        "refused": refused,
        "others": [task for task in plan.tasks.all() if task.pk not in serving],
        "form": form or AddTaskForm(),
        "may_decide": can_confirm_plans(request.user),
        "baseline_year": queries.BASELINE_YEAR,
        "steps": _steps(plan, "target", target),
    }
    return render(request, "planning/links.html", context)


def _target(code: str) -> Target:
    plan = current_plan()
    return get_object_or_404(plan.targets.confirmed().select_related("plan"), code=code)


def _steps(plan: Plan, at: str, target: Target | None = None):
    steps = [
        plan_step(plan),
        ("matrix", "Ma trận", reverse("planning:matrix")),
    ]
    if target is not None:
        steps.append(("target", target.code, reverse("planning:links", args=[target.code])))
    return thread_of(steps, at)
