"""Dấu (marks): shape first, then word, then colour; the word that stands when a page says none."""

MARKS = {
    "ok": "Đạt",
    "go": "Đúng tiến độ",
    "risk": "Có nguy cơ",
    "late": "Chậm",
    "act": "Phải xử lý",
    "open": "Chưa đạt",
    "unk": "Chưa rõ",
    "no": "Không",
    "none": "Chưa có số liệu",
    "up": "Số cấp trên",
    "na": "Không phát sinh",
}


def mark_word(kind: str, word: str = "") -> str:
    """The word of a mark; raises ValueError for a kind that has no shape."""
    if kind not in MARKS:
        raise ValueError(f"Không có dấu “{kind}”; chỉ có: {', '.join(MARKS)}.")
    return word or MARKS[kind]
