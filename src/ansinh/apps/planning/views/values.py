"""Trang số liệu báo cáo: the list of the year, and one indicator's value with its history."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_POST

from ansinh.apps.accounts.permissions import can_enter_values
from ansinh.apps.planning import actions, queries, tables
from ansinh.apps.planning.forms import FigureForm, JudgementForm, WithdrawForm
from ansinh.apps.planning.forms.values import asked_of, initial_of
from ansinh.apps.planning.models import EnteredValue
from ansinh.apps.planning.permissions import can_enter_value
from ansinh.apps.planning.views.value_page import ValuePage, page_asked, year_asked
from ansinh.apps.units.queries import heir_of
from ansinh.core.indicators.catalogue import INDICATORS
from ansinh.core.indicators.definition import SOURCE_LABELS, Indicator
from ansinh.core.reports.wording import why_no_counts
from ansinh.kit.tables import export_xlsx, laid_out, wants_excel


def list_values(request):
    """Every indicator that needs a figure for the year, and what is still missing."""
    year = year_asked(request)
    wanted = queries.list_wanted_values(year, request.as_of)
    missing = sum(one.value is None for one in wanted)
    shown = [one for one in wanted if _is_asked_for(one, request.GET)]
    table = laid_out(request, tables.WantedTable(tables.wanted_rows(shown)))
    if wants_excel(request):
        return export_xlsx(table, f"so-lieu-{year}", f"Số liệu phải có năm {year}")
    context = {
        "table": table,
        "year": year,
        "years": queries.years_with_values(request.today),
        "missing": missing,
        "count": len(wanted),
        "sources": _sources_of(wanted),
        "suppliers": sorted({one.supplier for one in wanted}),
        "asked": request.GET,
        "excel_url": f"?{urlencode({**request.GET.dict(), 'tep': 'xlsx'})}",
        "may_enter": can_enter_values(request.user),
        "awaiting": [one for one in INDICATORS.values() if one.awaits_law],
    }
    return render(request, "planning/value_list.html", context)


def _sources_of(wanted) -> list[tuple[str, str]]:
    found = dict.fromkeys(one.indicator.source for one in wanted)
    return [(source, SOURCE_LABELS[source]) for source in found]


def _is_asked_for(one, asked) -> bool:
    if asked.get("nguon") and one.indicator.source != asked["nguon"]:
        return False
    if asked.get("tu") and one.supplier != asked["tu"]:
        return False
    return not asked.get("thieu") or one.value is None


def show_value(request, code: str):
    """One indicator's figure of a year: enter it, revise it, see how it came about."""
    return _show(request, code, is_judgement=False)


def show_judgement(request, code: str):
    """One indicator's verdict of a year, with its evidence and reason."""
    return _show(request, code, is_judgement=True)


def _show(request, code: str, *, is_judgement: bool):
    indicator = _entered_indicator(code)
    if tables.takes_verdict(indicator) != is_judgement:
        return redirect(f"{tables.url_of(indicator)}?nam={year_asked(request)}")
    asked = page_asked(request, indicator)
    year, standing = asked.year, asked.standing
    form = _form_of(request, asked)
    status = 200
    if request.method == "POST":
        _require(can_enter_value(request.user, indicator, request.today))
        if form.is_valid() and _is_kept(request, form, asked):
            return redirect(asked.url)
        status = 422
    history = [one for one in queries.list_history(code) if asked.has_in_history(one)]
    context = {
        "indicator": indicator,
        "year": year,
        "years": queries.years_with_values(request.today),
        "page": asked,
        **_villages(request, asked),
        "value": standing,
        "words": tables.standing_words(standing) if standing else "",
        "no_counts": why_no_counts(indicator, standing.figure) if standing else "",
        "form": form if can_enter_value(request.user, indicator, request.today) else None,
        "unit": _unit_of(request),
        "withdraw": _withdraw_form(request, standing),
        "asked": asked_of(indicator),
        "supplier": indicator.supplier_on(request.as_of),
        "source": indicator.source_label,
        "history": laid_out(
            request, tables.HistoryTable(tables.history_rows(history, _place_names()))
        ),
        "button": f"Ghi {'kết luận' if is_judgement else 'số liệu'} năm {year}{asked.of_village}",
    }
    return render(request, "planning/value_show.html", context, status=status)


