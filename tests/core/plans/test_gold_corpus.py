"""Bản đọc tay: papers with gold for every phenomenon, and each fact stands in its paper."""

import json
from collections import Counter
from pathlib import Path

import pytest

from ansinh.core.plans.scoring import gold_from_json

FOLDER = Path(__file__).parent / "gold"
GOLD = sorted(FOLDER.glob("*.gold.json"))
PAPERS = {path.stem: path for ending in ("txt", "md") for path in FOLDER.glob(f"*.{ending}")}

HEADERS = (
    "state_header party_header front_header steering_header inspection_header central_header "
    "school_header union_header department_header blank_number blank_day split_letterhead "
    "no_letterhead decision_with_plan"
)
BASES = (
    "bases_one_leadin nested_citation number_without_date date_without_number "
    "broken_symbol repealed"
)
TARGETS = (
    "numerals fraction_words comparator_words comparator_signs comparator_after range from_to "
    "shared_comparator shared_year year_heading year_leadin year_column horizons compound_unit "
    "annex_table"
)
NOT_TARGETS = (
    "not_ages not_durations not_scores not_results not_budgets not_page_article "
    "not_quoted_titles not_minimum_in_instruction"
)
TASKS = (
    "owner_heading owner_label owner_leadin owner_annex coordinators due recurrence output "
    "request abbreviations"
)
CLOSINGS = (
    "signer_tm signer_t_slash_m signer_kt signer_tl signer_tuq signer_q signer_plain cosigners "
    "signer_academic signer_capital_name recipients"
)
PHENOMENA = " ".join((HEADERS, BASES, TARGETS, NOT_TARGETS, TASKS, CLOSINGS)).split()


def load(path: Path) -> dict:
    return json.loads(path.read_text(encoding="utf-8"))


def on_one_line(text: str) -> str:
    return " ".join(text.split())


def test_there_are_at_least_forty_papers_and_two_for_each_phenomenon():
    counts = Counter(name for path in GOLD for name in set(load(path)["phenomena"]))
    assert len(GOLD) >= 40
    assert [name for name in PHENOMENA if counts[name] < 2] == []


def test_every_paper_has_its_gold_and_every_gold_its_paper():
    assert sorted(PAPERS) == [path.name.removesuffix(".gold.json") for path in GOLD]


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.name.removesuffix(".gold.json"))
def test_gold_has_its_shape_and_its_words_stand_in_the_paper(path):
    data = load(path)
    gold_from_json(data)
    paper = on_one_line(PAPERS[path.name.removesuffix(".gold.json")].read_text(encoding="utf-8"))
    hints = [target["text_hint"] for target in data["targets"]] + data.get("sections_top", [])
    assert [hint for hint in hints if on_one_line(hint) not in paper] == []
