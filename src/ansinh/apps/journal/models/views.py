"""Sổ lượt xem (views): who saw whose data, sealed by the hour so that pages never queue."""

from django.db import models
from django.db.models import Q

from ansinh.apps.journal.models.acts import NO_SEAL, seal_of

SEALING = "niêm sổ lượt xem"
"""The act that keeps the seal of a batch in the other journal, so that neither ends unseen."""


class ViewBatch(models.Model):
    """Gói lượt xem (batch of views): the rows sealed together, chained to the batch before."""

    number = models.BigIntegerField("số thứ tự", primary_key=True)
    hour = models.CharField("giờ của lượt đầu", max_length=20)
    count = models.BigIntegerField("số lượt")
    digest = models.CharField("dấu của các lượt", max_length=64)
    previous_seal = models.CharField("dấu trước", max_length=64)
    seal = models.CharField("dấu", max_length=64)

    class Meta:
        ordering = ["number"]
        verbose_name = "gói lượt xem"

    def __str__(self):
        return f"{self.number}. {self.hour}: {self.count} lượt xem"

    def expected_seal(self) -> str:
        """SHA-256 over the batch and the seal before it."""
        return seal_of(self.number, self.hour, self.count, self.digest, self.previous_seal)


class View(models.Model):
    """Lượt xem (view): one page, list or file that showed people by name to someone.

    `subject` is the one record a page was about, empty for a list; `subjects` are all that it
    showed. `seal` holds the row by itself until its batch does.
    """

    at = models.DateTimeField("thời điểm")
    by = models.CharField("người xem", max_length=200)
    by_name = models.CharField("họ tên", max_length=200)
    office = models.CharField("chức vụ, đơn vị", max_length=200)
    what = models.CharField("xem gì", max_length=200)
    purpose = models.TextField("để làm gì", blank=True)
    subject = models.CharField("về", max_length=200, blank=True)
    subjects = models.JSONField("những ai", default=list)
    seal = models.CharField("dấu", max_length=64)
    batch = models.ForeignKey(
        ViewBatch, models.PROTECT, null=True, blank=True, verbose_name="gói", related_name="views"
    )

    class Meta:
        ordering = ["id"]
        verbose_name = "lượt xem"
        indexes = [
            models.Index(fields=["subject"], name="view_by_subject"),
            models.Index(fields=["id"], name="view_not_sealed", condition=Q(batch=None)),
        ]

    def __str__(self):
        return f"{self.by_name}: {self.what}"

    def expected_seal(self) -> str:
        """SHA-256 over the row; the batch is not part of it, as it comes later."""
        return seal_of(
            self.at.isoformat(),
            self.by,
            self.by_name,
            self.office,
            self.what,
            self.purpose,
            self.subject,
            self.subjects,
        )

    @property
    def hour(self) -> str:
        """The hour of the view in words that do not depend on a time zone: 2026-11-23T08."""
        return f"{self.at:%Y-%m-%dT%H}"


class ViewChainHead(models.Model):
    """The last sealed batch; its one row is locked while a batch is sealed."""

    number = models.BigIntegerField(default=0)
    seal = models.CharField(max_length=64, default=NO_SEAL)
