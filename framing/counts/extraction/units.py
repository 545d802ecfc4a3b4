"""Units: money, percentages, durations and measures printed before or after a number."""

from __future__ import annotations

import re
from dataclasses import dataclass

from framing.counts.extraction.unit_names import (
    CURRENCY_CODES,
    CURRENCY_NATIONS,
    CURRENCY_SYMBOLS,
    CURRENCY_WORDS,
    DURATIONS,
    GLUED_ONLY,
    MEASURES,
    MONEY_SCALES,
    RATES,
    SHORT_MEASURES,
)
from framing.counts.records import Kind
from framing.language.words import any_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit as read: its singular name, its kind and its span."""

    name: str
    kind: Kind
    start: int
    end: int


#: Codes of one letter stand right before the number: "R50m"; elsewhere they are initials.
_ONE_LETTER = [code for code in CURRENCY_CODES if len(code) == 1]
_CODE_END = rf"(?:{any_of(code for code in CURRENCY_CODES if len(code) > 1)})"
_BEFORE = re.compile(
    rf"(?:(?<![A-Za-z])(?P<code>{_CODE_END}\ ?|[{''.join(_ONE_LETTER)}])"
    r"|(?<![A-Za-z])(?:(?P<nation>US|U\.S\.|AU|CA|HK|NZ|NT|S)\ ?|(?P<letter>A|C|R))?"
    rf"(?P<symbol>[{''.join(CURRENCY_SYMBOLS)}])(?P<after>US|A|C|U\.S\.)?\ ?)"
    r"(?P<sign>[-−–])?\Z"
)
_MONEY_SCALE = re.compile(rf"\s?(?P<scale>{any_of(MONEY_SCALES)})(?![A-Za-z])")
_MONEY_NATION = re.compile(r"\ (?P<nation>US|U\.S\.|USD|Canadian|AUD|CAD)(?![\w])")
_PERCENT = re.compile(
    r"(?:\s?%|[\s-]per[\s-]?cent(?![a-z])|\s?pct(?![a-z])|(?-i:\s?pc)(?![a-z]))(?P<points>[\s-](?:age[\s-])?"
    r"points?\b)?|[\s-](?P<percentage>percentage[\s-]points?)\b",
    re.IGNORECASE,
)
_NATION = rf"(?:(?P<nation>{any_of(CURRENCY_NATIONS)})\ )?"
_CURRENCY = re.compile(rf"[\s-]{_NATION}(?P<word>{any_of(CURRENCY_WORDS)})(?![\w])", re.IGNORECASE)
_GLUED_CURRENCY = re.compile(
    rf"\ ?(?P<symbol>€|£|(?:{_CODE_END})(?![A-Za-z]))|(?P<pence>\ ?p)(?![\w])"
)
_MEASURE = re.compile(
    rf"[\s-]?(?:(?P<adjective>square|cubic|nautical|metric)[\s-])?"
    rf"(?P<word>{any_of([*MEASURES, *DURATIONS])})(?![\w])(?!['’]s\b)",
    re.IGNORECASE,
)
_SHORT = re.compile(rf"(?P<space>[\s-]?)(?P<word>{any_of(SHORT_MEASURES)})(?![\w²³])")
_PER = rf"(?P<rate>(?:square\ |cubic\ )?(?:{any_of(RATES)}))"
_RATE = re.compile(
    rf"(?:\ (?:per|an?|each|every)\ |\s?/\s?|-per-){_PER}(?![\w])"
    r"(?!\ (?:earlier|ago|later|before|after|from|old))"  # "up from $11 billion a year earlier"
)


def currency_before(text: str, *, start: int) -> Unit | None:
    """Return the currency printed right before a number that begins at ``start``.

    Its span holds a minus sign between currency and number ("$-50.8bn").

    Examples
    --------
    >>> currency_before("cost US$5", start=8).name, currency_before("cost €5", start=6).name
    ('US dollar', 'euro')
    """
    left = max(0, start - 10)
    match = _BEFORE.search(text, left, start)
    if not match or (match.start() == left and left and text[left - 1].isalnum()):
        return None
    if match["code"]:
        name = CURRENCY_CODES[match["code"].strip()]
    else:
        name = CURRENCY_SYMBOLS[match["symbol"]]
        nation = (match["nation"] or match["letter"] or match["after"] or "").replace(".", "")
        if name == "US dollar" and nation:
            name = CURRENCY_CODES.get(f"{nation}$", name)
    return Unit(name=name, kind="money", start=match.start(), end=match.end())


def money_scale(text: str, *, end: int) -> tuple[float, int]:
    """Return the scale that stands after an amount of money, and where it ends.

    Examples
    --------
    >>> money_scale("$13.6M to retrofit", end=5), money_scale("$5 to", end=2)
    ((1000000.0, 6), (1.0, 2))
    """
    match = _MONEY_SCALE.match(text, end)
    if match:
        return MONEY_SCALES[match["scale"]], match.end("scale")
    return 1.0, end


def money_nation(text: str, *, end: int) -> tuple[str | None, int]:
    """Return the nation printed after an amount of money ("$31.20 US") and where it ends."""
    match = _MONEY_NATION.match(text, end)
    if not match:
        return None, end
    code = match["nation"].replace(".", "")
    return CURRENCY_CODES.get(code, CURRENCY_CODES.get(f"{code[0]}$", "US dollar")), match.end()


def unit_after(text: str, *, end: int) -> Unit | None:
    """Return the unit printed after a number that ends at ``end``; None for what is counted.

    Examples
    --------
    >>> unit_after("60 mph", end=2).name, unit_after("3 square miles", end=1).name
    ('mile per hour', 'square mile')
    >>> unit_after("5%", end=1).kind, unit_after("46 lawmakers", end=2)
    ('percent', None)
    """
    if match := _PERCENT.match(text, end):
        start, stop = match.span()
        if match["points"] or match["percentage"]:
            return Unit(name="percentage point", kind="measure", start=start, end=stop)
        return Unit(name="percent", kind="percent", start=start, end=stop)
    return _short_after(text, end) or _measure_after(text, end) or _currency_after(text, end)


def _measure_after(text: str, end: int) -> Unit | None:
    if match := _MEASURE.match(text, end):
        word = match["word"].lower()
        if word in DURATIONS:
            return Unit(name=DURATIONS[word], kind="duration", start=match.start(), end=match.end())
        name = (
            f"{match['adjective'].lower()} {MEASURES[word]}"
            if match["adjective"]
            else MEASURES[word]
        )
        return Unit(name=name, kind="measure", start=match.start(), end=match.end())
    return None


def _short_after(text: str, end: int) -> Unit | None:
    match = _SHORT.match(text, end)
    if not match or (match["space"] and match["word"] in GLUED_ONLY):
        return None
    name = SHORT_MEASURES[match["word"]]
    kind: Kind = "duration" if name in ("second", "minute", "hour", "year") else "measure"
    return Unit(name=name, kind=kind, start=match.start(), end=match.end())


def _currency_after(text: str, end: int) -> Unit | None:
    if match := _CURRENCY.match(text, end):
        name = CURRENCY_WORDS[match["word"].lower()]
        if match["nation"]:
            bare = name.removeprefix("US ") if name == "US dollar" else name
            nation = CURRENCY_NATIONS[match["nation"].lower()]
            name = bare if bare.startswith(nation) else f"{nation} {bare}"
        return Unit(name=name, kind="money", start=match.start(), end=match.end())
    if match := _GLUED_CURRENCY.match(text, end):
        symbol = match["symbol"]
        name = (CURRENCY_SYMBOLS.get(symbol) or CURRENCY_CODES[symbol]) if symbol else "penny"
        return Unit(name=name, kind="money", start=match.start(), end=match.end())
    return None


def rate_after(text: str, *, end: int) -> tuple[str, int]:
    """Return " per ..." and where it ends, for a rate printed after a unit; "" and ``end`` if none.

    Examples
    --------
    >>> rate_after("$3,500 a month", end=6), rate_after("40 hours of work", end=8)
    ((' per month', 14), ('', 8))
    """
    match = _RATE.match(text, end)
    if not match:
        return "", end
    return f" per {RATES.get(match['rate'].lower(), match['rate'].lower())}", match.end()
