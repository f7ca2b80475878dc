"""The slow count: every computed indicator row by row, from the words of its definition.

It shares nothing with the counting it checks: plain values, and None for what is not known.
"""

import calendar
import datetime as dt
import math
from collections import defaultdict
from functools import cache
from itertools import product

PARTS = ("numerator", "denominator", "unknown", "maybe_yes", "maybe_not")


def all_of(*answers):
    if False in answers:
        return False
    return None if None in answers else True


def any_of(*answers):
    if True in answers:
        return True
    return None if None in answers else False


def agreed(answers):
    """The one answer that every case gives, or None."""
    found = set(answers)
    return found.pop() if len(found) == 1 else None


def is_one_of(value, *codes):
    return None if value is None else value in codes


def months_later(day, months):
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return dt.date(year, month + 1, min(day.day, last))


@cache
def possible_births(born, precision):
    if precision == "month":
        count = calendar.monthrange(born.year, born.month)[1]
        return tuple(born.replace(day=day) for day in range(1, count + 1))
    if precision == "year":
        count = 366 if calendar.isleap(born.year) else 365
        return tuple(dt.date(born.year, 1, 1) + dt.timedelta(days=n) for n in range(count))
    return (born,)


@cache
def reached(born, precision, months, on):
    """Whether the age of `months` was reached on that day, for every day of birth possible."""
    if born is None:
        return None
    return agreed(months_later(day, months) <= on for day in possible_births(born, precision))


@cache
def turned_one_in_the_year(born, precision, on):
    if born is None:
        return None
    first = dt.date(on.year, 1, 1)
    return agreed(first <= months_later(day, 12) <= on for day in possible_births(born, precision))


def lives_here(person, on):
    alive = person["death_date"] is None or person["death_date"] > on
    return all_of(is_one_of(person["residence"], "present"), alive)


def aged(person, years, on):
    return reached(person["birth_date"], person["birth_date_precision"], 12 * years, on)


def in_labour_force(person, on):
    works = is_one_of(person["labour_status"], "employed", "unemployed")
    return all_of(lives_here(person, on), aged(person, 15, on), works)


def pupil(first, last, *levels):
    def population(person, on):
        opened = on.year if on.month >= 9 else on.year - 1
        born = person["birth_date"]
        of_age = None if born is None else opened - last <= born.year <= opened - first
        return all_of(lives_here(person, on), of_age)

    def attends(person, _):
        return all_of(person["studying"], is_one_of(person["study_level"], *levels))

    return population, attends


def has_card(person, on):
    group, until = person["health_insurance_group_on_card"], person["health_insurance_until"]
    if group == "none":
        return False
    if until is not None:
        return until >= on
    return None if group is None else True


def record_is_kept(person, on):
    updated = person["health_record_updated_on"]
    return None if updated is None else months_later(updated, 24) > on


def infant(person, on):
    turned = turned_one_in_the_year(person["birth_date"], person["birth_date_precision"], on)
    return all_of(lives_here(person, on), turned)


def small_child(person, on):
    five = aged(person, 5, on)
    return all_of(lives_here(person, on), None if five is None else not five)


def lives_in_temporary_house(home, _):
    parts = [home[f"house_solid_{part}"] for part in ("foundation", "frame", "roof")]
    cases = product(*((part,) if part is not None else (True, False) for part in parts))
    return agreed(case.count(False) >= 2 for case in cases)


def owed_a_house(home, _):
    return any_of(is_one_of(home["poverty_status"], "poor", "near_poor"), home["disaster_affected"])


def retired(person, on):
    """Past the age of retirement by the roadmap, told for each sex the person may be of."""
    sexes = ("male", "female") if person["sex"] is None else (person["sex"],)
    return agreed(retired_as(sex, person, on) for sex in sexes)


@cache
def retirement_months(sex, year):
    risen = max(0, year - 2020)
    if sex == "male":
        return 720 if not risen else min(62 * 12, 60 * 12 + 3 * risen)
    return 660 if not risen else min(60 * 12, 55 * 12 + 4 * risen)


def retired_as(sex, person, on):
    born = person["birth_date"]
    if born is None:
        return None
    births = possible_births(born, person["birth_date_precision"])
    return agreed(retired_when_born(sex, birth, on) for birth in births)


@cache
def retired_when_born(sex, birth, on):
    """Whether in some year up to the day its own age was reached before it, or it, ended."""
    return any(
        months_later(birth, retirement_months(sex, year)) <= min(on, dt.date(year, 12, 31))
        for year in range(birth.year + 50, on.year + 1)
    )


def of_working_age(person, on):
    past = retired(person, on)
    return all_of(in_labour_force(person, on), None if past is None else not past)


def used_care(person, on):
    care = person["primary_care_12_months"]
    return all_of(lives_here(person, on), None if care is None else care != "none")


def every_home(_home, _on):
    return True


def fact(name):
    return lambda row, _: row[name]


