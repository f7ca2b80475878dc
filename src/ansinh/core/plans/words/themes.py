"""Chủ đề so sánh: words that say nothing of what is measured, and those that set measures apart."""

# Frames of a goal or a task: with them left out, the words that remain say what is measured.
FRAMES: tuple[str, ...] = (
    "tỷ lệ", "tỉ lệ", "tỷ số", "tỉ số", "tỷ suất", "số lượng", "tổng số", "số", "mức", "bình quân",
    "phấn đấu", "bảo đảm", "đảm bảo", "đạt", "duy trì", "giữ vững", "nâng cao", "nâng", "giảm",
    "tăng", "hoàn thành", "thực hiện", "tiếp tục", "đẩy mạnh", "tăng cường", "triển khai",
    "tổ chức", "chủ trì", "phối hợp", "trong đó", "trên địa bàn", "toàn xã", "toàn tỉnh",
    "toàn huyện", "toàn phường", "toàn thành phố", "cả nước", "hằng năm", "hàng năm", "mỗi năm",
    "ít nhất", "tối thiểu", "không quá", "khoảng", "so với", "trở lên", "xuống còn", "xuống",
    "các cấp", "các ngành", "các đơn vị", "các cơ quan", "kịp thời", "hiệu quả", "chỉ tiêu",
    "mục tiêu", "kế hoạch", "công tác", "nội dung", "theo quy định", "theo chuẩn", "đa chiều",
    "tỉnh", "huyện", "xã", "phường", "thành phố", "và", "các", "của", "được", "có", "cho", "từ",
    "đến", "vào", "về", "với", "trong", "là", "ở", "tại", "theo", "những", "một", "để", "năm",
    "cuối", "giai đoạn", "hết", "đầu", "do", "bởi", "phải", "cần", "qua", "ra", "trên", "dưới",
)  # fmt: skip

# Two measures that differ in one of these are hardly one measure.
SETTING_APART: tuple[str, ...] = (
    "trẻ em", "học sinh", "người cao tuổi", "phụ nữ", "nữ", "người khuyết tật", "hộ nghèo",
    "cận nghèo", "dân tộc thiểu số", "nông thôn", "đô thị", "cán bộ", "công chức", "viên chức",
    "doanh nghiệp", "hợp tác xã", "mầm non", "mẫu giáo", "tiểu học", "trung học cơ sở",
    "trung học phổ thông", "bắt buộc", "tự nguyện", "thất nghiệp", "bằng cấp", "chứng chỉ",
    "di động", "cố định", "thể nhẹ cân", "thể thấp còi", "trường học", "trạm y tế", "thôn",
    "người có công", "công nhân", "thanh niên", "lao động nữ", "ban đầu", "được",
)  # fmt: skip
