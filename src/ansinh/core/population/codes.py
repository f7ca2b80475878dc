"""Danh mục mã: every closed list of the data dictionary, ordered code -> Vietnamese label."""

from typing import Final

from ansinh.core.population.ethnicities import ETHNIC_GROUPS

Codes = dict[str, str]

BIRTH_DATE_PRECISION: Final[Codes] = {
    "day": "Đủ ngày, tháng, năm",
    "month": "Chỉ biết tháng, năm",
    "year": "Chỉ biết năm",
}
SEX: Final[Codes] = {"male": "Nam", "female": "Nữ"}
ETHNICITY: Final[Codes] = ETHNIC_GROUPS

RELATION_TO_HEAD: Final[Codes] = {
    "head": "Chủ hộ",
    "spouse": "Vợ hoặc chồng",
    "child": "Con",
    "child_in_law": "Con dâu, con rể",
    "parent": "Bố, mẹ",
    "grandparent": "Ông, bà",
    "grandchild": "Cháu",
    "sibling": "Anh, chị, em",
    "other": "Khác",
}
GUARDIAN_RELATION: Final[Codes] = {
    "parent": "Cha hoặc mẹ",
    "adoptive_parent": "Cha, mẹ nuôi",
    "relative": "Người thân thích",
    "other": "Người khác",
}
CAREGIVER_KIND: Final[Codes] = {
    "own_household": "Sống cùng hộ với người được chăm sóc",
    "taken_in": "Nhận người được chăm sóc về nuôi",
}
NO_CAREGIVER_CASE: Final[Codes] = {
    "none": "Không thuộc trường hợp nào",
    "a": "Bị bỏ rơi, chưa được nhận làm con nuôi",
    "b": "Mồ côi cả cha và mẹ",
    "c": "Mồ côi một bên, người còn lại mất tích",
    "d": "Mồ côi một bên, người còn lại ở cơ sở trợ giúp xã hội",
    "đ": "Mồ côi một bên, người còn lại đang chấp hành án hoặc biện pháp bắt buộc",
    "e": "Cả cha và mẹ mất tích",
    "g": "Cả cha và mẹ ở cơ sở trợ giúp xã hội",
    "h": "Cả cha và mẹ đang chấp hành án hoặc biện pháp bắt buộc",
    "i": "Một bên mất tích, một bên ở cơ sở trợ giúp xã hội",
    "k": "Một bên mất tích, một bên đang chấp hành án hoặc biện pháp bắt buộc",
    "l": "Một bên ở cơ sở trợ giúp xã hội, một bên đang chấp hành án",
}
MARITAL_STATUS: Final[Codes] = {
    "single": "Chưa kết hôn",
    "married": "Có vợ hoặc chồng",
    "widowed": "Góa",
    "divorced": "Ly hôn",
    "spouse_missing": "Vợ hoặc chồng mất tích",
}
RESIDENCE: Final[Codes] = {
    "present": "Đang ở địa phương",
    "absent": "Đi vắng trong nước",
    "abroad": "Ở nước ngoài",
}
STUDY_LEVEL: Final[Codes] = {
    "preschool": "Mầm non",
    "primary": "Tiểu học",
    "lower_secondary": "Trung học cơ sở",
    "upper_secondary": "Trung học phổ thông",
    "vocational": "Giáo dục nghề nghiệp",
    "college": "Cao đẳng",
    "university": "Đại học",
}
SCHOOL_KIND: Final[Codes] = {"public": "Công lập", "private": "Ngoài công lập"}
LABOUR_STATUS: Final[Codes] = {
    "employed": "Có việc làm",
    "unemployed": "Thất nghiệp",
    "inactive": "Không tham gia hoạt động kinh tế",
}
TRAINING_LEVEL: Final[Codes] = {
    "none": "Chưa qua đào tạo",
    "uncertified": "Có kỹ năng, không có bằng hoặc chứng chỉ",
    "certificate": "Chứng chỉ đào tạo dưới 3 tháng",
    "elementary": "Sơ cấp",
    "intermediate": "Trung cấp",
    "college": "Cao đẳng",
    "university": "Đại học trở lên",
}
SOCIAL_INSURANCE: Final[Codes] = {
    "none": "Không tham gia",
    "compulsory": "Bắt buộc",
    "voluntary": "Tự nguyện",
}
PRIMARY_CARE: Final[Codes] = {
    "none": "Không khám, chữa bệnh ban đầu",
    "insured": "Có, được bảo hiểm y tế chi trả",
    "uninsured": "Có, không được bảo hiểm y tế chi trả",
}
DISABILITY: Final[Codes] = {
    "none": "Không khuyết tật",
    "light": "Nhẹ",
    "severe": "Nặng",
    "extreme": "Đặc biệt nặng",
}
DISABILITY_KINDS: Final[Codes] = {
    "mobility": "Vận động",
    "hearing_speech": "Nghe, nói",
    "vision": "Nhìn",
    "mental": "Thần kinh, tâm thần",
    "intellectual": "Trí tuệ",
    "other": "Dạng khác",
}
AREA: Final[Codes] = {"rural": "Nông thôn", "urban": "Thành thị"}
REGION: Final[Codes] = {
    "red_river_delta": "Đồng bằng sông Hồng",
    "northern_mountains": "Trung du và miền núi phía Bắc",
    "north_central_coast": "Bắc Trung Bộ và duyên hải miền Trung",
    "central_highlands": "Tây Nguyên",
    "southeast": "Đông Nam Bộ",
    "mekong_delta": "Đồng bằng sông Cửu Long",
}
POVERTY_STATUS: Final[Codes] = {
    "poor": "Hộ nghèo",
    "near_poor": "Hộ cận nghèo",
    "average": "Hộ có mức sống trung bình",
    "above": "Hộ trên mức sống trung bình",
}
POVERTY_REASONS: Final[Codes] = {
    "no_land": "Không có đất sản xuất",
    "no_capital": "Không có vốn",
    "no_labour": "Không có lao động",
    "no_tools": "Thiếu công cụ, phương tiện sản xuất",
    "no_knowledge": "Thiếu kiến thức sản xuất",
    "no_skills": "Thiếu kỹ năng lao động",
    "illness": "Ốm đau, bệnh nặng, tai nạn",
    "other": "Nguyên nhân khác",
}
INJURY_KIND: Final[Codes] = {"a": "Thương binh", "b": "Thương binh loại B"}
MERIT_CODE: Final[Codes] = {
    "revolutionary_before_1945_separated": "Cách mạng trước 01/01/1945, thoát ly",
    "revolutionary_before_1945": "Cách mạng trước 01/01/1945, không thoát ly",
    "revolutionary_before_1945_survivor": "Thân nhân người cách mạng trước 01/01/1945",
    "revolutionary_1945": "Cách mạng từ 01/01/1945 đến khởi nghĩa tháng Tám 1945",
    "revolutionary_1945_survivor": "Thân nhân người cách mạng năm 1945",
    "martyr_relative": "Thân nhân liệt sĩ",
    "martyr_spouse_remarried": "Vợ hoặc chồng liệt sĩ đã lấy người khác",
    "heroic_mother": "Bà mẹ Việt Nam anh hùng",
    "hero": "Anh hùng lực lượng vũ trang, Anh hùng Lao động thời kỳ kháng chiến",
    "war_invalid": "Thương binh, người hưởng chính sách như thương binh",
    "sick_soldier": "Bệnh binh",
    "toxic_victim": "Người hoạt động kháng chiến bị nhiễm chất độc hóa học",
    "toxic_victim_child": "Con đẻ của người bị nhiễm chất độc hóa học",
    "invalid_survivor": "Thân nhân thương binh, bệnh binh, nạn nhân từ 61 % đã từ trần",
    "imprisoned_by_enemy": "Người hoạt động cách mạng, kháng chiến bị địch bắt tù, đày",
    "helped_revolution_state_honour": "Giúp đỡ cách mạng, được tặng danh hiệu cấp Nhà nước",
    "helped_revolution_resistance_medal": "Giúp đỡ cách mạng, được tặng Huy chương Kháng chiến",
    "resistance_activist": "Người hoạt động kháng chiến giải phóng dân tộc",
    "living_merit_relative": "Thân nhân người có công còn sống",
}
ENROLMENT_STATUS: Final[Codes] = {
    "active": "Đang hưởng",
    "suspended": "Tạm dừng",
    "stopped": "Thôi hưởng",
}
BENEFIT_KIND: Final[Codes] = {
    "insurance_card": "Thẻ bảo hiểm y tế",
    "convalescence": "Điều dưỡng phục hồi sức khỏe",
    "gift_27_7": "Quà ngày 27/7",
    "gift_tet": "Quà Tết",
    "education": "Ưu đãi giáo dục",
    "housing": "Hỗ trợ nhà ở",
    "funeral": "Mai táng",
    "worship": "Thờ cúng liệt sĩ",
    "visit": "Thăm hỏi",
}
INCIDENT_KIND: Final[Codes] = {
    "hunger": "Thiếu đói",
    "injured": "Bị thương nặng",
    "died": "Chết",
    "missing": "Mất tích",
    "house_lost": "Mất nhà, nhà sập hoàn toàn",
    "house_damaged": "Nhà hư hỏng nặng",
    "relocation": "Phải di dời khẩn cấp",
}
FACILITY_KIND: Final[Codes] = {"school": "Trường học", "health_station": "Trạm y tế"}
