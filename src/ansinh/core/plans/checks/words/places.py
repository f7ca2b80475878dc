"""Địa danh: communes of one district of Thanh Hóa before and after 1/7/2025, with their acts.

Other areas come from the installation's own units.
"""

from datetime import date

from ansinh.core.plans.checks.gazetteer import Gazetteer, OfficialUnit

_MERGED_ON = date(2025, 7, 1)
_ACT = "Nghị quyết 1686/NQ-UBTVQH15 ngày 16/6/2025"
_BEFORE = ("Hoằng Hóa", "Thanh Hóa")
_MERGED = ("Hoằng Quý", "Hoằng Kim", "Hoằng Trung", "Hoằng Phú")
_SINCE = (
    "Hoằng Hóa", "Hoằng Tiến", "Hoằng Thanh", "Hoằng Lộc", "Hoằng Châu", "Hoằng Sơn", "Hoằng Phú",
    "Hoằng Giang",
)  # fmt: skip

HOANG_HOA = Gazetteer(
    (
        OfficialUnit("huyện", "Hoằng Hóa", ("Thanh Hóa",), None, _MERGED_ON, _ACT),
        *(OfficialUnit("xã", name, _BEFORE, None, _MERGED_ON, _ACT) for name in _MERGED),
        *(OfficialUnit("xã", name, ("Thanh Hóa",), _MERGED_ON, None, _ACT) for name in _SINCE),
    )
)
