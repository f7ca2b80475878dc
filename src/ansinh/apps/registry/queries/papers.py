"""Giấy tờ làm rõ (papers): what would settle a fact that is not known."""

BY_AREA = {
    "identity": "giấy khai sinh, căn cước hoặc trích lục khai tử",
    "family": "thông tin cư trú, sổ hộ tịch của xã",
    "schooling": "giấy xác nhận của nhà trường",
    "labour": "phiếu thu thập thông tin người lao động (Mẫu số 01)",
    "insurance": "thẻ BHYT, quá trình đóng BHXH",
    "health": "hồ sơ sức khỏe, sổ tiêm chủng ở trạm y tế",
    "disability": "giấy xác nhận khuyết tật",
    "place": "thông tin cư trú, xác nhận của trưởng thôn",
    "poverty": "phiếu rà soát, quyết định công nhận hộ",
    "housing": "phiếu khảo sát nhà ở của thôn",
    "water": "phiếu khảo sát nước sạch, vệ sinh của thôn",
    "connection": "hóa đơn điện ba tháng gần nhất, hợp đồng Internet",
}
