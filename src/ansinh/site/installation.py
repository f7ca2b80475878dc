"""Nơi cài đặt (installation): its home folder, secrets, database and clock, read once."""

import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from psycopg.conninfo import conninfo_to_dict

# Everyone can read this; it opens only the demo, whose people are invented.
DEMO_SECRET = "khoa-cua-ban-dung-thu-ai-cung-biet-chi-dung-cho-du-lieu-gia-lap"  # noqa: S105
DEMO_TODAY = date(2026, 11, 23)


class InstallationRefused(Exception):
    """The installation must not run as it stands; the message says what to do."""


@dataclass(frozen=True)
class Installation:
    """What differs from one commune's machine to another's."""

    home: Path
    is_demo: bool
    secret_key: str | None
    database_url: str | None
    allowed_hosts: list[str]
    today: date | None
    is_https: bool

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> "Installation":
        """Read the environment; the demo keeps to a home of its own."""
        is_demo = environment.get("ANSINH_DEMO") == "1"
        home = Path(environment.get("ANSINH_HOME", "var/demo" if is_demo else "var/ansinh"))
        today = environment.get("ANSINH_TODAY")
        return cls(
            home=home.absolute(),
            is_demo=is_demo,
            secret_key=DEMO_SECRET if is_demo else read_secret(home),
            database_url=environment.get("DATABASE_URL"),
            allowed_hosts=environment.get("ANSINH_HOSTS", "localhost,127.0.0.1").split(","),
            today=date.fromisoformat(today) if today else (DEMO_TODAY if is_demo else None),
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


def postgresql(url: str) -> dict[str, Any]:
    """Django's settings for a PostgreSQL address as libpq reads it."""
    parts = conninfo_to_dict(url)
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


def read_secret(home: Path) -> str | None:
    """The installation's own key, or None before `ansinh init`."""
    file = secrets_file(home)
    return json.loads(file.read_text())["secret_key"] if file.exists() else None


def make_secret(home: Path) -> None:
    """Draw the installation's own key; readable by its owner alone."""
    home.mkdir(parents=True, exist_ok=True)
    file = secrets_file(home)
    file.touch(mode=0o600)
    file.write_text(json.dumps({"secret_key": secrets.token_urlsafe(64)}))


def refuse_borrowed_secrets(installation: Installation, *, has_demo_accounts: bool) -> None:
    """A real installation never serves with the demo's key or accounts.

    Raises `InstallationRefused` with what to do.
    """
    if installation.is_demo:
        return
    if installation.secret_key is None:
        raise InstallationRefused(
            f"Chưa có khóa bí mật ở {secrets_file(installation.home)}. Chạy “ansinh init” trước."
        )
    if installation.secret_key == DEMO_SECRET:
        raise InstallationRefused(
            f"{secrets_file(installation.home)} đang chứa khóa của bản dùng thử mà ai cũng biết. "
            "Xóa tệp đó rồi chạy “ansinh init”."
        )
    if has_demo_accounts:
        raise InstallationRefused(
            "Cơ sở dữ liệu này có tài khoản dùng thử (mật khẩu ai cũng biết). "
            "Dùng một cơ sở dữ liệu mới rồi chạy “ansinh init”."
        )
