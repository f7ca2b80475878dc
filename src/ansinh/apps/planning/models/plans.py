"""Kế hoạch (plans): papers as they came, with what was read in them."""

import uuid

from django.db import models


class Plan(models.Model):
    """Kế hoạch (plan): one paper, kept as it came, with what was read in it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    file_name = models.CharField("tên tệp", max_length=255)
    file = models.BinaryField("tệp gốc")
    digest = models.CharField("mã tệp", max_length=64, unique=True)
    title = models.TextField("trích yếu")
    issuer = models.TextField("cơ quan ban hành", blank=True)
    lines = models.JSONField("các dòng")
    content = models.JSONField("nội dung đọc được")
    kept_at = models.DateTimeField("lưu lúc")
    in_use_at = models.DateTimeField("đưa vào dùng lúc", null=True)

    class Meta:
        ordering = ["-kept_at"]
        verbose_name = "kế hoạch"

    def __str__(self):
        return self.title

    def text_of_line(self, number: int) -> str:
        """A line as printed; empty for one that the paper does not have."""
        return next((line["text"] for line in self.lines if line["number"] == number), "")
