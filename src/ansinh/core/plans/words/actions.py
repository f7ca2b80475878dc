"""Hành động: verbs with which an administrative task begins, and the words around them."""

ACTION_VERBS: tuple[str, ...] = (
    "tuyên truyền", "quán triệt", "phổ biến", "nâng cao", "tăng cường", "đẩy mạnh", "rà soát",
    "tham mưu", "kiến nghị", "đề xuất", "xây dựng", "ban hành", "triển khai", "thực hiện",
    "tổ chức", "phối hợp", "chủ trì", "chỉ đạo", "lãnh đạo", "hướng dẫn", "kiểm tra", "giám sát",
    "đôn đốc", "theo dõi", "tổng hợp", "báo cáo", "gửi báo cáo", "gửi", "trình", "đổi mới",
    "kiện toàn", "sắp xếp", "củng cố", "phát hiện", "ngăn chặn", "xử lý", "lấy", "nêu gương",
    "biểu dương", "khen thưởng", "tôn vinh", "quan tâm", "chăm lo", "giải quyết", "thu hút",
    "hội nhập", "chú trọng", "lắng nghe", "nắm bắt", "nắm", "phản ánh", "vận động", "khuyến khích",
    "huy động", "bố trí", "thẩm định", "cấp phát", "cấp giấy", "hỗ trợ", "bảo đảm", "đảm bảo",
    "phát huy",
    "phát triển", "mở rộng", "duy trì", "cập nhật", "lồng ghép", "tập huấn", "đào tạo",
    "bồi dưỡng", "trang bị", "lắp đặt", "thiết lập", "đánh giá", "sơ kết", "tổng kết", "thống kê",
    "điều tra", "khảo sát", "lập", "thành lập", "phân công", "giao", "tiếp nhận", "tiếp",
    "giải đáp", "công khai", "niêm yết", "chi trả", "quản lý", "sử dụng", "khai thác", "ứng dụng",
    "nghiên cứu", "thúc đẩy", "cụ thể hóa", "hoàn thiện", "hoàn thành", "phát động", "phát hành",
    "đăng tải", "tham gia", "cử", "chuẩn bị", "chịu trách nhiệm", "định hướng", "điều phối",
    "ưu tiên", "tạo điều kiện", "tạo", "khuyến nghị", "yêu cầu", "cung cấp", "thu thập", "lưu trữ",
    "tiến hành", "khắc phục", "phòng ngừa", "bảo vệ", "chăm sóc", "tìm kiếm", "quy tập", "xác định",
    "kết nối", "giới thiệu", "tư vấn", "tiếp cận", "đưa", "in ấn", "treo", "làm đầu mối", "đầu tư",
    "tu bổ", "tôn tạo", "nâng cấp", "sửa chữa", "thí điểm", "nhân rộng", "biên soạn", "biên tập",
    "cam kết", "đăng ký", "xét duyệt", "phê duyệt", "quyết định", "vận hành", "số hóa",
    "rút kinh nghiệm", "thông báo", "công bố", "thanh tra", "mua sắm", "cải tạo", "trồng", "ký",
    "đối chiếu", "xác minh", "bình xét", "mời", "khai báo", "lập danh sách", "giữ gìn", "rà", "in",
    "khen ngợi", "nâng", "nâng chất lượng", "mở", "dự", "nhận", "giữ", "giữ vững", "họp", "làm",
    "ghi", "ghi sổ", "nhắc", "nhắc nhở", "ra quân", "uốn nắn", "bám sát", "giúp đỡ", "giúp",
    "trao", "xét", "xét chọn", "bình chọn", "tận dụng", "khơi dậy", "khơi thông", "chú ý", "đăng",
    "huấn luyện", "diễn tập", "tuần tra", "xác nhận", "tạo thuận lợi", "thu hồi", "nộp", "chuyển",
    "bàn giao", "tiếp thu", "giải trình", "tháo gỡ", "giải tỏa", "xây", "xây mới", "sửa",
    "sửa sang", "tu sửa", "nạo vét", "dọn", "dọn dẹp", "tuyển chọn", "tuyển dụng", "kết nạp",
    "phê bình", "kiểm điểm", "xử phạt", "lập biên bản", "tiếp dân", "đối thoại", "trả lời",
    "hòa giải", "trợ giúp", "thăm hỏi", "thăm", "tặng quà", "tặng", "khám sàng lọc", "sàng lọc",
    "phân loại", "thu gom", "phân tích", "dự báo", "cảnh báo", "quy trách nhiệm", "tăng", "giảm",
    "kéo giảm", "ra mắt", "trao đổi", "chia sẻ", "liên hệ", "liên kết", "ký kết", "thi hành",
    "chấp hành", "tuân thủ", "bảo trì", "bảo dưỡng", "kêu gọi", "động viên", "khích lệ",
    "cổ vũ", "hưởng ứng", "tham dự", "đa dạng hóa", "xã hội hóa", "chuẩn hóa", "đơn giản hóa",
    "cắt giảm", "rút ngắn", "loại bỏ", "bãi bỏ", "sửa đổi", "bổ sung", "soạn thảo", "góp ý",
    "lấy ý kiến", "thẩm tra", "phổ cập", "xóa", "dạy", "hướng nghiệp", "truyền thông", "cung ứng",
    "kê khai", "đối soát", "tích hợp", "liên thông", "lấy mẫu", "kiểm nghiệm", "kiểm soát",
    "kiểm kê", "đốc thúc", "điều hành", "điều chỉnh", "tập hợp", "gộp", "cân đối", "phân bổ",
    "quyết toán", "giải ngân", "thanh toán", "cứu trợ", "ứng cứu", "ứng phó", "sơ tán", "phát",
    "túc trực", "đón tiếp", "chỉ dẫn", "vận dụng", "lựa chọn", "chọn", "khoanh vùng", "thiết kế",
    "phân cấp", "ủy quyền", "làm việc", "làm tốt", "tuyên dương", "phối kết hợp", "cài đặt",
    "bồi hoàn", "truy thu", "chấn chỉnh", "nhắc lại", "khởi công", "nghiệm thu", "giải phóng",
    "tiêu độc", "phun", "cấp cứu", "tầm soát", "theo sát", "dành", "chung tay", "đặt",
    "đóng góp", "trực ban", "kiểm đếm", "cắm", "rào", "gắn", "kết hợp", "nắm chắc",
    "chỉ rõ",
)  # fmt: skip

