"""Chỗ thiếu của bản đọc: what a reader of a plan should be told before relying on it."""

from ansinh.core.plans.plan import Plan

NO_PLAN = "không phải một kế hoạch"
"""Stands in the note of a paper that seems to be none that plans."""

WITHOUT_TARGETS = (
    "Không đọc thấy chỉ tiêu nào: văn bản chỉ giao việc, hoặc chỉ tiêu nằm ở tệp, phụ lục khác. "
    "Có tệp ấy thì đọc cùng; không có thì theo dõi bằng nhiệm vụ."
)
WITHOUT_TASKS = (
    "Không đọc thấy nhiệm vụ nào: phần giao việc có thể nằm ở tệp, phụ lục khác. Có thì đọc cùng."
)


def no_plan_note(plan: Plan) -> str | None:
    """The note that says this is no plan and what it seems to be; None for a plan."""
    return next((note for note in plan.notes if NO_PLAN in note), None)


def shortcomings(plan: Plan) -> tuple[str, ...]:
    """What the paper lacks, in sentences; a paper that is no plan lacks nothing more."""
    if no_plan_note(plan):
        return ()
    lacking = ((plan.targets, WITHOUT_TARGETS), (plan.tasks, WITHOUT_TASKS))
    return tuple(told for found, told in lacking if not found)
