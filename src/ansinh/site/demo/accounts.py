"""Tài khoản của bản dùng thử: one a role, their password no secret."""

from ansinh.apps.accounts.actions import open_account
from ansinh.apps.accounts.models import User
from ansinh.apps.journal.models import Actor
from ansinh.apps.units.models import Organisation, Village

DEMO_PASSWORD = "dung-thu-an-sinh"  # noqa: S105  # opens only the demo, where everyone may know it


def open_demo_accounts(commune: Organisation, by: Actor) -> None:
    """One account a role; a village head looks after Nghĩa Trang."""
    children = Organisation.objects.filter(parent=commune)
    offices = {office.code: office for office in children}
    nghia_trang = Village.objects.filter(name="Nghĩa Trang")
    accounts = (
        ("can-bo", "Công chức Lao động – Xã hội", User.Role.OFFICER, "vhxh", ()),
        ("chu-tich", "Chủ tịch UBND xã", User.Role.CHAIR, "", ()),
        ("truong-thon", "Trưởng thôn Nghĩa Trang", User.Role.VILLAGE_HEAD, "", nghia_trang),
        ("truong-phong", "Trưởng phòng Văn hóa – Xã hội", User.Role.UNIT_HEAD, "vhxh", ()),
        ("mat-tran", "Ban Thường trực Mặt trận Tổ quốc xã", User.Role.SUPERVISOR, "mttq", ()),
        ("so-noi-vu", "Sở Nội vụ", User.Role.SUPERIOR, "", ()),
    )
    for username, full_name, role, office, villages in accounts:
        open_account(
            username=username,
            password=DEMO_PASSWORD,
            full_name=full_name,
            role=role,
            organisation=offices.get(office, commune),
            villages=villages,
            is_demo=True,
            by=by,
        )
