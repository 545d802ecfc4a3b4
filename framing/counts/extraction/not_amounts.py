"""Not amounts: numbers that name, date or order something and count nothing.

Years, dates, clock times, ages, numbers of bills, roads and flights, list numbers.
"""

from __future__ import annotations

import re

from framing.counts.extraction.ages_and_years import (
    LEFT_CHARS,
    is_age,
    is_age_pair,
    is_clock_time,
    is_date,
    is_year,
    is_year_pair,
)
from framing.counts.extraction.numerals import Numeral

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
_ORDINAL_AFTER = re.compile(r"(?:st|nd|rd|th|ST|ND|RD|TH)(?![\w])")
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
#: Broadcasts and a chain whose names begin in digits, and an idiom: as common in news as any count
#: of their nouns.
_NAMES = re.compile(r"60 Minutes|48 Hours|7-Eleven|[Ff]ifty-fifty|50-50(?![\w])")
#: "At Six Flags", "the Five Eyes", "the Six-Day War": a capital inside a sentence that goes on.
_LOWER_BEFORE = re.compile(r"\b(?:[a-z]+|The)\s\Z")
_NAME_GOES_ON = re.compile(r"[ -][A-Z][a-z]")
#: The number of a picture in a gallery: "3 of 16 Photos".
_GALLERY_AFTER = re.compile(r" / \d+ |(?: of \d+)? (?:Photos|Images|Slides|Videos)\b")
_GALLERY_BEFORE = re.compile(r"(?:Caption|Image|Photo|Slide) (?:\d+ (?:of|/) )?\Z|\d / \Z")
#: "Dialled 911", "a 999 call": emergency numbers.
_EMERGENCY = frozenset([112.0, 911.0, 999.0])
_CALLED = re.compile(r"\b(?:call|dial|phon|ring|rang)\w* \Z", re.IGNORECASE)
_CALL_AFTER = re.compile(r"[ -](?:call|dispatch|operator|emergency|tape|recording|service)")
_LIST_AFTER = re.compile(r"[.):](?:\s|\Z)")
#: Higher numbers do not head the points of a list, or the stages of a plan.
MOST_OF_A_LIST = 100
MOST_OF_A_STAGE = 12
#: Digits of a year after an apostrophe.
SHORT_YEAR = 2
_GLUED_LEFT = "@_=?&~/\\+#:"
_RIGHT_JOINED = re.compile(r"[@_=?&#\\]|://|\.(?:com|org|net)\b|:\d")
_SLASH_WORD = re.compile(
    r"/(?!-|\s?(?:\d|\$|day|week|month|year|hour|hr|person|kg|km|lb|gal|h\b|s\b))"
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
    left = text[max(0, numeral.start - LEFT_CHARS) : numeral.start]
    if _is_known_name(text, numeral, left):
        return True
    if numeral.form in ("words", "fraction", "vague"):
        return numeral.form != "vague" and _names_in_words(text, numeral, left)
    if _is_joined(text, numeral.start, numeral.end, left):
        return True
    if _ORDINAL_AFTER.match(text, numeral.end) or is_date(text, end=numeral.end, left=left):
        return True
    if is_clock_time(text, numeral=numeral, left=left):
        return True
    if numeral.form == "pair":
        aged = numeral.bare and is_age_pair(text, numeral=numeral, left=left)
        return aged or (numeral.bare and is_year_pair(numeral))
    if is_age(text, numeral=numeral, left=left):
        return True
    return numeral.bare and _names_in_digits(text, numeral, left)


def _is_known_name(text: str, numeral: Numeral, left: str) -> bool:
    """Tell the name of a work or chain, "at Six Flags", and the number of a picture."""
    if _NAMES.match(text, numeral.start) or _GALLERY_AFTER.match(text, numeral.end):
        return True
    inside = text[numeral.start].isupper() and _LOWER_BEFORE.search(left)
    return bool((inside and _NAME_GOES_ON.match(text, numeral.end)) or _GALLERY_BEFORE.search(left))


def _names_in_digits(text: str, numeral: Numeral, left: str) -> bool:
    """Tell digits alone that are a list number, an emergency number, a year or "Room 4"."""
    opens = not left or left.endswith("\n")
    if opens and (numeral.value or 0) < MOST_OF_A_LIST and _LIST_AFTER.match(text, numeral.end):
        return True
    called = _CALLED.search(left) or _CALL_AFTER.match(text, numeral.end)
    if numeral.value in _EMERGENCY and called:
        return True
    if is_year(text, numeral=numeral, left=left):
        return True
    return _is_numbered(left, numbered_small=NUMBERED_SMALL)


def _is_joined(text: str, start: int, end: int, left: str) -> bool:
    """Tell whether a number is a piece of an address, a tag, a code or a longer number."""
    if left and (joined := _is_joined_on_left(left, digits=end - start)) is not None:
        return joined
    return bool(_RIGHT_JOINED.match(text, end) or _SLASH_WORD.match(text, end))


def _is_joined_on_left(left: str, *, digits: int) -> bool | None:
    """Tell whether the sign before a number makes it a piece; None where none stands there."""
    last, before = left[-1], left[-2:-1]
    if last in _GLUED_LEFT and not left.endswith(("~", " /", "$/")):
        return not (last == "+" and before in ("", " ", "("))
    if last in "-‑" and (before.isalnum() or (before and before in ".)")):
        return not left.endswith(("sub-", "-to-", "-in-", "agnitude-"))
    if last in ".,’'" and before.isalnum():
        return True
    return True if last in "’'‘" and digits == SHORT_YEAR else None  # '68, '90s


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
    if left[-1:] == "-" and left[-2:-1].isalnum():
        return not left.lower().endswith(("-to-", "-in-", "-of-"))
    if numeral.form == "words":
        aged = is_age(text, numeral=numeral, left=left)
        if aged or is_clock_time(text, numeral=numeral, left=left):
            return True
    if (numeral.value or 0) <= MOST_OF_A_STAGE and _is_stage(text, numeral.end, left):
        return True
    return text[numeral.start].isupper() and _is_numbered(left, numbered_small=frozenset())


def _is_stage(text: str, end: int, left: str) -> bool:
    """Tell "Phase one" and "number two,"."""
    step = _STEP_BEFORE.search(left) and _STEP_AFTER.match(text, end)
    return bool(step or _STAGE_BEFORE.search(left))
