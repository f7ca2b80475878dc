"""Chữ viết tắt that need no note: measures, products and names in everyone's use."""

KNOWN_ABBREVIATIONS: frozenset[str] = frozenset({
    "AIDS", "HIV", "TP", "VN", "PGS", "GS", "TS", "BS", "CN", "VT", "PPP", "IT", "AI", "TM", "KT",
    "TL", "TUQ", "CTV", "STT", "TT", "ATM", "QR", "GDP", "USB", "PDF", "ID", "OK", "TW", "TNHH",
    "MTV", "CP", "SMS", "GPS", "LED", "TV",
})  # fmt: skip
