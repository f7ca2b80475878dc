"""Biểu B5–B13: every row counted once, unknown told apart, totals those of the indicators."""

import datetime as dt
from dataclasses import replace

import polars as pl
import pytest
from yearly_facts import CARDS, target

from ansinh.core.indicators.catalogue import INDICATORS
from ansinh.core.indicators.counting import count_tables
from ansinh.core.indicators.tallies import Tally
from ansinh.core.population.snapshots import write_snapshot
from ansinh.core.population.synthesis.commune import synthesize_commune
from ansinh.core.reports.annexes.counting import TITLES, count_annexes, counted_annexes
from ansinh.core.reports.annexes.tabulating import NOT_KNOWN, Picture
from ansinh.core.reports.annexes.targets import village_annex
from ansinh.core.reports.facts import VillageTally
from ansinh.core.reports.report_table import TOTAL

ON = dt.date(2026, 11, 23)


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory):
    tables = synthesize_commune(11, ON)
    return write_snapshot(tables, ON, "cả xã", tmp_path_factory.mktemp("chup"))


@pytest.fixture(scope="module")
def names(snapshot):
    villages = snapshot.scan("villages").collect("polars")
    return dict(zip(villages["village_id"], villages["name"], strict=True))


@pytest.fixture(scope="module")
def tables(snapshot, names):
    found = count_annexes(Picture(snapshot.scan("persons"), snapshot.scan("households"), ON, names))
    return {table.title: table for table in found}


@pytest.fixture(scope="module")
def tally_of(snapshot):
    tables = {name: snapshot.scan(name) for name in ("persons", "households")}
    counts = count_tables(tables, list(INDICATORS.values()), ON)
    return counts.of_commune


def cell(table, row: str, column: str):
    heads = [each.title for each in table.columns]
    (found,) = [values for values in table.rows if values[0] == row]
    return found[heads.index(column)]


def test_there_is_a_table_for_each_annex_from_b5_to_b13(tables):
    codes = {table.code for table in tables.values()}
    assert codes == set(TITLES) == {f"B{n}" for n in range(5, 14)}
    assert len(counted_annexes(tables.values())) == 9


@pytest.mark.parametrize(
    ("indicator", "title", "numerator", "denominator", "unknown"),
    [
        ("T19", "Người cư trú theo nhóm ghi trên thẻ", "Thẻ còn hạn", "Người cư trú", "Chưa rõ"),
        ("T19", "Thẻ bảo hiểm y tế theo thôn", "Thẻ còn hạn", "Người cư trú", "Chưa rõ"),
        ("T13", "Tiểu học: trẻ 6–10 tuổi", "Đang học đúng cấp", "Trẻ trong độ tuổi", "Chưa rõ"),
        (
            "T14", "Trung học cơ sở: trẻ 11–14 tuổi", "Đang học đúng cấp", "Trẻ trong độ tuổi",
            "Chưa rõ",
        ),
        (
            "T15", "Trung học phổ thông và tương đương: trẻ 15–17 tuổi", "Đang học đúng cấp",
            "Trẻ trong độ tuổi", "Chưa rõ",
        ),
        (
            "T21", "Quản lý sức khỏe", "Hồ sơ cập nhật trong 24 tháng", "Người cư trú", "Chưa rõ",
        ),
        (
            "T22", "Tiêm chủng và dinh dưỡng trẻ em", "Tiêm đủ mũi", "Trẻ tròn 1 tuổi",
            "Tiêm chủng: chưa rõ",
        ),
        (
            "T23", "Tiêm chủng và dinh dưỡng trẻ em", "Thấp còi", "Trẻ dưới 5 tuổi đã cân đo",
            "Chưa cân đo",
        ),
        (
            "T26", "Nhà tạm, nhà dột nát", "Thuộc diện, còn ở nhà tạm", "Hộ thuộc diện xóa nhà tạm",
            "Thuộc diện, chưa rõ",
        ),
        (
            "T28", "Nước sạch và nhà tiêu hợp vệ sinh", "Dùng nước sạch đạt quy chuẩn",
            "Hộ nông thôn", "Nước sạch: chưa rõ",
        ),
        (
            "T29", "Nước sạch và nhà tiêu hợp vệ sinh", "Nhà tiêu hợp vệ sinh", "Tổng số hộ",
            "Nhà tiêu: chưa rõ",
        ),
        (
            "T36", "Internet cáp quang và thuê bao băng rộng di động", "Có Internet cáp quang",
            "Tổng số hộ", "Cáp quang: chưa rõ",
        ),
    ],
)  # fmt: skip
def test_the_total_of_a_table_is_the_indicator(
    tables, tally_of, indicator, title, numerator, denominator, unknown
):
    tally, table = tally_of(indicator), tables[title]
    assert tally.denominator > 0
    assert cell(table, TOTAL, numerator) == tally.numerator
    assert cell(table, TOTAL, denominator) == tally.denominator
    assert cell(table, TOTAL, unknown) == tally.unknown


