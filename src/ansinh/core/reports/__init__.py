"""Papers An Sinh composes from counted facts: the yearly report."""
