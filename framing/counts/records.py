"""Records: a place where a text gives an amount, as it is handed on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

#: How an amount is hedged.  "nearly" holds almost, close to; "at most" holds up to, as many as.
Modifier = Literal[
    "exact", "about", "nearly", "more than", "at least", "less than", "at most", "range", "vague"
]

#: What sort of amount it is.  A share in words ("a third of voters") is "other".
Kind = Literal["count", "money", "percent", "duration", "measure", "score", "other"]

#: How an amount stands to another of the same phrase: "30" is a part in "30 of the 45 members",
#: "60" the whole of it; "for" and "against" are the two numbers of a vote.
Role = Literal["alone", "part", "whole", "for", "against"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CountMention:
    """One amount, as an interval, with its place in the text.

    All spans are offsets into the text, the end exclusive.  Mentions of one text do not overlap.

    Examples
    --------
    >>> from framing.counts.extraction.extract import count_mentions
    >>> text = "The plea of more than 35 Irish mayors came on Friday."
    >>> mention, = count_mentions(text)
    >>> mention.text, mention.value, mention.modifier, mention.unit, mention.kind
    ('more than 35 Irish mayors', 35.0, 'more than', 'Irish mayor', 'count')
    >>> text[mention.number_start : mention.number_end], text[mention.head_start : mention.head_end]
    ('35', 'mayors')
    """

    start: int  #: where modifier, number and what is counted begin
    end: int  #: and end; only the number when what is counted stands apart
    text: str  #: ``article_text[start:end]``, as printed
    value: float | None  #: N, also of "more than N"; None where the wording gives none
    low: float  #: least value the wording allows
    high: float  #: greatest value the wording allows
    modifier: Modifier  #: how the amount is hedged
    unit: str | None  #: singular noun phrase; money in words; None where nothing is named
    kind: Kind  #: what sort of amount it is
    role: Role = "alone"  #: how it stands to another amount of its phrase
    number_start: int  #: the number alone ("60", "forty-six", "10 to 15", "dozens")
    number_end: int
    head_start: int | None  #: the head noun of what is counted ("lawmakers")
    head_end: int | None
    phrase_start: int | None  #: the noun phrase of what is counted ("US lawmakers")
    phrase_end: int | None
