"""Văn bản đã lập (papers issued)."""

import uuid

from django.db import models

from ansinh.apps.planning.models import Plan, Snapshot


class YearlyReport(models.Model):
    """Báo cáo năm (yearly report): one version of it, built from one frozen snapshot."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    year = models.PositiveIntegerField("năm")
    version = models.PositiveIntegerField("dự thảo số")
    plan = models.ForeignKey(Plan, models.PROTECT, verbose_name="kế hoạch")
    snapshot = models.ForeignKey(Snapshot, models.PROTECT, verbose_name="ảnh chụp")
    docx = models.BinaryField("tệp Word")
    digest = models.CharField("mã tệp", max_length=64)
    built_at = models.DateTimeField("lập lúc")

    class Meta:
        ordering = ["-year", "-version"]
        verbose_name = "báo cáo năm"
        constraints = [
            models.UniqueConstraint(fields=["year", "version"], name="report_version_once_a_year")
        ]

    def __str__(self):
        return f"Báo cáo năm {self.year}, dự thảo {self.version}"

    @property
    def file_name(self) -> str:
        """Name under which the Word file is saved."""
        return f"bao-cao-nam-{self.year}.docx"
