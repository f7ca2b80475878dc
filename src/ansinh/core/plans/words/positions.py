"""Chức vụ và thẩm quyền ký: the words of a signature (NĐ 30/2020, khoản 7 Phụ lục I)."""

POSITIONS: tuple[str, ...] = (
    "chủ tịch", "phó chủ tịch", "phó chủ tịch thường trực", "giám đốc", "phó giám đốc", "bí thư",
    "phó bí thư", "phó bí thư thường trực", "trưởng ban", "phó trưởng ban", "trưởng phòng",
    "phó trưởng phòng", "chánh văn phòng", "phó chánh văn phòng", "hiệu trưởng",
    "phó hiệu trưởng", "trưởng đoàn", "phó trưởng đoàn", "chi cục trưởng", "cục trưởng",
    "bộ trưởng", "thứ trưởng", "thủ tướng", "phó thủ tướng", "tổ trưởng", "trưởng công an",
    "chỉ huy trưởng", "viện trưởng", "tổng giám đốc", "trạm trưởng", "chủ nhiệm",
    "ủy viên thường trực", "chánh thanh tra", "chánh án", "trưởng trạm", "vụ trưởng",
    "chỉ huy phó", "chính trị viên", "chính trị viên phó", "chính ủy", "phó chính ủy", "tư lệnh",
    "phó tư lệnh", "tổng bí thư", "thường trực ban bí thư", "đội trưởng", "đội phó", "tổ phó",
    "đồn trưởng", "hạt trưởng", "thủ trưởng", "kế toán trưởng", "tổng cục trưởng", "cụm trưởng",
    "ủy viên", "thường trực", "viện phó", "hiệu phó", "chủ tọa", "thư ký", "người lập",
    "tổng thư ký", "tổng thanh tra", "thống đốc", "phó thống đốc", "tổng kiểm toán",
)  # fmt: skip

# An office that is named after what it heads: TRƯỞNG BẢN, PHÓ CHỦ NHIỆM, CHÁNH VĂN PHÒNG.
HEADS: tuple[str, ...] = ("trưởng", "phó", "chánh", "quyền", "tổng", "đồng", "phụ trách")

# Before a name: academic titles, callings, ranks of the forces, forms of address.
ACADEMIC_TITLES: tuple[str, ...] = (
    "GS", "PGS", "TSKH", "TS", "ThS", "Th.S", "CN", "KS", "CV", "BS", "DS", "LS", "KTS", "YS", "ĐD",
    "BSCKI", "BSCKII", "BS.CKI", "BS.CKII", "CKI", "CKII", "CK1", "CK2", "NGND", "NGƯT", "TTND",
    "TTƯT", "NSND", "NSƯT", "Giáo sư", "Phó Giáo sư", "Tiến sĩ", "Tiến sỹ", "Thạc sĩ", "Thạc sỹ",
    "Cử nhân", "Kỹ sư", "Bác sĩ", "Bác sỹ", "Dược sĩ", "Dược sỹ", "Luật sư", "Nhà giáo", "Y sĩ",
    "Y sỹ", "Kiến trúc sư", "chuyên khoa I", "chuyên khoa II", "chuyên khoa 1", "chuyên khoa 2",
)  # fmt: skip
RANKS: tuple[str, ...] = (
    "Đại tướng", "Thượng tướng", "Trung tướng", "Thiếu tướng", "Đại tá", "Thượng tá", "Trung tá",
    "Thiếu tá", "Đại úy", "Thượng úy", "Trung úy", "Thiếu úy", "Chuẩn úy", "Thượng sĩ", "Trung sĩ",
    "Chuẩn Đô đốc", "Phó Đô đốc", "Đô đốc", "QNCN",
)  # fmt: skip
FORMS_OF_ADDRESS: tuple[str, ...] = (
    "Ông", "Bà", "Đồng chí", "Đ/c", "Hòa thượng", "Thượng tọa", "Đại đức", "Linh mục", "Mục sư",
)  # fmt: skip

# Family names in capitals are told by these from an office that goes on in the next line.
FAMILY_NAMES: tuple[str, ...] = (
    "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ", "hồ",
    "ngô", "dương", "lý", "đinh", "trịnh", "mai", "đào", "lâm", "phùng", "tạ", "tô", "trương",
    "hà", "cao", "châu", "chu", "thái", "tống", "lương", "lưu", "la", "vương", "quách", "kiều",
    "đoàn", "doãn", "nghiêm", "ninh", "mạc", "mã", "ma", "lò", "lường", "lèo", "lù", "vàng",
    "giàng", "sùng", "thào", "hạng", "hầu", "mùa", "vừ", "tráng", "triệu", "bàn", "tẩn", "phàn",
    "nông", "hứa", "bế", "cầm", "cà", "quàng", "tòng", "điêu", "điểu", "đèo", "vi", "xa", "bạch",
    "đàm", "thạch", "kim", "sơn", "danh", "chau", "néang", "y", "siu", "rơ", "rah", "ksor", "kpă",
    "nay", "rmah", "puih", "a", "alăng", "bríu", "blong", "ka", "cil", "kon", "đàng", "từ", "âu",
    "tăng", "thiều", "tiêu", "khổng", "khúc", "khương", "lã", "lại", "lục", "giáp", "hàn", "diệp",
    "cung", "cù", "bành", "biện", "cấn", "đậu", "đới", "ngụy", "nhâm", "nhữ", "phí", "sầm", "tôn",
    "uông", "mông", "lăng", "chẻo", "chảo", "lồ", "hảng", "hờ", "đồng", "lành", "nùng", "hoa",
)  # fmt: skip

# How a role is written out in words, and the short form that offices use for it.
ROLES_IN_WORDS: dict[str, str] = {
    "để báo cáo": "b/c",
    "báo cáo": "b/c",
    "để b/c": "b/c",
    "để phối hợp": "p/h",
    "phối hợp": "p/h",
    "để thực hiện": "t/h",
    "thực hiện": "t/h",
    "để biết": "để biết",
    "để theo dõi": "t/d",
    "để chỉ đạo": "c/đ",
    "chỉ đạo": "c/đ",
    "để đăng tải": "đăng tải",
}
