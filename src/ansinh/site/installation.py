"""Nơi cài đặt (installation): its home folder, secrets, database and clock, read once."""

import json
import os
import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from psycopg import ProgrammingError
from psycopg.conninfo import conninfo_to_dict

from ansinh.site.demo.day import DEMO_TODAY

# Everyone can read this; it opens only the demo, whose people are invented.
DEMO_SECRET = "khoa-cua-ban-dung-thu-ai-cung-biet-chi-dung-cho-du-lieu-gia-lap"  # noqa: S105
DEMO_DATA_KEY = "khoa-du-lieu-cua-ban-dung-thu-ai-cung-biet-chi-dung-cho-so-gia-lap"
# A home with this file in it holds invented people only, so the demo may build it anew.
DEMO_MARKER = "ban-dung-thu"
OWNER_ONLY, ORDINARY = 0o077, 0o022


class InstallationRefused(Exception):
    """The installation must not run as it stands; the message says what to do."""


@dataclass(frozen=True)
class Installation:
    """What differs from one commune's machine to another's."""

    home: Path
    is_demo: bool
    secret_key: str | None
    data_key: str | None
    database_url: str | None
    allowed_hosts: list[str]
    today: date | None
    is_https: bool

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> "Installation":
        """Read the environment; the demo keeps to a home of its own unless one is named.

        Raises `InstallationRefused` for a day, an address or a secrets file that cannot be read.
        """
        is_demo = environment.get("ANSINH_DEMO") == "1"
        home = home_in(environment)
        today = fixed_day(environment.get("ANSINH_TODAY"))
        kept = {} if is_demo else read_secrets(home)
        return cls(
            home=home,
            is_demo=is_demo,
            secret_key=DEMO_SECRET if is_demo else kept.get("secret_key"),
            data_key=DEMO_DATA_KEY if is_demo else kept.get("data_key"),
            database_url=environment.get("DATABASE_URL"),
            allowed_hosts=environment.get("ANSINH_HOSTS", "localhost,127.0.0.1").split(","),
            today=today or (DEMO_TODAY if is_demo else None),
            is_https=environment.get("ANSINH_HTTPS") == "1",
        )

    def database(self) -> dict[str, Any]:
        """Django's database settings: SQLite in the home folder, or what `DATABASE_URL` names."""
        if self.database_url:
            return postgresql(self.database_url)
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": self.home / "ansinh.sqlite3",
            "OPTIONS": {
                # One writer at a time, readers never wait (WAL), a busy database is waited for.
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
            },
        }


def home_in(environment: Mapping[str, str]) -> Path:
    """The home folder that the environment names, or the usual one below this folder."""
    usual = "var/demo" if environment.get("ANSINH_DEMO") == "1" else "var/ansinh"
    return Path(environment.get("ANSINH_HOME") or usual).absolute()


def fixed_day(text: str | None) -> date | None:
    """The day that `ANSINH_TODAY` fixes. Raises `InstallationRefused` when it is no day."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as wrong:
        raise InstallationRefused(
            f"Biến ANSINH_TODAY là “{text}”, không phải một ngày có thật; viết như 2026-11-23."
        ) from wrong


def postgresql(url: str) -> dict[str, Any]:
    """Django's settings for a PostgreSQL address as libpq reads it.

    Raises `InstallationRefused` for any other address, without showing it: it holds a password.
    """
    try:
        parts = conninfo_to_dict(url)
    except ProgrammingError as wrong:
        raise InstallationRefused(
            "Biến DATABASE_URL không phải một địa chỉ PostgreSQL; "
            "viết như postgresql://tên:mật-khẩu@máy:5432/ansinh."
        ) from wrong
    names = {
        "dbname": "NAME",
        "user": "USER",
        "password": "PASSWORD",
        "host": "HOST",
        "port": "PORT",
    }
    settings = {names[key]: value for key, value in parts.items() if key in names}
    options = {key: value for key, value in parts.items() if key not in names}
    return {
        "ENGINE": "django.db.backends.postgresql",
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": options,
        **settings,
    }


def secrets_file(home: Path) -> Path:
    """Where `ansinh init` keeps the installation's secrets."""
    return home / "secrets.json"


def read_secrets(home: Path) -> dict[str, str]:
    """The installation's own keys by name; none before `ansinh init`.

    `secret_key` signs sessions, `data_key` locks the numbers kept secret in the database.
    """
    file = secrets_file(home)
    try:
        if not file.exists():
            return {}
        kept = json.loads(file.read_text())
        return {"secret_key": kept["secret_key"], "data_key": kept.get("data_key")}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as unread:
        raise InstallationRefused(
            f"Không đọc được khóa bí mật ở {file}. Lấy lại tệp này từ bản sao lưu, "
            "hoặc kiểm tra quyền đọc của tài khoản đang chạy lệnh."
        ) from unread


