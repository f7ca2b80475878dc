"""Kế hoạch (plans): papers as read, their targets and tasks."""

import uuid
from fractions import Fraction

from django.db import models

from ansinh.core.indicators.catalogue import INDICATORS
from ansinh.core.indicators.definition import Indicator
from ansinh.core.indicators.goals import Goal


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
