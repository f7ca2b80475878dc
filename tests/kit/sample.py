"""Sample facts for the specimen page; invented, no real household."""

from datetime import date
from fractions import Fraction

from django import forms
from django.core.paginator import Paginator

from ansinh.core.documents.paper import (
    Annex,
    Bullet,
    Column,
    Heading,
    Issuer,
    Paper,
    PaperDate,
    Paragraph,
    Recipient,
    Run,
    Signature,
    TableBlock,
    runs,
)

LABELS = (
    "Hôm nay", "Kế hoạch", "Chỉ tiêu", "Nhiệm vụ", "Người và hộ", "Chế độ", "Sót và sai",
    "Tệp vào", "Đơn thư", "Báo cáo", "Niêm yết",
)  # fmt: skip
COUNTS = {"Chỉ tiêu": 11, "Nhiệm vụ": 4, "Sót và sai": 30}
WORDS = (("late", "Chậm"), ("risk", "Có nguy cơ"), ("go", "Đúng tiến độ"), ("ok", "Đạt"),
         ("open", "Chưa đạt"), ("none", "Chưa có số liệu"), ("up", "Số cấp trên"),
         ("na", "Không phát sinh"))  # fmt: skip
GROUPS = (
    ("a) Lao động, người có công, xã hội", range(1, 12)),
    ("b) Giáo dục, y tế, dân số", range(12, 26)),
    ("c) Nhà ở, nước sạch, môi trường", range(26, 33)),
    ("d) Thông tin, truyền thông", range(33, 37)),
)


class Message(str):
    level_tag = "success"


class FactForm(forms.Form):
    name = forms.CharField(label="Tên hộ", help_text="Gõ tên, không cần dấu")
    phone = forms.CharField(label="Số điện thoại", required=False)
    village = forms.ChoiceField(label="Thôn", choices=[("1", "Nghĩa Trang"), ("2", "Kim Sơn")])
    water = forms.ChoiceField(
        label="Nước sạch", widget=forms.RadioSelect, choices=[("y", "Có"), ("n", "Không")]
    )
    agreed = forms.BooleanField(label="Gia đình đã đồng ý", required=False)
    because = forms.CharField(label="Lý do", widget=forms.Textarea(attrs={"rows": 3}))

    def clean_phone(self):
        raise forms.ValidationError("Số điện thoại có 10 chữ số; ở đây mới có 5.")

    def clean(self):
        raise forms.ValidationError("Chưa ghi được: còn 2 ô cần sửa.")


def filled_form():
    return FactForm({"name": "", "phone": "09123", "village": "1", "water": "y", "because": "x"})


def village(label, numerator, denominator, **more):
    share = Fraction(numerator, denominator) if denominator else None
    return {"label": label, "numerator": numerator, "denominator": denominator, "share": share,
            "missing": denominator - numerator, "url": f"#{label}", **more}  # fmt: skip


def cells(numbers):
    for number in numbers:
        kind, word = WORDS[number % len(WORDS)]
        yield {"code": f"T{number:02d}", "title": "Tên chỉ tiêu", "kind": kind, "word": word,
               "url": f"#T{number:02d}"}  # fmt: skip


def context():
    return frame() | figures() | margin() | {
        "steps": [
            {"label": "Báo cáo 2026, biểu B1", "url": "#bao-cao"},
            {"label": "Chỉ tiêu T36", "current": True},
            {"label": "209 hộ", "url": "#ho"},
            {"label": "Dữ kiện từng hộ", "url": "#du-kien"},
            {"label": "Kế hoạch, dòng 12", "url": "#ke-hoach"},
        ],
        "duties": [
            {"what": "Trình Chủ tịch ký 3 quyết định", "when": "Hạn hôm nay", "now": True,
             "url": "#1", "act": "Mở tờ trình", "main": True, "why": "Giấy tờ đã đủ."},
            {"what": "Nhắc 4 đơn vị chưa gửi báo cáo năm", "when": "trước 01/12", "url": "#2",
             "act": "Nhắc cả 4", "why": "Lần nhắc trước: 16/11."},
        ],
        "wide_rows": [
            {"name": "NT-0312", "village": "Nghĩa Trang", "amount": 4700000,
             "since": date(2026, 3, 1), "water": True, "fibre": None},
            {"name": "KS-0007", "village": "Kim Sơn", "amount": 540000,
             "since": date(2025, 7, 1), "water": False, "fibre": True},
        ],
        "form": filled_form(),
        "page": Paginator(range(209), 20).get_page(3),
        "sample_paper": paper(),
    }  # fmt: skip


