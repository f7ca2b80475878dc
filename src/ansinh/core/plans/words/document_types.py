"""Loại văn bản: the kinds of NĐ 30/2020 (Phụ lục III) and of the Party, as printed in words."""

DOCUMENT_TYPES: tuple[str, ...] = (
    "Nghị quyết liên tịch", "Thông báo kết luận", "Thông tư liên tịch", "Chương trình hành động",
    "Chương trình phối hợp", "Hướng dẫn liên ngành", "Kế hoạch phối hợp", "Kế hoạch liên tịch",
    "Bản ghi nhớ", "Bản thỏa thuận", "Giấy giới thiệu", "Giấy nghỉ phép", "Giấy ủy quyền",
    "Thư công", "Giấy mời", "Phiếu chuyển", "Phiếu gửi", "Phiếu báo", "Nghị quyết", "Quyết định",
    "Chỉ thị", "Quy chế", "Quy định", "Thông cáo", "Thông báo", "Thông tri", "Thông tư",
    "Hướng dẫn", "Chương trình", "Kế hoạch", "Phương án", "Đề án", "Dự án", "Báo cáo", "Biên bản",
    "Tờ trình", "Hợp đồng", "Công điện", "Công văn", "Kết luận", "Chiến lược", "Nghị định",
    "Pháp lệnh", "Hiến pháp", "Bộ luật", "Luật", "Văn bản", "Chỉ lệnh", "Lệnh", "Đề cương",
    "Hợp đồng trách nhiệm",
)  # fmt: skip

# Papers that may be cited by name and date, without a number.
LAWS: tuple[str, ...] = ("Bộ luật", "Luật", "Pháp lệnh", "Hiến pháp")

# What can stand alone above the title of a paper.
TITLE_TYPES: tuple[str, ...] = (
    *(kind for kind in DOCUMENT_TYPES if kind not in {*LAWS, "Văn bản"}),
    "Bản cam kết", "Nội quy", "Điều lệ", "Kịch bản", "Phương hướng", "Kế hoạch hành động",
    "Chương trình công tác", "Danh sách", "Lịch công tác", "Bài phát biểu", "Đơn đề nghị",
)  # fmt: skip

# Papers that plan: what they order has targets, tasks and days.
PLANNING_TYPES: tuple[str, ...] = (
    "Kế hoạch", "Chương trình", "Đề án", "Phương án", "Dự án", "Chiến lược", "Kịch bản",
    "Phương hướng", "Kế hoạch phối hợp", "Kế hoạch liên tịch", "Kế hoạch hành động",
    "Chương trình hành động", "Chương trình phối hợp", "Chương trình công tác",
)  # fmt: skip

# Papers that may issue another paper, which then follows them.
ISSUING_TYPES: tuple[str, ...] = (
    "Quyết định", "Nghị quyết", "Nghị quyết liên tịch", "Công văn", "Thông báo", "Chỉ thị",
    "Tờ trình", "Lệnh", "Thông tư", "Nghị định", "Chỉ lệnh",
)  # fmt: skip

# How the type is shortened in a symbol: 20/2021/NĐ-CP, 42-NQ/TW (NĐ 30/2020, Phụ lục III).
TYPES_IN_SYMBOLS: dict[str, str] = {
    "nđ": "Nghị định", "nq": "Nghị quyết", "qđ": "Quyết định", "ct": "Chỉ thị", "qc": "Quy chế",
    "tt": "Thông tư", "ttlt": "Thông tư liên tịch", "kl": "Kết luận", "kh": "Kế hoạch",
    "ctr": "Chương trình", "tb": "Thông báo", "hd": "Hướng dẫn", "ttr": "Tờ trình",
    "bc": "Báo cáo", "đa": "Đề án", "pa": "Phương án", "cv": "Công văn", "cđ": "Công điện",
    "bb": "Biên bản", "hđ": "Hợp đồng", "qyđ": "Quy định", "nqlt": "Nghị quyết liên tịch",
    "cl": "Chỉ lệnh",
}  # fmt: skip
