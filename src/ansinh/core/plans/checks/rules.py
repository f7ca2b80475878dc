"""Bảng quy tắc: every code with what it checks and the text of law it rests on.

docs/plan-checks.md is made from this table; codes are stable, a rule given up keeps its code.
"""

from dataclasses import dataclass

FAMILY_LABELS = {
    "TT": "Thể thức",
    "DS": "Đánh số, trình bày mục",
    "VB": "Viện dẫn văn bản",
    "CT": "Chỉ tiêu",
    "DD": "Địa danh, tên cơ quan",
    "CM": "Chính tả, viết hoa, dùng từ",
    "TQ": "Thẩm quyền, phạm vi",
    "PP": "Phủ mục tiêu – nhiệm vụ",
}


@dataclass(frozen=True, slots=True)
class Rule:
    """Một quy tắc: `severity` error, warning or info; `basis` cites the law, or says practice."""

    code: str
    severity: str
    checks: str
    basis: str

    @property
    def family(self) -> str:
        """The two letters before the number."""
        return self.code[:2]


_PL1 = "NĐ 30/2020/NĐ-CP, Phụ lục I"
_PL2 = "NĐ 30/2020/NĐ-CP, Phụ lục II (viết hoa)"
_PRACTICE = "Thông lệ soạn thảo"
_SMART = "Thông lệ đặt chỉ tiêu: đo được, có mẫu số, có thời hạn"
_LOCAL = "Luật Tổ chức chính quyền địa phương"
_SPELLING = "Quy tắc chính tả tiếng Việt"

