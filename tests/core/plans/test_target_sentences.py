"""Câu chỉ tiêu tự viết: sentences and the values that a person reads in them."""

import pytest

from ansinh.core.documents.reading import Line, SourceText
from ansinh.core.plans import plan_from_json, read_plan

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
    # Several at once, as papers print them
    "Duy trì tỷ lệ hộ nghèo dưới 1%; giải quyết việc làm mới cho 250 lao động trở lên.": [
        ("<", 1, None, "%", 2030),
        (">=", 250, None, "lao động", 2030),
    ],
    "Thu nhập bình quân đầu người đạt 75 - 80 triệu đồng/người/năm.": [
        ("range", 75, 80, "triệu đồng/người/năm", 2030)
    ],
    "Tổng thu ngân sách trên địa bàn đạt 12,5 tỷ đồng, tăng 8% so với năm 2025.": [
        ("=", 12.5, None, "tỷ đồng", 2030),
        ("=", 8, None, "%", 2030),
    ],
    "Kinh tế số chiếm khoảng 20% GRDP.": [("~", 20, None, "%", 2030)],
    "Có 10 bác sĩ và 30 giường bệnh trên 1 vạn dân.": [
        ("=", 10, None, "bác sĩ", 2030),
        ("=", 30, None, "giường bệnh trên 1 vạn dân", 2030),
    ],
    "Ít nhất 100.000 người cao tuổi được hỗ trợ đào tạo nghề.": [
        (">=", 100000, None, "người cao tuổi", 2030)
    ],
    "Tỷ lệ trẻ em suy dinh dưỡng thể nhẹ cân, thể thấp còi giảm còn tương ứng 6% và 15%.": [
        ("=", 6, None, "%", 2030),
        ("=", 15, None, "%", 2030),
    ],
    "Mức giảm tỷ lệ hộ nghèo bình quân 1 - 1,5%/năm.": [("range", 1, 1.5, "%/năm", 2030)],
    "Hằng năm có từ 80% trở lên số gia đình đạt chuẩn văn hóa, từ 70% số thôn trở lên đạt chuẩn.": [
        (">=", 80, None, "%", 2030),
        (">=", 70, None, "%", 2030),
    ],
    "100% trẻ em dưới 6 tuổi, người cao tuổi từ 75 tuổi trở lên được cấp thẻ.": [
        ("=", 100, None, "%", 2030)
    ],
    "Trên 95% người dân trong độ tuổi từ 15 đến 60 tuổi biết chữ.": [(">", 95, None, "%", 2030)],
    "Phấn đấu 85% dân số được quản lý sức khoẻ; 95% trạm y tế làm được tối thiểu 80% kỹ thuật.": [
        ("=", 85, None, "%", 2030),
        ("=", 95, None, "%", 2030),
        (">=", 80, None, "%", 2030),
    ],
    "Tỷ suất tử vong trẻ em dưới 5 tuổi giảm còn 15‰; dưới 1 tuổi giảm còn 10‰.": [
        ("=", 15, None, "‰", 2030),
        ("=", 10, None, "‰", 2030),
    ],
    "Số người tham gia BHXH tự nguyện đạt 1.200 người, chiếm 5% lực lượng lao động.": [
        ("=", 1200, None, "người", 2030),
        ("=", 5, None, "%", 2030),
    ],
    "Tổ chức 02 lớp tập huấn cho 120 lượt cán bộ.": [
        ("=", 2, None, "lớp tập huấn", 2030),
        ("=", 120, None, "lượt cán bộ", 2030),
    ],
    "Xây 15 căn nhà, sửa 20 căn nhà với mức hỗ trợ 60 triệu đồng/căn và 30 triệu đồng/căn.": [
        ("=", 15, None, "căn nhà", 2030),
        ("=", 20, None, "căn nhà", 2030),
    ],
    "Có ít nhất 01 mô hình “Dân vận khéo” tiêu biểu.": [(">=", 1, None, "mô hình", 2030)],
    "100% cơ quan, đơn vị; 90% doanh nghiệp và 80% hộ kinh doanh sử dụng hóa đơn điện tử.": [
        ("=", 100, None, "%", 2030),
        ("=", 90, None, "%", 2030),
        ("=", 80, None, "%", 2030),
    ],
    "Giảm 30% thời gian xử lý hồ sơ, 20% chi phí tuân thủ so với năm 2024.": [
        ("=", 30, None, "%", 2030),
        ("=", 20, None, "%", 2030),
    ],
    "Tỷ lệ giải quyết đúng hạn đạt ≥ 95%, riêng lĩnh vực đất đai ≥ 90%.": [
        (">=", 95, None, "%", 2030),
        (">=", 90, None, "%", 2030),
    ],
    "Phấn đấu xã đạt chuẩn nông thôn mới nâng cao trước năm 2028.": [],
    "Số trẻ em bị đuối nước giảm ít nhất 10%/năm.": [(">=", 10, None, "%/năm", 2030)],
    "Tỷ lệ tăng dân số tự nhiên ổn định ở mức 0,9%.": [("=", 0.9, None, "%", 2030)],
    "Mức sinh thay thế bình quân mỗi phụ nữ có 2,1 con.": [("=", 2.1, None, "con", 2030)],
    "Tỷ số giới tính khi sinh dưới 109 bé trai/100 bé gái sinh ra sống.": [
        ("<", 109, None, "bé trai/100 bé gái sinh ra sống", 2030)
    ],
    "Đưa khoảng 60 - 70 lao động đi làm việc ở nước ngoài mỗi năm.": [
        ("range", 60, 70, "lao động", 2030)
    ],
    "Hoàn thành 19/19 tiêu chí nông thôn mới nâng cao.": [
        ("=", 19, None, "tiêu chí nông thôn mới nâng cao", 2030)
    ],
    "100% (12/12) thôn có nhà văn hóa.": [("=", 100, None, "%", 2030)],
    "Có 8/12 thôn, tỷ lệ 66,7% đạt thôn văn hóa.": [
        ("=", 8, None, "thôn", 2030),
        ("=", 66.7, None, "%", 2030),
    ],
    "Đạt 100% kế hoạch giao thu BHXH, BHYT năm 2026.": [("=", 100, None, "%", 2026)],
    "Năm 2026 đạt 92%; các năm tiếp theo mỗi năm tăng 1% để đến năm 2030 đạt 96%.": [
        ("=", 92, None, "%", 2026),
        ("=", 1, None, "%", 2030),
        ("=", 96, None, "%", 2030),
    ],
    "Giai đoạn 2026-2030, bình quân mỗi năm giảm 0,5% tỷ lệ hộ nghèo.": [
        ("=", 0.5, None, "%", 2030)
    ],
    "Phấn đấu đến cuối nhiệm kỳ (năm 2030) có 90% đảng viên hoàn thành tốt nhiệm vụ.": [
        ("=", 90, None, "%", 2030)
    ],
    "Từ năm 2027 trở đi, 100% hồ sơ được tiếp nhận trực tuyến.": [("=", 100, None, "%", 2027)],
    "Giai đoạn 2026 - 2028, 60% và giai đoạn 2029 - 2030, 80% số hộ có nhà tiêu.": [
        ("=", 60, None, "%", 2028),
        ("=", 80, None, "%", 2030),
    ],
    "Nâng tỷ lệ che phủ rừng từ 52% lên 54%.": [("=", 54, None, "%", 2030)],
    "Giảm số hộ nghèo từ 120 hộ (năm 2025) xuống còn 40 hộ.": [("=", 40, None, "hộ", 2030)],
    "Tăng thêm 1,2 lần so với năm 2025.": [("=", 1.2, None, "lần", 2030)],
    "Mỗi năm tổ chức ít nhất 02 đợt kiểm tra.": [(">=", 2, None, "đợt kiểm tra", 2030)],
    "Tỷ lệ hộ sử dụng nước sạch: Năm 2026: 80%; năm 2027: 85%; năm 2028: 90%.": [
        ("=", 80, None, "%", 2026),
        ("=", 85, None, "%", 2027),
        ("=", 90, None, "%", 2028),
    ],
    "Tỷ lệ đô thị hóa 35% (năm 2027) và 40% (năm 2030).": [
        ("=", 35, None, "%", 2027),
        ("=", 40, None, "%", 2030),
    ],
    "Giá trị sản xuất tăng 10,5%, trong đó: nông nghiệp 4%; công nghiệp 14%; dịch vụ 12%.": [
        ("=", 10.5, None, "%", 2030),
        ("=", 4, None, "%", 2030),
        ("=", 14, None, "%", 2030),
        ("=", 12, None, "%", 2030),
    ],
    "Kết nạp 05 đảng viên mới; 100% chi bộ hoàn thành, trong đó 20% xuất sắc.": [
        ("=", 5, None, "đảng viên mới", 2030),
        ("=", 100, None, "%", 2030),
        ("=", 20, None, "%", 2030),
    ],
    "Xếp loại học lực giỏi 25%, khá 40%, không có học sinh yếu.": [
        ("=", 25, None, "%", 2030),
        ("=", 40, None, "%", 2030),
    ],
    "98,5% trở lên trẻ 5 tuổi ra lớp.": [(">=", 98.5, None, "%", 2030)],
    "Vượt 5% chỉ tiêu được giao.": [(">", 5, None, "%", 2030)],
    "Chi trả cho trên 1.500 đối tượng bảo trợ xã hội.": [
        (">", 1500, None, "đối tượng bảo trợ xã hội", 2030)
    ],
    "Diện tích nhà ở bình quân đạt 26 m² sàn/người.": [("=", 26, None, "m2", 2030)],
    "Bảo đảm 100% người nghèo, người neo đơn được tặng quà dịp Tết Nguyên đán năm 2027.": [
        ("=", 100, None, "%", 2027)
    ],
    # Wording of many papers
    "Xây dựng 01 (một) mô hình điểm về chuyển đổi số.": [("=", 1, None, "mô hình điểm", 2030)],
    "Số hộ thoát nghèo: 25.": [("=", 25, None, "hộ", 2030)],
    "Đạt từ 95% hộ dân có nước sạch.": [(">=", 95, None, "%", 2030)],
    "Tỷ lệ người dân hài lòng đạt 90% (trở lên).": [(">=", 90, None, "%", 2030)],
    "Tổng kinh phí 350 triệu đồng.": [],
    "Vận động kinh phí xây nhà được 500 triệu đồng.": [("=", 500, None, "triệu đồng", 2030)],
    "Thực hiện tốt Nghị quyết 68 và Đề án 06, 100% hộ được phổ biến.": [
        ("=", 100, None, "%", 2030)
    ],
    "Tỷ lệ trẻ 6-36 tháng uống vitamin A đạt 99%.": [("=", 99, None, "%", 2030)],
    "Tỷ lệ lao động qua đào tạo 75% (trong đó có chứng chỉ 35%).": [
        ("=", 75, None, "%", 2030),
        ("=", 35, None, "%", 2030),
    ],
    "Bình quân mỗi năm giảm từ 1% - 1,5% hộ nghèo (riêng vùng đồng bào dân tộc giảm trên 3%).": [
        ("range", 1, 1.5, "%", 2030),
        (">", 3, None, "%", 2030),
    ],
    "Giảm 15%-20% số vụ bạo lực gia đình.": [("range", 15, 20, "%", 2030)],
    "Tỷ lệ tử vong mẹ: ≤ 10/100.000 ca đẻ.": [("<=", 10, None, "/100.000 ca đẻ", 2030)],
    "Số bác sĩ/10.000 dân: 12 bác sĩ.": [("=", 12, None, "bác sĩ", 2030)],
    "Duy trì 100% trạm y tế có bác sĩ; phấn đấu có 13 bác sĩ/10.000 dân.": [
        ("=", 100, None, "%", 2030),
        ("=", 13, None, "bác sĩ/10.000 dân", 2030),
    ],
    "Đến năm 2027: Tỷ lệ hộ nghèo dưới 3%; đến năm 2030: dưới 1%.": [
        ("<", 3, None, "%", 2027),
        ("<", 1, None, "%", 2030),
    ],
    "Năm 2026: 80%; 2027: 85%.": [("=", 80, None, "%", 2026), ("=", 85, None, "%", 2027)],
    "Phấn đấu đến năm 2028, có từ 3 đến 5 xã đạt chuẩn, trong đó có ít nhất 1 xã kiểu mẫu.": [
        ("range", 3, 5, "xã", 2028),
        (">=", 1, None, "xã kiểu mẫu", 2028),
    ],
    "Cấp nước sạch cho 1.250 hộ, nâng tỷ lệ sử dụng nước sạch lên 88%.": [
        ("=", 1250, None, "hộ", 2030),
        ("=", 88, None, "%", 2030),
    ],
    "Trên 90% số người khuyết tật có nhu cầu được học nghề; tối thiểu 200 người có việc làm.": [
        (">", 90, None, "%", 2030),
        (">=", 200, None, "người", 2030),
    ],
    "Tỷ lệ phụ nữ từ 30 - 54 tuổi được sàng lọc ung thư cổ tử cung đạt 60%.": [
        ("=", 60, None, "%", 2030)
    ],
    "Không quá 0,5% hồ sơ trả quá hạn.": [("<=", 0.5, None, "%", 2030)],
    "Chỉ số hài lòng (SIPAS) đạt từ 85% trở lên, Chỉ số PAR Index đạt trên 90 điểm.": [
        (">=", 85, None, "%", 2030),
        (">", 90, None, "điểm", 2030),
    ],
    "Mỗi năm tuyên truyền ít nhất 4 cuộc/thôn.": [(">=", 4, None, "cuộc/thôn", 2030)],
    "Tổ chức 04 cuộc tuyên truyền với 600 lượt người tham dự.": [
        ("=", 4, None, "cuộc tuyên truyền", 2030),
        ("=", 600, None, "lượt người", 2030),
    ],
    "100% thôn, tổ dân phố có ít nhất 01 tổ hòa giải, mỗi tổ có từ 5 - 7 người.": [
        ("=", 100, None, "%", 2030)
    ],
    "Trợ cấp hằng tháng cho 100% đối tượng với mức chuẩn 500.000 đồng/tháng.": [
        ("=", 100, None, "%", 2030)
    ],
    "Đạt 1,5 lần mức lương tối thiểu vùng.": [("=", 1.5, None, "lần", 2030)],
    "Số giờ làm việc nhà của phụ nữ giảm còn 1,4 lần so với nam giới.": [
        ("=", 1.4, None, "lần", 2030)
    ],
    "50% trở lên số xã có điểm vui chơi cho trẻ em vào năm 2027 và đạt 80% vào năm 2030.": [
        (">=", 50, None, "%", 2027),
        ("=", 80, None, "%", 2030),
    ],
    "Tiết kiệm ít nhất 10% chi thường xuyên.": [(">=", 10, None, "%", 2030)],
    "Đến năm 2028 giảm 50%, đến năm 2030 giảm 70% số vụ so với giai đoạn 2021 - 2025.": [
        ("=", 50, None, "%", 2028),
        ("=", 70, None, "%", 2030),
    ],
    "Tăng tỷ lệ nữ cấp ủy lên 20 - 25%.": [("range", 20, 25, "%", 2030)],
    "Có ít nhất 5 đến 7 hộ sản xuất kinh doanh giỏi.": [
        ("range", 5, 7, "hộ sản xuất kinh doanh giỏi", 2030)
    ],
    "Phủ sóng 5G đến 99% dân số.": [("=", 99, None, "%", 2030)],
    "Giảm tỷ lệ mất cân bằng giới tính xuống dưới 110 trẻ trai/100 trẻ gái.": [
        ("<", 110, None, "trẻ trai/100 trẻ gái", 2030)
    ],
    "Hoàn thành trước ngày 15/12/2026 đối với 100% đối tượng.": [("=", 100, None, "%", 2026)],
    "Trong 5 năm, kết nạp 60 đảng viên trở lên.": [(">=", 60, None, "đảng viên", 2030)],
    "Tỷ lệ giải ngân vốn đầu tư công đạt 100% vốn giao.": [("=", 100, None, "%", 2030)],
    "Tốc độ tăng giá trị sản xuất 5 năm bình quân 12,5%/năm.": [("=", 12.5, None, "%/năm", 2030)],
    "Cơ cấu kinh tế: nông nghiệp 40%, công nghiệp 35%, dịch vụ 25%.": [
        ("=", 40, None, "%", 2030),
        ("=", 35, None, "%", 2030),
        ("=", 25, None, "%", 2030),
    ],
    "Tỷ lệ tăng thu so năm trước: 8% trở lên.": [(">=", 8, None, "%", 2030)],
    "Thu nhập của hộ đến năm 2029 so với năm 2025 tăng 30%.": [("=", 30, None, "%", 2029)],
    "Cơ cấu đến năm 2029: Nông nghiệp: 70%; dịch vụ: 30%.": [
        ("=", 70, None, "%", 2029),
        ("=", 30, None, "%", 2029),
    ],
    "Cứ 500 trẻ em có ít nhất 01 cán bộ làm công tác trẻ em.": [(">=", 1, None, "cán bộ", 2030)],
    "Độ che phủ rừng giữ ổn định 60% (±0,5%).": [("=", 60, None, "%", 2030)],
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


