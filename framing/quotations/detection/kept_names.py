"""Kept names: the words by which news says that it does not name a source."""

from __future__ import annotations

import re
from collections.abc import Iterator

#: How news says that it keeps a name to itself.  From the stylebooks of AP, Reuters, the BBC and
#: the Guardian and from Indian, Pakistani and Nigerian usage ("on terms of anonymity"), 2026.
_KEPT = re.compile(
    r"""
    (?:on\s(?:the\s)?(?:strict\s)?(?:condition|grounds|terms)\sof\s(?:strict\s)?anonymity
      | (?:request(?:ing|ed)|seeking|sought|grant(?:ed|ing)|given|under|preferring|demand(?:ing|ed))
        \s(?:\w+\s){0,2}(?:anonymity|anonymous)
      | (?:speak|spoke|speaking|talk|talked|talking|said|quoted|remain|stay)\s
        (?:\w+\s){0,2}anonymous(?:ly)?
      | not\s(?:\w+\s)?authori[sz]ed\sto\s(?:\w+\s){0,2}
        (?:speak|comment|discuss|talk|brief|give|release|disclose)
      | not\sallowed\sto\s(?:\w+\s){0,2}(?:speak|comment|discuss|talk)
      | (?:ask(?:ed|ing)?|request(?:ed|ing)?|insist(?:ed|ing)?|prefer(?:red|ring)?|want(?:ed|ing)?
          |wish(?:ed|ing)?|like|declin(?:ed|ing)|refus(?:ed|ing)|agreed)
        \s(?:\w+\s){0,2}not\s(?:to\s)?be(?:ing)?\s(?:\w+\s)?(?:named|identified|quoted)
      | (?:declin(?:ed|ing)|refus(?:ed|ing)|unwilling)\sto\sbe\s(?:\w+\s)?(?:named|identified)
      | (?:did|does|do|would|had)(?:\snot|n['’]t)\s(?:want(?:ed)?|wish(?:ed)?|care)\sto\sbe\s
        (?:named|identified|quoted)
      | not\s(?:to\s)?be(?:ing)?\s(?:\w+\s)?(?:named|identified)
      | who(?:se)?\s(?:\w+\s){0,3}(?:cannot|can’t|could\snot)\sbe\s(?:named|identified)
      | not\s(?:his|her|their)\sreal\snames?
      | whose\s(?:real\s)?names?\s(?:\w+\s){0,3}(?:changed|withheld)
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
#: A word that is in every such wording: the wordings are sought around it only, for speed.
_SIGN = re.compile(
    r"anonym|uthori[sz]ed to|llowed to|named|identified|quoted|real name|changed|withheld"
)
#: Characters around the sign.
_BEFORE, _AFTER = 60, 40


def kept_names(text: str) -> Iterator[re.Match[str]]:
    """Yield the places of ``text`` that say that a name is kept, in order.

    Examples
    --------
    >>> [found.group() for found in kept_names("An aide, who asked not to be named, left.")]
    ['asked not to be named']
    """
    end = 0
    for sign in _SIGN.finditer(text):
        if sign.start() < end:
            continue
        found = _KEPT.search(text, max(end, sign.start() - _BEFORE), sign.end() + _AFTER)
        if found:
            end = found.end()
            yield found
