"""Bảng kèm theo: merit, enrolments, payments, benefits, incidents, villages, facilities, HIV."""

from typing import Final

from ansinh.core.population import codes as lists
from ansinh.core.population.columns import (
    Column,
    Table,
    code,
    date,
    key,
    money,
    of_area,
    text,
    whole,
    yes_no,
)


def _table(name: str, label: str, unique: tuple[str, ...], *columns: Column) -> Table:
    return Table(name, label, unique, of_area(name, *columns))


MERIT_STATUSES: Final = _table(
    "merit_statuses",
    "Người có công",
    (),
    key("person_id", "Mã người"),
    code("merit_code", "Diện người có công", lists.MERIT_CODE),
    whole("injury_percent", "Tỷ lệ tổn thương cơ thể (%)"),
    code("injury_kind", "Loại thương binh", lists.INJURY_KIND),
    whole("martyr_count", "Số liệt sĩ (3: từ ba trở lên)"),
    yes_no("especially_severe", "Vết thương, bệnh tật đặc biệt nặng"),
    yes_no("lives_at_home", "Sống tại gia đình"),
    yes_no("lonely", "Sống cô đơn"),
    whole("seniority_years", "Số năm thâm niên"),
    text("merit_person", "Người có công là căn cứ"),
)
ENROLMENTS: Final = _table(
    "enrolments",
    "Đang hưởng chế độ",
    (),
    key("person_id", "Mã người"),
    text("programme", "Chính sách"),
    money("amount_per_month", "Mức hưởng một tháng"),
    date("start", "Hưởng từ"),
    date("end", "Hưởng đến"),
    code("status", "Tình trạng hưởng", lists.ENROLMENT_STATUS),
    text("decision_number", "Số quyết định"),
    text("bank_account_hash", "Dấu vết số tài khoản"),
)
PAYMENTS: Final = _table(
    "payments",
    "Chi trả",
    (),
    key("person_id", "Mã người"),
    text("programme", "Chính sách"),
    date("month", "Tháng chi trả (ngày đầu tháng)"),
    money("amount", "Số tiền"),
    date("paid_on", "Ngày chi trả"),
    text("list_number", "Số danh sách chi trả"),
)
BENEFITS_RECEIVED: Final = _table(
    "benefits_received",
    "Chế độ đã nhận",
    (),
    key("person_id", "Mã người"),
    code("kind", "Loại chế độ", lists.BENEFIT_KIND),
    date("received_on", "Ngày nhận"),
    money("amount", "Số tiền"),
)
INCIDENTS: Final = _table(
    "incidents",
    "Thiên tai, rủi ro",
    (),
    key("household_id", "Mã hộ"),
    key("person_id", "Mã người"),
    code("kind", "Loại thiệt hại", lists.INCIDENT_KIND),
    date("on", "Ngày xảy ra"),
)
VILLAGES: Final = _table(
    "villages",
    "Thôn",
    ("village_id",),
    key("village_id", "Mã thôn"),
    key("commune_id", "Xã"),
    text("name", "Tên thôn"),
    date("valid_from", "Có từ"),
    date("valid_until", "Có đến"),
    yes_no("mobile_broadband", "Phủ sóng băng rộng di động"),
    yes_no("fixed_broadband", "Có băng rộng cố định"),
)
RESIDENTIAL_POINTS: Final = _table(
    "residential_points",
    "Điểm dân cư",
    ("point_id",),
    key("point_id", "Mã điểm dân cư"),
    key("village_id", "Thôn"),
    yes_no("wastewater_collected", "Có thu gom nước thải"),
)
FACILITIES: Final = _table(
    "facilities",
    "Trường học, trạm y tế",
    ("facility_id",),
    key("facility_id", "Mã cơ sở"),
    key("commune_id", "Xã"),
    code("kind", "Loại cơ sở", lists.FACILITY_KIND),
    yes_no("hygienic_works", "Công trình phụ hợp vệ sinh"),
)
HIV_STATUSES: Final = _table(
    "hiv_statuses",
    "Tình trạng HIV (tệp riêng)",
    ("person_id",),
    key("person_id", "Mã người"),
    yes_no("hiv_positive", "Nhiễm HIV"),
)
