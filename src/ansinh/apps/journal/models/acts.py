"""Sổ việc đã làm (acts): in the order they happened, each sealed to the one before it."""

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime

from django.db import models

NO_SEAL = "0" * 64
"""What the first of a chain is sealed to."""


@dataclass(frozen=True)
class Actor:
    """Người thực hiện (actor): who acts, from which office, at which moment.

    Built once at the edge, so that no action below reads the clock.
    """

    reference: str
    name: str
    office: str
    at: datetime


def seal_of(*content: object) -> str:
    """SHA-256 over values written one way only."""
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


class ActIsFinal(Exception):
    """Raised when code tries to change or delete a journal entry."""


class ActQuerySet(models.QuerySet):
    """Acts are read and added to; many at once are no easier to change than one."""

    def update(self, **fields):
        raise ActIsFinal("Nhật ký chỉ ghi thêm, không sửa.")

    def delete(self):
        raise ActIsFinal("Nhật ký chỉ ghi thêm, không xóa.")


class Act(models.Model):
    """Việc đã làm (act): one entry of the journal. Written once, never changed."""

    number = models.BigIntegerField("số thứ tự", unique=True)
    at = models.DateTimeField("thời điểm")
    by = models.CharField("người thực hiện", max_length=200)
    by_name = models.CharField("họ tên", max_length=200)
    office = models.CharField("chức vụ, đơn vị", max_length=200)
    verb = models.CharField("việc", max_length=80)
    subject = models.CharField("về", max_length=200, db_index=True)
    because = models.TextField("lý do", blank=True)
    details = models.JSONField("chi tiết", default=dict)
    previous_seal = models.CharField("dấu trước", max_length=64)
    seal = models.CharField("dấu", max_length=64, unique=True)

    objects = ActQuerySet.as_manager()

    class Meta:
        ordering = ["number"]
        verbose_name = "việc đã làm"

    def __str__(self):
        return f"{self.number}. {self.by_name}: {self.verb} {self.subject}"

    def save(self, *args, **kwargs):
        if self.pk is not None:
            raise ActIsFinal("Nhật ký chỉ ghi thêm, không sửa.")
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        raise ActIsFinal("Nhật ký chỉ ghi thêm, không xóa.")

    def expected_seal(self) -> str:
        """SHA-256 over the whole entry and the seal before it."""
        return seal_of(
            self.number,
            self.at.isoformat(),
            self.by,
            self.by_name,
            self.office,
            self.verb,
            self.subject,
            self.because,
            self.details,
            self.previous_seal,
        )


class ChainHead(models.Model):
    """The last seal of the chain; its one row is locked while an act is added."""

    number = models.BigIntegerField(default=0)
    seal = models.CharField(max_length=64, default=NO_SEAL)
