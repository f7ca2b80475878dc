"""Trang so sánh: two kept plans, or one kept and one uploaded for this alone."""

from dataclasses import asdict

from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from ansinh.apps.accounts.permissions import can_see_confirmation
from ansinh.apps.planning import queries
from ansinh.apps.planning.forms.comparing import OtherPaperForm
from ansinh.apps.planning.models import Plan
from ansinh.apps.planning.tables import plan_step
from ansinh.apps.planning.tables.comparison import (
    ComparisonTable,
    PlanChoice,
    in_order_of_weight,
    verdict_choices,
    verdict_counts,
)
from ansinh.core.documents.reading import UnreadableDocument, read_document_bytes
from ansinh.core.documents.writing.xlsx import write_xlsx
from ansinh.core.plans import plan as paper
from ansinh.core.plans import read_plan
from ansinh.core.plans.comparison import Comparison, comparison_sheets
from ansinh.kit.tables import excel_response, laid_out, wants_excel
from ansinh.kit.threads import thread_of

UPLOADED = "tep"
KEPT_IN_SESSION = "compared_paper"
ROWS_ON_A_PAGE = 40


def show_comparison(request, form: OtherPaperForm | None = None):
    """Choose two plans and see each target beside its like; filtered, exported."""
    plans = queries.list_kept_plans(with_drafts=can_see_confirmation(request.user))
    in_use = queries.find_current_plan()
    if in_use is None:
        return render(request, "planning/no_plan.html")
    here_key = request.GET.get("xet") or str(in_use.pk)
    there_key = request.GET.get("voi", "")
    here, there = (_paper(request, key, plans) for key in (here_key, there_key))
    found = queries.compare_plans(there, here) if here and there else None
    if found and wants_excel(request):
        return excel_response(write_xlsx(comparison_sheets(found)), "so-sanh-ke-hoach")
    context = _context(request, found) if found else {}
    context |= {
        "plans": _choices(request, plans),
        "here_key": here_key,
        "there_key": there_key,
        "form": form or OtherPaperForm(),
        "steps": thread_of(
            [plan_step(in_use), ("comparison", "So sánh", reverse("planning:comparison"))],
            "comparison",
        ),
    }
    status = 400 if form is not None and form.errors else 200
    return render(request, "planning/comparison.html", context, status=status)


@require_POST
def upload_other(request):
    """A paper is read and put by in the session of this reader; nothing of it is kept."""
    form = OtherPaperForm(request.POST, request.FILES)
    if not form.is_valid():
        return show_comparison(request, form)
    file = form.cleaned_data["file"]
    try:
        read = read_plan(read_document_bytes(file.name, file.read()))
    except UnreadableDocument as unreadable:
        form.add_error("file", str(unreadable))
        return show_comparison(request, form)
    if not read.targets and not read.tasks:
        form.add_error("file", f"“{file.name}” không có chỉ tiêu và nhiệm vụ nào để so: có vẻ "
                       "không phải một kế hoạch. Chọn tệp khác.")  # fmt: skip
        return show_comparison(request, form)
    whole = read.as_json()
    parts = {name: whole[name] for name in queries.COMPARED}
    request.session[KEPT_IN_SESSION] = {"name": file.name[:200], "parts": parts}
    return redirect(f"{reverse('planning:comparison')}?voi={UPLOADED}")


def _paper(request, key: str, plans: list[Plan]) -> paper.Plan | None:
    """The paper of a choice; None where the address names none of them."""
    put_by = request.session.get(KEPT_IN_SESSION)
    if key == UPLOADED and put_by:
        return queries.from_upload(put_by["parts"])
    plan = next((one for one in plans if str(one.pk) == key), None)
    if plan is None:
        return None
    return queries.as_compared(plan, with_waiting=can_see_confirmation(request.user))


def _choices(request, plans: list[Plan]) -> list[PlanChoice]:
    put_by = request.session.get(KEPT_IN_SESSION)
    uploaded = [PlanChoice(UPLOADED, f"Tệp vừa đọc: {put_by['name']}")] if put_by else []
    return [*uploaded, *(PlanChoice(str(one.pk), _label(one)) for one in plans)]


def _label(plan: Plan) -> str:
    number = plan.content["header"].get("number")
    title = plan.title if len(plan.title) < 80 else f"{plan.title[:80].rpartition(' ')[0]} …"
    return f"{number}: {title}" if number else title


def _context(request, found: Comparison) -> dict[str, object]:
    asked = request.GET.get("kq", "")
    choices = verdict_choices(found)
    known = {one.value for one in choices}
    rows = [row for row in found.rows if row.verdict.value == asked or asked not in known]
    return {
        "table": laid_out(request, ComparisonTable(in_order_of_weight(rows)), ROWS_ON_A_PAGE),
        "found": found,
        "there": asdict(found.there.header),
        "here": asdict(found.here.header),
        "verdicts": choices,
        "asked": asked,
        "counts": verdict_counts(found),
    }
