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
from ansinh.core.reports.coverage import outside_in_words
from ansinh.core.reports.facts import EarlierYear, TargetFacts, TaskFacts, YearlyFacts
from ansinh.core.reports.wording import (
    goal_in_words,
    goal_of,
    range_in_words,
    sentence_case,
)
from ansinh.core.reports.written_parts import written_part

SUMMARY_PASSPORT = "summary"
POPULATION_PASSPORT = "population"
ANNEXES_TO_COME = (
    "Biểu B3 (người có công) và Biểu B4 (trợ giúp xã hội) chưa có trong báo cáo này, "
    "chờ phần chế độ."
)
"""What a reader of the annexes would look for between B2 and B5."""


def target_results(facts: YearlyFacts) -> list[Block]:
    """II. Kết quả thực hiện mục tiêu, chỉ tiêu."""
    return [
        Heading(1, "II", "KẾT QUẢ THỰC HIỆN MỤC TIÊU, CHỈ TIÊU"),
        population_sentence(facts),
        summary_sentence(facts),
        *waiting_sentence(facts),
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
    parts = [
        f"{facts.statuses[status]} chỉ tiêu {STATUS_WORDS[status].lower()}"
        for status in Status
        if facts.statuses[status]
    ]
    return Paragraph(
        runs(
            f"Trong {len(facts.targets)} chỉ tiêu của Kế hoạch có ",
            Run("; ".join(parts), note=SUMMARY_PASSPORT),
            ".",
        )
    )


def waiting_sentence(facts: YearlyFacts) -> list[Block]:
    """How many values of the plan nobody has confirmed: they are in none of the figures."""
    if not facts.waiting:
        return []
    told = f"Còn {facts.waiting} giá trị của Kế hoạch chờ xác nhận, chưa tính trong báo cáo này."
    return [Paragraph(runs(told))]


def target_sentence(target: TargetFacts) -> Runs:
    """One known target in one sentence, its value carrying the passport's number."""
    indicator = target.indicator
    assert indicator is not None
    counts = f" ({target.count_words})" if target.count_words else ""
    rest = [
        upper_level_in_words(target),
        standing_in_words(target),
        target.short_words,
        range_in_words(indicator, target.measured, target.tally),
        outside_in_words(indicator, target.goal, target.tally),
    ]
    return runs(
        f"{target.title}: ",
        Run(f"{target.value_words}{counts}", note=target.code),
        f"; {'; '.join(part for part in rest if part)}.",
    )


def upper_level_in_words(target: TargetFacts) -> str:
    """ "số cấp trên, của tỉnh …": what an upper level's figure is of; empty for an own one."""
    if target.entered is None or not target.entered.is_of_upper_level:
        return ""
    area = target.entered.area
    return f"số cấp trên, của {area}" if area else "số cấp trên"


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
    finalities = {target.passport.finality for target in facts.counted if target.passport}
    still_open = facts.is_estimate and finalities <= {"estimate"}
    result = f"Ước {facts.year}" if still_open else f"Năm {facts.year}"
    return TableBlock(
        columns=(
            Column("TT", 6, "center"),
            Column("Chỉ tiêu", 22),
            *(Column(before.title, 12, "right") for before in facts.earlier),
            Column(result, 14, "right"),
            Column("Tử số/mẫu số", 19, "right"),
            Column("Kế hoạch", 13),
            Column("Tình trạng, lý do", 19),
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
    if indicator is None or not target.is_known:
        why = f"Chưa có số liệu: {target.why_missing}"
        return (*head, runs("–"), runs("–"), runs(words), runs(why))
    return (
        *head,
        runs(Run(target.value_words, note=target.code)),
        runs(target.count_words or "–"),
        runs(words),
        runs(status_and_finality(target)),
    )


def status_and_finality(target: TargetFacts) -> str:
    """ "Chưa đạt; có nguy cơ; ước thực hiện": each figure closes on a day of its own."""
    finality = target.passport.finality_words if target.passport else ""
    words = (target.status_words, target.progress.lower(), finality)
    return "; ".join(word for word in words if word)


def _earlier_value(before: EarlierYear, code: str) -> str:
    target = before.targets.get(code)
    return target.value_words if target is not None and target.is_known else "–"


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
    blocks.append(Paragraph(runs(ANNEXES_TO_COME)))
    return blocks + written_part(facts, "III")


def by_section(tasks: tuple[TaskFacts, ...]) -> dict[str, list[TaskFacts]]:
    """Tasks under the plan's own headings, in its order."""
    sections: dict[str, list[TaskFacts]] = {}
    for task in tasks:
        sections.setdefault(task.section or "Ngoài các mục", []).append(task)
    return sections
