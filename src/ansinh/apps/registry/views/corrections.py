from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect, render

from ansinh.apps.journal.actions import record_view
from ansinh.apps.registry.actions import (
    AREAS,
    CHANGED_MEANWHILE,
    NOTHING_SEEN,
    FactRefused,
    preview_fact,
    record_fact,
)
from ansinh.apps.registry.forms import CorrectionForm
from ansinh.apps.registry.permissions import can_correct_facts
from ansinh.apps.registry.queries.spans import rows_of
from ansinh.apps.registry.queries.wording import span_words, value_words
from ansinh.apps.registry.views.reach import (
    household_in_reach,
    person_in_reach,
    refuse_figures_only,
)


def correct_person(request, key, area: str):
    """Sửa một phần dữ kiện của người."""
    return _correct(request, person_in_reach, key, area, "person")


def correct_household(request, key, area: str):
    """Sửa một phần dữ kiện của hộ."""
    return _correct(request, household_in_reach, key, area, "household")


def _correct(request, reach, key, area: str, kind: str):
    """First the form, then what it closes and opens, then the act itself."""
    refuse_figures_only(request)
    if not can_correct_facts(request.user):
        raise PermissionDenied
    subject, model = reach(request, key), AREAS.get(area)
    if model is None or model.subject_name != kind:
        raise Http404
    record_view(by=request.actor, what=f"sửa {model.title.lower()}", subjects=[f"{kind}:{key}"])
    row = rows_of(subject, model).valid_on(request.as_of).first()
    form = CorrectionForm(request.POST or None, area=model, row=row)
    page = {"form": form, "subject": subject, "model": model, "back": f"registry:{kind}"}
    if request.method != "POST" or not form.is_valid():
        return render(request, "registry/correct.html", page)
    try:
        if request.POST.get("act") != "record":
            return render(request, "registry/correct.html", page | _preview(request, subject, form))
        _record(request, subject, form)
    except FactRefused as refused:
        form.add_error(refused.column if refused.column in form.fields else None, str(refused))
        return render(request, "registry/correct.html", page)
    messages.success(
        request,
        f"Đã ghi {model.title.lower()} từ {form.cleaned_data['valid_from']:%d/%m/%Y}. "
        "Dòng cũ vẫn còn trong dữ kiện theo thời gian.",
    )
    return redirect(f"registry:{kind}", subject.pk)


def _asked(form: CorrectionForm) -> dict[str, object]:
    return {
        "area": form.area,
        "values": form.changed_values(),
        "valid_from": form.cleaned_data["valid_from"],
    }


def _record(request, subject, form: CorrectionForm) -> None:
    if form.cleaned_data["seen"] != (form.row.pk if form.row else NOTHING_SEEN):
        raise FactRefused(CHANGED_MEANWHILE)
    lands_in = rows_of(subject, form.area).valid_on(form.cleaned_data["valid_from"]).first()
    record_fact(
        subject=subject,
        **_asked(form),
        said_by=form.cleaned_data["said_by"],
        because=form.cleaned_data["because"],
        seen=lands_in.pk if lands_in else NOTHING_SEEN,
        by=request.actor,
    )


def _preview(request, subject, form: CorrectionForm) -> dict[str, object]:
    """What closes, what opens, and each column before and after."""
    change = preview_fact(subject=subject, **_asked(form), by=request.actor)
    values = form.changed_values()
    changed = [column for column in form.area.told if column.name in values]
    return {
        "changes": [
            (
                column.label,
                value_words(column, getattr(change.landing, column.name, None), {}),
                value_words(column, values[column.name], {}),
            )
            for column in changed
        ],
        "closes": _closes(change),
        "opens": span_words(change.start, change.end),
    }


def _closes(change) -> str:
    if change.landing is None:
        return ""
    was = span_words(change.landing.valid_from, change.landing.valid_until)
    if change.replaces:
        return f"Dòng {was} được thay cả; dòng cũ vẫn giữ trong sổ, ghi rõ bị thay ở việc nào."
    return f"Dòng {was} đóng lại: hết trước ngày {change.start:%d/%m/%Y}."
