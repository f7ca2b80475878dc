"""Loại văn bản: the kinds of NĐ 30/2020 (Phụ lục III) and of the Party, as printed in words."""

DOCUMENT_TYPES: tuple[str, ...] = (
    "Nghị quyết liên tịch", "Thông báo kết luận", "Thông tư liên tịch", "Chương trình hành động",
    "Chương trình phối hợp", "Hướng dẫn liên ngành", "Kế hoạch phối hợp", "Kế hoạch liên tịch",
    "Bản ghi nhớ", "Bản thỏa thuận", "Giấy giới thiệu", "Giấy nghỉ phép", "Giấy ủy quyền",
    "Thư công", "Giấy mời", "Phiếu chuyển", "Phiếu gửi", "Phiếu báo", "Nghị quyết", "Quyết định",
    "Chỉ thị", "Quy chế", "Quy định", "Thông cáo", "Thông báo", "Thông tri", "Thông tư",
    "Hướng dẫn", "Chương trình", "Kế hoạch", "Phương án", "Đề án", "Dự án", "Báo cáo", "Biên bản",
    "Tờ trình", "Hợp đồng", "Công điện", "Công văn", "Kết luận", "Chiến lược", "Nghị định",
    "Pháp lệnh", "Hiến pháp", "Bộ luật", "Luật", "Văn bản", "Lệnh", "Đề cương",
)  # fmt: skip

# Papers that may be cited by name and date, without a number.
LAWS: tuple[str, ...] = ("Bộ luật", "Luật", "Pháp lệnh", "Hiến pháp")

# What can stand alone above the title of a paper.
TITLE_TYPES: tuple[str, ...] = tuple(
    kind for kind in DOCUMENT_TYPES if kind not in {*LAWS, "Văn bản", "Nghị định"}
)
