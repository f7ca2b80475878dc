"""Mục tiêu: words by which goals, their subjects and their horizons are known."""

GOAL_WORDS: tuple[str, ...] = ("mục tiêu", "chỉ tiêu")
NOT_GOALS: tuple[str, ...] = (
    "giải pháp", "nhiệm vụ", "tổ chức thực hiện", "đối tượng", "phạm vi", "kinh phí", "yêu cầu",
    "quan điểm", "địa điểm", "thành phần", "cơ sở", "căn cứ", "sự cần thiết",
)  # fmt: skip

# Titles of sections that tell what has been or why; so does all that stands under them.
PAST_WORDS: tuple[str, ...] = (
    "kết quả đạt được", "kết quả thực hiện", "kết quả năm", "kết quả giai đoạn", "tình hình",
    "thực trạng", "đánh giá", "hiện trạng", "kiểm điểm", "sơ kết", "tổng kết", "đặc điểm",
    "khái quát", "tồn tại", "hạn chế", "những hạn chế", "những tồn tại", "nguyên nhân", "ưu điểm",
    "những kết quả", "một số kết quả", "căn cứ", "cơ sở", "sự cần thiết", "bối cảnh",
)  # fmt: skip
GENERAL_WORDS: tuple[str, ...] = ("mục tiêu chung", "mục tiêu tổng quát", "tầm nhìn", "định hướng")

# Nouns that open the subject of a new value within a sentence.
SUBJECTS: tuple[str, ...] = (
    "tỷ lệ", "tỉ lệ", "tỷ suất", "tỷ số", "tỉ số", "tỷ trọng", "số", "tổng số", "mức", "diện tích",
    "tuổi thọ", "thu nhập", "năng suất", "sản lượng", "chỉ số", "bình quân", "giá trị", "trong đó",
    "tốc độ", "quy mô", "độ che phủ", "mật độ", "điểm",
)  # fmt: skip

# Verbs of completing, ending and keeping: what follows is a goal of its own.
GOAL_VERBS: tuple[str, ...] = (
    "hoàn thành", "hoàn thiện", "chấm dứt", "loại trừ", "xóa bỏ", "xóa", "duy trì", "giữ vững",
    "không để", "không còn", "giảm", "tăng", "nâng", "nâng cao", "khắc phục", "thanh toán",
    "phấn đấu", "đạt",
)  # fmt: skip
OPENING_VERBS: tuple[str, ...] = (
    *GOAL_VERBS, "bảo đảm", "đảm bảo", "trợ cấp", "xây dựng", "phát triển", "mở rộng", "hình thành",
    "thực hiện", "tăng cường", "tạo", "hỗ trợ", "củng cố", "đẩy mạnh", "triển khai", "thu hút",
    "cải thiện", "từng bước", "tiếp tục", "đưa", "bố trí", "tổ chức", "kiện toàn", "huy động",
)  # fmt: skip
ADVERBS: tuple[str, ...] = (
    "cơ bản", "về cơ bản", "tiến tới", "từng bước", "kịp thời", "thường xuyên", "chủ động",
    "tích cực", "định kỳ", "khẩn trương", "tiếp tục", "tập trung", "phấn đấu", "đồng thời",
    "phải", "cần", "trực tiếp", "quyết liệt", "nghiêm túc", "chú trọng", "thực hiện tốt",
)  # fmt: skip
CONDITIONS: tuple[str, ...] = (
    "có thể điều chỉnh", "trong trường hợp", "nếu", "điều chỉnh mục tiêu", "trường hợp có",
    "trường hợp không", "trường hợp chưa", "các trường hợp khác",
)  # fmt: skip

# What opens a clause whose year is its own and no one else's.
APART: tuple[str, ...] = (
    "hướng tới", "riêng", "trong đó", "tiến tới", "phấn đấu", "đến", "tới", "năm", "nâng lên",
    "tăng lên", "và đến", "vào",
)  # fmt: skip
