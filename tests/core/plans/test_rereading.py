"""Đọc lại: the same sentences are known again, changed ones paired, the rest told."""

from hypothesis import given
from hypothesis import strategies as st

from ansinh.core.plans.plan import Header
from ansinh.core.plans.rereading import Reading, compare_readings, is_same_paper, letters_of

AT_LEAST_90, AT_LEAST_95 = ((">=", value, None, "%", 2030) for value in ("90", "95"))


def reading(key, quote, *numbers):
    return Reading(key, quote, frozenset(numbers or [AT_LEAST_90]))


def test_another_format_changes_spaces_signs_and_hyphens_and_nothing_else():
    found = compare_readings(
        [reading(1, "90% dân số tham gia bảo hiểm y tế")],
        [reading(7, "90 % dân  số tham-gia bảo hiểm y tế,")],
    )
    assert found.kept == ((1, 7),)
    assert (found.changed, found.lost, found.added) == ((), (), ())


def test_a_new_number_a_new_word_and_a_dropped_word_are_changes():
    for new in ("95% hộ dân có nước sạch", "90% hộ dân chưa có nước sạch", "90% hộ có nước sạch"):
        found = compare_readings([reading(1, "90% hộ dân có nước sạch")], [reading(2, new)])
        assert found.changed == ((1, 2),), new


def test_a_sentence_read_otherwise_than_then_is_a_change_unless_a_person_had_said_so():
    quote = "90% hộ dân có nước sạch"
    now = [reading(2, quote, AT_LEAST_95)]
    assert compare_readings([reading(1, quote)], now).changed == ((1, 2),)
    corrected = reading(1, quote, AT_LEAST_90, AT_LEAST_95)
    assert compare_readings([corrected], now).kept == ((1, 2),)


def test_two_values_of_one_sentence_are_not_mixed_up():
    quote = "90% hộ, 95% trường có nước sạch"
    earlier = [reading(1, quote, AT_LEAST_90), reading(2, quote, AT_LEAST_95)]
    now = [reading(8, quote, AT_LEAST_95), reading(9, quote, AT_LEAST_90)]
    assert set(compare_readings(earlier, now).kept) == {(1, 9), (2, 8)}


def test_what_has_no_counterpart_is_lost_or_added():
    found = compare_readings(
        [reading(1, "Trồng mới 500 cây xanh")], [reading(2, "Mỗi thôn một tổ hòa giải")]
    )
    assert (found.kept, found.changed, found.lost, found.added) == ((), (), (1,), (2,))


QUOTES = st.lists(st.text("abc đ90%,", min_size=1, max_size=12).filter(letters_of), max_size=8)


@given(earlier=QUOTES, now=QUOTES)
def test_every_reading_has_one_fate(earlier, now):
    old = [reading(n, quote) for n, quote in enumerate(earlier)]
    new = [reading(n, quote) for n, quote in enumerate(now)]
    found = compare_readings(old, new)
    pairs = (*found.kept, *found.changed)
    assert sorted([*(one for one, _ in pairs), *found.lost]) == list(range(len(earlier)))
    assert sorted([*(other for _, other in pairs), *found.added]) == list(range(len(now)))


@given(quotes=QUOTES)
def test_a_paper_read_again_unchanged_keeps_everything(quotes):
    rows = [reading(n, quote) for n, quote in enumerate(quotes)]
    found = compare_readings(rows, rows)
    assert len(found.kept) == len(rows)


def test_papers_of_two_numbers_days_or_issuers_are_two_papers():
    ours = Header(issuer="UBND xã A", number="12/KH-UBND", date="2026-05-10")
    same = ["một câu"]
    assert is_same_paper(ours, ours, [], [])
    for other in (
        Header(issuer="UBND xã A", number="13/KH-UBND", date="2026-05-10"),
        Header(issuer="UBND xã A", number="12/KH-UBND", date="2027-05-10"),
        Header(issuer="UBND xã B", number="12/KH-UBND", date="2026-05-10"),
    ):
        assert not is_same_paper(ours, other, same, same)


def test_where_the_header_does_not_tell_half_of_the_sentences_do():
    draft, signed = Header(date="2026-05"), Header(number="12/KH-UBND", date="2026-05-10")
    assert is_same_paper(draft, signed, ["một", "hai"], ["một", "ba"])
    assert not is_same_paper(draft, signed, ["một", "hai", "bốn"], ["một", "ba", "năm"])
    assert not is_same_paper(Header(), Header(), [], [])
