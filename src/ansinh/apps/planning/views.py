from collections.abc import Iterable

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from ansinh.apps.accounts.permissions import can_see_persons, can_see_whole_commune, village_scope
from ansinh.apps.journal.actions import record_view
from ansinh.apps.planning import queries, tables
from ansinh.apps.planning.models import Plan, Target
from ansinh.apps.units.models import Village
from ansinh.apps.units.queries import list_villages
from ansinh.core.indicators.definition import SOURCE_LABELS
from ansinh.core.indicators.passports import FINALITY_WORDS
from ansinh.core.reports import wording

CASES_ON_A_PAGE = 50
FIRST_CASES = 8


def show_plan(request):
    """The paper as printed, its recognised sentences marked and linked to their values."""
    plan = queries.find_current_plan()
    if plan is None:
        return render(request, "planning/no_plan.html")
    targets, tasks = list(plan.targets.all()), list(plan.tasks.all())
    context = {
        "plan": plan,
        "header": plan.content["header"],
        "issued": tables.day_as_printed(plan.content["header"].get("date")),
        "notes": plan.content.get("notes", []) + plan.content["header"].get("notes", []),
        "lines": tables.printed_lines(plan, targets, tasks),
        "targets": targets,
        "target_rows": tables.plan_rows(targets),
        "tasks": tasks,
        "deadlines": plan.content.get("deadlines", []),
        "recipients": plan.content.get("recipients", []),
        "signer": plan.content.get("signer", {}),
        "bases": [
            base | {"date": tables.day_as_printed(base.get("date"))}
            for base in plan.content.get("bases", [])
        ],
        "steps": thread(request, plan=plan),
    }
    return render(request, "planning/plan_show.html", context)


def download_plan(request):
    """The file as it came in."""
    plan = get_object_or_404(Plan, pk=_current_plan().pk)
    response = HttpResponse(bytes(plan.file), content_type="application/octet-stream")
    # A paper from outside is only ever saved, never shown by the browser as a page of ours.
    response.headers["Content-Disposition"] = f'attachment; filename="{_ascii(plan.file_name)}"'
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


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
    plan = _current_plan()
    target = get_object_or_404(Target, plan=plan, code=code)
    snapshot = queries.find_latest_snapshot(request.today)
    fact = queries.get_target_facts(target, snapshot)
    rows = tables.village_rows(fact, _lists_of_villages(request, target))
    sentence_url = _sentence_url(plan, target)
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
        **_cases_at_a_glance(request, target, snapshot),
    }
    return render(request, "planning/target_show.html", context)


def list_cases(request, code: str):
    """Who keeps the target from being met, within the reader's scope."""
    if not can_see_persons(request.user):
        raise PermissionDenied
    plan = _current_plan()
    target = get_object_or_404(Target, plan=plan, code=code)
    snapshot = queries.find_latest_snapshot(request.today)
    if snapshot is None or target.indicator is None or not target.indicator.is_computed:
        raise Http404
    villages = _villages_in_scope(request)
    village = _village_asked(request, villages)
    cases = queries.list_cases(target, snapshot, request.user, village.pk if village else None)
    page = Paginator(cases, CASES_ON_A_PAGE).get_page(request.GET.get("page"))
    note_names_shown(request, target, page)
    context = {
        "plan": plan,
        "target": target,
        "indicator": target.indicator,
        "snapshot": snapshot,
        "page": page,
        "missing_count": sum(not case.is_unknown for case in cases),
        "unknown_count": sum(case.is_unknown for case in cases),
        "subject": wording.subject_word(target.indicator) or "hộ",
        "case_word": tables.case_word(target.indicator),
        "case_head": tables.case_head(target.indicator),
        "villages": villages,
        "village": village or (villages[0] if len(villages) == 1 else None),
        "steps": thread(
            request,
            plan=plan,
            target=target,
            sentence_url=_sentence_url(plan, target),
            at="cases",
        ),
    }
    return render(request, "planning/case_list.html", context)


