"""Khung trang (page frame): office, day, navigation and scope that every page shows."""

from urllib.parse import urlencode

from django.urls import reverse

from ansinh.apps.planning.queries import find_latest_snapshot
from ansinh.apps.units.models import Organisation
from ansinh.apps.units.queries import find_commune, find_department
from ansinh.site import clock

PARTS = (
    ("Hôm nay", "overview", ""),
    ("Kế hoạch", "planning:plan", "/ke-hoach/"),
    ("Chỉ tiêu", "planning:targets", "/chi-tieu/"),
    ("Báo cáo", "work:report-now", "/bao-cao/"),
    ("Đơn vị", "units:list", "/don-vi/"),
)


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
    snapshot = find_latest_snapshot(today)
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
        "navigation": list(navigation(request.path)),
        "scope": snapshot.boundary if snapshot else "",
    }


def short_name(commune: Organisation | None) -> str:
    """UBND xã …, as an office's letterhead on a screen shortens it."""
    name = commune.name if commune else "Chưa thiết lập đơn vị"
    return name.replace("Ủy ban nhân dân", "UBND")


def navigation(path: str):
    """The parts of the site, the open one marked."""
    for label, name, prefix in PARTS:
        current = path.startswith(prefix) if prefix else path == "/"
        yield {"label": label, "url": reverse(name), "count": 0, "current": current}
