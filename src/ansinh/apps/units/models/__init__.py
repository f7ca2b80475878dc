"""Đơn vị (units): organisations, villages, posts, each valid for a span of time."""

from ansinh.apps.units.models.dated import Dated, DatedQuerySet, one_open_row_of
from ansinh.apps.units.models.organisations import (
    Field,
    Organisation,
    OrganisationAlias,
    Succession,
)
from ansinh.apps.units.models.posts import Holding, Post
from ansinh.apps.units.models.villages import Village, VillageStanding, VillageSuccession

__all__ = [
    "Dated",
    "DatedQuerySet",
    "Field",
    "Holding",
    "Organisation",
    "OrganisationAlias",
    "Post",
    "Succession",
    "Village",
    "VillageStanding",
    "VillageSuccession",
    "one_open_row_of",
]
