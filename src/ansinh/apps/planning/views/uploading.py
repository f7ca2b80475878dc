"""Tải kế hoạch lên: from a file to the desk; nothing is replaced."""

from django.contrib import messages
from django.shortcuts import redirect, render

from ansinh.apps.planning import actions, queries
from ansinh.apps.planning.forms.confirming import UploadForm
from ansinh.apps.planning.models import Plan
from ansinh.apps.planning.views.confirming import require_officer
from ansinh.core.documents.reading import UnreadableDocument, read_document_bytes
from ansinh.core.plans import no_plan_note, read_plan


def upload_plan(request):
    """A paper is read and kept; what is wrong with it is told beside the field."""
    require_officer(request)
    form = UploadForm()
    if request.method == "POST":
        form = UploadForm(request.POST, request.FILES)
        if form.is_valid() and (plan := _keep(request, form)):
            messages.success(request, _told(plan))
            return redirect("planning:desk")
    context = {"form": form, "in_use": queries.find_current_plan()}
    return render(request, "planning/upload.html", context, status=400 if form.errors else 200)


def _told(plan: Plan) -> str:
    """What was read, what of it waits, what was taken over from an earlier copy."""
    waiting, reread = queries.count_waiting(plan), queries.what_was_kept(plan)
    kept = f"giữ {reread.kept} quyết định của bản trước, " if reread else ""
    return (
        f"Đã đọc “{plan.file_name}”: {plan.targets.count()} chỉ tiêu, "
        f"{plan.tasks.count()} nhiệm vụ; {kept}{waiting} giá trị chờ xác nhận."
    )


def _keep(request, form: UploadForm):
    file = form.cleaned_data["file"]
    content = file.read()
    try:
        doubt = None if form.cleaned_data["anyway"] else _doubt(file.name, content)
        if doubt:
            form.ask_whether_to_keep(doubt)
            return None
        return actions.keep_plan(file_name=file.name, content=content, by=request.actor)
    except (UnreadableDocument, actions.PlanSaysNothing) as unreadable:
        form.add_error("file", str(unreadable))
        return None


def _doubt(name: str, content: bytes) -> str | None:
    """What the paper seems to be where it is no plan; one that says nothing is refused anyway."""
    read = read_plan(read_document_bytes(name, content))
    says_something = read.targets or read.tasks
    return no_plan_note(read) if says_something else None
