"""Phạm vi: work beyond a commune, offices gone."""

from datetime import date

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
    ("sở kế hoạch và đầu tư", date(2025, 3, 1), "Sở Tài chính"),
    ("bộ thông tin và truyền thông", date(2025, 3, 1), "Bộ Khoa học và Công nghệ"),
    ("sở thông tin và truyền thông", date(2025, 3, 1), "Sở Khoa học và Công nghệ"),
    ("bộ giao thông vận tải", date(2025, 3, 1), "Bộ Xây dựng"),
    ("sở giao thông vận tải", date(2025, 3, 1), "Sở Xây dựng"),
    ("bộ tài nguyên và môi trường", date(2025, 3, 1), "Bộ Nông nghiệp và Môi trường"),
    ("sở tài nguyên và môi trường", date(2025, 3, 1), "Sở Nông nghiệp và Môi trường"),
    ("bộ nông nghiệp và phát triển nông thôn", date(2025, 3, 1), "Bộ Nông nghiệp và Môi trường"),
    ("sở nông nghiệp và phát triển nông thôn", date(2025, 3, 1), "Sở Nông nghiệp và Môi trường"),
    ("ủy ban dân tộc", date(2025, 3, 1), "Bộ Dân tộc và Tôn giáo"),
    ("công an huyện", date(2025, 3, 1), "Công an tỉnh, Công an xã"),
)  # fmt: skip
