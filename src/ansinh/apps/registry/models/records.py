"""Bảng kèm theo: merit, benefits, incidents, facilities, residential points, villages, HIV."""

from django.db import models

from ansinh.apps.registry.models.facts import (
    Fact,
    PersonFact,
    keeps,
    no_end_before_beginning,
    one_open_row_of,
)
from ansinh.apps.registry.models.subjects import Household, Person
from ansinh.apps.units.models import Village
from ansinh.core.population.schema import (
    BENEFITS_RECEIVED,
    FACILITIES,
    HIV_STATUSES,
    INCIDENTS,
    MERIT_STATUSES,
    RESIDENTIAL_POINTS,
    VILLAGES,
)


class KeptTable(models.Model):
    """Bảng đã theo dõi (kept table): before its day nothing is known of it, so it is left out of
    the picture; from that day on, no row means none."""

    name = models.CharField("bảng", max_length=40, primary_key=True)
    since = models.DateField("theo dõi từ ngày")

    class Meta:
        verbose_name = "bảng đã theo dõi"

    def __str__(self):
        return self.name


@keeps(MERIT_STATUSES)
class MeritStatus(Fact):
    """Diện người có công (merit status): a person may have several at once."""

    person = models.ForeignKey(Person, models.PROTECT, verbose_name="người")

    class Meta:
        constraints = [no_end_before_beginning()]
        verbose_name = "diện người có công"


class Event(models.Model):
    """Việc đã xảy ra vào một ngày (event): it has a day of its own and no span."""

    said_by = models.CharField("nguồn", max_length=200)
    withdrawn_in = models.BigIntegerField("bị rút ở việc số", null=True, blank=True)

    class Meta:
        abstract = True


@keeps(BENEFITS_RECEIVED)
class BenefitReceived(Event):
    """Chế độ đã nhận (benefit received)."""

    dated_by = "received_on"
    person = models.ForeignKey(Person, models.PROTECT, verbose_name="người")

    class Meta:
        verbose_name = "chế độ đã nhận"


@keeps(INCIDENTS)
class Incident(Event):
    """Thiên tai, rủi ro (incident) of a household or a person."""

    dated_by = "on"
    household = models.ForeignKey(
        Household, models.PROTECT, null=True, blank=True, verbose_name="hộ"
    )
    person = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, verbose_name="người")

    class Meta:
        verbose_name = "thiên tai, rủi ro"


@keeps(FACILITIES)
class Facility(Fact):
    """Trường học, trạm y tế (facility) as it was in a span; `facility_id` says which."""

    name = models.CharField("tên", max_length=200, blank=True)

    class Meta:
        constraints = one_open_row_of("facility_id")
        verbose_name = "trường học, trạm y tế"


@keeps(RESIDENTIAL_POINTS)
class ResidentialPoint(Fact):
    """Điểm dân cư (residential point) as it was in a span; `point_id` says which."""

    class Meta:
        constraints = one_open_row_of("point_id")
        verbose_name = "điểm dân cư"


@keeps(VILLAGES, only=("mobile_broadband", "fixed_broadband"))
class VillageCoverage(Fact):
    """Hạ tầng số của thôn (coverage): what networks reach a village; its name is the units'."""

    village = models.ForeignKey(Village, models.PROTECT, verbose_name="thôn")

    class Meta:
        constraints = one_open_row_of("village")
        verbose_name = "hạ tầng số của thôn"


@keeps(HIV_STATUSES)
class HivStatus(PersonFact):
    """Tình trạng HIV: apart from all else; in no list, search, page, journal or file name."""

    class Meta(PersonFact.Meta):
        abstract = False
        verbose_name = "tình trạng HIV"


RECORDS = {
    "merit_statuses": MeritStatus,
    "benefits_received": BenefitReceived,
    "incidents": Incident,
    "residential_points": ResidentialPoint,
    "facilities": Facility,
    "hiv_statuses": HivStatus,
}
"""The model of each table kept as it stands in the dictionary."""