def test_training_adds_up_to_the_trained_and_the_certified(tables, tally_of):
    table = tables["Lực lượng lao động theo trình độ đào tạo"]
    everybody = cell(table, TOTAL, "Tổng số")
    trained = everybody - cell(table, "Chưa qua đào tạo", "Tổng số")
    assert everybody == tally_of("T04").denominator
    assert trained - cell(table, NOT_KNOWN, "Tổng số") == tally_of("T04").numerator
    certified = ("Sơ cấp", "Trung cấp", "Cao đẳng", "Đại học trở lên")
    assert sum(cell(table, level, "Tổng số") for level in certified) == tally_of("T05").numerator


def test_every_row_adds_up_to_the_total(tables):
    for table in tables.values():
        if table.rows[-1][0] != TOTAL:
            continue
        for place, column in enumerate(table.columns[1:], start=1):
            if column.kind == "integer":
                assert sum(row[place] for row in table.rows[:-1]) == table.rows[-1][place]


def test_poor_households_are_those_one_counts_by_hand(snapshot, names, tables):
    rows = snapshot.scan("households").collect("polars").to_native().to_dicts()
    table = tables["Phân loại hộ theo thôn"]
    for key, name in names.items():
        mine = [row["poverty_status"] for row in rows if row["village_id"] == key]
        assert cell(table, name, "Tổng số hộ") == len(mine)
        assert cell(table, name, "Hộ nghèo") == mine.count("poor")
        assert cell(table, name, "Hộ cận nghèo") == mine.count("near_poor")
        assert cell(table, name, "Chưa rõ") == mine.count(None)


def test_reasons_and_deprivations_are_those_one_counts_by_hand(snapshot, tables):
    rows = snapshot.scan("households").collect("polars").to_native().to_dicts()
    poor = [row for row in rows if row["poverty_status"] == "poor"]
    reasons = tables["Nguyên nhân nghèo của hộ nghèo, hộ cận nghèo"]
    ill = sum("illness" in (row["poverty_reasons"] or ()) for row in poor)
    assert cell(reasons, "Ốm đau, bệnh nặng, tai nạn", "Hộ nghèo") == ill > 0
    lacks = tables["Chiều thiếu hụt của hộ nghèo, hộ cận nghèo"]
    jobless = sum(row["lacks_job"] is True for row in poor)
    assert cell(lacks, "Thiếu hụt việc làm", "Hộ nghèo") == jobless > 0


def test_what_nobody_knows_is_in_no_known_column(snapshot, names):
    """With every answer erased, all people are unknown and none is counted as without a card."""
    persons = snapshot.scan("persons").collect("polars").to_native()
    erased = persons.with_columns(
        pl.lit(None, pl.String).alias("health_insurance_group_on_card"),
        pl.lit(None, pl.Date).alias("health_insurance_until"),
    )
    import narwhals as nw

    picture = Picture(nw.from_native(erased.lazy()), snapshot.scan("households"), ON, names)
    found = {table.title: table for table in count_annexes(picture)}
    table = found["Thẻ bảo hiểm y tế theo thôn"]
    everybody = cell(table, TOTAL, "Người cư trú")
    assert cell(table, TOTAL, "Chưa rõ") == everybody > 0
    assert cell(table, TOTAL, "Thẻ còn hạn") == 0
    assert cell(table, TOTAL, "Không còn hạn, không có thẻ") == 0


def test_a_place_without_people_has_tables_of_nothing_and_no_share(snapshot, names):
    none = snapshot.scan("persons").head(0), snapshot.scan("households").head(0)
    for table in count_annexes(Picture(*none, ON, names)):
        for row in table.rows:
            assert all(value in (0, None) for value in row[1:])


@pytest.mark.parametrize(
    ("count", "widths"), [(1, [1]), (6, [6]), (7, [4, 3]), (19, [5, 5, 5, 4]), (24, [6, 6, 6, 6])]
)
def test_villages_stand_in_tables_of_about_one_width(yearly, count, widths):
    villages = tuple(
        VillageTally(str(place), f"Thôn {place:02d}", Tally(1, 2)) for place in range(count)
    )
    annex = village_annex(replace(yearly, targets=(target("T19", tally=CARDS, villages=villages),)))
    assert [len(table.columns) - 2 for table in annex.blocks] == widths
