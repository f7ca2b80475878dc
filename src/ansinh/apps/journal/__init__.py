"""Append-only, hash-chained record of who did what, when and why; sits lowest, so it holds text references only."""
