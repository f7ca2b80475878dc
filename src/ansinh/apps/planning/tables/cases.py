"""Danh sách việc: heads and words."""

from ansinh.core.indicators.definition import Indicator
from ansinh.core.indicators.exceptions import subject_of


def case_head(indicator: Indicator) -> str:
    """Head of the column of names: a person's own, or that of the household's head."""
    return "Họ và tên" if subject_of(indicator) == "person" else "Chủ hộ"


def case_word(indicator: Indicator) -> str:
    """Why a known case stands on the list of work."""
    return "Chưa có" if indicator.better == "more" else "Cần xử lý"
