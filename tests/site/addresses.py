"""Mọi địa chỉ và mọi vai: what each role meets at each address; the keys are real ones."""

import re

ROLES = ("officer", "chair", "village_head", "unit_head", "supervisor", "superior", "nobody")
TO_SIGN_IN, MOVED, OK, REFUSED, MISSING, NOT_THIS_WAY = "đăng nhập", 302, 200, 403, 404, 405


NO_TRACE = re.compile(r"Traceback|Exception|File &quot;|/src/ansinh|django\.")


def outcome(answer):
    """What an answer comes to: its status, or that one is sent to sign in."""
    if answer.status_code == MOVED and answer.url.startswith("/dang-nhap/?next="):
        return TO_SIGN_IN
    return answer.status_code


def signed_in(*answers: int) -> tuple:
    """What the six roles get, in their order; nobody is sent to sign in."""
    return (*answers, TO_SIGN_IN)


EVERYONE = signed_in(*[OK] * 6)
PEOPLE_SEEN = signed_in(OK, OK, OK, REFUSED, REFUSED, REFUSED)
WHOLE_COMMUNE = signed_in(OK, OK, REFUSED, REFUSED, REFUSED, REFUSED)
OFFICER_ONLY = signed_in(OK, REFUSED, REFUSED, REFUSED, REFUSED, REFUSED)
NOWHERE = signed_in(*[MISSING] * 6)
BY_FORM_ONLY = signed_in(*[NOT_THIS_WAY] * 6)
DRAFT = signed_in(OK, OK, *[MISSING] * 4)
"""Not issued yet: the office's own; to the others there is no such paper."""
ELSEWHERE_IN_THE_COMMUNE = signed_in(OK, OK, MISSING, REFUSED, REFUSED, REFUSED)
"""Someone of a village the village head does not look after: as good as not there."""

