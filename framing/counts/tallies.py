"""Tallies: two numbers joined by a hyphen or "to" that are votes, seats or shares, not a range."""

from __future__ import annotations

import re
from dataclasses import replace

from framing.counts.drafts import Draft
from framing.counts.records import Kind, Role

#: Words of votes are looked for in so many characters on either side.
REACH = 70
#: Odds and ratios are read up to this number: "10 to 1"; "93-1" is a vote.
MOST_OF_A_RATIO = 20

_VOTE = re.compile(
    r"\b(?:[Vv]ot(?:e|es|ed|ing)|pass(?:ed|es)?|approv(?:ed|al|es)|reject(?:ed|s)|rul(?:ed|ing)"
    r"|decision|majority|confirm(?:ed|ation)|party[- ]line|along party lines|ballots?|Senate|House"
    r"|[Cc]ommittee|panel|council|court|[Jj]ustices|tally|roll call|override|overr(?:ode|idden)"
    r"|veto|caucus|delegates)\b"
)
#: Of a game, right after the numbers: "a 9-2 lead", "3-1 win".
_SCORE_AFTER = re.compile(
    r" (?:\w+ )?(?:lead|win|loss|victory|defeat|draw|tie|record|run|series|start|deficit)\b"
)
_SEATS_AFTER = re.compile(r" (?:[A-Z]?\w+ )?(?:majority|edge|advantage|control)\b")
_COUNTED_BEFORE = re.compile(r"\b(delegate|seat|vote|point)s \Z")
_VOTE_NOUNS = frozenset({"decision", "majority", "margin", "ruling", "split", "vote"})
_FROM = re.compile(r"\b[Ff]rom \Z")
_RATIO_AFTER = re.compile(r" (?:margin|ratio|odds|ratios)\b")
_TO = ("-to-", " to ", "–to–")


def tally(text: str, made: Draft) -> list[Draft]:
    """Read "A-B": one range where it can be one, two counts of votes or shares, or none.

    None where it is the score of a game, a ratio or a name.  "A-B" with B above A and a unit
    after it is a range; with "percent" and B below A it is the shares of a poll.

    Examples
    --------
    >>> from framing.counts.amounts import count_mentions
    >>> [(m.text, m.unit, m.role) for m in count_mentions("The bill passed 396-9 on Friday.")]
    [('396', 'vote', 'for'), ('9', 'vote', 'against')]
    >>> [m.text for m in count_mentions("They won 3-1, walked 10-15 miles and lost a 9-2 lead.")]
    ['10-15 miles']
    """
    low, high = made.numeral.low, made.numeral.high
    end = made.numeral.end
    vote_noun = made.unit is not None and made.unit.split()[-1] in _VOTE_NOUNS
    if made.kind == "percent" and low > high:
        return _halves(text, made, unit="percent", kind="percent", roles=("alone", "alone"))
    if made.kind == "count" and high == 1 and low <= MOST_OF_A_RATIO and _is_odds(text, made):
        return []
    if _SCORE_AFTER.match(text, end) and not vote_noun:
        return []
    votes = vote_noun or low >= high or not (made.has_unit or made.modifier != "exact")
    if made.kind == "count" and votes and _near_vote(text, made.start, made.end):
        unit = "seat" if _SEATS_AFTER.match(text, end) else "vote"
        return _halves(text, made, unit=unit, kind="count", roles=("for", "against"))
    if made.kind == "count" and (low >= high or not made.has_unit):
        return []
    made.low, made.high = sorted((made.low, made.high))
    return [made]


def _is_odds(text: str, made: Draft) -> bool:
    return made.modifier != "exact" or bool(_RATIO_AFTER.match(text, made.numeral.end))


def _near_vote(text: str, start: int, end: int) -> bool:
    return bool(_VOTE.search(text, max(0, start - REACH), end + REACH))


def _halves(
    text: str, made: Draft, *, unit: str, kind: Kind, roles: tuple[Role, Role]
) -> list[Draft]:
    """Return the two numbers of "A-B" as amounts of their own."""
    start, end = made.numeral.start, made.numeral.end
    dash = next(place for place in range(start, end) if text[place] in "-–‑")
    first = _half(made, start, dash, made.numeral.low)
    second = _half(made, dash + 1, end, made.numeral.high)
    first.role, second.role = roles
    for half in (first, second):
        half.unit, half.kind = unit, kind
    if kind == "percent":
        second.end = made.end
    return [first, second]


def _half(made: Draft, start: int, end: int, value: float) -> Draft:
    return Draft(
        numeral=replace(made.numeral, start=start, end=end, form="digits", value=value),
        number_start=start,
        number_end=end,
        end=end,
        low=value,
        high=value,
        value=value,
        modifier="exact",
        start=start,
    )


def is_ratio(text: str, first: Draft, second: Draft) -> bool:
    """Tell whether two drafts are a ratio or odds: "more than 10 to 1"."""
    return (
        not first.has_unit
        and first.value is not None
        and 1 < first.value <= MOST_OF_A_RATIO
        and second.value == 1
        and text[first.end : second.start] in _TO
    )


def split_to(text: str, first: Draft, second: Draft) -> bool:
    """Give two drafts joined by a falling "A to B" their roles; tell whether they are such.

    Examples
    --------
    >>> from framing.counts.amounts import count_mentions
    >>> [(m.text, m.unit) for m in count_mentions("She leads by 45 to 37 percent.")]
    [('45', 'percent'), ('37 percent', 'percent')]
    """
    if first.has_unit or first.value is None or second.value is None or second.value >= first.value:
        return False
    if text[first.end : second.start] not in _TO or _FROM.search(
        text, max(0, first.start - 6), first.start
    ):
        return False
    if second.kind == "percent":
        first.unit, first.kind = second.unit, second.kind
        return True
    if first.scaled > 1 or not first.numeral.bare or not second.numeral.bare:
        return False
    counted = _COUNTED_BEFORE.search(text, max(0, first.start - 12), first.start)
    first.unit = second.unit = counted[1] if counted else "vote"
    first.role, second.role = "for", "against"
    return True