def figures():
    """What is counted."""
    return {
        "villages": [village("Nghĩa Phú", 330, 412), village("Nghĩa Trang", 402, 455),
                     village("Kim Sơn", 361, 398), village("My Du", 298, 335),
                     village("Thôn chưa có hộ", 0, 0)],
        "target": Fraction(9, 10),
        "total": village("Cả 4 thôn", 1391, 1600),
        "groups": [{"label": label, "cells": list(cells(n))} for label, n in GROUPS],
        "key": [{"kind": kind, "word": word, "count": 4} for kind, word in WORDS],
    }  # fmt: skip


def margin():
    """What stands beside a figure."""
    return {
        "passport_rows": [
            ("Định nghĩa", "hộ thường trú có cáp quang / hộ thường trú, bản 1"),
            ("Tính đến", "23/11/2026"),
            ("Nguồn", "tính từ sổ hộ"),
            ("Tình trạng", "ước thực hiện"),
            ("Luật", None),
        ],
        "conditions": [
            {"kind": "ok", "fact": "Hộ thuộc diện chính sách", "citation": "QĐ 60/2014"},
            {"kind": "unk", "fact": "Dùng không quá 50 kWh/tháng:", "missing": "chưa có hóa đơn.",
             "unverified": True},
            {"kind": "no", "fact": "Khuyết tật đặc biệt nặng", "citation": "Đ20 k2 c"},
        ],
        "events": [
            {"when": "03/11/2026", "what": "86,9 %", "fraction": "1.391/1.600"},
            {"when": "31/12/2026", "what": "Quyết định hết hạn", "act": True},
            {"when": "01/01/2027", "what": "Chuẩn mới", "to_come": True},
        ],
    }  # fmt: skip


def frame():
    return {
        "office_name": "UBND xã Hoằng Phú",
        "office_line": "Phòng Văn hóa – Xã hội",
        "province_name": "tỉnh Thanh Hóa",
        "as_of": date(2026, 11, 23),
        "as_of_url": "#doi",
        "user_name": "Công chức Lao động – Xã hội",
        "sign_out_url": "/dang-xuat/",
        "search_url": "/tim/",
        "scope": "4 thôn thuộc xã Hoằng Kim trước 01/07/2025",
        "printed_at": "In ngày 23/11/2026 lúc 14 giờ 20",
        "messages": [Message("Đã ghi 1 dữ kiện. Hoàn tác được đến 23/12/2026.")],
        "navigation": [
            {"label": name, "url": f"#{name}", "count": COUNTS.get(name), "current": not place}
            for place, name in enumerate(LABELS)
        ],
    }


def paper():
    figure = Run("86,9 % (1.391/1.600 hộ)", bold=True, note="T36")
    return Paper(
        issuer=Issuer("Ủy ban nhân dân xã Hoằng Phú", ("ỦY BAN NHÂN DÂN", "XÃ HOẰNG PHÚ")),
        symbol="BC-UBND",
        place="Hoằng Phú",
        day=PaperDate(2026, 11),
        doc_type="Báo cáo",
        title="Kết quả thực hiện chính sách xã hội năm 2026",
        addressees=("Sở Nội vụ", "Sở Y tế"),
        body=(
            Paragraph(runs("Ủy ban nhân dân xã báo cáo kết quả năm 2026 như sau:")),
            Heading(1, "I", "Kết quả thực hiện chỉ tiêu"),
            Heading(2, "1", "Thông tin, truyền thông"),
            Heading(3, "a", "Đường truyền"),
            Bullet(runs("Tỷ lệ hộ có cáp quang đạt ", figure, "; số này tính đến 23/11/2026.")),
            TableBlock(
                (Column("TT", 1, "center"), Column("Chỉ tiêu", 6), Column("Ước 2026", 2, "right")),
                (
                    (runs("d) Thông tin"),),
                    (runs("36"), runs("Hộ có cáp quang"), runs(Run("86,9", note="T36"))),
                    (runs("33"), runs("Thuê bao di động"), runs("chưa có số liệu")),
                ),
                "Bảng 1. Chỉ tiêu",
            ),
        ),
        recipients=(Recipient("Như trên"), Recipient("TT Đảng ủy", "b/c"), Recipient("Lưu: VT")),
        signature=Signature(("TM. Ủy ban nhân dân",), "Chủ tịch"),
        annexes=(
            Annex("Hộ chiếu các con số", (Paragraph(runs("T36: ", Run("86,9 %", note="T36"))),)),
        ),
    )
