"""Ages and years: numbers that say how old, when or at what o'clock, and count nothing."""

from __future__ import annotations

import re

from framing.counts.extraction.hedges import hedge_before
from framing.counts.extraction.noun_phrases import counted_noun
from framing.counts.extraction.numerals import Numeral
from framing.language.calendar import MONTHS, SHORT_MONTHS
from framing.language.inflection import is_plural
from framing.language.words import any_of

_MONTHS = [form for month in MONTHS + SHORT_MONTHS for form in (month.title(), month.upper())]
_MONTH = rf"(?:{any_of(_MONTHS)})\.?"
#: What stands before a number is looked for in so many characters.
LEFT_CHARS = 40
#: Hours of a clock: "twenty past four".
MOST_HOURS = 12
#: Nobody is older.
MOST_YEARS_OF_AGE = 120
#: After a name and a comma a smaller number is as often of something else.
LEAST_AGE_AFTER_NAME = 5

#: "Oct. 31", "March 9 2018", "Feb. 3-5", "June of 2018".
_MONTH_BEFORE = re.compile(
    rf"\b{_MONTH}(?:\s(?:the\s)?|\sof\s|,\s"
    r"|\s\d{1,2}(?:\s?[-–,]\s?|\s(?:and|or|to|through)\s|,?\s))\Z"
)
#: "22 March", "9-12 May", "21st of January".
_MONTH_AFTER = re.compile(
    rf"(?:st|nd|rd|th)?(?:\s(?:and|to)\s\d{{1,2}}|[-–]\d{{1,2}})?[\s-](?:of\s)?{_MONTH}(?![\w])"
    r"(?!\.?\s\d{1,2}\s[a-z])"  # "the 12 Aug. 4 arrests"
)
#: "9 p.m.", "7am", "10 o'clock", "8 to 10 p.m.".
_CLOCK_BEFORE = re.compile(
    r"\b(?:(?:five|ten|twenty|twenty-five|quarter|half|\d+)\spast|quarter\sto)\s\Z", re.IGNORECASE
)
#: "The last tram leaves at nine.": after what goes by the clock, where nothing is counted.
_TIMED_AT = re.compile(
    r"\b(?:leav\w+|left|start\w*|open(?:s|ed)?|clos\w+|begin\w*|began|arriv\w+|end(?:s|ed)?|met|meets?"
    r"|woke|home|school|daily|today|tomorrow|yesterday|tonight|day)\s(?:[a-z]+\s)?at\s\Z"
)
_TIME_ENDS = re.compile(r"[.,;:)?!]|\s(?:and|on|in|to|for|with|when|sharp)\s|\s?\Z")
_CLOCK_AFTER = re.compile(
    r"\spast\s(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|midnight|noon)\b"
    r"|\s(?:on\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|this)"
    r"\s(?:morning|afternoon|evening|night)"
    r"|\s?(?:[ap]\.\s?m\.?(?![\w])|[ap]m(?![\w])|[AP]\.?M\.?(?![\w])|o['’]clock|GMT"
    r"|in the (?:morning|afternoon|evening)|at night)"
    r"|\s?(?:-|–|to|and|or)\s?\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.m|[ap]m(?![\w])|[AP]\.?M)"
)
#: "72 years old", "65-year-old", "30 or older", "20- to 35-year-olds".
_AGE_AFTER = re.compile(
    r"(?:\sand\sa\shalf)?[\s-](?:years?|months?|weeks?|days?)[\s-](?:old|olds|of\sage)(?![\w])"
    r"|-?yo(?![\w])|\sor\s(?:older|younger)(?![\w])|\sand\s(?:older|younger)(?![\w])"
    r"|(?:-?\sto\s|[-–]|\sand\s)\d{1,2}[\s-]year[\s-]olds?"
)
_AGE_BEFORE = re.compile(
    r"\b(?:[Aa]ged?|[Aa]ges|[Aa]ged\sbetween|[Aa]ges?\sof"
    r"|[Aa]ge[sd]?\s(?:of\s|between\s)?\d{1,2}(?:\sto|\sand|\sor|-)|under-|over-|turn(?:s|ed|ing)?"
    r"|(?:died|dies|dead|away)\sat(?:\sage)?|as\s(?:young|old)\sas|(?:younger|older)\sthan"
    r"|in\s(?:his|her|their)\s(?:early\s|mid-?|late\s)?)\s?\Z"
)
#: "Voters under 30".
_AGE_UNDER = re.compile(
    r"\b(?:voters|adults|people|men|women|Americans|children|kids|students|those|anyone|everyone)"
    r" (?:aged )?(?:under|over|younger than|older than|above|below)(?: age)? \Z"
)
#: "He was 72.", "who is only 29,".
_AGE_OF = re.compile(
    r"\b(?:[Hh]e|[Ss]he|who|I)(?:['’]s|['’]m| is| was| am| will be)"
    r"(?: only| just| now| nearly)?\s\Z"
)
_AGE_OF_AFTER = re.compile(r"[.,;)]|\s(?:and|when|but|at|on|next)\s")
_NAME_COMMA = re.compile(r"[A-Z][\w.’'-]*,(?:\s(?:now|then|also))?\s\Z")
_NOUN_COMMA = re.compile(r"\b(?:[Aa]n?|[Oo]ne|[Tt]he|[Hh]is|[Hh]er)\s(?P<noun>[a-z]+),\s\Z")
_AGE_COMMA_AFTER = re.compile(r",|\.(?:\s|\Z)|;|\)|\sand\s[A-Z]|\sfrom\s|\sof\s[A-Z]|\s?[—–-]\s")
_YEAR_BEFORE = re.compile(
    r"\b(?:[Ii]n|[Ss]ince|[Bb]y|[Ff]rom|[Uu]ntil|[Tt]ill|[Bb]efore|[Aa]fter|[Dd]uring|[Ee]arly|[Ll]ate"
    r"|[Mm]id|[Cc]irca|[Ss]pring|[Ss]ummer|[Ff]all|[Aa]utumn|[Ww]inter|[Yy]ear|[Bb]etween|[Tt]hrough"
    r"|[Tt]hroughout|AD|BC|[Cc]lass\sof|\d{4}\sand)[\s-]\Z"
)
#: Before a four-digit number that is none of a year: "only 2010 came".
_COUNTED_BEFORE = re.compile(r"\b(?:only|just|another|total\sof|excess\sof)\s\Z")
#: Hedges that stand before a year as well: "around 2010", "above 2010 levels".
_OF_TIME_TOO = frozenset(
    [*"about above around below beyond circa over under".split(), "close to", "up to"]
)
#: What a year is put before: "2010 levels".
_OF_A_YEAR = frozenset(
    "election figure forecast game level limit number price rate result season standard target"
    " total value".split()
)
#: What follows a four-digit number that is no year.
_COUNTED_AFTER = re.compile(
    r"\s?(?:%|percent|per\scent)|[\s-](?:people|men|women|children|miles?|feet|foot|metres|meters|acres|tons"
    r"|tonnes|times|pounds|jobs|points|km|kilometers|kilometres|dollars|euros|hp|horsepower|troops"
    r"|soldiers|employees|workers|residents|students|votes|homes|households|members|delegates"
    r"|customers|patients|deaths|cases|lawmakers|years|days|hours|words|pages|square|degrees|calories"
    r"|watts|others|sq|MW|GW|refugees|migrants)(?![\w])"
)
_FROM_NUMBER = re.compile(r"\bfrom (?:about |some )?\d+ to \Z")
_NAME_AFTER = re.compile(r" [A-Z]\w*[a-rt-z]\b(?! [a-z]+s\b)")
_RANGE_AFTER = re.compile(r"(?: to | and |[-–])\d{4} [a-z]+s\b(?<!was)(?<!his)(?<!its)")


