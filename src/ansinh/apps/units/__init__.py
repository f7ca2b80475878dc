"""Organisations, villages and offices with validity dates and succession."""
