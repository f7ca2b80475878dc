"""Thẻ hộ chiếu: one card for each figure of the report, numbered as it is printed."""

from django.urls import reverse

WITHOUT_TARGET = {
    "population": ("Dân số trong phạm vi", "đếm hộ và người trong sổ dân cư của ảnh chụp"),
    "summary": ("Số chỉ tiêu theo tình trạng", "đếm các chỉ tiêu của Kế hoạch theo tình trạng"),
}


def passport_cards(facts, keys) -> list[dict]:
    """One card for each figure, in the order and with the number it is printed."""
    targets = {target.code: target for target in facts.targets}
    cards = []
    for number, key in enumerate(keys, start=1):
        target = targets.get(key)
        cards.append({"number": number, "key": key, **_card(target, key)})
    return cards


def _card(target, key: str) -> dict:
    if target is None or target.passport is None:
        title, source = WITHOUT_TARGET.get(key, (key, ""))
        return {"title": title, "rows": {"Nguồn": source}, "url": ""}
    passport = target.passport
    rows = {
        "Định nghĩa": f"{passport.definition}, {passport.version_words}",
        "Nguồn": passport.source,
        "Văn bản": passport.paper,
        "Tình trạng": passport.finality_words,
        "Cấp số liệu": passport.level,
    }
    url = reverse("planning:target", args=[target.code])
    return {"title": f"{target.code}. {target.title}", "rows": rows, "url": url}
