"""Random pictures: persons, households and the other tables, full of unknowns and of the days and
ages at which an answer turns."""

import datetime as dt

import polars as pl
from hypothesis import strategies as st

from ansinh.core.population.schema import HOUSEHOLDS, PERSONS
from ansinh.core.population.shape import widened

DAYS = [
    dt.date(2026, 11, 23),
    dt.date(2026, 12, 31),
    dt.date(2025, 2, 28),
    dt.date(2026, 8, 31),
    dt.date(2026, 9, 1),
]
# Where answers turn: ages of 1, 5, 15 and the school years; cards, deaths and records of the day.
AGES = [0, 1, 2, 3, 4, 5, 6, 7, 10, 11, 12, 14, 15, 16, 17, 18, 56, 57, 60, 61, 62, 70]


def days_about(on, years):
    """Days around the same day of earlier years, mostly within a day of it."""
    back = st.sampled_from(years)
    aside = st.sampled_from([-1, 0, 0, 1, 1, 40, -200])
    return st.builds(
        lambda n, d: dt.date(on.year - n, on.month, min(on.day, 28)) + dt.timedelta(d), back, aside
    )


YES_NO = st.sampled_from([True, False, None])
PLACES = [("xa-1", "thon-a"), ("xa-1", "thon-b"), ("xa-2", "thon-c"), ("xa-1", None), (None, None)]


def first_of_span(person):
    """A date of birth known to the month or year stands as the first day of that span."""
    born, precision = person["birth_date"], person["birth_date_precision"]
    if born is not None and precision in ("month", "year"):
        born = born.replace(day=1, month=1 if precision == "year" else born.month)
    return {**person, "birth_date": born}


def row_of_person(homes, on):
    today = days_about(on, [0])
    return st.fixed_dictionaries(
        {
            "household_id": st.sampled_from([None, *homes]),
            "birth_date": st.sampled_from([None, dt.date(2012, 2, 29)]) | days_about(on, AGES),
            "birth_date_precision": st.sampled_from([None, "day", "month", "year"]),
            "death_date": st.none() | st.none() | today,
            "residence": st.sampled_from(["present", "present", "absent", "abroad", None]),
            "studying": YES_NO,
            "study_level": st.sampled_from(
                [None, "preschool", "primary", "lower_secondary", "upper_secondary", "vocational"]
            ),
            "labour_status": st.sampled_from([None, "employed", "unemployed", "inactive"]),
            "training_level": st.sampled_from([None, "none", "uncertified", "elementary"]),
            "health_insurance_until": st.none() | today,
            "health_insurance_group_on_card": st.sampled_from([None, "none", "5", "3.o"]),
            "health_record_updated_on": st.none() | days_about(on, [2]),
            "fully_immunised": YES_NO,
            "stunted": YES_NO,
            "sex": st.sampled_from(["male", "female", None]),
            "social_insurance": st.sampled_from([None, "none", "compulsory", "voluntary"]),
            "unemployment_insurance": YES_NO,
            "primary_care_12_months": st.sampled_from([None, "none", "insured", "uninsured"]),
        }
    ).map(first_of_span)


ROW_OF_HOME = st.fixed_dictionaries(
    {
        "place": st.sampled_from(PLACES),
        "area": st.sampled_from([None, "rural", "urban"]),
        "poverty_status": st.sampled_from([None, "poor", "near_poor", "average", "above"]),
        "disaster_affected": YES_NO,
        "house_solid_foundation": YES_NO,
        "house_solid_frame": YES_NO,
        "house_solid_roof": YES_NO,
        "floor_area_m2": st.none() | st.sampled_from([45.125, 0.005, 62.5, 118.335, 1.015]),
        "clean_water": YES_NO,
        "hygienic_toilet": YES_NO,
        "fibre_internet": YES_NO,
        "living_standard_fair": YES_NO,
        "mobile_broadband_subscriptions": st.sampled_from([None, 0, 1, 3]),
    }
)
ROWS_OF_OTHERS = {
    "facilities": {
        "commune_id": st.sampled_from(["xa-1", "xa-2", None]),
        "kind": st.sampled_from(["school", "health_station", None]),
        "hygienic_works": YES_NO,
    },
    "residential_points": {
        "village_id": st.sampled_from(["thon-0", "thon-1", "thon-9", None]),
        "wastewater_collected": YES_NO,
    },
    "villages": {
        "commune_id": st.sampled_from(["xa-1", "xa-2", None]),
        "valid_from": st.none() | days_about(dt.date(2026, 11, 23), [0, 1]),
        "valid_until": st.none() | days_about(dt.date(2026, 11, 23), [0, 1]),
        "mobile_broadband": YES_NO,
        "fixed_broadband": YES_NO,
    },
    "merit_statuses": {"person_id": st.sampled_from([f"nguoi-{n}" for n in range(12)])},
}


@st.composite
def other_tables(draw):
    """The tables beside persons and households, each there or not."""
    found = {}
    for name, columns in ROWS_OF_OTHERS.items():
        if draw(st.booleans()):
            rows = draw(st.lists(st.fixed_dictionaries(columns), max_size=6))
            found[name] = [
                {OWN_KEY[name]: f"{OWN_KEY[name][:4]}-{n}", **row} if name in OWN_KEY else row
                for n, row in enumerate(rows)
            ]
    for number, row in enumerate(found.get("villages", ())):
        row["village_id"] = f"thon-{number}"
    return found


OWN_KEY = {
    "facilities": "facility_id",
    "residential_points": "point_id",
    "villages": "village_id",
}


@st.composite
def pictures(draw):
    """Persons, households and the day of the picture."""
    on = draw(st.sampled_from(DAYS))
    homes = draw(st.lists(ROW_OF_HOME, max_size=12))
    for number, home in enumerate(homes):
        home["household_id"] = f"ho-{number}"
        home["commune_id"], home["village_id"] = home.pop("place")
    row = row_of_person([home["household_id"] for home in homes], on)
    persons = draw(st.lists(row, max_size=40))
    for number, person in enumerate(persons):
        person["person_id"] = f"nguoi-{number}"
    return persons, homes, on


def tables_of(persons, homes):
    return widened(
        pl.DataFrame(persons, schema=PERSONS.polars_schema),
        pl.DataFrame(homes, schema=HOUSEHOLDS.polars_schema),
    )
