"""Từ điển của phần kiểm tra: syllables, terms, scopes and official names, as data."""
