"""Một giá trị đọc được: beside its sentence, with everything one can decide of it."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from ansinh.apps.accounts.permissions import can_confirm_plans
from ansinh.apps.planning import actions, queries
from ansinh.apps.planning.forms.confirming import (
    MergeForm,
    OwnIndicatorForm,
    RejectForm,
    SplitForm,
    ValueForm,
    initial_of,
)
from ansinh.apps.planning.models import Plan, Target
from ansinh.apps.planning.tables import confirming as words
from ansinh.apps.planning.tables.reading import how_it_was_read, sure_in_words
from ansinh.apps.planning.views.confirming import (
    require_officer,
    require_reader,
    steps_of,
    target_on_desk,
)
from ansinh.apps.planning.views.papers import paper_url_of

Refused = (actions.DecidedMeanwhile, actions.CannotDecide)


def show_reading(request, pk: int):
    """One value and its sentence; sending the form settles it and opens the next."""
    require_reader(request)
    target = target_on_desk(pk)
    if request.method == "POST":
        return _settle(request, target)
    initial = initial_of(target)
    if request.GET.get("chi-so"):
        initial["indicator_code"] = request.GET["chi-so"]
    return _page(request, target, _value_form(target, initial=initial))


def _settle(request, target: Target):
    require_officer(request)
    form = _value_form(target, data=request.POST)
    if not form.is_valid():
        return _page(request, target, form)
    try:
        decision = actions.correct_target(
            target=target,
            version=form.cleaned_data["version"],
            correction=form.correction,
            by=request.actor,
        )
    except actions.ImpossibleGoal as impossible:
        for name, problem in impossible.problems.items():
            form.add_error(name, problem)
        return _page(request, target, form)
    except actions.DecidedMeanwhile as meanwhile:
        return _show_other(request, target, meanwhile)
    except actions.CannotDecide as refused:
        return _refused(request, target, refused)
    return _on_to_next(request, target, f"Đã {decision.get_kind_display()} {target.code}.")


def _show_other(request, target: Target, meanwhile: actions.DecidedMeanwhile):
    """The second of two people: what they sent stays in the form, the first's decision is told."""
    data = request.POST.copy()
    data["version"] = str(meanwhile.target.version)
    now = target_on_desk(target.pk)
    return _page(request, now, _value_form(now, data=data), meanwhile=meanwhile, status=409)


@require_POST
def split_reading(request, pk: int):
    """Tách làm hai."""
    target, form = _sent(request, pk, SplitForm)
    if not form.is_valid():
        return _page(request, target, split_form=form)
    try:
        actions.split_target(target=target, by=request.actor, **form.cleaned_data)
    except Refused as refused:
        return _refused(request, target, refused)
    messages.success(request, f"Đã tách {target.code}; chốt lại từng chỉ tiêu. Hoàn tác được.")
    return redirect("planning:reading", pk=pk)


@require_POST
def merge_reading(request, pk: int):
    """Gộp một chỉ tiêu khác vào chỉ tiêu này."""
    require_officer(request)
    target = target_on_desk(pk)
    form = MergeForm(request.POST, target=target, prefix="merge")
    if not form.is_valid():
        return _page(request, target, merge_form=form)
    absorbed = form.cleaned_data["absorbed"]
    try:
        actions.merge_targets(
            target=target,
            version=form.cleaned_data["version"],
            absorbed=absorbed,
            absorbed_version=absorbed.version,
            by=request.actor,
        )
    except Refused as refused:
        return _refused(request, target, refused)
    told = f"Đã gộp {absorbed.code} vào {target.code}; chốt lại {target.code}. Hoàn tác được."
    messages.success(request, told)
    return redirect("planning:reading", pk=pk)


@require_POST
def reject_reading(request, pk: int):
    """Bỏ: không phải chỉ tiêu."""
    target, form = _sent(request, pk, RejectForm)
    if not form.is_valid():
        return _page(request, target, reject_form=form)
    try:
        actions.reject_target(target=target, by=request.actor, **form.cleaned_data)
    except Refused as refused:
        return _refused(request, target, refused)
    return _on_to_next(request, target, f"Đã bỏ {target.code}.")


