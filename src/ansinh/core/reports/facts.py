"""Dữ kiện của báo cáo: everything the yearly report says, before it is put into words."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from ansinh.core.indicators.definition import Indicator
from ansinh.core.indicators.finality import finality_of_year
from ansinh.core.indicators.goals import Goal, Status, shortfall, status_in_words, status_of
from ansinh.core.indicators.passports import Passport
from ansinh.core.indicators.tallies import Measure, Tally, measure
from ansinh.core.indicators.values import VERDICT_WORDS, EnteredFigure, entered_measure
from ansinh.core.reports.report_table import ReportTable
from ansinh.core.reports.wording import (
    counts_in_words,
    entered_counts_in_words,
    shortfall_in_words,
    value_in_words,
)
from ansinh.core.reports.years import YearlyPoint

NO_FIGURE = "Chưa có số liệu"


@dataclass(frozen=True, slots=True)
class Office:
    """Cơ quan lập báo cáo, as it is named on the report's day."""

    name: str
    letterhead: tuple[str, ...]
    place: str
    drafting_unit: str
    took_over_on: date | None = None
    department: str = ""
    """The department that keeps the plan, in full."""


@dataclass(frozen=True, slots=True)
class VillageTally:
    """Số đếm của một thôn; `key` tells villages of one name apart, None: village not known."""

    key: str | None
    name: str
    tally: Tally


@dataclass(frozen=True, slots=True)
class TargetFacts:
    """Một chỉ tiêu: the plan's sentence, its indicator and what was counted."""

    code: str
    title: str
    quote: str
    line: int
    unit: str
    year: int | None
    goal: Goal
    indicator: Indicator | None
    tally: Tally | None
    villages: tuple[VillageTally, ...] = ()
    passport: Passport | None = None
    entered: EnteredFigure | None = None
    """What was entered for the year, where nothing was counted."""
    previous: YearlyPoint | None = None
    """The year before, on the same boundary."""
    progress: str = ""
    """Tiến độ: “Đúng tiến độ”, “Có nguy cơ”, “Chậm”; empty where no path tells it."""

    @property
    def is_counted(self) -> bool:
        """Whether it has a figure to print; none is printed without its passport."""
        return self.measured is not None

    @property
    def is_known(self) -> bool:
        """Whether there is a figure or a verdict to show."""
        return self.is_counted or (self.entered is not None and self.entered.verdict is not None)

    @property
    def measured(self) -> Measure | None:
        """The value, or None when nothing was counted."""
        if self.indicator is None or self.passport is None:
            return None
        if self.entered is not None:
            return entered_measure(self.indicator, self.entered)
        return None if self.tally is None else measure(self.tally, self.indicator.shape)

    @property
    def status(self) -> Status:
        """Against the plan's goal."""
        if self.indicator is None:
            return Status.NO_FIGURE
        return status_of(self.indicator, self.goal, self.entered or self.measured)

    @property
    def status_words(self) -> str:
        """ "Đạt", "Chưa đủ căn cứ", "Chưa đạt (số cấp trên)"."""
        return status_in_words(self.status, self.entered)

    @property
    def value_words(self) -> str:
        """ "93,2 %", "Đạt" of what is judged, "Chưa có số liệu"."""
        if self.entered is not None and self.entered.verdict is not None:
            return VERDICT_WORDS[self.entered.verdict]
        return value_in_words(self.indicator, self.measured) if self.indicator else NO_FIGURE

    @property
    def count_words(self) -> str:
        """ "5.262/5.646 người"; empty where nobody gave counts."""
        if self.indicator is None:
            return ""
        if self.entered is not None:
            return entered_counts_in_words(self.indicator, self.entered)
        return counts_in_words(self.indicator, self.tally)

    @property
    def counts(self) -> Tally | None:
        """Numerator and denominator of its own boundary, counted or as the paper gives both."""
        told = self.entered
        if told is None:
            return self.tally
        if told.is_of_upper_level or told.numerator is None or told.denominator is None:
            return None
        return Tally(told.numerator, told.denominator)

    @property
    def short_by(self) -> int | None:
        """How many more are needed (see `shortfall`)."""
        if self.indicator is None or self.counts is None:
            return None
        return shortfall(self.indicator, self.goal, self.counts)

    @property
    def short_words(self) -> str:
        """ "còn thiếu 103 đến 216 người"; empty unless it is certain that something is short."""
        if self.indicator is None or self.status is not Status.NOT_MET:
            return ""
        return shortfall_in_words(self.indicator, self.short_by, self.goal, self.counts)

    @property
    def why_missing(self) -> str:
        """Lý do chưa có số liệu."""
        if self.indicator is None:
            return "câu này chưa gắn với chỉ số nào"
        return self.indicator.why_missing


