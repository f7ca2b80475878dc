"""Khung trang (page frame): office, day, navigation and scope that every page shows."""

from urllib.parse import urlencode

from django.urls import reverse

from ansinh.apps.accounts.permissions import (
    can_confirm_plans,
    can_see_persons,
    can_see_whole_commune,
)
from ansinh.apps.journal.permissions import can_read_journal
from ansinh.apps.planning.queries import count_waiting_on_desk, find_latest_snapshot
from ansinh.apps.units.models import Organisation
from ansinh.apps.units.queries import find_commune, find_department
from ansinh.site import clock

PARTS = (
    ("Hôm nay", "overview", ""),
    ("Lãnh đạo", "chair", "/lanh-dao/"),
    ("Kế hoạch", "planning:plan", "/ke-hoach/"),
    ("Chỉ tiêu", "planning:targets", "/chi-tieu/"),
    ("Số liệu", "planning:values", ("/so-lieu/", "/danh-gia/")),
    ("Người và hộ", "registry:search", ("/nguoi/", "/ho/")),
    ("Báo cáo", "work:report-now", "/bao-cao/"),
    ("Đơn vị", "units:list", "/don-vi/"),
    ("Nhật ký", "journal:last", "/nhat-ky/"),
)
CLOSED = {
    "chair": lambda user: not can_see_whole_commune(user),
    "registry:search": lambda user: not can_see_persons(user),
    "journal:last": lambda user: not can_read_journal(user),
}
"""Parts that some readers may not open; these do not see them either."""


def page_frame(request) -> dict[str, object]:
    """Context of the kit's base templates."""
    today = clock.today()
    commune = find_commune(today)
    frame: dict[str, object] = {
        "office_name": short_name(commune),
        "home_url": reverse("overview"),
        "province_name": commune.parent.name if commune and commune.parent else "",
        "printed_at": f"In ngày {clock.now():%d/%m/%Y lúc %H giờ %M}",
    }
    if not getattr(request, "user", None) or not request.user.is_authenticated:
        return frame | {"office_line": frame["province_name"]}
    snapshot = find_latest_snapshot(request.as_of)
    department = find_department(commune, today) if commune else None
    return frame | {
        "office_line": department.name if department else "",
        "as_of": request.as_of,
        "is_past": request.as_of < today,
        "today_url": f"{request.path}?ngay={today.isoformat()}",
        "as_of_url": f"{reverse('choose-day')}?{urlencode({'tiep': request.get_full_path()})}",
        "help_url": reverse("help"),
        "user_name": str(request.user),
        "sign_out_url": reverse("account_logout"),
        "navigation": list(navigation(request.path, request.user)),
        **search_box(request),
        "scope": snapshot.boundary if snapshot else "",
    }


def short_name(commune: Organisation | None) -> str:
    """UBND xã …, as an office's letterhead on a screen shortens it."""
    name = commune.name if commune else "Chưa thiết lập đơn vị"
    return name.replace("Ủy ban nhân dân", "UBND")


def search_box(request) -> dict[str, str]:
    """The box in the head finds people; whoever may see none has no box."""
    if not can_see_persons(request.user):
        return {}
    url = reverse("registry:search")
    asked = request.GET.get("q", "") if request.path == url else ""
    return {"search_url": url, "search_query": asked}


def navigation(path: str, user):
    """The parts of the site that the reader may open, the one they are in marked."""
    for label, name, prefix in PARTS:
        if name in CLOSED and CLOSED[name](user):
            continue
        current = path.startswith(prefix) if prefix else path == "/"
        count = WORK[name](user) if name in WORK else 0
        yield {"label": label, "url": reverse(name), "count": count, "current": current}


def values_to_confirm(user) -> int:
    """How many values of the plan on the desk wait for this reader's decision."""
    return count_waiting_on_desk() if can_confirm_plans(user) else 0


WORK = {"planning:plan": values_to_confirm}
"""Việc đang chờ người xem, by the part it is done in."""
