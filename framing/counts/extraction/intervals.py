"""Intervals: what a wording of an amount allows, as usually meant and as worded.

A heuristic of reading, not logic; all intervals are closed.  ``readings`` is the whole of it.
"""

from __future__ import annotations

import math
from collections.abc import Collection

from framing.counts.records import Modifier

Interval = tuple[float, float]

#: Shares of N.  Numeric hedges have been measured: Ferson et al. 2015; "more than n" implies a
#: bound above: Cummins, Sauerland & Solt 2012.  N itself is inside "more than N", since news
#: prints "60" and "more than 60" of one thing; 1.5 N is outside, so that "over 40" and "more
#: than 60" do not touch.
ABOVE = 1.5
AROUND = 0.15
NEARLY = 0.9
BELOW = 0.75
#: "At least 2" and 3 are no strange pair, though 3 is not under 1.5 x 2: of a small whole number
#: the usual end lies this far above it.
SMALL = 10
ABOVE_SMALL = 3

#: Words that stand for an interval themselves.
VAGUE_WORDS: dict[str, Interval] = {
    "couple": (2, 3),
    "dozens": (24, 99),
    "few": (3, 6),
    "handful": (3, 10),
    "hundreds": (200, 999),
    "billions": (2e9, 9_999_999_999),
    "millions": (2e6, 9_999_999),
    "scores": (40, 199),
    "several": (3, 9),
    "tens": (20, 99),
    "thousands": (2_000, 9_999),
    "trillions": (2e12, 9_999_999_999_999),
}

#: Of these the least value is all that the word itself says: "dozens" are 24 and more.
ENDLESS = frozenset("tens dozens scores hundreds thousands millions billions trillions".split())

#: Least and greatest factor of a vague word before a unit of counting: "a few dozen" is 24 to 59,
#: from two dozen to the last value under five.
_BEFORE_SCALE: dict[str, Interval] = {
    "couple": (2, 3),
    "few": (2, 5),
    "handful": (3, 10),
    "several": (3, 10),
}


def interval(value: float, *, modifier: Modifier) -> Interval:
    """Return the closed interval that ``value`` with ``modifier`` is usually meant as.

    The last value under a bound is the last whole number for a whole ``value`` of ten or more,
    and the last floating-point number for others.

    Parameters
    ----------
    value : float
        The number as printed, N.
    modifier : Modifier
        "range" and "vague" add nothing to a single number and are read as "exact".

    Returns
    -------
    tuple of float
        Least and greatest value; both equal ``value`` where the wording is exact.

    Examples
    --------
    >>> interval(40, modifier="more than"), interval(46, modifier="at most")
    ((40, 59), (34.5, 46))
    >>> interval(46, modifier="exact"), interval(2, modifier="at least")
    ((46, 46), (2, 5))
    """
    if value < 0:
        low, high = interval(-value, modifier=modifier)
        return -high, -low
    if modifier in ("more than", "at least"):
        last = _last_under(ABOVE * value, value)
        small = 0 < value < SMALL and value == math.floor(value)
        return value, max(last, value + ABOVE_SMALL) if small else last
    if modifier == "about":
        return value - AROUND * value, value + AROUND * value
    if modifier == "nearly":
        return NEARLY * value, value
    if modifier == "at most":
        return BELOW * value, value
    if modifier == "less than":
        return BELOW * value, max(BELOW * value, _last_under(value, value))
    return value, value


