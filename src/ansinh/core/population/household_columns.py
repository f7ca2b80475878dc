"""Cột của bảng hộ: the facts about a household, by area."""

from typing import Final

from ansinh.core.population import codes as lists
from ansinh.core.population.columns import (
    code,
    codes,
    date,
    decimal,
    key,
    money,
    of_area,
    whole,
    yes_no,
)

DEPRIVATIONS: Final = {
    "lacks_job": "Thiếu hụt việc làm",
    "lacks_dependants": "Thiếu hụt về người phụ thuộc",
    "lacks_nutrition": "Thiếu hụt dinh dưỡng",
    "lacks_health_insurance": "Thiếu hụt bảo hiểm y tế",
    "lacks_adult_education": "Thiếu hụt trình độ giáo dục người lớn",
    "lacks_child_education": "Thiếu hụt tình trạng đi học của trẻ em",
    "lacks_house_quality": "Thiếu hụt chất lượng nhà ở",
    "lacks_house_area": "Thiếu hụt diện tích nhà ở",
    "lacks_water": "Thiếu hụt nguồn nước sinh hoạt",
    "lacks_toilet": "Thiếu hụt nhà tiêu hợp vệ sinh",
    "lacks_internet": "Thiếu hụt sử dụng dịch vụ viễn thông",
    "lacks_devices": "Thiếu hụt phương tiện tiếp cận thông tin",
}

HOUSEHOLD_COLUMNS: Final = (
    *of_area("key", key("household_id", "Mã hộ")),
    *of_area(
        "place",
        key("village_id", "Thôn"),
        key("commune_id", "Xã"),
        key("province_id", "Tỉnh"),
        key("head_id", "Chủ hộ"),
        code("area", "Khu vực", lists.AREA),
        code("region", "Vùng", lists.REGION),
        yes_no("especially_difficult_area", "Địa bàn đặc biệt khó khăn"),
        yes_no("ethnic_mountain_area", "Vùng đồng bào dân tộc thiểu số và miền núi"),
        yes_no("poor_commune", "Xã nghèo"),
        yes_no("island_commune", "Xã đảo"),
        yes_no("safe_zone_commune", "Xã an toàn khu"),
        yes_no("farming_household", "Hộ làm nông, lâm, ngư, diêm nghiệp"),
    ),
    *of_area(
        "poverty",
        code("poverty_status", "Phân loại hộ", lists.POVERTY_STATUS),
        date("poverty_valid_until", "Giấy chứng nhận hộ có giá trị đến"),
        codes("poverty_reasons", "Nguyên nhân nghèo", lists.POVERTY_REASONS),
        yes_no("can_escape_poverty", "Có khả năng thoát nghèo"),
        yes_no("living_standard_fair", "Mức sống từ trung bình khá trở lên"),
        money("income_per_person_per_month", "Thu nhập bình quân đầu người một tháng"),
        whole("b1_score", "Điểm B1"),
        *(yes_no(name, label) for name, label in DEPRIVATIONS.items()),
    ),
    *of_area(
        "housing",
        yes_no("house_solid_foundation", "Nền, móng cứng"),
        yes_no("house_solid_frame", "Khung, tường cứng"),
        yes_no("house_solid_roof", "Mái cứng"),
        decimal("floor_area_m2", "Diện tích sàn (m²)"),
        yes_no("disaster_affected", "Bị ảnh hưởng bởi thiên tai, biến đổi khí hậu"),
    ),
    *of_area(
        "water",
        yes_no("clean_water", "Dùng nước sạch đạt quy chuẩn"),
        yes_no("hygienic_toilet", "Công trình phụ hợp vệ sinh"),
    ),
    *of_area(
        "connection",
        decimal("electricity_kwh_per_month", "Điện sinh hoạt một tháng (kWh)"),
        yes_no("on_grid", "Có điện lưới"),
        yes_no("fibre_internet", "Có Internet cáp quang"),
        whole("mobile_broadband_subscriptions", "Số thuê bao băng rộng di động"),
    ),
)
