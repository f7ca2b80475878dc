"""Cơ quan, tổ chức (organisations), what papers call them, and who took over from whom."""

import uuid

from django.db import models

from ansinh.apps.units.models.dated import Dated

COMMITTEE = "Ủy ban nhân dân "


class Field(models.TextChoices):
    """Lĩnh vực (field of work): what may pass to another office without the rest."""

    ALL = "all", "mọi việc"
    LABOUR = "labour", "lao động, việc làm"
    MERIT = "merit", "người có công"
    INSURANCE = "insurance", "chính sách bảo hiểm"
    SOCIAL_ASSISTANCE = "social_assistance", "trợ giúp xã hội"
    CHILDREN = "children", "trẻ em"
    POVERTY = "poverty", "giảm nghèo"
    EDUCATION = "education", "giáo dục, dạy nghề"
    HEALTH = "health", "y tế"
    HOUSING = "housing", "nhà ở"
    WATER = "water", "nước sạch, vệ sinh"
    INFORMATION = "information", "thông tin, truyền thông"


class Organisation(Dated):
    """Cơ quan, tổ chức (organisation): never deleted; it ends and is succeeded.

    Its name does not change: whoever bears another name is its successor by `rename`.
    """

    class Kind(models.TextChoices):
        COMMUNE = "commune", "Ủy ban nhân dân xã"
        DEPARTMENT = "department", "phòng, bộ phận của xã"
        FACILITY = "facility", "trạm y tế, trường học, đơn vị sự nghiệp"
        COUNCIL = "council", "Hội đồng nhân dân"
        FRONT = "front", "Mặt trận Tổ quốc, đoàn thể"
        PARTY = "party", "tổ chức Đảng"
        DISTRICT = "district", "Ủy ban nhân dân huyện"
        PROVINCE = "province", "Ủy ban nhân dân tỉnh"
        SUPERIOR = "superior", "cơ quan cấp trên nhận báo cáo"
        AGENCY = "agency", "cơ quan cấp trên khác"

    ABOVE_COMMUNE = (Kind.PROVINCE, Kind.DISTRICT, Kind.SUPERIOR, Kind.AGENCY)
    """Cấp trên: kinds that stand above a commune, the highest first."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    code = models.SlugField("mã", max_length=60)
    name = models.CharField("tên", max_length=200)
    place = models.CharField("địa danh", max_length=120, blank=True)
    kind = models.CharField("loại", max_length=20, choices=Kind.choices)
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children"
    )
    is_own = models.BooleanField("đơn vị mà nơi cài đặt này phục vụ", default=False)

    class Meta(Dated.Meta):
        abstract = False
        verbose_name = "cơ quan, tổ chức"

    def __str__(self):
        return self.name

    @property
    def is_beside_committee(self) -> bool:
        """Hội đồng, Đảng, Mặt trận: of the commune, but under no committee; asked, not assigned."""
        return self.kind in (self.Kind.COUNCIL, self.Kind.PARTY, self.Kind.FRONT)

    @property
    def office_name(self) -> str:
        """Name as a paper addresses it: “Ủy ban nhân dân tỉnh …” for a province or district."""
        is_place = self.kind in (self.Kind.PROVINCE, self.Kind.DISTRICT)
        return f"{COMMITTEE}{self.name}" if is_place else self.name

    @property
    def territory(self) -> str:
        """Địa bàn: the place a committee governs, “xã Hoằng Phú”; of any other office its name."""
        return self.name.removeprefix(COMMITTEE)


class OrganisationAlias(models.Model):
    """Tên gọi khác (alias): how papers call an organisation besides its name."""

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="aliases")
    words = models.CharField("tên gọi", max_length=200)

    class Meta:
        verbose_name = "tên gọi khác"
        constraints = [
            models.UniqueConstraint(fields=["organisation", "words"], name="alias_said_once")
        ]

    def __str__(self):
        return self.words


class Succession(models.Model):
    """Kế thừa (succession): who takes over what from whom, and when; nobody after `abolish`."""

    class Kind(models.TextChoices):
        MERGE = "merge", "nhập"
        SPLIT = "split", "chia, tách"
        RENAME = "rename", "đổi tên"
        TRANSFER = "transfer", "chuyển chức năng"
        ABOLISH = "abolish", "giải thể"

    predecessor = models.ForeignKey(Organisation, models.PROTECT, related_name="successions")
    successor = models.ForeignKey(
        Organisation, models.PROTECT, related_name="inheritances", null=True, blank=True
    )
    kind = models.CharField("hình thức", max_length=20, choices=Kind.choices)
    field = models.CharField("lĩnh vực", max_length=20, choices=Field.choices, default=Field.ALL)
    function = models.CharField("phần việc", max_length=200, blank=True)
    effective_on = models.DateField("từ ngày")
    legal_act = models.CharField("căn cứ", max_length=300, blank=True)

    class Meta:
        verbose_name = "kế thừa"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind="abolish", successor=None)
                | (~models.Q(kind="abolish") & models.Q(successor__isnull=False)),
                name="succession_only_abolition_has_no_successor",
            ),
        ]