def literal_interval(
    usual: Interval, *, modifier: Modifier, words: Collection[str] = ()
) -> Interval:
    """Return what a wording allows as worded, given what it is usually meant as.

    Two figures whose literal intervals do not meet cannot both be true.

    Parameters
    ----------
    usual : tuple of float
        The usual interval, as ``interval`` or ``vague_interval`` gives it.
    modifier : Modifier
        How the amount is hedged.
    words : collection of str, default none
        The words of the number in small letters; one of ``ENDLESS`` among them has no upper end.

    Examples
    --------
    >>> literal_interval((40, 59), modifier="more than")
    (40, inf)
    >>> literal_interval((34.5, 46), modifier="at most")
    (0.0, 46)
    >>> literal_interval((24, 99), modifier="vague", words=["dozens"])
    (24, inf)
    >>> literal_interval((24, 59), modifier="vague", words=["few", "dozen"])
    (24, 59)
    """
    low, high = usual
    if low == high:
        return usual
    if modifier in ("more than", "at least"):
        return (low, math.inf) if low >= 0 else (-math.inf, high)
    if modifier in ("at most", "less than"):
        return (0.0, high) if high >= 0 else (low, 0.0)
    if modifier == "vague" and not ENDLESS.isdisjoint(words):
        return low, math.inf
    return usual


def _last_under(bound: float, value: float) -> float:
    """Return the last value under ``bound``, never below ``value`` unless ``bound`` is it."""
    if value >= 10 and value == math.floor(value) and bound < 2**53:
        return math.ceil(bound) - 1
    return math.nextafter(bound, -math.inf) if bound > 0 else bound


def vague_interval(word: str, *, scale: float = 1) -> Interval:
    """Return the closed interval that a vague word is read as, alone or before a ``scale``.

    Before a scale the word is a factor: "a few dozen" is 2 x 12 to the last value under 5 x 12.
    "Dozens of thousands" and "hundreds of thousands" multiply both ends.

    Parameters
    ----------
    word : str
        A key of ``VAGUE_WORDS``.
    scale : float, default 1
        12 for dozen, 100 for hundred, and so on; 1 where none follows.

    Examples
    --------
    >>> vague_interval("dozens"), vague_interval("few"), vague_interval("few", scale=12)
    ((24, 99), (3, 6), (24, 59))
    >>> vague_interval("hundreds", scale=1_000)
    (200000, 999999)
    """
    low, high = VAGUE_WORDS[word]
    if scale == 1:
        return low, high
    if word in _BEFORE_SCALE:
        low, high = _BEFORE_SCALE[word]
        last = high * scale if word == "couple" else high * scale - 1
        return low * scale, last
    return low * scale, (high + 1) * scale - 1


def readings() -> list[tuple[str, str, str]]:
    """Return each wording, what it is usually meant as, and what it allows as worded.

    Examples
    --------
    >>> for row in readings()[:3]:
    ...     print(" | ".join(row))
    N, exactly N | N | N
    more than, over, at least N, N or more | N up to 1.5 N (under 10: N + 3) | N and above
    about, around, some, roughly N, N or so | N less or more 15 % | the same
    """
    few, many = (
        ["couple", "few", "several", "handful"],
        ["dozens", "scores", "hundreds", "thousands"],
    )
    above = f"N up to {ABOVE:g} N (under {SMALL}: N + {ABOVE_SMALL})"
    return [
        ("N, exactly N", "N", "N"),
        ("more than, over, at least N, N or more", above, "N and above"),
        (
            "about, around, some, roughly N, N or so",
            f"N less or more {AROUND:.0%}".replace("%", " %"),
            "the same",
        ),
        ("nearly, almost, close to N", f"{NEARLY:g} N to N", "the same"),
        ("up to, as many as, at most N", f"{BELOW:g} N to N", "0 to N"),
        ("less than, fewer than, under N", f"{BELOW:g} N to under N", "0 to under N"),
        ("a limit: making less than N", "N", "N"),
        ("A to B, between A and B", "A to B", "the same"),
        (f"a {', a '.join(few[:2])}, {few[2]}, a {few[3]}", _spans(few), "the same"),
        (", ".join(many), _spans(many), "their least and above"),
    ]


def _spans(words: Collection[str]) -> str:
    return ", ".join("{:,.0f} to {:,.0f}".format(*VAGUE_WORDS[word]) for word in words)
