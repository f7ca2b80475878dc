"""Append-only, sealed record of who did what, when and why; lowest, so it knows no other app."""
