"""Đọc nhật ký: what was done and seen, and whether both chains still hold."""

from ansinh.apps.journal.queries.acts import (
    count_acts,
    find_first_broken_act,
    list_acts,
    list_acts_about,
    list_verbs,
)
from ansinh.apps.journal.queries.views import (
    count_views,
    find_first_broken_view,
    list_views_of,
)

__all__ = [
    "count_acts",
    "count_views",
    "find_first_broken_act",
    "find_first_broken_view",
    "list_acts",
    "list_acts_about",
    "list_verbs",
    "list_views_of",
]
