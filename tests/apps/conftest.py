"""An empty database of its own, on the kind of database the tests run on; two officers at once."""

import os
import subprocess
import sys
from contextlib import closing
from urllib.parse import urlsplit, urlunsplit
from uuid import uuid4

import psycopg
import pytest
from django.db import connections

COMMAND = [sys.executable, "-m", "ansinh.site.command_line"]
INIT = (
    "--commune=xã Mới", "--province=tỉnh Thử", "--villages=Đông,Đoài,Nam",
    "--since=01/07/2025", "--officer=hoa",
)  # fmt: skip


@pytest.fixture
def scratch_url(tmp_path):
    """`DATABASE_URL` of an empty PostgreSQL database, or "" where the tests run on SQLite."""
    server = os.environ.get("DATABASE_URL", "")
    if not server:
        yield ""
        return
    name = f"thu_{uuid4().hex}"
    with closing(psycopg.connect(server, autocommit=True)) as connection:
        connection.execute(f"CREATE DATABASE {name}")
        yield urlunsplit(urlsplit(server)._replace(path=f"/{name}"))
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def scratch(scratch_url, tmp_path, django_db_blocker):
    """Alias of an empty database beside the one that holds the small commune."""
    told = dict(connections.databases["default"])
    told["NAME"] = urlsplit(scratch_url).path[1:] if scratch_url else tmp_path / "moi.sqlite3"
    connections.databases["scratch"] = told
    with django_db_blocker.unblock():
        yield "scratch"
        connections["scratch"].close()
    del connections.databases["scratch"]
    del connections["scratch"]


@pytest.fixture
def place(tmp_path, scratch_url):
    """The surroundings of a place that was set up a moment ago."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("ANSINH", "DATABASE"))}
    around = {
        **kept,
        "ANSINH_HOME": str(tmp_path / "noi"),
        "DJANGO_SETTINGS_MODULE": "ansinh.site.settings",
        **({"DATABASE_URL": scratch_url} if scratch_url else {}),
    }
    made = subprocess.run(
        [*COMMAND, "init", *INIT], env=around, capture_output=True, text=True, check=False
    )
    assert made.returncode == 0, made.stderr
    return around


@pytest.fixture
def at_once(place):
    """Run a script twice at one time, on the words of each; what the two were told, in order."""

    def run(script: str, asked) -> list[str]:
        officers = [
            subprocess.Popen(
                [sys.executable, "-c", script, *words],
                env=place,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
            )
            for words in asked
        ]
        assert [one.stdout.readline() for one in officers] == ["ready\n"] * 2
        for one in officers:
            one.stdin.write("go\n")
            one.stdin.flush()
        return sorted(one.communicate(timeout=60)[0].strip() for one in officers)

    return run