def is_date(text: str, *, end: int, left: str) -> bool:
    """Tell whether a number in digits that ends at ``end`` is a day of a month.

    Examples
    --------
    >>> is_date("On 22 March", end=5, left="On "), is_date("22 men", end=2, left="")
    (True, False)
    """
    return bool(_MONTH_AFTER.match(text, end) or _MONTH_BEFORE.search(left))


def is_clock_time(text: str, *, numeral: Numeral, left: str) -> bool:
    """Tell "9 p.m.", "seven on Monday evening", "twenty past four".

    Examples
    --------
    >>> from framing.counts.extraction.numerals import numerals
    >>> text = "It left at nine, or ten past four"
    >>> [is_clock_time(text, numeral=n, left=text[: n.start]) for n in numerals(text)]
    [True, True, True]
    """
    if _CLOCK_AFTER.match(text, numeral.end):
        return True
    if (numeral.value or 0) > MOST_HOURS or not (numeral.bare or numeral.form == "words"):
        return False
    if _CLOCK_BEFORE.search(left):
        return True
    timed = _TIMED_AT.search(left) and _TIME_ENDS.match(text, numeral.end)
    return bool(timed)


def is_age(text: str, *, numeral: Numeral, left: str) -> bool:
    """Tell "72 years old", "aged 72", "Ann Lee, 72,", "He was 72.", "voters under 30".

    Examples
    --------
    >>> from framing.counts.extraction.numerals import numerals
    >>> text = "Ann Lee, 72, met 30 men"
    >>> [is_age(text, numeral=n, left=text[: n.start]) for n in numerals(text)]
    [True, False]
    """
    value, end = numeral.value or 0, numeral.end
    if _AGE_AFTER.match(text, end):
        return True
    if value > MOST_YEARS_OF_AGE:
        return False
    if _AGE_BEFORE.search(left):
        return True
    return numeral.bare and (
        _is_told_age(text, end, left) or _is_age_in_commas(text, numeral, left)
    )