def _entered_indicator(code: str) -> Indicator:
    indicator = queries.entered_indicators().get(code)
    if indicator is None:
        raise Http404
    return indicator


def _villages(request, asked: ValuePage) -> dict[str, object]:
    found = queries.list_village_values(asked.indicator, asked.year, request.today)
    if found is None:
        return {}
    return {
        "villages": tables.village_value_rows(found, asked.whole_url),
        "village_choices": [(str(one.village), one.name) for one in found.rows],
        "found": found,
    }


def _place_names() -> dict[str, str]:
    return {**queries.place_names(), **queries.village_place_names()}


def _form_of(request, asked: ValuePage):
    data = request.POST if request.method == "POST" else None
    indicator, initial = asked.indicator, initial_of(asked.standing, request.today)
    if tables.takes_verdict(indicator):
        return JudgementForm(data, initial=initial)
    unit = _unit_of(request)
    return FigureForm(
        data,
        initial=initial,
        indicator=indicator,
        of_village=bool(asked.village),
        unit=unit.name if unit else "",
    )


def _is_kept(request, form, asked: ValuePage) -> bool:
    """Whether the value was kept; otherwise the form says why not."""
    indicator, year, place = asked.indicator, asked.year, asked.place
    try:
        if tables.takes_verdict(indicator):
            value = _judge(request, form, indicator, year, place)
        else:
            value = _enter(request, form.new_value(year, place))
    except actions.ValueRefused as refused:
        form.add_error(None, str(refused))
        return False
    messages.success(
        request,
        f"Đã ghi {indicator.code} năm {year}{asked.of_village}: {tables.standing_words(value)}. "
        "Sửa hoặc rút được ở trang này; lần ghi trước vẫn còn trong lịch sử.",
    )
    return True


def _enter(request, new: actions.NewValue) -> EnteredValue:
    unit = _unit_of(request)
    if unit is None:
        return actions.enter_value(new=new, on=request.today, by=request.actor)
    return actions.enter_unit_value(new=new, unit=unit, on=request.today, by=request.actor)


def _judge(request, form, indicator: Indicator, year: int, place: str):
    given = form.cleaned_data
    return actions.judge_target(
        indicator=indicator,
        year=year,
        place=place,
        verdict=given["verdict"],
        evidence=given["evidence"],
        because=given["because"],
        judged_by=given["judged_by"],
        as_of=given["as_of"],
        finality=given["finality"],
        on=request.today,
        by=request.actor,
        seen=form.seen_value(),
    )


@require_POST
def withdraw_value(request, code: str):
    """Take back the value that stands."""
    _require(can_enter_values(request.user))
    asked = page_asked(request, _entered_indicator(code))
    form = WithdrawForm(request.POST)
    value = form.seen_value() if form.is_valid() else None
    try:
        if value is None or value.indicator_code != code:
            raise actions.ValueRefused("Không còn số liệu nào để rút: hãy xem lại trang.")
        actions.withdraw_value(value=value, because=form.cleaned_data["because"], by=request.actor)
        messages.success(request, f"Đã rút {code} năm {value.year}. Lịch sử vẫn giữ số này.")
    except actions.ValueRefused as refused:
        messages.error(request, str(refused))
    return redirect(asked.url)


def _require(is_allowed: bool) -> None:
    if not is_allowed:
        raise PermissionDenied


def _unit_of(request):
    """The unit in whose name the reader would enter a figure; None for officers."""
    own = request.user.organisation
    if own is None or can_enter_values(request.user):
        return None
    return heir_of(own, request.today)


def _withdraw_form(request, standing: EnteredValue | None) -> WithdrawForm | None:
    if standing is None or not can_enter_values(request.user):
        return None
    return WithdrawForm(initial={"seen": standing.pk})


def values_url(year: int) -> str:
    """The list of a year's values."""
    return f"{reverse('planning:values')}?nam={year}"
