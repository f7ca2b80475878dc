"""Đơn vị (units): organisations, villages and offices, each valid for a span of time."""

import uuid
from datetime import date

from django.db import models
from django.db.models import F, Q


class DatedQuerySet(models.QuerySet):
    """Rows that hold for a half-open span `[valid_from, valid_until)`."""

    def valid_on(self, on: date):
        """Rows in force on that day."""
        return self.filter(Q(valid_until__isnull=True) | Q(valid_until__gt=on), valid_from__lte=on)


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


class Organisation(Dated):
    """Cơ quan, tổ chức (organisation): never deleted; it ends and is succeeded."""

    class Kind(models.TextChoices):
        COMMUNE = "commune", "Ủy ban nhân dân xã"
        DEPARTMENT = "department", "phòng, bộ phận của xã"
        COUNCIL = "council", "Hội đồng nhân dân"
        FRONT = "front", "Mặt trận Tổ quốc, đoàn thể"
        PARTY = "party", "tổ chức Đảng"
        PROVINCE = "province", "Ủy ban nhân dân tỉnh"
        SUPERIOR = "superior", "cơ quan cấp trên nhận báo cáo"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    code = models.SlugField("mã", max_length=60)
    name = models.CharField("tên", max_length=200)
    place = models.CharField("địa danh", max_length=120, blank=True)
    kind = models.CharField("loại", max_length=20, choices=Kind.choices)
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True)
    is_own = models.BooleanField("đơn vị mà nơi cài đặt này phục vụ", default=False)

    class Meta(Dated.Meta):
        abstract = False
        verbose_name = "cơ quan, tổ chức"

    def __str__(self):
        return self.name


class Succession(models.Model):
    """Kế thừa (succession): which organisation takes over what from which, and when."""

    class Kind(models.TextChoices):
        MERGE = "merge", "nhập"
        SPLIT = "split", "chia, tách"
        RENAME = "rename", "đổi tên"
        TRANSFER = "transfer", "chuyển chức năng"
        ABOLISH = "abolish", "giải thể"

    predecessor = models.ForeignKey(Organisation, models.PROTECT, related_name="successions")
    successor = models.ForeignKey(Organisation, models.PROTECT, related_name="inheritances")
    kind = models.CharField("hình thức", max_length=20, choices=Kind.choices)
    function = models.CharField("phần việc", max_length=200, blank=True)
    effective_on = models.DateField("từ ngày")
    legal_act = models.CharField("căn cứ", max_length=300, blank=True)

    class Meta:
        verbose_name = "kế thừa"


class Village(Dated):
    """Thôn (village)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField("tên thôn", max_length=120)
    commune = models.ForeignKey(Organisation, models.PROTECT, related_name="villages")
    came_from = models.ForeignKey(
        Organisation,
        models.PROTECT,
        related_name="former_villages",
        null=True,
        blank=True,
        verbose_name="thuộc xã nào trước khi sắp xếp",
    )

    class Meta(Dated.Meta):
        abstract = False
        ordering = ["name"]
        verbose_name = "thôn"

    def __str__(self):
        return self.name
