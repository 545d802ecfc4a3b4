"""Clustering: average linkage of groups that are all more or less alike.

For a few thousand articles of one event: there every pair counts, and a table of numbers is
quicker, and smaller, than a list of pairs.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]


def average_linkage(
    sums: Floats,
    sizes: Sequence[int],
    *,
    least: float,
    may_merge: Callable[[Sequence[int], Sequence[int]], bool],
    stays: Callable[[Sequence[int]], bool],
) -> list[list[int]]:
    """Put groups together, the two most alike first, as long as they are alike enough.

    The likeness of two groups is the mean over all pairs of their members.  Merging can only bring
    a likeness down to a mean of two earlier ones, so what was once the best of a row bounds it
    from above: a row is looked at again only when it seems to hold the best pair of all.

    Parameters
    ----------
    sums : ndarray, shape (n, n)
        Symmetric: for two groups the sum of the likenesses of their members.  It is used up.
    sizes : sequence of int
        The number of members of each group.
    least : float
        Groups whose mean is below this stay apart.
    may_merge : callable
        Takes two lists of groups; False where they are not to be one.
    stays : callable
        Takes a list of groups; True where the list keeps its place when another is put to it.

    Returns
    -------
    list of list of int
        The numbers of the groups that are one, as they were put together.

    Examples
    --------
    >>> likenesses = np.array([[0, 0.9, 0.1], [0.9, 0, 0.1], [0.1, 0.1, 0]])
    >>> average_linkage(likenesses, [1, 1, 1], least=0.5,
    ...                 may_merge=lambda a, b: True, stays=lambda a: False)
    [[0, 1], [2]]
    """
    n_members = np.asarray(sizes, dtype=np.float64)
    members: list[list[int]] = [[place] for place in range(len(n_members))]
    np.fill_diagonal(sums, -np.inf)
    barred: list[set[int]] = [set() for _ in members]

    def means_of(x: int) -> Floats:
        means: Floats = sums[x] / (n_members * n_members[x])
        means[list(barred[x])] = -np.inf
        return means

    best = np.array([means_of(x).max() for x in range(len(members))])
    while len(best):
        x = int(best.argmax())
        if best[x] < least:
            break
        means = means_of(x)
        y = int(means.argmax())
        if means[y] < best[x]:  # it was the best before its groups grew
            best[x] = means[y]
            continue
        if not may_merge(members[x], members[y]):
            barred[x].add(y)
            barred[y].add(x)
            continue
        if stays(members[y]):
            x, y = y, x
        _put_together(sums, n_members, x, y)
        members[x] += members[y]
        members[y] = []
        for other in barred[x] | barred[y]:  # the larger group may be one that may be joined
            barred[other] -= {x, y}
        barred[x] = set()
        best[y] = -np.inf
        means = means_of(x)
        best[x] = means.max()
        best = np.maximum(best, means)
    return [group for group in members if group]


def _put_together(sums: Floats, n_members: Floats, x: int, y: int) -> None:
    """Add group ``y`` to group ``x``; nothing is like it any more."""
    sums[x] += sums[y]
    sums[:, x] = sums[x]
    sums[x, x] = -np.inf
    sums[y] = sums[:, y] = -np.inf
    n_members[x] += n_members[y]
