"""Ranges: drafts side by side that are one amount, or a part and its whole."""

from __future__ import annotations

import re

from framing.counts.extraction.draft import Draft
from framing.counts.extraction.intervals import interval
from framing.counts.extraction.numerals import times
from framing.counts.extraction.scores_and_votes import is_ratio, split_to

#: Two drafts further apart than this many characters are not joined.
MAX_GAP = 30
#: "Two or three" is a range; "two or five" is not: the second is at most this times the first.
MAX_OR_RATIO = 2.5
#: Shares such as "two in five" are read up to this number.
MOST_OF_A_SHARE = 10

_TO = re.compile(
    r"(?: ?[-–—] ?|-to-| to | up to | through )(?:as (?:many|much|high) as |about |around |roughly "
    r"|nearly |up to |over |just |only )?\Z"
)
_FROM_TO = re.compile(
    r" (?:(?:in|on|of|last|as of) (?:[A-Z][a-z]+ )?(?:\d{1,4}|\w+)|(?:a|per) \w+|U\.S\.|US)? ?to"
    r" (?:just |only |about |nearly |more than )?\Z"
)
_AND = re.compile(r" and \Z")
_OR = re.compile(r" or \Z")
_FROM = re.compile(r"\b(?:[Ff]rom|FROM)\s(?:up to |as (?:many|little|few) as |about |around )?\Z")
_BETWEEN = re.compile(r"\b(?:[Bb]etween|BETWEEN)\s(?:about |around |roughly )?\Z")
#: After these "A to B" says how much and where to: "rose 18 cents to $23".
MOVED = re.compile(
    r"\b(?:rose|fell|up|down|by|gained|lost|climbed|dropped|slipped|jumped|grew|increased|decreased"
    r"|slid|added|shed|rise|fall|increase|decrease|rising|falling|soared|plunged|raised|cut|lowered)"
    r" (?:just |only )?\Z"
)
_IN = re.compile(r"(?: |-)(?:in|In|out of|of every)(?: |-)(?:every )?\Z")
_OF = re.compile(
    r" (?:out )?of (?:all )?"
    r"(?P<the>the |its |his |her |our |their |those |these |[A-Z]\w+['’]s )?(?:\w+ )?\Z"
)


def joined(text: str, *, drafts: list[Draft]) -> list[Draft]:
    """Return ``drafts`` with ranges and shares joined, and parts given the noun of their whole.

    Examples
    --------
    >>> from framing.counts.extraction.extract import count_mentions
    >>> [(m.text, m.low, m.high) for m in count_mentions("between 20 and 35 barges, two or three")]
    [('20 and 35 barges', 20.0, 35.0), ('two or three', 2.0, 3.0)]
    >>> [(m.value, m.unit) for m in count_mentions("One in five teachers left.")]
    [(0.2, 'teacher')]
    """
    kept: list[Draft] = []
    for second in drafts:
        first = kept[-1] if kept else None
        if first is None or not 0 <= second.start - first.end < MAX_GAP:
            kept.append(second)
        elif is_ratio(text, first=first, second=second):
            kept.pop()
        elif not _join(text, first, second) and text[first.end : second.start] != "-in-":
            kept.append(second)
    return kept


def _join(text: str, first: Draft, second: Draft) -> bool:
    """Make ``first`` one amount with ``second`` where the words between say so."""
    if split_to(text, first=first, second=second):
        return False
    if _is_range(text, first, second):
        _make_range(first, second)
        return True
    if _is_one_in_many(text, first, second):
        _make_share(first, second)
        return True
    _make_part(text, first, second)
    return False


