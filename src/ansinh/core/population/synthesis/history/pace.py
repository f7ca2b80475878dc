"""Nhịp thay đổi: every assumption of the past, with its basis and confidence, as in `rates`.

Shares are of those the fact is asked of; "a year" is the rise of the share, in shares of one.
"""

from typing import Final

from ansinh.core.population.synthesis.rates import Rate

ARRIVED_HOMES: Final = Rate(
    0.006, "households that moved in, a year: few in a farming commune", "M"
)
LEFT_HOMES: Final = Rate(0.006, "households that moved away, a year", "M")
MARRIED_IN: Final = Rate(0.5, "childless couples of the young who married since 2023", "M")
LEFT_FOR_WORK: Final = Rate(0.3, "of those away now, left since 2023", "M")
CAME_BACK: Final = Rate(0.11, "of the young here now, were away in 2023", "M")
DEATH_TOLD_WITHIN: Final = 15
"""Days to report a death, Luật Hộ tịch 2014 Đ33 (S)."""

CLEAN_WATER: Final = Rate(0.014, "a year; neighbouring district 85.86 % in 2023, mains grow", "M")
HYGIENIC_TOILET: Final = Rate(0.005, "a year; nation 97.5 % in 2024, slowly upwards", "M")
FIBRE: Final = Rate(0.022, "a year; nation 75 % at the end of 2022, 80 to 88 % here", "M")
LINES: Final = Rate(0.02, "mobile lines a year, of those there now", "M")
TEMPORARY_2023: Final = Rate(0.0095, "8 to 20 temporary houses a commune in 2023", "S")
TEMPORARY_KEPT: Final = Rate(0.2, "of today's, there at the end of 2025: 0 to 3 a commune", "S")
REBUILT: Final = Rate(0.14, "houses rebuilt or added to since 2023", "M")
SMALLER: Final = Rate(0.6, "floor area before that, against today", "M")
POORER: Final = {2023: (1.55, 1.5), 2024: (1.3, 1.25), 2025: (1.15, 1.1)}
"""Poor and near-poor households of a year against 2026's; the line of 2022 to 2025 (M)."""
INCOME_GROWTH: Final = Rate(0.062, "a year, nominal", "M")

TRAINED: Final = Rate(0.013, "a year; 70 to 75 % trained", "M")
CERTIFIED: Final = Rate(0.011, "a year, of the labour force; national target 30 % by 2025", "M")
COMPULSORY: Final = Rate(0.009, "a year, of the labour force; 30 to 42 % insured in all", "M")
SPELLS: Final = Rate(0.16, "of the employed, out of work once since 2023; 2 % at any time", "M")
PENSION_RAISE: Final = Rate(1.15, "NĐ 75/2024, from 1 July 2024", "S")

INSURED: Final = Rate(0.011, "a year; neighbouring district 91.34 % at the end of 2023", "S")
CARD_LAPSED: Final = Rate(0.042, "of renewals, done a year late", "M")
RECORD_LATE: Final = Rate(0.1, "of the last updates, over 24 months after the one before", "M")
RECORD_LATER: Final = Rate(0.08, "more of them late at each step back", "M")
STUNTED_BEFORE: Final = Rate(0.15, "province kindergarten sample 2018: 14.8 %", "S")
GREW_OUT: Final = Rate(0.016, "of children under five, no longer stunted since", "M")
IMMUNISED_BEFORE: Final = Rate(0.945, "93 to 97 % of children", "M")
IMMUNISED_LATE: Final = Rate(0.03, "of the immunised, after their first year", "M")
SCHOOL_GAP: Final = Rate(0.06, "a year, the gap to full attendance was wider", "M")
