"""Che đi: numbers that never set a value (dates, years, ages, levels, numbers of papers)."""

import re

_SPAN = r"\d{1,3}(?:\s*(?:-|đến|tới)\s*(?:dưới|hết|đủ|trên)?\s*\d{1,3})?"
_NEVER_VALUES = re.compile(
    r"\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(?:19|20)\d{2}"
    r"|(?:ngày|mùng)\s+\d{1,2}(?:\s?[/-]\s?\d{1,2}|\s+tháng\s+\d{1,2})?"
    r"|tháng\s+\d{1,2}(?:\s?/\s?\d{4})?"
    r"|(?<!\d)\d{1,2}/(?:19|20)\d{2}(?!\d)"
    r"|(?<![\d.,])(?:19|20)\d{2}\s?-\s?(?:(?:19|20)\d{2}|\d{2})(?![\d,.]*\d)"
    r"|(?<![\d.,])(?:19|20)\d{2}(?![\d]|[.,]\d|\s?%)"
    r"|(?<!\w)\d+(?:/\d{4})?[/-][a-zđ][\w&/.-]*"
    r"|(?:chỉ tiêu|mục tiêu|tiêu chí|nhiệm vụ)\s+(?:số\s+)?\d+(?:\.\d+)*(?!\d*/)"
    r"|(?:điều|khoản|(?<!thí )(?<!cao )điểm|mục|phụ lục|biểu|trang|bảng|mẫu)\s+(?:số\s+)?\d+"
    r"(?!\d*[,.]?\d*\s?%)"
    r"|(?:lần thứ|khóa|thứ)\s+\d+"
    r"|(?<!\w)24/7(?!\w)"
    rf"|(?<!\w)độ tuổi\s+(?:từ\s+)?(?:đủ\s+)?{_SPAN}"
    rf"|(?<![\w.,]){_SPAN}\s*(?:tháng\s+)?tuổi(?!\w)"
    r"|(?<!\w)mức(?:\s+độ)?\s+[1-9](?![.,]\d)(?=\s*(?:$|[.,;:()/]|-\s|(?:đạt|trên|dưới|từ|là|và|cho|của|vào|ở"
    r"|trở|hoặc|có|được|đối|theo|đến|tại|trong|với|năm)\b))"
    r"|(?<!\w)\d(?:\s*(?:-|đến)\s*\d)?\s+sao(?!\w)"
)
_AGE = re.compile(r"tuổi$")
_MEASURES_AGE = re.compile(
    r"(?<!\w)(?:thọ|tuổi\s+(?:bình quân|trung bình|kết hôn|đời)|(?:bình quân|trung bình)\s+tuổi)"
    r"(?!\w)[^,;.]{0,80}$"
)
_REACH = 120


def masked(form: str) -> str:
    """Give `form` with those numbers replaced by as many underscores; same length."""
    return _NEVER_VALUES.sub(lambda match: _hidden(form, match), form)


def _hidden(form: str, match: re.Match[str]) -> str:
    """An age hides nothing where age itself is measured, as in "tuổi thọ trung bình"."""
    before = form[max(0, match.start() - _REACH) : match.start()]
    if _AGE.search(match[0]) and _MEASURES_AGE.search(before):
        return match[0]
    return re.sub(r"\d", "_", match[0])
