"""Lỗi dữ liệu dân cư: what a person can mend, said in Vietnamese."""


class InvalidRequest(ValueError):
    """Yêu cầu không thực hiện được: an argument that cannot be obeyed."""


class InvalidPopulation(ValueError):
    """Dữ liệu dân cư không hợp lệ: names the file, the column, the row and what to do."""


class BrokenSnapshot(ValueError):
    """Bản chụp bị hỏng: a file of a snapshot is missing or differs from its manifest."""
