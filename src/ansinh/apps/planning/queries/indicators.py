"""Chỉ số có thể gắn: those of the catalogue and those of this installation."""

from ansinh.apps.planning.models import OwnIndicator
from ansinh.core.indicators.catalogue import INDICATORS
from ansinh.core.indicators.definition import Indicator


def list_indicators() -> list[Indicator]:
    """Every definition a target may be linked to: the catalogue, then the installation's own."""
    return [*INDICATORS.values(), *(own.definition for own in OwnIndicator.objects.all())]
