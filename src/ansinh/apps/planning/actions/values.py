"""Nhập số liệu: values are entered, revised, judged and withdrawn; none is overwritten."""

from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

from django.db import IntegrityError, transaction

from ansinh.apps.journal.actions import record_act
from ansinh.apps.journal.models import Actor
from ansinh.apps.planning.models import EnteredValue, paper_in_words, village_of_place
from ansinh.apps.planning.queries.values import count_revisions, find_value, words_of
from ansinh.apps.planning.queries.village_values import name_villages
from ansinh.apps.planning.queries.wanted import entered_indicators
from ansinh.apps.units.queries import get_village_names
from ansinh.core.indicators.definition import Indicator
from ansinh.core.indicators.entry_rules import refuse_reason
from ansinh.core.indicators.finality import Finality
from ansinh.core.indicators.values import EnteredFigure, Verdict
from ansinh.core.indicators.village_figures import why_village_refused

PLACES = 6


class ValueRefused(Exception):
    """The figure cannot be taken; the message says what is wrong and what to do."""


class ValueChangedMeanwhile(ValueRefused):
    """Someone else entered, revised or withdrew the value after it was last read."""


@dataclass(frozen=True, kw_only=True)
class Paper:
    """Văn bản có số liệu: its number as printed, its day, who issued it."""

    number: str = ""
    dated: date | None = None
    issuer: str = ""

    @property
    def words(self) -> str:
        """Văn bản in words, as far as given."""
        return paper_in_words(self.number, self.dated, self.issuer)


@dataclass(frozen=True, kw_only=True)
class NewValue:
    """Số liệu chờ ghi: whose figure it is, of which year, with what paper.

    `place` is the code of the commune or village it is of; empty for an upper level's figure.
    `seen` is the value in force when the writer last looked; None when there was none.
    """

    indicator: Indicator
    year: int
    place: str
    figure: EnteredFigure
    paper: Paper = field(default_factory=Paper)
    seen: EnteredValue | None = None


def why_refused(new: NewValue, on: date) -> str | None:
    """One sentence on what is wrong with a value, or None; `on` is the day of entering."""
    figure = new.figure
    if new.indicator.code not in entered_indicators():
        return "Chỉ tiêu này tính từ sổ dân cư, không nhập tay: hãy sửa ở hồ sơ người hoặc hộ."
    reason = refuse_reason(
        new.indicator, replace(figure, paper=new.paper.words or figure.paper), on
    )
    if reason:
        return reason
    if figure.as_of.year != new.year:
        return (
            f"Ngày của số liệu, {figure.as_of:%d/%m/%Y}, không thuộc năm {new.year}: "
            "hãy sửa ngày, hoặc nhập ở trang của đúng năm ấy."
        )
    return _why_village_refused(new) or _why_paper_refused(new, on)


def _why_village_refused(new: NewValue) -> str | None:
    village, day = village_of_place(new.place), new.figure.as_of
    if village is None:
        return None
    if village not in name_villages(day):
        return f"Ngày {day:%d/%m/%Y} xã không có thôn này: hãy xem lại ngày, hoặc chọn thôn khác."
    return why_village_refused(new.indicator, new.figure)


def _why_paper_refused(new: NewValue, on: date) -> str | None:
    paper = new.paper
    if new.indicator.source in ("reported", "estimated") and new.figure.verdict is None:
        lacking = {
            "số văn bản": paper.number,
            "ngày văn bản": paper.dated,
            "nơi ban hành": paper.issuer,
        }
        missing = [name for name, given in lacking.items() if not given]
        if missing:
            return f"Thiếu {', '.join(missing)}: hãy ghi như in trên văn bản có số liệu này."
    if paper.dated is not None and paper.dated > on:
        return f"Ngày văn bản, {paper.dated:%d/%m/%Y}, ở sau hôm nay: hãy xem lại ngày."
    return None


@transaction.atomic
def enter_value(*, new: NewValue, on: date, by: Actor) -> EnteredValue:
    """Nhập số liệu: keep a value, or a revision of the one that was seen.

    Raises ValueRefused with a sentence, ValueChangedMeanwhile when the value in force is no longer
    the one that was seen.
    """
    value = keep_value(new, on, by)
    _record(value, value.supersedes, by)
    return value


def keep_value(new: NewValue, on: date, by: Actor) -> EnteredValue:
    """The value kept within the transaction of the act that tells of it in the journal."""
    reason = why_refused(new, on)
    if reason:
        raise ValueRefused(reason)
    standing = _lock(new)
    if standing is not None:
        standing.closed_at = by.at
        standing.save(update_fields=["closed_at"])
    value = _row(new, standing, by)
    try:
        with transaction.atomic():
            value.save(force_insert=True)
    except IntegrityError as taken:
        raise ValueChangedMeanwhile(_meanwhile(_standing_for(value))) from taken
    return value


