"""Phụ lục của báo cáo năm: one file an annex, each counted from the frozen snapshot."""