GET = {
    "/": EVERYONE,
    "/lanh-dao/": WHOLE_COMMUNE,
    "/xem-tai-ngay/": EVERYONE,
    "/tro-giup/": EVERYONE,
    "/dang-nhap/": (*[MOVED] * 6, OK),
    "/thoat/": EVERYONE,
    "/vao-thu/": (NOT_THIS_WAY,) * 7,
    "/khong-co/": NOWHERE,
    "/admin/": NOWHERE,
    "/ke-hoach/": EVERYONE,
    "/ke-hoach/kiem-tra/": EVERYONE,
    "/ke-hoach/so-sanh/": EVERYONE,
    "/ke-hoach/so-sanh/?voi=tep&xet=khong-co&tep=xlsx": EVERYONE,
    "/ke-hoach/so-sanh/tep/": BY_FORM_ONLY,
    "/ke-hoach/tep-goc/": EVERYONE,
    "/ke-hoach/tai-len/": OFFICER_ONLY,
    "/ke-hoach/dua-vao-dung/": BY_FORM_ONLY,
    "/ke-hoach/xac-nhan/": WHOLE_COMMUNE,
    "/ke-hoach/xac-nhan/ro-nghia/": BY_FORM_ONLY,
    "/ke-hoach/xac-nhan/{reading}/": WHOLE_COMMUNE,
    "/ke-hoach/xac-nhan/99999999/": signed_in(MISSING, MISSING, *[REFUSED] * 4),
    "/ke-hoach/xac-nhan/{reading}/tach/": BY_FORM_ONLY,
    "/ke-hoach/xac-nhan/{reading}/gop/": BY_FORM_ONLY,
    "/ke-hoach/xac-nhan/{reading}/bo/": BY_FORM_ONLY,
    "/ke-hoach/xac-nhan/{reading}/hoan-tac/": BY_FORM_ONLY,
    "/ke-hoach/xac-nhan/{reading}/chi-so/": BY_FORM_ONLY,
    "/ke-hoach/ma-tran/": EVERYONE,
    "/ke-hoach/ma-tran/T01/": EVERYONE,
    "/ke-hoach/ma-tran/T99/": NOWHERE,
    "/ke-hoach/ma-tran/T01/gan/": BY_FORM_ONLY,
    "/ke-hoach/ma-tran/T01/bo-sung/": BY_FORM_ONLY,
    "/ke-hoach/nhiem-vu/": EVERYONE,
    "/ke-hoach/nhiem-vu/K19/": EVERYONE,
    "/ke-hoach/nhiem-vu/K99/": NOWHERE,
    "/ke-hoach/nhiem-vu/chuyen-tiep/": BY_FORM_ONLY,
    "/ke-hoach/nhiem-vu/K19/giao/": BY_FORM_ONLY,
    "/ke-hoach/nhiem-vu/K19/thoi/": BY_FORM_ONLY,
    "/chi-tieu/": EVERYONE,
    "/chi-tieu/T36/": EVERYONE,
    "/chi-tieu/T01/": EVERYONE,
    "/chi-tieu/T99/": NOWHERE,
    "/chi-tieu/T36/con-thieu/": PEOPLE_SEEN,
    "/chi-tieu/T36/con-thieu/?tep=xlsx": PEOPLE_SEEN,
    "/chi-tieu/T01/con-thieu/": signed_in(*[MISSING] * 3, *[REFUSED] * 3),
    "/chi-tieu/T99/con-thieu/": signed_in(*[MISSING] * 3, *[REFUSED] * 3),
    "/so-lieu/": EVERYONE,
    "/so-lieu/mau.xlsx": EVERYONE,
    "/so-lieu/T33/": EVERYONE,
    "/so-lieu/T12/": signed_in(*[MOVED] * 6),
    "/so-lieu/T99/": NOWHERE,
    "/danh-gia/T12/": EVERYONE,
    "/danh-gia/T99/": NOWHERE,
    "/so-lieu/tai-len/": BY_FORM_ONLY,
    "/so-lieu/nhan/": BY_FORM_ONLY,
    "/so-lieu/T33/rut/": BY_FORM_ONLY,
    "/bao-cao/": signed_in(*[MOVED] * 6),
    "/bao-cao/2026/": EVERYONE,
    "/bao-cao/2025/": EVERYONE,
    "/bao-cao/2026/?ban=1": EVERYONE,
    "/bao-cao/2026/?ban=99": EVERYONE,
    "/bao-cao/2026/word/": DRAFT,
    "/bao-cao/2026/pdf/": DRAFT,
    "/bao-cao/2026/excel/": DRAFT,
    "/bao-cao/2026/khac/": DRAFT,
    "/bao-cao/2026/hop-thon/": DRAFT,
    "/bao-cao/2026/hop-thon/?tep=docx": DRAFT,
    "/bao-cao/2026/hop-thon/?thon=khac": NOWHERE,
    "/bao-cao/2026/noi-dung/": WHOLE_COMMUNE,
    "/bao-cao/2026/lanh-dao/": WHOLE_COMMUNE,
    "/bao-cao/2026/lanh-dao/?tep=pdf": WHOLE_COMMUNE,
    "/bao-cao/2026/phat-hanh/": OFFICER_ONLY,
    "/bao-cao/2025/phat-hanh/": signed_in(MISSING, *[REFUSED] * 5),
    "/bao-cao/2025/word/": NOWHERE,
    "/bao-cao/2026/lap/": BY_FORM_ONLY,
    "/nguoi/": PEOPLE_SEEN,
    "/nguoi/?q=nguyen": PEOPLE_SEEN,
    "/nguoi/?q=nguyen&tep=xlsx": PEOPLE_SEEN,
    "/nguoi/{person}/": PEOPLE_SEEN,
    "/nguoi/{person_elsewhere}/": ELSEWHERE_IN_THE_COMMUNE,
    "/nguoi/{unknown}/": signed_in(*[MISSING] * 3, *[REFUSED] * 3),
    "/nguoi/{person}/sua/identity/": OFFICER_ONLY,
    "/nguoi/{person}/sua/khong-co/": signed_in(MISSING, *[REFUSED] * 5),
    "/nguoi/{person}/so/citizen_number/": OFFICER_ONLY,
    "/nguoi/{person}/so/khong-co/": signed_in(MISSING, *[REFUSED] * 5),
    "/ho/{household}/": PEOPLE_SEEN,
    "/ho/{household_elsewhere}/": ELSEWHERE_IN_THE_COMMUNE,
    "/ho/{unknown}/": signed_in(*[MISSING] * 3, *[REFUSED] * 3),
    "/ho/{household}/sua/{household_area}/": OFFICER_ONLY,
    "/don-vi/": EVERYONE,
    "/don-vi/?tep=xlsx": EVERYONE,
    "/don-vi/{organisation}/": EVERYONE,
    "/don-vi/{unknown}/": NOWHERE,
    "/don-vi/{organisation}/cham-dut/": OFFICER_ONLY,
    "/don-vi/{unknown}/cham-dut/": signed_in(MISSING, *[REFUSED] * 5),
    "/don-vi/{organisation}/doi-ten/": OFFICER_ONLY,
    "/don-vi/{organisation}/chuyen-linh-vuc/": OFFICER_ONLY,
    "/don-vi/{organisation}/ten-goi/": OFFICER_ONLY,
    "/don-vi/{organisation}/chuc-danh/": OFFICER_ONLY,
    "/don-vi/lap-co-quan/": OFFICER_ONLY,
    "/don-vi/lap-thon/": OFFICER_ONLY,
    "/don-vi/thon/{village}/": EVERYONE,
    "/don-vi/thon/{unknown}/": NOWHERE,
    "/don-vi/thon/{village}/doi-ten/": OFFICER_ONLY,
    "/don-vi/thon/{village}/chia/": OFFICER_ONLY,
    "/don-vi/thon/{village}/chuyen/": OFFICER_ONLY,
    "/don-vi/nhap-thon/": OFFICER_ONLY,
    "/don-vi/chuc-danh/{post}/giao/": OFFICER_ONLY,
    "/don-vi/chuc-danh/{post}/thoi/": OFFICER_ONLY,
    "/nhat-ky/": WHOLE_COMMUNE,
    "/nhat-ky/?tep=xlsx": WHOLE_COMMUNE,
    "/nhat-ky/person/{person}/": WHOLE_COMMUNE,
    "/nhat-ky/person/{unknown}/": signed_in(MISSING, MISSING, *[REFUSED] * 4),
    "/nhat-ky/khong-co/1/": signed_in(MISSING, MISSING, *[REFUSED] * 4),
}

