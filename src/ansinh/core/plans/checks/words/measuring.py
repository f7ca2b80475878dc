"""Đo lường: subjects that a commune cannot measure, and what a share must say of its base."""

# Subjects of national or provincial statistics only.
NOT_MEASURED_LOCALLY: tuple[str, ...] = (
    "tuổi thọ", "số năm sống khỏe", "tổng tỷ suất sinh", "chỉ số phát triển con người",
    "grdp", "năng suất các nhân tố tổng hợp",
)  # fmt: skip

# Goals that bind the country as a whole.
OF_THE_NATION: tuple[str, ...] = (
    "mức sinh thay thế", "của quốc gia", "của cả nước", "toàn quốc",
)  # fmt: skip

# A share of the first needs one of the words after it to say whose share it is.
NEEDS_GROUP: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("tiêm chủng", ("tuổi", "trẻ", "thai", "tháng", "học sinh"), "trẻ em dưới 1 tuổi"),
    ("suy dinh dưỡng", ("tuổi", "học sinh"), "trẻ em dưới 5 tuổi"),
    ("dịch vụ chăm sóc ban đầu", ("trong số", "có nhu cầu", "đến khám"), "số người đến khám"),
)  # fmt: skip

# Populations that are counted apart.
POPULATIONS: tuple[str, ...] = (
    "hộ gia đình", "hộ", "trường học", "trường", "trạm y tế", "cơ sở y tế", "thôn", "xã",
    "doanh nghiệp", "hợp tác xã", "cơ quan", "cán bộ", "người lao động", "học sinh", "trẻ em",
    "người cao tuổi", "phụ nữ",
)  # fmt: skip

# Benefits of which one excludes the other (Luật BHXH 41/2024/QH15, Điều 21).
EXCLUSIVE_BENEFITS: tuple[tuple[str, str], ...] = (
    ("lương hưu", "trợ cấp hưu trí"),
    ("bảo hiểm xã hội hằng tháng", "trợ cấp hưu trí"),
    ("bảo hiểm xã hội hàng tháng", "trợ cấp hưu trí"),
)

# Persons named in a benefit, told from households.
PERSON_NOUNS: tuple[str, ...] = (
    "trẻ em", "phụ nữ", "người cao tuổi", "người khuyết tật", "người có công", "người lao động",
)  # fmt: skip

# Named with social assistance though Điều 5 NĐ 20/2021 has no such group.
NOT_ASSISTED: tuple[str, ...] = ("phụ nữ mang thai", "phụ nữ có thai", "người mới thoát nghèo")
