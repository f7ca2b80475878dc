"""Văn bản triển khai: which papers carry out a resolution, with the day each was issued."""

from datetime import date

# Number of the resolution: papers of the Party and the Government that carry it out.
CARRIED_OUT_BY: dict[str, tuple[tuple[str, date], ...]] = {
    "42-NQ/TW": (
        ("Kế hoạch số 19-KH/TW", date(2023, 11, 27)),
        ("Nghị quyết số 68/NQ-CP", date(2024, 5, 9)),
    ),
}
