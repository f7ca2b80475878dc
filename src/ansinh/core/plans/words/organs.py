"""Cơ quan, tổ chức: words that open the name of a body or office, and how they are shortened."""

# Words that open a name; matched at the start of a phrase, in matching form.
ORGAN_OPENERS: tuple[str, ...] = (
    "ủy ban nhân dân", "ubnd", "hội đồng nhân dân", "hđnd", "ủy ban mặt trận tổ quốc",
    "ủy ban mttq", "ubmttq", "mttq", "mặt trận tổ quốc", "ủy ban", "hội đồng", "hội", "đoàn",
    "đảng ủy", "đảng bộ", "chi bộ", "huyện ủy", "tỉnh ủy", "thành ủy", "thị ủy", "quận ủy",
    "ban thường vụ", "ban chấp hành", "ban thường trực", "ban chỉ huy", "ban chỉ đạo",
    "ban quản lý", "ban công tác mặt trận", "ban dân tộc", "ban tổ chức", "ban tuyên giáo", "ban",
    "bộ tư lệnh", "bộ chỉ huy", "bộ phận", "bộ", "sở", "cục", "chi cục", "phòng", "văn phòng",
    "trung tâm", "trạm y tế", "trạm", "trường", "công an", "quân sự", "viện", "tòa án",
    "viện kiểm sát", "thanh tra", "bảo hiểm xã hội", "kho bạc", "ngân hàng", "bưu điện", "đài",
    "công chức", "cán bộ", "chuyên viên", "kế toán", "thường trực", "chủ tịch", "phó chủ tịch",
    "giám đốc", "phó giám đốc", "thủ trưởng", "trưởng", "người đứng đầu", "đồng chí", "đ/c",
    "chánh văn phòng", "chánh thanh tra", "hiệu trưởng", "bí thư", "liên minh", "hiệp hội",
    "liên đoàn", "tổ", "đội", "hợp tác xã", "công ty", "doanh nghiệp", "báo", "cơ quan", "đơn vị",
    "bệnh viện", "lực lượng", "công đoàn", "các thành viên", "toàn thể", "mỗi", "từng",
    "các phòng", "các ban", "các ngành", "các sở", "các cơ quan", "các đơn vị", "các tổ chức",
    "các thôn", "các xóm", "các ấp", "các bản", "các khu phố", "các tổ dân phố", "các xã",
    "các phường", "các hội", "các đoàn thể", "các cấp", "các trường", "các doanh nghiệp",
    "các đồng chí", "các đ/c", "các phó", "các công chức", "các bộ phận", "các địa phương", "thôn",
    "trưởng các thôn", "các huyện", "các bộ", "các trưởng", "các cán bộ",
    "các khoa", "khoa", "các tổ", "ban giám đốc", "ban giám hiệu", "tỉnh đoàn", "thành đoàn",
    "huyện đoàn", "xã đoàn", "điện lực", "các chi bộ", "các chi hội", "chi hội", "các chi đoàn",
    "chi đoàn", "cấp ủy", "các cấp ủy", "đảng ủy viên", "cấp ủy viên", "khu phố", "khu phố trưởng",
    "các khu phố trưởng", "tổ trưởng", "trưởng thôn", "hạt kiểm lâm", "đồn biên phòng", "hội viên",
    "các cơ sở", "các hợp tác xã", "các công ty", "các chi nhánh", "chi nhánh", "các ban công tác",
    "ủy viên", "các ủy viên", "thủ trưởng các", "các tổ chức thành viên", "mặt trận", "các đội",
    "các trạm", "các hộ", "các khu dân cư", "các đảng bộ", "các trung tâm", "các lực lượng",
    "viễn thông", "hạt", "đảng viên", "các đảng viên", "các ông", "ông", "mỗi đảng viên",
    "các bí thư", "các hiệu trưởng", "các chủ tịch", "các viện", "các bệnh viện",
    "vụ", "tổng cục", "học viện", "tập đoàn", "tổng công ty", "đảng đoàn", "ban cán sự", "quỹ",
    "nhà trường", "khối", "ngành giáo dục", "ngành y tế", "ngành công an", "ngành nông nghiệp",
    "ngành văn hóa", "ngành tư pháp", "ngành tài chính", "ngành lao động", "chính quyền",
    "tổ dân phố", "ấp", "xóm", "buôn", "khóm",
    "khu dân cư", "hộ kinh doanh", "cơ sở", "ban đại diện", "hội phụ huynh", "y tế thôn",
    "phó hiệu trưởng", "tổng phụ trách", "thư ký", "thành viên", "giáo viên", "nhân viên",
    "cộng tác viên", "phó trưởng", "phó bí thư", "phó chỉ huy", "chỉ huy trưởng", "chủ nhiệm",
    "phó chủ nhiệm", "phó giám đốc", "tổng giám đốc", "phó tổng giám đốc", "viện trưởng",
    "phó viện trưởng", "cục trưởng", "vụ trưởng", "chi cục trưởng", "bộ trưởng", "thứ trưởng",
    "phó chánh", "tổ phó", "thôn trưởng", "bản trưởng", "già làng", "người phụ trách",
    "người có uy tín", "tuyên truyền viên", "báo cáo viên", "hòa giải viên", "điều tra viên",
    "tình nguyện viên", "lãnh đạo", "bác sĩ", "y sĩ", "điều dưỡng", "nữ hộ sinh", "dược sĩ",
    "cấp dưỡng", "văn thư", "thủ quỹ", "thủ kho", "thầy", "cô", "bà", "các bà",
    "người sử dụng lao động", "chủ cơ sở", "chủ đầu tư", "chủ doanh nghiệp", "chủ sử dụng",
    "hộ gia đình", "phụ huynh", "cha mẹ", "trung ương đoàn", "trung ương hội", "vp", "bch", "btv",
    "ngân hàng nhà nước", "btt", "bcđ",
    "bhxh", "lđlđ", "nhcsxh", "ttyt", "tyt", "hlhpn", "hpn", "đtn", "hnd", "hccb", "ubkt", "chqs",
)  # fmt: skip

