"""Nhiệm vụ phục vụ chỉ tiêu nào: suggested by the words of a task, each with its reason."""

from dataclasses import dataclass

from ansinh.core.indicators.definition import Indicator
from ansinh.core.indicators.fields import FIELD_LABELS, field_of, fields_named_in
from ansinh.core.indicators.linking.asked import Asked
from ansinh.core.indicators.linking.naming import words_naming


@dataclass(frozen=True, slots=True)
class Reason:
    """Lý do đề xuất: `score` from 0 to 1, `words` in Vietnamese."""

    score: float
    words: str


def why_it_serves(
    heading: str, task: str, target: str, indicator: Indicator | None
) -> Reason | None:
    """Why a task may serve a target; None where its words do not say so.

    The heading goes first: a task for one field may name many others in passing. Under a heading
    of the target's field, or of none, a task that names the very indicator is the surest.
    """
    fields = _fields_of(target, indicator)
    above, own = fields_named_in(heading), fields_named_in(task)
    if above and not above & fields:
        return None
    named = words_naming(Asked(task), indicator) if indicator else ()
    if named:
        return Reason(0.9, f"câu nhiệm vụ có {' và '.join(f'“{word}”' for word in named)}")
    if above & fields:
        return Reason(0.7, f"mục “{heading}” thuộc lĩnh vực {_told(above & fields)}")
    if own & fields:
        return Reason(0.5, f"câu nhiệm vụ nói về {_told(own & fields)}")
    return None


def _fields_of(target: str, indicator: Indicator | None) -> frozenset[str]:
    known = field_of(indicator) if indicator else None
    return frozenset({known}) if known else fields_named_in(target)


def _told(fields: frozenset[str]) -> str:
    return ", ".join(sorted(FIELD_LABELS[field] for field in fields))