def _is_told_age(text: str, end: int, left: str) -> bool:
    """Tell "Voters under 30" and "He was 72."."""
    if _AGE_UNDER.search(left) and not _COUNTED_AFTER.match(text, end):
        return True
    return bool(_AGE_OF.search(left) and _AGE_OF_AFTER.match(text, end))


def _is_age_in_commas(text: str, numeral: Numeral, left: str) -> bool:
    """Tell "Ann Lee, 72, said" and "one girl, 14, needed stitches"."""
    if (numeral.value or 0) <= LEAST_AGE_AFTER_NAME:
        return False
    if _NAME_COMMA.search(left) and _AGE_COMMA_AFTER.match(text, numeral.end):
        return True
    noun = _NOUN_COMMA.search(left)
    after = text[numeral.end : numeral.end + 2]
    return bool(noun and not is_plural(noun["noun"]) and after == ", ")


def is_age_pair(text: str, *, numeral: Numeral, left: str) -> bool:
    """Tell the ages of "aged 18-24" and "20-35-year-olds".

    Examples
    --------
    >>> from framing.counts.extraction.numerals import numerals
    >>> text = "adults aged 18-24"
    >>> [is_age_pair(text, numeral=n, left=text[: n.start]) for n in numerals(text)]
    [True]
    """
    if numeral.high > MOST_YEARS_OF_AGE:
        return False
    return bool(_AGE_AFTER.match(text, numeral.end) or _AGE_BEFORE.search(left))


def is_year_pair(numeral: Numeral) -> bool:
    """Tell whether the two numbers of "2019-20" or "2019-2021" are years.

    Examples
    --------
    >>> from framing.counts.extraction.numerals import numerals
    >>> [is_year_pair(n) for n in numerals("in 2019-20, by 30-40")]
    [True, False]
    """
    if not 1700 <= numeral.low <= 2100:
        return False
    return numeral.high < 100 or 1700 <= numeral.high <= 2100


def is_year(text: str, *, numeral: Numeral, left: str) -> bool:
    """Tell whether four digits are a year.

    Examples
    --------
    >>> from framing.counts.extraction.numerals import numerals
    >>> text = "In 2019 some 2010 rowers"
    >>> [is_year(text, numeral=n, left=text[: n.start]) for n in numerals(text)]
    [True, False]
    """
    value = numeral.value or 0
    if (
        numeral.end - numeral.start != 4
        or not 1000 <= value <= 2100
        or left[-1:] in ("$", "£", "€")
    ):
        return False
    if _COUNTED_AFTER.match(text, numeral.end) or _RANGE_AFTER.match(text, numeral.end):
        return False
    modifier, start = hedge_before(text, start=numeral.start)
    if modifier != "exact":
        return _is_hedged_year(text, numeral, start)
    if _NAME_AFTER.match(text, numeral.end):
        return True  # "the 1619 Project"
    if left.endswith(" to "):
        from_number = _FROM_NUMBER.search(left)
        return value >= 1900 and not (from_number and counted_noun(text, end=numeral.end))
    if _COUNTED_BEFORE.search(left):
        return False
    return value >= 1900 or bool(_YEAR_BEFORE.search(left))


def _is_hedged_year(text: str, numeral: Numeral, start: int) -> bool:
    """Tell "since at least 1998" and "above 2010 levels" from "some 2010 protesters"."""
    if _YEAR_BEFORE.search(text, max(0, start - LEFT_CHARS), start):
        return True
    if text[start : numeral.start].strip().lower() not in _OF_TIME_TOO:
        return False
    noun = counted_noun(text, end=numeral.end)
    return noun is None or noun.unit.rpartition(" ")[2].lower() in _OF_A_YEAR
