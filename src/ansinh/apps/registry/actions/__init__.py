"""Việc làm trên sổ dân cư: every write, each one transaction with its entry in the journal."""

from ansinh.apps.registry.actions.loading import RegistryNotEmpty, load_population

__all__ = ["RegistryNotEmpty", "load_population"]
