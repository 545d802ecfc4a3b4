"""Hedges: "about", "more than", "up to", before a number or after it."""

from __future__ import annotations

import re

from framing.counts.records import Modifier
from framing.language.words import any_of

#: Hedges before a number.  From the hedges that numeric studies list (Ferson et al. 2015) and news
#: style books; "by", "only", "just" alone change nothing and are not here.
BEFORE: dict[str, Modifier] = {
    "a good": "about",
    "a maximum of": "at most",
    "a minimum of": "at least",
    "a total of about": "about",
    "about": "about",
    "above": "more than",
    "almost": "nearly",
    "an estimated": "about",
    "and over": "more than",
    "any more than": "at most",
    "approaching": "nearly",
    "approx": "about",
    "approx.": "about",
    "approximately": "about",
    "around": "about",
    "as few as": "at least",
    "as high as": "at most",
    "as little as": "at least",
    "as many as": "at most",
    "as much as": "at most",
    "at a minimum": "at least",
    "at least": "at least",
    "at most": "at most",
    "at the least": "at least",
    "at the most": "at most",
    "below": "less than",
    "beyond": "more than",
    "circa": "about",
    "close to": "nearly",
    "estimated": "about",
    "exceeded": "more than",
    "exceeding": "more than",
    "exceeds": "more than",
    "fewer than": "less than",
    "greater than": "more than",
    "higher than": "more than",
    "in excess of": "more than",
    "in the neighborhood of": "about",
    "in the region of": "about",
    "just about": "about",
    "just above": "more than",
    "just below": "less than",
    "just over": "more than",
    "just shy of": "nearly",
    "just under": "less than",
    "less than": "less than",
    "longer than": "more than",
    "lower than": "less than",
    "maybe": "about",
    "minimum of": "at least",
    "maximum of": "at most",
    "more like": "about",
    "more than": "more than",
    "nearly": "nearly",
    "no fewer than": "at least",
    "no greater than": "at most",
    "no less than": "at least",
    "no more than": "at most",
    "north of": "more than",
    "not less than": "at least",
    "not more than": "at most",
    "not fewer than": "at least",
    "on the order of": "about",
    "only about": "about",
    "over": "more than",
    "perhaps": "about",
    "probably": "about",
    "roughly": "about",
    "shy of": "nearly",
    "smaller than": "less than",
    "some": "about",
    "something like": "about",
    "south of": "less than",
    "surpassed": "more than",
    "surpassing": "more than",
    "the better part of": "nearly",
    "topped": "more than",
    "topping": "more than",
    "under": "less than",
    "up to": "at most",
    "upward of": "more than",
    "upwards of": "more than",
    "virtually": "nearly",
    "well above": "more than",
    "well below": "less than",
    "well over": "more than",
    "well under": "less than",
}
_SYMBOLS: dict[str, Modifier] = {
    "~": "about",
    "≈": "about",
    "±": "about",
    "<": "less than",
    ">": "more than",
    "≤": "at most",
    "≥": "at least",
    "sub-": "less than",
}
#: Hedges after a number, its unit or what is counted.
AFTER: dict[str, Modifier] = {
    "and counting": "at least",
    "at least": "at least",
    "at most": "at most",
    "at the least": "at least",
    "at the most": "at most",
    "give or take": "about",
    "and up": "at least",
    "or above": "at least",
    "or fewer": "at most",
    "or greater": "at least",
    "or higher": "at least",
    "or less": "at most",
    "or longer": "at least",
    "or lower": "at most",
    "or more": "at least",
    "or over": "at least",
    "or so": "about",
    "or thereabouts": "about",
    "or under": "at most",
}
_CHARS = 34
#: So many characters before a hedge are looked at for a word of limits.
_LIMIT_CHARS = 45
#: What draws a line at a figure: "families making less than $250,000", "limited to 300 kg".
_LIMIT = re.compile(
    r"\b(?:limit(?:s|ed|ing)?|caps?|capped|ceiling|maximum|minimum|threshold|earn(?:s|ers|ing)?"
    r"|mak(?:e|es|ing)|incomes?|allow(?:s|ed)|must|shall|eligible|can (?:keep|have|hold)"
    r"|weigh(?:s|ing)?|taxed|tax(?:es)? on)\b[^.;:,]*\Z"
)
_BEFORE = re.compile(
    rf"(?:(?<![\w])(?P<words>{any_of(BEFORE)})[\s-]+(?P<between>(?:a|an|another|just|only|about)\s)?"
    rf"|(?P<symbol>{any_of(_SYMBOLS)})\s?)\Z",
    re.IGNORECASE,
)
_AFTER = re.compile(rf"\ (?P<words>{any_of(AFTER)})(?![\w])")
_GLUED_AFTER = re.compile(r"(?P<sign>\+)|[-\s]plus(?![\w])|(?P<odd>-odd|-ish)(?![\w])")


def hedge_before(text: str, *, start: int) -> tuple[Modifier, int]:
    """Return the hedge right before ``start`` and where it begins; "exact" and ``start`` if none.

    Examples
    --------
    >>> hedge_before("as many as 46", start=11), hedge_before("of the 46", start=7)
    (('at most', 0), ('exact', 7))
    """
    match = _BEFORE.search(text, max(0, start - _CHARS), start)
    if not match:
        return "exact", start
    if match["symbol"]:
        return _SYMBOLS[match["symbol"].lower()], match.start()
    return BEFORE[" ".join(match["words"].lower().split())], match.start()


def is_limit(text: str, *, start: int) -> bool:
    """Tell whether a hedge at ``start`` draws a line, so that its number is meant exactly.

    Examples
    --------
    >>> text = "households making less than $250,000"
    >>> is_limit(text, start=18), is_limit("It cost less than $5", start=8)
    (True, False)
    """
    return bool(_LIMIT.search(text, max(0, start - _LIMIT_CHARS), start))


def hedge_after(text: str, *, end: int) -> tuple[Modifier, int]:
    """Return the hedge right after ``end`` and where it ends; "exact" and ``end`` if none.

    Examples
    --------
    >>> [hedge_after(text, end=2) for text in ("60 or more", "60+ votes", "60 or 70")]
    [('at least', 10), ('at least', 3), ('exact', 2)]
    """
    if match := _GLUED_AFTER.match(text, end):
        return ("about" if match["odd"] else "at least"), match.end()
    match = _AFTER.match(text, end)
    if not match:
        return "exact", end
    return AFTER[match["words"]], match.end()
