"""Chiều của câu: whether a sentence asks the outcome itself, and the way an indicator is good."""

import re

from ansinh.core.indicators.definition import Indicator
from ansinh.core.indicators.linking.asked import Asked
from ansinh.core.indicators.matching import folded, stands_in

# What is done about a thing is not the thing: telling people of insurance insures nobody.
ABOUT_IT = (
    "tuyên truyền", "phổ biến", "tập huấn", "bồi dưỡng", "khảo sát", "rà soát", "kiểm tra",
    "giám sát", "ký cam kết", "hài lòng", "câu lạc bộ", "tờ rơi", "hội nghị", "cung cấp thông tin",
    "kiến thức", "làm sạch", "quảng bá", "đưa nội dung", "tư vấn", "chi trả qua",
    "giải quyết", "thủ tục", "chuyên trách",
)  # fmt: skip

NOT_YET = ("chưa", "không có thẻ", "không được", "không tham gia", "bỏ học")

_BY = ("thêm", "ít nhất", "tối thiểu", "bình quân", "trên", "hơn", "khoảng", "từ", "mỗi năm")
_CHANGE = re.compile(
    rf"\b(?:{folded('tăng')}|{folded('giảm')})(?: (?:{'|'.join(map(folded, _BY))}))* \d"
)
_UP_TO = tuple(folded(word) for word in ("xuống", "lên", "còn", "đạt"))


def is_about_it(asked: Asked) -> bool:
    """Whether the sentence asks work around the thing and not the thing."""
    return any(stands_in(word, asked.main_text) for word in ABOUT_IT)


def is_change(asked: Asked) -> bool:
    """Whether the number is a step (“tăng 2%”) and not the level to be reached."""
    found = _CHANGE.search(asked.main_text)
    if found is None:
        return False
    after = asked.main_text[found.start() :]
    return not any(stands_in(word, after) for word in _UP_TO)


def does_direction_fit(asked: Asked, indicator: Indicator) -> bool | None:
    """Whether the sentence asks for the good side; None where it says neither more nor less."""
    wants_more = indicator.better == "more"
    if wants_more and any(stands_in(word, asked.main_text) for word in NOT_YET):
        return False
    match asked.comparator:
        case ">" | ">=":
            return wants_more
        case "<" | "<=":
            return not wants_more
        case _:
            return None
