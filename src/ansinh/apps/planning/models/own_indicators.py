"""Chỉ số do nơi này đặt (own indicators): reported by a unit, for what no catalogue knows."""

from django.db import models

from ansinh.core.indicators.catalogue import INDICATORS
from ansinh.core.indicators.definition import Indicator


def definition_of(code: str) -> Indicator | None:
    """The definition of that code, of the catalogue or the installation's own."""
    if code in INDICATORS:
        return INDICATORS[code]
    own = OwnIndicator.objects.filter(code=code).first()
    return own.definition if own else None


class OwnIndicator(models.Model):
    """Chỉ số tự đặt (own indicator): its values are always reported, never computed."""

    class Better(models.TextChoices):
        MORE = "more", "càng nhiều càng tốt"
        LESS = "less", "càng ít càng tốt"

    code = models.CharField("mã", max_length=10, unique=True)
    title = models.CharField("tên chỉ số", max_length=200)
    unit = models.CharField("đơn vị tính", max_length=60, blank=True)
    better = models.CharField("chiều tốt", max_length=4, choices=Better.choices)
    numerator = models.TextField("tử số", blank=True)
    denominator = models.TextField("mẫu số", blank=True)
    supplier = models.CharField("đơn vị báo cáo", max_length=200)
    created_by = models.CharField("người đặt", max_length=200)
    created_at = models.DateTimeField("đặt lúc")

    class Meta:
        ordering = ["code"]
        verbose_name = "chỉ số tự đặt"

    def __str__(self):
        return f"{self.code}. {self.title}"

    @property
    def definition(self) -> Indicator:
        """As the catalogue's own, so that pages and reports need not tell them apart."""
        return Indicator(
            code=self.code,
            title=self.title,
            english="",
            unit=self.unit,
            numerator=self.numerator,
            denominator=self.denominator,
            source="reported",
            better="less" if self.better == self.Better.LESS else "more",
            shape="share" if self.unit == "%" else "level",
            supplier=self.supplier,
        )
