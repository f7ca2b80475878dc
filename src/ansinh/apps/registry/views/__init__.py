"""Trang của sổ dân cư: search, a person, a household, a correction, a number."""

from ansinh.apps.registry.views.corrections import correct_household, correct_person
from ansinh.apps.registry.views.numbers import reveal_number
from ansinh.apps.registry.views.records import show_household, show_person
from ansinh.apps.registry.views.searching import search

__all__ = [
    "correct_household",
    "correct_person",
    "reveal_number",
    "search",
    "show_household",
    "show_person",
]
