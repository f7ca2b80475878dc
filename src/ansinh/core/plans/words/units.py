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
    "thời gian", "trung bình", "bình quân", "rút ngắn",
)  # fmt: skip

# A number after one of these is a label or an ordinal.
ORDINAL_NOUNS: tuple[str, ...] = (
    "thứ", "lần", "khóa", "quý", "tháng", "ngày", "điều", "khoản", "điểm", "mục", "phụ lục",
    "chỉ tiêu", "mục tiêu", "nhóm", "đối tượng", "loại", "mức độ", "cấp độ", "số", "đợt", "phần",
    "chương", "biểu", "bảng", "mẫu", "vùng", "tuyến", "hạng", "giai đoạn", "nhiệm kỳ", "cấp",
    "tiêu chí", "nội dung", "nhiệm vụ", "chương trình", "dự án", "tiểu dự án", "năm", "trang",
)  # fmt: skip

# A power of ten before one of these is a denominator when another number follows.
PER_NOUNS: tuple[str, ...] = ("dân", "người", "trẻ", "phụ nữ", "hộ", "lao động", "ca", "học sinh")

UNIT_ENDS: tuple[str, ...] = (
    "vào", "trong", "trở", "được", "có", "tham gia", "đạt", "và", "cho", "từ", "đến", "do", "của",
    "để", "sử dụng", "tại", "ở", "về", "theo", "so với", "với", "mỗi", "một", "cung cấp",
    "thực hiện", "là", "xuống", "lên", "bị", "hoặc", "khi", "thuộc", "đang", "đã", "sẽ", "phải",
    "chiếm", "nhằm",
    "đủ", "triển khai", "áp dụng", "năm 20", "hằng năm", "hàng năm", "đi học", "hoàn thành",
)  # fmt: skip
