"""Câu chỉ tiêu tự viết: sentences and the values that a person reads in them."""

import pytest

from ansinh.core.documents.reading import Line, SourceText
from ansinh.core.plans import read_plan

# (comparator, value, upper value, unit, year) of each value in the sentence; the heading over
# it says "đến năm 2030", the paper is of 2026.
SENTENCES = {
    # Years
    "Đến 31/12/2027: 90% hộ có nước sạch.": [("=", 90, None, "%", 2027)],
    "Phấn đấu trước 30/6/2028 có 100% hồ sơ được số hóa.": [("=", 100, None, "%", 2028)],
    "Đến hết quý III/2027, trên 80% thôn có nhà văn hóa.": [(">", 80, None, "%", 2027)],
    "Tới 2028, ít nhất 70% trạm y tế có bác sĩ.": [(">=", 70, None, "%", 2028)],
    "Năm học 2026 - 2027 có 95% trẻ 5 tuổi đến trường.": [("=", 95, None, "%", 2027)],
    "Tỷ lệ hộ nghèo còn 3% vào năm 2027, 2% vào năm 2028 và dưới 1% vào năm 2030.": [
        ("=", 3, None, "%", 2027),
        ("=", 2, None, "%", 2028),
        ("<", 1, None, "%", 2030),
    ],
    "Đến năm 2027 đạt 85%, đến năm 2029 đạt 90% người dân có sổ sức khỏe điện tử.": [
        ("=", 85, None, "%", 2027),
        ("=", 90, None, "%", 2029),
    ],
    "Thu nhập bình quân gấp 1,5 lần năm 2025, đạt 80 triệu đồng/người/năm.": [
        ("=", 1.5, None, "lần", 2030),
        ("=", 80, None, "triệu đồng/người/năm", 2030),
    ],
    "Giảm tỷ lệ sinh con thứ ba từ 12,5% năm 2024 xuống dưới 8%.": [("<", 8, None, "%", 2030)],
    "Nâng tỷ lệ bao phủ từ mức 91% (năm 2025) lên 96%.": [("=", 96, None, "%", 2030)],
    "Số vụ cháy giảm 10% so với năm 2025.": [("=", 10, None, "%", 2030)],
    "70% hộ kinh doanh nộp thuế điện tử, phấn đấu đến năm 2029 đạt 90%.": [
        ("=", 70, None, "%", 2030),
        ("=", 90, None, "%", 2029),
    ],
    "60% người lao động có việc làm ổn định và 75% học viên được cấp chứng chỉ vào năm 2028.": [
        ("=", 60, None, "%", 2028),
        ("=", 75, None, "%", 2028),
    ],
    "Giai đoạn 2026 - 2028 đào tạo 450 lao động.": [("=", 450, None, "lao động", 2028)],
    "Trong năm 2026, vận động 12 hộ hiến đất; riêng năm 2027 là 20 hộ.": [
        ("=", 12, None, "hộ", 2026),
        ("=", 20, None, "hộ", 2027),
    ],
    # Fractions and ranges
    "Hai phần ba số thôn có tổ hòa giải giỏi.": [("=", 66.67, None, "%", 2030)],
    "Ít nhất một phần tư số hộ có người tập thể dục thường xuyên.": [(">=", 25, None, "%", 2030)],
    "Trên 3/4 số trường có bếp ăn một chiều.": [(">", 75, None, "%", 2030)],
    "Quá nửa số xã không còn nhà tạm.": [(">", 50, None, "%", 2030)],
    "Có 9/10 thủ tục được cắt giảm thời gian.": [("=", 90, None, "%", 2030)],
    "Khoảng ½ số hộ tham gia tổ hợp tác.": [("~", 50, None, "%", 2030)],
    "Mỗi năm kết nạp từ 3 đến 4 đảng viên.": [("range", 3, 4, "đảng viên", 2030)],
    "Tổng đàn gia súc tăng bình quân từ 4 - 5%/năm.": [("range", 4, 5, "%/năm", 2030)],
    "Số hộ nghèo giảm trung bình 5 - 7% mỗi năm.": [("range", 5, 7, "%", 2030)],
    "Hằng năm, giải quyết việc làm cho 150 đến 200 lao động.": [
        ("range", 150, 200, "lao động", 2030)
    ],
    "Tỷ lệ tham gia từ 05% - 06%.": [("range", 5, 6, "%", 2030)],
    "Đạt khoảng 85 – 90 % số hộ.": [("range", 85, 90, "%", 2030)],
    # Comparators
    "Tỷ lệ hài lòng đạt từ 95% trở lên.": [(">=", 95, None, "%", 2030)],
    "Đạt và vượt 98% chỉ tiêu được giao.": [(">=", 98, None, "%", 2030)],
    "Tỷ lệ hồ sơ trễ hạn không quá 1,5%.": [("<=", 1.5, None, "%", 2030)],
    "Tỷ lệ chuyên cần không thấp hơn 97%.": [(">=", 97, None, "%", 2030)],
    "Số hộ tái nghèo: < 5 hộ.": [("<", 5, None, "hộ", 2030)],
    "Tỷ lệ hộ có hố xí hợp vệ sinh ≥92 %.": [(">=", 92, None, "%", 2030)],
    "Tỷ lệ trả hồ sơ đúng hạn đạt 99% (≥).": [("=", 99, None, "%", 2030)],
    "Tối thiểu 60% nam và 70% nữ được khám sức khỏe.": [
        (">=", 60, None, "%", 2030),
        (">=", 70, None, "%", 2030),
    ],
    "Mỗi thôn có tối thiểu 02 câu lạc bộ.": [(">=", 2, None, "câu lạc bộ", 2030)],
    "Tỷ lệ thất nghiệp dưới mức 2%.": [("<", 2, None, "%", 2030)],
    "Tỷ lệ tử vong ở mức dưới 12‰.": [("<", 12, None, "‰", 2030)],
    "Hỗ trợ cho tối đa 40 hộ.": [("<=", 40, None, "hộ", 2030)],
    # Units
    "Tỷ số tử vong mẹ dưới 20/100.000 trẻ đẻ sống.": [
        ("<", 20, None, "/100.000 trẻ đẻ sống", 2030)
    ],
    "Đạt 32 giường bệnh/vạn dân.": [("=", 32, None, "giường bệnh/vạn dân", 2030)],
    "Bình quân 16 tiêu chí/xã.": [("=", 16, None, "tiêu chí/xã", 2030)],
    "Tỷ lệ thuê bao băng rộng đạt 30 thuê bao/100 dân.": [
        ("=", 30, None, "thuê bao/100 dân", 2030)
    ],
    "Diện tích cây xanh đô thị đạt 8 m²/người.": [("=", 8, None, "m2", 2030)],
    "Tuổi thọ trung bình đạt 76 tuổi.": [("=", 76, None, "tuổi", 2030)],
    "Trồng mới 12,5 ha rừng phòng hộ.": [("=", 12.5, None, "ha", 2030)],
    "Xây dựng 03 mô hình có hiệu quả.": [("=", 3, None, "mô hình", 2030)],
    "Rút ngắn thời gian giải quyết từ 10 ngày xuống 6 ngày.": [("=", 6, None, "ngày", 2030)],
    # Not values
    "100% trẻ em dưới 6 tuổi được cấp thẻ.": [("=", 100, None, "%", 2030)],
    "98% trẻ từ 6 tháng đến 36 tháng tuổi được cân, đo.": [("=", 98, None, "%", 2030)],
    "80% người từ 60 tuổi trở lên được khám sức khỏe ít nhất 02 lần/năm.": [
        ("=", 80, None, "%", 2030)
    ],
    "95% chi bộ có từ 30 đảng viên trở lên xếp loại tốt.": [("=", 95, None, "%", 2030)],
    "100% dịch vụ công đủ điều kiện được cung cấp mức độ 4.": [("=", 100, None, "%", 2030)],
    "Tặng 300 suất quà (mỗi suất trị giá 500.000 đồng).": [("=", 300, None, "suất quà", 2030)],
    "Xây 5 căn nhà, mỗi căn 60 triệu đồng.": [("=", 5, None, "căn nhà", 2030)],
    "Có 2 sản phẩm đạt 3 sao trở lên.": [("=", 2, None, "sản phẩm", 2030)],
    "Tỷ lệ hộ có nhà kiên cố đạt 90% (hiện nay đạt 84,2%).": [("=", 90, None, "%", 2030)],
    "100% các nội dung tại Điều 4, khoản 2 và Phụ lục 1 được thực hiện.": [
        ("=", 100, None, "%", 2030)
    ],
    "90% hộ được tiếp cận thông tin trong vòng 24 giờ.": [("=", 90, None, "%", 2030)],
}


def _paper(sentence: str) -> SourceText:
    rows = (
        "ỦY BAN NHÂN DÂN",
        "XÃ ĐỒNG MÂY",
        "Số: 15/KH-UBND",
        "Đồng Mây, ngày 05 tháng 01 năm 2026",
        "KẾ HOẠCH",
        "Phát triển văn hóa, xã hội",
        "I. CHỈ TIÊU ĐẾN NĂM 2030",
        f"1. {sentence}",
        "II. NHIỆM VỤ",
        "1. Phòng Văn hóa - Xã hội: tham mưu thực hiện.",
    )
    return SourceText("text", tuple(Line(i, text) for i, text in enumerate(rows, start=1)))


@pytest.mark.parametrize("sentence", SENTENCES)
def test_values_of_a_sentence_are_those_a_person_reads(sentence):
    plan = read_plan(_paper(sentence))
    found = [(t.comparator, t.value, t.value2, t.unit, t.year)
             for t in plan.targets if t.value is not None]  # fmt: skip
    assert found == SENTENCES[sentence]
