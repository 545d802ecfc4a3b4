"""Plurals: whether a word has the form of a plural noun, and its singular."""

from __future__ import annotations

from framing.counts.extraction.noun_words import IRREGULAR, NOT_PLURAL, STOPS

#: Irregular plurals that end compounds too: "grandchildren", "midwives", "townsfolk".
_IN_COMPOUNDS = ("children", "folk", "wives")


def singular(word: str) -> str:
    """Return the singular of an English noun.

    Examples
    --------
    >>> [singular(w) for w in ("lawmakers", "properties", "Women", "viruses", "houses", "staff")]
    ['lawmaker', 'property', 'Woman', 'virus', 'house', 'staff']
    >>> singular("grandchildren"), singular("midwives")
    ('grandchild', 'midwife')
    """
    lower = word.lower()
    if lower in IRREGULAR:
        return _same_case(word, IRREGULAR[lower])
    if ending := next((e for e in _IN_COMPOUNDS if lower.endswith(e)), None):
        return word[: -len(ending)] + IRREGULAR[ending]
    if lower.endswith(("men", "women")) and len(lower) > 5:
        return word[:-2] + "an"
    if not is_plural(word):
        return word
    if lower.endswith("ies") and len(lower) > 4:
        return word[:-3] + "y"
    if lower.endswith(("sses", "xes", "shes", "ches", "zzes", "oes")):
        return word[:-2]
    if (
        lower.endswith("uses")
        and not lower.endswith(("ouses", "auses", "fuses"))
        and len(lower) > 5
    ):
        return word[:-2]
    return word[:-1]


def _same_case(printed: str, word: str) -> str:
    return word.capitalize() if printed[:1].isupper() else word


def is_plural(word: str) -> bool:
    """Tell whether ``word`` has the form of a plural noun.

    Examples
    --------
    >>> [is_plural(w) for w in ("lawmakers", "people", "congress", "virus")]
    [True, True, False, False]
    """
    lower = word.lower()
    if lower in IRREGULAR or lower.endswith(_IN_COMPOUNDS):
        return True
    if lower.endswith("men"):
        return len(lower) > 4 and lower not in ("specimen", "regimen", "abdomen", "yemen")
    return (
        len(lower) > 2
        and lower[-1] == "s"
        and lower[-2] not in "s'’"
        and not lower.endswith(("ous", "sis", "itis"))
        and lower not in NOT_PLURAL
        and lower not in STOPS
    )
