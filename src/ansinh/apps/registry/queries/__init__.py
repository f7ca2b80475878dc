"""Câu hỏi với sổ dân cư: everything that is read, for whoever may read it."""

from ansinh.apps.registry.queries.categories import CATEGORIES
from ansinh.apps.registry.queries.people import PersonRow, describe_persons
from ansinh.apps.registry.queries.picture import (
    coded_households,
    count_in_scope,
    find_households_in_scope,
    find_persons_in_scope,
    get_head_names,
    household_codes,
    list_villages_with_households,
    picture_on,
)
from ansinh.apps.registry.queries.search import Found, search_persons

__all__ = [
    "CATEGORIES",
    "Found",
    "PersonRow",
    "coded_households",
    "count_in_scope",
    "describe_persons",
    "find_households_in_scope",
    "find_persons_in_scope",
    "get_head_names",
    "household_codes",
    "list_villages_with_households",
    "picture_on",
    "search_persons",
]
