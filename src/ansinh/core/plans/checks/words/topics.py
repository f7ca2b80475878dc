"""Chủ đề: words by which a group of goals finds its tasks, and when figures are closed."""

# Topic of a goal: what a heading of tasks on it would say.
TOPICS: dict[str, tuple[str, ...]] = {
    "giáo dục": ("giáo dục", "đào tạo", "trường học", "phổ cập"),
    "y tế": ("y tế", "sức khỏe", "dân số", "bảo hiểm"),
    "nhà ở": ("nhà ở", "nhà tạm"),
    "nước sạch": ("nước sạch", "vệ sinh", "môi trường"),
    "thông tin": ("thông tin", "viễn thông", "chuyển đổi số", "băng rộng", "truyền thông"),
    "lao động": ("lao động", "việc làm", "nhân lực"),
    "người có công": ("người có công",),
    "giảm nghèo": ("giảm nghèo", "hộ nghèo"),
    "văn hóa": ("văn hóa",),
    "kinh tế": ("kinh tế",),
}

# Words in goals, and the day (month, day) on which the figures of the year are closed.
CLOSING_DAYS: tuple[tuple[str, tuple[int, int], str], ...] = (
    ("hộ nghèo", (12, 14), "rà soát hộ nghèo"),
    ("hộ cận nghèo", (12, 14), "rà soát hộ nghèo"),
    ("thất nghiệp", (12, 15), "thu thập thông tin lao động"),
    ("lao động qua đào tạo", (12, 15), "thu thập thông tin lao động"),
)
