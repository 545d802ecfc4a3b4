"""Matching: each article's own figures first, then those of several articles one to one."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from framing.counts.linking.mention_context import Context
from framing.counts.linking.pair_features import MEASURED
from framing.counts.linking.thresholds import Thresholds
from framing.counts.linking.weighing import Pair, PairTable, Weighed

Groups = list[list[int]]


def own_figures(
    contexts: Sequence[Context], table: PairTable, weighed: Weighed, *, thresholds: Thresholds
) -> Groups:
    """Return the mentions of each article put together by what they count.

    Who gives two figures that cannot both hold speaks, as a rule, of two things: such mentions of
    one article stay apart.
    """
    links, apart = {}, list(table.apart)
    rows = zip(table.pairs, table.crossing, table.meeting, weighed.links, strict=True)
    for (a, b), crossing, meeting, likely in rows:
        if crossing:
            continue
        if meeting and contexts[a].role == contexts[b].role:
            links[a, b] = float(likely) - thresholds.one_article
        else:
            apart.append((a, b))
    return clusters(len(contexts), links=links, apart=apart, least=0.0)


def matched(
    contexts: Sequence[Context],
    figures: Groups,
    table: PairTable,
    weighed: Weighed,
    *,
    thresholds: Thresholds,
) -> Groups:
    """Return the ``figures`` of several articles put together, at most one of each article.

    What a pair has above its threshold is what counts for it; a clash is no argument against a
    link, but it has to be surer, since it says that two outlets contradict each other.
    """
    figure_of = {place: number for number, group in enumerate(figures) for place in group}
    margins: dict[Pair, list[float]] = {}
    clashing: set[Pair] = set()
    may_not = {_ordered(figure_of[a], figure_of[b]) for a, b in table.apart}
    rows = zip(table.pairs, table.crossing, table.meeting, weighed.links, strict=True)
    for (a, b), crossing, meeting, likely in rows:
        if crossing:
            pair = _ordered(figure_of[a], figure_of[b])
            margins.setdefault(pair, []).append(
                float(likely) - least_likely(contexts[a], meets=meeting, thresholds=thresholds)
            )
            if not meeting:
                clashing.add(pair)
    links = {pair: _together(found, thresholds) for pair, found in margins.items()}
    far = [pair for pair in clashing if max(margins[pair]) < -thresholds.shortfall]
    never = may_not - margins.keys()
    apart = [*far, *never, *_of_one_article(contexts, figures)]
    groups = clusters(len(figures), links=links, apart=apart, least=0.0)
    return [sorted(place for figure in group for place in figures[figure]) for group in groups]


def least_likely(context: Context, *, meets: object, thresholds: Thresholds) -> float:
    """Return from which probability up two articles' mentions are taken to be of one thing."""
    if meets:
        return thresholds.meeting
    if context.mention.kind in MEASURED:
        return thresholds.clashing + thresholds.clashing_measured
    return thresholds.clashing


def _together(margins: Sequence[float], thresholds: Thresholds) -> float:
    best = thresholds.best_pair
    return best * max(margins) + (1.0 - best) * sum(margins) / len(margins)


def _ordered(a: int, b: int) -> Pair:
    return (a, b) if a < b else (b, a)


def _of_one_article(contexts: Sequence[Context], figures: Groups) -> Iterator[Pair]:
    by_article: dict[str, list[int]] = {}
    for number, group in enumerate(figures):
        by_article.setdefault(contexts[group[0]].mention.article, []).append(number)
    for numbers in by_article.values():
        yield from combinations(numbers, 2)


def clusters(
    n: int,
    *,
    links: Mapping[Pair, float],
    apart: Iterable[Pair],
    least: float,
) -> Groups:
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
