"""Số, ngày, so sánh: a phrase made from a meaning is read back as that meaning."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ansinh.core.documents.reading import read_document_bytes
from ansinh.core.plans import read_plan
from ansinh.core.plans.header.citations import citations_in
from ansinh.core.plans.numerals import number_of, percent_of
from ansinh.core.plans.tasks.days import dues_in

COMPARATORS = {
    ">": ("trên {}", "hơn {}", "> {}", "đạt trên {}", "vượt {}", "cao hơn {}"),
    "<": ("dưới {}", "< {}", "xuống dưới {}", "còn dưới {}", "thấp hơn {}"),
    ">=": ("tối thiểu {}", "ít nhất {}", "từ {} trở lên", "đạt {} trở lên", "không dưới {}",
           "≥ {}", ">= {}", "đạt tối thiểu {}", "tối thiểu đạt {}", "không thấp hơn {}"),
    "<=": ("không quá {}", "tối đa {}", "≤ {}", "không vượt quá {}", "{} trở xuống"),
    "~": ("khoảng {}", "đạt khoảng {}", "xấp xỉ {}", "gần {}"),
    "=": ("đạt {}", "là {}", "bằng {}", "ở mức {}"),
}  # fmt: skip
PHRASES = [(sign, phrase) for sign, phrases in COMPARATORS.items() for phrase in phrases]


def grouped(value: int) -> str:
    return f"{value:,}".replace(",", ".")


def plan_with_goal(sentence: str):
    paper = (
        f"KẾ HOẠCH\n\nVề y tế\n\nI. MỤC TIÊU\n\n1. Đến năm 2030\n\n- {sentence}\n\nII. TỔ CHỨC\n"
    )
    return read_plan(read_document_bytes("thu.txt", paper.encode()))


@given(whole=st.integers(0, 10**9), decimals=st.text("0123456789", max_size=3))
def test_vietnamese_numerals_mean_what_they_print(whole, decimals):
    printed = grouped(whole) + (f",{decimals}" if decimals else "")
    assert number_of(printed) == float(f"{whole}.{decimals or 0}")


@given(
    sign_and_phrase=st.sampled_from(PHRASES),
    value=st.decimals(0, 5000, places=1),
    upper=st.booleans(),
    subject=st.sampled_from(["Tỷ lệ hộ dùng nước sạch", "Tỉ lệ trẻ em dưới 5 tuổi được tiêm"]),
)
def test_comparators_mean_what_they_say_on_either_side(sign_and_phrase, value, upper, subject):
    sign, phrase = sign_and_phrase
    whole, tenth = divmod(int(value * 10), 10)
    printed = grouped(whole) + (f",{tenth}" if tenth else "")
    text = phrase.format(f"{printed}%")
    sentence = f"{subject} {text.upper() if upper else text}."
    (target,) = plan_with_goal(sentence).targets
    read = (target.comparator, target.value, target.unit, target.year)
    assert read == (sign, whole + tenth / 10, "%", 2030)
    assert target.subject == subject
    assert target.quote in sentence


@given(low=st.integers(1, 49), more=st.integers(1, 50), way=st.sampled_from(
    ["{:02d} - {:02d}%", "{}-{}%", "từ {} đến {}%", "{}% - {}%", "từ {}% đến {}%"]
))  # fmt: skip
def test_a_range_has_two_ends(low, more, way):
    (target,) = plan_with_goal(f"Tỷ lệ sinh giảm {way.format(low, low + more)}.").targets
    assert (target.comparator, target.value, target.value2) == ("range", low, low + more)
    assert target.unit == "%"


@given(low=st.integers(1, 40), more=st.integers(1, 50))
def test_from_a_down_to_b_sets_b_and_keeps_a_as_the_baseline(low, more):
    sentence = f"Giảm tỷ lệ hộ nghèo từ {low + more}% xuống còn {low}%."
    (target,) = plan_with_goal(sentence).targets
    assert (target.value, target.baseline, target.comparator) == (low, low + more, "=")


@given(
    day=st.dates(date(1945, 9, 2), date(2045, 12, 31)),
    form=st.sampled_from(["{0:02d}/{1}/{2}", "{0}/{1:02d}/{2}", "{0}.{1}.{2}",
                          "{0:02d} tháng {1:02d} năm {2}", "{0}-{1}-{2}"]),
    comma=st.booleans(),
)  # fmt: skip
def test_dates_of_papers_are_read_in_every_form(day, form, comma):
    printed = form.format(day.day, day.month, day.year)
    text = f"Căn cứ Nghị quyết số 12/NQ-HĐND{',' if comma else ''} ngày {printed} của HĐND xã Mẫu;"
    (cited,) = citations_in(text)
    assert cited.date == day.isoformat()
    assert (cited.type, cited.number, cited.issuer) == ("Nghị quyết", "12/NQ-HĐND", "HĐND xã Mẫu")


@given(
    day=st.dates(date(2025, 1, 1), date(2027, 12, 31)),  # no leap day: it is none of every year
    yearly=st.booleans(),
    lead=st.sampled_from(["trước ngày", "chậm nhất ngày", "chậm nhất là ngày", "xong trước ngày"]),
)
@example(day=date(2028, 2, 29), yearly=True, lead="trước ngày")
def test_deadlines_are_read_with_their_recurrence(day, yearly, lead):
    text = f"báo cáo {lead} {day.day:02d}/{day.month}" + ("" if yearly else f"/{day.year}")
    (due,) = dues_in(text + (" hằng năm" if yearly else ""))
    assert (due.day, due.month, due.yearly) == (day.day, day.month, yearly)
    every_year = None if (day.month, day.day) == (2, 29) else f"--{day:%m-%d}"
    assert due.iso == (every_year if yearly else day.isoformat())


@pytest.mark.parametrize(
    "sentence",
    [
        "Chăm sóc trẻ em dưới 36 tháng tuổi và người từ 80 tuổi trở lên",
        "Hoàn thành phổ cập cho trẻ từ 3 đến 5 tuổi theo Kế hoạch số 12/KH-UBND ngày 05/3/2024",
        "Thực hiện Nghị quyết Đại hội lần thứ 27, nhiệm kỳ 2025 - 2030, Điều 5 khoản 2",
        "Kiện toàn chính quyền địa phương 02 cấp trong quý 4 năm 2026",
    ],
    ids=["ages", "paper numbers and dates", "congress, term, article", "levels and quarters"],
)
def test_ages_dates_paper_numbers_and_ordinals_are_no_targets(sentence):
    assert all(target.value is None for target in plan_with_goal(sentence + ".").targets)


def test_a_denominator_is_no_target():
    (target,) = plan_with_goal("Số bác sĩ trên 10.000 dân đạt 15 bác sĩ.").targets
    assert target.value == 15


@pytest.mark.parametrize(
    ("sentence", "unit", "comparator", "value"),
    [
        ("Tuổi thọ trung bình đạt 76,5 tuổi.", "tuổi", "=", 76.5),
        ("Xây mới ít nhất 02 nhà văn hóa thôn.", "nhà văn hóa thôn", ">=", 2),
        ("Diện tích nhà ở bình quân khoảng 25m² sàn/người.", "m2", "~", 25),
        (
            "Tử vong mẹ dưới 4/100.000 trẻ sinh ra còn sống.",
            "/100.000 trẻ sinh ra còn sống",
            "<",
            4,
        ),
        ("Có ít nhất một cơ sở y tế cung cấp dịch vụ này.", "cơ sở y tế", ">=", 1),
        ("Giải quyết việc làm cho 1.250 lao động.", "lao động", "=", 1250),
    ],
)
def test_units_are_read_whole_and_reduced(sentence, unit, comparator, value):
    (target,) = plan_with_goal(sentence).targets
    assert (target.unit, target.comparator, target.value) == (unit, comparator, value)


@pytest.mark.parametrize(
    ("printed", "share"), [("ba phần tư", 75), ("Một phần ba", 33.33), ("4/5", 80)]
)
def test_fractions_are_shares_in_per_cent(printed, share):
    assert percent_of(printed) == share


@given(st.integers(1, 99), st.integers(1, 99))
def test_a_share_of_the_whole_is_one_hundred_per_cent_at_most(part, more):
    assert 0 < percent_of(f"{part}/{part + more}") <= 100
