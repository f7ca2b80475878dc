"""Viết văn bản: a paper written to the measures of Nghị định 30/2020/NĐ-CP."""
