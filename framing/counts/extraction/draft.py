"""Draft of an amount: mutable, with numeral, hedges, unit and noun, while it is parsed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from framing.counts.extraction.hedges import hedge_after, hedge_before, is_limit
from framing.counts.extraction.intervals import interval
from framing.counts.extraction.noun_phrases import CountedNoun, counted_noun, noun_after_of
from framing.counts.extraction.number_nouns import noun_of
from framing.counts.extraction.numerals import Numeral, times
from framing.counts.extraction.units import (
    Unit,
    currency_before,
    money_nation,
    money_scale,
    rate_after,
    unit_after,
)
from framing.counts.records import CountMention, Kind, Modifier, Role

_MINUS = re.compile(r"(?:(?:^|(?<=[\s(]))[-−]|(?<!or )\b[Mm]inus )\Z")
_MILLION_LETTER = re.compile(r"[Mm](?=\ [a-z])")
_OF_THEM = re.compile(r" of (?:them|us|you|these|those)\b")
#: "A 1,200-strong crowd", "a party 300 strong": people.
_STRONG = re.compile(r"[-‑ ]strong(?![\w])")
#: Sizes of screens and runs: names of a format.
_SCREEN = re.compile(r"(?:(?:480|720|1080|1440|2160)p|[1-9]K)(?![\w])")
_POUNDS = re.compile(r"[\s-]pounds?(?![\w])", re.IGNORECASE)
_STERLING = re.compile(r" (?:sterling|a (?:week|month|year|day)|per (?:week|month|year|day))")
#: A line that is drawn with one of these is the number itself: what is said is where it lies.
_LIMITING = frozenset(["more than", "at least", "less than", "at most"])
_GLUED = re.compile(r"[^\W\d_]|[%°]")


@dataclass(slots=True, kw_only=True)
class Draft:
    """Mutable amount used while parsing; becomes a ``CountMention``."""

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
    noun: CountedNoun | None = None
    role: Role = "alone"
    scaled: float = 1.0

    @property
    def has_unit(self) -> bool:
        """Whether a unit or a noun was found."""
        return self.unit is not None


def draft(text: str, *, numeral: Numeral) -> Draft | None:
    """Return ``numeral`` with its hedges, unit and noun; None where it is part of another word."""
    value = numeral.value if numeral.value is not None else 0.0
    made = Draft(
        numeral=numeral,
        number_start=numeral.start,
        number_end=numeral.end,
        end=numeral.end,
        low=value,
        high=value,
        value=value,
        modifier="exact",
        start=numeral.start,
        scaled=numeral.scaled,
    )
    if numeral.form == "pair":
        made.low, made.high = numeral.low * numeral.scaled, numeral.high * numeral.scaled
        made.value = None
    money = currency_before(text, start=numeral.start) if numeral.form != "words" else None
    if money:
        _add_money(text, made, money)
    elif numeral.start and text[numeral.start - 1].isalnum():
        return None
    if minus := _MINUS.search(text, max(0, made.number_start - 7), made.number_start):
        made.number_start = minus.start()
        _negate(made)
    if not money and not _add_unit(text, made):
        return None
    _add_hedges(text, made)
    return made


def _negate(made: Draft) -> None:
    made.low, made.high = -made.high, -made.low
    made.value = None if made.value is None else -made.value


def _scale(made: Draft, factor: float) -> None:
    made.low, made.high = times(made.low, factor), times(made.high, factor)
    made.value = None if made.value is None else times(made.value, factor)
    made.scaled = factor


def _add_money(text: str, made: Draft, money: Unit) -> None:
    made.kind, made.unit = "money", money.name
    made.number_start = money.start
    if text[made.numeral.start - 1] in "-−–":
        _negate(made)
    if made.scaled == 1:
        factor, made.end = money_scale(text, end=made.end)
        if factor > 1:
            _scale(made, factor)
    made.number_end = made.end
    if money.name == "US dollar":
        nation, made.end = money_nation(text, end=made.end)
        made.unit = nation or made.unit
    elif (currency := unit_after(text, end=made.end)) and currency.kind == "money":
        made.end = currency.end
    rate, made.end = rate_after(text, end=made.end)
    made.unit += rate


def _add_unit(text: str, made: Draft) -> bool:
    """Add unit or noun; False where the number is glued to letters that are no unit."""
    if text[made.end : made.end + 2] == "- ":  # "20- to 35-day walks"
        made.end += 1
        return True
    end = made.end
    if made.numeral.form == "times":
        made.unit = "time"
        return True
    if strong := _STRONG.match(text, end):
        made.unit, made.end = "person", strong.end()
        return True
    if _is_million(text, end) and made.scaled == 1:
        _scale(made, 1e6)
        made.end = made.number_end = end = end + 1
    if _SCREEN.match(text, made.numeral.start):
        return False
    unit = unit_after(text, end=end)
    if unit is None and text[end : end + 1] in ("+", "-"):  # "20-plus years"
        unit = unit_after(text, end=hedge_after(text, end=end)[1])
    if unit:
        _take_unit(text, made, unit)
        return True
    if _GLUED.match(text, end):
        return False
    made.noun = noun_of(
        text, start=made.number_start, end=end, value=made.value, form=made.numeral.form
    )
    if made.noun:
        made.unit = made.noun.unit
        made.unit += rate_after(text, end=made.noun.end)[0]
    return True


def _take_unit(text: str, made: Draft, unit: Unit) -> None:
    pounds = _POUNDS.match(text, made.end)
    made.unit, made.kind, made.end = unit.name, unit.kind, unit.end
    if pounds and (made.scaled > 1 or _STERLING.match(text, unit.end)):
        made.unit, made.kind = "pound sterling", "money"
    rate, made.end = rate_after(text, end=made.end)
    made.unit += rate
    if unit.kind == "percent":
        made.noun = noun_after_of(text, end=made.end)


def _is_million(text: str, end: int) -> bool:
    """Tell "1.5m soldiers" and "20m of its customers" from metres."""
    if text[end : end + 1] == "M" and text[end + 1 : end + 2] in " -":
        return True
    if not _MILLION_LETTER.match(text, end):
        return False
    noun = counted_noun(text, end=end + 1)
    if noun and noun.start == end + 2:
        return True
    return bool(_OF_THEM.match(text, end + 1) or noun_after_of(text, end=end + 1))


def _add_hedges(text: str, made: Draft) -> None:
    made.modifier, made.start = hedge_before(text, start=made.number_start)
    if made.modifier == "exact":
        for end in (made.number_end, made.end, made.noun.end if made.noun else made.end):
            modifier, after = hedge_after(text, end=end)
            if modifier != "exact":
                made.modifier = modifier
                made.end = max(made.end, after)
                break
    if made.value is not None:
        measured = made.kind in ("money", "measure", "percent", "duration")
        limit = measured and made.modifier in _LIMITING and is_limit(text, start=made.start)
        read: Modifier = "exact" if limit else made.modifier
        made.low, made.high = interval(made.value, modifier=read)


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
