"""Tỷ lệ nền: every assumption of the invented commune, with its basis and confidence.

Confidence: "V" verified in a text, "S" secondary (press, portals), "M" memory, not looked up.
"""

from typing import Final, NamedTuple


class Rate(NamedTuple):
    """An assumed share or size, what it rests on, and how far it can be trusted."""

    value: float
    basis: str
    confidence: str


REGISTERED_PEOPLE: Final = Rate(6_111, "Hoằng Kim, register of 2018", "V")
BOYS_PER_100_GIRLS: Final = Rate(112, "Việt Nam 2023, sex ratio at birth", "S")
DEATHS_A_YEAR: Final = Rate(0.0075, "crude death rate of 7 to 8 in a thousand", "M")

AWAY_18_TO_40: Final = Rate(0.19, "youth leave for the cities: 15 to 25 %", "M")
AWAY_41_TO_60: Final = Rate(0.05, "assumed below the rate of the young", "M")
ABROAD_18_TO_45: Final = Rate(0.012, "about 15 leave a year from a commune of this size", "S")

POOR: Final = Rate(0.015, "district 1 to 2 % of households in 2024", "S")
NEAR_POOR: Final = Rate(0.025, "district, 2024", "M")
FAIR_LIVING: Final = Rate(0.86, "assumed: most households near the village mean", "M")
MERIT_LIVING_FAIR: Final = Rate(0.99, "national practice counts 99.5 % in 2020", "S")
INCOME_PER_MONTH: Final = Rate(4_900_000, "neighbouring district 59.27 million a year, 2023", "S")
FARMING: Final = Rate(0.68, "a purely agricultural commune with commuters", "M")

TEMPORARY_HOUSE: Final = Rate(0.0055, "8 to 20 houses in 2023, fewer after the 2025 drive", "S")
FLOOR_AREA_PER_HEAD: Final = Rate(24.0, "census 2019: 23.2 m² a head, growing", "S")
CLEAN_WATER: Final = Rate(0.857, "neighbouring district 85.86 % in 2023", "S")
HYGIENIC_TOILET: Final = Rate(0.972, "Việt Nam 2024: 97.5 %", "S")
FIBRE: Final = Rate(0.845, "80 to 88 % of households", "S")
MOBILE_BROADBAND: Final = Rate(0.83, "Việt Nam 9/2022: 83 subscriptions per 100 people", "S")
DISASTER_AFFECTED: Final = Rate(0.012, "a storm year on the plain", "M")
WASTEWATER_COLLECTED: Final = Rate(0.12, "few clusters have drains yet", "M")

ASSISTANCE_STANDARD: Final = Rate(540_000, "social assistance standard since 1 July 2026", "V")
MERIT_ALLOWANCE: Final = Rate(2_789_000, "merit standard of July 2024", "V")
ENROLLED: Final = Rate(0.97, "of those who fit a programme, assumed to draw it", "M")

MERIT: Final = Rate(0.031, "district 2022: 3.1 % received gifts on 27 July", "S")
DISABILITY_CERTIFIED: Final = Rate(0.020, "1.8 to 2.2 % hold a certificate", "M")
HIV: Final = Rate(0.0015, "assumed, of those of 20 to 55; below the national rate", "M")
PENSION_60_AND_OVER: Final = Rate(0.17, "assumed for a farming commune", "M")

HEALTH_INSURED: Final = Rate(0.934, "province about 93 %", "M")
CARD_EXPIRED: Final = Rate(0.4, "share of the uninsured whose card ran out this year", "M")
CARD_UNTIL_YEAR_END: Final = Rate(0.55, "cards of lists renewed on 1 January", "M")
HEALTH_RECORD_KEPT: Final = Rate(0.94, "record updated within 24 months", "M")
PRIMARY_CARE_VISIT: Final = Rate(0.56, "had at least one first-line visit in the year", "M")
VISIT_INSURED: Final = Rate(0.965, "paid by health insurance, of those with a visit", "M")
FULLY_IMMUNISED: Final = Rate(0.95, "93 to 97 % of children", "M")
STUNTED: Final = Rate(0.12, "province kindergarten sample 2018: 14.8 %, falling", "S")
NOT_MEASURED: Final = Rate(0.03, "children missing at the yearly weighing", "M")
BIRTHS_A_YEAR: Final = Rate(0.0125, "70 to 80 births a year", "M")

