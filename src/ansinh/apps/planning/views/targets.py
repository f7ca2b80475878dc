"""Trang chỉ tiêu."""

from datetime import date

from django.shortcuts import get_object_or_404, render
from django.utils.http import urlencode

from ansinh.apps.accounts.permissions import can_see_confirmation
from ansinh.apps.planning import queries, tables
from ansinh.apps.planning.models import Plan, Target
from ansinh.apps.planning.views.boundaries import ADDRESS, BoundaryChoice, boundary_asked
from ansinh.apps.planning.views.cases import cases_at_a_glance, lists_of_villages
from ansinh.apps.planning.views.steps import current_plan, sentence_url_of, thread
from ansinh.apps.units.queries import PRESENT
from ansinh.core.indicators.goals import STATUS_WORDS
from ansinh.core.indicators.tallies import measure
from ansinh.core.reports import coverage, wording
from ansinh.kit.tables import export_xlsx, laid_out, wants_excel


def list_targets(request):
    """Every target of the plan with its value, in the plan's order; filters stay in the address."""
    plan = queries.find_current_plan()
    if plan is None:
        return render(request, "planning/no_plan.html")
    snapshot = queries.find_latest_snapshot(request.as_of)
    choice = boundary_asked(request, plan, snapshot.on if snapshot else None)
    reading = queries.Reading(plan.targets.confirmed())
    facts = reading.facts_on(snapshot, choice.chosen)
    shown = [fact for fact in facts if _is_asked_for(plan, fact, request.GET)]
    until = snapshot.on if snapshot else request.as_of
    found = reading.trajectories_on(choice.chosen, until)
    kept = {ADDRESS: request.GET[ADDRESS]} if request.GET.get(ADDRESS) else {}
    table = laid_out(request, tables.TargetTable(tables.target_rows(shown, found, kept)))
    name = choice.chosen.name if choice.chosen else ""
    if wants_excel(request):
        notes = (f"Phạm vi: {name}.", *([f"Ảnh chụp {snapshot}."] if snapshot else []))
        return export_xlsx(table, "chi-tieu", f"Các chỉ tiêu, {name}", notes)
    context = {
        "plan": plan,
        "snapshot": snapshot,
        "facts": facts,
        "table": table,
        "counts": tables.status_counts(facts),
        "ways": tables.way_counts(facts, found),
        "waiting_count": queries.count_waiting(plan),
        "may_see_desk": can_see_confirmation(request.user),
        "choice": choice,
        "groups": list(dict.fromkeys(tables.heading_above(plan, fact.line) for fact in facts)),
        "statuses": [(status.value, words) for status, words in STATUS_WORDS.items()],
        "asked": request.GET,
        "asked_status": request.GET.get("tinh-trang", ""),
        "excel_url": f"?{urlencode({**request.GET.dict(), 'tep': 'xlsx'})}",
        "steps": thread(request, plan=plan, at="targets"),
    }
    return render(request, "planning/target_list.html", context)


def _is_asked_for(plan: Plan, fact, asked) -> bool:
    if asked.get("muc") and tables.heading_above(plan, fact.line) != asked["muc"]:
        return False
    return not asked.get("tinh-trang") or fact.status == asked["tinh-trang"]


def show_target(request, code: str):
    """One target: value, way to 2030, villages, groups, who is missing, passport, sentence."""
    plan = current_plan()
    target = get_object_or_404(plan.targets.confirmed(), code=code)
    snapshot = queries.find_latest_snapshot(request.as_of)
    choice = boundary_asked(request, plan, snapshot.on if snapshot else None)
    fact = queries.get_target_facts(target, snapshot, boundary=choice.chosen)
    sentence_url = sentence_url_of(plan, target)
    context = {
        "plan": plan,
        "target": target,
        "fact": fact,
        "indicator": fact.indicator,
        "snapshot": snapshot,
        "choice": choice,
        "mark": tables.MARK_OF[fact.status],
        "goal": tables.goal_words(fact.indicator, fact.goal, fact.unit),
        "words": _words(fact),
        "passport": _passport_rows(fact),
        "value_url": _value_url(fact),
        "vision": tables.vision_of(plan),
        "steps": thread(request, plan=plan, target=target, sentence_url=sentence_url, at="target"),
        "sentence_url": sentence_url,
        **_sentence(plan, target),
        **_villages(request, target, fact, choice, snapshot),
        **_way(target, fact, choice, snapshot),
        **_beside(plan, target, fact, choice, snapshot),
        **cases_at_a_glance(request, target, snapshot),
    }
    return render(request, "planning/target_show.html", context)


def _villages(request, target: Target, fact, choice: BoundaryChoice, snapshot) -> dict[str, object]:
    if fact.indicator and snapshot and not fact.villages:
        return _entered_villages(fact, choice, snapshot.on)
    return {
        "villages": tables.village_rows(fact, lists_of_villages(request, target)),
        "total": tables.total_row(fact),
        "axis_target": _axis_target(fact),
        "missing_head": tables.missing_head(fact),
    }


