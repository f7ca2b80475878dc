"""Văn bản đã lập (papers): versions of the yearly report, and what officers write in it."""

import uuid

from django.db import models
from django.db.models import Q

from ansinh.apps.planning.models import Plan, Snapshot
from ansinh.core.documents.writing.words import number_and_symbol, short_date
from ansinh.core.indicators.finality import FINALITY_WORDS
from ansinh.core.reports.written_parts import PARTS

SYMBOL = "BC-UBND"


class YearlyReportQuerySet(models.QuerySet):
    """Versions of reports, newest first."""

    def light(self):
        """Without the files, for lists and pages."""
        return self.defer("docx", "pdf", "xlsx", "figures")

    def issued(self):
        """Đã phát hành: those that left the house."""
        return self.filter(issue__isnull=False)

    def drafts(self):
        """Dự thảo."""
        return self.filter(issue__isnull=True)


class YearlyReport(models.Model):
    """Báo cáo năm (yearly report): one version of it, built from one frozen snapshot.

    A version is never changed: issuing a draft makes a new version with number, day and signer.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    year = models.PositiveIntegerField("năm")
    version = models.PositiveIntegerField("dự thảo số")
    plan = models.ForeignKey(Plan, models.PROTECT, verbose_name="kế hoạch")
    snapshot = models.ForeignKey(Snapshot, models.PROTECT, verbose_name="ảnh chụp")
    docx = models.BinaryField("tệp Word")
    pdf = models.BinaryField("tệp PDF", default=bytes)
    xlsx = models.BinaryField("tệp Excel", default=bytes)
    digest = models.CharField("mã tệp", max_length=64)
    built_at = models.DateTimeField("lập lúc")
    texts = models.JSONField("phần công chức viết", default=dict)
    figures = models.JSONField("các con số", default=dict)
    finality = models.CharField(
        "tình trạng số liệu", max_length=12, choices=list(FINALITY_WORDS.items()), blank=True
    )
    issue = models.PositiveIntegerField("lần phát hành", null=True)
    number = models.PositiveIntegerField("số", null=True)
    issued_on = models.DateField("ngày ban hành", null=True)
    issued_at = models.DateTimeField("phát hành lúc", null=True)
    issued_by = models.CharField("người phát hành", max_length=200, blank=True)
    signer = models.JSONField("người ký", default=dict)

    objects = YearlyReportQuerySet.as_manager()

    class Meta:
        ordering = ["-year", "-version"]
        verbose_name = "báo cáo năm"
        constraints = [
            models.UniqueConstraint(fields=["year", "version"], name="report_version_once_a_year"),
            models.UniqueConstraint(fields=["year", "issue"], name="report_issue_once_a_year"),
            models.CheckConstraint(
                condition=Q(issue=None, number=None, issued_on=None, issued_at=None)
                | Q(
                    issue__isnull=False,
                    number__isnull=False,
                    issued_on__isnull=False,
                    issued_at__isnull=False,
                ),
                name="report_issued_wholly_or_not",
            ),
        ]

    def __str__(self):
        if self.is_issued:
            return f"Báo cáo năm {self.year}, {self.number_words}"
        return f"Báo cáo năm {self.year}, dự thảo {self.version}"

    @property
    def is_issued(self) -> bool:
        """Whether it left the house with number and day."""
        return self.issue is not None

    @property
    def number_words(self) -> str:
        """ "số 07/BC-UBND ngày 28/11/2026" of an issue."""
        number = number_and_symbol(self.number, SYMBOL)
        return f"số {number} ngày {short_date(self.issued_on)}"

    @property
    def has_every_file(self) -> bool:
        """Whether it was built with PDF and Excel; the first release kept Word only."""
        return bool(self.finality)

    def file_name(self, ending: str) -> str:
        """Name under which a file of it is saved."""
        return f"bao-cao-nam-{self.year}.{ending}"


class ReportText(models.Model):
    """Phần viết của báo cáo (report text): one wording of one part; the newest holds."""

    year = models.PositiveIntegerField("năm")
    part = models.CharField("phần", max_length=4, choices=list(PARTS.items()))
    text = models.TextField("nội dung", blank=True)
    written_at = models.DateTimeField("viết lúc")
    written_by = models.CharField("người viết", max_length=200)

    class Meta:
        ordering = ["-written_at", "-pk"]
        verbose_name = "phần viết của báo cáo"
        indexes = [models.Index(fields=["year", "part"], name="report_text_of_a_part")]
