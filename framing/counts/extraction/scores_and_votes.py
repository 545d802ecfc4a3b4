"""Scores and votes: two numbers joined by a hyphen or "to" that are a tally, not a range."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from framing.counts.extraction.draft import Draft
from framing.counts.records import Kind, Role

#: Words of votes are looked for in so many characters on either side.
REACH = 70
#: The two shares of a poll add up to this and more.
LEAST_OF_A_POLL = 60
#: Words of games are looked for in so many characters after the numbers.
SCORE_REACH = 25
#: Odds and ratios are read up to this number: "10 to 1"; "93-1" is a vote.
MOST_OF_A_RATIO = 20

_VOTE = re.compile(
    r"\b(?:[Vv]ot(?:e|es|ed|ing)|pass(?:ed|es)?|approv(?:ed|al|es)|reject(?:ed|s)|rul(?:ed|ing)"
    r"|decision|majority|confirm(?:ed|ation)|party[- ]line|along party lines|ballots?|Senate|House"
    r"|[Cc]ommittee|panel|council|court|[Jj]udges|[Jj]ustices|[Tt]ribunal|tally|roll call|override"
    r"|overr(?:ode|idden)|veto|caucus|delegates)\b"
)
#: Of a game, right after the numbers: "a 9-2 lead", "3-1 win".
_SCORE_AFTER = re.compile(
    r" (?:\w+ )?(?:lead|win|loss|victory|defeat|draw|tie|record|run|series|start|deficit)\b"
)
_SCORE_NEAR = re.compile(
    r"\b(?:wins?|won|beat|beats|lost|loss|lead|leads|led|drew|draw|tied|victory|defeat(?:ed|s)?|scored?"
    r"|aggregate|ahead|trail(?:s|ed|ing)?|downed|edged|routed|final|half-?time|match|shootout)\b"
)
_POLL = re.compile(
    r"\b(?:polls?|polling|surveys?|[Rr]asmussen|[Gg]allup|[Qq]uinnipiac|likely voters"
    r"|approv(?:e|al)|(?:un)?favorab(?:le|ility)|matchup|head-to-head"
    r"|among (?:all |likely |registered )?(?:independents|voters|women|men))\b"
)
_SEATS_AFTER = re.compile(r" (?:[A-Z]?\w+ )?(?:majority|edge|advantage|control)\b")
_COUNTED_BEFORE = re.compile(r"\b(delegate|seat|vote|point)s \Z")
_VOTE_NOUNS = frozenset({"decision", "majority", "margin", "ruling", "split", "vote"})
_FROM = re.compile(r"\b[Ff]rom \Z")
_RATIO_AFTER = re.compile(r" (?:margin|ratio|odds|ratios)\b")
_RATIO_BEFORE = re.compile(r"\b(?:outnumber|outspen|outpac|outrais)\w+[^.]*\Z")
_TO = ("-to-", " to ", "–to–")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pair:
    """What the two numbers of "A-B" count, and how they stand to each other."""

    unit: str
    kind: Kind
    roles: tuple[Role, Role]


_PAIRS = {
    "poll": _Pair(unit="percent", kind="percent", roles=("alone", "alone")),
    "score": _Pair(unit="point", kind="score", roles=("for", "against")),
    "seats": _Pair(unit="seat", kind="count", roles=("for", "against")),
    "votes": _Pair(unit="vote", kind="count", roles=("for", "against")),
}


def tally(text: str, *, made: Draft) -> list[Draft]:
    """Read "A-B": one range where it can be one, two counts of votes or shares, or none.

    None where it is a ratio or a name.  "A-B" with B above A and a unit after it is a range; with
    "percent" and B below A it is the shares of a poll; near a word of games it is a score, which
    is of a kind of its own and no count.

    Examples
    --------
    >>> from framing.counts.extraction.extract import count_mentions
    >>> [(m.text, m.unit, m.role) for m in count_mentions("The bill passed 396-9 on Friday.")]
    [('396', 'vote', 'for'), ('9', 'vote', 'against')]
    >>> [(m.text, m.kind) for m in count_mentions("They won 3-1 and walked 10-15 miles.")]
    [('3', 'score'), ('1', 'score'), ('10-15 miles', 'measure')]
    """
    reading = _reading(text, made)
    if reading == "none":
        return []
    if reading == "range":
        made.low, made.high = sorted((made.low, made.high))
        return [made]
    return _halves(text, made, _PAIRS[reading])


def _reading(text: str, made: Draft) -> str:
    """Return what the two numbers of "A-B" are: a key of ``_PAIRS``, "range" or "none"."""
    if made.kind == "percent":
        return "poll" if made.numeral.low > made.numeral.high else "range"
    if made.kind != "count":
        return "score" if _is_scored(text, made) else "range"
    return next((name for name, test in _TESTS if test(text, made)), "range")


def _is_scored(text: str, made: Draft) -> bool:
    """Tell "a 9-2 lead", "3-1 win"; not "a 9-2 vote"."""
    return not _has_vote_noun(made) and bool(_SCORE_AFTER.match(text, made.numeral.end))


def _has_vote_noun(made: Draft) -> bool:
    return bool(made.unit) and (made.unit or "").split()[-1] in _VOTE_NOUNS


def _is_bare_poll(text: str, made: Draft) -> bool:
    low, high = made.numeral.low, made.numeral.high
    return not made.has_unit and _is_poll(text, made.start, made.numeral.end, low + high)


def _is_vote(text: str, made: Draft) -> bool:
    """Tell "passed 396-9": falling, or with nothing named, near a word of votes."""
    bare = not made.has_unit and made.modifier == "exact"
    if not (_has_vote_noun(made) or _is_falling(made) or bare):
        return False
    return bool(_VOTE.search(text, max(0, made.start - REACH), made.end + REACH))


def _is_vote_on_seats(text: str, made: Draft) -> bool:
    return _is_vote(text, made) and bool(_SEATS_AFTER.match(text, made.numeral.end))


def _is_falling(made: Draft) -> bool:
    return made.numeral.low >= made.numeral.high


def _is_no_range(text: str, made: Draft) -> bool:
    return _is_falling(made) or not made.has_unit


def _is_near_a_game(text: str, made: Draft) -> bool:
    if made.has_unit:
        return False
    start = max(0, made.start - REACH)
    return bool(_SCORE_NEAR.search(text, start, made.numeral.end + SCORE_REACH))


def _is_poll(text: str, start: int, end: int, total: float) -> bool:
    """Tell the shares of a poll ("leads 48-45") from a score: they come near a hundred."""
    return LEAST_OF_A_POLL <= total <= 100 and bool(
        _POLL.search(text, max(0, start - REACH), end + REACH)
    )


def _is_odds(text: str, made: Draft) -> bool:
    """Tell "outnumbered 10-1" and "a 10-1 margin"."""
    if made.numeral.high != 1 or made.numeral.low > MOST_OF_A_RATIO:
        return False
    before = _RATIO_BEFORE.search(text, max(0, made.start - REACH), made.start)
    return made.modifier != "exact" or bool(before or _RATIO_AFTER.match(text, made.numeral.end))


#: What "A-B" is: the first that holds; a range where none does.
_TESTS: tuple[tuple[str, Callable[[str, Draft], bool]], ...] = (
    ("none", _is_odds),
    ("poll", _is_bare_poll),
    ("score", _is_scored),
    ("seats", _is_vote_on_seats),
    ("votes", _is_vote),
    ("score", _is_near_a_game),
    ("none", _is_no_range),
)


def _halves(text: str, made: Draft, pair: _Pair) -> list[Draft]:
    """Return the two numbers of "A-B" as amounts of their own."""
    start, end = made.numeral.start, made.numeral.end
    dash = next(place for place in range(start, end) if text[place] in "-–‑")
    first = _one_side(made, start, dash, made.numeral.low)
    second = _one_side(made, dash + 1, end, made.numeral.high)
    first.role, second.role = pair.roles
    for half in (first, second):
        half.unit, half.kind = pair.unit, pair.kind
    if pair.kind == "percent":
        second.end = made.end
    return [first, second]


def _one_side(made: Draft, start: int, end: int, value: float) -> Draft:
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


def is_ratio(text: str, *, first: Draft, second: Draft) -> bool:
    """Tell whether two drafts are a ratio or odds: "more than 6 to 1"."""
    return (
        not first.has_unit
        and first.value is not None
        and 1 < first.value <= MOST_OF_A_RATIO
        and second.value == 1
        and text[first.end : second.start] in _TO
    )


def split_to(text: str, *, first: Draft, second: Draft) -> bool:
    """Give two drafts joined by a falling "A to B" their roles; tell whether they are such.

    Examples
    --------
    >>> from framing.counts.extraction.extract import count_mentions
    >>> [(m.text, m.unit) for m in count_mentions("She leads by 45 to 37 percent.")]
    [('45', 'percent'), ('37 percent', 'percent')]
    """
    if first.value is None or second.value is None or second.value >= first.value:
        return False
    between = text[first.end : second.start]
    if first.unit == "vote" and not second.has_unit and between == " votes to ":
        _give(first, second, _PAIRS["votes"])
        return True
    from_to = _FROM.search(text, max(0, first.start - 6), first.start)
    if first.has_unit or between not in _TO or from_to:
        return False
    pair = _falling_pair(text, first, second, first.value + second.value)
    if pair:
        _give(first, second, pair)
    return pair is not None


def _falling_pair(text: str, first: Draft, second: Draft, total: float) -> _Pair | None:
    """Return what "45 to 37 percent" or "88 to 51" count; None where they are no split."""
    if second.kind == "percent" or _is_poll(text, first.start, second.end, total):
        return _PAIRS["poll"]
    if first.scaled > 1 or not first.numeral.bare or not second.numeral.bare:
        return None
    counted = _COUNTED_BEFORE.search(text, max(0, first.start - 12), first.start)
    seats = "seat" if _SEATS_AFTER.match(text, second.end) else "vote"
    return replace(_PAIRS["votes"], unit=counted[1] if counted else seats)


def _give(first: Draft, second: Draft, pair: _Pair) -> None:
    first.role, second.role = pair.roles
    for half in (first, second):
        half.unit, half.kind = pair.unit, pair.kind
