"""Lời của bàn xác nhận: what is asked, what is proposed, what was decided."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from fractions import Fraction

from ansinh.apps.planning.actions import Correction, correction_of
from ansinh.apps.planning.models import Decision, Plan, Target
from ansinh.apps.planning.queries import Waiting
from ansinh.apps.planning.tables.reading import percent_sure, sure_in_words
from ansinh.apps.planning.tables.targets import goal_words
from ansinh.core.indicators.doubts import DOUBT_WORDS, Doubt
from ansinh.core.indicators.goals import Goal
from ansinh.core.indicators.linking import Offer
from ansinh.core.reports.wording import goal_in_words

FIELD_NAMES = {
    "given_title": "tên gọi",
    "indicator_code": "chỉ số",
    "comparator": "so sánh",
    "value": "giá trị",
    "upper": "giá trị trên",
    "unit": "đơn vị",
    "year": "năm",
    "quote": "câu",
    "because": "lý do",
}


@dataclass(frozen=True)
class Question:
    """Một điều cần hỏi: in two words for a list, and in a sentence beside the value."""

    short: str
    words: str


def questions_about(target: Target, doubts: Iterable[Doubt], sharing: str) -> list[Question]:
    """What to look at, the gravest first; `sharing` names the targets of the same sentence."""
    return [Question(DOUBT_WORDS[d], _asked(d, target, sharing)) for d in doubts]


def _asked(doubt: Doubt, target: Target, sharing: str) -> str:
    match doubt:
        case Doubt.CHANGED:
            return f"Bản trước đã chốt: {goal_said(target.was)}. Xem câu này rồi chốt lại."
        case Doubt.UNSURE:
            sure = percent_sure(target)
            return target.doubt or f"Máy chỉ chắc {sure} %; đọc lại câu trong văn bản."
        case Doubt.REPEATED:
            return "Câu khác của văn bản cũng đặt mức cho chỉ số này. Chốt một câu, bỏ câu kia."
        case Doubt.SHARED:
            return f"Cùng câu với {sharing}. Xem giá trị này có đúng cho riêng chỉ tiêu này không."
        case _:
            return _asked_of_goal(doubt, target)


def _asked_of_goal(doubt: Doubt, target: Target) -> str:
    indicator = target.indicator
    match doubt:
        case Doubt.UNLINKED:
            return (
                "Không chỉ số nào hợp chữ, đơn vị và dân số của câu. Chọn một chỉ số hoặc đặt mới."
            )
        case Doubt.UNIT:
            defined = indicator.unit if indicator else ""
            return f"Câu ghi “{target.unit}”, chỉ số tính bằng “{defined}”. Sửa đơn vị hoặc chỉ số."
        case Doubt.COMPARATOR if target.comparator == "~":
            return "“Khoảng” được tính là đạt từ 97 % giá trị trở lên; đổi so sánh nếu ý khác."
        case Doubt.COMPARATOR:
            floor = indicator is None or indicator.better == "more"
            side = "ít nhất bằng số ấy" if floor else "nhiều nhất bằng số ấy"
            return f"Câu chỉ ghi con số; đang hiểu là {side}. Nói rõ bằng cách so sánh nếu cần."
        case Doubt.NO_LEVEL:
            return "Câu không có mức bằng số: theo dõi bằng lời, hoặc điền mức do cấp trên giao."
        case _:
            return "Câu không nêu năm; điền năm phải đạt."


def offered(offers: Iterable[Offer], target: Target) -> list[dict[str, object]]:
    """Indicators the sentence may mean, as rows: the one now linked is told apart."""
    return [
        {
            "indicator": one.indicator,
            "why": one.why[:1].upper() + one.why[1:],
            "percent": round(one.score * 100),
            "is_linked": target.indicator is not None
            and target.indicator.code == one.indicator.code,
        }
        for one in offers
    ]


def suggestion_of(target: Target, doubts: Iterable[Doubt]) -> Correction | None:
    """What the machine would settle where the answer is near: the indicator's unit, a floor.

    None where nothing is near, and where a person has settled the value.
    """
    found, indicator = set(doubts), target.indicator
    if indicator is None or target.value is None or not target.is_waiting:
        return None
    unit = indicator.unit if Doubt.UNIT in found else target.unit
    comparator = target.comparator
    if Doubt.COMPARATOR in found and comparator != "~":
        comparator = ">=" if indicator.better == "more" else "<="
    as_read = correction_of(target)
    suggested = replace(as_read, unit=unit, comparator=comparator)
    return suggested if suggested != as_read else None


def suggested_words(correction: Correction) -> str:
    """The goal of a suggestion in words."""
    value = None if correction.value is None else Fraction(correction.value)
    goal = Goal(correction.comparator, value)  # type: ignore[arg-type]
    return goal_in_words(goal, correction.unit)


def sharing_of(target: Target, siblings: Iterable[Target]) -> str:
    """Codes of the other targets of the same year that came from the same sentence."""
    same = [
        one.code
        for one in siblings
        if (one.line, one.quote, one.year) == (target.line, target.quote, target.year)
        and one.pk != target.pk
        and one.state != Target.State.REJECTED
    ]
    return ", ".join(same)


def goal_said(target: Target) -> str:
    """The goal in words, with the unit a person settled where it is not the indicator's."""
    if target.indicator and target.unit and target.value is not None:
        return goal_in_words(target.goal, target.unit)
    return goal_words(target.indicator, target.goal, target.unit)


