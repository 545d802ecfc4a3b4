"""Units around: what a number with no noun after it counts, by the words around it.

"Killing 20" and "30 were hurt" count people, "the death toll rose to 46" deaths, "a mother of
three" children.  Where the thing counted only stands elsewhere in the sentence ("cases rose to
1,234") no unit is given.
"""

from __future__ import annotations

import re

#: So many characters before the number are looked at.
REACH = 60

#: What befalls people in news and leaves the noun out: stems with their endings.  After the
#: predicates that casualty and crime reports use without a noun, by hand, 2026.
_BEFALLEN = (
    r"(?:kill|injur|wound|hurt|arrest|detain|captur|rescu|evacuat|execut|abduct|kidnap|displac"
    r"|hospitali[sz]|behead|infect|sicken|jail|murder|massacr|imprison|indict|charg|deport|maim)"
    r"(?:p?ed|p?ing|e?s|e)?"
)
_KILLING = re.compile(
    rf"\b{_BEFALLEN}\s(?:at least|another|a further|a total of|just|only)?\s?\Z", re.IGNORECASE
)
_WERE = r"(?:were|was|are|is|have|has|had|remain|remained)"
_BEEN = r"(?:been|be|now|also|still|reported|reportedly|believed|feared|said|to|confirmed|left|yet)"
_BEFELL = re.compile(
    rf" (?:(?:more|others) )?(?:{_WERE} )?(?:{_BEEN} )*"
    r"(?:killed|injured|wounded|hurt|arrested|detained|rescued|evacuated|displaced|hospitali[sz]ed"
    r"|shot|stabbed|charged|convicted|indicted|jailed|die|died|dies|dead|drowned|perished|survived"
    r"|missing|unaccounted|trapped|homeless|infected|succumbed|recovered|hanged|executed|beheaded"
    r"|pulled (?:out|alive|from)|taken to|treated|buried|testified|pleaded)\b",
    re.IGNORECASE,
)
#: "A family of five": bodies of persons and of nothing else.
_GROUP_OF = re.compile(
    r"\b(?:famil(?:y|ies)|household|crew|gang|jury|squad|party|parties|team)s? of \Z"
)
_PARENT_OF = re.compile(
    r"\b(?:grand)?(?:mother|father|parents?|mom|mum|dad)s?(?:-| )of(?:-| )\Z", re.IGNORECASE
)
_MAGNITUDE = re.compile(r"\bmagnitude(?:-| )(?:of )?\Z", re.IGNORECASE)
_DEATH_TOLL = re.compile(r"\bdeath toll\b[^.;\n]*\Z", re.IGNORECASE)


def unit_around(text: str, *, start: int, end: int) -> str | None:
    """Return what a number at ``start`` to ``end`` counts by the words around; None if unknown.

    Parameters
    ----------
    text : str
        The text the number is of.
    start, end : int
        The number with its hedge before it.

    Examples
    --------
    >>> text = "A blast hurt 20; the death toll rose to 9."
    >>> unit_around(text, start=13, end=15), unit_around(text, start=40, end=41)
    ('person', 'death')
    >>> unit_around("a mother of three", start=12, end=17)
    'child'
    """
    left = text[max(0, start - REACH) : start]
    if _BEFELL.match(text, end) or _KILLING.search(left) or _GROUP_OF.search(left):
        return "person"
    if _PARENT_OF.search(left):
        return "child"
    if _MAGNITUDE.search(left):
        return "magnitude"
    return "death" if _DEATH_TOLL.search(left) else None
