"""Bảng: words in the heading of a table that tell what stands in the column."""

ORDER: tuple[str, ...] = ("tt", "stt", "số tt", "số thứ tự", "thứ tự", "tt.", "mã số", "mã")
GOAL_NAMES: tuple[str, ...] = (
    "chỉ tiêu", "mục tiêu", "chỉ số", "tên chỉ tiêu", "các chỉ tiêu", "nội dung chỉ tiêu",
    "tên chỉ số", "nhóm chỉ tiêu", "danh mục chỉ tiêu", "hệ thống chỉ tiêu", "các mục tiêu",
    "nội dung mục tiêu", "kết quả cần đạt",
)  # fmt: skip
OTHER_NAMES: tuple[str, ...] = (
    "nội dung", "tiêu chí", "tên tiêu chí", "lĩnh vực", "danh mục", "các nội dung",
)  # fmt: skip
UNITS: tuple[str, ...] = (
    "đơn vị tính", "đvt", "đv tính", "đơn vị", "đ.v.t", "đơn vị đo", "đvị tính", "đv",
)  # fmt: skip

# Columns that say who, when, with what or why; and columns that compare.
ASIDE: tuple[str, ...] = (
    "ghi chú", "chủ trì", "phối hợp", "cơ quan", "phụ trách", "theo dõi", "thời gian", "thời hạn",
    "tiến độ", "kinh phí", "vốn", "căn cứ", "sản phẩm", "nhiệm vụ", "giải pháp", "so sánh",
    "so với", "tăng, giảm", "tăng giảm", "tăng/giảm", "cách tính", "nguồn số liệu", "đơn vị",
    "phương pháp", "tỷ lệ thực hiện", "tỷ lệ đạt", "đánh giá", "trách nhiệm", "kỳ báo cáo",
    "tốc độ tăng", "bình quân năm",
)  # fmt: skip
REACHED: tuple[str, ...] = (
    "ước", "hiện trạng", "kết quả", "hiện có", "hiện nay", "hiện tại", "đạt được", "đã đạt",
    "đến nay", "thực trạng", "năm gốc", "năm cơ sở", "số liệu", "đã thực hiện", "uth", "cơ sở",
)  # fmt: skip
CARRIED_OUT: tuple[str, ...] = ("thực hiện", "th")
PLANNED: tuple[str, ...] = (
    "kế hoạch", "mục tiêu", "chỉ tiêu", "phấn đấu", "dự kiến", "lộ trình", "kh", "giao", "đến năm",
    "đến cuối năm", "giá trị", "giai đoạn", "nhiệm kỳ", "đăng ký", "mức đạt", "yêu cầu",
)  # fmt: skip

# Names of rows in tables that hand out work or money, and of money in their captions.
WORK_NAMES: tuple[str, ...] = (
    "nhiệm vụ", "công việc", "hoạt động", "việc", "hạng mục", "dự án", "nội dung công việc",
    "nội dung thực hiện", "nội dung chi", "khoản chi", "nội dung nhiệm vụ", "nội dung hoạt động",
    "tên nhiệm vụ", "tên dự án", "nội dung, nhiệm vụ", "nhiệm vụ, giải pháp", "chương trình",
)  # fmt: skip
MONEY_TABLES: tuple[str, ...] = (
    "kinh phí", "dự toán", "phân bổ vốn", "nhu cầu vốn", "nguồn vốn", "kế hoạch vốn", "thành tiền",
)  # fmt: skip
