"""Báo cáo ai: the bodies after “báo cáo”, as far as the clause names them."""

import pytest

from ansinh.core.plans.tasks.reporting import reported_to

BOTH = ("Phòng Lao động – Thương binh và Xã hội", "UBND huyện")


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("gộp chung, báo cáo lên Phòng Lao động – Thương binh và Xã hội và UBND huyện", BOTH),
        ("định kỳ báo cáo kết quả về UBND xã (qua Văn phòng) trước ngày 01/12", ("UBND xã",)),
        ("báo cáo Sở Nội vụ trước ngày 25/12", ("Sở Nội vụ",)),
        ("tổng hợp, báo cáo UBND tỉnh, Sở Y tế.", ("UBND tỉnh", "Sở Y tế")),
        ("báo cáo UBND xã để báo cáo UBND huyện", ("UBND xã", "UBND huyện")),
        ("báo cáo UBND xã; báo cáo UBND xã", ("UBND xã",)),
        ("BÁO CÁO SỞ NỘI VỤ", ("SỞ NỘI VỤ",)),
    ],
)
def test_every_body_reported_to_is_named_once_in_order(sentence, names):
    assert reported_to(sentence) == names


@pytest.mark.parametrize(
    "sentence",
    [
        "",
        "báo cáo",
        "kịp thời báo cáo.",
        "Sở Nội vụ xây dựng báo cáo",
        "thi báo cáo viên giỏi; Sở Nội vụ chấm",
        "lập báo cáo theo mẫu của Sở Y tế",
    ],
)
def test_a_sentence_that_sends_no_report_names_nobody(sentence):
    assert reported_to(sentence) == ()