PERSON_COUNTS = {
    "T04": (
        in_labour_force,
        lambda p, _: None if p["training_level"] is None else p["training_level"] != "none",
    ),
    "T05": (
        in_labour_force,
        lambda p, _: is_one_of(
            p["training_level"], "elementary", "intermediate", "college", "university"
        ),
    ),
    "T13": pupil(6, 10, "primary"),
    "T14": pupil(11, 14, "lower_secondary"),
    "T15": pupil(15, 17, "upper_secondary", "vocational"),
    "T19": (lives_here, has_card),
    "T21": (lives_here, record_is_kept),
    "T22": (infant, fact("fully_immunised")),
    "T23": (small_child, fact("stunted")),
}
PERSON_COUNTS |= {
    "T06-so": (
        of_working_age,
        lambda p, _: is_one_of(p["social_insurance"], "compulsory", "voluntary"),
    ),
    "T07-so": (of_working_age, fact("unemployment_insurance")),
    "T12-so": pupil(3, 5, "preschool"),
    "T20-so": (used_care, lambda p, _: is_one_of(p["primary_care_12_months"], "insured")),
}
OF_THE_MEASURED = {"T23"}
"""Their denominators hold those whose answer is known; the others are told beside it."""
HOUSEHOLD_COUNTS = {
    "T26": (owed_a_house, lives_in_temporary_house),
    "T28": (lambda home, _: is_one_of(home["area"], "rural"), fact("clean_water")),
    "T29": (every_home, fact("hygienic_toilet")),
    "T36": (every_home, fact("fibre_internet")),
}


def count_plainly(persons, households, on, others=None):
    """Five numbers by indicator and (commune, village), of plain rows of the tables."""
    homes = {home["household_id"]: home for home in households}
    found = defaultdict(lambda: defaultdict(lambda: [0, 0, 0, 0, 0]))
    for home in households:
        for code, rule in HOUSEHOLD_COUNTS.items():
            enter(found[code][_place(home)], home, rule, on)
    for person in persons:
        home = homes.get(person["household_id"], {})
        for code, rule in PERSON_COUNTS.items():
            enter(found[code][_place(home)], person, rule, on)
    for code in OF_THE_MEASURED:
        for parts in found[code].values():
            parts[1] -= parts[2]
    _per_resident(found["T27"], persons, households, on, in_hundredths, "floor_area_m2")
    phones = "mobile_broadband_subscriptions"
    _per_resident(found["T33-so"], persons, households, on, int, phones)
    for code, place, parts in _other_rows(persons, homes, on, others or {}):
        found[code][place] = [a + b for a, b in zip(found[code][place], parts, strict=True)]
    return {
        code: {place: tuple(parts) for place, parts in places.items()}
        for code, places in found.items()
        if places
    }


def _place(home):
    return home.get("commune_id"), home.get("village_id")


def enter(parts, row, rule, on):
    belongs, holds = rule[0](row, on), rule[1](row, on)
    parts[0] += belongs is True and holds is True
    parts[1] += belongs is True
    parts[2] += belongs is True and holds is None
    parts[3] += belongs is None and holds is not False
    parts[4] += belongs is None and holds is not True


def in_hundredths(area):
    return math.floor(area * 100 + 0.5)


def _per_resident(places, persons, households, on, amount_of, column):
    """An amount of households, and the residents of those where it is known."""
    homes = {home["household_id"]: home for home in households}
    for home in households:
        amount = home[column]
        places[_place(home)][0] += 0 if amount is None else amount_of(amount)
    for person in persons:
        home = homes.get(person["household_id"])
        # Of a person without a known household nobody can say that its amount was not told.
        is_known = None if home is None else home[column] is not None
        lives = lives_here(person, on)
        shares = all_of(lives, is_known)
        places[_place(home or {})][2] += lives is True and is_known is False
        places[_place(home or {})][1] += shares is True
        places[_place(home or {})][4] += shares is None


def _other_rows(persons, homes, on, tables):
    """Rows of the other tables, each with the tally it makes on its own."""
    communes = {row["village_id"]: row["commune_id"] for row in tables.get("villages", ())}
    for row in tables.get("facilities", ()):
        for code, kind in (("T30-so", "school"), ("T31-so", "health_station")):
            of_kind = is_one_of(row["kind"], kind)
            yield code, (row["commune_id"], None), _alone(of_kind, row["hygienic_works"])
    for row in tables.get("residential_points", ()):
        place = communes.get(row["village_id"]), row["village_id"]
        yield "T32-so", place, _alone(True, row["wastewater_collected"])
    for row in tables.get("villages", ()):
        begun = row["valid_from"] is None or row["valid_from"] <= on
        is_there = begun and (row["valid_until"] is None or on < row["valid_until"])
        place = row["commune_id"], row["village_id"]
        yield "T34-so", place, _alone(is_there, row["mobile_broadband"])
        yield "T35-so", place, _alone(is_there, row["fixed_broadband"])
    if "merit_statuses" in tables:
        of_merit = {row["person_id"] for row in tables["merit_statuses"]}
        for key, home in homes.items():
            members = [p for p in persons if p["household_id"] == key]
            lives = any_of(*(lives_here(p, on) for p in members if p["person_id"] in of_merit))
            yield "T02-so", _place(home), _alone(lives, home["living_standard_fair"])


def _alone(belongs, holds):
    parts = [0, 0, 0, 0, 0]
    enter(parts, None, (lambda *_: belongs, lambda *_: holds), None)
    return parts
