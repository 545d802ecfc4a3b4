"""Drafts: a numeral with its hedges, its unit and what it counts, before it is weighed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from framing.counts.hedges import hedge_after, hedge_before
from framing.counts.intervals import interval
from framing.counts.noun_words import KIND_COMPOUNDS
from framing.counts.nouns import NounPhrase, counted_noun, partitive_end, single_noun
from framing.counts.numerals import Numeral
from framing.counts.records import CountMention, Kind, Modifier, Role
from framing.counts.units import (
    Unit,
    currency_before,
    money_nation,
    money_scale,
    rate_after,
    unit_after,
)


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


_MINUS = re.compile(r"(?:(?:^|(?<=[\s(]))[-−]|(?<!or )\b[Mm]inus )\Z")
_MILLION_LETTER = re.compile(r"[Mm](?=\ [a-z])")
_OF = re.compile(r" of (?:all |both |every |each )?")
_WHOLE = re.compile(r" (?:the|an?|of|its|his|her|their|our|all) ")
_HALF_UNIT = re.compile(r" an?(?= )|(?=-)")
_NO_HALF = re.compile(
    r"\b(?:first|second|other|latter|last|better|bottom|top|left|right|and a|in|former|far|worse"
    r"|third|fourth)[ -](?:a )?\Z",
    re.IGNORECASE,
)
_POUNDS = re.compile(r"[\s-]pounds?(?![\w])", re.IGNORECASE)
_STERLING = re.compile(r" (?:sterling|a (?:week|month|year|day)|per (?:week|month|year|day))")
#: "A 12-point lead" is an amount, "a five-point plan" a kind of plan.
_MARGIN = re.compile(
    r" (?:\w+ )?(?:lead|edge|margin|advantage|gap|deficit|swing|drop|gain|increase|decline|bump"
    r"|jump)\b"
)
_GLUED = re.compile(r"[^\W\d_]|[%°]")


def draft(text: str, numeral: Numeral) -> Draft | None:
    """Return ``numeral`` with its hedges, unit and noun; None where it is part of another word."""
    if numeral.form == "vague":
        return _vague(text, numeral)
    if numeral.form == "fraction":
        return _fraction(text, numeral)
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
    money = currency_before(text, numeral.start) if numeral.form != "words" else None
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
    made.low, made.high = round(made.low * factor, 6), round(made.high * factor, 6)
    made.value = None if made.value is None else round(made.value * factor, 6)
    made.scaled = factor


def _add_money(text: str, made: Draft, money: Unit) -> None:
    made.kind, made.unit = "money", money.name
    made.number_start = money.start
    if text[made.numeral.start - 1] in "-−–":
        _negate(made)
    if made.scaled == 1:
        factor, made.end = money_scale(text, made.end)
        if factor > 1:
            _scale(made, factor)
    made.number_end = made.end
    if money.name == "US dollar":
        nation, made.end = money_nation(text, made.end)
        made.unit = nation or made.unit
    elif (currency := unit_after(text, made.end)) and currency.kind == "money":
        made.end = currency.end
    rate, made.end = rate_after(text, made.end)
    made.unit += rate


def _add_unit(text: str, made: Draft) -> bool:
    """Add unit or noun; False where the number is glued to letters that are no unit."""
    if text[made.end : made.end + 2] == "- ":  # "90- to 130-day delays"
        made.end += 1
        return True
    end = made.end
    letter = _MILLION_LETTER.match(text, end)
    if letter and made.scaled == 1 and (noun := counted_noun(text, end + 1)):
        if noun.start == end + 2:
            _scale(made, 1e6)
            made.end = made.number_end = end = end + 1
    elif text[end : end + 1] == "M" and text[end + 1 : end + 2] in " -":
        _scale(made, 1e6)
        made.end = made.number_end = end = end + 1
    if unit := unit_after(text, end):
        made.unit, made.kind, made.end = unit.name, unit.kind, unit.end
        if _POUNDS.match(text, end) and (made.scaled > 1 or _STERLING.match(text, unit.end)):
            made.unit, made.kind = "pound sterling", "money"
        rate, made.end = rate_after(text, made.end)
        made.unit += rate
        if unit.kind == "percent":
            made.noun = _of_noun(text, made.end)
        return True
    if _GLUED.match(text, end):
        return False
    made.noun = _noun(text, made)
    if made.noun:
        made.unit = made.noun.unit
        made.unit += rate_after(text, made.noun.end)[0]
    return True


def _of_noun(text: str, end: int) -> NounPhrase | None:
    """Return the noun phrase after "of" or "of the"."""
    of = partitive_end(text, end)
    if of is None:
        match = _OF.match(text, end)
        if not match:
            return None
        of = match.end() - 1
    return counted_noun(text, of)


def _noun(text: str, made: Draft) -> NounPhrase | None:
    end = made.end
    if text[end : end + 1] in ("-", "‑"):
        noun = single_noun(text, end)
        if noun is None or (made.value == 1 and noun.unit in ("man", "person", "woman")):
            return None
        if noun.unit == "point" and _MARGIN.match(text, noun.end):
            return noun
        if noun.unit.lower() in KIND_COMPOUNDS or not noun.unit[:1].isalpha():
            return None
        return noun
    if made.value == 1:
        return single_noun(text, end)
    if (of := partitive_end(text, end)) is not None:
        return counted_noun(text, of)
    return counted_noun(text, end) or counted_noun_after_hedge(text, end)


def counted_noun_after_hedge(text: str, end: int) -> NounPhrase | None:
    """Return what is counted behind a hedge that follows the number ("60 or more lawmakers")."""
    _, after = hedge_after(text, end)
    return counted_noun(text, after) if after > end else None


def _add_hedges(text: str, made: Draft) -> None:
    made.modifier, made.start = hedge_before(text, made.number_start)
    if made.modifier == "exact":
        for end in (made.number_end, made.end, made.noun.end if made.noun else made.end):
            modifier, after = hedge_after(text, end)
            if modifier != "exact":
                made.modifier = modifier
                made.end = max(made.end, after)
                break
    if made.value is not None:
        made.low, made.high = interval(made.value, modifier=made.modifier)


def _vague(text: str, numeral: Numeral) -> Draft | None:
    end = numeral.end
    noun = _of_noun(text, end) or counted_noun(text, end)
    printed = text[numeral.start : end].lower()
    start = numeral.start
    if printed.startswith(("several", "few", "couple", "handful")):
        if printed in ("several", "few", "couple", "handful"):
            unit = unit_after(text, end)
            if noun is None or (unit and unit.kind == "duration"):
                return None
        if printed.startswith(("few", "couple")):
            if text[max(0, start - 2) : start].lower() != "a ":
                return None
        elif noun is None and unit_after(text, end) is None:
            return None
    elif noun is None and printed in ("scores", "tens"):
        return None
    unit = _unit_after_of(text, end)
    if unit:
        noun = None
    made = Draft(
        numeral=numeral,
        number_start=start,
        number_end=end,
        end=end,
        low=numeral.low,
        high=numeral.high,
        value=None,
        modifier="vague",
        start=start,
        noun=noun,
        unit=noun.unit if noun else None,
    )
    if unit:
        made.unit, made.kind, made.end = unit.name, unit.kind, unit.end
    if text[max(0, start - 2) : start].lower() == "a ":
        made.start = made.number_start = start - 2
    return made


def _unit_after_of(text: str, end: int) -> Unit | None:
    of = _OF.match(text, end)
    return unit_after(text, of.end() - 1 if of else end)


def _fraction(text: str, numeral: Numeral) -> Draft | None:
    start, end = numeral.start, numeral.end
    half = numeral.value == 0.5 and text[start:end].lower() == "half"
    modifier, hedge_start = hedge_before(text, start)
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
    unit = unit_after(text, article.end() if article else end)
    if unit and unit.kind in ("duration", "measure"):
        made.unit, made.kind, made.end = unit.name, unit.kind, unit.end
        return made
    if half and modifier == "exact" and not _WHOLE.match(text, end):
        return None
    noun = _of_noun(text, end)
    if noun is None and not half:
        noun = counted_noun(text, end)
    noun = noun or _whole_noun(text, end)
    if half and text[end : end + 1] in "-‑" and end < len(text):
        return None
    made.noun, made.unit = noun, noun.unit if noun else None
    return made


def _whole_noun(text: str, end: int) -> NounPhrase | None:
    """Return what a share is of where it is one thing ("a fourth of the population")."""
    if match := re.compile(r"(?: of)?(?: the| a| an| its| his| her| their| all)? ?").match(
        text, end
    ):
        noun = single_noun(text, match.end() - 1 if match.end() > end else end)
        if noun and noun.start > end:
            return noun
    return None


def mention(text: str, made: Draft) -> CountMention:
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
