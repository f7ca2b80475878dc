"""Nhật ký nói tên: accounts, targets and villages by their names, not by the start of a key."""

import pytest

from ansinh.apps.journal.actions import record_act
from ansinh.apps.journal.models.subjects import name_references
from ansinh.apps.planning.models import Target
from ansinh.apps.units.models import Organisation, Village

pytestmark = pytest.mark.django_db


def test_subjects_are_called_by_their_names(officer):
    target, village = Target.objects.first(), Village.objects.first()
    office = Organisation.objects.first()
    told = {
        f"account:{officer.pk}": f"tài khoản {officer.full_name}",
        f"target:{target.pk}": f"chỉ tiêu {target}",
        f"village:{village.pk}": f"thôn {village.name}",
        f"organisation:{office.pk}": f"cơ quan {office.name}",
    }
    assert name_references(told) == told
    assert all(len(name) > len("tài khoản ") for name in told.values())


@pytest.mark.parametrize(
    "key", ["x", "0", "9" * 40, "-1", "", "00000000-0000-0000-0000-000000000000"]
)
@pytest.mark.parametrize("kind", ["account", "target", "report", "snapshot", "khac"])
def test_a_key_that_names_nothing_is_shown_as_it_begins(db, kind, key):
    [name] = name_references([f"{kind}:{key}"]).values()
    assert name.endswith(key[:8])


def test_the_pages_name_whose_account_it_was(client, officer, chair, actor):
    record_act(by=actor, verb="đặt lại mật khẩu", subject=f"account:{chair.pk}")
    client.force_login(officer, backend="allauth.account.auth_backends.AuthenticationBackend")
    assert f"tài khoản {chair.full_name}" in client.get("/nhat-ky/").content.decode()
    page = client.get(f"/nhat-ky/account/{chair.pk}/").content.decode()
    assert f"Nhật ký của tài khoản {chair.full_name}" in page
    assert "đặt lại mật khẩu" in page
    assert client.get(f"/nhat-ky/target/{'9' * 30}/").status_code == 404
