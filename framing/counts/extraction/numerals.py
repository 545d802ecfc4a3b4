"""Numerals: numbers in digits and words, with the values they print, before any meaning."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from framing.counts.extraction.intervals import vague_interval
from framing.counts.extraction.number_words import (
    AFTER_DIGITS,
    DENOMINATORS,
    FOLD,
    GLUED_SCALES,
    ONES,
    SCALES,
    TENS,
    VULGAR,
)
from framing.counts.extraction.spelled_numbers import word_value
from framing.language.words import any_of

Form = Literal["digits", "words", "times", "pair", "fraction", "vague", "other"]

_NUMBER_WORD = any_of([*ONES, *TENS])
_SCALE_WORD = any_of(SCALES)
_PLURAL = "tens|dozens|scores|hundreds|thousands|millions|billions|trillions"
_FEW = "several|few|couple|handful"


def _cased(pattern: str) -> str:
    """Return ``pattern``, of words, for lower case, capitalised and upper case."""
    words = pattern.split("|")
    return "|".join([*words, *(w.capitalize() for w in words), *(w.upper() for w in words)])


_WORD = _cased(f"{_NUMBER_WORD}|{_SCALE_WORD}")
_PART = _cased(any_of(DENOMINATORS))
_FOLD = _cased(any_of(FOLD))
#: "R50m", "N5 billion", "R12,000": after one letter only what is worded as a sum.
_SUM = r"\d{1,3}(?:,\d{3})+|\d[\d.]*\ ?(?:[mk]\b|bn\b|million|billion|trillion)"
_CANDIDATE = re.compile(
    rf"""(?:(?<![\w])|(?<=RM|PS|US|\$A|\$C|Rs)(?=\d)
    |(?<=AUD|CAD|EUR|GBP|USD|CHF|RMB|SGD|INR|PKR|KSh|Ksh|NGN|ZAR|KES|GH¢|GH₵)(?=\d)
    |(?<=\bSh|\bTk|\bRp)(?=\d)|(?<=\b[RN])(?={_SUM}))(?:
      (?P<times>(?:{_FOLD})(?![\w])|\d+-?fold(?![\w]))
    | (?P<digits>\d+(?:[.,:/\u2044\-–‑]\d+)*|\.\d+)
        (?P<vulgar>\ ?[½¼¾⅓⅔⅛]|\ \d[/\u2044]\d+(?![\d/]))?
    | (?P<words>(?:{_WORD})(?:(?:[-‑\s]|\ and\ ){{1,3}}(?:{_WORD})){{0,14}})(?![\w])
    | (?P<plural>{_cased(_PLURAL)})(?:\ (?:of|upon|and)\ (?P<of>dozens|hundreds|thousands
        |millions|billions|trillions))?(?![\w])
    | (?P<few>{_cased(_FEW)})(?:(?:\ of)?\ (?P<scale>{_SCALE_WORD}))?(?![\w])
    | (?P<half>[Hh]alf|HALF|[½¼¾⅓⅔⅛])(?![\w])
    | (?:[Aa]|[Oo]ne)[ -](?P<part>quarter|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)
        (?=\ of\b|\ (?:quarter|half)\b)
    )""",
    re.VERBOSE,
)
#: Digits in groups of three or, as India has them, two and at the end three: "1,00,000".
_PLAIN = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d+)?(?:\.\d+)?\Z")
_PAIR = re.compile(r"([\d.,]+)[-–‑]([\d.,]+)\Z")
_SLASH = re.compile(r"(\d{1,2})[/\u2044](\d{1,3})\Z")
_DENOMINATOR = re.compile(rf"[-‑\s](?P<part>{_PART})(?![\w])")
_AND_A_HALF = re.compile(r"(?:\sand\s(?:a|one)[\s-](?P<part>half|quarter|third))(?![\w])")
_SPACED_SCALE = re.compile(rf"[\s-](?P<scale>{_cased(any_of(AFTER_DIGITS))}|mln|bn|mn)(?![\w])")
_GLUED_SCALE = re.compile(rf"(?P<scale>{any_of(GLUED_SCALES)}|K|MN|BN|Bn|Mn)(?![\w])")
_HALF_OF_SCALE = re.compile(rf"(?:[\s-]a|\sof\sa)?[\s-](?P<scale>{_SCALE_WORD})(?![\w])")
#: Longer runs of digits print no number.
_MAX_DIGITS = 30
#: Halves of binary inches and pints are printed as fractions; other "a/b" are dates and names.
_BINARY = frozenset({2, 3, 4, 8, 16, 32, 64, 128})


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """A number as printed.

    ``value`` is None for vague words, pairs ("9-2") and digits that print no number ("2:55").
    """

    start: int
    end: int
    form: Form
    value: float | None = None
    low: float = 0.0  #: of a vague word; first number of a pair
    high: float = 0.0  #: of a vague word; second number of a pair
    scaled: float = 1.0  #: the scale word's value ("million"), 1 where there is none
    bare: bool = False  #: digits alone, without comma, point or scale: may be a year, a name


def numerals(text: str) -> Iterator[Numeral]:
    """Yield the numerals of ``text`` from left to right; they do not overlap.

    Digits that print no number, such as dates, clock times and telephone numbers, come with the
    form "other", so that a caller can see them.

    Examples
    --------
    >>> [(n.value, n.form) for n in numerals("Forty-six of 2.3 million, two-thirds, at 2:55")]
    [(46.0, 'words'), (2300000.0, 'digits'), (0.66..., 'fraction'), (None, 'other')]
    >>> [n.value for n in numerals("5 lakhs, 1,00,000, ninefold")]
    [500000.0, 100000.0, 9.0]
    >>> [(n.low, n.high) for n in numerals("Hundreds of thousands came, a few dozen left 9-2.")]
    [(200000.0, 999999.0), (24, 59), (9.0, 2.0)]
    """
    position = 0
    while match := _CANDIDATE.search(text, position):
        numeral = _read(text, match)
        if numeral is not None:
            yield numeral
            position = max(numeral.end, match.start() + 1)
        else:
            position = match.end()


def _read(text: str, match: re.Match[str]) -> Numeral | None:
    if match["times"]:
        return _times(match)
    if match["digits"]:
        return _digits(text, match)
    if match["words"]:
        return _words(text, match)
    if match["plural"] or match["few"]:
        return _vague(match)
    if match["half"]:
        return _half_of_scale(text, match)
    value = 1 / DENOMINATORS[match["part"]]
    return Numeral(start=match.start(), end=match.end(), form="fraction", value=value)


def _times(match: re.Match[str]) -> Numeral:
    """Read "thrice", "ninefold", "10-fold"."""
    printed = match["times"].lower()
    value = FOLD.get(printed) or int(printed.removesuffix("fold").rstrip("-")[:_MAX_DIGITS])
    return Numeral(start=match.start(), end=match.end(), form="times", value=float(value))


def _vague(match: re.Match[str]) -> Numeral:
    """Read "dozens", "hundreds of thousands", "thousands and thousands", "a few dozen"."""
    word = (match["plural"] or match["few"]).lower()
    scale = match["scale"] or (match["of"] or "").removesuffix("s")
    again = match["of"] == word  # "thousands and thousands" are thousands
    low, high = vague_interval(word, scale=SCALES[scale] if scale and not again else 1)
    return Numeral(start=match.start(), end=match.end(), form="vague", low=low, high=high)


def _half_of_scale(text: str, match: re.Match[str]) -> Numeral:
    part = VULGAR.get(match["half"], 0.5)
    scale = _HALF_OF_SCALE.match(text, match.end())
    if scale:
        factor = SCALES[scale["scale"]]
        return Numeral(
            start=match.start(),
            end=scale.end(),
            form="words",
            value=part * factor,
            scaled=factor,
        )
    return Numeral(start=match.start(), end=match.end(), form="fraction", value=part)


def _digits(text: str, match: re.Match[str]) -> Numeral:
    start, end, printed = match.start(), match.end("digits"), match["digits"]
    if pair := _PAIR.match(printed):
        first, second = (_plain(part) for part in pair.groups())
        if first is None or second is None:
            return Numeral(start=start, end=end, form="other")
        scale, end = _scale_after(text, end)
        bare = "," not in printed and "." not in printed and scale == 1
        return Numeral(
            start=start, end=end, form="pair", low=first, high=second, scaled=scale, bare=bare
        )
    if slash := _SLASH.match(printed):
        above, below = int(slash[1]), int(slash[2])
        if 0 < above < below and below in _BINARY:
            return Numeral(start=start, end=end, form="fraction", value=above / below)
        return Numeral(start=start, end=end, form="other")
    value = _plain(printed)
    if value is None:
        return Numeral(start=start, end=end, form="other")
    if (vulgar := match["vulgar"]) and value > 0:
        return _with_vulgar(match, value, vulgar.strip())
    scale, scale_end = _scale_after(text, end)
    bare = scale == 1 and printed.isdigit()
    return Numeral(
        start=start,
        end=scale_end,
        form="digits",
        value=times(value, scale),
        scaled=scale,
        bare=bare,
    )


def _with_vulgar(match: re.Match[str], value: float, vulgar: str) -> Numeral:
    if vulgar in VULGAR:
        part = VULGAR[vulgar]
    else:
        above, below = re.split("[/\u2044]", vulgar)
        if not 0 < int(above) < int(below) or int(below) not in _BINARY:
            return Numeral(
                start=match.start(), end=match.end("digits"), form="digits", value=value, bare=True
            )
        part = int(above) / int(below)
    return Numeral(start=match.start(), end=match.end(), form="digits", value=value + part)


def _plain(printed: str) -> float | None:
    """Return the number that digits print; None for what is no number ("1.056.000")."""
    if len(printed) > _MAX_DIGITS or not _PLAIN.match(printed):
        return None
    return float(printed.replace(",", ""))


def times(value: float, scale: float) -> float:
    """Return ``value`` times ``scale`` as printed decimals multiply.

    Examples
    --------
    >>> 8.7 * 1e12, times(8.7, 1e12)
    (8699999999999.999, 8700000000000.0)
    """
    return float(Decimal(repr(value)) * int(scale)) if scale > 1 else value


def _scale_after(text: str, end: int) -> tuple[float, int]:
    """Return the value of a scale right after ``end`` and where it ends; 1 and ``end`` if none."""
    scale = _SPACED_SCALE.match(text, end) or _GLUED_SCALE.match(text, end)
    if not scale:
        return 1.0, end
    word = scale["scale"].lower()
    return AFTER_DIGITS.get(word) or GLUED_SCALES[word], scale.end()


def _words(text: str, match: re.Match[str]) -> Numeral | None:
    """Read the longest well-formed number at the beginning of a run of number words."""
    printed = match["words"]
    tokens = [t for t in re.finditer(r"[A-Za-z]+", printed) if t.group().lower() != "and"]
    value, used, last_scale = word_value([t.group().lower() for t in tokens])
    start, end = match.start(), match.start() + tokens[used - 1].end()
    if tokens[0].group().lower() in SCALES:
        article = re.compile(r"\b[Aa]n?[\s-]\Z").search(text, max(0, start - 4), start)
        if not article:
            return None
        start = article.start()
    if (and_a := _AND_A_HALF.match(text, end)) and last_scale == 1:
        value += 1 / DENOMINATORS[and_a["part"]]
        end = and_a.end()
        scale, end = _scale_after(text, end)
        return Numeral(start=start, end=end, form="words", value=times(value, scale), scaled=scale)
    denominator = _DENOMINATOR.match(text, end) if last_scale == 1 else None
    if denominator and _is_fraction(value, denominator["part"].lower(), text, denominator.end()):
        below = DENOMINATORS[denominator["part"].lower()]
        return Numeral(start=start, end=denominator.end(), form="fraction", value=value / below)
    return Numeral(start=start, end=end, form="words", value=float(value), scaled=float(last_scale))


def _is_fraction(value: float, part: str, text: str, end: int) -> bool:
    """Tell "two thirds" and "one third of" from "two quarters" and "one third-party"."""
    if part.endswith("s"):
        return 1 < value < DENOMINATORS[part] and (part != "quarters" or value == 3)
    if part in ("half", "quarter", "third") and text[end : end + 1] in "-‑" and end < len(text):
        return False
    if part == "quarter" and text[end - 8 : end - 7] not in "-‑" and text[end : end + 3] != " of":
        return False  # "in one quarter" is three months
    return value == 1 and part != "half"
