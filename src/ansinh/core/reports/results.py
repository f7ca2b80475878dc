"""Phần II và III: results against targets, and against tasks."""

from ansinh.core.documents.figures import format_integer
from ansinh.core.documents.paper import (
    Block,
    Bullet,
    Column,
    Heading,
    Paragraph,
    Run,
    Runs,
    TableBlock,
    runs,
)
from ansinh.core.documents.writing.words import short_date
from ansinh.core.indicators.goals import STATUS_WORDS, Status
from ansinh.core.indicators.tallies import Tally
from ansinh.core.reports.facts import EarlierYear, TargetFacts, TaskFacts, YearlyFacts
from ansinh.core.reports.wording import (
    counts_in_words,
    goal_in_words,
    goal_of,
    range_in_words,
    sentence_case,
    value_in_words,
)
from ansinh.core.reports.written_parts import written_part

SUMMARY_PASSPORT = "summary"
POPULATION_PASSPORT = "population"


def target_results(facts: YearlyFacts) -> list[Block]:
    """II. Kết quả thực hiện mục tiêu, chỉ tiêu."""
    return [
        Heading(1, "II", "KẾT QUẢ THỰC HIỆN MỤC TIÊU, CHỈ TIÊU"),
        population_sentence(facts),
        summary_sentence(facts),
        *(Bullet(target_sentence(target)) for target in facts.counted),
        target_table(facts),
    ]


def population_sentence(facts: YearlyFacts) -> Block:
    """How many people and households the figures stand on."""
    people = facts.population
    return Paragraph(
        runs(
            f"Đến ngày {short_date(facts.as_of)}, sổ dân cư của phạm vi này có ",
            Run(
                f"{format_integer(facts.household_count)} hộ, "
                f"{format_integer(people.denominator)} người đăng ký, trong đó "
                f"{format_integer(people.numerator)} người đang cư trú"
                f"{_residence_unknown(people)}",
                note=POPULATION_PASSPORT,
            ),
            ".",
        )
    )


def _residence_unknown(people: Tally) -> str:
    if not people.unknown:
        return ""
    return f", {format_integer(people.unknown)} người chưa rõ còn ở địa phương hay không"


def summary_sentence(facts: YearlyFacts) -> Block:
    """How many targets stand where."""
    order = (Status.MET, Status.NOT_MET, Status.UNKNOWN, Status.NONE_AROSE, Status.NO_FIGURE)
    parts = [
        f"{facts.statuses[status]} chỉ tiêu {STATUS_WORDS[status].lower()}"
        for status in order
        if facts.statuses[status]
    ]
    return Paragraph(
        runs(
            f"Trong {len(facts.targets)} chỉ tiêu của Kế hoạch có ",
            Run("; ".join(parts), note=SUMMARY_PASSPORT),
            ".",
        )
    )


def target_sentence(target: TargetFacts) -> Runs:
    """One counted target in one sentence, its value carrying the passport's number."""
    indicator = target.indicator
    assert indicator is not None
    value = value_in_words(indicator, target.measured)
    counts = counts_in_words(indicator, target.tally)
    rest = [
        standing_in_words(target),
        target.short_words,
        range_in_words(indicator, target.measured, target.tally),
    ]
    return runs(
        f"{target.title}: ",
        Run(f"{value} ({counts})", note=target.code),
        f"; {'; '.join(part for part in rest if part)}.",
    )


def standing_in_words(target: TargetFacts) -> str:
    """ "chưa đạt mục tiêu đến năm 2030 (trên 96 %)"."""
    assert target.indicator is not None
    by_year = f" đến năm {target.year}" if target.year else ""
    goal = f"mục tiêu{by_year} ({goal_of(target.indicator, target.goal)})"
    return {
        Status.MET: f"đã đạt {goal}",
        Status.NOT_MET: f"chưa đạt {goal}",
        Status.NONE_AROSE: goal,
    }.get(target.status, f"chưa rõ đã đạt {goal} hay chưa")


def target_table(facts: YearlyFacts) -> TableBlock:
    """Every target of the plan with its result or the reason why there is none."""
    result = f"Ước {facts.year}" if facts.is_estimate else f"Năm {facts.year}"
    return TableBlock(
        columns=(
            Column("TT", 7, "center"),
            Column("Chỉ tiêu", 27),
            *(Column(before.title, 12, "right") for before in facts.earlier),
            Column(result, 13, "right"),
            Column("Tử số/mẫu số", 16, "right"),
            Column("Kế hoạch", 13),
            Column("Tình trạng, lý do", 24),
        ),
        rows=tuple(
            _table_row(facts, number, target) for number, target in enumerate(facts.targets, 1)
        ),
        caption=f"Kết quả thực hiện các chỉ tiêu đến ngày {short_date(facts.as_of)}",
    )


def _table_row(facts: YearlyFacts, number: int, target: TargetFacts) -> tuple[Runs, ...]:
    indicator = target.indicator
    head = (
        runs(str(number)),
        runs(f"{target.code}. {target.title}"),
        *(runs(_earlier_value(before, target.code)) for before in facts.earlier),
    )
    words = (
        goal_of(indicator, target.goal) if indicator else goal_in_words(target.goal, target.unit)
    )
    if indicator is None or not target.is_counted:
        why = f"Chưa có số liệu: {target.why_missing}"
        return (*head, runs("–"), runs("–"), runs(words), runs(why))
    return (
        *head,
        runs(Run(value_in_words(indicator, target.measured), note=target.code)),
        runs(counts_in_words(indicator, target.tally)),
        runs(words),
        runs(STATUS_WORDS[target.status]),
    )


def _earlier_value(before: EarlierYear, code: str) -> str:
    target = before.targets.get(code)
    if target is None or target.indicator is None or not target.is_counted:
        return "–"
    return value_in_words(target.indicator, target.measured)


def task_results(facts: YearlyFacts) -> list[Block]:
    """III. Kết quả thực hiện nhiệm vụ: by section of the plan; units' words come with the units."""
    blocks: list[Block] = [
        Heading(1, "III", "KẾT QUẢ THỰC HIỆN NHIỆM VỤ"),
        Paragraph(
            runs(
                f"Kế hoạch có {len(facts.tasks)} nhiệm vụ, gồm "
                f"{sum(not task.is_request for task in facts.tasks)} nhiệm vụ giao và "
                f"{sum(task.is_request for task in facts.tasks)} nội dung đề nghị phối hợp. "
                "Danh sách nhiệm vụ, đơn vị chủ trì theo Kế hoạch và hiện nay ở phụ lục."
            )
        ),
    ]
    for section, tasks in by_section(facts.tasks).items():
        blocks.append(Bullet(runs(f"{sentence_case(section)}: {len(tasks)} nhiệm vụ.")))
    return blocks + written_part(facts, "III")


def by_section(tasks: tuple[TaskFacts, ...]) -> dict[str, list[TaskFacts]]:
    """Tasks under the plan's own headings, in its order."""
    sections: dict[str, list[TaskFacts]] = {}
    for task in tasks:
        sections.setdefault(task.section or "Ngoài các mục", []).append(task)
    return sections
