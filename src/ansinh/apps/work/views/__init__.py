"""Trang of work: one call into actions or queries, then translate."""
