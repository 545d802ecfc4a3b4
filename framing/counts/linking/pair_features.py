"""Pair features: what speaks for and against two mentions of a story being of one thing.

``word_features`` knows nothing of the values; ``value_features`` says what equal ones add.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from framing.counts.linking.mention_context import Context
from framing.counts.linking.semantic_classes import exclusive, noun_likeness, opposites
from framing.counts.linking.story_statistics import Background
from framing.language.stems import stem

#: A number as small as this is counted of many things in every article.
SMALL = 3.0
#: "A few" and "several" stay below this: they count nothing, they say that it was more than one.
INDEFINITE = 10.0
#: More distinct names than this in common say no more.
MAX_NAMES = 4
#: Sentences further down than this are told apart no more.
MAX_SENTENCE = 15
#: A round million is no rarer than 100; digits count beside it.
MAX_SIZE = 100.0

#: An outcome that is told of a mention less than half as strongly as its own is not its own.
HALF = 0.5
#: Sentences that have so little in common have nothing in common.
NOTHING_NEAR = 0.02
NOTHING_SHARED = 0.03

_MARKS = ("other", "earlier", "total", "unreal", "part", "of", "not", "rate")
#: Kinds whose noun is a unit of measurement: it says nothing of what is measured.
MEASURED = frozenset({"money", "percent", "duration", "measure", "other", "age"})
_ALIKE = {"score": "count"}


def may_link(a: Context, b: Context) -> bool:
    """Say whether two mentions may be of one thing at all, before any weighing.

    Not where the kinds differ; not where the units of measures or money do; not where one is a
    part and the other a whole, or one of the votes for and the other of those against.
    """
    one, other = (_ALIKE.get(c.mention.kind, c.mention.kind) for c in (a, b))
    if one != other or {a.role, b.role} in ({"part", "whole"}, {"for", "against"}):
        return False
    return one not in ("money", "duration", "measure") or a.head == b.head


def word_features(a: Context, b: Context, *, places: tuple[int, int], story: Background) -> Row:
    """Return what the words say of two mentions, whatever their values.

    Parameters
    ----------
    a, b : Context
        Two mentions of one story; the result does not depend on which is first.
    places : tuple of int
        Their places among the story's contexts.
    story : Background

    Returns
    -------
    dict of str to float
        Always the same names, in the same order.
    """
    return (
        _noun_features(a, b, story)
        | _outcome_features(a, b, story)
        | _likeness_features(a, b, places, story)
        | _mark_features(a, b)
        | _article_features(a, b, story)
    )


Row = dict[str, float]


def _noun_features(a: Context, b: Context, story: Background) -> Row:
    measured = a.mention.kind in MEASURED
    same = a.head == b.head and bool(a.head)
    named = bool(a.head and b.head)
    shared = a.qualifiers & b.qualifiers
    rest = [(a.qualifiers - shared, b.sentence), (b.qualifiers - shared, a.sentence)]
    rivals = [story.nouns[c.mention.article, c.mention.kind, c.head] for c in (a, b)]
    return {
        "measured": float(measured),
        "percent": float(a.mention.kind == "percent"),
        "money": float(a.mention.kind == "money"),
        "duration": float(a.mention.kind == "duration"),
        "same noun": float(same and not measured),
        "no noun": float(not named),
        "noun likeness": 1.0 if same else noun_likeness(a.head, b.head),
        "people": min(a.people, b.people),
        "people or not": abs(a.people - b.people) if named else 0.0,
        "noun near the other": 0.0 if same else max(_beside(a, b), _beside(b, a)),
        "qualifiers shared": math.sqrt(
            math.fsum(story.frequencies.get(w, 1.0) for w in sorted(shared))
        ),
        "qualifiers clash": float(bool(a.qualifiers and b.qualifiers) and not shared),
        "one bare": float(bool(a.qualifiers) != bool(b.qualifiers)),
        "qualifier near the other": float(any(own & words for own, words in rest)),
        "rivals": math.log(rivals[0] * rivals[1]),
    }


def _beside(a: Context, b: Context) -> float:
    """Return how near the noun of ``a`` stands to the other: "arrests", "people arrested"."""
    return b.near.get(stem(a.head), 0.0) if a.head else 0.0


def _outcome_features(a: Context, b: Context, story: Background) -> Row:
    one, other = a.outcomes, b.outcomes
    common = sorted(one.keys() & other.keys())
    top = [(c.outcome, max(c.outcomes.values(), default=0.0)) for c in (a, b)]
    (first, strength), (second, strength_b) = top
    both = first is not None and second is not None
    same, least = both and first == second, min(strength, strength_b)
    rivals = [story.outcomes[c.mention.article, c.outcome] for c in (a, b)]
    lengths = _norm(one) * _norm(other)
    return {
        "outcomes": math.fsum(one[k] * other[k] for k in common) / lengths if common else 0.0,
        "outcome shared": max((min(one[k], other[k]) for k in common), default=0.0),
        "same outcome": least if same else 0.0,
        "other outcome": least if both and not same else 0.0,
        "exclusive outcomes": float(
            exclusive(first, second)
            and other.get(first or "", 0.0) < HALF * strength_b
            and one.get(second or "", 0.0) < HALF * strength
        ),
        "no outcome": float(not one or not other),
        "outcome of the other": min(
            other.get(first or "", 0.0) / strength_b, one.get(second or "", 0.0) / strength
        )
        if both
        else 0.0,
        "outcome rivals": math.log(rivals[0] * rivals[1]),
    }


def _norm(bag: Mapping[str, float]) -> float:
    return math.sqrt(math.fsum(value * value for _, value in sorted(bag.items())))


def _likeness_features(a: Context, b: Context, places: tuple[int, int], story: Background) -> Row:
    one, other = places
    lengths = [story.lengths[one][k] * story.lengths[other][k] for k in range(3)]
    weights = story.frequencies
    names = a.names & b.names
    shared = math.fsum(weights[w] ** 2 for w in sorted(a.sentence & b.sentence))
    nearest = [max(sorted(c.near_names), key=c.near_names.__getitem__, default="") for c in (a, b)]
    return {
        "near": _product(a.near, b.near, weights) / lengths[0] if lengths[0] else 0.0,
        "near meaning": float(story.near[one] @ story.near[other]),
        "sentence": shared / lengths[2] if lengths[2] else 0.0,
        "sentence meaning": float(story.sentence[one] @ story.sentence[other]),
        "near names": _product(a.near_names, b.near_names, weights) / lengths[1]
        if lengths[1]
        else 0.0,
        "nearest name": 0.0 if not all(nearest) else 1.0 if nearest[0] == nearest[1] else -1.0,
        "opposed": max(_opposed(a, b), _opposed(b, a)),
        "names shared": float(min(len(names), MAX_NAMES)),
        "names clash": float(bool(a.names and b.names) and not names),
        "years shared": float(bool(a.years & b.years)),
        "years clash": float(bool(a.years and b.years) and not a.years & b.years),
        "one year": float(bool(a.years) != bool(b.years)),
        "months clash": float(bool(a.months and b.months) and not a.months & b.months),
    }


def _opposed(a: Context, b: Context) -> float:
    """Return how near both a word stands by ``a`` whose opposite, but not itself, is by ``b``."""
    found = 0.0
    for word, weight in a.near.items():
        if word not in b.near:
            for other in opposites(word):
                if other in b.near and other not in a.near:
                    found = max(found, min(weight, b.near[other]))
    return found


def _product(a: Mapping[str, float], b: Mapping[str, float], weights: Mapping[str, float]) -> float:
    common = sorted(a.keys() & b.keys())
    return math.fsum(a[w] * b[w] * weights.get(w, 1.0) ** 2 for w in common)


def _mark_features(a: Context, b: Context) -> Row:
    one = {f"one {mark}": float((mark in a.marks) != (mark in b.marks)) for mark in _MARKS}
    both = a.marks & b.marks
    return one | {
        "both other": float("other" in both),
        "both earlier": float("earlier" in both),
        "roles differ": float(a.role != b.role),
        "same role": float(a.role == b.role != "alone"),
    }


def _article_features(a: Context, b: Context, story: Background) -> Row:
    one, other = a.mention, b.mention
    same = one.article == other.article
    likeness = 0.0 if same else story.article_likeness(one.article, other.article)
    down = sorted(math.log1p(min(c.number, MAX_SENTENCE)) for c in (a, b))
    repeats = sorted(
        math.log(story.repeats[m.article, m.kind, m.low, m.high]) for m in (one, other)
    )
    vague = [m for m in (one, other) if m.modifier == "vague"]
    least = min(one.high, other.high)
    return {
        "same article": float(same),
        "same sentence": float(same and a.number == b.number),
        "articles": likeness,
        "articles above the mean": 0.0 if same else likeness - story.mean,
        "first down": down[0],
        "second down": down[1],
        "down apart": down[1] - down[0],
        "in titles": float((one.place == "title") + (other.place == "title")),
        "fewer repeats": repeats[0],
        "more repeats": repeats[1],
        "small": float(least <= SMALL),
        "one": float(least <= 1),
        "vague": float(len(vague)),
        "indefinite": float(any(m.high < INDEFINITE for m in vague)),
    }


def value_features(a: Context, b: Context) -> Row:
    """Return what the values add: evidence only where they are equal or can both hold."""
    one, other = a.mention, b.mention
    equal = (one.low, one.high) == (other.low, other.high)
    named = one.value is not None and one.value == other.value
    size = rarity(one.low if one.value is None else one.value)
    return {
        "equal": float(equal),
        "meet": float(meet(a, b)),
        "equal and rare": size if equal else 0.0,
        "one number": float(named),
        "one number and rare": size if named else 0.0,
    }


def meet(a: Context, b: Context) -> bool:
    """Say whether two amounts, as they are usually meant, can both hold."""
    one, other = a.mention, b.mention
    return max(one.low, other.low) <= min(one.high, other.high)


def rarity(value: float) -> float:
    """Return how rare a number is: larger and with more digits that are not 0, the rarer.

    Examples
    --------
    >>> rarity(2) < rarity(20) < rarity(46) < rarity(1217) < rarity(11789)
    True
    """
    if not value or not math.isfinite(value):
        return 0.0
    digits = f"{abs(value):.6g}".replace(".", "").split("e")[0].strip("0")
    return 0.5 * math.log1p(min(abs(value), MAX_SIZE)) + len(digits)
