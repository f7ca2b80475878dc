"""Câu hỏi về đơn vị: who was there on a day, what became of whom, who signs, what words mean."""

from ansinh.apps.units.queries.boundaries import (
    PRESENT,
    Boundary,
    find_boundary,
    list_boundaries,
)
from ansinh.apps.units.queries.history import (
    Event,
    list_changes,
    organisation_history,
    village_history,
)
from ansinh.apps.units.queries.naming import (
    Addressee,
    find_organisation_by_words,
    find_organisations_by_words,
    resolve_addressees,
)
from ansinh.apps.units.queries.organisations import (
    Branch,
    find_commune,
    find_department,
    find_former_communes,
    find_present_commune,
    get_commune,
    list_organisations,
    list_superiors,
    organisation_tree,
)
from ansinh.apps.units.queries.posts import HeldPost, Signatory, list_posts, signatories_on
from ansinh.apps.units.queries.succession import fields_taken, heir_of, successors_of
from ansinh.apps.units.queries.villages import (
    VillagesNow,
    get_names_now,
    get_village_names,
    in_force_of,
    is_split,
    kin_of,
    list_origins,
    list_villages,
    recorded_as,
    villages_after,
    villages_now,
)

__all__ = [
    "PRESENT",
    "Addressee",
    "Boundary",
    "Branch",
    "Event",
    "HeldPost",
    "Signatory",
    "VillagesNow",
    "fields_taken",
    "find_boundary",
    "find_commune",
    "find_department",
    "find_former_communes",
    "find_organisation_by_words",
    "find_organisations_by_words",
    "find_present_commune",
    "get_commune",
    "get_names_now",
    "get_village_names",
    "heir_of",
    "in_force_of",
    "is_split",
    "kin_of",
    "list_boundaries",
    "list_changes",
    "list_organisations",
    "list_origins",
    "list_posts",
    "list_superiors",
    "list_villages",
    "organisation_history",
    "organisation_tree",
    "recorded_as",
    "resolve_addressees",
    "signatories_on",
    "successors_of",
    "village_history",
    "villages_after",
    "villages_now",
]
