"""Phân công (assignments): which office does which task of a plan, from when to when."""

from django.db import models
from django.db.models import Q

from ansinh.apps.planning.models import Task
from ansinh.apps.units.models import Dated, Organisation


class Assignment(Dated):
    """Phân công (assignment): a task bound to an office, never to a person.

    When the office ends, the row ends and the successor gets its own, which says from whom.
    """

    class Role(models.TextChoices):
        LEAD = "lead", "chủ trì"
        COORDINATE = "coordinate", "phối hợp"

    task = models.ForeignKey(Task, models.PROTECT, related_name="assignments")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="assignments")
    role = models.CharField("vai trò", max_length=12, choices=Role.choices)
    because = models.TextField("lý do", blank=True)
    passed_from = models.OneToOneField(
        "self", models.PROTECT, null=True, related_name="passed_to", verbose_name="nhận từ"
    )

    class Meta(Dated.Meta):
        abstract = False
        ordering = ["task", "role", "valid_from", "pk"]
        verbose_name = "phân công"
        constraints = [
            *Dated.Meta.constraints,
            models.UniqueConstraint(
                fields=["task", "organisation", "role"],
                condition=Q(valid_until=None),
                name="assignment_open_once",
            ),
        ]

    def __str__(self):
        return f"{self.task.code}: {self.organisation} {self.get_role_display()}"
