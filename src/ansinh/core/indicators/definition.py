"""Chỉ số (indicator): what it counts, of whom, and how well it can be known."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

import narwhals as nw

Condition = Callable[[date], nw.Expr]
"""Given the as-of date, a three-valued test of one row: true, false, or null for unknown."""

Subject = Literal["person", "household"]

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
    """Cách đếm (how to count): rows of one table, a population and a condition.

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
class Indicator:
    """Chỉ số (indicator). One definition serves one person and the nation."""

    code: str
    title: str
    english: str
    unit: str
    numerator: str
    denominator: str
    source: SourceClass
    version: int = 1
    better: Literal["more", "less"] = "more"
    shape: Shape = "share"
    measured_by: Count | Mean | None = None
    counted: str = ""
    """What one row is called where “người” or “hộ” would not do."""
    measuring: str = ""
    """Of a measured share: what was done to those who were measured."""
    remedy: str = ""
    """Of cases left: what each household must still have done."""
    missing: str = ""
    """What those who keep the target from being met are called, for the list of work."""
    supplier: str = ""
    """Who must supply the value when it cannot be computed."""
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
    def is_share(self) -> bool:
        """Whether its value is a part of a whole, from 0 to 1."""
        return self.shape in ("share", "measured_share")

    @property
    def per(self) -> int:
        """How many of the denominator the value is for: a rate is per 100, the rest per one."""
        return 100 if self.shape == "rate" else 1

    @property
    def why_missing(self) -> str:
        """Lý do chưa có số liệu: why there is no value yet, and whose it would be."""
        if self.is_computed:
            return "chưa tổng hợp từ sổ dân cư"
        return f"{AWAITED[self.source]} {self.supplier}"
