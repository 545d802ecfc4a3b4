"""Reasons: why two figures agree, can both hold or conflict, in words for a reader.

A reason keeps apart what cannot both be exact as worded from what is merely unlikely to be one
figure as usually read, and says where rounding, a later date, another definition or one common
source may be behind it.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

#: A round number may stand for any value that rounds to it only from this size up: below, news
#: counts one by one.
MIN_ROUNDED = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One outlet's figure for a thing counted, as printed and as read."""

    printed: str  #: the amount as printed, without what is counted
    value: float | None  #: the number named; None where the wording names none
    low: float  #: least value the wording is read to allow
    high: float  #: greatest value the wording is read to allow
    modifier: str  #: how the amount is hedged
    unit: str | None = None  #: what is counted
    outlet: str = ""  #: who published it
    voice: str | None = None  #: who gives it; None for the outlet itself
    published: date | None = None  #: when; None where unknown


def reason(figure: Figure, *, other: Figure, status: str) -> str:
    """Return in words why ``figure`` and ``other`` have this ``status``.

    Parameters
    ----------
    figure, other : Figure
        Two figures for one thing counted.
    status : {'same', 'compatible', 'conflict'}
        As ``framing.counts.comparison.disagreements.status`` gives it.

    Examples
    --------
    >>> over = Figure(printed="over 40", value=40, low=40, high=59, modifier="more than")
    >>> exact = Figure(printed="46", value=46, low=46, high=46, modifier="exact")
    >>> reason(over, other=exact, status="compatible")
    '46 lies within “over 40”'
    >>> round_ = Figure(printed="60", value=60, low=60, high=60, modifier="exact")
    >>> reason(exact, other=round_, status="conflict")
    '“46” and “60” cannot both be exact as worded'
    """
    first = {"same": _same, "compatible": _compatible, "conflict": _conflict}[status]
    parts = [first(figure, other)]
    if status == "conflict":
        parts += [*_rounded(figure, other), *_rounded(other, figure), *_overtaken(figure, other)]
        parts += _other_definition(figure, other)
    parts += _sources(figure, other)
    return "; ".join(parts)


def _same(a: Figure, b: Figure) -> str:
    if a.printed.lower() == b.printed.lower():
        return f"both say “{a.printed}”"
    return f"“{a.printed}” and “{b.printed}” are read alike"


def _compatible(a: Figure, b: Figure) -> str:
    low, high = max(a.low, b.low), min(a.high, b.high)
    for point, span in ((a, b), (b, a)):
        if point.low == point.high and span.low < span.high:
            if point.low in (span.low, span.high):
                return f"“{point.printed}” is at the edge of what “{span.printed}” allows"
            return f"{_number(point.low)} lies within “{span.printed}”"
    if low == high:
        return f"“{a.printed}” and “{b.printed}” meet at {_number(low)}"
    return f"“{a.printed}” and “{b.printed}” both allow {_number(low)} to {_number(high)}"


def _conflict(a: Figure, b: Figure) -> str:
    lows, highs = zip(_as_worded(a), _as_worded(b), strict=True)
    if max(lows) > min(highs):
        return f"“{a.printed}” and “{b.printed}” cannot both be exact as worded"
    hedged = a if a.low < a.high and a.modifier != "range" else b
    return (
        f"“{a.printed}” and “{b.printed}” are unlikely to be one figure: “{hedged.printed}” is "
        f"usually read as {_number(hedged.low)} to {_number(hedged.high)}"
    )


def _as_worded(figure: Figure) -> tuple[float, float]:
    """Return what the wording allows by logic alone: "more than 40" has no upper end."""
    if figure.modifier in ("more than", "at least", "vague"):
        return figure.low, math.inf
    if figure.modifier in ("at most", "less than"):
        return 0.0, figure.high
    return figure.low, figure.high


def _rounded(figure: Figure, other: Figure) -> Iterator[str]:
    """Yield that ``figure`` may be rounded where rounding would make the two meet."""
    value = figure.value
    if value is None or figure.modifier != "exact" or value < MIN_ROUNDED or value % 10:
        return
    step = 10.0
    while value % (step * 10) == 0:
        step *= 10
    if other.low < value + step / 2 and other.high >= value - step / 2:
        yield f"{_number(value)} may be a rounded figure"


def _overtaken(a: Figure, b: Figure) -> Iterator[str]:
    """Yield that the earlier figure may be overtaken where the dates of publication differ."""
    if a.published is None or b.published is None or a.published == b.published:
        return
    early, late = (a, b) if a.published < b.published else (b, a)
    days = abs((a.published - b.published).days)
    when = "a day" if days == 1 else f"{days} days"
    larger = " and is larger" if late.low > early.high else ""
    yield f"“{late.printed}” was published {when} later{larger}: “{early.printed}” may be overtaken"


def _other_definition(a: Figure, b: Figure) -> Iterator[str]:
    if a.unit and b.unit and a.unit.lower() != b.unit.lower():
        yield f"counted as “{a.unit}” and as “{b.unit}”: the definitions may differ"


def _sources(a: Figure, b: Figure) -> Iterator[str]:
    if a.voice and a.voice == b.voice:
        yield f"both cite one source: {a.voice}"
        return
    for figure in (a, b):
        if figure.voice:
            yield f"“{figure.printed}” is the figure of {figure.voice}"


def _number(value: float) -> str:
    return f"{value:,.10g}"
