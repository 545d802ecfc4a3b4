"""Drafts: amounts in the making."""

from __future__ import annotations

from dataclasses import dataclass

from framing.counts.extraction.noun_phrases import NounPhrase
from framing.counts.extraction.numerals import Numeral
from framing.counts.records import CountMention, Kind, Modifier, Role


@dataclass(slots=True, kw_only=True)
class Draft:
    """An amount in the making; becomes a ``CountMention``."""

    numeral: Numeral
    number_start: int  #: with the currency before it
    number_end: int
    end: int  #: after the unit
    low: float
    high: float
    value: float | None
    modifier: Modifier
    start: int  #: with the hedge before it
    kind: Kind = "count"
    unit: str | None = None
    noun: NounPhrase | None = None
    role: Role = "alone"
    scaled: float = 1.0

    @property
    def has_unit(self) -> bool:
        """Whether a unit or a noun was found."""
        return self.unit is not None


def mention(text: str, *, made: Draft) -> CountMention:
    """Return the record of a finished draft."""
    end = made.end
    noun = made.noun
    if noun and noun.start - end <= 2 and noun.start >= end:
        end = noun.end
    modifier = made.modifier
    if made.value is None and modifier == "exact":
        modifier = "range"
    return CountMention(
        start=made.start,
        end=end,
        text=text[made.start : end],
        value=made.value,
        low=made.low,
        high=made.high,
        modifier=modifier,
        unit=made.unit,
        kind=made.kind,
        role=made.role,
        number_start=made.number_start,
        number_end=made.number_end,
        head_start=noun.head_start if noun else None,
        head_end=noun.head_end if noun else None,
        phrase_start=noun.start if noun else None,
        phrase_end=noun.end if noun else None,
    )
