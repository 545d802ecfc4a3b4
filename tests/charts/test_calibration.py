"""Reliability: the dots stand where the figures say."""

import pandas as pd

from framing.charts.base.theme import DARK
from framing.charts.calibration import reliability_dots

TABLE = pd.DataFrame(
    [(0.3, 0.4, 9, 0.35, 0.4), (0.9, 1.0, 400, 0.98, 0.95)],
    columns=["low", "high", "n", "confidence", "right"],
)


def test_a_dot_stands_at_its_confidence_and_its_share():
    dots = reliability_dots(TABLE, theme=DARK).data[1]
    assert list(zip(dots.x, dots.y, strict=True)) == [(0.35, 0.4), (0.98, 0.95)]
    assert dots.marker.size[0] < dots.marker.size[1]
    assert list(dots.hovertext)[1] == "given 98%, right 95%, 400 passages"


def test_nothing_measured_draws_the_line_alone():
    assert len(reliability_dots(TABLE[:0]).data[1].x) == 0


def test_every_dot_says_how_many_passages_it_is_of():
    assert list(reliability_dots(TABLE).data[2].text)[:2] == ["<br>9", "<br>400"]
