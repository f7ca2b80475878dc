"""An empty database of its own, on the kind of database the tests run on."""

import os
from contextlib import closing
from urllib.parse import urlsplit, urlunsplit
from uuid import uuid4

import psycopg
import pytest
from django.db import connections


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
