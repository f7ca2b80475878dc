"""Trang nhiệm vụ: who does what on the day looked at, and whose it was before."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from ansinh.apps.accounts.permissions import can_confirm_plans
from ansinh.apps.planning.queries import find_current_plan
from ansinh.apps.planning.tables import plan_step
from ansinh.apps.work import actions, queries
from ansinh.apps.work.forms import EndForm, GiveForm
from ansinh.apps.work.tables import TaskTable
from ansinh.kit.tables import export_xlsx, laid_out, wants_excel
from ansinh.kit.threads import thread_of


def list_tasks(request):
    """Every task with its offices on the day looked at."""
    plan = _plan()
    rows = queries.list_tasks(plan, request.as_of)
    waiting = [row for row in rows if row.is_waiting]
    only_waiting = request.GET.get("cho") == "1"
    units = queries.list_lead_units(rows)
    unit = next((one for one in units if str(one.pk) == request.GET.get("don-vi")), None)
    shown = waiting if only_waiting else rows
    table = TaskTable([row for row in shown if unit is None or row.is_led_by(unit)])
    if wants_excel(request):
        title = f"Nhiệm vụ và đơn vị thực hiện, ngày {request.as_of:%d/%m/%Y}"
        return export_xlsx(table, "nhiem-vu", title, (plan.title,))
    context = {
        "plan": plan,
        "table": laid_out(request, table),
        "total": len(rows),
        "waiting_count": len(waiting),
        "added_count": sum(row.task.is_supplementary for row in rows),
        "only_waiting": only_waiting,
        "units": units,
        "unit": unit,
        "ended": queries.list_ended_owners(request.today),
        "may_decide": can_confirm_plans(request.user),
        "as_of_day": request.as_of,
        "steps": _steps(plan, "tasks"),
    }
    return render(request, "work/task_list.html", context)


def show_task(request, code: str):
    """One task: its sentence, whom the words mean, every office that ever had it."""
    return _page(request, _task(code))


@require_POST
def pass_on_tasks(request):
    """Chuyển việc của những đơn vị đã chấm dứt sang đơn vị kế tục."""
    if not can_confirm_plans(request.user):
        raise PermissionDenied
    passed = actions.pass_on_from_ended_units(on=request.today, by=request.actor)
    left = queries.list_ended_owners(request.today)
    if passed:
        messages.success(request, f"Đã chuyển {len(passed)} việc sang đơn vị kế tục.")
    if left:
        names = ", ".join(f"“{unit}”" for unit in left)
        messages.warning(request, f"{names} không có một đơn vị kế tục rõ; giao từng việc.")
    return redirect("work:tasks")


@require_POST
def give_task(request, code: str):
    """Giao cho một đơn vị."""
    task = _for_officer(request, code)
    form = GiveForm(request.POST, today=request.today)
    if not form.is_valid():
        return _page(request, task, give_form=form)
    try:
        given = actions.give_task(task=task, by=request.actor, **form.cleaned_data)
    except (actions.AssignmentRefused, actions.OpenWork) as refused:
        form.add_error(None, str(refused))
        return _page(request, task, give_form=form)
    said = "đề nghị" if task.is_request else "giao"
    messages.success(request, f"Đã {said} {task.code} cho {given.organisation}.")
    return redirect("work:task", code=task.code)


@require_POST
def end_task(request, code: str):
    """Thôi giao cho một đơn vị."""
    task = _for_officer(request, code)
    form = EndForm(request.POST, task=task, prefix="end")
    if not form.is_valid():
        words = " ".join(problem for problems in form.errors.values() for problem in problems)
        messages.error(request, words)
        return redirect("work:task", code=task.code)
    try:
        ended = actions.end_assignment(by=request.actor, **form.cleaned_data)
    except actions.AssignmentRefused as refused:
        messages.error(request, str(refused))
    else:
        until = f"{ended.valid_until:%d/%m/%Y}"
        messages.success(request, f"{ended.organisation} thôi làm {task.code} từ {until}.")
    return redirect("work:task", code=task.code)


def _page(request, task, give_form=None):
    plan, on = task.plan, request.as_of
    owners = queries.list_owners([task], on).get(task.pk, [])
    suggested = queries.suggested_owners([*task.owners, *task.coordinators], on)
    held = {owner.organisation.pk for owner in owners}
    first = next((unit for _, unit in suggested if unit and unit.pk not in held), None)
    initial = {"on": request.today, "organisation": first, "role": "lead"}
    context = {
        "plan": plan,
        "task": task,
        "owners": owners,
        "suggested": suggested,
        "history": queries.list_history(task),
        "links": task.links.filter(is_refused=False).select_related("target__own_indicator"),
        "give_form": give_form or GiveForm(initial=initial, today=request.today),
        "end_form": EndForm(initial={"on": request.today}, task=task, prefix="end"),
        "may_decide": can_confirm_plans(request.user),
        "as_of_day": on,
        "steps": _steps(plan, "task", task),
    }
    return render(request, "work/task_show.html", context)


def _plan():
    plan = find_current_plan()
    if plan is None:
        raise Http404
    return plan


def _task(code: str):
    return get_object_or_404(_plan().tasks.select_related("plan"), code=code)


def _for_officer(request, code: str):
    if not can_confirm_plans(request.user):
        raise PermissionDenied
    return _task(code)


def _steps(plan, at: str, task=None):
    steps = [
        plan_step(plan),
        ("tasks", "Các nhiệm vụ", reverse("work:tasks")),
    ]
    if task is not None:
        steps.append(("task", task.code, reverse("work:task", args=[task.code])))
    return thread_of(steps, at)
