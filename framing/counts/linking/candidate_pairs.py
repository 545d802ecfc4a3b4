"""Clusters: mentions put together by links, never two that cannot be of one thing."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Mapping, Sequence

from framing.counts.linking.mention_context import Context

#: A mention is compared with at most this many that follow it under one key, so that the work
#: grows with the number of mentions and not with its square.  Stories of up to some thirty
#: articles are compared in full.
WINDOW = 30
#: A word that more mentions of a story share brings no two of them together.
MAX_SHARED = 12


def candidate_pairs(contexts: Sequence[Context]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of mentions worth weighing, as places in ``contexts``, each once.

    Mentions come together by their noun, their noun class, being of people, having no noun, or
    a rare word near both; under each key a mention meets the next ``WINDOW`` ones.
    """
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
                pair = (first, second)
                if pair not in seen:
                    seen.add(pair)
                    yield pair


def _keys(context: Context) -> Iterator[tuple[str, str]]:
    kind = context.mention.kind
    yield "noun", f"{kind} {context.head}"
    for name in context.classes:
        yield "class", f"{kind} {name}"
    if context.people:
        yield "people", kind
    for word in context.near:
        yield "word", f"{kind} {word}"


def clusters(
    n: int,
    *,
    links: Mapping[tuple[int, int], float],
    apart: Iterable[tuple[int, int]],
    least: float,
) -> list[list[int]]:
    """Return groups of the places 0 to ``n - 1`` by average linkage.

    The two groups with the highest mean probability over the pairs weighed are put together
    while it is at least ``least``, unless a pair of theirs is in ``apart``.

    Parameters
    ----------
    n : int
        How many mentions there are.
    links : mapping of (int, int) to float
        The probability of each pair weighed, the lower place first.
    apart : iterable of (int, int)
        Pairs that cannot be of one thing.
    least : float
        From 0 to 1.

    Returns
    -------
    list of list of int
        Every place once; groups and places in rising order.

    Examples
    --------
    >>> clusters(4, links={(0, 1): 0.9, (1, 2): 0.8, (0, 2): 0.1}, apart=[], least=0.5)
    [[0, 1], [2], [3]]
    >>> clusters(2, links={(0, 1): 0.9}, apart=[(0, 1)], least=0.5)
    [[0], [1]]
    """
    groups = {place: [place] for place in range(n)}
    sums: dict[int, dict[int, tuple[float, int]]] = {place: {} for place in range(n)}
    barred: dict[int, set[int]] = {place: set() for place in range(n)}
    for (a, b), value in links.items():
        sums[a][b] = sums[b][a] = (value, 1)
    for a, b in apart:
        barred[a].add(b)
        barred[b].add(a)
    heap = [(-value, a, b) for (a, b), value in links.items() if value >= least]
    heapq.heapify(heap)
    while heap:
        negative, a, b = heapq.heappop(heap)
        total, pairs = sums.get(a, {}).get(b, (0.0, 0))
        if not pairs or total / pairs != -negative or b in barred[a]:
            continue
        groups[a] += groups.pop(b)
        for other, (more, count) in sums.pop(b).items():
            del sums[other][b]
            if other != a:
                had, n_had = sums[a].get(other, (0.0, 0))
                sums[a][other] = sums[other][a] = (had + more, n_had + count)
        for other in barred.pop(b):
            barred[other].discard(b)
            barred[other].add(a)
            barred[a].add(other)
        for other, (value, count) in sums[a].items():
            if value / count >= least:
                heapq.heappush(heap, (-value / count, min(a, other), max(a, other)))
    return sorted(sorted(group) for group in groups.values())
