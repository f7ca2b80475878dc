"""Bảng kèm theo của bức tranh: merit, benefits, incidents, facilities, points, villages, HIV."""

from datetime import date
from uuid import UUID

import polars as pl

from ansinh.apps.registry.models import RECORDS, Event, KeptTable, VillageCoverage
from ansinh.apps.units.models import Organisation
from ansinh.apps.units.queries import list_villages, villages_now
from ansinh.core.population.schema import TABLES, VILLAGES, Table


def record_tables_on(on: date) -> dict[str, pl.DataFrame]:
    """The tables beside persons and households on a day, by name.

    A table that was not kept yet is left out, which is unknown; one without rows means none.
    """
    kept = KeptTable.objects.filter(since__lte=on).values_list("name", flat=True)
    tables = {name: _rows_of(name, on) for name in RECORDS if name in set(kept)}
    return {**tables, "villages": _villages_on(on)}


def _rows_of(name: str, on: date) -> pl.DataFrame:
    table, model = TABLES[name], RECORDS[name]
    if issubclass(model, Event):
        known = model.objects.filter(withdrawn_in=None, **{f"{model.dated_by}__lte": on})
    else:
        known = model.objects.valid_on(on)
    return _frame(table, list(known.values_list(*table.names)))


def _villages_on(on: date) -> pl.DataFrame:
    villages = list_villages(on)
    reached = {row.village_id: row for row in VillageCoverage.objects.valid_on(on)}
    rows = []
    for village in villages:
        networks = reached.get(village.pk)
        told = {
            "village_id": village.pk,
            "commune_id": village.commune_id,
            "name": village.name,
            "valid_from": village.valid_from,
            "valid_until": village.valid_until,
            "mobile_broadband": networks.mobile_broadband if networks else None,
            "fixed_broadband": networks.fixed_broadband if networks else None,
        }
        rows.append(tuple(told[name] for name in VILLAGES.names))
    return _frame(VILLAGES, rows)


def _frame(table: Table, rows: list[tuple]) -> pl.DataFrame:
    plain = {
        column.name: [
            str(row[place]) if isinstance(row[place], UUID) else row[place] for row in rows
        ]
        for place, column in enumerate(table.columns)
    }
    return pl.DataFrame(plain, schema=dict(table.polars_schema))


def placed_on(households: pl.DataFrame, on: date) -> pl.DataFrame:
    """The village each household's has become by the day, with its commune and province of the
    day; a village that the units do not know keeps what was recorded with the household."""
    now = {str(was): str(village) for was, village in villages_now(on).items()}
    households = households.with_columns(pl.col("village_id").replace(now))
    provinces = dict(Organisation.objects.valid_on(on).values_list("pk", "parent_id"))
    communes = {village.pk: village.commune_id for village in list_villages(on)}
    standing = pl.DataFrame(
        [(str(key), str(at), _text(provinces.get(at))) for key, at in communes.items()],
        schema={"village_id": pl.String, "commune_now": pl.String, "province_now": pl.String},
        orient="row",
    )
    return (
        households.join(standing, on="village_id", how="left", maintain_order="left")
        .with_columns(
            commune_id=pl.coalesce("commune_now", "commune_id"),
            province_id=pl.coalesce("province_now", "province_id"),
        )
        .select(households.columns)
    )


def _text(key: UUID | None) -> str | None:
    return str(key) if key else None
