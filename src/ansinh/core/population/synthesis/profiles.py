"""Hồ sơ các xã: the four former communes that became xã Hoằng Phú, and how their villages differ.

The villages of Hoằng Kim are known by name; those of the other three are invented.
"""

from typing import Final, NamedTuple

from ansinh.core.population.synthesis import rates


class VillageProfile(NamedTuple):
    """Thôn: its name, its share of the commune's people, its hardship against the commune's 1."""

    name: str
    share: float
    hardship: float


class CommuneProfile(NamedTuple):
    """Xã: its registered people and its villages, on the plain and rural."""

    name: str
    people: int
    villages: tuple[VillageProfile, ...]


HOANG_KIM: Final = CommuneProfile(
    "Hoằng Kim",
    int(rates.REGISTERED_PEOPLE.value),
    (
        VillageProfile("Kim Sơn", 0.310, 0.75),
        VillageProfile("My Du", 0.205, 1.15),
        VillageProfile("Nghĩa Trang", 0.270, 1.20),
        VillageProfile("Nghĩa Phú", 0.215, 0.97),
    ),
)
"""The former Hoằng Kim: four villages of 290 to 560 households."""
HOANG_QUY: Final = CommuneProfile(
    "Hoằng Quý",
    5_330,
    (
        VillageProfile("An Bình", 0.235, 0.88),
        VillageProfile("Đồng Xuân", 0.205, 1.10),
        VillageProfile("Hòa Thịnh", 0.170, 1.02),
        VillageProfile("Phúc Long", 0.225, 0.93),
        VillageProfile("Vạn Lộc", 0.165, 1.18),
    ),
)
HOANG_TRUNG: Final = CommuneProfile(
    "Hoằng Trung",
    5_330,
    (
        VillageProfile("Bắc Hải", 0.180, 1.22),
        VillageProfile("Cẩm Đông", 0.240, 0.90),
        VillageProfile("Lương Hà", 0.195, 1.05),
        VillageProfile("Tân Khánh", 0.215, 0.86),
        VillageProfile("Yên Lạc", 0.170, 1.08),
    ),
)
HOANG_PHU: Final = CommuneProfile(
    "Hoằng Phú",
    4_950,
    (
        VillageProfile("Đại An", 0.260, 0.80),
        VillageProfile("Thọ Vinh", 0.215, 1.12),
        VillageProfile("Thanh Bình", 0.190, 1.00),
        VillageProfile("Quang Minh", 0.175, 1.15),
        VillageProfile("Xuân Hòa", 0.160, 0.98),
    ),
)
"""The former Hoằng Phú: 1,309 households in 2021; its neighbours about 1,400 each."""
FOUR_COMMUNES: Final = (HOANG_KIM, HOANG_QUY, HOANG_TRUNG, HOANG_PHU)
"""Xã Hoằng Phú since 1 July 2025, by its former communes."""


def large_commune(people: int) -> CommuneProfile:
    """A commune of any size: the four villages up to 10,000 persons, numbered ones beyond."""
    if people <= 10_000:
        return HOANG_KIM._replace(people=people)
    count = people // 1_500
    villages = (VillageProfile(f"Thôn {n}", 1 / count, 1.0) for n in range(1, count + 1))
    return CommuneProfile("Xã giả định", people, tuple(villages))
