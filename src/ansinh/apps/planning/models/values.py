"""Số liệu được nhập (entered values): figures from papers, counts on the spot, judgements."""

import uuid
from datetime import date
from fractions import Fraction

from django.db import models
from django.db.models import Q

from ansinh.apps.planning.models.own_indicators import definition_of
from ansinh.core.indicators.definition import Indicator
from ansinh.core.indicators.values import LEVEL_WORDS, VERDICT_WORDS, EnteredFigure

VILLAGE = "thon-"
"""Begins the code of a village's place; a commune's code is its own."""


def place_of_village(village: uuid.UUID) -> str:
    """Mã phạm vi of a village's figures."""
    return f"{VILLAGE}{village}"


def village_of_place(place: str) -> uuid.UUID | None:
    """The village whose figures these are; None for a commune's or an upper level's."""
    return uuid.UUID(place.removeprefix(VILLAGE)) if place.startswith(VILLAGE) else None


def paper_in_words(number: str, dated: date | None, issuer: str) -> str:
    """ "125/BC-BHXH ngày 05/10/2026 của Bảo hiểm xã hội cơ sở", as far as given."""
    day = f"ngày {dated:%d/%m/%Y}" if dated else ""
    return " ".join(part for part in (number, day, f"của {issuer}" if issuer else "") if part)


class EnteredValueQuerySet(models.QuerySet):
    """Values in force, and those that were replaced or withdrawn."""

    def in_force(self):
        """Neither revised nor withdrawn."""
        return self.filter(closed_at__isnull=True)

    def of_villages(self):
        """Figures of single villages."""
        return self.filter(place__startswith=VILLAGE)

    def of_whole_places(self):
        """Figures of communes and of upper levels."""
        return self.exclude(place__startswith=VILLAGE)


class EnteredValue(models.Model):
    """Số liệu được nhập: one indicator's figure of a year, with the paper it stands in.

    A revision closes the earlier value and stands on it, so that every value once given can be
    read again. `value` is a percentage as 0 to 100; `numerator` and `denominator` are whole units.
    """

    class Level(models.TextChoices):
        OWN = "own", LEVEL_WORDS["own"]
        UPPER = "upper", LEVEL_WORDS["upper"]

    class Finality(models.TextChoices):
        ESTIMATE = "estimate", "Ước thực hiện"
        PRELIMINARY = "preliminary", "Sơ bộ"
        FINAL = "final", "Chính thức"

    class Verdict(models.TextChoices):
        MET = "met", VERDICT_WORDS["met"]
        NOT_MET = "not_met", VERDICT_WORDS["not_met"]
        NOT_ENOUGH = "not_enough", VERDICT_WORDS["not_enough"]

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    indicator_code = models.CharField("chỉ số", max_length=10)
    version = models.PositiveIntegerField("bản định nghĩa", default=1)
    year = models.PositiveIntegerField("năm")
    as_of = models.DateField("tính đến ngày")
    place = models.SlugField("mã phạm vi", max_length=60, blank=True)
    level = models.CharField("cấp", max_length=10, choices=Level.choices, default=Level.OWN)
    area = models.CharField("địa bàn của số cấp trên", max_length=120, blank=True)
    numerator = models.BigIntegerField("tử số", null=True)
    denominator = models.BigIntegerField("mẫu số", null=True)
    value = models.DecimalField("giá trị", max_digits=20, decimal_places=6, null=True)
    verdict = models.CharField("kết luận", max_length=20, choices=Verdict.choices, blank=True)
    evidence = models.TextField("căn cứ", blank=True)
    because = models.TextField("lý do", blank=True)
    reported_by = models.CharField("ai báo cáo", max_length=200, blank=True)
    paper_number = models.CharField("số văn bản", max_length=120, blank=True)
    paper_date = models.DateField("ngày văn bản", null=True)
    paper_issuer = models.CharField("nơi ban hành", max_length=200, blank=True)
    finality = models.CharField("tình trạng", max_length=20, choices=Finality.choices)
    note = models.TextField("ghi chú", blank=True)
    entered_by = models.CharField("người nhập", max_length=200)
    entered_by_name = models.CharField("tên người nhập", max_length=200)
    entered_at = models.DateTimeField("nhập lúc")
    revision = models.PositiveIntegerField("lần ghi", default=1)
    supersedes = models.OneToOneField(
        "self", models.PROTECT, null=True, related_name="revised_as", verbose_name="thay cho"
    )
    closed_at = models.DateTimeField("hết dùng lúc", null=True)
    withdrawn_because = models.TextField("lý do rút", blank=True)

    objects = EnteredValueQuerySet.as_manager()

    class Meta:
        ordering = ["indicator_code", "-year", "place", "-revision"]
        verbose_name = "số liệu được nhập"
        constraints = [
            models.UniqueConstraint(
                fields=["indicator_code", "year", "place"],
                condition=Q(closed_at=None),
                name="one_entered_value_in_force",
            ),
            models.UniqueConstraint(
                fields=["indicator_code", "year", "place", "revision"],
                name="each_entered_value_its_own_revision",
            ),
        ]

    def __str__(self):
        return f"{self.indicator_code} năm {self.year}"

    @property
    def indicator(self) -> Indicator:
        """The definition it was entered for."""
        found = definition_of(self.indicator_code)
        assert found is not None  # a value is entered for a definition, and none is ever deleted
        return found

    @property
    def village(self) -> uuid.UUID | None:
        """The village it is of; None for a commune's or an upper level's."""
        return village_of_place(self.place)

    @property
    def is_withdrawn(self) -> bool:
        """Whether it was taken back, not replaced."""
        return bool(self.withdrawn_because)

    @property
    def paper(self) -> str:
        """Văn bản in words: number, day, issuer, as far as given."""
        return paper_in_words(self.paper_number, self.paper_date, self.paper_issuer)

    @property
    def figure(self) -> EnteredFigure:
        """The stored row as the core compares and words it."""
        return EnteredFigure(
            as_of=self.as_of,
            numerator=self.numerator,
            denominator=self.denominator,
            value=None if self.value is None else Fraction(self.value),
            verdict=self.verdict or None,  # type: ignore[arg-type]
            level=self.level,  # type: ignore[arg-type]
            area=self.area,
            reported_by=self.reported_by,
            paper=self.paper,
            finality=self.finality,  # type: ignore[arg-type]
            evidence=self.evidence,
            because=self.because,
            note=self.note,
            version=self.version,
        )