@dataclass(frozen=True, slots=True)
class TaskFacts:
    """Một nhiệm vụ của kế hoạch."""

    code: str
    quote: str
    section: str
    owners: tuple[str, ...]
    is_request: bool
    owners_now: tuple[str, ...] = ()
    """The offices that carry it on the report's day."""
    state: str = ""
    """How far it is, in words; empty before its unit reported."""


@dataclass(frozen=True, slots=True)
class AddresseeFacts:
    """Nơi kính gửi: its name with its fields, and why it is addressed, in sentences."""

    name: str
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """Kế hoạch mà báo cáo trả lời."""

    title: str
    number: str | None
    issuer: str
    issued: str
    """ISO date, or month when the day is blank, or empty."""
    report_deadline: str


@dataclass(frozen=True, slots=True)
class Signatory:
    """Người ký: authority lines (TM., KT.), position, name (None before it is known)."""

    authority: tuple[str, ...] = ("TM. ỦY BAN NHÂN DÂN",)
    position: str = "CHỦ TỊCH"
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """Một con số đã đổi so với bản phát hành trước."""

    title: str
    was: str
    now: str
    why: str


@dataclass(frozen=True, slots=True)
class BoundaryFacts:
    """Chỉ tiêu trên một ranh giới: on the villages of one commune, by code."""

    name: str
    """ "xã Hoằng Kim trước 01/7/2025", "xã Hoằng Phú"."""
    villages: int
    targets: Mapping[str, TargetFacts]


@dataclass(frozen=True, slots=True)
class EarlierYear:
    """Số của một năm trước, counted on that year's own snapshot: targets by code."""

    year: int
    as_of: date
    targets: Mapping[str, TargetFacts]

    @property
    def title(self) -> str:
        """ "Năm 2025", the head of its column."""
        return f"Năm {self.year}"


@dataclass(frozen=True, slots=True)
class YearlyFacts:
    """Toàn bộ dữ kiện của báo cáo một năm, taken from one frozen snapshot."""

    year: int
    as_of: date
    boundary: str
    snapshot: str
    office: Office
    addressees: tuple[AddresseeFacts, ...]
    plan: PlanFacts
    targets: tuple[TargetFacts, ...]
    tasks: tuple[TaskFacts, ...]
    population: Tally
    """numerator: residents counted; denominator: registered persons; unknown: residence unknown."""
    household_count: int
    tables: tuple[ReportTable, ...] = ()
    """Biểu B5 to B13, counted on the snapshot."""
    texts: Mapping[str, str] = field(default_factory=dict[str, str])
    """What the officer wrote, by part (“I”, “III” …)."""
    earlier: tuple[EarlierYear, ...] = ()
    signatory: Signatory = Signatory()
    number: int | None = None
    issued_on: date | None = None
    last_issue: str = ""
    """The issue before, in words: “Báo cáo số 15/BC-UBND ngày 28/11/2026”."""
    differences: tuple[Difference, ...] = ()
    boundaries: tuple[BoundaryFacts, ...] = ()
    """The plan's own boundary and today's, where the snapshot tells them apart."""
    waiting: int = 0
    """Values of the plan that nobody has confirmed yet."""

    @property
    def is_estimate(self) -> bool:
        """Ước thực hiện: the year has not closed on the snapshot's day."""
        return finality_of_year(self.as_of, self.year) == "estimate"

    @property
    def statuses(self) -> Counter[Status]:
        """How many targets stand in each status."""
        return Counter(target.status for target in self.targets)

    @property
    def counted(self) -> list[TargetFacts]:
        """Targets with a figure or a verdict, in the plan's order."""
        return [target for target in self.targets if target.is_known]

    def targets_in(self, *statuses: Status) -> list[TargetFacts]:
        """Targets of these statuses, in the plan's order."""
        return [target for target in self.targets if target.status in statuses]