# Words that open the name of a person's post: who holds it acts for the body of the heading.
POST_OPENERS: tuple[str, ...] = (
    "đồng chí", "đ/c", "ông", "bà", "thầy", "cô", "chủ tịch", "phó chủ tịch", "bí thư",
    "phó bí thư", "giám đốc", "phó giám đốc", "hiệu trưởng", "phó hiệu trưởng", "trưởng ban",
    "phó trưởng ban", "phó ban", "trưởng phòng", "phó trưởng phòng", "chánh văn phòng",
    "phó chánh văn phòng", "chuyên viên", "cán bộ", "công chức", "ủy viên", "trưởng trạm",
    "phó trưởng trạm", "tổ trưởng", "tổ phó", "đội trưởng", "chỉ huy trưởng", "nhân viên",
    "bác sĩ", "y sĩ", "điều dưỡng", "kế toán", "văn thư", "thủ quỹ", "giáo viên", "lãnh đạo",
)  # fmt: skip

# Plural words that make one list of kinds ("các phòng, ban, ngành"), no bodies of their own.
GENERIC_BODIES: tuple[str, ...] = (
    "phòng", "ban", "ngành", "sở", "đơn vị", "cơ quan", "bộ phận", "địa phương", "cấp",
    "các phòng", "các ban", "các ngành", "các sở", "các đơn vị", "các cơ quan", "các bộ phận",
    "đoàn thể", "các cấp", "phường", "xã", "đặc khu", "thị trấn",
    "tỉnh ủy", "các tỉnh ủy", "thành ủy", "huyện ủy", "các huyện ủy", "đảng ủy", "các đảng ủy",
    "các hội", "ông", "các ông", "bà", "các bà", "thôn", "các thôn", "bản", "các bản", "ấp",
    "các ấp", "khu phố",
    "các khu phố", "tổ dân phố", "các tổ dân phố", "khoa", "các khoa", "trường", "các trường",
    "trạm", "các trạm", "trung tâm", "các trung tâm",
)  # fmt: skip

# Names of one body in which "và" joins no two.
JOINED_NAMES: tuple[str, ...] = (
    "văn phòng hđnd và ubnd",
    "văn phòng hội đồng nhân dân và ủy ban nhân dân",
    "văn phòng đoàn đại biểu quốc hội và hội đồng nhân dân",
    "văn phòng đoàn đbqh và hđnd",
    "báo và phát thanh, truyền hình",
    "báo và đài phát thanh, truyền hình",
)

SHORT_FORMS: dict[str, str] = {
    "UBND": "Ủy ban nhân dân",
    "HĐND": "Hội đồng nhân dân",
    "MTTQ": "Mặt trận Tổ quốc",
    "UBMTTQ": "Ủy ban Mặt trận Tổ quốc",
}

# Inner committees as letterheads shorten them.
SHORT_COMMITTEES: dict[str, str] = {
    "BCH": "BAN CHẤP HÀNH",
    "BTV": "BAN THƯỜNG VỤ",
    "BTT": "BAN THƯỜNG TRỰC",
}

