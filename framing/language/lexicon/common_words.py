"""Common words: the words of English that are no names, as a spelling dictionary prints them."""

from __future__ import annotations

from functools import cache
from importlib import resources


@cache
def common_words() -> frozenset[str]:
    """Return the words of at least three letters that English writes with a small letter.

    Notes
    -----
    Source: SCOWL, British, size 35 (Debian's wbritish-small 2020.12.07), its lines without
    capitals and apostrophes.  Copyright 2000-2018 by Kevin Atkinson; free to use, copy and
    distribute with this notice.

    Examples
    --------
    >>> {"fisheries", "estates", "mehta"} & common_words() == {"fisheries", "estates"}
    True
    """
    stored = resources.files("framing.language.lexicon").joinpath("common_words.txt")
    return frozenset(stored.read_text(encoding="utf-8").split())
