"""Comparison: where a dot stands is both rates, and no label is over another."""

from __future__ import annotations

import math
import random

import plotly.graph_objects as go
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.charts.base.label_placement import placed, sunflower
from framing.charts.base.theme import DARK, LIGHT, outlet_styles
from framing.charts.term_scatter import MAX_DOTS, MAX_LABELS, two_outlet_scatter
from framing.tables import ARTICLES, COMPARED_TERMS, table

HOSTILE = '<b>Bold</b> <a href="http://x.example">Times</a> &amp; %{x}'
ASH, BAY = outlet_styles(
    table([{"article_id": o, "outlet": o, "n_words": 1000} for o in (HOSTILE, "Bay")], ARTICLES)
).values()


def compared(*rows, **columns):
    """Return COMPARED_TERMS of (term, uses here, uses there) in 1,000 words each."""
    return table(
        [
            {
                "term": term,
                "n_occurrences": here,
                "n_other": there,
                "per_10000": 10.0 * here,
                "per_10000_other": 10.0 * there,
                **columns,
            }
            for term, here, there in rows
        ],
        COMPARED_TERMS,
    )


def drawn(terms, theme=LIGHT):
    figure = two_outlet_scatter(terms, outlets=(ASH, BAY), theme=theme)
    go.Figure(figure.to_dict())  # Plotly accepts every property
    return figure


def dots_of(figure):
    return next(t for t in figure.data if t.mode == "markers")


def labels_of(figure):
    return next(t for t in figure.data if t.mode == "markers+text")


def test_a_dot_stands_at_the_square_roots_of_both_rates():
    dots = dots_of(drawn(compared(("dues", 9, 1), ("quay", 0, 4), ("pier", 4, 4))))
    places = {data[0]: (x, y) for data, x, y in zip(dots.customdata, dots.x, dots.y, strict=True)}
    assert places == {
        "dues": pytest.approx((1, 1 / 3)),
        "quay": pytest.approx((0, 2 / 3)),
        "pier": pytest.approx((2 / 3, 2 / 3)),
    }


def test_the_side_of_a_dot_has_a_symbol_beside_its_colour():
    dots = dots_of(drawn(compared(("dues", 9, 1), ("quay", 0, 4), ("pier", 4, 4))))
    sides = dict(zip((d[0] for d in dots.customdata), dots.marker.symbol, strict=True))
    assert sides == {"dues": "circle", "quay": "square", "pier": "diamond"}


def test_terms_of_one_place_stand_beside_each_other():
    dots = dots_of(drawn(compared(*((f"term {n}", 2, 0) for n in range(30)))))
    assert len(set(zip(dots.x, dots.y, strict=True))) == 30


def test_what_is_not_told_from_chance_is_hollow_where_there_is_a_test():
    terms = compared(("dues", 9, 1), ("quay", 0, 4), z_articles=2.0, q=0.2)
    assert set(dots_of(drawn(terms)).marker.color) == {LIGHT.ground}
    terms.loc[0, "q"] = 0.01
    assert set(dots_of(drawn(terms)).marker.color) == {LIGHT.ground, ASH.colour}


def test_an_absence_is_said_of_the_text_supplied():
    hover = dots_of(drawn(compared(("quay", 0, 4)))).hovertext[0]
    assert "not found in the text supplied" in hover
    assert "4 uses, 40.0 in 10,000 words" in hover


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("n", [0, 1, 40, 3000])
def test_any_number_of_terms_makes_a_composed_figure(n, theme):
    draw = random.Random(n)
    rows = [(f"{HOSTILE} {at}", draw.randint(0, 9), draw.randint(1, 9)) for at in range(n)]
    figure = drawn(compared(*rows), theme)
    if not n:
        assert "No term" in figure.data[0].text[0]
        return
    assert len(dots_of(figure).x) == min(n, MAX_DOTS)
    assert 1 <= len(labels_of(figure).text) <= MAX_LABELS
    for trace in figure.data:
        assert "<a" not in " ".join([*(trace.text or ()), *(trace.hovertext or ())])


def test_labels_are_of_both_sides_and_of_what_both_have():
    rows = [(f"ash {n}", 30 - n, 0) for n in range(20)] + [
        (f"bay {n}", 0, 30 - n) for n in range(20)
    ]
    labels = " ".join(labels_of(drawn(compared(*rows, ("shared", 25, 25)))).text)
    assert all(word in labels for word in ("ash 0", "bay 0", "shared"))


def test_the_order_of_the_rows_changes_nothing():
    rows = [(f"term {n}", n % 7, n % 5 + 1) for n in range(60)]
    assert drawn(compared(*rows)).to_json() == drawn(compared(*reversed(rows))).to_json()


PLACES = st.tuples(st.integers(0, 600), st.integers(0, 400))


@settings(max_examples=60)
@given(st.lists(PLACES, max_size=40), st.integers(5, 120))
def test_no_label_is_over_another_or_over_a_dot(dots, width):
    sizes, gap, within = [(width, 14)] * len(dots), 5, (0, 0, 600, 400)
    sides = {"left": -1, "center": 0, "right": 1, "top": -1, "middle": 0, "bottom": 1}
    boxes = []
    for (x, y), place in zip(dots, placed(dots, sizes=sizes, within=within, gap=gap), strict=True):
        if place:
            down, right = (sides[word] for word in place.split())
            x, y = x + right * (gap + width / 2), y + down * (gap + 7)
            boxes.append((x - width / 2, y - 7, x + width / 2, y + 7))
    for at, (left, top, right, bottom) in enumerate(boxes):
        assert left >= 0 <= top
        assert right <= 600
        assert bottom <= 400
        assert not any(left < x < right and top < y < bottom for x, y in dots)
        for other in boxes[:at]:
            assert right <= other[0] or other[2] <= left or bottom <= other[1] or other[3] <= top


def test_the_dots_around_a_place_are_apart():
    places = list(sunflower(200, step=5))
    gaps = [math.dist(a, b) for at, a in enumerate(places) for b in places[:at]]
    assert min(gaps) >= 5
