from uuid import UUID

from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.urls import reverse

from ansinh.apps.accounts.queries import list_villages_in_scope
from ansinh.apps.journal.actions import record_view
from ansinh.apps.registry.permissions import can_correct_facts
from ansinh.apps.registry.queries import CATEGORIES, describe_persons, search_persons
from ansinh.apps.registry.queries.search import MOST, Found, is_whole_number
from ansinh.apps.registry.tables import PersonTable
from ansinh.apps.registry.views.reach import refuse_figures_only
from ansinh.kit.tables import export_xlsx, wants_excel

PEOPLE_ON_A_PAGE = 40


def search(request):
    """Tìm người và hộ: the filter stands in the address, the list below it."""
    refuse_figures_only(request)
    villages = list_villages_in_scope(request.user, request.as_of)
    text, category = request.GET.get("q", "")[:200], request.GET.get("dien", "")
    village = next((v for v in villages if str(v.pk) == request.GET.get("thon")), None)
    if request.GET.get("thon") and village is None:
        found = Found([])
    else:
        found = search_persons(
            request.user, request.as_of, text, _key_of(village), category or None
        )
    if len(found.keys) == 1 and is_whole_number(text):
        # The browser keeps the address it was led to, so the number does not stay in its history.
        return redirect("registry:person", key=found.keys[0])
    if wants_excel(request):
        return excel(request, found.keys)
    page = Paginator(found.keys, PEOPLE_ON_A_PAGE).get_page(request.GET.get("page"))
    rows = describe_persons(page.object_list, request.user, request.as_of)
    if rows:
        record_view(
            by=request.actor,
            what="danh sách tìm người",
            subjects=[f"person:{row.key}" for row in rows],
        )
    context = {
        "text": text.strip(),
        "villages": villages,
        "village": village,
        "categories": [(code, label) for code, (label, _) in CATEGORIES.items()],
        "category": category,
        "category_label": CATEGORIES[category][0] if category in CATEGORIES else "",
        "is_asked": bool(text.strip() or category or request.GET.get("thon")),
        "is_cut": found.is_cut,
        "why_closed": found.why_closed,
        "most": MOST,
        "count": len(found.keys),
        "page": page,
        "table": PersonTable(rows),
        "excel_url": _excel_url(request),
        "may_correct": can_correct_facts(request.user),
    }
    return render(request, "registry/search.html", context)


def excel(request, keys: list[UUID]):
    """The whole list within the reader's scope; who took it is kept."""
    rows = describe_persons(keys, request.user, request.as_of)
    record_view(
        by=request.actor,
        what="xuất danh sách người ra Excel",
        subjects=[f"person:{row.key}" for row in rows],
    )
    title = f"Danh sách người tính đến {request.as_of:%d/%m/%Y}"
    return export_xlsx(PersonTable(rows), f"nguoi-{request.as_of:%Y%m%d}", title)


def _key_of(village) -> UUID | None:
    return village.pk if village else None


def _excel_url(request) -> str:
    asked = request.GET.copy()
    asked.pop("page", None)
    asked["tep"] = "xlsx"
    return f"{reverse('registry:search')}?{asked.urlencode()}"
