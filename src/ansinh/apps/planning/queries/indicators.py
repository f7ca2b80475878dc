"""Chỉ số có thể gắn: those of the catalogue and those of this installation."""

from ansinh.apps.planning.models import OwnIndicator
from ansinh.apps.planning.models.own_indicators import definition_of
from ansinh.core.indicators.catalogue import INDICATORS
from ansinh.core.indicators.definition import Indicator


def find_indicator(code: str) -> Indicator | None:
    """The definition of that code, of the catalogue or the installation's own."""
    return definition_of(code)


def list_indicators() -> list[Indicator]:
    """Every definition a target may be linked to: the catalogue, then the installation's own."""
    return [*INDICATORS.values(), *(own.definition for own in OwnIndicator.objects.all())]
