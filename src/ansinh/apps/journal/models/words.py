"""Lời của sổ nhật ký: what kinds of subjects and details are called where no app names them."""

KIND_WORDS = {
    "account": "tài khoản",
    "organisation": "cơ quan",
    "village": "thôn",
    "plan": "kế hoạch",
    "target": "chỉ tiêu",
    "task": "nhiệm vụ",
    "snapshot": "ảnh chụp",
    "report": "báo cáo",
    "registry": "sổ dân cư",
    "post": "chức vụ",
}
DETAIL_WORDS = {
    "on": "ngày",
    "before": "trước",
    "after": "sau",
    "field": "lĩnh vực",
    "successor": "nơi nhận",
    "predecessor": "nơi giao",
    "role": "vai trò",
    "persons": "người",
    "households": "hộ",
    "facts": "dữ kiện",
    "records": "dòng kèm theo",
    "digest": "dấu vết",
    "targets": "chỉ tiêu",
    "tasks": "nhiệm vụ",
    "year": "năm",
    "snapshot": "ảnh chụp",
    "indicators": "chỉ số",
    "boundary": "phạm vi",
}
