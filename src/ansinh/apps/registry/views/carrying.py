"""Đơn ngắn của một việc: who may fill it in, and how it is carried out or refused."""

from collections.abc import Callable
from functools import wraps

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.urls import reverse

from ansinh.apps.registry.actions import FactRefused
from ansinh.apps.registry.forms import ChangeForm
from ansinh.apps.registry.models import Household, Person
from ansinh.apps.registry.models.cipher import KeyRefused
from ansinh.apps.registry.permissions import can_correct_facts
from ansinh.apps.registry.views.reach import refuse_figures_only

Act = Callable[[], tuple[str, Person | Household]]
"""Does what was asked: gives the words that say so, and whose page shows it."""


def for_recorders(view):
    """Only who may record facts comes in."""

    @wraps(view)
    def guarded(request, **address):
        refuse_figures_only(request)
        if not can_correct_facts(request.user):
            raise PermissionDenied
        return view(request, **address)

    return guarded


def carry_out(request, form: ChangeForm, act: Act, title: str, back: str):
    """Show the form; once it is whole, do it; a refusal stands beside the field it is about."""
    page = {"form": form, "title": title, "back": back}
    if request.method != "POST" or not form.is_valid():
        return render(request, "registry/change.html", page)
    try:
        told, subject = act()
    except FactRefused as refused:
        form.add_error(form.place_of(refused.column), str(refused))
    except KeyRefused as refused:
        form.add_error(None, str(refused))
    else:
        messages.success(request, told)
        return redirect(page_of(subject))
    return render(request, "registry/change.html", page)


def page_of(subject: Person | Household) -> str:
    """The address of a person's or household's page."""
    kind = "person" if isinstance(subject, Person) else "household"
    return reverse(f"registry:{kind}", args=[subject.pk])
