"""Ngữ pháp thể thức: letterheads and titles of many shapes, own words."""

import pytest

from ansinh.core.documents.reading import read_document_bytes
from ansinh.core.plans import Plan, read_plan

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
BODY = "I. MỤC TIÊU\n1. Một việc.\nII. TỔ CHỨC THỰC HIỆN\n1. Các thôn thực hiện.\n"
SIGNED = "Nơi nhận:\n- UBND tỉnh (b/c);\n- Lưu: VT.\n\nCHỦ TỊCH\n\nLê Thị Na\n"


def read(text: str) -> Plan:
    return read_plan(read_document_bytes("thu.txt", text.encode()))


def headed(letterhead: str, title: str = "KẾ HOẠCH\nLàm một việc") -> Plan:
    return read(f"{letterhead}\n\n{title}\n\n{BODY}\n{SIGNED}")


@pytest.mark.parametrize(
    ("lines", "issuer"),
    [
        ("ỦY BAN NHÂN DÂN\nXÃ BẾN GIANG", "Ủy ban nhân dân xã Bến Giang"),
        ("UBND TỈNH HẠ LAM\nSỞ TƯ PHÁP", "Sở Tư pháp tỉnh Hạ Lam"),
        ("UBND TỈNH HẠ LAM SỞ TƯ PHÁP", "Sở Tư pháp tỉnh Hạ Lam"),
        ("UBND THÀNH PHỐ HẢI PHÒNG", "Ủy ban nhân dân thành phố Hải Phòng"),
        ("TỈNH ỦY HẠ LAM\nBAN NỘI CHÍNH", "Ban Nội Chính Tỉnh ủy Hạ Lam"),
        ("ĐẢNG BỘ TỈNH HẠ LAM\nĐẢNG ỦY XÃ BẾN GIANG", "Đảng ủy xã Bến Giang"),
        ("HĐND XÃ BẾN GIANG\nBAN KINH TẾ - NGÂN SÁCH",
         "Ban Kinh tế - Ngân Sách HĐND xã Bến Giang"),
        ("HỘI ĐỒNG NHÂN DÂN XÃ BẾN GIANG\nTHƯỜNG TRỰC",
         "Thường trực Hội đồng nhân dân xã Bến Giang"),
        ("HỘI CỰU CHIẾN BINH\nBAN CHẤP HÀNH XÃ BẾN GIANG",
         "Ban Chấp hành Hội Cựu chiến binh xã Bến Giang"),
        ("HỘI NÔNG DÂN TỈNH HẠ LAM\nBAN THƯỜNG VỤ HỘI NÔNG DÂN XÃ BẾN GIANG",
         "Ban Thường vụ Hội Nông dân xã Bến Giang"),
        ("UBND TỈNH HẠ LAM\nĐOÀN KIỂM TRA LIÊN NGÀNH", "Đoàn kiểm tra Liên Ngành tỉnh Hạ Lam"),
        ("UBND XÃ BẾN GIANG\nBAN CHỈ ĐẠO CÁC CHƯƠNG TRÌNH\nMỤC TIÊU QUỐC GIA",
         "Ban Chỉ đạo các Chương trình Mục tiêu quốc gia xã Bến Giang"),
        ("BỘ QUỐC PHÒNG\nQUÂN KHU 9", "Quân khu 9"),
        ("UBND XÃ BẾN GIANG\nTRƯỜNG TIỂU HỌC SÔNG XANH", "Trường Tiểu học Sông Xanh"),
        ("Ủy ban nhân dân xã Bến Giang", "Ủy ban nhân dân xã Bến Giang"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("between", ["", "-------\n", "DỰ THẢO LẦN 2\n", "HỎA TỐC\n"])
def test_the_issuer_is_the_body_with_its_place(lines, issuer, between):
    tail = f"{between}{STATE}Số: 9/KH\nBến Giang, ngày 9 tháng 9 năm 2026"
    assert headed(f"{lines}\n{tail}").header.issuer.lower() == issuer.lower()


@pytest.mark.parametrize(
    ("line", "place", "day"),
    [
        ("Bến Giang, ngày 05 tháng 3 năm 2026", "Bến Giang", "2026-03-05"),
        ("Bến Giang, ngày 05/3/2026", "Bến Giang", "2026-03-05"),
        ("Bến Giang ngày 5 tháng 3 năm 2026", "Bến Giang", "2026-03-05"),
        ("Bến Giang, ngày …… tháng 3 năm 2026", "Bến Giang", "2026-03"),
        ("Bến Giang, ngày … tháng … năm 2026", "Bến Giang", "2026"),
        ("Bến Giang, tháng 3 năm 2026", "Bến Giang", "2026-03"),
        ("Quận 1, ngày 5 tháng 3 năm 2026", "Quận 1", "2026-03-05"),
        ("Độc lập - Tự do - Hạnh phúc Bến Giang, ngày 5 tháng 3 năm 2026", "Bến Giang",
         "2026-03-05"),
        ("Số: 9/KH-UBND Bến Giang, ngày 5 tháng 3 năm 2026", "Bến Giang", "2026-03-05"),
        ("Bến Giang, ngày 5 tháng 3\nnăm 2026", "Bến Giang", "2026-03-05"),
    ],
)  # fmt: skip
def test_place_and_day_stand_in_one_line(line, place, day):
    header = headed(f"UBND XÃ BẾN GIANG\n{line}").header
    assert (header.place, header.date) == (place, day)


@pytest.mark.parametrize(
    ("line", "number", "symbol"),
    [
        ("Số: 68/KH-UBND", "68/KH-UBND", "KH-UBND"),
        ("Số 104 -CTr/TU", "104-CTr/TU", "CTr/TU"),
        ("Số:  66/ KH - UBND", "66/KH-UBND", "KH-UBND"),
        ("Số: 05/2026/QĐ-UBND", "05/2026/QĐ-UBND", "QĐ-UBND"),
        ("Số: ……/KH-UBND", None, "KH-UBND"),
        ("SỐ: 7/KH-TTYT", "7/KH-TTYT", "KH-TTYT"),
        ("68/KH-UBND", "68/KH-UBND", "KH-UBND"),
    ],
)
def test_number_and_symbol(line, number, symbol):
    header = headed(f"UBND XÃ BẾN GIANG\n{line}\nBến Giang, ngày 5 tháng 3 năm 2026").header
    assert (header.number, header.symbol) == (number, symbol)


def test_the_number_in_the_name_of_a_team_is_not_the_number_of_the_paper():
    header = headed(
        "SỞ CÔNG THƯƠNG\nĐOÀN KIỂM TRA\nTHEO QUYẾT ĐỊNH\nSỐ 44/QĐ-SCT\nSố: 2/KH-ĐKT"
    ).header
    assert header.number == "2/KH-ĐKT"
    assert header.issuer.lower() == "đoàn kiểm tra theo quyết định số 44/qđ-sct"


@pytest.mark.parametrize(
    ("title", "kind", "words"),
    [
        ("KẾ HOẠCH\nTrồng cây năm 2026", "Kế hoạch", "Trồng cây năm 2026"),
        ("KẾ HOẠCH TRỒNG CÂY NĂM 2026", "Kế hoạch", "TRỒNG CÂY NĂM 2026"),
        ("KẾ HOẠCH SỐ HÓA HỒ SƠ", "Kế hoạch", "SỐ HÓA HỒ SƠ"),
        ("CHƯƠNG TRÌNH HÀNH ĐỘNG\nvì trẻ em", "Chương trình hành động", "vì trẻ em"),
        ("CHỈ LỆNH\nVề trực chiến", "Chỉ lệnh", "Về trực chiến"),
        ("CÔNG ĐIỆN\nVề ứng phó bão", "Công điện", "Về ứng phó bão"),
        ("HỢP ĐỒNG TRÁCH NHIỆM\nGiữa hai bên", "Hợp đồng trách nhiệm", "Giữa hai bên"),
        ("Kế hoạch trồng cây năm 2026", "Kế hoạch", "trồng cây năm 2026"),
        *((f"{kind.upper()}\nTrồng cây", kind, "Trồng cây") for kind in
          ("Hướng dẫn", "Phương án", "Đề án", "Chương trình", "Thông báo", "Kết luận", "Báo cáo",
           "Tờ trình", "Quy chế", "Nghị quyết", "Chỉ thị", "Biên bản")),
    ],
)  # fmt: skip
def test_type_and_title(title, kind, words):
    header = headed("UBND XÃ BẾN GIANG\nSố: 9/KH-UBND", title).header
    assert (header.doc_type, header.title) == (kind, words)


def test_number_and_day_stand_below_each_other_in_a_paper_cut_at_a_width():
    body = "Thực hiện chăm sóc người cao tuổi tại cộng đồng trên toàn quốc, trước hết là\nở xã."
    header = read(
        "THỦ TƯỚNG CHÍNH PHỦ\nSố: 12/QĐ-TTg\nHà Nội, ngày 30 tháng 12 năm 2025\n\n"
        f"QUYẾT ĐỊNH\nPhê duyệt chương trình\n\n{body}\n\n{body}\n\nĐiều 1. Phê duyệt.\n"
    ).header
    assert (header.number, header.date, header.place) == ("12/QĐ-TTg", "2025-12-30", "Hà Nội")


def test_a_committee_in_short_is_spelt_out():
    header = headed("BCH HỘI NÔNG DÂN HUYỆN VĨNH LẠC\nSố: 9-KH/HND", "KẾ HOẠCH\nVề thi đua").header
    assert header.issuer == "Ban Chấp hành Hội Nông dân huyện Vĩnh Lạc"


def test_a_letter_has_its_subject_for_a_title():
    plan = read(
        "UBND XÃ BẾN GIANG\nSố: 77/UBND-VX\nV/v chi trả trợ cấp\nqua tài khoản\n" + STATE +
        "Bến Giang, ngày 5 tháng 3 năm 2026\n\nKính gửi:\n- Các thôn;\n- Trạm Y tế.\n\n"
        "Thực hiện Công văn số 12/SYT-BTXH ngày 01/3/2026 của Sở Y tế, UBND xã yêu cầu:\n"
        "1. Các thôn rà soát.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nCHỦ TỊCH\nLê Thị Na\n"
    )  # fmt: skip
    assert plan.header.doc_type == "Công văn"
    assert plan.header.title == "V/v chi trả trợ cấp qua tài khoản"
    assert [one.number for one in plan.bases] == ["12/SYT-BTXH"]
    assert len(plan.recipients) == 2


def test_without_a_letterhead_the_sentence_or_the_signature_tells_the_issuer():
    title = "KẾ HOẠCH VUI TẾT THIẾU NHI\n\n"
    told = read(f"{title}UBND xã Bến Giang lập kế hoạch vui Tết như sau:\n\n{BODY}")
    assert told.header.issuer == "Ủy ban nhân dân xã Bến Giang"
    closing = "Bến Giang, ngày 9 tháng 9 năm 2026\nTM. ỦY BAN NHÂN DÂN XÃ\nCHỦ TỊCH\nLê Thị Na\n"
    signed = read(f"{title}{BODY}\n{closing}").header
    assert signed.issuer == "Ủy ban nhân dân xã Bến Giang"
    assert (signed.place, signed.date) == ("Bến Giang", "2026-09-09")
