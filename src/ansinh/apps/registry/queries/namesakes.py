"""Trùng tên (namesakes): whether someone alive has this name and this day of birth already."""

from datetime import date

from ansinh.apps.registry.models import Identity, SearchToken
from ansinh.apps.registry.models.search import tokens_of


def has_namesake(full_name: str, birth_date: object) -> bool:
    """Whether a living person of the registry bears that name and was born that day."""
    tokens = tokens_of(full_name)
    if not tokens or not isinstance(birth_date, date):
        return False
    token, spelling = tokens[0]
    alike = SearchToken.objects.filter(token=token, spelling=spelling).values("person")
    known = Identity.objects.standing().filter(person__in=alike, birth_date=birth_date)
    return known.filter(valid_until=None, death_date=None).exists()
