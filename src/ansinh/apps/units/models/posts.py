"""Chức danh (posts) of an organisation and who holds them."""

from django.db import models

from ansinh.apps.units.models.dated import Dated, one_open_row_of
from ansinh.apps.units.models.organisations import Organisation


class Post(Dated):
    """Chức danh (post): outlives whoever holds it and ends with its organisation."""

    class Rank(models.TextChoices):
        HEAD = "head", "cấp trưởng"
        DEPUTY = "deputy", "cấp phó"
        MEMBER = "member", "công chức, thành viên"

    class SignsAs(models.TextChoices):
        ON_BEHALF = "TM.", "thay mặt tập thể (TM.)"
        FOR_HEAD = "KT.", "ký thay cấp trưởng (KT.)"
        BY_ORDER = "TL.", "thừa lệnh (TL.)"
        AUTHORISED = "TUQ.", "thừa ủy quyền (TUQ.)"
        NONE = "none", "không ký văn bản của xã"

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="posts")
    title = models.CharField("chức danh", max_length=200)
    rank = models.CharField("cấp", max_length=10, choices=Rank.choices)
    signs_as = models.CharField(
        "ký văn bản", max_length=10, choices=SignsAs.choices, default=SignsAs.NONE
    )

    class Meta(Dated.Meta):
        abstract = False
        verbose_name = "chức danh"

    def __str__(self):
        return self.title


class Holding(Dated):
    """Người giữ chức danh (holding): who holds a post for a span; acting: quyền (Q.)."""

    post = models.ForeignKey(Post, models.PROTECT, related_name="holdings")
    full_name = models.CharField("họ và tên", max_length=120)
    is_acting = models.BooleanField("giữ quyền", default=False)

    class Meta(Dated.Meta):
        abstract = False
        verbose_name = "người giữ chức danh"
        constraints = [*Dated.Meta.constraints, one_open_row_of("post")]

    def __str__(self):
        return self.full_name
