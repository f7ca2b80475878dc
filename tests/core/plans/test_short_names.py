"""Chữ viết tắt: owners carry the long form, as the paper explains it or as offices write."""

import pytest

from ansinh.core.documents.reading import Line, read_document_bytes
from ansinh.core.plans import read_plan
from ansinh.core.plans.tasks.abbreviations import in_full, short_names_in


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Ủy ban nhân dân xã (sau đây gọi tắt là UBND xã) ban hành",
         {"UBND xã": "Ủy ban nhân dân xã"}),
        ("thành lập Ban Chỉ đạo phổ cập giáo dục xã (viết tắt là BCĐ).",
         {"BCĐ": "Ban Chỉ đạo phổ cập giáo dục xã"}),
        ("giao Trung tâm Phục vụ hành chính công (gọi tắt là Trung tâm) tiếp nhận",
         {"Trung tâm": "Trung tâm Phục vụ hành chính công"}),
        ("cùng Phòng Kinh tế, Hạ tầng và Đô thị (sau đây viết tắt: Phòng KTHTĐT) rà soát",
         {"Phòng KTHTĐT": "Phòng Kinh tế, Hạ tầng và Đô thị"}),
        ("vốn của Ngân hàng Chính sách xã hội (NHCSXH) được bố trí",
         {"NHCSXH": "Ngân hàng Chính sách xã hội"}),
        ("Sở Nội vụ, Quỹ Bảo trợ trẻ em tỉnh (gọi tắt là Quỹ)",
         {"Quỹ": "Quỹ Bảo trợ trẻ em tỉnh"}),
        ("chỉ số cải cách hành chính (CCHC) tăng; quy định (sau đây gọi tắt là Quy định)", {}),
        ("Ủy ban nhân dân xã (qua Văn phòng) nhận", {}),
    ],
)  # fmt: skip
def test_a_paper_explains_its_short_names_of_bodies(words, names):
    assert short_names_in([Line(1, words)]) == names


def test_the_first_explanation_of_a_short_name_counts():
    lines = [Line(1, "Ban Chỉ đạo hè (viết tắt là BCĐ)"), Line(2, "Ban Cứu trợ (viết tắt là BCĐ)")]
    assert short_names_in(lines) == {"BCĐ": "Ban Chỉ đạo hè"}


@pytest.mark.parametrize(
    ("printed", "long"),
    [
        ("Sở KH&CN", "Sở Khoa học và Công nghệ"),
        ("Phòng VH-XH xã", "Phòng Văn hóa - Xã hội xã"),
        ("Phòng LĐ-TB&XH", "Phòng Lao động - Thương binh và Xã hội"),
        ("Công chức LĐTBXH", "Công chức Lao động - Thương binh và Xã hội"),
        ("Sở VH, TT&DL", "Sở Văn hóa, Thể thao và Du lịch"),
        ("Văn phòng HĐND và UBND", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân"),
        ("Hội LHPN xã", "Hội Liên hiệp Phụ nữ xã"),
        ("Sở Y tế", "Sở Y tế"),
        ("Phòng QXZ", "Phòng QXZ"),
    ],
)
def test_short_forms_that_offices_use_are_written_out(printed, long):
    assert in_full(printed, {}) == long


def test_what_the_paper_explains_goes_before_what_offices_use():
    names = {"BCĐ": "Ban Chỉ đạo hè", "Trung tâm": "Trung tâm Văn hóa"}
    assert in_full("Thường trực BCĐ", names) == "Thường trực Ban Chỉ đạo hè"
    assert in_full("Trung tâm", names) == "Trung tâm Văn hóa"
    assert in_full("Trung tâm Y tế", names) == "Trung tâm Y tế"


def test_owners_stay_as_printed_beside_their_long_form():
    paper = (
        "KẾ HOẠCH\n\nVề y tế\n\nThành lập Tổ giúp việc liên ngành (viết tắt là TGVLN).\n\n"
        "I. TỔ CHỨC THỰC HIỆN\n\n1. TGVLN: rà soát hồ sơ.\n\n2. BHXH cơ sở: cấp thẻ cho trẻ em.\n"
    )
    tasks = read_plan(read_document_bytes("thu.txt", paper.encode())).tasks
    assert [(task.owners, task.owners_in_full) for task in tasks][-1] == (
        ("BHXH cơ sở",),
        ("Bảo hiểm xã hội cơ sở",),
    )
