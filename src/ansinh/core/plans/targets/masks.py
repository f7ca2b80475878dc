"""Che đi: numbers that never set a value (dates, years, numbers of papers) are blanked out."""

import re

_NEVER_VALUES = re.compile(
    r"\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(?:19|20)\d{2}"
    r"|(?:ngày|mùng)\s+\d{1,2}(?:\s?[/-]\s?\d{1,2}|\s+tháng\s+\d{1,2})?"
    r"|tháng\s+\d{1,2}(?:\s?/\s?\d{4})?"
    r"|(?<!\d)\d{1,2}/(?:19|20)\d{2}(?!\d)"
    r"|(?<![\d.,])(?:19|20)\d{2}\s?-\s?(?:(?:19|20)\d{2}|\d{2})(?![\d,.]*\d)"
    r"|(?<![\d.,])(?:19|20)\d{2}(?![\d]|[.,]\d|\s?%)"
    r"|(?<!\w)\d+(?:/\d{4})?[/-][a-zđ][\w&/.-]*"
    r"|(?:chỉ tiêu|mục tiêu|tiêu chí|nhiệm vụ)\s+\d+(?:\.\d+)*"
    r"|(?:điều|khoản|điểm|mục|phụ lục|biểu)\s+(?:số\s+)?\d+"
    r"|(?:lần thứ|khóa|thứ)\s+\d+"
)


def masked(form: str) -> str:
    """Give `form` with those numbers replaced by as many underscores; same length."""
    return _NEVER_VALUES.sub(lambda match: re.sub(r"\d", "_", match[0]), form)
