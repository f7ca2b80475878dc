"""Kế hoạch (plans): papers as they came, with what was read in them."""

import uuid
from datetime import date
from functools import cached_property

from django.db import models

from ansinh.core.documents.reading import Cell, Line, SourceText


class Plan(models.Model):
    """Kế hoạch (plan): one paper, kept as it came, with what was read in it.

    `earlier` is the copy of the same paper kept before: in another format, or before it was mended.
    """

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
    earlier = models.ForeignKey(
        "self", models.PROTECT, null=True, related_name="later", verbose_name="bản trước"
    )

    class Meta:
        ordering = ["-kept_at"]
        verbose_name = "kế hoạch"

    def __str__(self):
        return self.title

    def text_of_line(self, number: int) -> str:
        """A line as printed; empty for one that the paper does not have."""
        return self.line(number).get("text", "")

    def line(self, number: int) -> dict:
        """A line with what is known of how it was set; empty for one that the paper lacks."""
        return self._lines_by_number.get(number, {})

    @cached_property
    def _lines_by_number(self) -> dict[int, dict]:
        """Cells of one row of a text share their number; they are one line for who reads it."""
        found: dict[int, dict] = {}
        for line in self.lines:
            before = found.get(line["number"])
            texts = [before["text"], line["text"]] if before else [line["text"]]
            found[line["number"]] = line | {"text": " | ".join(texts)}
        return found

    def source(self) -> SourceText:
        """The paper as it was read, line by line; papers kept long ago have no cells or notes."""
        return SourceText("text", tuple(map(_as_line, self.lines)))

    def place_of(self, number: int) -> str:
        """Where a line stands, in words: “trang 2, dòng 45” where the pages are known."""
        page = self.line(number).get("page")
        return f"trang {page}, dòng {number}" if page else f"dòng {number}"

    @property
    def issued_on(self) -> date | None:
        """Its day as read; of a month alone a late day is near enough; None where it says none."""
        return day_of(self.content["header"].get("date") or "")


def _as_line(kept: dict) -> Line:
    cell = kept.get("cell")
    return Line(**kept | {"cell": Cell(**cell) if cell else None})


def day_of(words: str) -> date | None:
    """The day of “2024-05-31”, a late one of the month “2024-05”, else None."""
    try:
        return date.fromisoformat(words if len(words) > len("2024-05") else f"{words}-28")
    except ValueError:
        return None
