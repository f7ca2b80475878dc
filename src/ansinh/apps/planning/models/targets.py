"""Chỉ tiêu (targets): what the machine proposed, and what people made of it."""

from decimal import Decimal
from fractions import Fraction

from django.db import models

from ansinh.apps.planning.models.own_indicators import OwnIndicator
from ansinh.apps.planning.models.plans import Plan
from ansinh.core.indicators.catalogue import INDICATORS
from ansinh.core.indicators.definition import Indicator
from ansinh.core.indicators.goals import Goal

# What a decision may change, and its undoing restores.
DECIDED = (
    "code",
    "state",
    "because",
    "given_title",
    "indicator_code",
    "own_indicator_id",
    "comparator",
    "value",
    "upper",
    "unit",
    "year",
    "quote",
    "merged_into_id",
)
NUMBERS = ("value", "upper")


class TargetQuerySet(models.QuerySet):
    """Targets by what people have decided of them."""

    def confirmed(self):
        """Those that count: lists, figures and reports know no others."""
        return self.filter(state=Target.State.CONFIRMED).select_related("own_indicator")

    def waiting(self):
        """Those nobody has decided on."""
        return self.filter(state=Target.State.PROPOSED).select_related("own_indicator")


class Target(models.Model):
    """Chỉ tiêu (target): one sentence of the plan held against one indicator.

    A sentence that asks for several things gives several targets with one quote. It counts only
    once a person has confirmed it; `recognised` keeps what the machine read, `confidence` from 0
    to 1 how sure it was, `how` in Vietnamese what it went by, `doubt` what it asks.
    """

    class State(models.TextChoices):
        PROPOSED = "proposed", "chờ xác nhận"
        CONFIRMED = "confirmed", "đã xác nhận"
        REJECTED = "rejected", "đã bỏ"

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="targets")
    code = models.CharField("mã", max_length=10)
    state = models.CharField(
        "trạng thái", max_length=10, choices=State.choices, default=State.PROPOSED
    )
    because = models.TextField("lý do", blank=True)
    version = models.PositiveIntegerField("lần quyết định", default=0)
    recognised = models.JSONField("giá trị máy đọc", default=dict)
    confidence = models.FloatField("máy đọc chắc đến đâu", default=1.0)
    how = models.JSONField("máy đọc nhờ đâu", default=list)
    doubt = models.TextField("máy hỏi gì", blank=True)
    was = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        related_name="became",
        verbose_name="chỉ tiêu này ở bản trước của văn bản",
    )
    given_title = models.CharField("tên do người đặt", max_length=300, blank=True)
    indicator_code = models.CharField("chỉ số", max_length=10, blank=True)
    own_indicator = models.ForeignKey(OwnIndicator, models.PROTECT, null=True, blank=True)
    position = models.PositiveIntegerField("thứ tự")
    quote = models.TextField("câu trong kế hoạch")
    line = models.PositiveIntegerField("dòng")
    section = models.TextField("mục", blank=True)
    comparator = models.CharField("so sánh", max_length=10, blank=True)
    value = models.DecimalField("giá trị", max_digits=40, decimal_places=6, null=True)
    upper = models.DecimalField("giá trị trên", max_digits=40, decimal_places=6, null=True)
    unit = models.TextField("đơn vị", blank=True)
    year = models.PositiveIntegerField("năm", null=True)
    merged_into = models.ForeignKey("self", models.PROTECT, null=True, related_name="absorbed")

    objects = TargetQuerySet.as_manager()

    class Meta:
        ordering = ["position", "pk"]
        verbose_name = "chỉ tiêu"
        constraints = [
            models.UniqueConstraint(fields=["plan", "code"], name="target_code_once_in_a_plan")
        ]

    def __str__(self):
        return f"{self.code}. {self.title}"

    @property
    def is_confirmed(self) -> bool:
        """Whether it counts."""
        return self.state == self.State.CONFIRMED

    @property
    def is_waiting(self) -> bool:
        """Whether nobody has decided on it."""
        return self.state == self.State.PROPOSED

    @property
    def is_changed(self) -> bool:
        """Whether a person had settled it in an earlier copy of the paper, and this one differs."""
        return self.is_waiting and self.was is not None and not self.was.is_waiting

    @property
    def indicator(self) -> Indicator | None:
        """The definition it is held against, of the catalogue or the installation's own."""
        if self.own_indicator is not None:
            return self.own_indicator.definition
        return INDICATORS.get(self.indicator_code)

    @property
    def title(self) -> str:
        """What it is about, in a few words."""
        if self.given_title:
            return self.given_title
        return self.indicator.title if self.indicator else self.quote

    @property
    def goal(self) -> Goal:
        """What the sentence asks, exact."""
        value = None if self.value is None else Fraction(self.value)
        upper = None if self.upper is None else Fraction(self.upper)
        return Goal(self.comparator or None, value, upper)  # type: ignore[arg-type]

    def standing(self) -> dict[str, object]:
        """Everything a decision may change, as JSON: equal for equal standings."""
        return {name: _plain(getattr(self, name)) for name in DECIDED}

    def stand_as(self, standing: dict[str, object]) -> None:
        """Take a standing given by `standing()`, without saving."""
        for name in DECIDED:
            given = standing.get(name)
            is_number = name in NUMBERS and given is not None
            setattr(self, name, Decimal(str(given)) if is_number else given)


def _plain(value: object) -> object:
    """A number loses its trailing zeros, so that 100 and 100.000000 are one standing."""
    return f"{value.normalize():f}" if isinstance(value, Decimal) else value
