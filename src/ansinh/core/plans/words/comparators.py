"""So sánh: the words and signs that say how a value binds, on its left and on its right."""

# Words that must touch the number (a word like "đạt" may stand between).
TOUCHING: dict[str, tuple[str, ...]] = {
    ">": (">", "trên", "hơn", "vượt", "cao hơn", "lớn hơn", "nhiều hơn", "vượt mức", "quá"),
    "<": ("<", "dưới", "thấp hơn", "ít hơn", "nhỏ hơn", "chưa đến", "chưa đầy", "chưa tới"),
}

# Words that may stand apart from the number by a year or a verb of reaching.
FREE: dict[str, tuple[str, ...]] = {
    ">=": ("≥", ">=", "=>", "không dưới", "không thấp hơn", "không ít hơn", "không nhỏ hơn",
           "tối thiểu", "ít nhất", "thấp nhất", "chí ít", "đạt và vượt", "bằng hoặc hơn"),
    "<=": ("≤", "<=", "=<", "không quá", "không vượt quá", "không vượt", "không hơn",
           "không cao hơn", "không nhiều hơn", "không lớn hơn", "không trên", "tối đa",
           "nhiều nhất", "cao nhất"),
    "~": ("~", "≈", "khoảng", "xấp xỉ", "gần", "ước đạt", "ước", "chừng", "trên dưới"),
}  # fmt: skip

AFTER: dict[str, tuple[str, ...]] = {
    ">=": ("trở lên", "hoặc hơn", "hoặc cao hơn", "và hơn"),
    "<=": ("trở xuống", "hoặc thấp hơn", "hoặc ít hơn", "đổ lại"),
}

# What may stand between a free comparator and its number.
BETWEEN: tuple[str, ...] = (
    "đạt", "có", "là", "ở mức", "mức", "từ", "còn", "đến", "bằng", "được", "mỗi năm", "hằng năm",
    "hàng năm", "mỗi tháng", "mỗi quý", "mỗi xã", "mỗi thôn", "một năm", "phải", "thêm",
)  # fmt: skip

# What says that a number is reached; such a number is a value and no label.
REACHING: tuple[str, ...] = (
    "đạt", "đạt được", "còn", "xuống", "xuống còn", "lên", "lên đến", "ở mức", "mức", "là", "có",
    "bằng", "giảm", "tăng", "thêm", "bình quân", "được", "đến", "phấn đấu", "đủ",
)  # fmt: skip
