"""Ba bước của một việc: fill in, look at what will change, then do it."""

from functools import partial, wraps

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.urls import reverse

from ansinh.apps.units.actions import UnitRefused, rehearse
from ansinh.apps.units.models import Organisation, Village


def for_officers(view):
    """Only who may change units comes in."""

    @wraps(view)
    def guarded(request, **address):
        if not request.user.may_change_units:
            raise PermissionDenied
        return view(request, **address)

    return guarded


def carry_out(request, make_form, title: str, back: str, *, page="units/deed.html", refusals=()):
    """Phiếu, xem trước, làm: a refusal comes back on the form, in its own words.

    `refusals`: what the form's act raises besides UnitRefused.
    """
    context = {"title": title, "back": back}
    if request.method != "POST":
        return render(request, page, context | {"form": make_form()})
    form = make_form(request.POST)
    context["form"] = form
    if "edit" in request.POST or not form.is_valid():
        return render(request, page, context)
    try:
        if "confirmed" in request.POST:
            subject = form.act(request.actor)
            messages.success(request, f"{form.done}: {subject}. Đã ghi vào nhật ký.")
            return redirect(_page_of(subject))
        rehearse(partial(form.act, request.actor))
    except (UnitRefused, *refusals) as refused:
        form.add_error(None, str(refused))
        return render(request, page, context)
    return render(request, "units/preview.html", context | {"changes": form.changes()})


def _page_of(subject: Organisation | Village) -> str:
    name = "units:village" if isinstance(subject, Village) else "units:organisation"
    return reverse(name, args=[subject.pk])