def revise_value(*, seen: EnteredValue, new: NewValue, on: date, by: Actor) -> EnteredValue:
    """Sửa số liệu: as `enter_value`, standing on the value that was seen; it is kept."""
    return enter_value(
        new=NewValue(
            indicator=new.indicator,
            year=new.year,
            place=new.place,
            figure=new.figure,
            paper=new.paper,
            seen=seen,
        ),
        on=on,
        by=by,
    )


def judge_target(
    *,
    indicator: Indicator,
    year: int,
    place: str,
    verdict: Verdict,
    evidence: str,
    because: str,
    judged_by: str,
    as_of: date,
    on: date,
    by: Actor,
    finality: Finality = "preliminary",
    seen: EnteredValue | None = None,
) -> EnteredValue:
    """Đánh giá chỉ tiêu: a verdict with its evidence and the reason that leads to it."""
    figure = EnteredFigure(
        as_of=as_of,
        verdict=verdict,
        evidence=evidence,
        because=because,
        reported_by=judged_by,
        paper=evidence,
        finality=finality,
        version=indicator.version,
    )
    new = NewValue(indicator=indicator, year=year, place=place, figure=figure, seen=seen)
    return enter_value(new=new, on=on, by=by)


@transaction.atomic
def withdraw_value(*, value: EnteredValue, because: str, by: Actor) -> None:
    """Rút số liệu: the year has no value again; what was entered can still be read.

    Raises ValueRefused without a reason, ValueChangedMeanwhile when it is no longer in force.
    """
    if not because.strip():
        raise ValueRefused("Chưa ghi lý do rút: hãy ghi vì sao số liệu này không dùng được.")
    standing = EnteredValue.objects.select_for_update().get(pk=value.pk)
    if standing.closed_at is not None:
        raise ValueChangedMeanwhile(
            _meanwhile(find_value(value.indicator_code, value.year, value.place))
        )
    standing.closed_at, standing.withdrawn_because = by.at, because.strip()
    standing.save(update_fields=["closed_at", "withdrawn_because"])
    record_act(
        by=by,
        verb="rút số liệu",
        subject=_subject(standing),
        because=because.strip(),
        details={"before": words_of(standing)} | of_village(standing),
    )


def _lock(new: NewValue) -> EnteredValue | None:
    """The value in force, locked, if it is still the one that was seen."""
    rows = EnteredValue.objects.in_force().select_for_update()
    standing = rows.filter(
        indicator_code=new.indicator.code, year=new.year, place=new.place
    ).first()
    if standing != new.seen:
        raise ValueChangedMeanwhile(_meanwhile(standing))
    return standing


def _standing_for(value: EnteredValue) -> EnteredValue | None:
    return find_value(value.indicator_code, value.year, value.place)


def _meanwhile(standing: EnteredValue | None) -> str:
    if standing is None:
        return "Trong lúc mở trang, số liệu này đã bị rút. Mở lại trang rồi nhập nếu vẫn cần."
    return (
        f"Trong lúc mở trang, {standing.entered_by_name} đã ghi {words_of(standing)}. "
        "Chưa ghi gì thêm: hãy xem số ấy trước, nếu vẫn cần thì sửa lại."
    )


def _row(new: NewValue, standing: EnteredValue | None, by: Actor) -> EnteredValue:
    figure = new.figure
    return EnteredValue(
        indicator_code=new.indicator.code,
        version=new.indicator.version,
        year=new.year,
        as_of=figure.as_of,
        place=new.place,
        level=figure.level,
        area=figure.area,
        numerator=figure.numerator,
        denominator=figure.denominator,
        value=_stored(figure.value),
        verdict=figure.verdict or "",
        evidence=figure.evidence,
        because=figure.because,
        reported_by=figure.reported_by,
        paper_number=new.paper.number,
        paper_date=new.paper.dated,
        paper_issuer=new.paper.issuer,
        finality=figure.finality,
        note=figure.note,
        entered_by=by.reference,
        entered_by_name=by.name,
        entered_at=by.at,
        revision=count_revisions(new.indicator.code, new.year, new.place) + 1,
        supersedes=standing,
    )


def _stored(value: Fraction | None) -> Decimal | None:
    if value is None:
        return None
    return round(Decimal(value.numerator) / Decimal(value.denominator), PLACES)


def _record(value: EnteredValue, before: EnteredValue | None, by: Actor) -> None:
    verb = "sửa số liệu" if before else "nhập số liệu"
    if value.verdict:
        verb = "đánh giá lại chỉ tiêu" if before else "đánh giá chỉ tiêu"
    details = {"after": words_of(value), "paper": value.paper, "as_of": value.as_of.isoformat()}
    if before is not None:
        details["before"] = words_of(before)
    details |= of_village(value)
    record_act(by=by, verb=verb, subject=_subject(value), because=value.because, details=details)


def of_village(value: EnteredValue) -> dict[str, str]:
    """What an act tells of whose the figure is; nothing of a commune's."""
    return {"village": get_village_names()[value.village]} if value.village else {}


def _subject(value: EnteredValue) -> str:
    return f"value:{value.indicator_code}:{value.year}:{value.place or 'cap-tren'}"
