"""Bootstrap intervals: how far a share would move with other articles of the outlet."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

#: An outlet with fewer articles than this has no interval: resampling four articles shows little
#: but which of them is the longest.
MIN_ARTICLES = 5
#: Enough for bounds that hold to about a point of a hundred, and quick for forty outlets.
N_RESAMPLES = 400
#: The part of the resamplings that lies between the bounds.
COVERAGE = 0.95
_SEED = 20240615
#: Resamplings drawn at a time, times articles: keeps an outlet of 10,000 articles in memory.
_MOST_DRAWN = 2_000_000


def share_intervals(
    words: Sequence[Sequence[int]], *, n_articles: int
) -> list[tuple[float, float] | None]:
    """Return for each piece the bounds of its share over resamplings of whole articles.

    An outlet's articles are drawn with replacement, as many as it has, and the shares are taken
    again as sums over sums; the bounds hold 95 % of 400 such draws.  Whole articles, since the
    words of one article are no independent draws.  This is about which articles are at hand, and
    says nothing of how well they were read.

    Parameters
    ----------
    words : sequence of sequences of int, shape (articles, pieces)
        Reported words of each article that has any, by piece.
    n_articles : int
        Articles of the outlet, those without a reported word too.

    Returns
    -------
    list
        A pair of shares for each piece, or None under five articles.  The same input gives the
        same bounds.

    Examples
    --------
    >>> share_intervals([[10, 0], [10, 0], [0, 10], [0, 10], [0, 10], [10, 0]], n_articles=6)
    [(0.16..., 0.83...), (0.16..., 0.83...)]
    >>> share_intervals([[10, 0]], n_articles=4)
    [None, None]
    """
    n_pieces = len(words[0]) if words else 0
    if n_articles < MIN_ARTICLES or not n_pieces:
        return [None] * n_pieces
    matrix = np.asarray(words, dtype=np.float64)
    chances = np.append(np.full(len(matrix), 1 / n_articles), 1 - len(matrix) / n_articles)
    draw = np.random.default_rng(_SEED)
    size = max(1, min(N_RESAMPLES, _MOST_DRAWN // len(chances)))
    shares = []
    for first in range(0, N_RESAMPLES, size):
        n = min(size, N_RESAMPLES - first)
        times = draw.multinomial(n_articles, np.clip(chances, 0, 1), size=n)[:, :-1]
        sums = times @ matrix
        totals = sums.sum(axis=1, keepdims=True)
        shares.append((sums / np.where(totals > 0, totals, 1))[totals[:, 0] > 0])
    outside = 50 * (1 - COVERAGE)
    found = np.concatenate(shares)
    if not len(found):
        return [None] * n_pieces
    low, high = np.percentile(found, [outside, 100 - outside], axis=0)
    return [(float(a), float(b)) for a, b in zip(low, high, strict=True)]
