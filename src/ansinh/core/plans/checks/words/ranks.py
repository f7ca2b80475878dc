"""Thứ bậc: kinds of bodies, the level they stand on, and which kind may order which."""

from datetime import date

# Words that open the name of a body, by kind; the longest that fits decides.
KINDS: dict[str, tuple[str, ...]] = {
    "party": ("tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "thị ủy", "đảng ủy", "đảng bộ",
              "chi bộ", "ban thường vụ", "thường trực đảng ủy", "thường trực huyện ủy",
              "thường trực tỉnh ủy", "ban chấp hành đảng bộ", "cấp ủy", "các cấp ủy",
              "ban tổ chức tỉnh ủy", "ban tuyên giáo"),
    "council": ("hội đồng nhân dân", "hđnd", "thường trực hđnd", "thường trực hội đồng nhân dân"),
    "committee": ("ủy ban nhân dân", "ubnd", "chủ tịch ubnd", "chủ tịch ủy ban nhân dân",
                  "chính phủ", "thủ tướng chính phủ"),
    "front": ("ủy ban mặt trận tổ quốc", "ủy ban mttq", "ubmttq", "mttq", "mặt trận tổ quốc",
              "ban thường trực ủy ban mặt trận tổ quốc", "ban thường trực ủy ban mttq"),
    "union": ("hội liên hiệp phụ nữ", "hội nông dân", "hội cựu chiến binh", "đoàn thanh niên",
              "đoàn tncs", "tỉnh đoàn", "huyện đoàn", "công đoàn", "liên đoàn lao động",
              "hội người cao tuổi", "hội chữ thập đỏ"),
    "court": ("tòa án", "viện kiểm sát"),
    "office": ("sở", "phòng", "văn phòng", "ban quản lý", "trạm", "trung tâm", "trường", "bộ",
               "công an", "cục", "chi cục", "thanh tra"),
}  # fmt: skip

# What a body of one kind may order at its own level; below it, `MAY_ORDER_BELOW` as well.
MAY_ORDER: dict[str, frozenset[str]] = {
    "party": frozenset({"party", "council", "committee", "front", "union", "court", "office"}),
    "council": frozenset({"council", "committee", "office"}),
    "committee": frozenset({"office", "committee"}),
    "front": frozenset({"front"}),
    "union": frozenset({"union"}),
    "court": frozenset({"court"}),
    "office": frozenset({"office"}),
}
MAY_ORDER_BELOW: dict[str, frozenset[str]] = {"council": frozenset({"council", "committee"})}

# From this day the mass organisations are part of the Front (Kết luận 174-KL/TW; 01/7/2025).
UNIONS_UNDER_THE_FRONT_SINCE = date(2025, 7, 1)

# Words that tell the level of a body: 1 the country, 2 a province, 3 a district, 4 a commune.
# “Thành phố” tells none: some are provinces, some districts.
LEVELS: tuple[tuple[int, tuple[str, ...]], ...] = (
    (1, ("chính phủ", "trung ương", "bộ", "thủ tướng")),
    (2, ("tỉnh", "sở", "tỉnh ủy", "tỉnh đoàn", "thành ủy")),
    (3, ("huyện", "quận", "thị xã", "huyện ủy", "quận ủy", "huyện đoàn")),
    (4, ("xã", "phường", "thị trấn", "đặc khu", "thôn", "đảng ủy xã", "đảng ủy phường")),
)
