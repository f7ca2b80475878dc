"""Soát mục tiêu (checks of a goal): what no plan can mean, before a person's correction counts."""

from fractions import Fraction

from ansinh.core.indicators.goals import COMPARATOR_WORDS

EARLIEST_YEAR, LATEST_YEAR = 2000, 2100
LARGEST = 10**15


def goal_problems(
    comparator: str, value: Fraction | None, upper: Fraction | None, year: int | None
) -> dict[str, str]:
    """What is wrong, in Vietnamese, by the name of the argument; empty when the goal can stand.

    A goal in words has neither comparator nor value.
    """
    problems: dict[str, str] = {}
    if comparator and comparator not in COMPARATOR_WORDS:
        problems["comparator"] = "Chọn một cách so sánh trong danh sách."
    if value is None and comparator:
        problems["value"] = "Đã chọn cách so sánh thì điền giá trị, hoặc bỏ chọn cả hai."
    if value is not None and not comparator:
        problems["comparator"] = "Có giá trị thì chọn cách so sánh (trên, từ … trở lên, đạt …)."
    if value is not None and not 0 <= value <= LARGEST:
        problems["value"] = "Giá trị từ 0 trở lên và không quá 1 triệu tỷ."
    problems |= _problems_of_upper(comparator, value, upper)
    if year is not None and not EARLIEST_YEAR <= year <= LATEST_YEAR:
        problems["year"] = f"Năm từ {EARLIEST_YEAR} đến {LATEST_YEAR}, ví dụ 2030."
    return problems


def _problems_of_upper(
    comparator: str, value: Fraction | None, upper: Fraction | None
) -> dict[str, str]:
    if comparator != "range":
        return {} if upper is None else {"upper": "Chỉ điền khi so sánh là “từ … đến”."}
    if upper is None:
        return {"upper": "“Từ … đến” cần cả giá trị trên."}
    if value is not None and not value <= upper <= LARGEST:
        return {"upper": "Giá trị trên phải từ giá trị dưới trở lên."}
    return {}
