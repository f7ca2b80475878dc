"""Quyết định về giá trị đọc được (decisions): who settled what, and what stood there before."""

from django.db import models

from ansinh.apps.planning.models.plans import Plan
from ansinh.apps.planning.models.targets import Target


class DecisionQuerySet(models.QuerySet):
    """Decisions, the latest first."""

    def in_force(self):
        """Those that nobody has undone."""
        return self.filter(undone_at=None)


class Decision(models.Model):
    """Quyết định (decision): one act of a person on one or more targets of a plan."""

    class Kind(models.TextChoices):
        CONFIRM = "confirm", "chốt như đọc được"
        CORRECT = "correct", "sửa rồi chốt"
        SPLIT = "split", "tách làm hai"
        MERGE = "merge", "gộp làm một"
        REJECT = "reject", "bỏ, không phải chỉ tiêu"
        KEEP = "keep", "giữ theo bản trước"

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="decisions")
    number = models.PositiveIntegerField("số thứ tự")
    kind = models.CharField("việc", max_length=10, choices=Kind.choices)
    because = models.TextField("lý do", blank=True)
    by_name = models.CharField("người quyết định", max_length=200)
    at = models.DateTimeField("lúc")
    undone_by_name = models.CharField("người hoàn tác", max_length=200, blank=True)
    undone_at = models.DateTimeField("hoàn tác lúc", null=True)

    objects = DecisionQuerySet.as_manager()

    class Meta:
        ordering = ["-number"]
        verbose_name = "quyết định về giá trị"
        constraints = [
            models.UniqueConstraint(
                fields=["plan", "number"], name="decision_number_once_in_a_plan"
            )
        ]

    def __str__(self):
        codes = ", ".join(effect.code for effect in self.effects.all())
        return f"{self.get_kind_display()}: {codes}"


class DecisionEffect(models.Model):
    """Kết quả của một quyết định on one target: how it stood before and after.

    A null `before` means that the decision made the target; undone, the target is gone again.
    """

    decision = models.ForeignKey(Decision, models.CASCADE, related_name="effects")
    target = models.ForeignKey(Target, models.SET_NULL, null=True, related_name="effects")
    code = models.CharField("mã", max_length=10)
    before = models.JSONField("trước", null=True)
    after = models.JSONField("sau")

    class Meta:
        ordering = ["pk"]
        verbose_name = "kết quả của quyết định"
