"""Lịch sử giả định: how the invented communes came to be what they are, as dated facts by area."""

from ansinh.core.population.synthesis.history.history import (
    SINCE,
    History,
    picture_of,
    synthesize_history,
)

__all__ = ["SINCE", "History", "picture_of", "synthesize_history"]
