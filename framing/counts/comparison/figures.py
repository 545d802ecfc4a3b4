"""Figures: two amounts of one thing as worded, and how they stand to each other.

Conflict is decided by what the words allow by logic alone, strained by what they are usually meant
as (``framing.counts.extraction.intervals`` has both).  These are heuristics of reading: see Ferson
et al. 2015; Cummins, Sauerland & Solt 2012.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

import pandas as pd

from framing.counts.comparison.conversion import conversion_factor, measured_interval
from framing.counts.extraction.hedges import hedge_after
from framing.counts.extraction.intervals import Interval, literal_interval
from framing.counts.records import Modifier

Status = Literal["same", "compatible", "strained", "conflict"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One outlet's figure for a thing counted, as printed and as read."""

    printed: str  #: the amount as printed, without what is counted
    value: float | None  #: the number named; None where the wording names none
    low: float  #: least value that the wording is usually meant to allow
    high: float  #: greatest value that the wording is usually meant to allow
    modifier: Modifier  #: how the amount is hedged
    unit: str | None = None  #: what is counted
    kind: str = "count"  #: what sort of amount it is
    outlet: str = ""  #: who published it
    voice: str | None = None  #: who gives it; None for the outlet itself
    published: date | None = None  #: when; None where unknown
    place: str = "body"  #: where it stands: title, lead, body and so on

    @property
    def usual(self) -> Interval:
        """What the wording is usually meant to allow."""
        return self.low, self.high

    @property
    def literal(self) -> Interval:
        """What the wording allows by logic alone."""
        words = self.printed.lower().split()
        return literal_interval(self.usual, modifier=self.modifier, words=words)


def figure(row: Mapping[Any, Any], *, published: object = None) -> Figure:
    """Return a row of COUNTS as a figure.

    Examples
    --------
    >>> row = {"text": "over 40 boats", "value": 40.0, "low": 40.0, "high": 59.0, "unit": "boat",
    ...     "modifier": "more than", "kind": "count", "outlet": "Ant", "voice": None,
    ...     "start": 10, "number_start": 15, "number_end": 17, "place": "body"}
    >>> figure(row).printed, figure(row).literal
    ('over 40', (40.0, inf))
    """
    stamp = pd.Timestamp(str(published)) if pd.notna(published) else None  # type: ignore[call-overload]  # any scalar
    return Figure(
        printed=figure_as_printed(row),
        value=_none_for_missing(row["value"]),
        low=float(row["low"]),
        high=float(row["high"]),
        modifier=row["modifier"],
        unit=_none_for_missing(row["unit"]),
        kind=str(row["kind"]),
        outlet=str(row["outlet"]),
        voice=_none_for_missing(row["voice"]),
        published=stamp.date() if stamp is not None else None,
        place=_none_for_missing(row["place"]) or "body",
    )


def _none_for_missing(cell: Any) -> Any:
    return None if cell is None or pd.isna(cell) else cell


def figure_as_printed(row: Mapping[Any, Any]) -> str:
    """Return the amount of a row of COUNTS as printed, without what is counted.

    Examples
    --------
    >>> row = {"text": "More than 35 Irish mayors", "kind": "count", "modifier": "more than",
    ...     "start": 100, "number_start": 110, "number_end": 112}
    >>> figure_as_printed(row)
    'More than 35'
    >>> figure_as_printed(row | {"text": "35 or more mayors", "number_end": 102})
    '35 or more'
    """
    text = str(row["text"])
    number_end = row["number_end"]
    if row["kind"] not in ("count", "other", "score") or pd.isna(number_end):
        return " ".join(text.split())
    end = int(number_end) - int(row["start"])
    _, after = hedge_after(text, end=end)
    hedged_later = row["modifier"] not in ("exact", "vague", "range") and after == end
    if hedged_later and int(row["number_start"]) == int(row["start"]):
        return " ".join(text.split())  # "35 mayors or more"
    return " ".join(text[:after].split())


