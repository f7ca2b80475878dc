"""Mở đầu vế câu: words that open a part of a sentence which orders nothing by itself."""

# Nouns and their counters: a part that opens with one goes on with a list or explains.
NOUN_OPENERS: tuple[str, ...] = (
    "các", "những", "mọi", "mỗi", "từng", "một số", "một", "hai", "ba", "số", "số lượng", "sự",
    "việc", "cuộc", "nguồn", "nguồn lực", "nguồn vốn", "nguồn kinh phí", "kinh phí", "ngân sách",
    "vốn", "công tác", "hoạt động", "hệ thống", "mạng lưới", "chính sách", "chế độ", "cơ chế",
    "chủ trương", "đường lối", "quan điểm", "quy định", "qui định", "quy chế", "quy trình",
    "quyền", "nghĩa vụ", "vai trò", "vị trí", "ý nghĩa", "tầm quan trọng", "tác hại", "lợi ích",
    "kết quả", "tình hình", "nội dung", "nhiệm vụ", "mục tiêu", "chỉ tiêu", "mục đích",
    "yêu cầu về",
    "tiêu chí", "tiêu chuẩn", "quy chuẩn", "phương pháp", "phương thức", "phương án", "hình thức",
    "biện pháp", "giải pháp", "kỹ năng", "kỹ thuật", "kiến thức", "thông tin", "thông điệp",
    "tài liệu", "văn bản", "hồ sơ", "danh sách", "danh mục", "số liệu", "dữ liệu", "cơ sở",
    "cơ sở dữ liệu", "cơ sở vật chất", "trang thiết bị", "thiết bị", "phương tiện", "hạ tầng",
    "kết cấu", "công trình", "dự án", "đề án", "chương trình", "kế hoạch", "phong trào", "mô hình",
    "điển hình", "tấm gương", "gương", "hành vi", "vi phạm", "tội phạm", "tệ nạn", "vấn đề",
    "khó khăn", "vướng mắc", "nguyên nhân", "trách nhiệm", "thẩm quyền", "chất lượng", "hiệu quả",
    "năng lực", "trình độ", "nhận thức", "ý thức", "tinh thần", "thái độ", "đạo đức", "lối sống",
    "đời sống", "mức sống", "thu nhập", "việc làm", "nhà ở", "nước sạch", "môi trường", "sản phẩm",
    "hàng hóa", "dịch vụ", "thị trường", "nhu cầu", "nguyện vọng", "tâm tư", "ý kiến", "đối tượng",
    "người", "nhân dân", "cán bộ", "công chức", "đảng viên", "hội viên", "đoàn viên", "học sinh",
    "trẻ", "trẻ em", "phụ nữ", "hộ", "hộ nghèo", "gia đình", "nạn nhân", "doanh nghiệp",
    "cộng đồng", "xã hội", "thời gian", "thời hạn", "thời lượng", "địa điểm", "địa bàn", "khu vực",
    "vùng", "thành phần", "tỷ lệ", "tỉ lệ", "mức", "diện tích", "giá trị", "lĩnh vực", "ngành",
    "cấp ủy", "cấp xã", "cấp trên", "pháp luật", "luật",
    "nghị quyết", "nghị định", "thông tư", "chỉ thị", "kết luận",
    "quyết định", "hội nghị", "hội thảo", "hội thi", "lễ", "ngày", "tháng", "tuần", "quý", "năm",
    "trang", "cổng", "đài", "báo", "tin", "bài", "video", "pa nô", "tờ rơi", "khẩu hiệu",
    "lớp", "buổi", "đợt", "nhóm", "đội ngũ", "lực lượng", "nguồn nhân lực", "nhân lực", "bộ máy",
    "trật tự", "an ninh", "quốc phòng", "kinh tế", "văn hóa", "giáo dục", "y tế", "nông nghiệp",
    "công nghệ", "khoa học", "bảo hiểm", "sức khỏe", "bệnh", "dịch", "rủi ro", "thiên tai",
)  # fmt: skip

# Words of relation: what they open depends on the part before.
RELATION_OPENERS: tuple[str, ...] = (
    "và", "hoặc", "hay", "của", "về", "đối với", "với", "tại", "ở", "từ", "đến", "trong", "trên",
    "dưới", "ngoài", "giữa", "theo", "bằng", "do", "vì", "để", "nhằm", "nếu", "khi", "trường hợp",
    "trong đó", "đặc biệt", "nhất là", "cụ thể là", "bao gồm", "gồm", "như", "qua đó", "từ đó",
    "theo đó", "là", "được", "bị", "có", "thuộc", "cho", "mà", "nhưng", "song", "tuy nhiên",
    "trừ", "kể cả", "phải", "cần", "vừa", "không những", "không chỉ", "căn cứ", "trên cơ sở",
    "phù hợp", "đa dạng", "phong phú", "thống nhất", "đầy đủ", "công bằng", "minh bạch",
    "thông qua", "sau khi", "trước khi", "tùy", "riêng", "lưu ý", "ví dụ", "chẳng hạn",
)  # fmt: skip
