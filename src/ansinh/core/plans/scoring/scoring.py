"""Điểm của một văn bản và của nhiều văn bản."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ansinh.core.plans.plan import Plan
from ansinh.core.plans.scoring.citations import score_citations
from ansinh.core.plans.scoring.gold import Gold
from ansinh.core.plans.scoring.header import (
    score_header,
    score_recipients,
    score_signer,
    score_signer_title,
)
from ansinh.core.plans.scoring.structure import score_section_count, score_section_titles
from ansinh.core.plans.scoring.tally import Measured, Miss, Tally
from ansinh.core.plans.scoring.targets import score_targets
from ansinh.core.plans.scoring.tasks import score_owners, score_report_deadlines

MEASURES = {
    "targets": "chỉ tiêu (F1)",
    "header": "phần đầu (đúng)",
    "bases": "căn cứ (F1)",
    "other_refs": "văn bản dẫn khác (F1)",
    "replaces": "văn bản bị thay (F1)",
    "signer": "người ký (đúng)",
    "signer_title": "chức vụ người ký (đúng)",
    "n_sections_top": "số mục lớn (đúng)",
    "sections_top": "tên mục lớn (F1)",
    "recipients": "số nơi nhận (đúng)",
    "report_deadlines": "hạn báo cáo (F1)",
    "owners": "đơn vị được giao (đủ)",
}


@dataclass(frozen=True, slots=True)
class PaperScore:
    """Điểm một văn bản: a tally for each measure that its gold allows, and every miss."""

    tallies: Mapping[str, Tally]
    misses: tuple[Miss, ...]


def score_plan(plan: Plan, gold: Gold) -> PaperScore:
    """Measure what was read against what a person read; measures are those of MEASURES."""
    measured = _measure(plan, gold)
    return PaperScore(
        tallies={name: one.tally for name, one in measured.items()},
        misses=tuple(miss for one in measured.values() for miss in one.misses),
    )


def _measure(plan: Plan, gold: Gold) -> dict[str, Measured]:
    measured = {
        "targets": score_targets(plan, gold.targets),
        "header": score_header(plan, gold),
        "bases": score_citations("bases", plan.bases, gold.bases),
    }
    return measured | _measure_citations(plan, gold) | _measure_body(plan, gold)


def _measure_citations(plan: Plan, gold: Gold) -> dict[str, Measured]:
    measured: dict[str, Measured] = {}
    if gold.other_refs is not None:
        read = plan.other_references
        measured["other_refs"] = score_citations("other_refs", read, gold.other_refs)
    if gold.replaces is not None:
        measured["replaces"] = score_citations("replaces", plan.replaces, gold.replaces)
    return measured


def _measure_body(plan: Plan, gold: Gold) -> dict[str, Measured]:
    measured: dict[str, Measured] = {}
    if gold.signers is not None:
        measured["signer"] = score_signer(plan, gold)
    if gold.signer_title is not None:
        measured["signer_title"] = score_signer_title(plan, gold)
    if gold.n_sections_top is not None:
        measured["n_sections_top"] = score_section_count(plan, gold.n_sections_top)
    if gold.sections_top is not None:
        measured["sections_top"] = score_section_titles(plan, gold.sections_top)
    if gold.n_recipients is not None:
        measured["recipients"] = score_recipients(plan, gold)
    if gold.report_deadlines is not None:
        measured["report_deadlines"] = score_report_deadlines(plan, gold.report_deadlines)
    if gold.owners is not None:
        measured["owners"] = score_owners(plan, gold.owners)
    return measured


def sum_up(scores: Sequence[PaperScore]) -> dict[str, tuple[float, float, int]]:
    """Give for each measure: over all counts together, mean over papers, number of papers."""
    summary: dict[str, tuple[float, float, int]] = {}
    for name in MEASURES:
        tallies = [score.tallies[name] for score in scores if name in score.tallies]
        if tallies:
            together = sum(tallies, Tally(0, 0, 0)).f1
            summary[name] = (together, sum(one.f1 for one in tallies) / len(tallies), len(tallies))
    return summary
