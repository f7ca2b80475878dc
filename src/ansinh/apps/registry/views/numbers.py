from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import render

from ansinh.apps.journal.actions import record_view
from ansinh.apps.registry.actions import (
    NOTHING_SEEN,
    PURPOSES,
    RevealRefused,
    numbers_of,
    reveal_secret,
    set_secret,
)
from ansinh.apps.registry.forms import NumberForm, RevealForm
from ansinh.apps.registry.models import Secret
from ansinh.apps.registry.models.cipher import KeyRefused, NumberDamaged
from ansinh.apps.registry.permissions import can_reveal_numbers
from ansinh.apps.registry.views.carrying import carry_out, for_recorders, page_of
from ansinh.apps.registry.views.changes import person_to_change
from ansinh.apps.registry.views.reach import person_in_reach, refuse_figures_only


def reveal_number(request, key, kind: str):
    """Xem một số, một lần: asks what for, keeps the answer, and shows the number on this page."""
    refuse_figures_only(request)
    if not can_reveal_numbers(request.user):
        raise PermissionDenied
    person = person_in_reach(request, key)
    if kind not in Secret.Kind.values:
        raise Http404
    form = RevealForm(request.POST or None)
    page = {"person": person, "form": form, "label": Secret.Kind(kind).label}
    if request.method != "POST" or not form.is_valid():
        return render(request, "registry/reveal.html", page)
    purpose, note = form.cleaned_data["purpose"], form.cleaned_data["note"]
    try:
        number = reveal_secret(
            person=person, kind=kind, purpose=purpose, note=note, by=request.actor, on=request.as_of
        )
    except (RevealRefused, KeyRefused, NumberDamaged) as refused:
        form.add_error("note" if purpose == "other" and not note else None, str(refused))
        return render(request, "registry/reveal.html", page)
    record_view(
        by=request.actor,
        what=Secret.Kind(kind).label.lower(),
        subjects=[f"person:{person.pk}"],
        purpose=f"{PURPOSES[purpose]} {note}".strip(),
    )
    return render(request, "registry/reveal.html", page | {"number": number})


@for_recorders
def keep_number(request, key, kind: str):
    """Ghi hoặc thay một số giữ kín."""
    if kind not in Secret.Kind.values:
        raise Http404
    label = Secret.Kind(kind).label
    person = person_to_change(request, key, f"ghi {label.lower()}")
    now = numbers_of(person, kind).filter(valid_until=None).first()
    form = NumberForm(
        request.POST or None,
        kind=kind,
        since=now.valid_from if now else None,
        initial={"seen": now.pk if now else NOTHING_SEEN},
    )

    def act():
        given = form.cleaned_data
        set_secret(
            person=person,
            kind=kind,
            number=given["number"],
            valid_from=given["valid_from"],
            seen=given["seen"],
            by=request.actor,
            **form.grounds,
        )
        return f"Đã ghi {label.lower()}; trang chỉ hiện bốn số cuối.", person

    return carry_out(request, form, act, f"Ghi {label.lower()} của {person}", page_of(person))
