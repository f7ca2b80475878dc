"""Thứ tự chữ cái tiếng Việt."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from ansinh.core.documents.collation import ALPHABET, alphabetical


def test_d_with_a_stroke_comes_right_after_d():
    names = ["Yên Lạc", "Đồng Xuân", "Hòa Thịnh", "Đại An", "Dân Lý", "Cẩm Đông", "An Bình"]
    expected = ["An Bình", "Cẩm Đông", "Dân Lý", "Đại An", "Đồng Xuân", "Hòa Thịnh", "Yên Lạc"]
    assert sorted(names, key=alphabetical) == expected


def test_letters_with_marks_follow_their_own_letter():
    words = ["ta", "tă", "tâ", "tb", "te", "tê", "to", "tô", "tơ", "tu", "tư", "ty"]
    backwards = words[::-1]
    assert sorted(backwards, key=alphabetical) == words


def test_tones_decide_only_between_the_same_letters():
    assert sorted(["má", "mạ", "mà", "mả", "ma", "mã"], key=alphabetical) == [
        "ma", "mà", "mả", "mã", "má", "mạ",
    ]  # fmt: skip
    assert sorted(["Hòa B", "Hoa C"], key=alphabetical) == ["Hòa B", "Hoa C"]


@given(st.text(alphabet=ALPHABET + ALPHABET.upper() + " 0123456789áàảãạ", max_size=12))
def test_both_ways_of_writing_marks_stand_at_one_place(words):
    composed, parted = (unicodedata.normalize(form, words) for form in ("NFC", "NFD"))
    assert alphabetical(composed)[:2] == alphabetical(parted)[:2]