@pytest.mark.parametrize(
    ("one", "other", "contradict"),
    [
        ("Tỷ lệ hộ nghèo còn 3%.", "Tỷ lệ hộ nghèo dưới 2%.", True),
        ("Tỷ lệ hộ nghèo còn 3%.", "Tỷ lệ hộ nghèo còn 3%.", False),
        ("Tỷ lệ hộ nghèo còn 3%.", "Tỷ lệ hộ cận nghèo còn 5%.", False),
        ("Năm 2028, tỷ lệ hộ nghèo còn 3%.", "Năm 2030, tỷ lệ hộ nghèo còn 2%.", False),
        ("Số hộ nghèo còn 30 hộ.", "Tỷ lệ hộ nghèo còn 3%.", False),
    ],
)
def test_two_values_for_one_thing_in_one_year_are_kept_and_asked_about(one, other, contradict):
    source = _paper(one)
    line = Line(len(source.lines) + 1, other)
    lines = (*source.lines[:8], line, *source.lines[8:])
    plan = read_plan(SourceText("text", tuple(
        Line(number, line.text) for number, line in enumerate(lines, start=1)
    )))  # fmt: skip
    assert len(plan.targets) == 2
    assert [target.doubt is not None for target in plan.targets] == [contradict] * 2
    assert any("hai trị số" in note for note in plan.notes) is contradict
    if contradict:
        assert max(target.confidence for target in plan.targets) < 0.5


def test_a_value_says_where_it_and_its_year_were_read():
    near, far = (
        read_plan(_paper(sentence)).targets[0]
        for sentence in ("Năm 2028 có 90% hộ dùng nước sạch.", "90% hộ dùng nước sạch.")
    )
    assert "năm ghi trong câu" in near.how
    assert any("đề mục" in reason for reason in far.how)
    assert near.confidence > far.confidence


def test_plans_kept_before_targets_said_how_they_were_read_can_still_be_read():
    plan = read_plan(_paper("90% hộ dùng nước sạch."))
    kept = plan.as_json()
    for target in kept["targets"]:
        del target["how"], target["doubt"]
    (target,) = plan_from_json(kept).targets
    assert (target.value, target.how, target.doubt) == (90, (), None)
    assert plan_from_json(plan.as_json()) == plan
