"""Phần V, VI và VII: assessment, difficulties, next year. Only what the figures themselves say."""

from ansinh.core.documents.paper import Block, Bullet, Heading, Paragraph, runs
from ansinh.core.indicators.goals import Status
from ansinh.core.reports.facts import TargetFacts, YearlyFacts
from ansinh.core.reports.wording import goal_of
from ansinh.core.reports.written_parts import written_part


def overall_assessment(facts: YearlyFacts) -> list[Block]:
    """V. Đánh giá chung: what the counts allow to be said; the rest is the committee's to write."""
    blocks: list[Block] = [Heading(1, "V", "ĐÁNH GIÁ CHUNG")]
    said = {
        "Ưu điểm: đã đạt": facts.targets_in(Status.MET),
        "Tồn tại, hạn chế: chưa đạt": facts.targets_in(Status.NOT_MET),
        "Chưa đánh giá được": facts.targets_in(Status.UNKNOWN, Status.NO_FIGURE),
    }
    blocks += [Bullet(runs(f"{what} {_names(names)}.")) for what, names in said.items() if names]
    blocks += written_part(facts, "V")
    return blocks


def difficulties(facts: YearlyFacts) -> list[Block]:
    """VI. Khó khăn, vướng mắc; kiến nghị: figures that are missing, by the reason."""
    blocks: list[Block] = [Heading(1, "VI", "KHÓ KHĂN, VƯỚNG MẮC; KIẾN NGHỊ, ĐỀ XUẤT")]
    for why, targets in _by_reason(facts).items():
        blocks.append(Bullet(runs(f"Chưa có số liệu của {_names(targets)}: {why}.")))
    blocks += written_part(facts, "VI")
    return blocks


def next_year(facts: YearlyFacts) -> list[Block]:
    """VII. Phương hướng năm sau: what is still short, in people and households."""
    blocks: list[Block] = [
        Heading(1, "VII", f"PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM {facts.year + 1}"),
    ]
    short = facts.targets_in(Status.NOT_MET)
    if short:
        blocks.append(Paragraph(runs("Tiếp tục thực hiện các chỉ tiêu chưa đạt:")))
        blocks += [Bullet(runs(_still_short(target))) for target in short]
    blocks += written_part(facts, "VII")
    deadline = facts.plan.report_deadline or "không nêu"
    blocks.append(Paragraph(runs(f"Thời hạn báo cáo theo Kế hoạch: {deadline}.")))
    return blocks


def _still_short(target: TargetFacts) -> str:
    assert target.indicator is not None
    words = (
        target.value_words,
        f"mục tiêu {goal_of(target.indicator, target.goal)}",
        target.short_words,
    )
    return f"{target.title}: hiện {'; '.join(word for word in words if word)}."


def _names(targets: list[TargetFacts]) -> str:
    return f"{len(targets)} chỉ tiêu ({', '.join(target.code for target in targets)})"


def _by_reason(facts: YearlyFacts) -> dict[str, list[TargetFacts]]:
    groups: dict[str, list[TargetFacts]] = {}
    for target in facts.targets_in(Status.NO_FIGURE):
        groups.setdefault(target.why_missing, []).append(target)
    return groups
