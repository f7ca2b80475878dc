"""Two people draw up the yearly report at the same moment: one consistent version comes of it."""

import re
import sqlite3
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from http.cookiejar import CookieJar
from io import BytesIO
from urllib.parse import urlencode

import docx
import psycopg
import pytest

TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')


class Visitor:
    """One browser session's worth of cookies, for requests that must run side by side."""

    def __init__(self, address):
        self.address = address
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
        self.post("/vao-thu/", self.token("/dang-nhap/"), username="can-bo")

    def get(self, path):
        with self.opener.open(f"{self.address}{path}", timeout=60) as answer:
            return answer.read()

    def token(self, path):
        return TOKEN.search(self.get(path).decode())[1]

    def post(self, path, token, **fields):
        body = urlencode({"csrfmiddlewaretoken": token, **fields}).encode()
        with self.opener.open(f"{self.address}{path}", body, timeout=60) as answer:
            return answer.status, answer.read().decode()


@pytest.fixture
def ask(demo, database):
    """Put one statement to the served demo's own database, whichever it is."""

    def put(statement):
        if database is not None:
            with psycopg.connect(database) as connection:
                found = connection.execute(statement)
                return found.fetchall() if found.description else []
        with closing(sqlite3.connect(demo / "home" / "ansinh.sqlite3", timeout=20)) as connection:
            rows = connection.execute(statement).fetchall()
            connection.commit()
            return rows

    return put


@pytest.fixture
def outdated(ask, address):
    """The kept report no longer is what would be drawn up now."""
    ask("UPDATE work_yearlyreport SET digest = 'cu' WHERE year = 2026")


VERSIONS = "SELECT version, digest FROM work_yearlyreport WHERE year = 2026 ORDER BY version"


@pytest.mark.usefixtures("outdated")
def test_two_builders_at_once_end_with_one_new_version(ask, address):
    before = ask(VERSIONS)
    visitors = [Visitor(address) for _ in range(2)]
    tokens = [visitor.token("/bao-cao/2026/") for visitor in visitors]
    with ThreadPoolExecutor(2) as pool:
        answers = list(
            pool.map(
                lambda pair: pair[0].post("/bao-cao/2026/lap/", pair[1]),
                zip(visitors, tokens, strict=True),
            )
        )
    after = ask(VERSIONS)
    assert [status for status, _ in answers] == [200, 200]
    assert [version for version, _ in after] == [version for version, _ in before] + [
        before[-1][0] + 1
    ]
    titles = {re.search("<h1>(.*?)</h1>", page)[1] for _, page in answers}
    assert len(titles) == 1
    assert f"dự thảo {after[-1][0]}" in titles.pop()
    files = {visitor.get("/bao-cao/2026/word/") for visitor in visitors}
    assert len(files) == 1
    assert docx.Document(BytesIO(files.pop())).paragraphs
