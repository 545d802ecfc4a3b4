"""Spelled numbers: the value of a run of number words."""

from __future__ import annotations

from framing.counts.extraction.number_words import ONES, SCALES, TENS


def word_value(words: list[str]) -> tuple[float, int, float]:
    """Return value, number of words used and last scale of the number that ``words`` begin with.

    Examples
    --------
    >>> word_value(["two", "hundred", "six"])
    (206.0, 3, 1.0)
    >>> word_value(["twenty", "million", "nine", "ten"])
    (20000009.0, 3, 1.0)
    >>> word_value(["dozen"])
    (12.0, 1, 12)
    """
    total, current, used, last_scale = 0.0, 0.0, 0, 1.0
    room = 0.0  # what may still be added below: 10 after "twenty", 100 after "hundred"
    for word in words:
        factor = SCALES.get(word, 1.0)
        number = ONES.get(word, TENS.get(word, 0))
        if used and not _continues(number, factor, current=current, room=room):
            break
        used += 1
        if factor == 1.0:
            current += number
            room = 10.0 if word in TENS else 0.0
        elif factor in (12, 100):
            current = (current or 1) * factor
            room = factor
        else:
            total += (current or 1) * factor
            current, room = 0.0, min(factor, 1e6)
        last_scale = factor
        if factor == 12:
            break
    return total + current, used, last_scale


def _continues(number: int, factor: float, *, current: float, room: float) -> bool:
    """Tell whether a number word goes on with the one before: "twenty one", not "one twenty"."""
    if factor == 1.0:
        return 0 < number < room
    return current > 0 and (factor not in (12, 100) or current < 100)
