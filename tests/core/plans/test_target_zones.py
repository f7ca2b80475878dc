"""Vùng mục tiêu: which sections of a paper set targets, whatever they are called."""

import pytest

from ansinh.core.documents.reading import Line, SourceText
from ansinh.core.plans import read_plan

HEAD = (
    "ỦY BAN NHÂN DÂN",
    "XÃ ĐỒNG MÂY",
    "Số: 15/KH-UBND",
    "Đồng Mây, ngày 05 tháng 01 năm 2026",
    "KẾ HOẠCH",
    "Thực hiện công tác giảm nghèo năm 2026",
    "Căn cứ Nghị quyết số 12/NQ-HĐND ngày 20/12/2025 của HĐND xã về kế hoạch năm 2026;",
)

# A body and its values: (comparator, value, unit, year).
PAPERS = [
    (
        """I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
Giảm nghèo bền vững.
2. Yêu cầu
- 100% các thôn triển khai nghiêm túc.
II. MỤC TIÊU, CHỈ TIÊU
1. Mục tiêu chung
Phấn đấu giảm 2% hộ nghèo.
2. Chỉ tiêu cụ thể
- Tỷ lệ hộ nghèo còn 5%.
- 100% hộ nghèo có thẻ BHYT.
III. NHIỆM VỤ
1. Hỗ trợ 20 hộ sửa nhà.
""",
        [("=", 2, "%", 2026), ("=", 5, "%", 2026), ("=", 100, "%", 2026)],
    ),
    (
        """I. TÌNH HÌNH NĂM 2025
1. Kết quả thực hiện các chỉ tiêu
- Tỷ lệ hộ nghèo 7%.
2. Các chỉ tiêu đạt và vượt kế hoạch
- Thu nhập 50 triệu đồng/người.
II. QUAN ĐIỂM, MỤC TIÊU
1. Quan điểm
- Lấy người dân làm trung tâm, 100% hộ dân đồng thuận.
2. Mục tiêu
2.1. Mục tiêu tổng quát
- Nâng cao đời sống.
2.2. Mục tiêu cụ thể
a) Năm 2026:
- Giảm 12 hộ nghèo;
- Trên 90% lao động có việc làm.
b) Đến năm 2030:
- Không còn hộ nghèo;
- Thu nhập đạt 90 triệu đồng/người/năm.
""",
        [
            ("=", 12, "hộ nghèo", 2026),
            (">", 90, "%", 2026),
            ("=", 90, "triệu đồng/người/năm", 2030),
        ],
    ),
    (
        """Phần thứ nhất
ĐÁNH GIÁ KẾT QUẢ NĂM 2025
1. Tỷ lệ bao phủ BHYT đạt 93%.
Phần thứ hai
PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2026
I. CÁC CHỈ TIÊU CHỦ YẾU
1. Chỉ tiêu kinh tế
1.1. Tổng sản lượng lương thực có hạt: 5.200 tấn.
1.2. Đàn trâu, bò: 1.150 con.
2. Chỉ tiêu xã hội
2.1. Số lao động được tạo việc làm: 180 người.
2.2. Tỷ lệ hộ gia đình văn hóa: 92% trở lên.
3. Chỉ tiêu môi trường
3.1. Tỷ lệ thu gom rác thải sinh hoạt: ≥ 85%.
II. NHIỆM VỤ, GIẢI PHÁP
1. Trồng 20 ha rừng.
""",
        [
            ("=", 5200, "tấn", 2026),
            ("=", 1150, "con", 2026),
            ("=", 180, "người", 2026),
            (">=", 92, "%", 2026),
            (">=", 85, "%", 2026),
        ],
    ),
    (
        """Điều 1. Mục tiêu
1. Đến năm 2027, 80% hộ có hố xí hợp vệ sinh.
2. Đến năm 2030, đạt 95%.
Điều 2. Giải pháp
1. Vận động 100% hộ dân.
""",
        [("=", 80, "%", 2027), ("=", 95, "%", 2030)],
    ),
    (
        """I. MỤC TIÊU
1. Mục tiêu 1: Bảo đảm trẻ em được chăm sóc.
- Chỉ tiêu 1: Đến năm 2028, 90% trẻ em được khám; đến năm 2030 đạt 95%.
- Chỉ tiêu 2: Giảm tỷ lệ trẻ suy dinh dưỡng xuống 8% vào năm 2028 và 6% vào năm 2030.
2. Mục tiêu 2: Nâng cao nhận thức.
- Chỉ tiêu 3: 100% trường học có tủ sách.
II. GIẢI PHÁP
""",
        [
            ("=", 90, "%", 2028),
            ("=", 95, "%", 2030),
            ("=", 8, "%", 2028),
            ("=", 6, "%", 2030),
            ("=", 100, "%", 2026),
        ],
    ),
    (
        """I. MỤC TIÊU NĂM 2026
1. Về y tế
- 95% người dân có thẻ BHYT (năm 2025: 93,4%).
- Mỗi trạm y tế có từ 02 bác sĩ trở lên.
2. Về giáo dục
- Huy động trẻ 5 tuổi ra lớp đạt 100%, tăng 0,5% so với năm học 2024 - 2025.
3. Kinh phí thực hiện: 350 triệu đồng.
II. TỔ CHỨC THỰC HIỆN
""",
        [
            ("=", 95, "%", 2026),
            (">=", 2, "bác sĩ", 2026),
            ("=", 100, "%", 2026),
            ("=", 0.5, "%", 2026),
        ],
    ),
    (
        """1. Mục đích
Tạo chuyển biến về an toàn thực phẩm.
2. Chỉ tiêu
2.1. 100% cơ sở ký cam kết.
2.2. Kiểm tra ít nhất 70% cơ sở.
2.3. Không để xảy ra ngộ độc từ 30 người mắc trở lên.
3. Nội dung
3.1. Treo 15 băng rôn.
4. Tổ chức thực hiện
""",
        [("=", 100, "%", 2026), (">=", 70, "%", 2026)],
    ),
    (
        """A. MỤC TIÊU
I. Mục tiêu chung: Phát triển bền vững.
II. Mục tiêu cụ thể
Phấn đấu đến hết năm 2026 đạt các chỉ tiêu sau:
1. Số hộ thoát nghèo: 25 hộ;
2. Số hộ cận nghèo giảm: 30 hộ;
3. Xây dựng nhà ở: 10 nhà (trong đó xây mới 6 nhà; sửa chữa 4 nhà).
Tầm nhìn đến năm 2045: không còn hộ nghèo.
B. GIẢI PHÁP
""",
        [
            ("=", 25, "hộ", 2026),
            ("=", 30, "hộ", 2026),
            ("=", 10, "nhà", 2026),
            ("=", 6, "nhà", 2026),
            ("=", 4, "nhà", 2026),
        ],
    ),
    (
        """I. CĂN CỨ XÂY DỰNG KẾ HOẠCH
1. Mục tiêu tại Nghị quyết số 05-NQ/TW là 100% người dân được bảo vệ.
II. MỤC TIÊU
1. Tỷ lệ người tham gia BHXH đạt 40% lực lượng lao động, trong đó tự nguyện đạt 5%;
35% tham gia BHTN.
2. Có 100% doanh nghiệp có từ 10 lao động trở lên thành lập công đoàn.
3. Tối thiểu: 02 chuyên mục/tháng.
""",
        [
            ("=", 40, "%", 2026),
            ("=", 5, "%", 2026),
            ("=", 35, "%", 2026),
            ("=", 100, "%", 2026),
            (">=", 2, "chuyên mục/tháng", 2026),
        ],
    ),
]


def _values(body: str) -> list[tuple]:
    rows = [*HEAD, *filter(None, (row.strip() for row in body.splitlines()))]
    lines = tuple(Line(number, text) for number, text in enumerate(rows, start=1))
    plan = read_plan(SourceText("text", lines))
    return [(t.comparator, t.value, t.unit, t.year) for t in plan.targets if t.value is not None]


@pytest.mark.parametrize(("body", "values"), PAPERS)
def test_only_sections_of_goals_set_values(body, values):
    assert _values(body) == values
