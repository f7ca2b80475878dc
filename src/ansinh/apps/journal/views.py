from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import render

from ansinh.apps.journal.models.subjects import KINDS, name_references
from ansinh.apps.journal.permissions import can_read_journal
from ansinh.apps.journal.queries import list_acts, list_acts_about, list_verbs, list_views_of
from ansinh.apps.journal.tables import ActTable, RecordActTable, ViewTable
from ansinh.kit.tables import export_xlsx, wants_excel

ACTS_ON_A_PAGE = 30


def show_last_acts(request):
    """Nhật ký: what was done last, by whom, why."""
    _refuse_readers_without_right(request)
    words, verb = request.GET.get("q", "")[:100], request.GET.get("viec", "")[:80]
    acts = list_acts(words, verb)
    if wants_excel(request):
        return export_xlsx(ActTable(acts), "nhat-ky", "Nhật ký")
    page = Paginator(acts, ACTS_ON_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "table": ActTable(page.object_list),
        "page": page,
        "count": page.paginator.count,
        "words": words,
        "verb": verb,
        "verbs": list_verbs(),
    }
    return render(request, "journal/last_acts.html", context)


def show_record(request, kind: str, key: str):
    """Nhật ký của một hồ sơ: acts about it, who opened it."""
    _refuse_readers_without_right(request)
    reference = f"{kind}:{key}"
    acts, seen = list_acts_about(reference)[::-1], list_views_of(reference)
    told = KINDS.get(kind)
    if told is None or not (acts or seen or told.names_of([key])):
        raise Http404
    context = {
        "name": name_references([reference])[reference],
        "record_url": told.url_of(key) if told.url_of else "",
        "acts": RecordActTable(acts),
        "act_count": len(acts),
        "seen": ViewTable(seen),
        "view_count": len(seen),
    }
    return render(request, "journal/record.html", context)


def _refuse_readers_without_right(request) -> None:
    if not can_read_journal(request.user):
        raise PermissionDenied
