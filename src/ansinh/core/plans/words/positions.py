"""Chức vụ và thẩm quyền ký: the words of a signature (NĐ 30/2020, khoản 7 Phụ lục I)."""

POSITIONS: tuple[str, ...] = (
    "chủ tịch", "phó chủ tịch", "phó chủ tịch thường trực", "giám đốc", "phó giám đốc", "bí thư",
    "phó bí thư", "phó bí thư thường trực", "trưởng ban", "phó trưởng ban", "trưởng phòng",
    "phó trưởng phòng", "chánh văn phòng", "phó chánh văn phòng", "hiệu trưởng",
    "phó hiệu trưởng", "trưởng đoàn", "phó trưởng đoàn", "chi cục trưởng", "cục trưởng",
    "bộ trưởng", "thứ trưởng", "thủ tướng", "phó thủ tướng", "tổ trưởng", "trưởng công an",
    "chỉ huy trưởng", "viện trưởng", "tổng giám đốc", "trạm trưởng", "chủ nhiệm",
    "ủy viên thường trực", "chánh thanh tra", "chánh án", "trưởng trạm", "vụ trưởng",
)  # fmt: skip

ACADEMIC_TITLES: tuple[str, ...] = (
    "ThS",
    "TS",
    "PGS",
    "GS",
    "BS",
    "CN",
    "KS",
    "Thạc sĩ",
    "Tiến sĩ",
    "Bác sĩ",
)

# How a role is written out in words, and the short form that offices use for it.
ROLES_IN_WORDS: dict[str, str] = {
    "để báo cáo": "b/c",
    "báo cáo": "b/c",
    "để b/c": "b/c",
    "để phối hợp": "p/h",
    "phối hợp": "p/h",
    "để thực hiện": "t/h",
    "thực hiện": "t/h",
    "để biết": "để biết",
    "để theo dõi": "t/d",
    "để chỉ đạo": "c/đ",
    "chỉ đạo": "c/đ",
    "để đăng tải": "đăng tải",
}
