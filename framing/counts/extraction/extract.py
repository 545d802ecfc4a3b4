"""Extraction of amounts: the steps from a text to its amounts, in order."""

from __future__ import annotations

import re
from dataclasses import replace

from framing.counts.extraction.completion import completed
from framing.counts.extraction.draft import Draft, draft, mention
from framing.counts.extraction.fractions import fraction_draft, vague_draft
from framing.counts.extraction.not_amounts import is_no_amount
from framing.counts.extraction.numerals import numerals
from framing.counts.extraction.ordinals import ordinal_drafts
from framing.counts.extraction.ranges import joined
from framing.counts.extraction.scores_and_votes import tally
from framing.counts.records import CountMention
from framing.language.inflection import singular

_SMALL_WORD = re.compile(r"\b[a-z]+s\b|\bmen\b|\bwomen\b|\bpeople\b|\bchildren\b")


def count_mentions(text: str) -> list[CountMention]:
    """Return the amounts that ``text`` gives, from left to right; their spans do not overlap.

    Years, dates, clock times, ages, list numbers, names with numbers and ordinals that order are no
    amounts.  Linear in the length of the text; never raises.

    Parameters
    ----------
    text : str
        A stored text, or any other string.

    Examples
    --------
    >>> [(m.text, m.low, m.high, m.unit) for m in count_mentions(
    ...     "By 2019, 30 of the 45 members had paid nearly $5 million, 2 percent of it in March.")]
    [('30', 30.0, 30.0, 'member'), ('45 members', 45.0, 45.0, 'member'),
     ('nearly $5 million', 4500000.0, 5000000.0, 'US dollar'), ('2 percent', 2.0, 2.0, 'percent')]
    >>> count_mentions("Ann Lee, 64, of Room 4, said at 9 p.m. that one knows nothing.")
    []
    """
    found = completed(text, drafts=drafts(text))
    _lower_headlines(text, found)
    return _mentions(text, found)


def drafts(text: str) -> list[Draft]:
    """Draft every numeral that is no label, and join ranges; a tally becomes two.

    Examples
    --------
    >>> [(made.value, made.unit) for made in drafts("In 2019 it sold 12 boats.")]
    [(12.0, 'boat')]
    """
    found: list[Draft] = []
    for numeral in numerals(text):
        if is_no_amount(text, numeral=numeral):
            continue
        read = {"vague": vague_draft, "fraction": fraction_draft}.get(numeral.form, draft)
        made = read(text, numeral=numeral)
        if made is None:
            continue
        found += tally(text, made=made) if numeral.form == "pair" else [made]
    taken = {made.number_start for made in found}
    found += (made for made in ordinal_drafts(text) if made.number_start not in taken)
    return joined(text, drafts=sorted(found, key=lambda made: made.number_start))


def _lower_headlines(text: str, drafts: list[Draft]) -> None:
    """Write "US Lawmaker" of a headline as the text below has it: "US lawmaker"."""
    printed: set[str] | None = None
    for made in drafts:
        if made.noun is None or not made.unit:
            continue
        head = text[made.noun.head_start : made.noun.head_end]
        if not head.istitle() or not made.unit.endswith(singular(head)):
            continue
        if printed is None:
            printed = set(_SMALL_WORD.findall(text))
        if head.lower() in printed:
            end = singular(head)
            made.unit = made.unit.removesuffix(end) + end.lower()


def _mentions(text: str, drafts: list[Draft]) -> list[CountMention]:
    found = [mention(text, made=made) for made in drafts]
    apart: list[CountMention] = []
    for record in found:
        if apart and record.start < apart[-1].end:
            last = apart[-1]
            end = min(last.number_end, record.start)
            if end <= last.start:
                continue
            apart[-1] = replace(last, end=end, text=text[last.start : end])
            if record.start < apart[-1].end:
                continue
        apart.append(record)
    return apart
