"""Candidate pairs: the mentions of a story that are worth weighing together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from framing.counts.linking.mention_context import Context

#: Stories of up to so many mentions, some fifteen to thirty articles, are compared in full.
MAX_IN_FULL = 250
#: In larger ones a mention is compared with at most this many that follow it under one key, so
#: that the work grows with the number of mentions and not with its square.
WINDOW = 30
#: There, a word that more mentions share brings no two of them together.
MAX_SHARED = 12


def candidate_pairs(contexts: Sequence[Context]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of mentions worth weighing, as places in ``contexts``, each once.

    In large stories mentions come together by their noun, their outcome, being of people, an
    equal figure, or a rare word near both; under each key a mention meets the next ``WINDOW``.
    """
    if len(contexts) <= MAX_IN_FULL:
        yield from combinations(range(len(contexts)), 2)
        return
    keys: dict[tuple[str, str], list[int]] = {}
    for place, context in enumerate(contexts):
        for key in _keys(context):
            keys.setdefault(key, []).append(place)
    seen: set[tuple[int, int]] = set()
    for (family, _), places in sorted(keys.items()):
        if family == "word" and len(places) > MAX_SHARED:
            continue
        for at, first in enumerate(places):
            for second in places[at + 1 : at + 1 + WINDOW]:
                if (first, second) not in seen:
                    seen.add((first, second))
                    yield first, second


def _keys(context: Context) -> Iterator[tuple[str, str]]:
    mention = context.mention
    kind = mention.kind
    yield "article", f"{kind} {mention.article}"
    yield "noun", f"{kind} {context.head} {context.outcome}"
    yield "outcome", f"{kind} {context.outcome} {context.people > 0.5}"
    yield "figure", f"{kind} {mention.low} {mention.high}"
    for word in context.near:
        yield "word", f"{kind} {word}"


def stand_ins(contexts: Sequence[Context]) -> Mapping[int, int]:
    """Return, in a large story, for a mention whose sentence was printed before, the first such.

    The same sentence with the same figure in a hundred articles is weighed once.

    Returns
    -------
    mapping of int to int
        Places in ``contexts``; those that stand for themselves are not in it.
    """
    if len(contexts) <= MAX_IN_FULL:
        return {}
    first: dict[object, int] = {}
    found = {}
    for place, context in enumerate(contexts):
        m = context.mention
        key = (m.kind, m.low, m.high, m.modifier, m.role, context.head, context.sentence)
        stands = first.setdefault(key, place)
        if stands != place and contexts[stands].mention.article != m.article:
            found[place] = stands
    return found