def _is_range(text: str, first: Draft, second: Draft) -> bool:
    """Tell "10 to 15", "from 300 up to 700", "between 10 and 15", "two or three"."""
    if not _may_be_one(first, second):
        return False
    if _opened(_FROM, text, first) and _reaches(text, first, second):
        return True
    if _AND.match(text, first.end, second.start):
        return _opened(_BETWEEN, text, first)
    if second.value is None or (first.has_unit and not second.has_unit):
        return False
    if _TO.match(text, first.end, second.start):
        moved = MOVED.search(text, max(0, first.start - MAX_GAP), first.start)
        if moved and (first.has_unit or not second.has_unit):
            return False
        return first.kind == "measure" or _shared_value(first, second) < second.value
    return bool(_OR.match(text, first.end, second.start)) and _is_or_range(first, second)


def _may_be_one(first: Draft, second: Draft) -> bool:
    """Tell whether nothing in two drafts themselves keeps them from being one range."""
    if first.value is None or (second.value is None and second.numeral.form != "pair"):
        return False
    if first.noun and first.kind != "percent":
        return False
    both = first.has_unit and second.has_unit
    return not both or _base(first.unit) == _base(second.unit)


def _reaches(text: str, first: Draft, second: Draft) -> bool:
    ends = (second.start, second.number_start)  # "from 300 up to 700"
    return any(to.match(text, first.end, end) for to in (_TO, _FROM_TO) for end in ends)


def _is_or_range(first: Draft, second: Draft) -> bool:
    """Tell "two or three" from "two or five"."""
    low, high = first.value or 0.0, second.value or 0.0
    small = first.scaled == second.scaled == 1
    return small and not first.has_unit and low < high <= MAX_OR_RATIO * low


def _opened(opening: re.Pattern[str], text: str, first: Draft) -> bool:
    """Tell whether "from" or "between" stands before a draft, or between its hedge and number."""
    left = max(0, first.start - MAX_GAP)
    return any(opening.search(text, left, place) for place in (first.start, first.number_start))


def _base(unit: str | None) -> str:
    """Return a unit without its rate: "US dollar" of "US dollar per share"."""
    return (unit or "").partition(" per ")[0]


def _shared_value(first: Draft, second: Draft) -> float:
    """Return the value of ``first`` with the scale of ``second``: "10 to 15 million"."""
    value = first.value or 0.0
    last = second.value if second.value is not None else second.high
    if first.scaled == 1 and second.scaled > 1 and value < last / second.scaled:
        return times(value, second.scaled)
    return value


def _make_range(first: Draft, second: Draft) -> None:
    last = second.value if second.value is not None else second.high
    first.low, first.high = sorted((_shared_value(first, second), last))
    first.value = None
    if second.has_unit and len(second.unit or "") >= len(first.unit or ""):
        first.unit, first.kind, first.noun = second.unit, second.kind, second.noun
    if first.modifier in ("exact", "at most"):
        first.modifier = "about" if second.modifier == "about" else "range"
    first.number_end, first.end = second.number_end, second.end


def _is_one_in_many(text: str, first: Draft, second: Draft) -> bool:
    """Tell whether two drafts are "one in five", "9 out of 10"."""
    if first.has_unit or first.value is None or not second.value or first.value >= second.value:
        return False
    if first.scaled > 1 or second.kind != "count" or second.modifier != "exact":
        return False
    if not _IN.match(text, first.end, second.start):
        return False
    return first.value == 1 or second.value <= MOST_OF_A_SHARE or second.value in (100, 1000)


def _make_share(first: Draft, second: Draft) -> None:
    first.value = (first.value or 0.0) / (second.value or 1.0)
    first.low, first.high = interval(first.value, modifier=first.modifier)
    first.unit, first.noun, first.kind = second.unit, second.noun, "other"
    first.number_end, first.end = second.number_end, second.end


def _make_part(text: str, first: Draft, second: Draft) -> None:
    """Give "30" of "30 of the 45 members" its noun and both their roles."""
    if first.has_unit or second.role != "alone":
        return
    of = _OF.match(text, first.end, second.start)
    pronoun = first.value == 1 and first.numeral.form == "words"
    if not of or (pronoun and not of["the"]):
        return
    first.role, second.role = "part", "whole"
    first.unit, first.noun = second.unit, second.noun
    if second.kind == "money":
        first.kind = second.kind
