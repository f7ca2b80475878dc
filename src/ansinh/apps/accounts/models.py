"""Tài khoản (accounts): who signs in, in which role, with which scope."""

import uuid
from datetime import date

from django.contrib.auth.models import AbstractUser
from django.db import models

from ansinh.apps.units.models import Organisation, Village


class User(AbstractUser):
    """Người dùng (user): one person who signs in."""

    class Role(models.TextChoices):
        OFFICER = "officer", "Công chức Lao động – Xã hội"
        CHAIR = "chair", "Chủ tịch UBND xã"
        VILLAGE_HEAD = "village_head", "Trưởng thôn"
        UNIT_HEAD = "unit_head", "Thủ trưởng đơn vị"
        SUPERVISOR = "supervisor", "Giám sát (Mặt trận, HĐND)"
        SUPERIOR = "superior", "Cơ quan cấp trên (chỉ xem số liệu)"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    full_name = models.CharField("họ tên hoặc chức danh", max_length=200)
    role = models.CharField("vai trò", max_length=20, choices=Role.choices)
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, verbose_name="đơn vị"
    )
    villages = models.ManyToManyField(Village, blank=True, verbose_name="thôn phụ trách")
    is_demo = models.BooleanField("tài khoản dùng thử", default=False)

    rights_on: date | None = None
    """Ngày của quyền: the day whose rights the user has, whatever day they look at; None: that
    day itself."""

    class Meta:
        verbose_name = "người dùng"

    def __str__(self):
        return self.full_name or self.username

    @property
    def may_change_units(self) -> bool:
        """Whether this user may rearrange villages and offices; units stand below accounts."""
        return self.role == self.Role.OFFICER

    def has_perm(self, perm, obj=None) -> bool:
        """Rights go by the role; of one thing, also by what the apps above know of it."""
        if not self.is_active:
            return False
        return self.role in RIGHTS.get(perm, ()) or (
            obj is not None and super().has_perm(perm, obj)
        )

    @property
    def sees(self) -> str:
        """What the role may see and do, in a few words."""
        return WHAT_ROLES_SEE[self.role]


WHOLE_COMMUNE = {User.Role.OFFICER, User.Role.CHAIR}
RIGHTS = {"journal.read": WHOLE_COMMUNE}
"""Rights of the apps below this one, which know no roles: the name of each, and who holds it."""
WHAT_ROLES_SEE: dict[str, str] = {
    User.Role.OFFICER: "Xem cả xã, xác nhận, nhập số, lập báo cáo năm",
    User.Role.CHAIR: "Xem cả xã, một trang cho người quyết định",
    User.Role.VILLAGE_HEAD: "Chỉ hộ, người của thôn mình",
    User.Role.UNIT_HEAD: "Nhiệm vụ và số liệu của đơn vị, không có tên người",
    User.Role.SUPERVISOR: "Chỉ tiêu, nhiệm vụ, báo cáo đã phát hành, không có tên người",
    User.Role.SUPERIOR: "Chỉ số liệu, không có tên người",
}
