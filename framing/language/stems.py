"""Stems: words without their endings, and how much a stem tells."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

#: Endings taken off one after the other, each where so many letters are left.
_ENDINGS = (
    ("ly", 4),
    ("ing", 3),
    ("ed", 3),
    ("ion", 4),
    ("er", 3),
    ("or", 4),
    ("y", 4),
    ("e", 3),
    ("e", 4),
)
_POSSESSIVE = re.compile(r"['’]s?\Z")


@lru_cache(maxsize=2**16)
def stem(word: str) -> str:
    """Return a crude stem: lower case, without the commonest English endings.

    Examples
    --------
    >>> [stem(word) for word in ("signed", "Signers", "senators’", "stopping", "injuries", "yes")]
    ['sign', 'sign', 'senat', 'stop', 'injur', 'yes']
    >>> stem("vote"), stem("voting"), stem("voters"), stem("employees"), stem("employing")
    ('vot', 'vot', 'vot', 'employ', 'employ')
    """
    bare = _without_plural(_POSSESSIVE.sub("", word.lower()))
    for ending, least in _ENDINGS:
        if ending == "y" and bare[-2:-1] in tuple("aeiou"):
            continue
        if bare.endswith(ending) and len(bare) - len(ending) >= least:
            bare = bare.removesuffix(ending)
            if len(bare) > 3 and bare[-1] == bare[-2] and bare[-1] not in "aeiouls":
                bare = bare[:-1]  # "stopp" -> "stop"
    return bare


def _without_plural(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    if word.endswith("s") and len(word) > 3 and word[-2] not in "siu":
        return word[:-1]
    return word


def inverse_frequencies(sentences: Iterable[Iterable[str]]) -> dict[str, float]:
    """Return ``ln(1 + n / df)`` for each stem of ``n`` sentences, ``df`` of which hold it.

    Examples
    --------
    >>> weights = inverse_frequencies([["ferri", "sank"], ["ferri"]])
    >>> round(weights["ferri"], 3), round(weights["sank"], 3)
    (0.693, 1.099)
    """
    frequency: Counter[str] = Counter()
    n = 0
    for sentence in sentences:
        frequency.update(set(sentence))
        n += 1
    return {word: math.log(1 + n / df) for word, df in frequency.items()}