RULES: tuple[Rule, ...] = (
    Rule("TT-01", "error", "Số văn bản để trống", f"{_PL1}, khoản 3 Mục II"),
    Rule("TT-02", "error", "Ngày, tháng, năm để trống hoặc không có trong lịch",
         f"{_PL1}, khoản 4 Mục II"),
    Rule("TT-03", "warning", "Thiếu Quốc hiệu, Tiêu ngữ", f"{_PL1}, khoản 1 Mục II"),
    Rule("TT-04", "warning", "Thiếu tên cơ quan ban hành ở đầu văn bản",
         f"{_PL1}, khoản 2 Mục II"),
    Rule("TT-05", "warning", "Trích yếu quá dài", f"{_PL1}, khoản 5 Mục II"),
    Rule("TT-06", "warning", "Câu mở đầu cụt: chấm câu sau phần căn cứ, chưa có chủ ngữ",
         _PRACTICE),
    Rule("TT-07", "error", "Cơ quan tập thể ban hành mà thiếu dòng ký thay mặt (TM.)",
         f"{_PL1}, khoản 7 Mục II; NĐ 30/2020/NĐ-CP, Điều 13"),
    Rule("TT-08", "info", "Thiếu dấu kết thúc “./.”", f"{_PL1}, mẫu trình bày văn bản"),
    Rule("TT-09", "info", "Câu bị cắt ngang ở chỗ sang trang hoặc sang đoạn", _PRACTICE),
    Rule("TT-10", "info", "Chữ viết tắt dùng mà không chú giải lần nào", f"{_PL1}, khoản 6 Mục II"),
    Rule("TT-11", "warning", "Ngày dưới 10, tháng 1, 2 hoặc số dưới 10 thiếu số 0 phía trước",
         f"{_PL1}, khoản 3, 4 Mục II"),
    Rule("DS-01", "info", "Trộn số thập phân (2.1) với chữ cái a), b)", f"{_PL1}, khoản 6 Mục II"),
    Rule("DS-02", "info", "Số thập phân nơi có dấu chấm cuối, nơi không", _PRACTICE),
    Rule("DS-03", "info", "Trộn hai kiểu gạch nối “-” và “–”", _PRACTICE),
    Rule("DS-04", "info", "Các gạch đầu dòng cùng mục kết thúc bằng dấu khác nhau", _PRACTICE),
    Rule("DS-05", "warning", "Mục đánh số con chỉ có một (n.1 mà không có n.2)", _PRACTICE),
    Rule("DS-06", "info", "Các đề mục ngang hàng, cái có dấu hai chấm, cái không", _PRACTICE),
    Rule("DS-07", "info", "Đoạn đầu mục không gạch đầu dòng như các đoạn sau", _PRACTICE),
    Rule("DS-08", "warning", "Số mục lặp lại dưới cùng một đề mục", f"{_PL1}, khoản 6 Mục II"),
    Rule("DS-09", "info", "Các đề mục ngang hàng viết hoa khác nhau", _PL2),
    Rule("DS-10", "info", "Chữ hoa ngay sau dấu chấm phẩy", _PL2),
    Rule("DS-11", "info", "Nhắc lại một động từ ngay sau dấu hai chấm", _PRACTICE),
    Rule("VB-01", "error", "Văn bản thực hiện có ngày sớm hơn văn bản nó thực hiện",
         "Trình tự thời gian của văn bản"),
    Rule("VB-02", "error", "Viện dẫn văn bản có ngày sau ngày của chính kế hoạch",
         "Trình tự thời gian của văn bản"),
    Rule("VB-03", "error", "Năm trong số, ký hiệu khác năm của ngày ban hành",
         f"{_PL1}, khoản 3 Mục II"),
    Rule("VB-04", "warning", "Một văn bản viện dẫn bằng hai cách ghi số, ký hiệu",
         f"{_PL1}, khoản 6 Mục II; Hướng dẫn thể thức văn bản của Đảng"),
    Rule("VB-05", "info", "Viện dẫn thiếu chữ “số” trước số, ký hiệu", f"{_PL1}, khoản 6 Mục II"),
    Rule("VB-06", "warning", "Một chuỗi văn bản viện dẫn đầy đủ nhiều lần",
         f"{_PL1}, khoản 6 Mục II"),
    Rule("VB-07", "info", "Thiếu văn bản cấp trên cùng triển khai một chủ trương",
         "Bảng văn bản triển khai có ngày, trong mã nguồn"),
    Rule("VB-08", "info", "Câu “chỉ đạo của …” bỏ sót cơ quan đã ban hành căn cứ", _PRACTICE),
    Rule("VB-09", "info", "Nghị quyết nhiệm kỳ hết hạn trước năm đích, hoặc hai cấp cùng một kỳ "
         "đại hội", "Điều lệ Đảng (nhiệm kỳ 5 năm)"),
    Rule("CT-01", "warning", "“Trong đó …” nêu tỷ lệ mà không rõ trên tổng nào", _SMART),
    Rule("CT-02", "error", "“Trên 100 dân” là số trên 100 người, không phải %", _SMART),
    Rule("CT-03", "warning", "Một con số cho hai nội dung khác nhau", _SMART),
    Rule("CT-04", "warning", "Một con số cho nhiều nhóm đối tượng", _SMART),
    Rule("CT-05", "warning", "Chỉ tiêu cấp xã không đo được ở xã", _SMART),
    Rule("CT-06", "warning", "Mục tiêu của cả nước chép vào kế hoạch cấp xã", _SMART),
    Rule("CT-07", "warning", "“Khoảng” mà không nêu mức dao động", _SMART),
    Rule("CT-08", "info", "Con số không có “trên”, “tối thiểu” hay “đạt”: ít nhất hay đúng bằng?",
         _SMART),
    Rule("CT-09", "warning", "Nối bằng “và” các chế độ mà một người không được hưởng cùng lúc",
         "Luật BHXH 41/2024/QH15, Điều 21"),
    Rule("CT-10", "warning", "Trợ cấp cho hộ có khả năng tự thoát nghèo: có thể rơi chữ “không”",
         "NĐ 20/2021/NĐ-CP, Điều 5"),
    Rule("CT-11", "warning", "Đối tượng là cá nhân nhưng mẫu số là hộ", _SMART),
    Rule("CT-12", "warning", "Hứa trợ cấp cho nhóm mà nghị định không có",
         "NĐ 20/2021/NĐ-CP, Điều 5"),
    Rule("CT-13", "info", "Trật tự từ “tối thiểu đạt”", _PRACTICE),
    Rule("CT-14", "warning", "Tỷ lệ thiếu nhóm tuổi hoặc nhóm người", _SMART),
    Rule("CT-15", "warning", "Đối tượng “bị ảnh hưởng” không có năm hoặc danh sách", _SMART),
    Rule("CT-16", "info", "Tầm nhìn không có nội dung nào đo được", _SMART),
    Rule("DD-01", "warning", "Tên xã khác tên chính thức", "Nghị quyết về đơn vị hành chính"),
    Rule("DD-02", "info", "Một bộ phận gọi bằng nhiều tên", _PRACTICE),
    Rule("CM-01", "error", "Chữ không phải âm tiết tiếng Việt", _SPELLING),
    Rule("CM-02", "warning", "Từ gần giống một thuật ngữ hành chính nhưng sai một âm tiết",
         _SPELLING),
    Rule("CM-03", "warning", "Lặp từ", _PRACTICE),
    Rule("CM-04", "info", "Một từ viết hai cách trong cùng văn bản", _SPELLING),
    Rule("CM-05", "info", "“Nhân dân”, “Nhà nước” phải viết hoa", _PL2),
    Rule("CM-06", "error", "Tên nước viết hoa sai", _PL2),
    Rule("CM-07", "info", "Thiếu gạch nối trong cụm từ ghép", _SPELLING),
    Rule("CM-08", "warning", "Số nhiều “các” trước một tên duy nhất: có thể rơi mất từ", _PRACTICE),
    Rule("CM-09", "warning", "“, với …” thiếu “phối hợp”", _PRACTICE),
    Rule("CM-10", "warning", "Tên cơ quan, tổ chức, thành phố viết hoa sai", _PL2),
    Rule("CM-11", "warning", "Chữ nhận dạng từ bản quét không phải âm tiết: có thể máy nhận sai",
         _SPELLING),
    Rule("TQ-01", "warning", "Giao việc như cấp dưới cho nơi không thuộc quyền: UBND giao HĐND, "
         "Đảng, Mặt trận; Mặt trận giao UBND; sở giao UBND xã",
         f"{_LOCAL}; Luật Mặt trận Tổ quốc Việt Nam 2015"),
    Rule("TQ-02", "warning", "“Phòng” ở xã trước 01/7/2025",
         "NĐ 33/2023/NĐ-CP; NĐ 150/2025/NĐ-CP (từ 01/7/2025)"),
    Rule("TQ-03", "warning", "Sót phạm vi cấp trên (“của huyện”, “của tỉnh”) trong kế hoạch xã",
         _PRACTICE),
    Rule("TQ-04", "info", "Nội dung ngoài tầm cấp xã", _LOCAL),
    Rule("TQ-05", "warning", "Giao, báo cáo cho cấp huyện sau 01/7/2025",
         "Luật Tổ chức chính quyền địa phương 72/2025/QH15"),
    Rule("TQ-06", "warning", "Báo cáo cho bộ, ngành đã giải thể",
         "Nghị quyết 176/2025/QH15 (từ 01/3/2025)"),
    Rule("TQ-07", "warning", "Giao việc cho cơ quan cấp trên", _LOCAL),
    Rule("PP-01", "warning", "Nhóm mục tiêu không có nhiệm vụ nào", _PRACTICE),
    Rule("PP-02", "warning", "Không có số đầu kỳ, không có mốc giữa kỳ", _SMART),
    Rule("PP-03", "warning", "Không nhiệm vụ nào có thời hạn", _PRACTICE),
    Rule("PP-04", "info", "Không nói đến kinh phí", _PRACTICE),
    Rule("PP-05", "warning", "Hạn báo cáo trước ngày chốt số liệu hộ nghèo, lao động",
         "QĐ 24/2021/QĐ-TTg (rà soát hộ nghèo đến 14/12); TT 01/2022/TT-BLĐTBXH (15/12)"),
    Rule("PP-06", "warning", "Cơ quan được báo cáo không có trong nơi nhận",
         f"{_PL1}, khoản 9 Mục II"),
    Rule("PP-07", "info", "Một đoạn dài viết lại ở hai nhiệm vụ", _PRACTICE),
    Rule("PP-08", "info", "Nơi nhận có HĐND cấp khác mà không có HĐND cùng cấp", _PRACTICE),
)  # fmt: skip

RULES_BY_CODE = {rule.code: rule for rule in RULES}
