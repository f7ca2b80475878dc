"""Người đọc của các trang sổ dân cư."""

import pytest
from django.test import Client


@pytest.fixture
def reading(db):
    """A browser signed in as someone."""

    def enter(user) -> Client:
        client = Client()
        client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
        return client

    return enter
