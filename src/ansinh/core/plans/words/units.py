"""Đơn vị: measures that a unit phrase is reduced to, and words where such a phrase ends."""

CANONICAL: dict[str, str] = {
    "%": "%", "phần trăm": "%", "‰": "‰", "phần nghìn": "‰", "m²": "m2", "m2": "m2",
    "mét vuông": "m2", "km²": "km2", "km2": "km2", "m³": "m3", "m3": "m3", "km": "km", "ha": "ha",
    "héc ta": "ha", "tuổi": "tuổi", "năm": "năm", "tháng tuổi": "tháng tuổi", "lần": "lần",
}  # fmt: skip

# Spans of time: values only where the subject measures time.
TIME_UNITS: tuple[str, ...] = ("tháng tuổi", "tuổi", "năm", "tháng", "tuần", "ngày", "giờ", "phút")
TIME_SUBJECTS: tuple[str, ...] = (
    "tuổi thọ", "tuổi bình quân", "tuổi trung bình", "số năm", "số tháng", "số ngày", "số giờ",
    "thời gian", "trung bình", "bình quân", "rút ngắn", "số ngày công", "thời hạn giải quyết",
)  # fmt: skip

# A number after one of these is a label or an ordinal.
ORDINAL_NOUNS: tuple[str, ...] = (
    "thứ", "lần", "khóa", "quý", "tháng", "ngày", "điều", "khoản", "mục", "phụ lục",
    "chỉ tiêu", "mục tiêu", "nhóm", "đối tượng", "loại", "mức độ", "cấp độ", "số", "đợt", "phần",
    "chương", "biểu", "bảng", "mẫu", "vùng", "tuyến", "hạng", "giai đoạn", "nhiệm kỳ", "cấp",
    "tiêu chí", "nội dung", "nhiệm vụ", "chương trình", "dự án", "tiểu dự án", "trang", "tổng đài",
    "quyết định", "nghị quyết", "nghị định", "thông tư", "chỉ thị", "đề án", "kết luận", "tờ trình",
)  # fmt: skip

# What stands before a number that only describes: its cost, its size, what was reached.
DESCRIBING: tuple[str, ...] = (
    "trị giá", "giá trị", "mức hỗ trợ", "hỗ trợ", "kinh phí", "tổng kinh phí", "số tiền",
    "với số tiền",
    "định mức", "đơn giá", "tổng trị giá", "tổng giá trị", "mức chi", "mức quà",
)  # fmt: skip
COSTS: tuple[str, ...] = (
    "kinh phí", "dự toán", "mức hỗ trợ", "mức chi", "mức quà", "định mức", "đơn giá", "mức vay",
    "kinh phí thực hiện", "tổng kinh phí thực hiện",
)  # fmt: skip
REACHED_BEFORE: tuple[str, ...] = (
    "đã đạt", "hiện đạt", "hiện có", "hiện nay", "hiện tại", "hiện là", "năm trước đạt",
    "cùng kỳ đạt", "đến nay đạt", "đến nay có", "trước đây", "nay là", "ước thực hiện", "đã có",
    "hiện mới đạt", "ước đạt năm",
)  # fmt: skip
SAME_AGAIN: tuple[str, ...] = ("tương đương", "tức", "ứng với", "bằng", "tương ứng", "khoảng", "là")

# A power of ten before one of these is a denominator when another number follows.
PER_NOUNS: tuple[str, ...] = (
    "dân",
    "người",
    "trẻ",
    "phụ nữ",
    "hộ",
    "lao động",
    "ca",
    "học sinh",
    "ha",
)

# Nouns that are counted: "Số hộ thoát nghèo: 25" counts hộ.
COUNTED: tuple[str, ...] = (
    "hộ", "người", "lao động", "trẻ em", "học sinh", "học viên", "xã", "phường", "thôn", "bản",
    "tổ dân phố", "khu dân cư", "doanh nghiệp", "hợp tác xã", "mô hình", "câu lạc bộ", "lớp",
    "trường", "cơ sở", "đảng viên", "đoàn viên", "hội viên", "giường bệnh", "bác sĩ", "vụ", "ca",
    "lượt", "căn nhà", "nhà", "sản phẩm", "công trình", "dự án", "hồ sơ", "cuộc", "buổi", "phiên",
    "tin bài", "người khuyết tật", "người cao tuổi", "đối tượng", "gia đình", "cán bộ", "phụ nữ",
    "điểm",
)  # fmt: skip

UNIT_ENDS: tuple[str, ...] = (
    "vào", "trong", "trở", "được", "có", "tham gia", "tham dự", "đạt", "và", "cho", "từ", "đến",
    "do", "của", "để", "sử dụng", "tại", "về", "theo", "so với", "với", "mỗi", "một", "cung cấp",
    "tới", "thực hiện", "là", "xuống", "lên", "bị", "hoặc", "khi", "thuộc", "đang", "đã", "sẽ",
    "phải", "chiếm", "nhằm", "đủ", "triển khai", "áp dụng", "năm 20", "hằng năm", "hàng năm",
    "đi học", "hoàn thành", "không", "chưa", "bằng", "sau", "trước", "qua", "đi làm", "đi",
    "thoát", "nghi", "ký", "trị giá", "giá trị", "hưởng", "tiếp cận", "trên địa bàn", "cần", "mắc",
    "gồm", "biết", "thành lập", "trực tiếp", "như", "nhận", "chết", "tương đương", "tức",
    "tương ứng", "đăng ký", "duy trì", "giữ", "dưới", "khác", "đều", "trên mỗi", "nào", "này",
    "cùng", "gặp", "vượt", "trúng", "tốt nghiệp", "hằng", "hàng tháng", "hàng quý", "hàng tuần",
    "hiến", "tự nguyện", "nộp", "xây", "sửa", "vay", "tự", "liên quan", "liên tục", "ngay",
    "cao hơn", "đối với",
)  # fmt: skip

# Ends of a unit that are part of a compound after certain words.
WITHIN_UNITS: tuple[str, ...] = (
    r"(?<!nhà)\sở", r"(?<!việc)(?<!người)\slàm", r"\smột(?!\s+(?:cửa|lần))",
    r"(?<!sinh)(?<!đẻ)\sra", r"\scòn(?!\ssống)", r"(?<!mới)\snâng",
)  # fmt: skip

# Two nouns joined by a comma that make one unit.
PAIRED: tuple[str, ...] = (
    "tin, bài", "cán bộ, công chức", "cán bộ, hội viên", "cán bộ, đảng viên", "kỹ sư, cử nhân",
    "hội viên, phụ nữ", "đoàn viên, thanh niên", "văn hóa, thể thao", "thôn, bản", "xã, phường",
    "hộ nghèo, hộ cận nghèo", "tổ dân phố, thôn", "sản phẩm, dịch vụ", "lượt người, hộ",
)  # fmt: skip
