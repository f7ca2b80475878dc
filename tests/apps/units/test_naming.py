"""Gọi tên: the names of a paper of 2024 lead to who does that work on the day asked."""

from datetime import date

import pytest

from ansinh.apps.units.actions import abolish_organisation, transfer_field
from ansinh.apps.units.models import Field, Organisation
from ansinh.apps.units.queries import find_organisation_by_words, resolve_addressees, successors_of

pytestmark = pytest.mark.django_db
PAPER, BEFORE, AFTER = date(2024, 5, 20), date(2025, 6, 30), date(2025, 7, 1)
NOW = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("words", "then", "now"),
    [
        (
            "Công chức Văn hóa – Thông tin",
            "Bộ phận Văn hóa – Xã hội xã Hoằng Kim",
            "Phòng Văn hóa – Xã hội",
        ),
        (
            "Bộ phận LĐTBXH",
            "Bộ phận Lao động – Thương binh và Xã hội xã Hoằng Kim",
            "Phòng Văn hóa – Xã hội",
        ),
        (
            "công chức lao động - thương binh & xã hội",
            "Bộ phận Lao động – Thương binh và Xã hội xã Hoằng Kim",
            "Phòng Văn hóa – Xã hội",
        ),
        (
            "Ban CHQS xã",
            "Ban Chỉ huy quân sự xã Hoằng Kim",
            "Ban Chỉ huy quân sự xã Hoằng Phú",
        ),
        (
            "UBMTTQ và các đoàn thể (p/h)",
            "Ủy ban Mặt trận Tổ quốc Việt Nam xã Hoằng Kim",
            "Ủy ban Mặt trận Tổ quốc Việt Nam xã Hoằng Phú",
        ),
        (
            "Mặt trận tổ quốc Việt Nam xã",
            "Ủy ban Mặt trận Tổ quốc Việt Nam xã Hoằng Kim",
            "Ủy ban Mặt trận Tổ quốc Việt Nam xã Hoằng Phú",
        ),
        ("HĐND xã", "Hội đồng nhân dân xã Hoằng Kim", "Hội đồng nhân dân xã Hoằng Phú"),
        ("UBND xã", "Ủy ban nhân dân xã Hoằng Kim", "Ủy ban nhân dân xã Hoằng Phú"),
    ],
)
def test_words_of_the_plan_mean_the_own_office_of_then_and_its_heir(words, then, now):
    assert find_organisation_by_words(words, PAPER).name == then
    assert find_organisation_by_words(words, NOW).name == now
    assert find_organisation_by_words(words, NOW, written_on=PAPER).name == now


@pytest.mark.parametrize(
    "words", ["", "  ", "(b/c)", "Sở Du hành vũ trụ", "Phòn", "\0", "a" * 9000]
)
def test_words_nobody_is_known_by_mean_nobody(words):
    assert find_organisation_by_words(words, NOW) is None


def test_a_name_that_was_not_yet_there_is_not_found_on_the_papers_day():
    assert find_organisation_by_words("Phòng Kinh tế", NOW, written_on=PAPER) is None
    assert find_organisation_by_words("Phòng Kinh tế", NOW).name == "Phòng Kinh tế"


def takers(words, on, *fields):
    return {(one.name, one.fields) for one in resolve_addressees([words], on, fields)}


def test_labour_office_of_the_district_is_followed_field_by_field():
    fields = (Field.LABOUR, Field.MERIT, Field.SOCIAL_ASSISTANCE, Field.POVERTY)
    told = "Phòng LĐTB-XH (b/c)"
    home = "Phòng Nội vụ huyện Hoằng Hóa"
    labour = "Phòng Lao động – Thương binh và Xã hội huyện Hoằng Hóa"
    assert takers(told, date(2025, 2, 28), *fields) == {(labour, fields)}
    assert takers(told, BEFORE, *fields) == {(home, fields)}
    assert takers(told, AFTER, *fields) == {
        ("Sở Nội vụ", ("labour", "merit")),
        ("Sở Y tế", ("social_assistance",)),
        ("Sở Nông nghiệp và Môi trường", ("poverty",)),
    }


def test_the_district_committee_is_followed_to_the_province():
    assert takers("UBND huyện", BEFORE, "all") == {("Ủy ban nhân dân huyện Hoằng Hóa", ("all",))}
    assert takers("UBND huyện", AFTER, "all") == {("Ủy ban nhân dân tỉnh Thanh Hóa", ("all",))}


def test_an_office_that_several_names_lead_to_comes_once_and_an_unknown_one_is_said():
    found = resolve_addressees(["Sở Nội vụ", "Phòng LĐTBXH huyện", "Ban lạ"], NOW, ["merit"])
    assert [(one.name, one.is_found, one.fields) for one in found] == [
        ("Sở Nội vụ", True, ("merit",)),
        ("Ban lạ", False, ()),
    ]


def test_a_field_nobody_took_over_has_no_addressee():
    (found,) = resolve_addressees(["Sở Lao động – Thương binh và Xã hội"], NOW, ["housing"])
    assert (found.is_found, found.name) == (False, "Sở Lao động – Thương binh và Xã hội")


def test_a_field_given_away_and_back_ends_where_it_is(actor):
    here = Organisation.objects.get(code="vhxh")
    there = Organisation.objects.get(code="kt")
    told = {"field": Field.LABOUR, "by": actor}
    transfer_field(predecessor=here, successor=there, effective_on=date(2026, 1, 1), **told)
    transfer_field(predecessor=there, successor=here, effective_on=date(2026, 5, 1), **told)
    assert successors_of(here, date(2025, 12, 31), Field.LABOUR) == [here]
    assert successors_of(here, date(2026, 4, 30), Field.LABOUR) == [there]
    assert successors_of(here, date(2026, 5, 1), Field.LABOUR) == [here]
    assert successors_of(here, date(2026, 4, 30), Field.MERIT) == [here]


def test_what_an_office_gave_away_before_it_took_over_is_not_given_with_it(actor):
    first, second, third = (Organisation.objects.get(code=code) for code in ("vhxh", "kt", "vp"))
    told = {"field": Field.LABOUR, "by": actor}
    transfer_field(predecessor=second, successor=third, effective_on=date(2026, 1, 1), **told)
    transfer_field(predecessor=first, successor=second, effective_on=date(2026, 5, 1), **told)
    assert successors_of(first, NOW, Field.LABOUR) == [second]


def test_an_abolished_office_has_no_heir(actor):
    office = Organisation.objects.get(code="ttpvhcc")
    abolish_organisation(organisation=office, effective_on=date(2026, 10, 1), by=actor)
    assert find_organisation_by_words(office.name, date(2026, 9, 30)) == office
    assert find_organisation_by_words(office.name, date(2026, 10, 1)) is None
