"""Not amounts: numbers that name, date or order something and count nothing.

Years, dates, clock times, ages, numbers of bills, roads and flights, list numbers.
"""

from __future__ import annotations

import re

from framing.counts.extraction.hedges import hedge_before
from framing.counts.extraction.noun_phrases import counted_noun
from framing.counts.extraction.numerals import Numeral
from framing.language.calendar import MONTHS, SHORT_MONTHS
from framing.language.inflection import is_plural
from framing.language.words import any_of

#: Words whose number is a name, where they stand before it with a capital.  After what style
#: books print with a figure, put together by hand in 2026; words that as often end a clause before
#: a count ("Year", "State") are left out.
NUMBERED = frozenset(
    """
    ab act airbus amendment annex apollo appendix apt. area article asx ballot boeing bowl box
    cac category channel chapter class clause code convention covid dax district division draft
    eurostoxx exhibit exit fifa figure file flight footnote forbes formula fortune ftse galaxy
    game gate generation genesis grade group h.b. h.r. hb highway hjr hole hr hwy initiative
    interstate ios ipad iphone isaiah issue item john lane level line lot luke mach mark matthew
    measure model nasdaq network nikkei no no. nos nos. note number objective order p. page
    pages phase pier pillar plan platform playstation pp. precinct prop prop. proposal
    proposition protocol psalm psalms question regulation res. resolution road room round route
    row rule russell s&p s.b. sb schedule season sec. section sector serie session size sjr sp
    stage station step stoxx subsection suite table terminal tier title topix track type unit
    verse version vol. volume ward week windows xbox zip zone
    """.split()
)
#: These name with a small letter too.
NUMBERED_SMALL = frozenset(
    """
    amendment article channel chapter flight gate highway ios iphone no. nos. p. page paragraph
    phase pp. proposition resolution room route section stage title
    """.split()
)
_MONTHS = [form for month in MONTHS + SHORT_MONTHS for form in (month.title(), month.upper())]
_MONTH = rf"(?:{any_of(_MONTHS)})\.?"
_LEFT_CHARS = 40
#: Hours of a clock: "twenty past four".
MOST_HOURS = 12
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
_ORDINAL_AFTER = re.compile(r"(?:st|nd|rd|th|ST|ND|RD|TH)(?![\w])")
#: "9 p.m.", "7am", "10 o'clock", "8 to 10 p.m.".
_CLOCK_BEFORE = re.compile(
    r"\b(?:(?:five|ten|twenty|twenty-five|quarter|half|\d+)\spast|quarter\sto)\s\Z", re.IGNORECASE
)
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
#: "Phase one", "since day one": the number is a name in words.
_STAGE_BEFORE = re.compile(
    r"\b(?:[Pp]hase|[Ss]tage|[Tt]ier|[Cc]hapter|[Gg]rade|[Ss]quare|since day|from day|Year|Day)\s\Z"
)
_STEP_BEFORE = re.compile(r"\b(?:[Ss]tep|[Nn]umber|[Pp]art|[Rr]ound|[Pp]age)\s\Z")
_STEP_AFTER = re.compile(r"[.,;:)]|\sof\s|\s?\Z")
_PREVIOUS_WORD = re.compile(r"(?P<word>[\w.&'’-]+)(?:[\s-]|\s?#)\Z")
_INDEX_BEFORE = re.compile(
    r"(?:S&P|S P|Poor['’]s|(?<![Aa] )Group of|G-|Gang of|[Tt]op|[Bb]ottom|Big|Final|Elite"
    r"|Sweet|World War|Super Bowl"
    r"|[Cc]atch|Web|Windows)[\s-]\Z"
)
#: Names of works, bodies and places with a number.
_NAMES = re.compile(
    r"60 Minutes|48 Hours|7-Eleven|Three Mile"
    r"|Five Eyes|Four Seasons|Six Flags|One America|One Nation|One World"
    r"|Ten Commandments|Three Gorges|Seven Sisters"
    r"|Six-Day War|Thirty Years|Hundred Years|Million Man"
    r"|[Ff]ifty-fifty|50-50(?![\w])"
)
#: The number of a picture in a gallery: "3 of 16 Photos".
_GALLERY_AFTER = re.compile(r" / \d+ |(?: of \d+)? (?:Photos|Images|Slides|Videos)\b")
_GALLERY_BEFORE = re.compile(r"(?:Caption|Image|Photo|Slide) (?:\d+ (?:of|/) )?\Z|\d / \Z")
#: "Dialled 911", "a 999 call": emergency numbers.
_EMERGENCY = frozenset([112.0, 911.0, 999.0])
_CALLED = re.compile(r"\b(?:call|dial|phon|ring|rang)\w* \Z", re.IGNORECASE)
_CALL_AFTER = re.compile(r"[ -](?:call|dispatch|operator|emergency|tape|recording|service)")
_LIST_AFTER = re.compile(r"[.):](?:\s|\Z)")
_GLUED_LEFT = "@_=?&~/\\+#:"
_RIGHT_JOINED = re.compile(r"[@_=?&#\\]|://|\.(?:com|org|net)\b|:\d")
_SLASH_WORD = re.compile(
    r"/(?!\s?(?:\d|\$|day|week|month|year|hour|hr|person|kg|km|lb|gal|h\b|s\b))"
)


