"""Xem tại ngày: choosing the day that every page then speaks of."""

from collections.abc import Iterator
from datetime import date, timedelta

from django import forms
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme

from ansinh.apps.planning.models import Snapshot
from ansinh.apps.units.models import Succession
from ansinh.kit.days import DayField

EARLIEST = date(1900, 1, 1)
"""No page looks further back: nothing was known of anyone before."""


class DayForm(forms.Form):
    """Chọn ngày: written as in Vietnam, whatever language the browser speaks."""

    ngay = DayField(
        label="Ngày",
        help_text="Viết ngày/tháng/năm, như 30/06/2025.",
        error_messages={"required": "Viết ngày muốn xem."},
    )
    tiep = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, today: date, **details):
        super().__init__(*args, **details)
        self.today = today

    def clean_ngay(self) -> date:
        """A day that the pages can speak of: none to come."""
        day = self.cleaned_data["ngay"]
        if day > self.today:
            raise forms.ValidationError(
                f"Ngày {day:%d/%m/%Y} chưa đến. Chọn ngày không sau {self.today:%d/%m/%Y}."
            )
        if day < EARLIEST:
            raise forms.ValidationError(f"Chọn ngày từ {EARLIEST:%d/%m/%Y} trở đi.")
        return day


def choose_day(request):
    """A form that leads back to the page one came from, looked at on another day."""
    back = request.GET.get("tiep", "/")
    if not url_has_allowed_host_and_scheme(back, allowed_hosts=None):
        back = "/"
    # The whole query of the page goes, its day included.
    back = back.partition("?")[0]
    told = {"ngay": request.as_of, "tiep": back}
    form = DayForm(
        request.GET if "ngay" in request.GET else None, initial=told, today=request.today
    )
    if form.is_valid():
        return redirect(f"{back}?ngay={form.cleaned_data['ngay']}")
    context = {
        "back": back,
        "form": form,
        "as_of": request.as_of,
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
