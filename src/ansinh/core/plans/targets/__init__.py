"""Chỉ tiêu: the numbers and qualitative goals that a plan sets itself."""
