"""Thời hạn: words before a day by which something is due, and words of how often it comes back."""

# Before a day: it is due by then.
DUE_WORDS: tuple[str, ...] = (
    "trước",
    "chậm nhất",
    "muộn nhất",
    "hạn cuối",
    "hạn cuối cùng",
    "hạn chót",
    "thời hạn",
    "hạn",
    "xong",
)
LATEST_WORDS: tuple[str, ...] = ("chậm nhất", "muộn nhất", "hạn", "thời hạn", "xong", "hoàn thành")

# Between such a word and the day.
BEFORE_THE_DAY: tuple[str, ...] = (
    "là",
    "vào",
    "trước",
    "đến",
    "đến hết",
    "hết",
    "gửi",
    "nộp",
    "báo cáo",
    "gửi báo cáo",
    "nộp báo cáo",
    "hoàn thành",
    "các",
    "cuối",
    "cùng",
)

# Before a day that is no deadline: where a span or a count of figures begins or ends.
NO_DUE_WORDS: tuple[str, ...] = ("từ", "kể từ", "tính từ", "tính đến", "đến", "chốt", "sau")

EVERY = "(?:hằng|hàng|mỗi|từng|các)"

# How often, as a regular expression; the first that fits counts.
RECURRENCES: dict[str, str] = {
    "weekly": rf"{EVERY} tuần",
    "quarterly": rf"{EVERY} (?:tháng,\s+)?quý|tháng (?:cuối|đầu|giữa)(?: cùng| tiên)?(?: của)?"
    rf"(?: {EVERY})? quý(?: sau| tiếp theo| kế tiếp| liền kề)?"
    "|(?:của|cuối|đầu|mỗi) quý(?: sau| tiếp theo| kế tiếp)?|định kỳ quý",
    "monthly": rf"{EVERY} tháng|của tháng(?: sau| tiếp theo| kế tiếp| liền kề)?"
    "|tháng (?:sau|tiếp theo|kế tiếp|liền kề)",
    "yearly": rf"{EVERY} năm|(?:một|01|1) năm(?: một| 01| 02| hai)? lần",
}

# A day and month without a year come back every year in a paper for many years.
COMES_BACK: tuple[str, ...] = (
    "định kỳ",
    "6 tháng",
    "06 tháng",
    "sáu tháng",
    "báo cáo năm",
    "cả năm",
    "cuối năm",
    "tổng kết năm",
)

# What is sent by a day and is no report.
NO_REPORTS: tuple[str, ...] = (
    "kế hoạch",
    "danh sách",
    "hồ sơ",
    "đăng ký",
    "dự toán",
    "góp ý",
    "ý kiến",
    "cam kết",
    "đề cương",
    "giấy mời",
    "bài dự thi",
)
