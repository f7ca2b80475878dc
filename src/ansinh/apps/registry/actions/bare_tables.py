"""Bảng trần (bare tables): on PostgreSQL, indexes and keys are built once all rows are there.

Each foreign key of a row would else be looked up alone, and each index written row by row.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.apps import apps
from django.db import connection

CONSTRAINTS = """
    SELECT conrelid::regclass::text, quote_ident(conname), contype::text, pg_get_constraintdef(oid)
    FROM pg_constraint
    WHERE (conrelid = ANY(%s::regclass[]) OR confrelid = ANY(%s::regclass[]))
      AND contype IN ('p', 'u', 'f')
    ORDER BY contype = 'f', conrelid::regclass::text, conname
"""
INDEXES = """
    SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid)
    FROM pg_index
    WHERE indrelid = ANY(%s::regclass[])
      AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
    ORDER BY 1
"""
SORTING_MEMORY = "256MB"


@contextmanager
def bare_tables() -> Iterator[None]:
    """Take the registry's indexes and keys away and put them back; inside one transaction.

    Should anything fail, the transaction brings them back. Elsewhere than on PostgreSQL nothing
    is done.
    """
    if connection.vendor != "postgresql":
        yield
        return
    tables = [model._meta.db_table for model in apps.get_app_config("registry").get_models()]
    with connection.cursor() as cursor:
        # Checks that still wait for the end of the transaction would hold the tables.
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
        cursor.execute(CONSTRAINTS, [tables, tables])
        constraints = cursor.fetchall()
        cursor.execute(INDEXES, [tables])
        indexes = cursor.fetchall()
        for table, name, _, _ in reversed(constraints):
            cursor.execute(f"ALTER TABLE {table} DROP CONSTRAINT {name}")
        for name, _ in indexes:
            cursor.execute(f"DROP INDEX {name}")
    yield
    with connection.cursor() as cursor:
        cursor.execute(f"SET LOCAL maintenance_work_mem = '{SORTING_MEMORY}'")
        links = [each for each in constraints if each[2] == "f"]
        keys = [each for each in constraints if each[2] != "f"]
        for table, name, _, definition in keys:
            cursor.execute(f"ALTER TABLE {table} ADD CONSTRAINT {name} {definition}")
        for _, definition in indexes:
            cursor.execute(definition)
        for table, name, _, definition in links:
            cursor.execute(f"ALTER TABLE {table} ADD CONSTRAINT {name} {definition}")
