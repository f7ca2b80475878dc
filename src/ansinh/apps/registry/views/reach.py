"""Ai mở được trang nào: figures-only roles are refused, what is out of scope is not there."""

from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404

from ansinh.apps.accounts.permissions import can_see_persons
from ansinh.apps.registry.models import Household, Person


def refuse_figures_only(request) -> None:
    """Unit heads, supervisors and superiors see figures, not people."""
    if not can_see_persons(request.user):
        raise PermissionDenied


def person_in_reach(request, key: UUID) -> Person:
    """The person of the address as of the day looked at; 404 outside the reader's scope."""
    return _in_reach(request, Person, key)


def household_in_reach(request, key: UUID) -> Household:
    """The household of the address as of the day looked at; 404 outside the reader's scope."""
    return _in_reach(request, Household, key)


def _in_reach(request, model, key: UUID):
    refuse_figures_only(request)
    found = model.objects.in_scope_of(request.user, request.as_of).filter(pk=key).first()
    if found is None:
        raise Http404
    return found
