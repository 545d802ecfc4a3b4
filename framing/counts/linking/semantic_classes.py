"""Word classes: what became of the things counted, how alike two nouns are, and marks of others.

Classes and likenesses are compiled from WordNet 3.0 (``framing.training.word_classes``).
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

#: Compiled from WordNet 3.0; WORDNET_LICENSE beside it.
WORD_CLASSES_FILE = Path(__file__).parents[1] / "models" / "word_classes.json.gz"

#: Nouns that news counts people by although WordNet has another sense first ("nine lives",
#: "the bodies of 12", "27 others", "120 households").
COUNTED_AS_PEOPLE = frozenset("body casualty household life other people person soul".split())

#: Words that make a mention another quantity than the same noun without them.
OTHER = frozenset("additional another else extra further other others remaining rest".split())
#: Words that make it one of an earlier time or event.
EARLIER = frozenset("ago earlier history past previous previously prior similar since".split())
#: What "last" makes earlier: "last year", "last time".
LAST_TIMES = frozenset("autumn fall month spring summer time week winter year".split())
#: Words that make a mention a total.
TOTAL = frozenset("all altogether combined cumulative overall total whole".split())
#: Words that make it hoped for, planned or imagined.
UNREAL = frozenset(
    """
    could expected forecast goal hoped if might planned predicted projected proposed seeking
    should target wants would
    """.split()
)
#: Words that make it a part of something counted before.
PART = frozenset("among half including most them these those which whom".split())
#: Words that deny it.
DENIED = frozenset("never no not without".split())
#: Words that make it a rate.
RATE = frozenset("daily each every per".split())

#: Words of numbers and units: that two sentences share them says nothing of what is counted.
SCALES = frozenset(
    """
    billion cent cents crore dollar dollars euro euros hundred lakh million per percent percentage
    pound pounds rupee rupees thousand trillion
    """.split()
)

#: Outcomes of which one mention has one: who was killed was not wounded.
EXCLUSIVE: tuple[frozenset[str], ...] = tuple(
    frozenset(line.split())
    for line in (
        "died hurt missing rescued",
        "arrested freed",
        "employed dismissed",
        "rose fell",
        "opened closed",
        "bought sold",
        "favored opposed abstained",
    )
)

#: Sense information at the top of WordNet is 0, so two nouns with nothing in common are at 0.
_LEAST = 1e-9
#: Two senses that are both rare uses of their words are less likely meant: their likeness is taken
#: down by the fourth root of the product of their shares, not below shares of about a third.
_SHARE_POWER = 0.25
_SHARE_SCALE = 1.3


@dataclass(frozen=True, slots=True, kw_only=True)
class _WordClasses:
    """What the file holds; a sense is a place in ``parents`` and ``information``."""

    outcomes: Mapping[str, Mapping[str, float]]
    senses: Mapping[str, list[tuple[float, int]]]
    parents: list[list[int]]
    information: list[float]
    person: int
    opposites: Mapping[str, frozenset[str]]


@cache
def _stored() -> _WordClasses:
    data = json.loads(gzip.decompress(WORD_CLASSES_FILE.read_bytes()))
    return _WordClasses(
        outcomes=data["outcomes"],
        senses={noun: [(s, n) for s, n in senses] for noun, senses in data["nouns"].items()},
        parents=data["parents"],
        information=data["information"],
        person=data["person"],
        opposites={word: frozenset(others) for word, others in data["opposites"].items()},
    )


def outcomes(word: str) -> Mapping[str, float]:
    """Return what a lower-case word says became of those counted, or what they did.

    Examples
    --------
    >>> max(outcomes("perished"), key=outcomes("perished").get)
    'died'
    >>> dict(outcomes("table")).get("died", 0.0)
    0.0
    """
    return _stored().outcomes.get(word, {})


def exclusive(one: str | None, other: str | None) -> bool:
    """Tell whether two outcomes exclude each other.

    Examples
    --------
    >>> exclusive("died", "hurt"), exclusive("died", "died"), exclusive("died", "arrested")
    (True, False, False)
    """
    return one != other and any({one, other} <= line for line in EXCLUSIVE)


def opposites(root: str) -> frozenset[str]:
    """Return the stems of the words that say the opposite of a stem.

    Examples
    --------
    >>> "south" in opposites("north"), sorted(opposites("harbour"))
    (True, [])
    """
    return _stored().opposites.get(root, frozenset())


@cache
def _ancestors(sense: int) -> frozenset[int]:
    above = _stored().parents[sense]
    return frozenset({sense}).union(*(_ancestors(parent) for parent in above))


@lru_cache(maxsize=2**16)
def noun_likeness(noun: str, other: str) -> float:
    """Return how alike two singular nouns are, from 0 to about 1 (Lin 1998 over WordNet).

    Of their commonest senses the two most alike: twice the information of what is common to them
    over the sum of theirs.

    Examples
    --------
    >>> noun_likeness("house", "dwelling") > 0.9 > 0.3 > noun_likeness("house", "senator")
    True
    >>> noun_likeness("senator", "house") == noun_likeness("house", "senator")
    True
    """
    stored = _stored()
    best = 0.0
    for share, one in stored.senses.get(noun, ()):
        for other_share, two in stored.senses.get(other, ()):
            common = _ancestors(one) & _ancestors(two)
            if common:
                shared = max(stored.information[sense] for sense in common)
                both = stored.information[one] + stored.information[two] + _LEAST
                meant = min(1.0, _SHARE_SCALE * (share * other_share) ** _SHARE_POWER)
                best = max(best, meant * 2 * shared / both)
    return best


@cache
def personhood(noun: str) -> float:
    """Return how often a singular, lower-case noun stands for people, from 0 to 1.

    Examples
    --------
    >>> personhood("senator") > 0.9, personhood("bridge")
    (True, 0)
    """
    if noun in COUNTED_AS_PEOPLE:
        return 1.0
    stored = _stored()
    return sum(s for s, n in stored.senses.get(noun, ()) if stored.person in _ancestors(n))