def thread(
    request, *, plan: Plan, target: Target | None = None, sentence_url: str = "", at: str = "plan"
):
    """Sợi dẫn: report, targets, the people, the sentence; the open step is marked.

    `sentence_url` opens the target's sentence in the plan.
    """
    steps = [
        ("report", f"Báo cáo {request.today.year}", reverse("work:report-now")),
        ("targets", "Các chỉ tiêu", reverse("planning:targets")),
    ]
    plan_url = reverse("planning:plan")
    plan_label = f"Kế hoạch, {len(plan.lines)} dòng"
    if target is not None:
        steps.append(("target", f"Chỉ tiêu {target.code}", _target_url(target)))
        if target.indicator and target.indicator.is_computed and can_see_persons(request.user):
            label = f"{target.indicator.missing[:1].upper()}{target.indicator.missing[1:]}"
            steps.append(("cases", label, reverse("planning:cases", args=[target.code])))
        plan_url = sentence_url
        plan_label = f"Kế hoạch, dòng {target.line}"
    steps.append(("plan", plan_label, plan_url))
    return [{"label": label, "url": url, "current": step == at} for step, label, url in steps]


def note_names_shown(request, target: Target, cases: Iterable[queries.CaseRow]) -> None:
    """Ghi sổ lượt xem: people shown by name, if any."""
    shown = [case.reference for case in cases]
    if shown:
        what = f"danh sách chỉ tiêu {target.code}"
        record_view(by=request.actor, what=what, subjects=shown)


def _current_plan() -> Plan:
    plan = queries.find_current_plan()
    if plan is None:
        raise Http404
    return plan


def _target_url(target: Target) -> str:
    return reverse("planning:target", args=[target.code])


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


def _sentence_url(plan: Plan, target: Target) -> str:
    """Where the target's sentence opens in the plan."""
    anchor = tables.anchors_of(plan.targets.all())[target.code]
    return f"{reverse('planning:plan')}#cau-{anchor}"


def _sentence(plan: Plan, target: Target) -> dict[str, str]:
    """The target's sentence within its line of the plan."""
    line = next((line["text"] for line in plan.lines if line["number"] == target.line), "")
    before, _, after = line.partition(target.quote)
    return {
        "before": tables.tail_of(before),
        "after": tables.head_of(after),
        "sentence_source": f"{plan.issuer}, dòng {target.line}, mục “{target.section}”.",
    }


def _cases_at_a_glance(request, target: Target, snapshot) -> dict[str, object]:
    """The first few people or households to go to, and how many there are."""
    if snapshot is None or target.indicator is None or not can_see_persons(request.user):
        return {}
    cases = queries.list_cases(target, snapshot, request.user)
    unknown = sum(case.is_unknown for case in cases)
    note_names_shown(request, target, cases[:FIRST_CASES])
    return {
        "first_cases": cases[:FIRST_CASES],
        "case_counts": {"missing": len(cases) - unknown, "unknown": unknown},
        "case_word": tables.case_word(target.indicator),
        "case_head": tables.case_head(target.indicator),
    }


def _lists_of_villages(request, target: Target) -> dict[str, str]:
    """Where each village's people or households still to be reached are listed, by its key."""
    if not can_see_persons(request.user):
        return {}
    cases = reverse("planning:cases", args=[target.code])
    return {str(v.pk): f"{cases}?thon={v.pk}" for v in _villages_in_scope(request)}


def _village_asked(request, villages: list[Village]) -> Village | None:
    """The village of the filter; one outside the reader's scope is refused, not shown as empty."""
    asked = request.GET.get("thon", "")
    if not asked:
        return None
    chosen = next((village for village in villages if str(village.pk) == asked), None)
    if chosen is None:
        raise PermissionDenied
    return chosen


def _villages_in_scope(request) -> list[Village]:
    villages = list_villages(request.today)
    if can_see_whole_commune(request.user):
        return villages
    mine = village_scope(request.user)
    return [village for village in villages if village.pk in mine]


def _ascii(name: str) -> str:
    """A header-safe file name."""
    safe = (sign if sign.isascii() and (sign.isalnum() or sign in "-_.") else "_" for sign in name)
    return "".join(safe) or "ke-hoach"