# Words that stand before such a verb without changing what begins.
ACTION_ADVERBS: tuple[str, ...] = (
    "tập trung", "tích cực", "chủ động", "kịp thời", "thường xuyên", "khẩn trương", "định kỳ",
    "tiếp tục", "đồng thời", "trực tiếp", "nghiêm túc", "quyết liệt", "từng bước", "phải", "cần",
    "có trách nhiệm", "hằng năm", "hàng năm", "hằng quý", "hàng quý", "hằng tháng", "hàng tháng",
    "đột xuất", "cùng", "cơ bản", "tăng cường", "đẩy mạnh", "chịu trách nhiệm", "thực hiện tốt",
    "trước mắt", "phấn đấu", "tự", "6 tháng", "06 tháng", "sáu tháng", "quan tâm", "và", "sẽ",
    "sớm", "nhanh chóng", "kiên quyết", "kiên trì", "tuyệt đối không", "không", "dồn sức",
    "dốc sức", "chung sức", "chủ yếu", "nghiêm", "chặt chẽ", "đồng bộ", "mạnh dạn", "khéo léo",
    "chú trọng", "làm tốt", "làm tốt việc", "ưu tiên", "luôn", "đều đặn", "toàn diện", "hết sức",
    "đặc biệt", "cũng", "cùng nhau", "trực tiếp", "hằng tuần", "hàng tuần", "hằng ngày",
    "hàng ngày", "đột phá", "linh hoạt", "sáng tạo", "hiệu quả", "bảo đảm", "phối hợp", "tham gia",
    "được giao", "lần lượt", "gương mẫu", "tiên phong",
)  # fmt: skip

# With these a body's name ends even within a heading.
NAME_ENDS: tuple[str, ...] = (
    "tập trung", "chủ trì", "phối hợp", "có trách nhiệm", "chịu trách nhiệm", "thực hiện",
    "triển khai", "chỉ đạo", "lãnh đạo", "tổ chức thực hiện", "chủ động", "là cơ quan", "là đơn vị",
    "theo chức năng", "căn cứ", "trong phạm vi", "trên cơ sở", "theo nhiệm vụ", "tham mưu",
    "khẩn trương", "thường xuyên", "tiếp tục", "hướng dẫn", "định kỳ", "tích cực", "dồn sức",
    "dốc sức", "chung sức", "đẩy mạnh", "tăng cường", "kịp thời", "sớm", "phải", "cần", "làm tốt",
    "chú trọng", "quan tâm", "được giao", "đảm nhận", "đảm nhiệm", "đảm đương",
    "gồm các nhiệm vụ", "với các nhiệm vụ", "làm các việc", "lo", "bảo đảm", "xây dựng kế hoạch",
)  # fmt: skip

