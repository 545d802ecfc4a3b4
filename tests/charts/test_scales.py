"""Scales: every value has its place between the ends, and the ticks are in sight."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.charts.base.scales import LOG_FROM, scale_for

VALUES = st.lists(st.floats(-1e12, 1e12) | st.just(math.inf) | st.just(math.nan), max_size=8)


@given(VALUES)
def test_every_value_is_on_the_scale(values):
    scale = scale_for(values)
    for value in values:
        if math.isfinite(value):
            assert 0 <= scale.at(value) <= 1
    assert scale.low < scale.high


@given(VALUES)
def test_ticks_are_in_sight_and_rise(values):
    scale = scale_for(values)
    places = [scale.at(tick) for tick in scale.ticks]
    assert places == sorted(places)
    assert len(scale.ticks) <= 8
    assert all(scale.low <= tick <= scale.high * (1 + 1e-9) for tick in scale.ticks if tick > 0)


@given(st.lists(st.floats(0.5, 1e9), min_size=2, max_size=6))
def test_greater_values_stand_further_on(values):
    scale = scale_for(values)
    places = [scale.at(value) for value in sorted(values)]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("values", "is_log"),
    [
        ([10, 10 * LOG_FROM * 1.1], True),
        ([10, 10 * LOG_FROM], False),  # two decades and no more
        ([0, 5000], False),  # nought has no logarithm
        ([-3, 5000], False),
        ([], False),
    ],
)
def test_the_scale_is_logarithmic_over_two_decades(values, is_log):
    assert scale_for(values).is_log == is_log


def test_no_tick_is_below_nought_when_no_value_is():
    assert min(scale_for([0, 3]).ticks) == 0
