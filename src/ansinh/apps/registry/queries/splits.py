"""Thôn đã chia (split villages): its parts, and which household stands in which."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Q

from ansinh.apps.accounts.models import User
from ansinh.apps.registry.models import Household, Place
from ansinh.apps.registry.queries.picture import get_head_names
from ansinh.apps.units.models import Village, VillageSuccession
from ansinh.apps.units.queries import get_village_names, recorded_as


@dataclass(frozen=True)
class Split:
    """Việc chia một thôn: the day, the paper, the parts, and where its households may stand."""

    village: Village
    on: date
    legal_act: str
    parts: dict[UUID, str]
    before: frozenset[UUID]

    @property
    def keys(self) -> frozenset[UUID]:
        """Villages of before and after."""
        return self.before | self.parts.keys()


@dataclass(frozen=True)
class Home:
    """Một hộ của thôn đã chia; `part` is None while it is not said."""

    key: UUID
    code: str
    head: str
    stands_in: UUID
    part: UUID | None


def find_split(village: Village) -> Split | None:
    """How a village was split; None where it was not."""
    kind = VillageSuccession.Kind.SPLIT
    lines = list(village.successions.filter(kind=kind).order_by("successor_id"))
    if not lines:
        return None
    on, names = lines[0].effective_on, get_village_names()
    return Split(
        village=village,
        on=on,
        legal_act=lines[0].legal_act,
        parts={line.successor_id: names[line.successor_id] for line in lines},
        before=recorded_as([village.pk], on - timedelta(days=1)),
    )


def list_homes(split: Split, user: User) -> list[Home]:
    """Households of the split village that the user may see, by code, from the split day on.

    One that came into the registry later stands where it was first recorded.
    """
    stands = _first_standing(split)
    seen = Household.objects.in_scope_of(user, split.on)
    codes = {key: code for key, code in seen.values_list("pk", "code") if key in stands}
    heads = get_head_names(codes, split.on)
    homes = [
        Home(key, code, heads.get(key, ""), stands[key], _part(stands[key], split))
        for key, code in codes.items()
    ]
    return sorted(homes, key=lambda home: home.code)


def _first_standing(split: Split) -> dict[UUID, UUID]:
    """The village of each household's earliest place that holds on the split day or later."""
    rows = Place.objects.standing().filter(village_id__in=split.keys)
    rows = rows.filter(Q(valid_until=None) | Q(valid_until__gt=split.on))
    return dict(rows.order_by("-valid_from").values_list("household_id", "village_id"))


def _part(stands_in: UUID, split: Split) -> UUID | None:
    return stands_in if stands_in in split.parts else None
