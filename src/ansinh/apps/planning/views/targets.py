"""Trang chỉ tiêu."""

from django.shortcuts import get_object_or_404, render

from ansinh.apps.accounts.permissions import can_see_persons
from ansinh.apps.planning import queries, tables
from ansinh.apps.planning.models import Plan, Target
from ansinh.apps.planning.views.cases import cases_at_a_glance, lists_of_villages
from ansinh.apps.planning.views.steps import current_plan, sentence_url_of, thread
from ansinh.core.indicators.definition import SOURCE_LABELS
from ansinh.core.indicators.passports import FINALITY_WORDS
from ansinh.core.reports import wording


def list_targets(request):
    """Every target of the plan with its value, in the plan's order."""
    plan = queries.find_current_plan()
    if plan is None:
        return render(request, "planning/no_plan.html")
    snapshot = queries.find_latest_snapshot(request.today)
    facts = queries.list_target_facts(plan, snapshot)
    context = {
        "plan": plan,
        "snapshot": snapshot,
        "facts": facts,
        "rows": [tables.target_row(fact) for fact in facts],
        "key": tables.grid_key(facts),
        "steps": thread(request, plan=plan, at="targets"),
    }
    return render(request, "planning/target_list.html", context)


def show_target(request, code: str):
    """One target: value, goal, villages, who is missing, passport, sentence."""
    plan = current_plan()
    target = get_object_or_404(Target, plan=plan, code=code)
    snapshot = queries.find_latest_snapshot(request.today)
    fact = queries.get_target_facts(target, snapshot)
    rows = tables.village_rows(fact, lists_of_villages(request, target))
    sentence_url = sentence_url_of(plan, target)
    context = {
        "plan": plan,
        "target": target,
        "fact": fact,
        "indicator": fact.indicator,
        "snapshot": snapshot,
        "mark": tables.MARK_OF[fact.status],
        "goal": tables.goal_words(fact.indicator, fact.goal, fact.unit),
        "words": _words(fact),
        "villages": rows,
        "total": tables.total_row(fact),
        "axis_target": _axis_target(fact),
        "passport": _passport_rows(fact),
        "missing_head": tables.missing_head(fact),
        "may_see_persons": can_see_persons(request.user),
        "steps": thread(request, plan=plan, target=target, sentence_url=sentence_url, at="target"),
        "sentence_url": sentence_url,
        **_sentence(plan, target),
        **cases_at_a_glance(request, target, snapshot),
    }
    return render(request, "planning/target_show.html", context)


def _words(fact) -> dict[str, str]:
    if fact.indicator is None:
        return {"value": "Chưa có số liệu"}
    return {
        "value": wording.value_in_words(fact.indicator, fact.measured),
        "counts": wording.counts_in_words(fact.indicator, fact.tally),
        "range": wording.range_in_words(fact.indicator, fact.measured, fact.tally),
        "short": fact.short_words,
        "subject": wording.subject_word(fact.indicator),
    }


def _axis_target(fact):
    return fact.goal.value / 100 if fact.goal.value is not None else None


def _passport_rows(fact) -> dict[str, str]:
    passport = fact.passport
    if passport is None:
        indicator = fact.indicator
        return {
            "Nguồn": SOURCE_LABELS[indicator.source] if indicator else "",
            "Vì sao chưa có": fact.why_missing,
        }
    return {
        "Định nghĩa": f"{passport.definition}, {passport.version_words}",
        "Tính đến": f"{passport.as_of:%d/%m/%Y}",
        "Phạm vi": passport.boundary,
        "Nguồn": passport.source,
        "Tình trạng": FINALITY_WORDS[passport.finality],
        "Ảnh chụp": passport.short_snapshot,
        "Luật": passport.law,
        "So sánh": "trên số chưa làm tròn",
    }


def _sentence(plan: Plan, target: Target) -> dict[str, str]:
    """The target's sentence within its line of the plan."""
    line = next((line["text"] for line in plan.lines if line["number"] == target.line), "")
    before, _, after = line.partition(target.quote)
    return {
        "before": tables.tail_of(before),
        "after": tables.head_of(after),
        "sentence_source": f"{plan.issuer}, dòng {target.line}, mục “{target.section}”.",
    }
