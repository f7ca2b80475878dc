"""Trang của sổ dân cư: search, a person, a household, corrections, changes, numbers."""

from ansinh.apps.registry.views.changes import (
    depart,
    die,
    move,
    rename,
    separate,
)
from ansinh.apps.registry.views.corrections import correct_household, correct_person
from ansinh.apps.registry.views.newcomers import (
    add_arrival,
    add_household,
    add_newborn,
    change_head,
)
from ansinh.apps.registry.views.numbers import keep_number, reveal_number
from ansinh.apps.registry.views.records import show_household, show_person
from ansinh.apps.registry.views.searching import search
from ansinh.apps.registry.views.splitting import assign_to_parts

__all__ = [
    "add_arrival",
    "add_household",
    "add_newborn",
    "assign_to_parts",
    "change_head",
    "correct_household",
    "correct_person",
    "depart",
    "die",
    "keep_number",
    "move",
    "rename",
    "reveal_number",
    "search",
    "separate",
    "show_household",
    "show_person",
]
