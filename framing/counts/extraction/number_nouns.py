"""Number nouns: which noun a number counts, by how it is joined to what follows."""

from __future__ import annotations

import re

from framing.counts.extraction.bare_numbers import part_of_speech
from framing.counts.extraction.hedges import hedge_after
from framing.counts.extraction.noun_phrases import (
    CountedNoun,
    counted_noun,
    partitive_end,
    single_noun,
)
from framing.counts.extraction.noun_words import KIND_COMPOUNDS, STOPS
from framing.counts.extraction.numerals import Form

#: "A 9-point lead" is an amount, "a five-point plan" a kind of plan.
_MARGIN = re.compile(
    r" (?:\w+ )?(?:lead|edge|margin|advantage|gap|deficit|swing|drop|gain|increase|decline|bump"
    r"|jump)\b"
)
_ARTICLE = re.compile(r"\b(?:[Aa]n?|the) \Z")
_NAMED = re.compile(r"(?<![.!?:\n] )(?<!^)\b[A-Z][\w.]* \Z")
#: Initials that are a unit, and not of a time of day, an era, a part of a town or a country.
_INITIALS = re.compile(
    r" (?P<unit>(?!(?:[ACEMPJIB]?[SD]?T|GMT|UTC|AEST|CET|AM|PM|BCE?|CE|AD|N[EW]|S[EW]|USA?|UK|EU|UN"
    r"|NATO|II+)\b)[A-Z]{2,5})(?![\w]| [A-Z]| \w+s\b)"
)
_TWO_NOUNS = re.compile(r" (?P<first>[a-z]+) (?P<second>[a-z]+(?:-[a-z]+)?)\b")


def noun_of(
    text: str, *, start: int, end: int, value: float | None, form: Form
) -> CountedNoun | None:
    """Return the noun that a number at ``start`` to ``end`` counts; None where none is named.

    Examples
    --------
    >>> noun_of("9 or more tugs", start=0, end=1, value=9.0, form="digits").unit
    'tug'
    >>> noun_of("a 60 seat hall", start=2, end=4, value=60.0, form="digits").unit
    'seat'
    """
    if text[end : end + 1] in ("-", "‑"):
        return _noun_after_hedge(text, end) or _hyphened_noun(text, end, value)
    if (of := partitive_end(text, end=end)) is not None:
        return counted_noun(text, end=of)
    if value == 1:
        return _noun_after_hedge(text, end) or single_noun(text, end=end)
    in_digits = form == "digits"
    return (
        counted_noun(text, end=end)
        or _noun_after_hedge(text, end)
        or (_noun_before_noun(text, start, end) if in_digits else None)
    )


def _hyphened_noun(text: str, end: int, value: float | None) -> CountedNoun | None:
    """Return the noun of "73-page"; None where it names a kind ("four-door") or "one-man"."""
    noun = single_noun(text, end=end)
    if noun is None or (value == 1 and noun.unit in ("man", "person", "woman")):
        return None
    if noun.unit == "point" and _MARGIN.match(text, noun.end):
        return noun
    named = noun.unit[:1].isalpha() and noun.unit.lower() not in STOPS | KIND_COMPOUNDS
    return noun if named else None


def _noun_before_noun(text: str, start: int, end: int) -> CountedNoun | None:
    """Return the unit that stands in the singular before another noun: "a 200 car pile-up".

    After an article, or initials right after the number ("0.5 WAR").
    """
    if _NAMED.search(text, max(0, start - 30), start):
        return None  # "Planet 9 citizen scientist project"
    if initials := _INITIALS.match(text, end):
        return _unit_word(initials, "unit")
    nouns = _TWO_NOUNS.match(text, end)
    if not nouns or nouns["first"] in STOPS or nouns["second"] in STOPS:
        return None
    article = _ARTICLE.search(text, max(0, start - 4), start)
    is_noun = part_of_speech(nouns["first"]) == "noun"
    return _unit_word(nouns, "first") if article and is_noun else None


def _unit_word(match: re.Match[str], group: str) -> CountedNoun:
    start, end = match.span(group)
    return CountedNoun(start=start, end=end, head_start=start, head_end=end, unit=match[group])


def _noun_after_hedge(text: str, end: int) -> CountedNoun | None:
    """Return what is counted behind a hedge that follows the number ("60 or more lawmakers")."""
    _, after = hedge_after(text, end=end)
    return counted_noun(text, end=after) if after > end else None
