"""Cột bảng phân công: what the heading of a column says about the task in each row."""

# The first role that a heading fits counts: "Cơ quan thực hiện: Phối hợp" is the coordinator.
COLUMN_ROLES: dict[str, str] = {
    "number": r"^(?:tt|stt|số tt|số thứ tự)$",
    "coordinator": r"phối hợp|tham gia",
    "due": r"thời gian|thời hạn|tiến độ|hoàn thành|khi nào|^hạn|lịch",
    "owner": r"chủ trì|đầu mối|phụ trách|chịu trách nhiệm|^ai |người (?:làm|thực hiện)|phân công"
    r"|(?:cơ quan|đơn vị|bộ phận|cá nhân|phòng|ban|ngành)[^:]*(?:thực hiện|tham mưu|chính)"
    r"|^(?:các )?(?:cơ quan|đơn vị|trách nhiệm|thực hiện)(?:,? (?:cơ quan|đơn vị|cá nhân))?$"
    r"|trách nhiệm thực hiện|chỉ đạo",
    "output": r"sản phẩm|kết quả|đầu ra|yêu cầu cần đạt",
    "content": r"nội dung|nhiệm vụ|công việc|^(?:các )?việc|hoạt động|giải pháp|biện pháp|đề án"
    r"|công tác|danh mục|^tên",
}

# Of two columns that name owners the one with these words counts.
LEADING_OWNERS = r"chủ trì|đầu mối|chịu trách nhiệm"

# A column of work that needs no column of owners to be one of tasks.
PLAIN_TASKS = r"nhiệm vụ|công việc|^(?:các )?việc"
