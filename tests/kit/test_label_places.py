"""Words beside a point: no line through them, none upon another, all within the drawing."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansinh.kit.charts import LETTER, ChartBand, ChartPoint, PathChart
from ansinh.kit.label_places import FALL, RISE, Box, place_label

BAND = ChartBand(lowest=88.2, middle=91.4, highest=93.8, words=("thấp", "giữa", "cao"))
RISING = [(year, 76.7 + (90 - 76.7) * (year - 2024) / 6) for year in range(2024, 2031)]
REAL = {
    "T33": {"shown": {2025: 81.5, 2025.75: 83.2}, "target": 85},
    "T36": {"shown": {2024: 76.7, 2025: 79.0, 2026: 80.9, 2026.9: 82.8}, "target": 90,
            "milestones": RISING, "band": BAND},
    "T17": {"shown": {2024: 74.3, 2025: 74.5, 2026: 74.6}, "target": 75,
            "milestones": [(2024 + n, 74.5 + n / 12) for n in range(7)]},
    "T26": {"shown": {2024: 61, 2025: 47, 2026: 6, 2026.9: 26}, "target": 0,
            "milestones": [(2024 + n, 47 - 47 * n / 6) for n in range(7)]},
}  # fmt: skip


def chart(shown, **details) -> PathChart:
    points = [ChartPoint(at=at, value=value, words=f"{value:.1f}") for at, value in shown.items()]
    return PathChart(
        title="", description="", unit="", first_year=2023, last_year=2030, points=points, **details
    )


def box_of(label) -> Box:
    half = len(label.words) * LETTER / 2
    return Box(label.x - half, label.y - RISE, label.x + half, label.y + FALL)


def lines_of(drawing):
    """Every line drawn, found anew from what the drawing gives the page."""
    texts = [*drawing.lines, drawing.path]
    runs = [[tuple(map(float, dot.split(","))) for dot in text.split()] for text in texts]
    return [(a, b) for run in runs for a, b in pairwise(run)]


@pytest.mark.parametrize("code", REAL)
def test_on_a_phone_no_line_runs_through_the_figures_of_a_real_chart(code):
    drawing = chart(**REAL[code]).narrow
    boxes = [box_of(label) for label in drawing.labels if label.anchor == "middle"]
    assert len(boxes) == 2
    assert not boxes[0].overlaps(boxes[1])
    for box in boxes:
        assert not any(is_met(box, line) for line in lines_of(drawing)), box
        assert drawing.frame.left <= box.left
        assert box.right <= drawing.frame.width
        assert box.bottom < drawing.frame.bottom


def is_met(box, line):
    """By walking along the line, as a person would with a pencil."""
    (x, y), (to_x, to_y) = line
    steps = [(x + (to_x - x) * n / 400, y + (to_y - y) * n / 400) for n in range(401)]
    return any(
        box.left + 0.2 < at < box.right - 0.2 and box.top + 0.2 < high < box.bottom - 0.2
        for at, high in steps
    )


numbers = st.integers(-20, 20)


@given(numbers, numbers, numbers, numbers)
def test_a_line_crosses_a_box_when_some_of_it_lies_within(x, y, to_x, to_y):
    box = Box(-5, -3, 5, 3)
    # Exact: a line lies within for some share of its length, each edge giving one bound.
    low, high = Fraction(0), Fraction(1)
    outside = False
    for start, end, least, most in ((x, to_x, -5, 5), (y, to_y, -3, 3)):
        if start == end:
            outside |= not least < start < most
            continue
        bounds = sorted(Fraction(edge - start, end - start) for edge in (least, most))
        low, high = max(low, bounds[0]), min(high, bounds[1])
    assert box.is_crossed(((x, y), (to_x, to_y))) == (not outside and low < high)


@given(st.integers(50, 250), st.integers(30, 190), st.integers(10, 60))
def test_a_word_alone_stands_over_its_point_within_the_room(x, y, width):
    room = Box(42, 2, 328, 214)
    box = place_label((x, y), width, room, [], [])
    assert room.holds(box)
    assert box.bottom <= y
    assert box.right - box.left == pytest.approx(width)


def test_a_word_stands_nowhere_upon_another_while_there_is_room():
    room, point = Box(42, 2, 328, 214), (150, 100)
    taken = []
    for _ in range(4):
        box = place_label(point, 30, room, [], taken)
        assert not any(box.overlaps(other) for other in taken)
        taken.append(box)
