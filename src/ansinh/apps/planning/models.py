"""Kế hoạch (plans): papers as read, their targets and tasks; snapshots and what was counted."""

import uuid
from fractions import Fraction
from pathlib import Path

from django.conf import settings
from django.db import models

from ansinh.apps.units.models import Village
from ansinh.core.indicators.catalogue import INDICATORS
from ansinh.core.indicators.definition import Indicator
from ansinh.core.indicators.goals import Goal
from ansinh.core.indicators.passports import short_seal
from ansinh.core.indicators.tallies import Tally


class Plan(models.Model):
    """Kế hoạch (plan): one paper, kept as it came, with what was read in it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    file_name = models.CharField("tên tệp", max_length=255)
    file = models.BinaryField("tệp gốc")
    digest = models.CharField("mã tệp", max_length=64, unique=True)
    title = models.TextField("trích yếu")
    issuer = models.TextField("cơ quan ban hành", blank=True)
    lines = models.JSONField("các dòng")
    content = models.JSONField("nội dung đọc được")
    kept_at = models.DateTimeField("lưu lúc")

    class Meta:
        ordering = ["-kept_at"]
        verbose_name = "kế hoạch"

    def __str__(self):
        return self.title


class Target(models.Model):
    """Chỉ tiêu (target): one sentence of the plan held against one indicator.

    A sentence that asks for several things gives several targets with one quote.
    """

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="targets")
    code = models.CharField("mã", max_length=10)
    indicator_code = models.CharField("chỉ số", max_length=10, blank=True)
    position = models.PositiveIntegerField("thứ tự")
    quote = models.TextField("câu trong kế hoạch")
    line = models.PositiveIntegerField("dòng")
    section = models.TextField("mục", blank=True)
    comparator = models.CharField("so sánh", max_length=10, blank=True)
    value = models.DecimalField("giá trị", max_digits=40, decimal_places=6, null=True)
    upper = models.DecimalField("giá trị trên", max_digits=40, decimal_places=6, null=True)
    unit = models.TextField("đơn vị", blank=True)
    year = models.PositiveIntegerField("năm", null=True)

    class Meta:
        ordering = ["position"]
        verbose_name = "chỉ tiêu"
        constraints = [
            models.UniqueConstraint(fields=["plan", "code"], name="target_code_once_in_a_plan")
        ]

    def __str__(self):
        return f"{self.code}. {self.title}"

    @property
    def indicator(self) -> Indicator | None:
        """The definition it is held against, if the sentence was recognised."""
        return INDICATORS.get(self.indicator_code)

    @property
    def title(self) -> str:
        """What it is about, in a few words."""
        return self.indicator.title if self.indicator else self.quote

    @property
    def goal(self) -> Goal:
        """What the sentence asks, exact."""
        value = None if self.value is None else Fraction(self.value)
        upper = None if self.upper is None else Fraction(self.upper)
        return Goal(self.comparator or None, value, upper)  # type: ignore[arg-type]


class Task(models.Model):
    """Nhiệm vụ (task) as the plan assigns or asks it."""

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="tasks")
    code = models.CharField("mã", max_length=10)
    position = models.PositiveIntegerField("thứ tự")
    quote = models.TextField("câu trong kế hoạch")
    line = models.PositiveIntegerField("dòng")
    section = models.TextField("mục", blank=True)
    owners = models.JSONField("đơn vị chủ trì", default=list)
    coordinators = models.JSONField("đơn vị phối hợp", default=list)
    due = models.TextField("hạn", blank=True)
    recurrence = models.CharField("định kỳ", max_length=40, blank=True)
    is_request = models.BooleanField("là đề nghị", default=False)

    class Meta:
        ordering = ["position"]
        verbose_name = "nhiệm vụ"


class Snapshot(models.Model):
    """Ảnh chụp (snapshot): the frozen picture of the commune on a day; its key is its seal."""

    id = models.CharField("mã", primary_key=True, max_length=64)
    on = models.DateField("tính đến ngày")
    boundary = models.CharField("phạm vi", max_length=300)
    folder = models.TextField("thư mục")
    taken_at = models.DateTimeField("chụp lúc")

    class Meta:
        ordering = ["-on", "-taken_at"]
        verbose_name = "ảnh chụp"

    def __str__(self):
        return f"{self.on:%d/%m/%Y}, mã {self.short_id}"

    @property
    def short_id(self) -> str:
        """The seal as people compare it: first and last four signs."""
        return short_seal(self.id)

    @property
    def path(self) -> Path:
        """Where its files are: under this installation's snapshots, unless put elsewhere."""
        return Path(settings.SNAPSHOTS_FOLDER) / self.folder


class IndicatorValue(models.Model):
    """Số đếm của một thôn: what one indicator's definition counted in one village.

    A null village holds the rows whose village is not known. Larger places are sums of these.
    """

    snapshot = models.ForeignKey(Snapshot, models.CASCADE, related_name="values_counted")
    indicator_code = models.CharField("chỉ số", max_length=10)
    version = models.PositiveIntegerField("bản")
    village = models.ForeignKey(Village, models.PROTECT, null=True)
    numerator = models.BigIntegerField("tử số")
    denominator = models.BigIntegerField("mẫu số")
    unknown = models.BigIntegerField("chưa rõ")
    maybe_yes = models.BigIntegerField("có thể thêm vào tử số")
    maybe_not = models.BigIntegerField("có thể thêm vào mẫu số")

    class Meta:
        verbose_name = "số đếm"
        constraints = [
            models.UniqueConstraint(
                fields=["snapshot", "indicator_code", "village"],
                name="value_counted_once_in_a_village",
            ),
            # A null is never equal to a null, so the rows without a village need their own rule.
            models.UniqueConstraint(
                fields=["snapshot", "indicator_code"],
                condition=models.Q(village=None),
                name="value_counted_once_outside_villages",
            ),
        ]

    @property
    def tally(self) -> Tally:
        """The stored counts as the core adds and measures them."""
        return Tally(self.numerator, self.denominator, self.unknown, self.maybe_yes, self.maybe_not)
