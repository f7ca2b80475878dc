"""Họ tên giả định: names for the registry of a demo; the picture itself holds none.

No given name of the signer of the sample plan is in the lists, so nobody can bear his name.
"""

from collections.abc import Mapping
from typing import Final

import numpy as np
import polars as pl

from ansinh.core.population.synthesis.draws import Generator, Ints, choice

FAMILY: Final[Mapping[str, float]] = {
    "Nguyễn": 30, "Lê": 25, "Trần": 8, "Phạm": 6, "Hoàng": 5, "Lương": 4, "Đỗ": 4, "Vũ": 3,
    "Bùi": 3, "Trịnh": 3, "Mai": 2, "Đặng": 2, "Cao": 2, "Hà": 2, "Lưu": 1,
}  # fmt: skip
"""Mix of the province, in percent (M)."""
MIDDLE: Final[Mapping[str, Mapping[str, float]]] = {
    "female": {"Thị": 62, "Thu": 8, "Thanh": 7, "Ngọc": 7, "Thúy": 5, "Minh": 4, "Khánh": 4,
               "Bảo": 3},
    "male": {"Văn": 45, "Đình": 10, "Xuân": 9, "Đức": 8, "Minh": 7, "Hữu": 7, "Ngọc": 5,
             "Trọng": 5, "Quốc": 4},
}  # fmt: skip
GIVEN: Final[Mapping[str, tuple[str, ...]]] = {
    "female": (
        "An", "Anh", "Bình", "Chi", "Cúc", "Dung", "Duyên", "Đào", "Giang", "Hà", "Hằng", "Hạnh",
        "Hiền", "Hoa", "Hòa", "Hồng", "Huệ", "Hương", "Lan", "Liên", "Linh", "Loan", "Mai", "My",
        "Nga", "Ngân", "Ngọc", "Nhàn", "Nhung", "Oanh", "Phương", "Quyên", "Tâm", "Thảo", "Thắm",
        "Thoa", "Thơm", "Thu", "Thủy", "Trang", "Tuyết", "Vân", "Xuân", "Yến",
    ),
    "male": (
        "An", "Anh", "Bắc", "Bằng", "Bình", "Công", "Cường", "Dũng", "Duy", "Đại", "Đạt", "Đông",
        "Giang", "Hải", "Hạnh", "Hiếu", "Hòa", "Hoan", "Hùng", "Huy", "Khải", "Kiên", "Lâm",
        "Long", "Lộc", "Mạnh", "Minh", "Nam", "Nghĩa", "Phong", "Phú", "Quân", "Quý", "Sơn",
        "Tài", "Tâm", "Thái", "Thắng", "Thịnh", "Tiến", "Toàn", "Trung", "Tuấn", "Vinh",
    ),
}  # fmt: skip
GENERATIONS: Final = 4
"""How far a family name is handed down within the picture: great-grandfather to child."""


def invented_names(persons: pl.DataFrame, seed: int) -> list[str]:
    """A full name for each row of `persons`, from `person_id`, `sex` and `father_id`."""
    parts = name_parts(persons, seed)
    return parts.select(pl.concat_str(pl.all(), separator=" ")).to_series().to_list()


def name_parts(persons: pl.DataFrame, seed: int) -> pl.DataFrame:
    """`family`, `middle` and `given` for each row; a child bears its father's family name."""
    rng = np.random.default_rng([seed, 3])
    female = (persons["sex"] == "female").fill_null(value=False).to_numpy()
    family = choice(rng, list(FAMILY.values()), persons.height)
    fathers = _fathers(persons)
    for _ in range(GENERATIONS):
        family = np.where(fathers >= 0, family[fathers], family)
    names = {sex: _own_names(rng, sex, persons.height) for sex in ("female", "male")}
    chosen = {
        part: pl.select(
            pl.when(pl.lit(pl.Series(female)))
            .then(names["female"][place])
            .otherwise(names["male"][place])
        ).to_series()
        for place, part in enumerate(("middle", "given"))
    }
    return pl.DataFrame({"family": pl.Series(list(FAMILY)).gather(pl.Series(family)), **chosen})


def _own_names(rng: Generator, sex: str, rows: int) -> tuple[pl.Series, pl.Series]:
    """Middle and given names of this sex, for every row."""
    middle = pl.Series(list(MIDDLE[sex])).gather(
        pl.Series(choice(rng, list(MIDDLE[sex].values()), rows))
    )
    given = pl.Series(GIVEN[sex]).gather(pl.Series(rng.integers(0, len(GIVEN[sex]), rows)))
    return middle, given


def _fathers(persons: pl.DataFrame) -> Ints:
    """The row of each person's father, -1 when he is not in the picture."""
    rows = persons.select(father_id="person_id").with_row_index("row")
    found = persons.select("father_id").join(
        rows, on="father_id", how="left", maintain_order="left"
    )
    return found["row"].cast(pl.Int64).fill_null(-1).to_numpy()
