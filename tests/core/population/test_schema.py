"""The dictionary has every name that other systems use."""

import polars as pl
import pytest

from ansinh.core.population import codes
from ansinh.core.population.schema import TABLES

NAMES = {
    "persons": """person_id household_id birth_date birth_date_precision death_date sex is_citizen
        relation_to_head ethnicity mother_id father_id spouse_id guardian_id guardian_relation
        caregiver_id caregiver_kind no_caregiver_case was_no_caregiver_recipient studying
        study_level school_kind first_degree marital_status pregnant disability disability_kinds
        disability_certified_on disability_valid_until has_supporter supporter_on_assistance
        community_care pension_per_month other_allowance_per_month has_stable_income residence
        labour_status training_level social_insurance voluntary_insurance_months
        voluntary_insurance_months_last_12 unemployment_insurance health_insurance_until
        health_insurance_group_on_card health_record_updated_on primary_care_12_months
        fully_immunised stunted""",
    "households": """household_id village_id commune_id province_id head_id area region
        especially_difficult_area ethnic_mountain_area poor_commune island_commune
        safe_zone_commune farming_household poverty_status poverty_valid_until poverty_reasons
        can_escape_poverty living_standard_fair income_per_person_per_month b1_score lacks_job
        lacks_dependants lacks_nutrition lacks_health_insurance lacks_adult_education
        lacks_child_education lacks_house_quality lacks_house_area lacks_water lacks_toilet
        lacks_internet lacks_devices electricity_kwh_per_month on_grid house_solid_foundation
        house_solid_frame house_solid_roof floor_area_m2 clean_water hygienic_toilet
        fibre_internet mobile_broadband_subscriptions disaster_affected""",
    "merit_statuses": """person_id merit_code injury_percent injury_kind martyr_count
        especially_severe lives_at_home lonely seniority_years merit_person""",
    "enrolments": """person_id programme amount_per_month start end status decision_number
        bank_account_hash""",
    "payments": "person_id programme month amount paid_on list_number",
    "benefits_received": "person_id kind received_on amount",
    "incidents": "household_id person_id kind on",
    "villages": """village_id commune_id name valid_from valid_until mobile_broadband
        fixed_broadband""",
    "residential_points": "point_id village_id wastewater_collected",
    "facilities": "facility_id commune_id kind hygienic_works",
    "hiv_statuses": "person_id hiv_positive",
}
CODES = {
    "birth_date_precision": "day month year",
    "sex": "male female",
    "guardian_relation": "parent adoptive_parent relative other",
    "caregiver_kind": "own_household taken_in",
    "no_caregiver_case": "none a b c d đ e g h i k l",
    "study_level": """preschool primary lower_secondary upper_secondary vocational college
        university""",
    "school_kind": "public private",
    "marital_status": "single married widowed divorced spouse_missing",
    "disability": "none light severe extreme",
    "residence": "present absent abroad",
    "labour_status": "employed unemployed inactive",
    "training_level": "none uncertified certificate elementary intermediate college university",
    "social_insurance": "none compulsory voluntary",
    "primary_care_12_months": "none insured uninsured",
    "area": "rural urban",
    "region": """red_river_delta northern_mountains north_central_coast central_highlands southeast
        mekong_delta""",
    "poverty_status": "poor near_poor average above",
    "merit_code": """revolutionary_before_1945_separated revolutionary_before_1945
        revolutionary_before_1945_survivor revolutionary_1945 revolutionary_1945_survivor
        martyr_relative martyr_spouse_remarried heroic_mother hero war_invalid sick_soldier
        toxic_victim toxic_victim_child invalid_survivor imprisoned_by_enemy
        helped_revolution_state_honour helped_revolution_resistance_medal resistance_activist
        living_merit_relative""",
    "injury_kind": "a b",
    "status": "active suspended stopped",
}


@pytest.mark.parametrize("table", NAMES)
def test_every_column_of_the_dictionary_is_there(table):
    assert set(TABLES[table].names) == set(NAMES[table].split())
    assert len(TABLES[table].names) == len(set(TABLES[table].names))


def test_every_table_of_the_dictionary_is_there():
    assert set(TABLES) == set(NAMES)


@pytest.mark.parametrize("name", CODES)
def test_every_code_list_holds_the_codes_of_the_dictionary_in_order(name):
    columns = [c for table in TABLES.values() for c in table.columns if c.name == name]
    assert [list(column.codes) for column in columns] == [CODES[name].split()]


def test_the_ethnic_groups_are_fifty_four_and_kinh_comes_first():
    assert len(codes.ETHNICITY) == 54
    assert next(iter(codes.ETHNICITY)) == "kinh"


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.name)
def test_every_column_says_what_it_is_in_vietnamese_and_where_it_lives(table):
    for column in table.columns:
        assert column.label
        assert column.area
        assert all(column.codes.values())
        assert bool(column.codes) == (column.kind in {"code", "codes"})


def test_money_is_whole_dong_and_codes_are_dictionary_encoded():
    kinds = {c.kind: c.dtype for table in TABLES.values() for c in table.columns}
    assert kinds["money"] == pl.Int64
    assert kinds["int"] == pl.Int32
    assert kinds["code"] == pl.Categorical
    assert kinds["date"] == pl.Date


def test_a_null_end_means_no_end_is_known():
    open_ends = {c.name for table in TABLES.values() for c in table.columns if c.is_open_end}
    assert open_ends == {
        "death_date",
        "health_insurance_until",
        "disability_valid_until",
        "poverty_valid_until",
        "end",
        "valid_until",
    }
