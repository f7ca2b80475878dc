"""Nhiệm vụ phục vụ chỉ tiêu (links): which task of a plan works for which of its targets."""

from django.db import models

from ansinh.apps.planning.models.targets import Target
from ansinh.apps.planning.models.tasks import Task


class TaskLink(models.Model):
    """Liên hệ nhiệm vụ – chỉ tiêu (link), as a person decided it.

    A refused link is kept, so that it is not suggested again.
    """

    task = models.ForeignKey(Task, models.CASCADE, related_name="links")
    target = models.ForeignKey(Target, models.PROTECT, related_name="links")
    is_refused = models.BooleanField("không liên hệ", default=False)
    by_name = models.CharField("người quyết định", max_length=200)
    at = models.DateTimeField("lúc")

    class Meta:
        verbose_name = "liên hệ nhiệm vụ – chỉ tiêu"
        constraints = [
            models.UniqueConstraint(fields=["task", "target"], name="task_and_target_linked_once")
        ]
