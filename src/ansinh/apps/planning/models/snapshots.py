"""Ảnh chụp (snapshots) and what was counted on them."""

from pathlib import Path

from django.conf import settings
from django.db import models

from ansinh.apps.units.models import Village
from ansinh.core.indicators.passports import short_seal
from ansinh.core.indicators.tallies import Tally


class Snapshot(models.Model):
    """Ảnh chụp (snapshot): the frozen picture of the commune on a day; its key is its seal."""

    id = models.CharField("mã", primary_key=True, max_length=64)
    on = models.DateField("tính đến ngày")
    boundary = models.CharField("phạm vi", max_length=300)
    folder = models.TextField("thư mục")
    taken_at = models.DateTimeField("chụp lúc")

    class Meta:
        ordering = ["-on", "-taken_at"]
        verbose_name = "ảnh chụp"

    def __str__(self):
        return f"{self.on:%d/%m/%Y}, mã {self.short_id}"

    @property
    def short_id(self) -> str:
        """The seal as people compare it: first and last four signs."""
        return short_seal(self.id)

    @property
    def path(self) -> Path:
        """Where its files are: under this installation's snapshots, unless put elsewhere."""
        return Path(settings.SNAPSHOTS_FOLDER) / self.folder


class IndicatorValue(models.Model):
    """Số đếm của một thôn: what one indicator's definition counted in one village.

    A null village holds the rows whose village is not known. Larger places are sums of these.
    """

    snapshot = models.ForeignKey(Snapshot, models.CASCADE, related_name="values_counted")
    indicator_code = models.CharField("chỉ số", max_length=10)
    version = models.PositiveIntegerField("bản")
    village = models.ForeignKey(Village, models.PROTECT, null=True)
    numerator = models.BigIntegerField("tử số")
    denominator = models.BigIntegerField("mẫu số")
    unknown = models.BigIntegerField("chưa rõ")
    maybe_yes = models.BigIntegerField("có thể thêm vào tử số")
    maybe_not = models.BigIntegerField("có thể thêm vào mẫu số")

    class Meta:
        verbose_name = "số đếm"
        constraints = [
            models.UniqueConstraint(
                fields=["snapshot", "indicator_code", "village"],
                name="value_counted_once_in_a_village",
            ),
            # A null is never equal to a null, so the rows without a village need their own rule.
            models.UniqueConstraint(
                fields=["snapshot", "indicator_code"],
                condition=models.Q(village=None),
                name="value_counted_once_outside_villages",
            ),
        ]

    @property
    def tally(self) -> Tally:
        """The stored counts as the core adds and measures them."""
        return Tally(self.numerator, self.denominator, self.unknown, self.maybe_yes, self.maybe_not)
