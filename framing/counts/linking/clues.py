"""Clues: words beside an amount that tell it from another of the same noun."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from framing.counts.linking.semantic_classes import (
    EARLIER,
    LONG_PAST,
    OPPOSITES,
    OTHER,
    TOTAL,
    UNREAL,
)
from framing.language.stems import stem

#: Words on either side in which "killed" or "Senate" tells which one it is.
SIDE_WORDS = 12
#: Words that a conjunction in between counts for: "12 killed and 40 wounded".
CONJUNCTION_WORDS = 5

_CONJUNCTIONS = frozenset("and but or while whereas".split())
_DETERMINERS = frozenset("a an her his its one similar the their two".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of a sentence, in order."""

    starts: Sequence[int]
    printed: Sequence[str]
    stems: Sequence[str]


@cache
def opposite_of() -> dict[str, tuple[int, int]]:
    """Return for each stem of ``OPPOSITES`` its line and group."""
    return {
        stem(word): (line, side)
        for line, groups in enumerate(OPPOSITES)
        for side, group in enumerate(groups)
        for word in group
    }


def sides(words: Words, *, span: tuple[int, int]) -> dict[int, int]:
    """Return of each line of opposites the group whose word stands nearest; none in a draw."""
    first, last = span
    found: dict[int, set[tuple[int, int]]] = {}
    left = range(first - 1, max(0, first - SIDE_WORDS) - 1, -1)
    right = range(last, min(len(words.stems), last + SIDE_WORDS))
    for places in (range(first, min(last, len(words.stems))), left, right):
        distance = 0
        for place in places:
            distance += not first <= place < last
            distance += CONJUNCTION_WORDS * (words.printed[place].lower() in _CONJUNCTIONS)
            if words.stems[place] in opposite_of():
                line, side = opposite_of()[words.stems[place]]
                found.setdefault(line, set()).add((distance, side))
    nearest = {line: sorted(near) for line, near in found.items()}
    return {
        line: near[0][1]
        for line, near in nearest.items()
        if all(side == near[0][1] for distance, side in near if distance == near[0][0])
    }


def marks(words: Words, *, place: int) -> set[str]:
    """Return what the word at ``place`` marks; "more than" is a hedge and marks nothing.

    "Earlier" marks another event only before a noun ("an earlier letter", not "earlier today").
    """
    word, after = words.printed[place].lower(), words.printed[place + 1 : place + 2]
    if word == "more" and after and after[0].lower() == "than":
        return set()
    if word == "earlier" and place and words.printed[place - 1].lower() in _DETERMINERS:
        return {"earlier", "long past"}
    groups = (
        ("other", OTHER),
        ("earlier", EARLIER),
        ("long past", LONG_PAST),
        ("total", TOTAL),
        ("unreal", UNREAL),
    )
    return {name for name, group in groups if word in group}
