"""Ordinals that count: "the fourth crash since 2011" says that there were four.

Only where the words after it say since when or within what time; other ordinals order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from framing.counts.extraction.bare_numbers import part_of_speech
from framing.counts.extraction.draft import Draft
from framing.counts.extraction.noun_phrases import CountedNoun
from framing.counts.extraction.numerals import Numeral
from framing.language.words import any_of

#: Ordinals in words, from two on: "the first since" counts nothing.
ORDINALS = {
    word: number
    for number, word in enumerate(
        "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(),
        start=2,
    )
}
_PERIOD = r"(?:days?|weeks?|months?|years?|seasons?|decades?|hours)"
_COUNTING = re.compile(
    rf"\b[Tt]he (?:(?P<word>{any_of(ORDINALS)})|(?P<digits>\d{{1,3}})(?:nd|rd|th|st))"
    r" (?P<noun>(?:[a-z][a-z-]+ ){0,2}[a-z]+)"
    rf" (?:since\b|so far\b|this {_PERIOD}\b|in (?:as many|the (?:past|last)|less than|under)\b"
    rf"|in \w+ {_PERIOD}\b|of its kind (?:since|in|this)\b)"
)
#: Of these a place in a row is told, not how many there were.
_PLACES = frozenset("day week month quarter year time place term half round season".split())


def ordinal_drafts(text: str) -> Iterator[Draft]:
    """Yield the ordinals of ``text`` that count, as drafts with their noun.

    Examples
    --------
    >>> [(made.value, made.unit) for made in ordinal_drafts(
    ...     "It was the fourth ferry accident since May, and the third day of rain this year.")]
    [(4.0, 'ferry accident')]
    """
    for match in _COUNTING.finditer(text):
        head = match["noun"].rpartition(" ")[2]
        number = ORDINALS.get(match["word"] or "", int(match["digits"] or 0))
        parts = [part_of_speech(word) for word in match["noun"].split()]
        if number < 2 or head in _PLACES or parts[-1] != "noun" or "closed" in parts:
            continue
        start, end = match.span("word" if match["word"] else "digits")
        first, last = match.span("noun")
        value = float(number)
        yield Draft(
            numeral=Numeral(start=start, end=end, form="words", value=value),
            number_start=start,
            number_end=end,
            end=end,
            low=value,
            high=value,
            value=value,
            modifier="exact",
            start=start,
            unit=match["noun"],
            noun=CountedNoun(
                start=first,
                end=last,
                head_start=last - len(head),
                head_end=last,
                unit=match["noun"],
            ),
        )
