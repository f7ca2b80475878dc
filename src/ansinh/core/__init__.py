"""THOUGHT: pure, typed, without Django, clock, network or database."""