@require_POST
def undo_reading(request, pk: int):
    """Hoàn tác quyết định cuối cùng."""
    require_officer(request)
    target = target_on_desk(pk)
    version = request.POST.get("version", "")
    if not (version.isascii() and version.isdecimal()) or len(version) > 9:
        raise Http404
    try:
        undone = actions.undo_last_decision(target=target, version=int(version), by=request.actor)
    except Refused as refused:
        return _refused(request, target, refused)
    messages.success(request, f"Đã hoàn tác “{undone.get_kind_display()}”; mọi thứ như trước đó.")
    if not Target.objects.filter(pk=pk).exists():
        return redirect("planning:desk")
    return redirect("planning:reading", pk=pk)


@require_POST
def add_indicator(request, pk: int):
    """Đặt chỉ số mới rồi chọn sẵn nó cho chỉ tiêu."""
    require_officer(request)
    target = target_on_desk(pk)
    form = OwnIndicatorForm(request.POST, prefix="own")
    if not form.is_valid():
        return _page(request, target, own_form=form)
    own = actions.establish_own_indicator(by=request.actor, **form.cleaned_data)
    messages.success(request, f"Đã đặt chỉ số {own}; đã chọn sẵn, còn phải chốt.")
    return redirect(f"{reverse('planning:reading', args=[pk])}?chi-so={own.code}")


def _sent(request, pk: int, form_class):
    require_officer(request)
    return target_on_desk(pk), form_class(request.POST, prefix=_prefix(form_class))


def _prefix(form_class) -> str:
    return form_class.__name__.removesuffix("Form").lower()


def _refused(request, target: Target, refused: Exception):
    messages.error(request, str(refused))
    return redirect("planning:reading", pk=target.pk)


def _on_to_next(request, target: Target, told: str):
    """Say what was done and how to undo it, and open what to decide next."""
    following = queries.find_next_waiting(target.plan, after=target)
    messages.success(request, f"{told} Hoàn tác được ở trang của {target.code}.")
    if following is None:
        return redirect("planning:desk")
    return redirect("planning:reading", pk=following.pk)


def _value_form(target: Target, **details) -> ValueForm:
    return ValueForm(
        offers=queries.list_offers(target),
        indicators=queries.list_indicators(),
        **details,
    )


def _later_copy(plan: Plan) -> Plan | None:
    """The copy of the same paper kept after this one, whose values are decided there."""
    return plan.later.defer("file", "lines", "content").first()


def _page(request, target: Target, form=None, *, meanwhile=None, status: int = 200, **forms):
    siblings = list(target.plan.targets.select_related("own_indicator"))
    doubts = queries.doubts_about(target, siblings)
    sharing = words.sharing_of(target, siblings)
    suggestion = words.suggestion_of(target, doubts)
    version = {"version": target.version}
    context = {
        "plan": target.plan,
        "target": target,
        "goal": words.goal_said(target),
        "questions": words.questions_about(target, doubts, sharing),
        "recognised": words.recognised_words(target),
        "place": target.plan.place_of(target.line),
        "paper_url": paper_url_of(target),
        "sure": sure_in_words(target),
        "how": how_it_was_read(target),
        "offers": words.offered(queries.list_offers(target), target),
        "later_copy": _later_copy(target.plan),
        "was_goal": words.goal_said(target.was) if target.is_changed else "",
        "form": form or _value_form(target, initial=initial_of(target)),
        "suggested": suggestion
        and {
            "words": words.suggested_words(suggestion),
            "form": _value_form(target, initial=initial_of(target, suggestion), auto_id=False),
        },
        "split_form": SplitForm(initial=version, prefix="split"),
        "merge_form": MergeForm(initial=version, prefix="merge", target=target),
        "reject_form": RejectForm(initial=version, prefix="reject"),
        "own_form": OwnIndicatorForm(prefix="own"),
        "decisions": words.told(queries.list_decisions_about(target)),
        "meanwhile": meanwhile,
        "left": queries.count_waiting(target.plan),
        "may_decide": can_confirm_plans(request.user),
        "steps": steps_of(target.plan, "value", target),
        **words.line_around(target),
        **forms,
    }
    context["can_undo"] = any(one.decision.undone_at is None for one in context["decisions"])
    return render(request, "planning/reading_show.html", context, status=status)
