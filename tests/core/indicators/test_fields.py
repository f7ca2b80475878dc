"""Lĩnh vực: every indicator of the catalogue has one, a heading goes before its sentences."""

import pytest

from ansinh.core.indicators.catalogue import FIELDS, INDICATORS
from ansinh.core.indicators.definition import Indicator
from ansinh.core.indicators.fields import (
    FIELD_WORDS,
    field_of,
    fields_named_in,
    fields_of_passage,
)


def test_every_indicator_of_the_catalogue_has_a_field_with_words():
    assert {field_of(indicator) for indicator in INDICATORS.values()} == set(FIELD_WORDS)
    assert len(FIELD_WORDS) == len(FIELDS)


def test_an_indicator_from_elsewhere_has_none():
    own = Indicator("X01", "Bể bơi", "", "%", "xã có bể bơi", "xã", "reported")
    assert field_of(own) is None


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("Chăm lo NGƯỜI CÓ CÔNG, mộ liệt sỹ", {"merit"}),
        ("Bộ phận Lao động – Thương binh và Xã hội tổng hợp", set()),
        ("tạo việc làm, cho vay xây nhà ở", {"labour", "housing"}),
        ("khám sức khoẻ định kỳ", {"health"}),
        ("", set()),
    ],
)
def test_a_text_names_the_fields_whose_words_it_holds(text, fields):
    assert fields_named_in(text) == fields


def test_the_heading_goes_before_what_a_sentence_names_in_passing():
    sentence = "Ưu tiên họ trong khám chữa bệnh, nhà ở, việc làm"
    assert fields_of_passage("Ưu đãi người có công", sentence) == {"merit"}
    assert fields_of_passage("Tổ chức thực hiện", sentence) == {"health", "housing", "labour"}