PRESCHOOL: Final = Rate(0.97, "age 3 to 5", "M")
NURSERY: Final = Rate(0.3, "age 2", "M")
PRIMARY: Final = Rate(0.995, "right age 99 to 100 %", "M")
LOWER_SECONDARY: Final = Rate(0.986, "right age 98 to 99 %", "M")
UPPER_SECONDARY: Final = Rate(0.80, "with the vocational tenth: 88 to 93 %", "M")
UPPER_VOCATIONAL: Final = Rate(0.105, "with upper secondary: 88 to 93 %", "M")
UNIVERSITY_AGE: Final = {"none": 0.62, "vocational": 0.07, "college": 0.09, "university": 0.22}

UNEMPLOYED: Final = Rate(0.02, "1.5 to 2.3 % of the labour force", "S")
COMPULSORY_INSURANCE: Final = Rate(0.31, "30 to 42 % of the labour force insured in all", "S")
VOLUNTARY_INSURANCE: Final = Rate(0.065, "30 to 42 % of the labour force insured in all", "S")
UNEMPLOYMENT_INSURANCE: Final = Rate(0.93, "of the compulsorily insured; 25 to 33 % in all", "S")
TRAINING: Final = {
    "none": 0.275,
    "uncertified": 0.395,
    "certificate": 0.04,
    "elementary": 0.075,
    "intermediate": 0.075,
    "college": 0.06,
    "university": 0.08,
}
"""Trained 70 to 75 %, degree or certificate 27 to 31 % (national target 30 % by 2025)."""

MERIT_MIX: Final = {
    "martyr_relative": 0.45,
    "war_invalid": 0.27,
    "sick_soldier": 0.08,
    "toxic_victim": 0.10,
    "resistance_activist": 0.05,
    "imprisoned_by_enemy": 0.02,
    "toxic_victim_child": 0.025,
    "heroic_mother": 0.005,
}
"""Survivors of martyrs near 45 %, invalids and sick soldiers 35 %, toxic victims 10 %."""

UNKNOWN: Final = {
    "birth_date": 0.001,
    "ethnicity": 0.01,
    "is_citizen": 0.005,
    "marital_status": 0.01,
    "has_supporter": 0.03,
    "supporter_on_assistance": 0.04,
    "community_care": 0.03,
    "was_no_caregiver_recipient": 0.02,
    "no_caregiver_case": 0.01,
    "residence": 0.008,
    "studying": 0.006,
    "study_level": 0.004,
    "school_kind": 0.02,
    "first_degree": 0.03,
    "labour_status": 0.02,
    "training_level": 0.03,
    "has_stable_income": 0.06,
    "social_insurance": 0.03,
    "voluntary_insurance_months": 0.03,
    "voluntary_insurance_months_last_12": 0.03,
    "unemployment_insurance": 0.03,
    "pension_per_month": 0.015,
    "other_allowance_per_month": 0.02,
    "health_insurance_group_on_card": 0.012,
    "pregnant": 0.002,
    "health_record_updated_on": 0.02,
    "primary_care_12_months": 0.04,
    "fully_immunised": 0.02,
    "disability": 0.01,
    "disability_kinds": 0.01,
    "farming_household": 0.02,
    "poverty_status": 0.003,
    "can_escape_poverty": 0.02,
    "living_standard_fair": 0.03,
    "income_per_person_per_month": 0.10,
    "house_solid_foundation": 0.01,
    "house_solid_frame": 0.01,
    "house_solid_roof": 0.01,
    "floor_area_m2": 0.03,
    "disaster_affected": 0.01,
    "clean_water": 0.02,
    "hygienic_toilet": 0.012,
    "electricity_kwh_per_month": 0.05,
    "on_grid": 0.005,
    "fibre_internet": 0.02,
    "mobile_broadband_subscriptions": 0.04,
    "lacks_job": 0.01,
    "lacks_dependants": 0.01,
    "lacks_nutrition": 0.02,
    "lacks_health_insurance": 0.01,
    "lacks_adult_education": 0.02,
    "lacks_child_education": 0.01,
    "lacks_house_quality": 0.01,
    "lacks_house_area": 0.02,
    "lacks_water": 0.01,
    "lacks_toilet": 0.01,
    "lacks_internet": 0.02,
    "lacks_devices": 0.03,
}
"""Share of rows in which the fact has never been collected, by column (M)."""
