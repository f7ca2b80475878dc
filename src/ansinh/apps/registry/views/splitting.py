"""Ghi hộ của một thôn đã chia vào các thôn mới: one list, one act."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from ansinh.apps.journal.actions import record_view
from ansinh.apps.registry.actions import FactRefused, assign_households
from ansinh.apps.registry.forms import AssignmentForm
from ansinh.apps.registry.models import Household
from ansinh.apps.registry.models.search import fold
from ansinh.apps.registry.queries.splits import Home, Split, find_split, list_homes
from ansinh.apps.registry.views.carrying import for_recorders
from ansinh.apps.units.models import Village

BECAUSE = "chia thôn"
MOST = 400
"""Households on one page: a browser sends no more fields than a form may have."""


@for_recorders
def assign_to_parts(request, key):
    """Hộ nào vào thôn nào: those not said yet, or those said, filtered by name or code."""
    village = get_object_or_404(Village, pk=key)
    split = find_split(village)
    if split is None:
        return render(request, "registry/split_none.html", {"village": village})
    homes = list_homes(split, request.user)
    text, is_said = request.GET.get("q", "")[:200], request.GET.get("xem") == "da-ghi"
    fitting = [home for home in homes if bool(home.part) == is_said and _fits(home, text)]
    shown = fitting[:MOST]
    record_view(
        by=request.actor,
        what="danh sách hộ của thôn đã chia",
        subjects=[f"household:{home.key}" for home in shown],
    )
    form = AssignmentForm(request.POST or None, split=split, homes=homes, shown=shown)
    if request.method == "POST" and form.is_valid() and (count := _assign(request, split, form)):
        messages.success(request, f"Đã ghi {count} hộ vào thôn mới từ {split.on:%d/%m/%Y}.")
        return redirect(reverse("registry:assign-to-parts", args=[key]))
    context = {
        "split": split,
        "form": form,
        "rows": form.rows(),
        "text": text.strip(),
        "is_said": is_said,
        "is_cut": len(fitting) > MOST,
        "most": MOST,
        "counts": _counts(split, homes),
        "left": sum(home.part is None for home in homes),
        "total": len(homes),
    }
    return render(request, "registry/split.html", context)


def _assign(request, split: Split, form: AssignmentForm) -> int:
    """How many were written; 0 with the refusal on the form."""
    given = form.cleaned_data["assigned"]
    mine = Household.objects.in_scope_of(request.user, split.on)
    chosen = {home.pk: home for home in mine.filter(pk__in=[one.key for one in form.homes])}
    try:
        return assign_households(
            village=split.village,
            assigned={chosen[key]: one for key, one in given.items()},
            said_by=form.cleaned_data["said_by"],
            because=split.legal_act or BECAUSE,
            by=request.actor,
        )
    except FactRefused as refused:
        form.add_error(None, str(refused))
        return 0


def _fits(home: Home, text: str) -> bool:
    words = fold(text)
    return words in fold(home.head) or words in fold(home.code)


def _counts(split: Split, homes: list[Home]) -> list[tuple[str, int]]:
    return [(name, sum(home.part == key for home in homes)) for key, name in split.parts.items()]
