"""Việc làm trên sổ dân cư: every write, each one transaction with its entry in the journal."""

from ansinh.apps.registry.actions.checks import FactRefused
from ansinh.apps.registry.actions.facts import (
    AREAS,
    CHANGED_MEANWHILE,
    NOTHING_SEEN,
    open_key,
    preview_fact,
    record_fact,
)
from ansinh.apps.registry.actions.homes import relate_members
from ansinh.apps.registry.actions.leaving import (
    move_person,
    record_death,
    record_departure,
    separate_person,
)
from ansinh.apps.registry.actions.loading import (
    Part,
    RegistryNotEmpty,
    facts_of_picture,
    load_parts,
    load_population,
)
from ansinh.apps.registry.actions.numbers import (
    PURPOSES,
    RevealRefused,
    check_number,
    load_secrets,
    numbers_of,
    reveal_secret,
    set_secret,
)
from ansinh.apps.registry.actions.splitting import Assignment, assign_households
from ansinh.apps.registry.actions.subjects import (
    check_name,
    found_household,
    register_household,
    register_person,
    rename_person,
)

__all__ = [
    "AREAS",
    "CHANGED_MEANWHILE",
    "NOTHING_SEEN",
    "PURPOSES",
    "Assignment",
    "FactRefused",
    "Part",
    "RegistryNotEmpty",
    "RevealRefused",
    "assign_households",
    "check_name",
    "check_number",
    "facts_of_picture",
    "found_household",
    "load_parts",
    "load_population",
    "load_secrets",
    "move_person",
    "numbers_of",
    "open_key",
    "preview_fact",
    "record_death",
    "record_departure",
    "record_fact",
    "register_household",
    "register_person",
    "relate_members",
    "rename_person",
    "reveal_secret",
    "separate_person",
    "set_secret",
]
