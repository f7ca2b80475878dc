"""Thôn (villages): an identity that lasts, and its name and commune for a span."""

import uuid
from datetime import date
from functools import cached_property

from django.db import models
from django.db.models import OuterRef, Subquery

from ansinh.apps.units.models.dated import Dated, DatedQuerySet, one_open_row_of
from ansinh.apps.units.models.organisations import Organisation


class VillageQuerySet(DatedQuerySet):
    """Villages with `name` and `commune_id`, which are facts of a day and not of the village."""

    def last_known(self):
        """Each village with the last name and commune it ever had."""
        standings = VillageStanding.objects.filter(village=OuterRef("pk"))
        return self._standing(standings.order_by("-valid_from"))

    def standing_on(self, on: date):
        """Villages in force on that day, with the name and commune of that day."""
        standings = VillageStanding.objects.valid_on(on).filter(village=OuterRef("pk"))
        return self.valid_on(on)._standing(standings).filter(commune_id__isnull=False)

    def _standing(self, standings):
        return self.annotate(
            name=Subquery(standings.values("name")[:1]),
            commune_id=Subquery(
                standings.values("commune_id")[:1], output_field=models.UUIDField()
            ),
        ).order_by("name", "pk")


class VillageManager(models.Manager.from_queryset(VillageQuerySet)):
    """Villages as last known, unless asked as of a day."""

    def get_queryset(self):
        return super().get_queryset().last_known()


class Village(Dated):
    """Thôn (village): one identity through every renaming and every change of commune.

    `name` and `commune_id` come with the question asked: `standing_on(day)`, else the last known.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)

    objects = VillageManager()

    class Meta(Dated.Meta):
        abstract = False
        verbose_name = "thôn"

    def __str__(self):
        return self.name

    @cached_property
    def name(self) -> str:
        """Tên thôn; here of a village that was just made."""
        return self._last_standing.name

    @cached_property
    def commune_id(self) -> uuid.UUID:
        """Key of the commune; here of a village that was just made."""
        return self._last_standing.commune_id

    @cached_property
    def commune(self) -> Organisation:
        """The commune behind `commune_id`."""
        return Organisation.objects.get(pk=self.commune_id)

    @property
    def _last_standing(self) -> "VillageStanding":
        return self.standings.latest("valid_from")


class VillageStanding(Dated):
    """Tên và xã của thôn (standing): what a village is called and where it belongs, for a span."""

    village = models.ForeignKey(Village, models.PROTECT, related_name="standings")
    name = models.CharField("tên thôn", max_length=120)
    commune = models.ForeignKey(Organisation, models.PROTECT, related_name="village_standings")

    class Meta(Dated.Meta):
        abstract = False
        verbose_name = "tên và xã của thôn"
        constraints = [*Dated.Meta.constraints, one_open_row_of("village")]

    def __str__(self):
        return self.name


class VillageSuccession(models.Model):
    """Kế thừa của thôn (succession): a village that ended, and the one its people went to."""

    class Kind(models.TextChoices):
        MERGE = "merge", "nhập"
        SPLIT = "split", "chia, tách"
        DISSOLVE = "dissolve", "giải thể"

    predecessor = models.ForeignKey(Village, models.PROTECT, related_name="successions")
    successor = models.ForeignKey(
        Village, models.PROTECT, related_name="inheritances", null=True, blank=True
    )
    kind = models.CharField("hình thức", max_length=20, choices=Kind.choices)
    effective_on = models.DateField("từ ngày")
    legal_act = models.CharField("căn cứ", max_length=300, blank=True)

    class Meta:
        verbose_name = "kế thừa của thôn"
        constraints = [
            models.UniqueConstraint(
                fields=["predecessor", "successor"], name="villagesuccession_said_once"
            ),
            models.UniqueConstraint(
                fields=["predecessor"],
                condition=~models.Q(kind="split"),
                name="villagesuccession_merged_once",
            ),
        ]
