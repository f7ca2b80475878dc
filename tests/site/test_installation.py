"""Nơi cài đặt: a real installation has secrets of its own and no ready account."""

import os
from datetime import date
from pathlib import Path

import pytest

from ansinh.site.installation import (
    DEMO_MARKER,
    DEMO_SECRET,
    Installation,
    InstallationRefused,
    keep_to_owner,
    make_home,
    make_secret,
    refuse_borrowed_secrets,
    refuse_real_home,
    secrets_file,
    written_for_others,
)


def installation(home: Path, **environment: str) -> Installation:
    return Installation.from_environment({"ANSINH_HOME": str(home), **environment})


def may_serve(place: Installation, *, demo_accounts: bool = False, real_accounts: bool = False):
    refuse_borrowed_secrets(place, has_demo_accounts=demo_accounts, has_real_accounts=real_accounts)


def test_a_place_without_secrets_does_not_serve(tmp_path):
    with pytest.raises(InstallationRefused, match="ansinh init"):
        may_serve(installation(tmp_path), real_accounts=True)


def test_a_real_installation_never_serves_with_the_key_of_the_demo(tmp_path):
    make_secret(tmp_path)
    file = secrets_file(tmp_path)
    file.write_text(f'{{"secret_key": "{DEMO_SECRET}"}}')
    with pytest.raises(InstallationRefused, match="bản dùng thử"):
        may_serve(installation(tmp_path), real_accounts=True)


def test_a_real_installation_never_serves_with_the_accounts_of_the_demo(tmp_path):
    make_secret(tmp_path)
    with pytest.raises(InstallationRefused, match="tài khoản dùng thử"):
        may_serve(installation(tmp_path), demo_accounts=True)


def test_a_set_up_installation_serves(tmp_path):
    make_secret(tmp_path)
    may_serve(installation(tmp_path), real_accounts=True)


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


def test_the_demo_serves_its_own_home(tmp_path):
    may_serve(installation(tmp_path, ANSINH_DEMO="1"), demo_accounts=True)


def test_the_key_of_the_demo_never_opens_the_home_of_a_real_installation(tmp_path):
    make_secret(tmp_path)
    with pytest.raises(InstallationRefused, match="nơi cài đặt thật"):
        may_serve(installation(tmp_path, ANSINH_DEMO="1"))


@pytest.mark.parametrize("url", [None, "postgresql://db.local/ansinh"])
def test_the_key_of_the_demo_never_opens_a_database_with_real_accounts(tmp_path, url):
    place = installation(tmp_path, ANSINH_DEMO="1", **({"DATABASE_URL": url} if url else {}))
    with pytest.raises(InstallationRefused, match="tài khoản thật"):
        may_serve(place, demo_accounts=True, real_accounts=True)


@pytest.mark.django_db
def test_an_account_is_real_unless_it_is_the_demos(officer):
    from ansinh.apps.accounts.queries import has_real_accounts

    assert not has_real_accounts()
    type(officer).objects.create(username="that-su", role="officer")
    assert has_real_accounts()


def test_a_demo_is_built_where_nothing_is_or_where_a_demo_was(tmp_path):
    refuse_real_home(tmp_path / "none")
    refuse_real_home(tmp_path)
    (tmp_path / DEMO_MARKER).touch()
    (tmp_path / "ansinh.sqlite3").touch()
    refuse_real_home(tmp_path)


def test_a_demo_is_never_built_over_files_of_someone_else(tmp_path):
    (tmp_path / "ansinh.sqlite3").touch()
    with pytest.raises(InstallationRefused, match=DEMO_MARKER):
        refuse_real_home(tmp_path)


def test_a_demo_is_never_built_over_secrets_even_beside_the_marker(tmp_path):
    make_secret(tmp_path)
    (tmp_path / DEMO_MARKER).touch()
    with pytest.raises(InstallationRefused, match="nơi cài đặt thật"):
        refuse_real_home(tmp_path)


def test_an_empty_name_of_a_home_is_no_name(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    home = Installation.from_environment({"ANSINH_HOME": "", "ANSINH_DEMO": "1"}).home
    assert home == tmp_path / "var" / "demo"


@pytest.mark.parametrize("text", ["abc", "2026-02-30", "23/11/2026"])
def test_a_fixed_day_that_is_no_day_is_refused(tmp_path, text):
    with pytest.raises(InstallationRefused, match="ANSINH_TODAY"):
        installation(tmp_path, ANSINH_TODAY=text)


@pytest.mark.parametrize("url", ["foo://", "mysql://u:bi-mat@h/d", "postgresql://h:bi-mat/d=x?y"])
def test_an_address_that_is_not_postgresql_is_refused_and_not_shown(tmp_path, url):
    with pytest.raises(InstallationRefused, match="DATABASE_URL") as refused:
        installation(tmp_path, DATABASE_URL=url).database()
    assert "bi-mat" not in str(refused.value)


@pytest.mark.parametrize("content", ["", "{", "[]", "{}"])
def test_a_damaged_file_of_secrets_is_told_and_never_taken_for_none(tmp_path, content):
    secrets_file(tmp_path).write_text(content)
    with pytest.raises(InstallationRefused, match=r"secrets\.json"):
        installation(tmp_path)


def test_the_home_is_closed_to_others_even_where_it_stood_open(tmp_path):
    tmp_path.chmod(0o755)
    assert not make_home(tmp_path)
    assert make_home(tmp_path / "new")
    assert [p.stat().st_mode & 0o777 for p in (tmp_path, tmp_path / "new")] == [0o700, 0o700]


def test_only_papers_to_hand_on_are_readable_to_others(tmp_path):
    before = os.umask(0o022)
    try:
        keep_to_owner()
        (tmp_path / "so").touch()
        with written_for_others():
            (tmp_path / "bao-cao").touch()
        (tmp_path / "anh-chup").touch()
    finally:
        os.umask(before)
    modes = {file.name: file.stat().st_mode & 0o777 for file in tmp_path.iterdir()}
    assert modes == {"so": 0o600, "bao-cao": 0o644, "anh-chup": 0o600}
