"""Links: how likely two mentions of one story are to be of the same thing counted.

A logistic regression over what the words say: the noun, its classifying words, the words, names
and years around.  **The value has no part in it**, neither for a link nor against one, but for
one rule of reading inside a single article: who gives two figures that cannot both hold speaks,
as a rule, of two things.  How likely is likely enough is another question, and does depend on
whether the figures can both hold: see ``framing.counts.linking.thresholds``.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from framing.counts.linking.mention_context import Context, Mention
from framing.counts.linking.story_statistics import Background
from framing.language.stems import stem

#: A number as small as this is counted of many things in every article.
SMALL = 3.0
#: "A few" and "several" stay below this: they count nothing, they say that it was more than one.
INDEFINITE = 10.0
#: More distinct names than this in common say no more.
MAX_NAMES = 4
#: The likeness of two articles, over the story's mean, is multiplied by this and cut at 1: a
#: difference of a tenth is as large as it gets between the events of one story.
EVENT_SCALE = 10.0


def may_link(a: Context, b: Context) -> bool:
    """Say whether two mentions may be of one thing at all, before any weighing.

    Not where the kinds differ; not where the units of measures or money do; not where one is a
    part and the other a whole, or one of the votes for and the other of those against; not where
    one article counts both under nouns that do not go together.
    """
    if a.mention.kind != b.mention.kind:
        return False
    if {a.role, b.role} in ({"part", "whole"}, {"for", "against"}):
        return False
    if a.mention.kind != "count" or a.head == b.head:
        return a.head == b.head
    return a.mention.article != b.mention.article or not (a.head and b.head) or _akin(a, b)


def link_features(a: Context, b: Context, *, story: Background) -> dict[str, float]:
    """Return what speaks for and against two mentions being of one thing.

    Parameters
    ----------
    a, b : Context
        Two mentions of one story; the result does not depend on which is first.
    story : Background
        What the story's mentions have in common.

    Returns
    -------
    dict of str to float
        Only the features that are not 0.
    """
    found = _noun_features(a, b, story) if a.mention.kind == "count" else {"measured": 1.0}
    found |= _word_features(a, b, story)
    found |= _mark_features(a, b, story)
    found |= _amount_features(a.mention, b.mention)
    return {name: value for name, value in found.items() if value}


def _noun_features(a: Context, b: Context, story: Background) -> dict[str, float]:
    same = bool(a.head) and a.head == b.head
    akin = not same and bool(a.classes & b.classes)
    named = bool(a.head and b.head)
    people = a.people and b.people
    beside = not same and (_beside(a, b) or _beside(b, a))
    shared = a.qualifiers & b.qualifiers
    rivals = [story.nouns[c.mention.article, c.mention.kind, c.head] for c in (a, b)]
    return {
        "same noun": float(same),
        "akin nouns": float(akin),
        "both people": float(not same and not akin and people),
        "other nouns": float(named and not same and not akin),
        "unrelated nouns": float(not may_be_one_noun(a, b)),
        "no noun": float(not named),
        "noun beside the other": float(beside),
        "qualifiers shared": math.sqrt(math.fsum(story.frequencies.get(w, 1.0) for w in shared)),
        "qualifiers clash": float(bool(a.qualifiers and b.qualifiers) and not shared),
        "one bare": float(bool(a.qualifiers) != bool(b.qualifiers)),
        "rivals": math.log(rivals[0] * rivals[1]),
    }


def may_be_one_noun(a: Context, b: Context) -> bool:
    """Say whether two nouns may name one thing: akin, both of people, one beside the other."""
    unknown = not (a.head and b.head)
    return unknown or a.head == b.head or _akin(a, b) or _beside(a, b) or _beside(b, a)


def _akin(a: Context, b: Context) -> bool:
    return bool(a.classes & b.classes) or (a.people and b.people)


def _beside(a: Context, b: Context) -> bool:
    """Say whether the noun of ``a`` stands beside the other: "arrests", "people arrested"."""
    return bool(a.head) and (stem(a.head) in b.near or stem(a.head) in b.qualifiers)


def _word_features(a: Context, b: Context, story: Background) -> dict[str, float]:
    names, one, other = a.names & b.names, a.mention.row, b.mention.row
    return {
        "near": _cosine(a.near, b.near, story.frequencies),
        "near alike": float(story.near[one] @ story.near[other]),
        "sentence alike": float(story.sentence[one] @ story.sentence[other]),
        "names shared": float(min(len(names), MAX_NAMES)),
        "names clash": float(bool(a.names and b.names) and not names),
        "years shared": float(bool(a.years & b.years)),
        "years clash": float(bool(a.years and b.years) and not a.years & b.years),
    }


def _mark_features(a: Context, b: Context, story: Background) -> dict[str, float]:
    both = a.sides.keys() & b.sides.keys()
    roles = {a.role, b.role}
    found = {f"only one {mark}": 1.0 for mark in a.marks ^ b.marks}
    found |= {f"both {mark}": 1.0 for mark in a.marks & b.marks}
    return found | {
        "opposed": float(any(a.sides[line] != b.sides[line] for line in both)),
        "same side": float(any(a.sides[line] == b.sides[line] for line in both)),
        "roles differ": float(len(roles) > 1),
        "same role": float(len(roles) == 1 and a.role != "alone"),
        "event": _event(a, b, story),
    }


def _event(a: Context, b: Context, story: Background) -> float:
    """Return whether the articles speak for one event, from -1 to 1.

    A mention marked as of an earlier event is not of its own article's event: for it the
    likeness of the articles speaks the other way round.
    """
    if a.mention.article == b.mention.article:
        return 0.0
    likeness = EVENT_SCALE * story.article_likeness(a.mention.article, b.mention.article)
    sign = -1.0 if "earlier" in a.marks ^ b.marks else 1.0
    return sign * max(-1.0, min(1.0, likeness))


def _amount_features(a: Mention, b: Mention) -> dict[str, float]:
    """Return what the wording of the amounts says, whatever they are."""
    vague = [m.modifier == "vague" for m in (a, b)]
    found = {
        "small": float(min(a.high, b.high) <= SMALL),
        "one": float(min(a.high, b.high) <= 1),
        "indefinite": float(any(m.modifier == "vague" and m.high < INDEFINITE for m in (a, b))),
        "both vague": float(all(vague)),
        "same voice": float(a.voice is not None and a.voice == b.voice),
    }
    if a.article == b.article:
        found["one article"] = 1.0
        found["one article, apart"] = float(max(a.low, b.low) > min(a.high, b.high))
    return found


def _cosine(a: Mapping[str, float], b: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """Return the cosine of two weighted bags of stems."""
    common = a.keys() & b.keys()
    if not common:
        return 0.0
    product = math.fsum(a[w] * b[w] * weights.get(w, 1.0) ** 2 for w in common)
    return product / math.sqrt(_squared(a, weights) * _squared(b, weights))


def _squared(bag: Mapping[str, float], weights: Mapping[str, float]) -> float:
    return math.fsum((value * weights.get(w, 1.0)) ** 2 for w, value in bag.items())