def _entered_villages(fact, choice: BoundaryChoice, on: date) -> dict[str, object]:
    """Villages whose figures were entered; they are of the commune as it is."""
    if choice.chosen is not None and choice.chosen.code != PRESENT:
        return {}
    found = queries.list_village_values(fact.indicator, on.year, on)
    if found is None:
        return {}
    return {
        "villages": tables.entered_village_rows(fact.indicator, found),
        "total": tables.entered_total_row(fact.indicator, found),
        "axis_target": _axis_target(fact),
        "missing_head": tables.missing_head(fact),
        "entered_villages": found,
    }


def _way(target: Target, fact, choice: BoundaryChoice, snapshot) -> dict[str, object]:
    """The years, the path and the forecast on the chosen boundary."""
    if snapshot is None or choice.chosen is None or fact.indicator is None:
        return {}
    points = queries.list_yearly_points(target.indicator_code, choice.chosen, snapshot.on)
    found = queries.get_trajectory(target, points, choice.chosen.code)
    if found is None:
        return {}
    return {
        "path": tables.path_words(fact.indicator, found) if fact.is_known else None,
        "chart": tables.path_chart(fact, found),
        "years": tables.year_rows(fact.indicator, points, found),
        "breaks": found.breaks,
        "latest": points[-1] if points and not fact.is_known else None,
        "latest_words": tables.point_words(fact.indicator, points[-1]) if points else "",
    }


def _beside(plan: Plan, target: Target, fact, choice: BoundaryChoice, snapshot):
    """What stands beside the figure: other boundaries, groups, cross-checks, the tables' count."""
    if snapshot is None or fact.indicator is None:
        return {}
    others = [
        (one, queries.get_target_facts(target, snapshot, boundary=one)) for one in choice.beside
    ]
    is_counted = fact.tally is not None and fact.entered is None
    broken = queries.list_breakdowns(fact.indicator, snapshot, choice.chosen) if is_counted else []
    findings = queries.list_findings(queries.list_target_facts(plan, snapshot), snapshot)
    return {
        "others": others,
        "breakdowns": tables.breakdown_rows(fact.indicator, broken),
        "findings": queries.findings_about(target.code, findings),
        **_cross_count(fact, snapshot, choice),
    }


def _cross_count(fact, snapshot, choice: BoundaryChoice) -> dict[str, object]:
    """What the commune's own tables tell beside a reported figure."""
    found = queries.get_cross_count(fact.indicator, snapshot, choice.chosen)
    if found is None:
        return {}
    value = wording.value_in_words(found.indicator, measure(found.tally, found.indicator.shape))
    counts = wording.counts_in_words(found.indicator, found.tally)
    return {"cross_count": found, "cross_count_words": f"{value} ({counts})"}


def _value_url(fact) -> str:
    """Where the figure is entered or read with its history; empty for what is computed."""
    if fact.indicator is None or fact.indicator.code not in queries.ENTERED:
        return ""
    return tables.url_of(fact.indicator)


def _words(fact) -> dict[str, str]:
    if fact.indicator is None:
        return {"value": "Chưa có số liệu"}
    return {
        "value": fact.value_words,
        "counts": fact.count_words,
        "no_counts": _no_counts(fact),
        "range": wording.range_in_words(fact.indicator, fact.measured, fact.tally),
        "outside": coverage.outside_in_words(fact.indicator, fact.goal, fact.tally),
        "short": fact.short_words,
        "subject": wording.subject_word(fact.indicator),
    }


def _no_counts(fact) -> str:
    return wording.why_no_counts(fact.indicator, fact.entered) if fact.entered else ""


def _axis_target(fact):
    return fact.goal.value / 100 if fact.goal.value is not None else None


def _passport_rows(fact) -> dict[str, str]:
    passport, about = fact.passport, wording.about_in_words(fact.goal)
    if about:
        about = f"{about}; mốc từng năm vẫn hướng tới đúng mức trong kế hoạch"
    if passport is None:
        indicator = fact.indicator
        return {
            "Nguồn": indicator.source_label if indicator else "",
            "Vì sao chưa có": fact.why_missing,
            "So sánh": about,
        }
    return {
        "Định nghĩa": f"{passport.definition}, {passport.version_words}",
        "Tính đến": f"{passport.as_of:%d/%m/%Y}",
        "Phạm vi": passport.boundary,
        "Độ phủ": coverage.coverage_in_words(fact.indicator, fact.tally),
        "Nguồn": passport.source,
        "Tình trạng": passport.finality_words,
        "Ảnh chụp": passport.short_snapshot if passport.snapshot else "",
        "Văn bản": passport.paper,
        "Cấp": passport.level,
        "Luật": "" if passport.paper else passport.law,
        "So sánh": "; ".join(filter(None, ("trên số chưa làm tròn", about))),
    }


def _sentence(plan: Plan, target: Target) -> dict[str, str]:
    """The target's sentence within its line of the plan."""
    before, _, after = plan.text_of_line(target.line).partition(target.quote)
    return {
        "before": tables.tail_of(before),
        "after": tables.head_of(after),
        "sentence_source": f"{plan.issuer}, {plan.place_of(target.line)}, mục “{target.section}”.",
    }
