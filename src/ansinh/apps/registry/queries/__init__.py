"""Câu hỏi với sổ dân cư: everything that is read, for whoever may read it."""

from ansinh.apps.registry.queries.picture import (
    count_in_scope,
    find_households_in_scope,
    find_persons_in_scope,
    get_head_names,
    household_codes,
    list_villages_with_households,
    picture_on,
)

__all__ = [
    "count_in_scope",
    "find_households_in_scope",
    "find_persons_in_scope",
    "get_head_names",
    "household_codes",
    "list_villages_with_households",
    "picture_on",
]
