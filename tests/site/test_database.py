"""Two databases, one set of tests: this run really stands on the one it was given."""

import os

import pytest
from django.db import connection


@pytest.mark.django_db
def test_this_run_stands_on_the_database_it_was_given():
    expected = "postgresql" if os.environ.get("DATABASE_URL") else "sqlite"
    assert connection.vendor == expected


def test_no_test_touches_the_home_of_an_installation():
    from django.conf import settings

    assert "ansinh-test-" in str(settings.INSTALLATION.home)
    assert settings.IS_DEMO


@pytest.mark.django_db
def test_no_model_has_a_change_without_its_migration():
    from django.core.management import call_command

    call_command("makemigrations", "--check", "--dry-run", verbosity=0)
