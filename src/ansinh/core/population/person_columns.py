"""Cột của bảng nhân khẩu: the facts about a person, by area."""

from typing import Final

from ansinh.core.population import codes as lists
from ansinh.core.population.columns import code, codes, date, key, money, of_area, whole, yes_no
from ansinh.core.population.columns import text as free

PERSON_COLUMNS: Final = (
    *of_area("key", key("person_id", "Mã người")),
    *of_area("family", key("household_id", "Mã hộ")),
    *of_area(
        "identity",
        date("birth_date", "Ngày sinh"),
        code("birth_date_precision", "Độ chính xác của ngày sinh", lists.BIRTH_DATE_PRECISION),
        date("death_date", "Ngày chết"),
        code("sex", "Giới tính", lists.SEX),
        yes_no("is_citizen", "Công dân Việt Nam"),
        code("ethnicity", "Dân tộc", lists.ETHNICITY),
    ),
    *of_area(
        "family",
        code("relation_to_head", "Quan hệ với chủ hộ", lists.RELATION_TO_HEAD),
        key("mother_id", "Mẹ"),
        key("father_id", "Cha"),
        key("spouse_id", "Vợ hoặc chồng"),
        key("guardian_id", "Người nuôi dưỡng"),
        code("guardian_relation", "Quan hệ của người nuôi dưỡng", lists.GUARDIAN_RELATION),
        key("caregiver_id", "Người chăm sóc"),
        code("caregiver_kind", "Hình thức chăm sóc", lists.CAREGIVER_KIND),
        code("no_caregiver_case", "Trẻ em không có nguồn nuôi dưỡng", lists.NO_CAREGIVER_CASE),
        yes_no("was_no_caregiver_recipient", "Từng hưởng vì không có nguồn nuôi dưỡng"),
        code("marital_status", "Tình trạng hôn nhân", lists.MARITAL_STATUS),
        yes_no("has_supporter", "Có người có nghĩa vụ phụng dưỡng"),
        yes_no("supporter_on_assistance", "Người phụng dưỡng đang hưởng trợ cấp xã hội"),
        yes_no("community_care", "Đủ điều kiện vào cơ sở, được chăm sóc tại cộng đồng"),
        code("residence", "Nơi ở hiện tại", lists.RESIDENCE),
    ),
    *of_area(
        "schooling",
        yes_no("studying", "Đang đi học"),
        code("study_level", "Cấp học, trình độ đang học", lists.STUDY_LEVEL),
        code("school_kind", "Loại trường", lists.SCHOOL_KIND),
        yes_no("first_degree", "Học văn bằng thứ nhất"),
    ),
    *of_area(
        "labour",
        code("labour_status", "Tình trạng việc làm", lists.LABOUR_STATUS),
        code("training_level", "Trình độ chuyên môn kỹ thuật", lists.TRAINING_LEVEL),
        yes_no("has_stable_income", "Có thu nhập ổn định hằng tháng"),
    ),
    *of_area(
        "insurance",
        code("social_insurance", "Bảo hiểm xã hội", lists.SOCIAL_INSURANCE),
        whole("voluntary_insurance_months", "Số tháng đóng bảo hiểm xã hội tự nguyện"),
        whole("voluntary_insurance_months_last_12", "Số tháng đóng tự nguyện trong 12 tháng qua"),
        yes_no("unemployment_insurance", "Bảo hiểm thất nghiệp"),
        money("pension_per_month", "Lương hưu, trợ cấp bảo hiểm xã hội hằng tháng"),
        money("other_allowance_per_month", "Trợ cấp hằng tháng khác (trừ người có công)"),
        date("health_insurance_until", "Thẻ bảo hiểm y tế có giá trị đến"),
        free("health_insurance_group_on_card", "Nhóm ghi trên thẻ bảo hiểm y tế"),
    ),
    *of_area(
        "health",
        yes_no("pregnant", "Đang mang thai"),
        date("health_record_updated_on", "Ngày cập nhật hồ sơ sức khỏe điện tử"),
        code("primary_care_12_months", "Khám ban đầu trong 12 tháng qua", lists.PRIMARY_CARE),
        yes_no("fully_immunised", "Tiêm chủng đầy đủ"),
        yes_no("stunted", "Suy dinh dưỡng thể thấp còi"),
    ),
    *of_area(
        "disability",
        code("disability", "Mức độ khuyết tật", lists.DISABILITY),
        codes("disability_kinds", "Dạng khuyết tật", lists.DISABILITY_KINDS),
        date("disability_certified_on", "Ngày cấp giấy xác nhận khuyết tật"),
        date("disability_valid_until", "Giấy xác nhận khuyết tật có giá trị đến"),
    ),
)
