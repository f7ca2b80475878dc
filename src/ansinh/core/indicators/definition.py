"""Chỉ số (indicator): what it counts, of whom, and how well it can be known."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, get_args

import narwhals as nw

Condition = Callable[[date], nw.Expr]
"""Given the as-of date, a three-valued test of one row: true, false, or null for unknown."""

Subject = Literal[
    "person", "household", "merit_household", "facility", "residential_point", "village"
]
"""What one row is: a merit household is one with a resident of merit, told beside the others."""

Dimension = Literal["sex", "age", "village", "poverty", "disability", "ethnicity"]
EVERY_DIMENSION: tuple[Dimension, ...] = get_args(Dimension)
DIMENSION_LABELS: dict[Dimension, str] = {
    "sex": "giới tính",
    "age": "nhóm tuổi",
    "village": "thôn",
    "poverty": "phân loại hộ",
    "disability": "mức độ khuyết tật",
    "ethnicity": "dân tộc",
}

Shape = Literal["share", "measured_share", "mean", "rate", "remaining", "level", "verdict"]
"""share: part of a population; measured_share: part of those of it who were measured; mean: a
quantity per resident; rate: a number per 100 residents, which may exceed 100; remaining: cases
left, 0 is done; level: one number of a survey or model, without counts; verdict: yes or no."""

SourceClass = Literal["computed", "reported", "estimated", "counted", "judged"]

SOURCE_LABELS: dict[SourceClass, str] = {
    "computed": "tính từ sổ dân cư",
    "reported": "đơn vị báo cáo",
    "estimated": "ước lượng của cấp trên",
    "counted": "kiểm đếm tại chỗ",
    "judged": "đánh giá",
}

AWAITED: dict[SourceClass, str] = {
    "computed": "chưa có",
    "reported": "chưa có báo cáo của",
    "estimated": "xã không tự đo được, chờ số của",
    "counted": "chưa có kết quả kiểm đếm từ",
    "judged": "chưa có kết quả đánh giá của",
}


@dataclass(frozen=True)
class Count:
    """Cách đếm (how to count): rows of one kind, a population and a condition.

    A row counts in the denominator when `population` is true, in the numerator when
    `condition` is true as well. Unknown in either is kept apart and gives a range. For a measured
    share a row whose condition is unknown was not measured and is not in the denominator.
    """

    subject: Subject
    condition: Condition
    population: Condition | None = None
    """None: every row of the table."""


@dataclass(frozen=True)
class Mean:
    """Cách tính bình quân: a quantity of households divided by the residents who live there.

    `quantity` gives whole hundredths (int64), so that sums are exact on every engine; it is
    null where the household's quantity is unknown, and then neither side counts it. `is_known`
    tells whether it is, and is null for a resident whose household is not known.
    """

    quantity: Callable[[], nw.Expr]
    residents: Condition
    is_known: Callable[[], nw.Expr]


@dataclass(frozen=True)
class CrossCount:
    """Đối chiếu từ sổ (cross-count): what the commune's own tables say beside the official figure.

    It never takes the official figure's place: a difference is a question to whoever reported.
    """

    how: Count | Mean
    numerator: str
    denominator: str
    title: str = ""
    """Where the tables answer another question than the indicator asks: its own title."""
    shape: Shape | None = None
    unit: str = ""


@dataclass(frozen=True)
class SubMeasure:
    """Chỉ tiêu thành phần (sub-measure): what is told beside the value, as the field asks."""

    title: str
    numerator: str
    denominator: str


CROSS_COUNTED = "-so"
"""Ends the code of a cross-count: “T06-so”, T06 as the commune's own tables tell it."""

FORMER_DISTRICT_ENDED = date(2025, 7, 1)
"""The day the district level ended; figures of earlier days came from its offices."""


@dataclass(frozen=True)
class Indicator:
    """Chỉ số (indicator). One definition serves one person and the nation."""

    code: str
    title: str
    english: str
    unit: str
    numerator: str
    denominator: str
    source: SourceClass
    population: str = ""
    """Who or what is looked at, in words."""
    version: int = 1
    better: Literal["more", "less"] = "more"
    shape: Shape = "share"
    measured_by: Count | Mean | None = None
    cross_counted_by: CrossCount | None = None
    sub_measures: tuple[SubMeasure, ...] = ()
    breakdowns: tuple[Dimension, ...] = ()
    age_bands: tuple[int, ...] = ()
    """Where its own age bands begin, in years of age; none: the bands of everyone."""
    period: str = "năm, số liệu đến 31/12"
    """Kỳ và ngày của số liệu: the span a value speaks of, and the day it holds for."""
    closes: tuple[int, int] = (12, 31)
    """Month and day on which the year's figure closes."""
    breaks: tuple[date, ...] = ()
    """Days from which the figure means something else, so that no line joins the two sides."""
    awaits_law: bool = False
    """Whether it can be told only once the law says who is due what."""
    counted: str = ""
    """What one row is called where “người” or “hộ” would not do."""
    measuring: str = ""
    """Of a measured share: what was done to those who were measured."""
    remedy: str = ""
    """Of cases left: what each household must still have done."""
    missing: str = ""
    """What those who keep the target from being met are called, for the list of work."""
    supplier: str = ""
    """Who supplies the value, or the list it is counted from, since the district level ended."""
    supplier_before: str = ""
    """Who did until then; empty where it was the same."""
    pitfalls: str = ""
    marks: tuple[tuple[str, ...], ...] = ()
    """Ways a plan's sentence names it: any one set of words, all of them present."""
    unlike: tuple[str, ...] = ()
    """Words that show the sentence means something else."""

    @property
    def is_computed(self) -> bool:
        """Whether the registry alone answers it."""
        return self.measured_by is not None

    @property
    def source_label(self) -> str:
        """Nguồn số liệu, in words."""
        return SOURCE_LABELS[self.source]

    @property
    def dimension_labels(self) -> list[str]:
        """Tách theo những gì, in words."""
        return [DIMENSION_LABELS[dimension] for dimension in self.breakdowns]

    @property
    def is_share(self) -> bool:
        """Whether its value is a part of a whole, from 0 to 1."""
        return self.shape in ("share", "measured_share")

    @property
    def per(self) -> int:
        """How many of the denominator the value is for: a rate is per 100, the rest per one."""
        return 100 if self.shape == "rate" else 1

    @property
    def cross_count(self) -> "Indicator | None":
        """Its cross-count as an indicator that can be counted; its code says what it is."""
        found = self.cross_counted_by
        if found is None:
            return None
        return replace(
            self,
            code=f"{self.code}{CROSS_COUNTED}",
            title=found.title or self.title,
            numerator=found.numerator,
            denominator=found.denominator,
            shape=found.shape or self.shape,
            unit=found.unit or self.unit,
            source="computed",
            measured_by=found.how,
            cross_counted_by=None,
        )

    def supplier_on(self, on: date) -> str:
        """Nơi cung cấp số liệu on that day: before 1/7/2025 it was often an office of the
        district."""
        return (self.supplier_before if on < FORMER_DISTRICT_ENDED else "") or self.supplier

    @property
    def why_missing(self) -> str:
        """Lý do chưa có số liệu: why there is no value yet, and whose it would be."""
        if self.awaits_law:
            return "chờ phần chế độ"
        if self.is_computed:
            return "chưa tổng hợp từ sổ dân cư"
        return f"{AWAITED[self.source]} {self.supplier}"