ACTS_OF_THE_OFFICER = (
    "/ke-hoach/tai-len/",
    "/ke-hoach/dua-vao-dung/",
    "/ke-hoach/xac-nhan/ro-nghia/",
    "/ke-hoach/xac-nhan/{reading}/",
    "/ke-hoach/xac-nhan/{reading}/tach/",
    "/ke-hoach/xac-nhan/{reading}/gop/",
    "/ke-hoach/xac-nhan/{reading}/bo/",
    "/ke-hoach/xac-nhan/{reading}/hoan-tac/",
    "/ke-hoach/xac-nhan/{reading}/chi-so/",
    "/ke-hoach/ma-tran/T01/gan/",
    "/ke-hoach/ma-tran/T01/bo-sung/",
    "/ke-hoach/nhiem-vu/chuyen-tiep/",
    "/ke-hoach/nhiem-vu/K19/giao/",
    "/ke-hoach/nhiem-vu/K19/thoi/",
    "/so-lieu/tai-len/",
    "/so-lieu/nhan/",
    "/so-lieu/T33/",
    "/so-lieu/T33/rut/",
    "/danh-gia/T12/",
    "/bao-cao/2026/lap/",
    "/bao-cao/2025/lap/",
    "/bao-cao/2026/noi-dung/",
    "/bao-cao/2026/phat-hanh/",
    "/nguoi/{person}/sua/identity/",
    "/nguoi/{person}/so/citizen_number/",
    "/ho/{household}/sua/{household_area}/",
    "/don-vi/{organisation}/cham-dut/",
    "/don-vi/{organisation}/doi-ten/",
    "/don-vi/{organisation}/chuyen-linh-vuc/",
    "/don-vi/{organisation}/ten-goi/",
    "/don-vi/{organisation}/chuc-danh/",
    "/don-vi/lap-co-quan/",
    "/don-vi/lap-thon/",
    "/don-vi/thon/{village}/doi-ten/",
    "/don-vi/thon/{village}/chia/",
    "/don-vi/thon/{village}/chuyen/",
    "/don-vi/nhap-thon/",
    "/don-vi/chuc-danh/{post}/giao/",
    "/don-vi/chuc-danh/{post}/thoi/",
)
"""Addresses that write: the officer's alone, and any other role is refused there."""
