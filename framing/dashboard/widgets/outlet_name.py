"""Naming: an outlet's name as it stands in a sentence."""

from __future__ import annotations

from framing.charts.base.text import shortened
from framing.tables import UNKNOWN_OUTLET

#: Characters of a title that stands for an outlet; more would drown the sentence.
MAX_CHARS = 48


def spoken(outlet: str) -> str:
    """Return the name of ``outlet`` for a sentence: its title stands for one that is not known.

    Examples
    --------
    >>> spoken("Ant Herald"), spoken("outlet unknown: Harbour strike ends")
    ('Ant Herald', '“Harbour strike ends” (outlet unknown)')
    """
    if not outlet.startswith(UNKNOWN_OUTLET):
        return outlet
    title = shortened(outlet.removeprefix(UNKNOWN_OUTLET), max_chars=MAX_CHARS)
    return f"“{title}” ({UNKNOWN_OUTLET.rstrip(': ')})"
