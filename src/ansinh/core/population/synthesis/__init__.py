"""Dân cư giả định: invented communes and provinces, the same for the same seed; nobody is real."""

from ansinh.core.population.synthesis.commune import synthesize_commune, synthesize_communes
from ansinh.core.population.synthesis.writing import synthesize

__all__ = ["synthesize", "synthesize_commune", "synthesize_communes"]
