"""Lần đầu: a real commune is set up whole, may be tried again, and walks the whole thread."""

import re
import sqlite3
import zipfile

import pytest
from commanding import INIT, PROJECT, environment, init, kill_after, modes, refused, run

from ansinh.site.installation import make_secret, secrets_file

pytestmark = pytest.mark.slow


def test_a_real_installation_starts_with_one_account_and_its_own_secrets(tmp_path):
    home = tmp_path / "home"
    result = init(home)
    assert result.returncode == 0, result.stderr
    assert "mật khẩu chỉ in lần này" in result.stdout
    assert "ansinh account password hoa" in result.stdout
    assert "đã thiết lập rồi" in refused(init(home))
    assert "Chưa có kế hoạch" in refused(run("report", "2026", home=home))
    assert modes(home) == {"": 0o700, "secrets.json": 0o600, "ansinh.sqlite3": 0o600}


@pytest.mark.parametrize(
    ("option", "given", "said"),
    [
        ("--villages", "Đông,,Đoài", "trống"),
        ("--villages", " ", "trống"),
        ("--villages", "Đông, đông", "hai lần"),
        ("--commune", "  ", "trống"),
        ("--commune", "x" * 500, "dài quá"),
        ("--province", "", "trống"),
        ("--since", "2999-01-01", "chưa đến"),
        ("--officer", "", "tên đăng nhập"),
        ("--officer", "Hòa Nguyễn", "tên đăng nhập"),
    ],
)
def test_init_with_a_wrong_option_leaves_nothing(tmp_path, option, given, said):
    home = tmp_path / "home"
    options = INIT | {option: given}
    message = refused(run("init", *(w for pair in options.items() for w in pair), home=home))
    assert said in message
    assert not home.exists()


def test_init_on_a_database_that_does_not_answer_leaves_nothing(tmp_path):
    home = tmp_path / "home"
    message = refused(init(home, DATABASE_URL="postgresql://u:bi-mat@127.0.0.1:1/ansinh"))
    assert "Không mở được cơ sở dữ liệu" in message
    assert "bi-mat" not in message
    assert not home.exists()


def test_an_init_that_fails_takes_back_only_the_home_it_made(tmp_path):
    from ansinh.site.commands.init import taken_back_on_failure
    from ansinh.site.commands.messages import BadInput

    old, new = tmp_path / "old", tmp_path / "new"
    old.mkdir()
    (old / "ansinh.sqlite3").touch()
    for home in (old, new):
        with pytest.raises(BadInput, match="Không ghi được"), taken_back_on_failure(home):
            (home / "none" / "half").touch()
    assert (old / "ansinh.sqlite3").exists()
    assert not new.exists()


@pytest.mark.parametrize("delay", [0.4, 0.6, 0.8])
def test_an_init_killed_half_way_can_be_done_again(tmp_path, delay):
    home = tmp_path / "home"
    kill_after(delay, "init", *(w for pair in INIT.items() for w in pair), env=environment(home))
    again = init(home)
    assert again.returncode == 0 or "đã thiết lập rồi" in again.stderr, again.stderr
    assert run("account", "password", "hoa", home=home).returncode == 0


@pytest.mark.parametrize(
    "command", [("check",), ("serve",), ("snapshot", "take", "--on", "2026-11-23")]
)
def test_lost_keys_are_told_as_lost_and_not_as_a_place_to_set_up(tmp_path, command):
    home = tmp_path / "home"
    assert init(home).returncode == 0
    before = (home / "ansinh.sqlite3").read_bytes()
    secrets_file(home).unlink()
    message = refused(run(*command, home=home))
    assert "mất tệp khóa" in message
    assert "ansinh init" not in message
    assert not secrets_file(home).exists()
    assert (home / "ansinh.sqlite3").read_bytes() == before


def test_a_secret_without_an_account_does_not_stop_init(tmp_path):
    make_secret(tmp_path / "home")
    assert init(tmp_path / "home").returncode == 0


def test_a_real_installation_walks_the_whole_thread(tmp_path):
    home, data, out = tmp_path / "home", tmp_path / "data", tmp_path / "out"
    walk = (
        ("population", "synthesize", "--people", "600", "--out", data),
        ("init", *(word for pair in INIT.items() for word in pair)),
        ("population", "load", data, "--on", "2026-11-23"),
        ("plan", "keep", PROJECT / "demo" / "ke_hoach.docx"),
        ("snapshot", "take", "--on", "2026-11-23"),
        ("report", "2026", "--out", out),
        ("journal", "verify"),
    )
    for step in walk:
        result = run(*step, home=home, ANSINH_TODAY="2026-11-23")
        assert result.returncode == 0, (step, result.stderr)
    assert zipfile.is_zipfile(out / "bao-cao-nam-2026.docx")
    assert "còn trống" in refused(run("population", "load", data, "--on", "2026-11-23", home=home))
    assert modes(home) == {"": 0o700, "secrets.json": 0o600, "ansinh.sqlite3": 0o600}


def test_a_population_whose_keys_are_not_uuids_is_refused_before_anything_is_loaded(tmp_path):
    home, data = tmp_path / "home", tmp_path / "data"
    data.mkdir()
    (data / "persons.csv").write_text("person_id,household_id\nP1,H1\n")
    assert init(home).returncode == 0
    message = refused(run("population", "load", data, "--on", "2026-11-23", home=home))
    assert "persons.csv" in message
    assert "dòng 2" in message
    assert "P1" in message


def test_a_plan_that_says_nothing_is_not_kept(tmp_path):
    home, paper = tmp_path / "home", tmp_path / "thu.txt"
    paper.write_text("Kính gửi ông Nguyễn Văn A.\nXin cảm ơn.\n")
    assert init(home).returncode == 0
    assert "thu.txt" in refused(run("plan", "keep", paper, home=home))
    assert "không" in refused(run("plan", "keep", tmp_path / "khong-co.docx", home=home))


def test_a_new_password_takes_the_place_of_the_old_one(tmp_path):
    from django.contrib.auth.hashers import check_password

    home = tmp_path / "home"
    first = init(home).stdout
    second = run("account", "password", "hoa", home=home).stdout
    old, new = (re.search(r"lần này: (\S+)", told).group(1) for told in (first, second))
    with sqlite3.connect(home / "ansinh.sqlite3") as database:
        [(kept,)] = database.execute("SELECT password FROM accounts_user").fetchall()
        acts = database.execute("SELECT count(*) FROM journal_act WHERE verb = 'đặt lại mật khẩu'")
        assert acts.fetchone() == (1,)
    database.close()
    assert check_password(new, kept)
    assert not check_password(old, kept)
    assert "khong-ai" in refused(run("account", "password", "khong-ai", home=home))
