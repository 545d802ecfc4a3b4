"""Scales: where on a line from 0 to 1 a value stands, and which values are written under it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

#: From this ratio of greatest to least value on, the scale is logarithmic: two decades.
LOG_FROM = 100.0
#: Part of the range left free at each end, so that no mark is cut.
_PAD = 0.06
_MAX_TICKS, _MAX_LOG_TICKS = 6, 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """A linear or logarithmic scale from ``low`` (0) to ``high`` (1)."""

    low: float
    high: float
    ticks: tuple[float, ...]
    is_log: bool

    def at(self, value: float) -> float:
        """Return the place of ``value``, 0 to 1; what lies outside is put at the end."""
        low, high = self.low, self.high
        if self.is_log:
            low, high, value = math.log10(low), math.log10(high), math.log10(max(value, low))
        return min(1.0, max(0.0, (value - low) / (high - low)))


def scale_for(values: Sequence[float]) -> Scale:
    """Return a scale that takes in all ``values`` that are finite numbers.

    Examples
    --------
    >>> scale = scale_for([24, 60, 99])
    >>> scale.ticks, scale.is_log
    ((20.0, 40.0, 60.0, 80.0, 100.0), False)
    >>> scale_for([3, 40_000]).ticks
    (1.0, 100.0, 10000.0)
    >>> scale_for([46]).ticks, scale_for([2]).ticks
    ((40.0, 45.0, 50.0, 55.0), (1.0, 2.0, 3.0))
    """
    finite = [float(value) for value in values if math.isfinite(value)] or [0.0, 1.0]
    low, high = min(finite), max(finite)
    if low > 0 and high / low > LOG_FROM:
        return _log_scale(low, high)
    whole = all(value == int(value) for value in finite)
    if math.isclose(low, high, abs_tol=1e-12):
        spread = abs(low) * 0.15 or 1.0
        spread = max(spread, 1.0) if whole else spread
        low, high = low - spread, high + spread
    pad = (high - low) * _PAD
    positive = low >= 0
    step = _step((high - low + 2 * pad) / (_MAX_TICKS - 1))
    if whole:  # nobody counts half a person
        step = max(step, 1.0)
    first, last = math.floor((low - pad) / step), math.ceil((high + pad) / step)
    low_end, high_end = low - pad, high + pad
    # An end that is nearly a tick becomes it: a number under each end is easier to read.
    if low_end - first * step < 0.6 * step:
        low_end = _even(first * step)
    if last * step - high_end < 0.6 * step:
        high_end = _even(last * step)
    if positive:
        low_end = max(low_end, 0.0)
    steps = (_even(n * step) for n in range(first, last + 1))
    ticks = tuple(tick for tick in steps if low_end <= tick <= high_end)
    return Scale(low=low_end, high=high_end, ticks=ticks, is_log=False)


def _log_scale(low: float, high: float) -> Scale:
    first, last = math.floor(math.log10(low)), math.ceil(math.log10(high))
    every = max(1, math.ceil((last - first + 1) / _MAX_LOG_TICKS))
    ticks = tuple(10.0**n for n in range(first, last + 1, every))
    return Scale(low=10.0**first, high=10.0**last, ticks=ticks, is_log=True)


def _even(value: float) -> float:
    """Return ``value`` without the dust of binary fractions: 0.3, not 0.30000000000000004."""
    return float(f"{value:.10g}")


def _step(rough: float) -> float:
    """Return the next 1, 2 or 5 times a power of ten from ``rough`` up."""
    power = 10.0 ** math.floor(math.log10(rough))
    return power * next(m for m in (1, 2, 5, 10) if m * power >= rough * (1 - 1e-9))
