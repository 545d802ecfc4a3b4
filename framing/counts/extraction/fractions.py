"""Fractions: shares in words and vague words, with what they are of."""

from __future__ import annotations

import re

from framing.counts.extraction.draft import Draft
from framing.counts.extraction.hedges import hedge_before
from framing.counts.extraction.intervals import interval
from framing.counts.extraction.noun_phrases import (
    CountedNoun,
    counted_noun,
    noun_after_of,
    single_noun,
)
from framing.counts.extraction.numerals import Numeral
from framing.counts.extraction.units import Unit, unit_after
from framing.counts.records import Modifier

_FEW = frozenset({"couple", "few", "handful", "several"})
_OF = re.compile(r" of (?:all |both |every |each )?")
_WHOLE = re.compile(r" (?:the|an?|of|its|his|her|their|our|all) ")
_HALF_UNIT = re.compile(r" an?(?= )|(?=-)")
_NO_HALF = re.compile(
    r"\b(?:first|second|other|latter|last|better|bottom|top|left|right|and a|in|former|far|worse"
    r"|third|fourth)[ -](?:a )?\Z",
    re.IGNORECASE,
)
#: Nouns right after a fraction: "a two-thirds majority".
_SHARED = frozenset("cut decline drop increase interest majority reduction rise stake vote".split())
_WHOLE_BEFORE = re.compile(r"(?: of)?(?: the| an?| its| his| her| their| all| each| every)? ?")


def vague_draft(text: str, *, numeral: Numeral) -> Draft | None:
    """Return a vague word with what it counts; None where it counts nothing.

    "A few", "several" and "a couple" need a noun that is no stretch of time ("a few minutes later"
    is an idiom); "scores" and "tens" need a noun.

    Examples
    --------
    >>> from framing.counts.extraction.numerals import numerals
    >>> text = "dozens of nurses, several days"
    >>> [made and made.unit for made in (vague_draft(text, numeral=n) for n in numerals(text))]
    ['nurse', None]
    """
    start, end = numeral.start, numeral.end
    unit = _unit_after_of(text, end)
    noun = None if unit else noun_after_of(text, end=end) or counted_noun(text, end=end)
    article = "a " if text[max(0, start - 2) : start].lower() == "a " else ""
    word = text[start:end].lower()
    if not _counts(word, article=article, noun=noun, unit=unit):
        return None
    start -= len(article)
    return Draft(
        numeral=numeral,
        number_start=start,
        number_end=end,
        end=unit.end if unit else end,
        low=numeral.low,
        high=numeral.high,
        value=None,
        modifier="vague",
        start=start,
        noun=noun,
        unit=unit.name if unit else noun.unit if noun else None,
        kind=unit.kind if unit else "count",
    )


def _counts(word: str, *, article: str, noun: CountedNoun | None, unit: Unit | None) -> bool:
    """Tell "a few rowers" from "few rowers", "several minutes later" and "scores" of a game."""
    if word in _FEW and noun is None:
        return False
    if word.startswith(("few", "couple")) and not article:
        return False
    return word not in ("scores", "tens") or bool(unit or noun)


def _unit_after_of(text: str, end: int) -> Unit | None:
    of = _OF.match(text, end)
    return unit_after(text, end=of.end() - 1 if of else end)


def fraction_draft(text: str, *, numeral: Numeral) -> Draft | None:
    """Return a fraction with what it is of; None for a half that is no share ("half-staff").

    Examples
    --------
    >>> from framing.counts.extraction.numerals import numerals
    >>> text = "a third of the voters, the second half"
    >>> [made and made.unit for made in (fraction_draft(text, numeral=n) for n in numerals(text))]
    ['voter', None]
    """
    start, end = numeral.start, numeral.end
    half = numeral.value == 0.5 and text[start:end].lower() == "half"
    modifier, hedge_start = hedge_before(text, start=start)
    if half and _NO_HALF.search(text, max(0, start - 12), start):
        return None
    value = numeral.value or 0.0
    low, high = interval(value, modifier=modifier)
    made = Draft(
        numeral=numeral,
        number_start=start,
        number_end=end,
        end=end,
        low=low,
        high=high,
        value=value,
        modifier=modifier,
        start=hedge_start,
        kind="other",
    )
    article = _HALF_UNIT.match(text, end)
    unit = unit_after(text, end=article.end() if article else end)
    if unit and unit.kind in ("duration", "measure"):
        made.unit, made.kind, made.end = unit.name, unit.kind, unit.end
        return made
    if half and not _is_half_of(text, end, modifier):
        return None
    made.noun = _noun_of_share(text, end, half="half" if half else "")
    made.unit = made.noun.unit if made.noun else None
    return made


def _is_half_of(text: str, end: int, modifier: Modifier) -> bool:
    """Tell "half of the voters" and "about half" from "half-staff" and "half finished"."""
    if text[end : end + 1] in ("-", "‑"):
        return False
    return modifier != "exact" or bool(_WHOLE.match(text, end))


def _noun_of_share(text: str, end: int, *, half: str) -> CountedNoun | None:
    noun = noun_after_of(text, end=end)
    if noun is None and not half:
        noun = counted_noun(text, end=end)
    return noun or _whole_noun(text, end)


def _whole_noun(text: str, end: int) -> CountedNoun | None:
    """Return what a share is of where it is one thing ("a fourth of the population")."""
    if match := _WHOLE_BEFORE.match(text, end):
        place = match.end() - 1 if match.end() > end else end
        noun = counted_noun(text, end=place) or single_noun(text, end=place)
        named = place > end or (noun and noun.unit.split()[-1] in _SHARED)
        if noun and named and noun.start > end:
            return noun
    return None