# Organs that issue papers, in the case in which they are written within a sentence.
ISSUERS: tuple[str, ...] = (
    "Ủy ban nhân dân", "Hội đồng nhân dân", "Ban Thường trực", "Ủy ban MTTQ Việt Nam",
    "Ủy ban Mặt trận Tổ quốc Việt Nam", "Mặt trận Tổ quốc Việt Nam", "Ban Thường vụ",
    "Ban Chấp hành", "Đảng ủy", "Huyện ủy",
    "Tỉnh ủy", "Thành ủy", "Thị ủy", "Quận ủy", "Ban Chỉ đạo", "Ban Chỉ huy", "Ban Tổ chức",
    "Văn phòng", "Đoàn kiểm tra", "Hội Liên hiệp Phụ nữ", "Hội Nông dân", "Hội Cựu chiến binh",
    "Đoàn Thanh niên", "Chủ tịch", "Hội", "Sở", "Phòng", "Ban", "Trung tâm", "Trường", "Công an",
    "Bộ", "Cục", "Chi cục", "Đoàn", "Tổ công tác", "Trạm Y tế", "Bảo hiểm xã hội", "Liên minh",
    "Bệnh viện", "Viện kiểm sát nhân dân", "Viện", "Tòa án nhân dân", "Thanh tra",
    "Kho bạc Nhà nước",
    "Ngân hàng", "Liên đoàn Lao động", "Công đoàn", "Hiệp hội", "Tổng cục", "Tổng công ty",
    "Chính phủ", "Thủ tướng Chính phủ", "Quốc hội", "Ủy ban", "Thường trực", "Tổ", "Đội", "Hạt",
    "Hội đồng", "Liên hiệp", "Đảng bộ", "Chi bộ", "Tỉnh đoàn", "Thành đoàn", "Huyện đoàn",
    "Đồn Biên phòng", "Bộ Chỉ huy", "Bộ Tư lệnh", "Đoàn thanh tra", "Vụ", "Viện kiểm sát",
    "Ủy ban Kiểm tra", "Tổng Liên đoàn", "Đài", "Báo", "Học viện", "Nhà", "Thôn", "Khu phố",
    "Quân khu", "Quân đoàn", "Quân chủng", "Sư đoàn", "Lữ đoàn", "Trung đoàn", "Bộ đội",
    "Khoa", "Xã đoàn", "Phường đoàn", "Đoàn khối", "Công ty", "Hợp tác xã", "Quỹ", "Kiểm toán",
    "BCH", "BTV", "BCĐ", "BQL", "UBND", "HĐND", "UBMTTQ", "MTTQ", "Đảng đoàn", "Ban cán sự",
)  # fmt: skip

# Bodies named after their work alone: whose they are is told by the body printed above them.
NAMED_BY_WORK: tuple[str, ...] = (
    "Sở", "Phòng", "Thanh tra", "Đoàn kiểm tra", "Đoàn thanh tra", "Đoàn giám sát", "Tổ công tác",
    "Trung tâm", "Trạm", "Ban Chỉ đạo", "Ban Quản lý", "Chi cục", "Hội đồng", "Công an",
    "Ban Chỉ huy", "BCĐ", "BQL", "Tổ",
)  # fmt: skip

# Bodies within another: its full name follows theirs.
WITHIN_ANOTHER: tuple[str, ...] = (
    "Ban", "Văn phòng", "Ủy ban Kiểm tra", "Trung tâm Chính trị", "Trường Chính trị",
)  # fmt: skip

# Fields of work in the names of bodies, in the case in which they are written.
FIELDS: tuple[str, ...] = (
    "Y tế", "Nội vụ", "Tài chính", "Xây dựng", "Tư pháp", "Công Thương", "Giáo dục và Đào tạo",
    "Nông nghiệp và Môi trường", "Khoa học và Công nghệ", "Văn hóa, Thể thao và Du lịch",
    "Văn hóa và Thể thao", "Dân tộc và Tôn giáo", "Lao động - Thương binh và Xã hội",
    "Thông tin và Truyền thông", "Văn hóa - Xã hội", "Kinh tế", "Đa khoa khu vực", "Đa khoa",
    "Trung học cơ sở", "Trung học phổ thông", "Tiểu học", "Mầm non", "Phụ nữ", "Nông dân",
    "Cựu chiến binh", "Tổ chức", "Tuyên giáo và Dân vận", "Phục vụ hành chính công",
)  # fmt: skip

# Names within names, in the case in which they are written.
WRITTEN_WITHIN: tuple[str, ...] = (
    "Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy", "Thị ủy", "Đảng ủy", "Ủy ban nhân dân",
    "Hội đồng nhân dân", "Mặt trận Tổ quốc Việt Nam", "Mục tiêu quốc gia", "Chương trình",
    "Tỉnh đoàn", "Thanh niên", "Cộng sản", "Hồ Chí Minh",
)  # fmt: skip

AREA_WORDS: tuple[str, ...] = (
    "thành phố",
    "tỉnh",
    "huyện",
    "quận",
    "thị xã",
    "thị trấn",
    "phường",
    "xã",
    "đặc khu",
    "thôn",
)

# Inner committees printed under the body that they belong to.
INNER_COMMITTEES: tuple[str, ...] = (
    "ban thường trực", "ban thường vụ", "ban chấp hành", "thường trực", "bch", "btv",
)  # fmt: skip
