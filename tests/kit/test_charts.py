"""Đường đến đích: what is drawn lies where its number says, and no words cover each other."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansinh.kit.charts import (
    LINE_HEIGHT,
    ChartBand,
    ChartPoint,
    PathChart,
    moved_apart,
    scale_of,
)

values = st.floats(0, 1000, allow_nan=False)


def chart(*shown: float, **details) -> PathChart:
    points = [
        ChartPoint(at=2025 + n, value=value, words=str(value)) for n, value in enumerate(shown)
    ]
    return PathChart(
        title="Đường đến 2030",
        description="mô tả",
        unit="%",
        first_year=2024,
        last_year=2030,
        points=points,
        **details,
    )


@given(st.lists(values, min_size=1, max_size=8))
def test_the_scale_holds_every_value_in_even_steps(found):
    scale = scale_of(found)
    assert scale.low <= min(found)
    assert max(found) <= scale.high
    gaps = [b - a for a, b in pairwise(scale.ticks)]
    assert gaps == pytest.approx([scale.step] * len(gaps))
    assert 1 <= len(gaps) <= 12


def test_a_share_has_no_axis_beyond_a_hundred():
    assert scale_of([99.0, 100.0], ceiling=100).high == 100


@given(st.lists(st.floats(0, 250), min_size=1, max_size=4))
def test_words_at_the_edge_stand_a_line_apart_in_the_order_of_their_heights(heights):
    placed = moved_apart(heights, 276)
    order = sorted(range(len(heights)), key=heights.__getitem__)
    for above, below in pairwise(order):
        assert placed[below] - placed[above] >= LINE_HEIGHT - 0.001
    assert max(placed) <= 276


def test_higher_values_stand_higher_and_later_ones_further_right():
    drawing = chart(90.0, 92.0, 95.0).wide
    (x1, y1), (x2, y2), (x3, y3) = drawing.dots
    assert x1 < x2 < x3
    assert y1 > y2 > y3
    assert drawing.x(2025) == drawing.frame.left
    assert drawing.x(2031) == drawing.frame.right


def test_figures_of_another_meaning_are_not_joined():
    points = chart(10.0, 20.0, 30.0, 40.0).points
    parted = [
        points[0],
        points[1],
        ChartPoint(at=2027, value=30, words="", joined=False),
        points[3],
    ]
    drawing = chart(1.0)
    lines = PathChart(**{**vars(drawing), "points": parted}).wide.lines
    assert [len(line.split()) for line in lines] == [2, 2]


def test_the_band_opens_from_the_last_figure_to_its_ends():
    band = ChartBand(lowest=90, middle=93, highest=96, words=("thấp", "giữa", "cao"))
    drawing = chart(88.0, 90.0, band=band, target=95.0, target_words="trên 95").narrow
    assert drawing.band.split()[0] == ",".join(f"{place:.1f}" for place in drawing.dots[-1])
    assert {label.words for label in drawing.labels} >= {"thấp", "giữa", "cao", "trên 95"}
    assert chart(88.0).wide.band == ""
