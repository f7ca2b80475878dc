"""Nhiệm vụ (tasks): those the plan prints, and those an authority added later."""

from django.db import models

from ansinh.apps.planning.models.plans import Plan


class TaskQuerySet(models.QuerySet):
    """Tasks by where they come from."""

    def printed(self):
        """Those that stand in the paper."""
        return self.filter(line__isnull=False)

    def added(self):
        """Nhiệm vụ bổ sung."""
        return self.filter(line__isnull=True)


class Task(models.Model):
    """Nhiệm vụ (task) as the plan assigns or asks it.

    Nhiệm vụ bổ sung (a supplementary task) has no line in the paper; `source` names the authority
    and the paper that added it.
    """

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="tasks")
    code = models.CharField("mã", max_length=10)
    position = models.PositiveIntegerField("thứ tự")
    quote = models.TextField("câu trong kế hoạch")
    line = models.PositiveIntegerField("dòng", null=True)
    section = models.TextField("mục", blank=True)
    owners = models.JSONField("đơn vị chủ trì", default=list)
    coordinators = models.JSONField("đơn vị phối hợp", default=list)
    due = models.TextField("hạn", blank=True)
    recurrence = models.CharField("định kỳ", max_length=40, blank=True)
    is_request = models.BooleanField("là đề nghị", default=False)
    is_settled = models.BooleanField("đã xác định đơn vị", default=False)
    source = models.TextField("cơ quan giao thêm, văn bản", blank=True)

    objects = TaskQuerySet.as_manager()

    class Meta:
        ordering = ["position"]
        verbose_name = "nhiệm vụ"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(line__isnull=False) | ~models.Q(source=""),
                name="task_is_printed_or_says_who_added_it",
            )
        ]

    def __str__(self):
        return f"{self.code}. {self.quote}"

    @property
    def is_supplementary(self) -> bool:
        """Whether an authority added it after the plan."""
        return self.line is None
