"""Hiệu lực theo ngày: what holds for a half-open span `[valid_from, valid_until)`."""

from datetime import date

from django.db import models
from django.db.models import F, Q


class DatedQuerySet(models.QuerySet):
    """Rows that hold for a half-open span `[valid_from, valid_until)`."""

    def valid_on(self, on: date):
        """Rows in force on that day."""
        return self.not_ended_by(on).filter(valid_from__lte=on)

    def not_ended_by(self, on: date):
        """Rows in force on that day, and those that begin later."""
        return self.filter(Q(valid_until__isnull=True) | Q(valid_until__gt=on))


class Dated(models.Model):
    """A fact with a beginning and perhaps an end."""

    valid_from = models.DateField("có hiệu lực từ")
    valid_until = models.DateField("hết hiệu lực từ", null=True, blank=True)
    legal_act = models.CharField("căn cứ", max_length=300, blank=True)

    objects = DatedQuerySet.as_manager()

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_until__isnull=True) | Q(valid_until__gt=F("valid_from")),
                name="%(class)s_ends_after_it_begins",
            )
        ]

    def holds_on(self, on: date) -> bool:
        """Whether this one row is in force on that day."""
        return self.valid_from <= on and (self.valid_until is None or self.valid_until > on)


def one_open_row_of(subject: str) -> models.UniqueConstraint:
    """Promise of a dated fact: at most one row of a subject has no end."""
    return models.UniqueConstraint(
        fields=[subject], condition=Q(valid_until=None), name="%(class)s_one_open_row"
    )
