"""No hidden cell can be worked out from what is published, by any completion there is."""

from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ansinh.core.indicators.suppression import suppress_table

MOST = 16
"""No value of the tables tried, nor of their completions, need be larger."""


def may_be(cell, value):
    """What the keenest reader takes a cell for."""
    if cell is None:
        return True
    if cell.mark == "shown":
        return value == cell.value
    return 1 <= value <= 4 if cell.mark == "under_5" else value == 0 or value >= 5


def rows_that_fit(cells, total):
    choices = [
        [cell.value] if cell.mark == "shown" else [n for n in range(MOST) if may_be(cell, n)]
        for cell in cells
    ]
    return [row for row in product(*choices) if may_be(total, sum(row))]


def completions(table):
    """Every table of whole numbers that fits all that is shown."""
    totals = table.row_totals or [None] * len(table.cells)
    possible = [rows_that_fit(*pair) for pair in zip(table.cells, totals, strict=True)]
    for rows in product(*possible):
        columns = [sum(column) for column in zip(*rows, strict=True)]
        shown = table.column_totals or [None] * len(columns)
        if all(map(may_be, shown, columns)) and may_be(table.total, sum(columns)):
            yield rows


def everything(table):
    yield from (cell for row in table.cells for cell in row)
    yield from (*table.row_totals, *table.column_totals)
    yield from () if table.total is None else (table.total,)


def is_withheld_whole(table):
    return all(cell.mark == "withheld" for cell in everything(table))


def told_apart(rows):
    inner = [value for row in rows for value in row]
    return (*inner, *map(sum, rows), *map(sum, zip(*rows, strict=True)), sum(inner))


def assert_nothing_is_worked_out(table):
    if is_withheld_whole(table):
        return
    found = [told_apart(rows) for rows in completions(table)]
    assert found
    cells = [cell for row in table.cells for cell in row]
    cells += table.row_totals or [None] * len(table.cells)
    cells += table.column_totals or [None] * len(table.cells[0])
    cells += [table.total]
    for place, cell in enumerate(cells):
        if cell is not None and cell.mark != "shown":
            assert len({values[place] for values in found}) > 1, (place, table)


COUNTS = st.sampled_from([0, 0, 1, 2, 3, 4, 5, 6, 7, 9])


def tables(rows, columns):
    row = st.lists(COUNTS, min_size=columns, max_size=columns)
    return st.lists(row, min_size=rows, max_size=rows)


TABLES = st.one_of(tables(2, 2), tables(3, 2), tables(2, 3), tables(4, 1), tables(1, 3))


@settings(max_examples=150, suppress_health_check=list(HealthCheck))
@given(cells=TABLES, row_totals=st.booleans(), column_totals=st.booleans())
def test_no_hidden_cell_has_only_one_value_that_fits(cells, row_totals, column_totals):
    table = suppress_table(cells, row_totals=row_totals, column_totals=column_totals)
    assert_nothing_is_worked_out(table)


@settings(max_examples=200)
@given(cells=tables(5, 4))
def test_every_small_count_is_hidden_and_what_is_shown_is_true(cells):
    table = suppress_table(cells)
    values = told_apart(cells)
    shown = list(everything(table))
    assert len(values) == len(shown)
    for value, cell in zip(values, shown, strict=True):
        assert cell.mark != "shown" or cell.value == value
        assert cell.mark == "shown" or cell.value is None
        assert not (0 < value < 5 and cell.mark == "shown")
    if not any(0 < value < 5 for value in values):
        assert all(cell.mark == "shown" for cell in shown)


def marks(table):
    letter = {"shown": ".", "under_5": "<", "withheld": "x"}
    return ["".join(letter[cell.mark] for cell in row) for row in table.cells]


def test_one_small_cell_takes_three_more_with_it_and_the_totals_stay():
    table = suppress_table([[3, 20, 30], [8, 25, 40], [50, 60, 70]])
    assert marks(table) == ["<x.", "xx.", "..."]
    assert table.cells[0][0].words == "dưới 5"
    assert table.cells[0][1].words == "không nêu"
    assert [cell.value for cell in table.row_totals] == [53, 73, 180]
    assert table.total.value == 306


def test_a_list_without_totals_hides_only_its_small_counts():
    table = suppress_table([[3], [20], [8]], row_totals=False, column_totals=False)
    assert marks(table) == ["<", ".", "."]


def test_a_list_with_its_total_hides_one_more():
    table = suppress_table([[3], [20], [8]], row_totals=False)
    assert marks(table) == ["<", ".", "x"]
    assert table.column_totals[0].value == 31


def test_where_no_choice_is_safe_nothing_is_shown():
    # Four counts of at least one that come to less than five can only be one each.
    assert is_withheld_whole(suppress_table([[1], [1], [1], [1]], row_totals=False))


def test_an_empty_table_stays_empty():
    assert suppress_table([]).cells == ()


@pytest.mark.parametrize("total", [True, False])
def test_a_hundred_villages_are_done_at_once(total):
    cells = [[n * 7 % 23, n * 5 % 41, n * 3 % 17] for n in range(100)]
    table = suppress_table(cells, row_totals=total)
    assert not is_withheld_whole(table)
