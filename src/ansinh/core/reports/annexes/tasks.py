"""Biểu B2. Tiến độ nhiệm vụ theo đơn vị."""

from ansinh.core.documents.paper import Annex, Column, TableBlock, runs
from ansinh.core.reports.facts import TaskFacts, YearlyFacts


def task_annex(facts: YearlyFacts) -> Annex | None:
    """Biểu B2: each task of the plan with its unit of then and of now, and how far it is."""
    if not facts.tasks:
        return None
    table = TableBlock(
        columns=(
            Column("Mã", 7, "center"),
            Column("Nhiệm vụ (câu trong Kế hoạch)", 45),
            Column("Đơn vị theo Kế hoạch", 17),
            Column("Đơn vị hiện nay", 17),
            Column("Tình hình", 14),
        ),
        rows=tuple(
            (
                runs(task.code),
                runs(task.quote),
                runs("; ".join(task.owners) or "không nêu"),
                runs(owners_now(task)),
                runs(task.state or "Chưa có báo cáo của đơn vị"),
            )
            for task in facts.tasks
        ),
    )
    return Annex("Biểu B2. Tiến độ nhiệm vụ theo đơn vị", (table,), landscape=True)


def owners_now(task: TaskFacts) -> str:
    """Who carries the task on the report's day, where an office bears the plan's words."""
    return "; ".join(task.owners_now) or "chưa gắn với đơn vị"