# Verbs that turn to a body above or beside.
REPORTING_VERBS: tuple[str, ...] = (
    "báo cáo",
    "kiến nghị",
    "đề xuất",
    "gửi báo cáo",
    "trình",
    "tổng hợp báo cáo",
)

REQUESTS: tuple[str, ...] = ("đề nghị", "kính đề nghị", "trân trọng đề nghị")
ORDERS: tuple[str, ...] = ("giao cho", "giao", "yêu cầu", "phân công")

ADVERBIAL_OPENERS: tuple[str, ...] = (
    "căn cứ",
    "trên cơ sở",
    "theo",
    "trong quá trình",
    "trong phạm vi",
    "trong",
    "thực hiện",
    "để",
    "nhằm",
    "định kỳ",
    "hằng năm",
    "hàng năm",
    "sau khi",
    "khi",
    "là cơ quan",
    "là đơn vị",
    "là đầu mối",
    "dựa vào",
    "dựa trên",
    "từ",
    "cuối",
    "đầu",
    "trước",
    "ngay sau",
    "ngay khi",
    "hằng quý",
    "hàng quý",
    "hằng tháng",
    "hàng tháng",
    "hằng tuần",
    "hàng tuần",
    "mỗi",
    "quá trình",
    "bên cạnh",
    "ngoài ra",
    "tùy",
)

# Sentences that order nothing.
NO_ORDERS: tuple[str, ...] = (
    "trên đây là",
    "việc",
    "kế hoạch này",
    "quyết định này",
    "các nội dung dưới đây",
    "việc phân công",
    "nguồn kinh phí",
    "kinh phí",
    "nguyên tắc",
    "tài liệu phục vụ",
)

TASK_SECTIONS: tuple[str, ...] = (
    "nhiệm vụ",
    "giải pháp",
    "tổ chức",
    "phân công",
    "nội dung",
    "biện pháp",
    "hoạt động",
    "trách nhiệm",
    "tiến độ",
    "báo cáo",
    "công tác",
    "triển khai",
    "thực hiện",
)
NO_TASK_SECTIONS: tuple[str, ...] = (
    "mục đích",
    "quan điểm",
    "kinh phí",
    "nguồn vốn",
    "nguồn lực thực hiện",
    "thời gian",
    "địa điểm",
    "đối tượng",
    "thành phần",
    "phạm vi",
    "kết quả đạt được",
    "tình hình",
    "chủ đề",
    "đặc điểm",
    "tồn tại",
    "hạn chế",
    "yêu cầu",
)

# Labelled lines that tell about the task above them.
OWNER_LABELS: tuple[str, ...] = (
    "đơn vị chủ trì",
    "cơ quan chủ trì",
    "cơ quan thực hiện",
    "đơn vị thực hiện",
    "chủ trì",
    "người chủ trì",
    "trách nhiệm thực hiện",
    "người thực hiện",
    "cơ quan, đơn vị thực hiện",
)
COORDINATOR_LABELS: tuple[str, ...] = (
    "đơn vị phối hợp",
    "cơ quan phối hợp",
    "phối hợp",
    "cơ quan, đơn vị phối hợp",
)
DUE_LABELS: tuple[str, ...] = (
    "thời gian hoàn thành",
    "thời gian thực hiện",
    "thời hạn",
    "thời hạn hoàn thành",
    "thời gian",
    "hoàn thành",
    "tiến độ",
)
OUTPUT_LABELS: tuple[str, ...] = ("kết quả", "sản phẩm", "kết quả, sản phẩm", "sản phẩm đầu ra")
CONTENT_LABELS: tuple[str, ...] = ("nội dung", "nhiệm vụ", "công việc")

NOT_BODIES: tuple[str, ...] = (
    "ban hành", "phòng ngừa", "phòng, chống", "phòng chống", "hội nghị", "hội thảo", "hội nhập",
    "hội thi", "đoàn kết", "bộ tiêu chí", "bộ máy", "bộ nhận diện", "tổ chức", "báo cáo", "đội ngũ",
    "trường hợp", "sở hữu", "viện trợ", "cán bộ, công chức", "cơ quan, tổ chức, cá nhân", "tổng",
    "bộ phận không nhỏ", "mỗi quý", "mỗi tháng", "mỗi tuần", "mỗi năm", "từng bước",
    "đài thọ", "thôn, bản văn hóa", "báo đài", "trưởng thành",
)  # fmt: skip
