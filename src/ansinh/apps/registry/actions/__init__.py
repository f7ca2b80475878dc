"""Việc làm trên sổ dân cư: every write, each one transaction with its entry in the journal."""

from ansinh.apps.registry.actions.checks import FactRefused
from ansinh.apps.registry.actions.facts import (
    AREAS,
    CHANGED_MEANWHILE,
    NOTHING_SEEN,
    preview_fact,
    record_fact,
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
    reveal_secret,
    set_secret,
)
from ansinh.apps.registry.actions.subjects import (
    check_name,
    move_person,
    record_death,
    register_household,
    register_person,
    rename_person,
)

__all__ = [
    "AREAS",
    "CHANGED_MEANWHILE",
    "NOTHING_SEEN",
    "PURPOSES",
    "FactRefused",
    "Part",
    "RegistryNotEmpty",
    "RevealRefused",
    "check_name",
    "check_number",
    "facts_of_picture",
    "load_parts",
    "load_population",
    "load_secrets",
    "move_person",
    "preview_fact",
    "record_death",
    "record_fact",
    "register_household",
    "register_person",
    "rename_person",
    "reveal_secret",
    "set_secret",
]
