"""Phần V, VI và VII: assessment, difficulties, next year. Only what the figures themselves say."""

from ansinh.core.documents.paper import Block, Bullet, Heading, Paragraph, runs
from ansinh.core.indicators.goals import Status
from ansinh.core.reports.facts import TargetFacts, YearlyFacts
from ansinh.core.reports.wording import shortfall_in_words, value_in_words


def overall_assessment(facts: YearlyFacts) -> list[Block]:
    """V. Đánh giá chung: what the counts allow to be said; the rest is the committee's to write."""
    blocks: list[Block] = [Heading(1, "V", "ĐÁNH GIÁ CHUNG")]
    met = facts.targets_in(Status.MET)
    short = facts.targets_in(Status.NOT_MET)
    if met:
        blocks.append(Bullet(runs(f"Ưu điểm: đã đạt {_names(met)}.")))
    if short:
        blocks.append(Bullet(runs(f"Tồn tại, hạn chế: chưa đạt {_names(short)}.")))
    blocks.append(
        Paragraph(
            runs(
                "Nguyên nhân và bài học kinh nghiệm: chưa có nội dung, chờ ý kiến của Ủy ban nhân "
                "dân xã."
            )
        )
    )
    return blocks


def difficulties(facts: YearlyFacts) -> list[Block]:
    """VI. Khó khăn, vướng mắc; kiến nghị: figures nobody has supplied, by who should."""
    blocks: list[Block] = [Heading(1, "VI", "KHÓ KHĂN, VƯỚNG MẮC; KIẾN NGHỊ, ĐỀ XUẤT")]
    for supplier, targets in _by_supplier(facts).items():
        codes = ", ".join(target.code for target in targets)
        blocks.append(
            Bullet(runs(f"Thiếu số liệu của {len(targets)} chỉ tiêu ({codes}) từ: {supplier}."))
        )
    blocks.append(
        Paragraph(
            runs("Khó khăn của từng đơn vị: chưa có số liệu, do các đơn vị chưa gửi báo cáo.")
        )
    )
    return blocks


def next_year(facts: YearlyFacts) -> list[Block]:
    """VII. Phương hướng năm sau: what is still short, in people and households."""
    blocks: list[Block] = [
        Heading(1, "VII", f"PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM {facts.year + 1}"),
    ]
    short = [t for t in facts.targets_in(Status.NOT_MET) if t.indicator and t.short_by]
    for target in short:
        assert target.indicator is not None
        value = value_in_words(target.indicator, target.measured)
        gap = shortfall_in_words(target.indicator, target.short_by)
        blocks.append(Bullet(runs(f"{target.title}: đang {value}, {gap}.")))
    blocks.append(
        Paragraph(
            runs(
                f"Báo cáo năm {facts.year + 1} gửi {facts.plan.report_deadline or 'theo hạn giao'}."
            )
        )
    )
    return blocks


def _names(targets: list[TargetFacts]) -> str:
    return f"{len(targets)} chỉ tiêu ({', '.join(target.code for target in targets)})"


def _by_supplier(facts: YearlyFacts) -> dict[str, list[TargetFacts]]:
    groups: dict[str, list[TargetFacts]] = {}
    for target in facts.targets_in(Status.NO_FIGURE):
        supplier = target.indicator.supplier if target.indicator else "chưa gắn với chỉ số nào"
        groups.setdefault(supplier or "sổ dân cư", []).append(target)
    return groups
