"""The kit alone: its templates in an engine of their own, its files served to a real Chromium."""

import sys
from pathlib import Path

import django
import pytest
from django.conf import settings
from django.template import Engine, RequestContext
from django.test import RequestFactory

KIT = Path(__file__).parents[2] / "src" / "ansinh" / "kit"
SITE = "http://kit.test"
CONTENT_TYPES = {".css": "text/css", ".woff2": "font/woff2", ".svg": "image/svg+xml"}

sys.path.insert(0, str(Path(__file__).parent))


def pytest_configure():
    if not settings.configured:
        settings.configure(
            INSTALLED_APPS=["django.contrib.staticfiles", "ansinh.kit"],
            STATIC_URL="/static/",
            LANGUAGE_CODE="vi",
            USE_TZ=True,
            TIME_ZONE="Asia/Ho_Chi_Minh",
        )
    django.setup()


@pytest.fixture(scope="session")
def engine():
    return Engine(
        dirs=[KIT / "templates"],
        libraries={
            "kit": "ansinh.kit.templatetags.kit",
            "static": "django.templatetags.static",
        },
    )


@pytest.fixture(scope="session")
def render(engine):
    """Render a template text, or a template file when the name ends in .html."""

    def draw(template, **context):
        by_name = template.endswith((".html", ".svg")) and "{" not in template
        made = engine.get_template(template) if by_name else engine.from_string(template)
        return made.render(RequestContext(RequestFactory().get("/ho/?thon=1&page=3"), context))

    return draw


# A module's, not the session's: while Playwright runs in a thread, Django's queries refuse to.
@pytest.fixture(scope="module")
def browser(chromium):
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture
def open_page(browser):
    """Open rendered HTML at a width; `page.asked` lists every address the page asked for."""
    contexts = []

    def show(html, width=1366, height=900):
        context = browser.new_context(viewport={"width": width, "height": height})
        contexts.append(context)
        page = context.new_page()
        page.asked = []
        page.route("**/*", lambda route: _answer(route, html, page.asked))
        page.goto(f"{SITE}/")
        page.evaluate("document.fonts.ready")
        return page

    yield show
    for context in contexts:
        context.close()


def _answer(route, html, asked):
    address = route.request.url.removeprefix(SITE)
    asked.append(address)
    file = KIT / "static" / address.removeprefix("/static/")
    if address == "/":
        route.fulfill(body=html, content_type="text/html; charset=utf-8")
    elif address.startswith("/static/kit/") and file.is_file():
        route.fulfill(body=file.read_bytes(), content_type=CONTENT_TYPES[file.suffix])
    else:
        route.abort()


@pytest.fixture(scope="session")
def stylesheet():
    return (KIT / "static" / "kit" / "kit.css").read_text(encoding="utf-8")
