"""Xem tại ngày: choosing the day that every page then speaks of."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme

from ansinh.apps.planning.models import Snapshot
from ansinh.apps.units.models import Succession


def choose_day(request):
    """A form that leads back to the page one came from, looked at on another day."""
    back = request.GET.get("tiep", "/")
    if not url_has_allowed_host_and_scheme(back, allowed_hosts=None):
        back = "/"
    context = {
        # A form of this kind replaces the whole query of its address, the day included.
        "back": back.partition("?")[0],
        "as_of": request.as_of,
        "today": request.today,
        "days": list(days_worth_choosing(request.today)),
    }
    return render(request, "site/choose_day.html", context)


def days_worth_choosing(today: date) -> Iterator[tuple[date, str]]:
    """Today, the days with a snapshot, and the last day before each change of units."""
    yield today, "hôm nay"
    days = {snapshot.on: "có ảnh chụp số liệu" for snapshot in Snapshot.objects.all()}
    for changed_on in Succession.objects.values_list("effective_on", flat=True).distinct():
        days.setdefault(
            changed_on - timedelta(days=1), f"trước thay đổi ngày {changed_on:%d/%m/%Y}"
        )
    for day in sorted(days, reverse=True):
        if day < today:
            yield day, days[day]
