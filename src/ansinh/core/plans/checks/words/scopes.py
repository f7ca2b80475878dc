"""Phạm vi: bodies that a committee does not command, work beyond a commune, offices gone."""

from datetime import date

# Organs of the Party, the Council and the Front, and the mass organisations.
NOT_UNDER_A_COMMITTEE: tuple[str, ...] = (
    "hội đồng nhân dân", "hđnd", "đảng ủy", "huyện ủy", "tỉnh ủy", "thành ủy", "ban thường vụ",
    "thường trực hđnd", "thường trực hội đồng nhân dân", "thường trực đảng ủy",
    "ủy ban mặt trận tổ quốc", "mặt trận tổ quốc", "ủy ban mttq", "mttq", "tòa án nhân dân",
    "viện kiểm sát nhân dân", "đảng bộ",
)  # fmt: skip

BEYOND_A_COMMUNE: tuple[str, ...] = (
    "tiêu chuẩn quốc tế", "chuẩn mực quốc tế", "thông lệ quốc tế", "hội nhập quốc tế",
    "cách mạng công nghiệp lần thứ tư", "công nghệ cao", "công nghiệp phụ trợ",
    "chiến lược quốc gia",
)  # fmt: skip

# Name in matching form, the day from which it is no more, and who took the work.
DISSOLVED_OFFICES: tuple[tuple[str, date, str], ...] = (
    ("bộ lao động - thương binh và xã hội", date(2025, 3, 1),
     "Bộ Nội vụ, Bộ Y tế, Bộ Nông nghiệp và Môi trường"),
    ("sở lao động - thương binh và xã hội", date(2025, 3, 1),
     "Sở Nội vụ, Sở Y tế, Sở Nông nghiệp và Môi trường"),
    ("phòng lao động - thương binh và xã hội", date(2025, 3, 1),
     "Sở Nội vụ, Sở Y tế hoặc Phòng Văn hóa - Xã hội của xã"),
    ("bộ kế hoạch và đầu tư", date(2025, 3, 1), "Bộ Tài chính"),
    ("bộ thông tin và truyền thông", date(2025, 3, 1), "Bộ Khoa học và Công nghệ"),
)  # fmt: skip
