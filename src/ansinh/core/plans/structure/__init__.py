"""Cấu trúc: where a paper's parts begin, and the tree of its headings."""
