"""The chair's page is one sheet; the village's notice tells of nobody and of no small number."""

import io
from dataclasses import replace

import pypdfium2
import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from yearly_facts import target

from ansinh.core.documents.writing.docx import write_docx
from ansinh.core.documents.writing.pdf import write_pdf
from ansinh.core.indicators.catalogue import INDICATORS
from ansinh.core.indicators.tallies import Tally
from ansinh.core.reports.chair_page import compose_chair_page
from ansinh.core.reports.facts import VillageTally
from ansinh.core.reports.village_notice import (
    WHOLE,
    compose_village_notice,
    told_of,
    villages_of,
)


def pages_of(paper):
    document = pypdfium2.PdfDocument(write_pdf(paper))
    return [page.get_textpage().get_text_range() for page in document]


def every_target_behind(yearly):
    """As many unmet targets as there can be, and every text long."""
    codes = [code for code, each in INDICATORS.items() if each.is_share]
    behind = tuple(target(code, "=", 100, Tally(1000, 9000, unknown=30)) for code in codes)
    plan = replace(yearly.plan, report_deadline="trước ngày 01 tháng 12 hằng năm " * 5)
    silent = tuple(target(code) for code in INDICATORS)
    return replace(yearly, targets=behind + silent, plan=plan)


def test_the_chairs_page_is_exactly_one_sheet(yearly, bare):
    for facts in (yearly, bare, every_target_behind(yearly)):
        assert len(pages_of(compose_chair_page(facts))) == 1


def test_the_chairs_page_tells_what_is_short_and_what_to_decide(yearly):
    (page,) = pages_of(compose_chair_page(yearly))
    words = " ".join(page.split())
    assert "1 đạt, 3 chưa đạt" in words
    assert "T19. Dân số tham gia bảo hiểm y tế" in words
    assert "Đôn đốc nơi cung cấp 4 chỉ tiêu chưa có số liệu" in words
    assert "còn phần I, III, IV, V, VI, VII chưa viết" in words


def test_the_chairs_page_is_signed_by_whoever_keeps_the_plan(yearly):
    signed = {"": "CÔNG CHỨC PHỤ TRÁCH", "Phòng Văn hóa – Xã hội": "TRƯỞNG PHÒNG"}
    for department, position in signed.items():
        paper = compose_chair_page(
            replace(yearly, office=replace(yearly.office, department=department))
        )
        document = Document(io.BytesIO(write_docx(paper)))
        cells = [cell.text for t in document.tables for row in t.rows for cell in row.cells]
        assert position in "\n".join(cells)


@pytest.fixture
def three_villages(yearly):
    villages = (
        VillageTally("t1", "Thôn Một", Tally(196, 200)),
        VillageTally("t2", "Thôn Hai", Tally(150, 210, unknown=10)),
        VillageTally("t3", "Thôn Ba", Tally(300, 400)),
    )
    cards = target("T19", ">", 96, Tally(646, 810, unknown=10), villages)
    return replace(yearly, targets=(cards,))


def test_a_village_reads_its_own_number_and_what_it_still_has_to_do(three_villages):
    words = " ".join(" ".join(pages_of(compose_village_notice(three_villages, "t3"))).split())
    assert "tại thôn Ba" in words
    assert "300/400 người (75/100)" in words
    assert "Còn 100 người chưa có thẻ BHYT còn hạn." in words
    assert "không nêu tên ai" in words


def test_a_small_number_and_the_one_that_would_give_it_away_are_hidden(three_villages):
    for key in ("t1", "t2"):
        words = " ".join(" ".join(pages_of(compose_village_notice(three_villages, key))).split())
        assert "không nêu" in words
        assert "196" not in words
        assert "Còn 4" not in words


def test_notices_side_by_side_are_cut_from_one_table(three_villages):
    told = told_of(three_villages.targets[0])
    assert told["t1"].left.words == "dưới 5"
    hidden = [key for key, each in told.items() if each.left.value is None]
    assert len(hidden) >= 2, "one hidden cell alone could be found by subtraction"
    assert told["t3"].yes.value == 300


def told_side_by_side(tallies):
    """What the notices of so many villages tell, in their order, and what they tell of all."""
    villages = tuple(VillageTally(f"t{n}", f"Thôn {n}", tally) for n, tally in enumerate(tallies))
    told = told_of(target("T19", ">", 96, sum(tallies, Tally()), villages))
    return [told[village.key] for village in villages], told[WHOLE]


def is_share_told(told):
    return told.yes.mark == told.whole.mark == "shown"


def test_a_few_left_out_are_hidden_as_well_as_a_few_who_are_in():
    tallies = [Tally(117, 120), Tally(80, 100), Tally(2, 90), Tally(40, 70)]
    (a, b, c, d), whole = told_side_by_side(tallies)
    assert not is_share_told(a)
    assert (a.yes.words, a.whole.value) == ("không nêu", 120)
    assert (c.yes.words, c.whole.value) == ("dưới 5", 90)
    assert (whole.yes.value, whole.whole.value) == (239, 380)
    assert is_share_told(d) or is_share_told(b)


TALLIES = st.integers(0, 12).flatmap(
    lambda whole: st.builds(Tally, st.integers(0, whole), st.just(whole))
)


@settings(max_examples=80)
@given(tallies=st.lists(TALLIES, min_size=2, max_size=3))
def test_no_share_lets_a_hidden_count_be_worked_out(tallies):
    shares, whole = told_side_by_side(tallies)
    for tally, share in zip(tallies, shares, strict=True):
        left_out = tally.denominator - tally.numerator
        if 0 < tally.numerator < 5 or 0 < left_out < 5:
            assert not is_share_told(share)
    hidden = [share for share in shares if share.yes.mark != "shown"]
    if whole.yes.mark == "shown" and whole.whole.mark == "shown":
        assert len(hidden) != 1


def test_those_not_measured_are_not_taken_for_those_without():
    villages = (VillageTally("t1", "Thôn Một", Tally(20, 100, unknown=30)),)
    told = told_of(target("T23", "<", 5, Tally(20, 100, unknown=30), villages))
    assert (told["t1"].yes.value, told["t1"].left.value, told["t1"].whole.value) == (20, 80, 100)


def test_a_village_without_figures_has_no_notice(three_villages):
    assert list(villages_of(three_villages)) == ["t3", "t2", "t1"]
    with pytest.raises(KeyError):
        compose_village_notice(three_villages, "khác")
