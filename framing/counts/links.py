"""Links: how likely two mentions of one story are to be of the same thing counted.

A logistic regression over what the words say: the noun, its classifying words, the words, names
and years around.  **The value has no part in it**, neither for a link nor against one, but for
one rule of reading inside a single article: who gives two figures that cannot both hold speaks,
as a rule, of two things.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from framing.counts.contexts import Context

#: The trained weights: a number a feature.  Made by ``python -m framing.counts.link_training``.
WEIGHTS = Path(__file__).with_name("links.json")
#: A number as small as this is counted of many things in every article.
SMALL = 3.0
#: More distinct names than this in common say no more.
MAX_NAMES = 4


def may_link(a: Context, b: Context) -> bool:
    """Say whether two mentions may be of one thing at all, before any weighing.

    Not where the kinds differ, where one is a part and the other a whole, where one is of the
    votes for and the other of those against, or where both stand inside one another's phrase.
    """
    if a.mention.kind != b.mention.kind:
        return False
    if {a.role, b.role} in ({"part", "whole"}, {"for", "against"}):
        return False
    if a.mention.kind == "money":
        return a.mention.unit == b.mention.unit
    return True


def link_features(a: Context, b: Context, *, weights: Mapping[str, float]) -> dict[str, float]:
    """Return what speaks for and against two mentions being of one thing.

    Parameters
    ----------
    a, b : Context
        Two mentions of one story; the result does not depend on which is first.
    weights : mapping of str to float
        Inverse frequency of each stem among the story's sentences.

    Returns
    -------
    dict of str to float
        Only the features that are not 0.
    """
    found = _noun_features(a, b, weights)
    found |= _word_features(a, b, weights)
    found |= _mark_features(a, b)
    return {name: value for name, value in found.items() if value}


def _noun_features(a: Context, b: Context, weights: Mapping[str, float]) -> dict[str, float]:
    same = bool(a.head) and a.head == b.head
    akin = not same and bool(a.classes & b.classes)
    both = bool(a.head and b.head)
    shared, clash = a.qualifiers & b.qualifiers, bool(a.qualifiers and b.qualifiers)
    return {
        "same noun": float(same),
        "akin nouns": float(akin),
        "both people": float(not same and not akin and a.people and b.people),
        "other nouns": float(both and not same and not akin),
        "no noun": float(not both),
        "noun elsewhere": float(
            not same and bool(a.head and b.head) and _named_in(a, b) + _named_in(b, a) > 0
        ),
        "qualifiers shared": sum(weights.get(w, 1.0) for w in shared) ** 0.5,
        "qualifiers clash": float(clash and not shared),
        "one bare": float(bool(a.qualifiers) != bool(b.qualifiers)),
    }


def _named_in(a: Context, b: Context) -> int:
    """Return 1 where the noun of ``a`` is among the words of the other's unit or sentence."""
    return int(bool(a.head) and any(a.head[:5] == w[:5] for w in b.qualifiers))


def _word_features(a: Context, b: Context, weights: Mapping[str, float]) -> dict[str, float]:
    names = a.names & b.names
    return {
        "near": _cosine(a.near, b.near, weights),
        "sentence": _overlap(a.sentence, b.sentence, weights),
        "names shared": float(min(len(names), MAX_NAMES)),
        "names clash": float(bool(a.names and b.names) and not names),
        "years shared": float(bool(a.years & b.years)),
        "years clash": float(bool(a.years and b.years) and not a.years & b.years),
    }


def _mark_features(a: Context, b: Context) -> dict[str, float]:
    differ = a.marks ^ b.marks
    lines_a, lines_b = dict(a.sides), dict(b.sides)
    opposed = sum(lines_a[line] != lines_b[line] for line in lines_a.keys() & lines_b.keys())
    agreed = len(a.sides & b.sides)
    found = {f"only one {mark}": 1.0 for mark in differ}
    found |= {f"both {mark}": 1.0 for mark in a.marks & b.marks}
    roles = {a.role, b.role}
    found |= {
        "opposed": float(opposed > 0),
        "agreed sides": float(agreed > 0),
        "roles differ": float(len(roles) > 1),
        "same role": float(len(roles) == 1 and a.role != "alone"),
        "small": float(min(a.mention.high, b.mention.high) <= SMALL),
        "same voice": float(a.mention.voice is not None and a.mention.voice == b.mention.voice),
        "both at the top": float({a.mention.place, b.mention.place} <= {"title", "deck", "lead"}),
    }
    if a.mention.article == b.mention.article:
        found["one article"] = 1.0
        meet = max(a.mention.low, b.mention.low) <= min(a.mention.high, b.mention.high)
        found["one article, apart"] = float(not meet)
    return found


def _cosine(a: Mapping[str, float], b: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """Return the cosine of two weighted bags of stems."""
    product = sum(a[w] * b[w] * weights.get(w, 1.0) ** 2 for w in a.keys() & b.keys())
    return product / (_norm(a, weights) * _norm(b, weights)) if product else 0.0


def _norm(bag: Mapping[str, float], weights: Mapping[str, float]) -> float:
    return math.sqrt(sum((value * weights.get(w, 1.0)) ** 2 for w, value in bag.items()))


def _overlap(a: frozenset[str], b: frozenset[str], weights: Mapping[str, float]) -> float:
    """Return the cosine of two bags of stems in which every stem counts once."""
    product = sum(weights.get(w, 1.0) ** 2 for w in a & b)
    if not product:
        return 0.0
    norms = [math.sqrt(sum(weights.get(w, 1.0) ** 2 for w in bag)) for bag in (a, b)]
    return product / (norms[0] * norms[1])


@cache
def trained_weights() -> Mapping[str, float]:
    """Return the weight of each feature, and of "intercept"."""
    weights: dict[str, float] = json.loads(WEIGHTS.read_text(encoding="utf-8"))["weights"]
    return weights


def probability(features: Mapping[str, float], *, weights: Mapping[str, float]) -> float:
    """Return the probability of a link: the logistic function of the weighted sum.

    Examples
    --------
    >>> round(probability({"same noun": 1.0}, weights={"intercept": -2.0, "same noun": 3.0}), 3)
    0.731
    """
    total = weights["intercept"] + sum(weights.get(k, 0.0) * v for k, v in features.items())
    return 1.0 / (1.0 + math.exp(-max(min(total, 50.0), -50.0)))
