"""Nơi cài đặt: a real installation has secrets of its own and no ready account."""

from datetime import date
from pathlib import Path

import pytest

from ansinh.site.installation import (
    DEMO_SECRET,
    Installation,
    InstallationRefused,
    make_secret,
    refuse_borrowed_secrets,
    secrets_file,
)


def installation(home: Path, **environment: str) -> Installation:
    return Installation.from_environment({"ANSINH_HOME": str(home), **environment})


def test_a_place_without_secrets_does_not_serve(tmp_path):
    with pytest.raises(InstallationRefused, match="ansinh init"):
        refuse_borrowed_secrets(installation(tmp_path), has_demo_accounts=False)


def test_a_real_installation_never_serves_with_the_key_of_the_demo(tmp_path):
    make_secret(tmp_path)
    file = secrets_file(tmp_path)
    file.write_text(f'{{"secret_key": "{DEMO_SECRET}"}}')
    with pytest.raises(InstallationRefused, match="bản dùng thử"):
        refuse_borrowed_secrets(installation(tmp_path), has_demo_accounts=False)


def test_a_real_installation_never_serves_with_the_accounts_of_the_demo(tmp_path):
    make_secret(tmp_path)
    with pytest.raises(InstallationRefused, match="tài khoản dùng thử"):
        refuse_borrowed_secrets(installation(tmp_path), has_demo_accounts=True)


def test_a_set_up_installation_serves(tmp_path):
    make_secret(tmp_path)
    refuse_borrowed_secrets(installation(tmp_path), has_demo_accounts=False)


def test_each_installation_draws_its_own_key_that_only_its_owner_reads(tmp_path):
    for name in ("a", "b"):
        make_secret(tmp_path / name)
    keys = {installation(tmp_path / name).secret_key for name in ("a", "b")}
    assert len(keys) == 2
    assert all(len(key or "") > 50 for key in keys)
    assert secrets_file(tmp_path / "a").stat().st_mode & 0o777 == 0o600


def test_the_demo_has_a_day_of_its_own_and_a_real_place_has_none(tmp_path):
    assert installation(tmp_path, ANSINH_DEMO="1").today == date(2026, 11, 23)
    assert installation(tmp_path).today is None
    assert installation(tmp_path, ANSINH_TODAY="2027-02-01").today == date(2027, 2, 1)


def test_a_postgresql_address_reaches_django_whole(tmp_path):
    url = "postgresql://user:mat%20khau@db.local:5433/ansinh?sslmode=require"
    database = installation(tmp_path, DATABASE_URL=url).database()
    assert database["ENGINE"].endswith("postgresql")
    assert (database["USER"], database["PASSWORD"]) == ("user", "mat khau")
    assert (database["HOST"], database["PORT"], database["NAME"]) == ("db.local", "5433", "ansinh")
    assert database["OPTIONS"] == {"sslmode": "require"}
