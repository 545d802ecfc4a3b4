"""Unquoted: marked words that quote nobody by where they stand: names of works, page furniture."""

from __future__ import annotations

import re

from framing.language.lexicon.titles_and_roles import FURNITURE
from framing.language.words import any_of

#: "The Long Way to Dover"
CAPITALISED = re.compile(
    r"[\W_]*[A-Z0-9]\S*(?:\s+(?:[A-Z0-9&’']\S*|of|the|and|a|an|in|for|to|on|with|at|by|from|is))+\Z"
)
_POINTER = re.compile(rf"[\W_]*(?:{any_of(FURNITURE)})\b\s*[:|–—-]", re.IGNORECASE)
#: What stands before the name of a work: "titled", "her new book,".
_WORK = re.compile(
    r"\b(?:entitled|titled|called|named|headlined|headed|dubbed|album|article|ballad|book|booklet|"
    r"brochure|campaign|column|comedy|documentary|drama|episode|essay|exhibition|film|game|hit|"
    r"leaflet|memoir|movie|musical|novel|painting|pamphlet|paper|play|podcast|poem|programme|"
    r"report|seminar|series|show|sitcom|single|song|thriller|track|webinar|workshop),?\s\Z"
)


def names_a_work(text: str, start: int, content: str) -> bool:
    """Tell whether the marked ``content`` at ``start`` is the name of a work or of a piece.

    Examples
    --------
    >>> text = "Her book, “The Long Room”, is out. She said: “The Long Room is out.”"
    >>> names_a_work(text, 10, "The Long Room"), names_a_work(text, 45, "The Long Room is out.")
    (True, False)
    """
    line = text.rfind("\n", 0, start) + 1
    if _POINTER.match(text, line, start):
        return True
    bare = content.rstrip(",")
    return (
        bare[-1:].isalnum()
        and bool(CAPITALISED.match(bare))
        and bool(_WORK.search(text, max(0, start - 16), start))
    )