@dataclass(frozen=True)
class DeskRow:
    """Một dòng của bàn xác nhận."""

    target: Target
    goal: str
    asks: str
    version_key: str
    place: str
    sure: str


def desk_rows(plan: Plan, waiting: Iterable[Waiting]) -> list[DeskRow]:
    """Values that wait, as they stand on the desk of their plan."""
    return [
        DeskRow(
            one.target,
            goal_said(one.target),
            "; ".join(DOUBT_WORDS[doubt] for doubt in one.doubts),
            f"{one.target.pk}:{one.target.version}",
            plan.place_of(one.target.line),
            sure_in_words(one.target),
        )
        for one in waiting
    ]


@dataclass(frozen=True)
class Told:
    """Một quyết định đã có, as the history tells it."""

    decision: Decision
    what: str
    changes: str


def told(decisions: Iterable[Decision]) -> list[Told]:
    """Decisions in words: on what, and what became of it."""
    return [
        Told(one, ", ".join(effect.code for effect in one.effects.all()), _changes(one))
        for one in decisions
    ]


def _changes(decision: Decision) -> str:
    """What a correction changed; the other kinds say it by their name."""
    if decision.kind != Decision.Kind.CORRECT:
        return decision.because
    effect = decision.effects.all()[0]
    changed = [
        f"{FIELD_NAMES[name]}: {_shown(effect.before.get(name))} → {_shown(after)}"
        for name, after in effect.after.items()
        if name in FIELD_NAMES and effect.before.get(name) != after
    ]
    return "; ".join(changed)


def _shown(value: object) -> str:
    return "trống" if value in (None, "") else str(value).replace(".", ",")


def recognised_words(target: Target) -> str:
    """What the machine read, where a person settled otherwise; else empty."""
    read, now = target.recognised, target.standing()
    names = ("comparator", "value", "upper", "unit", "year", "indicator_code")
    changed = [name for name in names if name in read and read[name] != now[name]]
    return "; ".join(f"{FIELD_NAMES[name]} {_shown(read[name])}" for name in changed)


def line_around(target: Target) -> dict[str, str]:
    """The whole line of the paper, the target's sentence marked in it."""
    before, found, after = target.plan.text_of_line(target.line).partition(target.quote)
    return {"before": before, "after": after} if found else {"before": "", "after": ""}
