"""Lời kể một kế hoạch: what was read of a paper, in a few lines."""

from pathlib import Path


def in_words(file: Path, plan) -> str:
    """The plan in a few lines."""
    from ansinh.core.plans import shortcomings

    header = plan.header
    numeric = [target for target in plan.targets if target.value is not None]
    lines = [
        f"{file}",
        f"  {header.doc_type or 'Văn bản'} {header.number or '(số để trống)'}, "
        f"{header.issuer or 'không nêu cơ quan'}, {day_in_words(header.date)}",
        f"  {header.title or '(không có trích yếu)'}",
        f"  {len(plan.targets)} chỉ tiêu ({len(numeric)} có số), {len(plan.tasks)} nhiệm vụ, "
        f"{len(plan.deadlines)} thời hạn, {len(plan.recipients)} nơi nhận",
    ]
    lines += [f"  dòng {target.line}: {goal_of(target)}“{target.quote}”" for target in plan.targets]
    notes = (*header.notes, *plan.notes, *shortcomings(plan))
    lines += [f"  lưu ý: {note}" for note in notes]
    return "\n".join(lines)


def day_in_words(given: str | None) -> str:
    """“ngày 02/5/2024”, or “tháng 5/2024” where the day was left blank on the paper."""
    if not given:
        return "ngày (để trống)"
    parts = given.split("-")
    if len(parts) == 3:
        return f"ngày {'/'.join(reversed(parts))}"
    return f"tháng {int(parts[1])}/{parts[0]}" if len(parts) == 2 else f"năm {given}"


def goal_of(target) -> str:
    """Comparator, value and unit as read, so that they can be held against the quote."""
    if target.value is None:
        return ""
    from ansinh.core.documents.figures import format_shortest

    upper = "" if target.value2 is None else f" đến {format_shortest(target.value2)}"
    return f"{target.comparator} {format_shortest(target.value)}{upper} {target.unit or ''}  "
