"""Kính gửi: whom the plan sends its report to, who that is on the report's day, and why."""

from collections.abc import Mapping
from datetime import date

from ansinh.apps.planning.models import Plan, Task
from ansinh.apps.units.models import Field, Organisation, Succession
from ansinh.apps.units.queries import Addressee, list_superiors, resolve_addressees
from ansinh.core.documents.writing.words import short_date
from ansinh.core.plans.tasks.reporting import reported_to
from ansinh.core.reports.facts import AddresseeFacts

ABOVE = (
    Organisation.Kind.PROVINCE,
    Organisation.Kind.DISTRICT,
    Organisation.Kind.SUPERIOR,
)
"""Cấp trên nhận báo cáo, in the order in which a paper addresses them."""
SINGLE_FIELDS = tuple(field for field in Field.values if field != Field.ALL)
NOBODY_NAMED = (
    "Kế hoạch không nêu nơi nhận báo cáo nào còn người kế tục, nên gửi các cơ quan cấp trên nhận "
    "báo cáo của ngày lập."
)


def addressees_on(plan: Plan, on: date) -> tuple[AddresseeFacts, ...]:
    """Whom the plan's sentences on reporting name, then its “b/c”, as they are on that day.

    Each comes with the fields it took over. Where the units know none of them, those that receive
    reports on that day.
    """
    said = reported_to_by(plan)
    found = [
        (ABOVE.index(one.organisation.kind), one)
        for one in resolve_addressees(said, on, SINGLE_FIELDS)
        if one.organisation is not None and one.organisation.kind in ABOVE
    ]
    if not found:
        return tuple(AddresseeFacts(unit.name, (NOBODY_NAMED,)) for unit in list_superiors(on))
    in_order = sorted(found, key=lambda ranked: ranked[0])
    return tuple(AddresseeFacts(_with_fields(one), _why(one, said)) for _, one in in_order)


def reported_to_by(plan: Plan) -> dict[str, str]:
    """Names of those the plan reports to, each with the words that say so, sentences first."""
    said: dict[str, str] = {}
    for task in plan.tasks.all():
        for name in reported_to(task.quote):
            said.setdefault(name, _sentence(task))
    for one in plan.content.get("recipients", []):
        if one["role"] == "b/c":
            said.setdefault(one["name"], f"Nơi nhận của Kế hoạch: “{one['name']} (b/c)”.")
    return said


def _sentence(task: Task) -> str:
    where = "nhiệm vụ bổ sung" if task.is_supplementary else f"dòng {task.line} của Kế hoạch"
    return f"{task.code}, {where}: “{task.quote}”."


def _with_fields(addressee: Addressee) -> str:
    """ "Sở Y tế (trẻ em, trợ giúp xã hội)"; one that took over everything needs no list."""
    if len(addressee.fields) == len(SINGLE_FIELDS):
        return addressee.name
    return f"{addressee.name} ({', '.join(Field(field).label for field in addressee.fields)})"


def _why(addressee: Addressee, said: Mapping[str, str]) -> tuple[str, ...]:
    """The words of the plan, then how the one they name became the one addressed."""
    words = said[addressee.words]
    if not addressee.trail or addressee.meant is None:
        return (words,)
    steps = "; ".join(_step(row) for row in addressee.trail)
    return (words, f"{addressee.meant.office_name}: {steps}.")


def _step(row: Succession) -> str:
    became = "đổi tên thành" if row.kind == Succession.Kind.RENAME else "việc chuyển cho"
    by = f" ({row.legal_act})" if row.legal_act else ""
    return f"từ {short_date(row.effective_on)} {became} {row.successor.office_name}{by}"
