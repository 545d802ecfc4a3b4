"""Spelling: the one form under which the spellings of a word are counted.

Case, possessives, plurals, the full stops of initials, and the look of apostrophes and hyphens
are set aside, so that "Lawmakers’" and "lawmaker" are one word.  A word with a hyphen and one
without stay two (re-sign, resign).  The form is a key for counting and is never shown:
what is shown is the commonest spelling in the texts.
"""

from __future__ import annotations

import re

from framing.language.inflection import singular

#: Plurals that are words of their own, so that "rights" is not counted with "right", nor the verb
#: "leaves" with "leaf".  By hand, 2026.
OWN_PLURALS = frozenset(
    """
    arms customs glasses goods grounds leaves media minutes odds people police rights spirits
    stocks times works
    """.split()
)

#: Names that are a given name with an s: "Roberts" is not several Roberts.  The commonest of the
#: US census's list of surnames (2010), by hand.
NAMES_IN_S = frozenset(
    """
    abrams adams alexanders andrews brooks burns collins daniels davis edwards evans hastings
    hawkins higgins hopkins hughes jacobs james jenkins johns jones matthews michaels myers nichols
    parks perkins peters phillips powers reynolds richards rivers robbins roberts rogers sanders
    saunders simmons simons stephens stevens waters watkins watts wells williams woods
    """.split()
)

#: Initials whose small letters are another word: they keep their capitals.
CAPITAL_WORDS = frozenset({"IT", "US", "WHO"})

_POSSESSIVE = re.compile(r"(?<=[\w.])['’]s?\Z", re.IGNORECASE)
_LAST_OF_POSSESSIVE = frozenset("sS'’")
_LOOKS = str.maketrans({"’": "'", "‐": "-", "‑": "-", ".": ""})
_DOTTED = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]?\Z")
#: Words in capitals up to this length are initials and have no plural: "GAS", "IRS", "DHS".
MAX_INITIALS = 4


def without_possessive(word: str) -> str:
    """Return ``word`` without a possessive ending.

    Examples
    --------
    >>> without_possessive("Norway’s"), without_possessive("o'clock")
    ('Norway', "o'clock")
    """
    # Most words end otherwise, and this is asked of every term that is shown.
    return _POSSESSIVE.sub("", word) if word[-1:] in _LAST_OF_POSSESSIVE else word


def word_key(word: str) -> str:
    """Return the form under which ``word`` is counted.

    Examples
    --------
    >>> [word_key(word) for word in ["U.S.", "US", "us", "U.N.’s", "Counter-Productive"]]
    ['US', 'US', 'us', 'un', 'counter-productive']
    >>> [word_key(word) for word in ["parties", "boxes", "cases", "news", "Congress", "bus"]]
    ['party', 'box', 'case', 'news', 'congress', 'bus']
    """
    bare = without_possessive(word)
    if _DOTTED.match(bare):
        bare = bare.replace(".", "")
        if bare.upper() in CAPITAL_WORDS:
            return bare.upper()
    if bare in CAPITAL_WORDS:
        return bare
    key = bare.casefold().translate(_LOOKS)
    if key in OWN_PLURALS or key in NAMES_IN_S:
        return key
    if bare.isupper() and len(bare) <= MAX_INITIALS:
        return key
    if len(bare) > 2 and bare[:-1].isupper() and bare.endswith("s"):
        return key[:-1]
    # A contraction or an Irish name has an apostrophe inside: it has no plural.
    if "'" in key:
        return key
    one = singular(key)
    # "genies" is read as "geny" for want of a list of all words in "ie".
    return one[:-2] + "y" if one.endswith("ie") and len(one) > 4 else one
