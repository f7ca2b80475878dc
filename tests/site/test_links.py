"""Đi theo mọi liên kết: no link of any role is dead, and none leads out of the reader's scope."""

import re
from collections import Counter, deque
from datetime import date
from urllib.parse import urljoin, urlsplit

import pytest
from django.test import Client
from django.urls import resolve

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo_mode")]

ROLES = ("officer", "chair", "village_head", "unit_head", "supervisor", "superior")
SEES_NO_ONE = {"unit_head", "supervisor", "superior"}
OF_ONE_KIND = 2
LINK = re.compile(r'href="([^"#]+)')


@pytest.fixture
def hidden(village_head):
    """Keys and codes of the people and households that each role may not see."""
    from ansinh.apps.registry.models import Household, Person

    def of(role):
        if role not in SEES_NO_ONE | {"village_head"}:
            return set()
        hidden = set()
        for model in (Person, Household):
            rows = model.objects.all()
            if role == "village_head":
                own = model.objects.in_scope_of(village_head, date(2026, 11, 23))
                rows = rows.exclude(pk__in=own.values("pk"))
            hidden |= {str(key) for key in rows.values_list("pk", flat=True)}
            if model is Household:
                hidden |= set(rows.values_list("code", flat=True))
        return hidden

    return of


@pytest.mark.parametrize("role", ROLES)
def test_no_link_is_dead_and_none_leads_out_of_scope(request, hidden, role):
    client, out_of_scope = Client(), hidden(role)
    client.force_login(request.getfixturevalue(role))
    pages = 0
    for address, answer in followed(client):
        assert answer.status_code in (200, 302), address
        if answer.headers["Content-Type"].startswith("text/html"):
            page, pages = answer.content.decode(), pages + 1
            assert not {one for one in out_of_scope if one in page}, address
    assert pages >= 20


def followed(client):
    """Every page reached by links from the first one, a few of each kind, with its answer."""
    waiting, known, of_kind = deque(["/"]), {"/"}, Counter()
    while waiting:
        address = waiting.popleft()
        answer = client.get(address)
        yield address, answer
        if not answer.headers.get("Content-Type", "").startswith("text/html"):
            continue
        for link in LINK.findall(answer.content.decode()):
            target = urljoin(address, link.replace("&amp;", "&"))
            # Another day would be kept for all that follows; signing out would end the walk.
            if target in known or "ngay=" in target or not target.startswith("/"):
                continue
            if target.startswith(("/static/", "/thoat/")):
                continue
            known.add(target)
            kind = kind_of(target)
            of_kind[kind] += 1
            if of_kind[kind] <= OF_ONE_KIND:
                waiting.append(target)


def kind_of(target):
    """The view a link leads to, and which questions it asks."""
    parts = urlsplit(target)
    asked = tuple(sorted(part.partition("=")[0] for part in parts.query.split("&")))
    return resolve(parts.path).view_name, asked
