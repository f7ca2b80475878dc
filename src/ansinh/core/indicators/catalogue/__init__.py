"""The indicators of a plan under Resolution 42-NQ/TW, one file per field of work."""

from ansinh.core.indicators.catalogue import (
    education,
    health,
    housing,
    information,
    insurance,
    labour,
    merit,
    population,
    social_assistance,
    water,
)
from ansinh.core.indicators.definition import Indicator

FIELDS = (
    merit,
    labour,
    insurance,
    social_assistance,
    education,
    population,
    health,
    housing,
    water,
    information,
)

INDICATORS: dict[str, Indicator] = {
    indicator.code: indicator for field in FIELDS for indicator in field.INDICATORS
}

COMPUTED: tuple[Indicator, ...] = tuple(
    indicator for indicator in INDICATORS.values() if indicator.is_computed
)

CROSS_COUNTED: tuple[Indicator, ...] = tuple(
    found for indicator in INDICATORS.values() if (found := indicator.cross_count) is not None
)
"""What the commune's own tables say beside official figures, never instead of them."""

COUNTED: dict[str, Indicator] = {
    indicator.code: indicator for indicator in (*COMPUTED, *CROSS_COUNTED)
}
"""Everything that can be counted, by code: “T19”, and “T06-so” for a cross-count."""
