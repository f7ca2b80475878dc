"""Số giả định: citizen, phone and bank numbers that nobody holds, for the registry of a demo."""

from typing import Final

import polars as pl

PROVINCE: Final = "038"
"""Thanh Hóa, where births were registered."""
UNISSUED: Final = 900_000
"""Tails counted from here on one after the other, as no issued number is."""
SAID_BY: Final = "số giả định, không của ai"


def invented_numbers(persons: pl.DataFrame) -> pl.DataFrame:
    """`person_id`, `kind`, `number`, from `person_id`, `birth_date`, `sex`, `relation_to_head`.

    A citizen number of twelve digits (province, century and sex, year of birth, tail) for all
    whose birth and sex are known; a phone and an account for heads of households. Phones begin
    with 0000 and accounts with letters, which none in use does.
    """
    rows = persons.with_row_index("row")
    people = rows.drop_nulls(["birth_date", "sex"])
    heads = rows.filter(pl.col("relation_to_head") == "head")
    tail = pl.col("row").cast(pl.String).str.zfill(6)
    return pl.concat(
        [
            people.select("person_id", kind=pl.lit("citizen_number"), number=_citizen_number()),
            heads.select("person_id", kind=pl.lit("phone"), number=pl.format("0000{}", tail)),
            heads.select("person_id", kind=pl.lit("bank_account"), number=pl.format("THU{}", tail)),
        ]
    )


def _citizen_number() -> pl.Expr:
    year = pl.col("birth_date").dt.year()
    century = (year // 100 - 19) * 2 + (pl.col("sex").cast(pl.String) == "female").cast(pl.Int32)
    short_year = (year % 100).cast(pl.String).str.zfill(2)
    tail = (pl.col("row").cast(pl.Int64) + UNISSUED).cast(pl.String)
    return pl.format("{}{}{}{}", pl.lit(PROVINCE), century, short_year, tail)