def status(one: Figure, *, other: Figure) -> Status:
    """Return how two figures for one thing stand to each other.

    "same": least value, greatest value and modifier are equal.  "compatible": the intervals that
    they are usually meant as meet.  "strained": only those meet that the words allow by logic
    alone.  "conflict": neither meet, so that both cannot be true.

    Examples
    --------
    >>> over = Figure(printed="over 40", value=40, low=40, high=59, modifier="more than")
    >>> exact = Figure(printed="46", value=46, low=46, high=46, modifier="exact")
    >>> many = Figure(printed="200", value=200, low=200, high=200, modifier="exact")
    >>> status(exact, other=exact), status(over, other=exact), status(over, other=many)
    ('same', 'compatible', 'strained')
    >>> status(exact, other=many)
    'conflict'
    """
    if gap(one, other=other) > 0:
        return "conflict"
    left, right = in_one_unit(one, other=other) or (one, other)
    if max(left.low, right.low) > min(left.high, right.high):
        return "strained"
    if one.modifier != other.modifier:
        return "compatible"
    rounded_alike = left is not one and one.modifier == "exact"
    return "same" if rounded_alike or left.usual == right.usual else "compatible"


def gap(one: Figure, *, other: Figure) -> float:
    """Return the greatest least value minus the least greatest value, by what the words allow.

    Above 0 both cannot be true.  In the unit of ``other`` where the two differ.

    Examples
    --------
    >>> exact = Figure(printed="46", value=46, low=46, high=46, modifier="exact")
    >>> more = Figure(printed="more than 60", value=60, low=60, high=89, modifier="more than")
    >>> gap(exact, other=more), gap(more, other=more)
    (14, -inf)
    """
    left, right = in_one_unit(one, other=other) or (one, other)
    (low_a, high_a), (low_b, high_b) = left.literal, right.literal
    if _excludes_its_number(left, right):
        low_a = _next_above(low_a)
    elif _excludes_its_number(right, left):
        low_b = _next_above(low_b)
    return max(low_a, low_b) - min(high_a, high_b)


def _excludes_its_number(above: Figure, below: Figure) -> bool:
    """Tell whether "more than N" is held against "nearly N" or "under N": N itself is no way out.

    Against a bare N or "at most N" it is one: news prints "60" and "more than 60" of one thing.
    """
    return above.modifier == "more than" and below.modifier in ("nearly", "less than")


def _next_above(value: float) -> float:
    return value + 1 if value == math.floor(value) else math.nextafter(value, math.inf)


def in_one_unit(one: Figure, *, other: Figure) -> tuple[Figure, Figure] | None:
    """Return both figures in the unit of ``other``; None where they are so or cannot be.

    An exact figure is widened by what rounding may have taken from it before the conversion.

    Examples
    --------
    >>> miles = Figure(printed="60 miles", value=60, low=60, high=60, modifier="exact",
    ...     unit="mile", kind="measure")
    >>> km = Figure(printed="97 km", value=97, low=97, high=97, modifier="exact",
    ...     unit="kilometre", kind="measure")
    >>> status(miles, other=km)
    'same'
    """
    unit, to = _unit(one), _unit(other)
    factor = conversion_factor(unit, to=to) if unit != to else None
    if factor is None:
        return None
    left, right = _as_interval(one, unit), _as_interval(other, to)
    return replace(left, low=left.low * factor, high=left.high * factor), right


def comparable(one: Figure, *, other: Figure) -> bool:
    """Tell whether two figures can be held against each other: one unit, or one dimension.

    What is counted may have two names ("boat", "vessel"); a currency, a measure and a share may not
    be held against another kind.

    Examples
    --------
    >>> euros = Figure(printed="€5", value=5, low=5, high=5, modifier="exact", unit="euro",
    ...     kind="money")
    >>> comparable(euros, other=replace(euros, unit="US dollar"))
    False
    """
    unit, to = _unit(one), _unit(other)
    if unit == to or conversion_factor(unit, to=to) is not None:
        return True
    if one.kind == other.kind == "money":  # "Rs" and "₹": rupees, and Indian rupees
        return unit.endswith(f" {to}") or to.endswith(f" {unit}")
    measured = {"money", "measure", "percent", "duration"}
    return measured.isdisjoint((one.kind, other.kind)) and "fraction" not in (unit, to)


def _unit(one: Figure) -> str:
    """Return the unit for conversion: a share in words ("a third") is a fraction."""
    share = one.kind == "other" and one.low > 0 and one.high <= 1
    return "fraction" if share else one.unit or ""


def _as_interval(one: Figure, unit: str) -> Figure:
    if one.value is None or one.low < one.high:
        return one
    low, high = (
        (one.value - 0.005, one.value + 0.005)
        if unit == "fraction"
        else measured_interval(one.value, unit=unit)
    )
    return replace(one, low=low, high=high, modifier="about")
