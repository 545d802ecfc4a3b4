"""Spelling: the one form under which the spellings of a word are counted.

Case, possessives, plurals, the full stops of initials, and the look of apostrophes and hyphens
are set aside, so that "Lawmakers’" and "lawmaker" are one word.  A word with a hyphen and one
without stay two (re-sign, resign).  The form is a key for counting and is never shown:
what is shown is the commonest spelling in the texts.
"""

from __future__ import annotations

import re

#: Plurals that are words of their own, so that "news" is not counted with "new".  By hand, 2026.
NOT_PLURALS = frozenset(
    """
    always arms besides bus means customs news politics rights goods glasses grounds odds works
    times species series minutes spirits stocks headquarters economics physics mathematics ethics
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

#: Plurals that no rule makes.
IRREGULAR = {
    "children": "child",
    "crises": "crisis",
    "feet": "foot",
    "halves": "half",
    "knives": "knife",
    "lives": "life",
    "men": "man",
    "mice": "mouse",
    "teeth": "tooth",
    "theses": "thesis",
    "thieves": "thief",
    "viruses": "virus",
    "wives": "wife",
    "wolves": "wolf",
    "women": "woman",
}

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
    if key in NOT_PLURALS or key in NAMES_IN_S:
        return key
    if bare.isupper() and len(bare) <= MAX_INITIALS:
        return key
    if len(bare) > 2 and bare[:-1].isupper() and bare.endswith("s"):
        return key[:-1]
    # A contraction or an Irish name has an apostrophe inside: it has no plural.
    return key if "'" in key else singular(key)


def singular(word: str) -> str:
    """Return the singular of a word in small letters, by its ending; other words as they are.

    Where a rule makes no word ("texas" to "texa"), the result still serves as a key.

    Examples
    --------
    >>> [singular(word) for word in ["movies", "churches", "lawmen", "crisis", "gas", "yes"]]
    ['movy', 'church', 'lawman', 'crisis', 'gas', 'yes']
    """
    if word in IRREGULAR:
        return IRREGULAR[word]
    if len(word) < 4:
        return word
    for ending, replacement, least in _ENDINGS:
        if word.endswith(ending) and len(word) >= least:
            return word[: len(word) - len(ending)] + replacement
    return word


# The first that fits is taken.  "ie" goes to "y" as "ies" does, so that "movie" meets "movies".
_ENDINGS = (
    ("ies", "y", 5),
    ("ie", "y", 5),
    ("sses", "ss", 6),
    ("shes", "sh", 5),
    ("ches", "ch", 5),
    ("xes", "x", 4),
    ("men", "man", 6),
    ("ss", "ss", 4),
    ("us", "us", 4),
    ("is", "is", 4),
    ("s", "", 4),
)
