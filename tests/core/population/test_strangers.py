"""Người không thuộc hộ nào trong tệp, người thuộc hai hộ: refused, with the row and what to do."""

import pytest

from ansinh.core.population.checks import refuse_strangers
from ansinh.core.population.errors import InvalidPopulation
from ansinh.core.population.folders import scan_folder
from ansinh.core.population.sources import find_sources

PERSON, OTHER = "2da7a738-f2b8-4a82-97a0-e2fa21c0d3b5", "3da7a738-f2b8-4a82-97a0-e2fa21c0d3b5"
HOME, AWAY = "4da7a738-f2b8-4a82-97a0-e2fa21c0d3b5", "5da7a738-f2b8-4a82-97a0-e2fa21c0d3b5"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "households.csv").write_text(f"household_id\n{HOME}\n")
    return tmp_path


def test_a_person_of_a_household_that_is_not_there_is_refused(folder):
    (folder / "persons.csv").write_text(
        f"person_id,household_id\n{PERSON},{HOME}\n{OTHER},{AWAY}\n"
    )
    with pytest.raises(InvalidPopulation, match="dòng 3") as refused:
        refuse_strangers(find_sources(folder))
    assert AWAY in str(refused.value)
    assert "households.csv" in str(refused.value)


def test_a_person_whose_household_is_not_known_is_no_stranger(folder):
    (folder / "persons.csv").write_text(f"person_id,household_id\n{PERSON},{HOME}\n{OTHER},\n")
    refuse_strangers(find_sources(folder))


def test_a_person_in_two_households_is_refused(folder):
    (folder / "households.csv").write_text(f"household_id\n{HOME}\n{AWAY}\n")
    (folder / "persons.csv").write_text(
        f"person_id,household_id\n{PERSON},{HOME}\n{OTHER},{HOME}\n{PERSON},{AWAY}\n"
    )
    with pytest.raises(InvalidPopulation, match=r"dòng 4.*một người chỉ thuộc một hộ"):
        scan_folder(folder)