def is_no_amount(text: str, *, numeral: Numeral) -> bool:
    """Tell whether ``numeral`` names, dates or orders something and counts nothing.

    Parameters
    ----------
    text : str
        The text the numeral is of.
    numeral : Numeral
        One of its numerals.

    Examples
    --------
    >>> from framing.counts.extraction.numerals import numerals
    >>> text = "In 2019 Ann Lee, 64, backed H. Res. 417 at 9 p.m. with 28 others"
    >>> [text[n.start : n.end] for n in numerals(text) if not is_no_amount(text, numeral=n)]
    ['28']
    """
    if numeral.form == "other":
        return True
    start, end = numeral.start, numeral.end
    if _NAMES.match(text, start) or _GALLERY_AFTER.match(text, end):
        return True
    left = text[max(0, start - _LEFT_CHARS) : start]
    if _GALLERY_BEFORE.search(left):
        return True
    if numeral.form in ("words", "fraction", "vague"):
        return _names_in_words(text, numeral, left)
    if _is_joined(text, start, end, left) or _ORDINAL_AFTER.match(text, end):
        return True
    if _MONTH_AFTER.match(text, end) or _MONTH_BEFORE.search(left) or _CLOCK_AFTER.match(text, end):
        return True
    if _CLOCK_BEFORE.search(left) and (numeral.value or 0) <= MOST_HOURS and numeral.bare:
        return True
    if numeral.form == "pair":
        if not numeral.bare:
            return False
        aged = numeral.high <= 120 and (_AGE_AFTER.match(text, end) or _AGE_BEFORE.search(left))
        return bool(aged) or _is_year_pair(numeral)
    if _is_age(text, end, left, numeral):
        return True
    if not numeral.bare:
        return False
    if (
        (not left or left.endswith("\n"))
        and (numeral.value or 0) < 100
        and _LIST_AFTER.match(text, end)
    ):
        return True
    if numeral.value in _EMERGENCY and (_CALLED.search(left) or _CALL_AFTER.match(text, end)):
        return True
    return _is_year(text, numeral, left) or _is_numbered(left, numbered_small=NUMBERED_SMALL)


def _is_joined(text: str, start: int, end: int, left: str) -> bool:
    """Tell whether a number is a piece of an address, a tag, a code or a longer number."""
    last, before = left[-1:], left[-2:-1]
    if last and last in _GLUED_LEFT and not left.endswith(("~", " /", "$/")):
        return not (last == "+" and before in ("", " ", "("))
    if last in ("-", "‑") and before and (before.isalnum() or before in ".)"):
        return not left.endswith(("sub-", "-to-", "-in-", "agnitude-"))
    if last and last in ".,’'" and before.isalnum():
        return True
    if last and last in "’'‘" and end - start == 2:  # '68, '90s
        return True
    return bool(_RIGHT_JOINED.match(text, end) or _SLASH_WORD.match(text, end))


def _is_age(text: str, end: int, left: str, numeral: Numeral) -> bool:
    value = numeral.value or 0
    if _AGE_AFTER.match(text, end):
        return True
    if value > 120:
        return False
    if _AGE_BEFORE.search(left):
        return True
    if numeral.bare and _AGE_UNDER.search(left) and not _COUNTED_AFTER.match(text, end):
        return True
    if numeral.bare and _AGE_OF.search(left) and _AGE_OF_AFTER.match(text, end):
        return True
    if not numeral.bare or value <= LEAST_AGE_AFTER_NAME:
        return False
    if _NAME_COMMA.search(left) and _AGE_COMMA_AFTER.match(text, end):
        return True
    noun = _NOUN_COMMA.search(left)  # "one girl, 14, needed stitches"
    return bool(noun and not is_plural(noun["noun"]) and text[end : end + 2] == ", ")


def _is_year_pair(numeral: Numeral) -> bool:
    if not 1700 <= numeral.low <= 2100:
        return False
    return numeral.high < 100 or 1700 <= numeral.high <= 2100


def _is_year(text: str, numeral: Numeral, left: str) -> bool:
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
    if _YEAR_BEFORE.search(text, max(0, start - _LEFT_CHARS), start):
        return True
    if text[start : numeral.start].strip().lower() not in _OF_TIME_TOO:
        return False
    noun = counted_noun(text, end=numeral.end)
    return noun is None or noun.unit.rpartition(" ")[2].lower() in _OF_A_YEAR


def _is_numbered(left: str, *, numbered_small: frozenset[str]) -> bool:
    """Tell whether the word before makes the number a name: "Room 4", "Section 230"."""
    if _INDEX_BEFORE.search(left):
        return True
    previous = _PREVIOUS_WORD.search(left)
    if not previous:
        return False
    word = previous["word"]
    if word.lower() not in NUMBERED:
        return False
    return word[:1].isupper() or word.lower() in numbered_small


def _names_in_words(text: str, numeral: Numeral, left: str) -> bool:
    """Tell names in words: ages, clock times, "Chicago Seven", "Phase Two"."""
    if numeral.form == "vague":
        return False
    if left[-1:] == "-" and left[-2:-1].isalnum():
        return not left.lower().endswith(("-to-", "-in-", "-of-"))
    if numeral.form == "words":
        if _AGE_AFTER.match(text, numeral.end) or _CLOCK_AFTER.match(text, numeral.end):
            return True
        if _CLOCK_BEFORE.search(left) and (numeral.value or 0) <= MOST_HOURS:
            return True
        if _AGE_BEFORE.search(left) and (numeral.value or 0) < 120:
            return True
    step = _STEP_BEFORE.search(left) and _STEP_AFTER.match(text, numeral.end)
    if (numeral.value or 0) <= 12 and (step or _STAGE_BEFORE.search(left)):
        return True
    return text[numeral.start].isupper() and _is_numbered(left, numbered_small=frozenset())
