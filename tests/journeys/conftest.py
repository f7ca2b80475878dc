"""The demo, built once and served for real, and a real Chromium to walk through it."""

import contextlib
import fcntl
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import psycopg
import pytest
from psycopg.conninfo import make_conninfo

sys.path.insert(0, str(Path(__file__).parent))

BUILD_SECONDS, ANSWER_SECONDS = 240, 30
PASSWORD = "dung-thu-an-sinh"
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]


def pytest_collection_modifyitems(items):
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker(pytest.mark.journey)
            item.add_marker(pytest.mark.slow)


@pytest.fixture(scope="session")
def database(worker_id):
    """An empty database of this worker's own where `DATABASE_URL` names a PostgreSQL, else None."""
    url = os.environ.get("DATABASE_URL")
    if url is None:
        return None
    name = f"journeys_{worker_id}"
    with psycopg.connect(url, autocommit=True) as server:
        server.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        server.execute(f'CREATE DATABASE "{name}"')
    return make_conninfo(url, dbname=name)


@pytest.fixture(scope="session")
def demo(tmp_path_factory, chromium, database):
    """Folder with the demo's `home` and its report in `out`; its files built once for all."""
    if database is not None:
        own = tmp_path_factory.mktemp("demo")
        build(own, database)
        return own
    base = tmp_path_factory.getbasetemp()
    shared = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "demo"
    shared.mkdir(exist_ok=True)
    with (shared / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (shared / "built").exists():
            build(shared)
            (shared / "built").touch()
    own = tmp_path_factory.mktemp("demo")
    shutil.copytree(shared / "home", own / "home")
    shutil.copytree(shared / "out", own / "out")
    return own


def build(folder, database=None):
    elsewhere = ["--database", database] if database else []
    command = ansinh("demo", "--no-serve", "--out", folder / "out", *elsewhere)
    told = subprocess.run(
        command,
        env=surroundings(folder, database),
        cwd=folder,
        capture_output=True,
        timeout=BUILD_SECONDS,
        check=False,
    )
    assert told.returncode == 0, told.stderr.decode()


@pytest.fixture(scope="session")
def address(demo, database):
    """Where the demo answers, such as http://127.0.0.1:41234."""
    port = free_port()
    command = ansinh("serve", "--port", str(port))
    with (demo / "serve.log").open("wb") as log:
        server = subprocess.Popen(
            command,
            env=surroundings(demo, database),
            cwd=demo,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            wait_until_it_answers(f"http://127.0.0.1:{port}/dang-nhap/", server, demo / "serve.log")
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait(10)


def ansinh(*arguments):
    return [sys.executable, "-m", "ansinh.site.command_line", *map(str, arguments)]


def surroundings(folder, database=None):
    """The demo's own home and database, and nothing of those that other tests may be using."""
    kept = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    own = {"DATABASE_URL": database} if database else {}
    return {**kept, **own, "ANSINH_DEMO": "1", "ANSINH_HOME": str(folder / "home")}


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until_it_answers(url, server, log):
    end = time.monotonic() + ANSWER_SECONDS
    while server.poll() is None and time.monotonic() < end:
        try:
            with urllib.request.urlopen(url, timeout=5):
                return
        except (urllib.error.URLError, TimeoutError):
            with contextlib.suppress(subprocess.TimeoutExpired):
                server.wait(timeout=0.1)
    pytest.fail(f"Máy chủ không trả lời: {log.read_text()}")


# A module's, not the session's: while Playwright runs in a thread, Django's queries refuse to.
@pytest.fixture(scope="module")
def browser(chromium):
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=QUIET)
        yield opened
        opened.close()


@pytest.fixture
def visit(browser, address):
    """Open a page as nobody: `visit()`, `visit("/ke-hoach/")`, `visit(java_script_enabled=False)`.

    At the end no page may have complained in its console or asked another host for anything.
    """
    contexts, complaints = [], []

    def open_page(path=None, width=1366, height=768, **options):
        context = browser.new_context(
            base_url=address, viewport={"width": width, "height": height}, **options
        )
        contexts.append(context)
        context.set_default_timeout(10_000)
        page = context.new_page()
        listen(page, address, complaints)
        if path is not None:
            page.goto(path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []


def listen(page, address, complaints):
    """Note what a page should not do: script errors, lost files, requests to another host."""

    def complain(words):
        complaints.append(f"{page.url}: {words}")

    page.on("pageerror", complain)
    page.on("console", lambda message: message.type == "error" and heard(message, complain))
    page.on("request", lambda asked: asked.url.startswith(address) or complain(asked.url))
    page.on(
        "requestfailed", lambda asked: broke(asked) and complain(f"{asked.url} {asked.failure}")
    )
    page.on("response", lambda answer: lost(answer) and complain(f"{answer.status} {answer.url}"))


def heard(message, complain):
    # Chromium says this of every page that answers 403 or 404; lost files are caught as responses.
    if not message.text.startswith("Failed to load resource"):
        complain(message.text)


def broke(asked):
    # A request is given up when the reader goes on or saves a file; that is not a fault.
    return asked.failure != "net::ERR_ABORTED"


def lost(answer):
    return answer.status >= 400 and answer.request.resource_type != "document"


@pytest.fixture(scope="module")
def cookies(browser, address):
    """Cookies of each role, signed in once."""
    kept = {}

    def of(username):
        if username not in kept:
            context = browser.new_context(base_url=address)
            page = context.new_page()
            page.goto("/dang-nhap/")
            page.get_by_label("Tên đăng nhập").fill(username)
            page.get_by_label("Mật khẩu").fill(PASSWORD)
            page.get_by_role("button", name="Đăng nhập", exact=True).click()
            page.wait_for_url(f"{address}/")
            kept[username] = context.storage_state()
            context.close()
        return kept[username]

    return of


@pytest.fixture
def enter(visit, cookies):
    """Open a page as someone who has signed in: `enter("can-bo", "/ke-hoach/")`."""

    def open_page(username, path="/", **options):
        return visit(path, storage_state=cookies(username), **options)

    return open_page