def make_home(home: Path) -> bool:
    """The home folder, closed to every other account of the machine; tells whether it is new."""
    home.parent.mkdir(parents=True, exist_ok=True)
    try:
        home.mkdir()
        is_new = True
    except FileExistsError:
        is_new = False
    home.chmod(0o777 & ~OWNER_ONLY)
    return is_new


def make_secret(home: Path) -> None:
    """Draw the installation's own keys; their owner alone reads them; whole or not at all."""
    keys = {name: secrets.token_urlsafe(64) for name in ("secret_key", "data_key")}
    _keep_secrets(home, keys)


def complete_secrets(home: Path) -> None:
    """A home set up before numbers were kept secret gets its data key; keys that are there stay."""
    kept = read_secrets(home)
    if kept and not kept["data_key"]:
        _keep_secrets(home, kept | {"data_key": secrets.token_urlsafe(64)})


def _keep_secrets(home: Path, keys: Mapping[str, str]) -> None:
    make_home(home)
    half = home / f".{secrets_file(home).name}.{secrets.token_hex(4)}"
    try:
        half.touch(mode=0o666 & ~OWNER_ONLY)
        half.write_text(json.dumps(dict(keys)))
        half.replace(secrets_file(home))
    finally:
        half.unlink(missing_ok=True)


def keep_to_owner() -> None:
    """Whatever is written from here on holds personal data: its owner alone may read it."""
    os.umask(OWNER_ONLY)


@contextmanager
def written_for_others() -> Iterator[None]:
    """For papers that are meant to be handed on, such as a report."""
    kept = os.umask(ORDINARY)
    try:
        yield
    finally:
        os.umask(kept)


def refuse_real_home(home: Path) -> None:
    """The demo is built only where nothing is, or where a demo was.

    Raises `InstallationRefused` with what to do.
    """
    if secrets_file(home).exists():
        raise InstallationRefused(
            f"{home} là nơi cài đặt thật (có {secrets_file(home).name}); không dựng bản dùng thử "
            "ở đây. Đặt ANSINH_HOME là một thư mục khác, hoặc bỏ biến này."
        )
    if home.exists() and not home.is_dir():
        raise InstallationRefused(f"{home} là một tệp; đặt ANSINH_HOME là một thư mục.")
    if home.is_dir() and any(home.iterdir()) and not (home / DEMO_MARKER).exists():
        raise InstallationRefused(
            f"{home} đang có dữ liệu và không phải do “ansinh demo” dựng (không có tệp "
            f"{DEMO_MARKER}), nên không xóa. Đặt ANSINH_HOME là một thư mục mới, hoặc tự dời "
            "thư mục này đi."
        )


def refuse_borrowed_secrets(
    installation: Installation, *, has_demo_accounts: bool, has_real_accounts: bool
) -> None:
    """A real installation never serves with the demo's key or accounts, nor the demo with its own.

    Raises `InstallationRefused` with what to do.
    """
    if installation.is_demo:
        _refuse_real_people(installation, has_real_accounts=has_real_accounts)
        return
    if installation.secret_key is None:
        raise InstallationRefused(
            f"Chưa có khóa bí mật ở {secrets_file(installation.home)}. Chạy “ansinh init” trước."
        )
    if installation.secret_key == DEMO_SECRET:
        raise InstallationRefused(
            f"{secrets_file(installation.home)} đang chứa khóa của bản dùng thử mà ai cũng biết. "
            "Xóa tệp đó rồi chạy “ansinh init” ở một thư mục mới."
        )
    if has_demo_accounts:
        raise InstallationRefused(
            "Cơ sở dữ liệu này có tài khoản dùng thử (mật khẩu ai cũng biết). "
            "Dùng một cơ sở dữ liệu mới rồi chạy “ansinh init”."
        )


def _refuse_real_people(installation: Installation, *, has_real_accounts: bool) -> None:
    """The demo's key is public: it must open nothing that belongs to real people."""
    if secrets_file(installation.home).exists():
        raise InstallationRefused(
            f"{installation.home} là nơi cài đặt thật (có {secrets_file(installation.home).name}); "
            "khóa của bản dùng thử ai cũng biết nên không mở nơi này. Bỏ biến ANSINH_DEMO."
        )
    if has_real_accounts:
        raise InstallationRefused(
            "Cơ sở dữ liệu này có tài khoản thật; khóa của bản dùng thử ai cũng biết nên không mở. "
            "Bỏ biến ANSINH_DEMO, hoặc bỏ DATABASE_URL để bản dùng thử dùng dữ liệu của nó."
        )
