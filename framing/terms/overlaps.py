"""Overlaps: pieces of one longer phrase, of which one is enough.

Where articles repeat a phrase of four words or more, its pieces come up as terms of their own:
"drive a harder" and "harder bargain".  One stands for all.
"""

from __future__ import annotations

import numpy as np

from framing.terms.counting import TermCounts
from framing.terms.numbering import MAX_WORDS
from framing.terms.tokens import Flags, Ints, Longs

#: Two phrases are pieces of one when they overlap in at least this share of the places of each.
MIN_SHARE_TOGETHER = 2 / 3


def redundant(counts: TermCounts, *, rows: Longs, terms: Longs, group: Longs) -> Flags:
    """Return which of the terms shown are pieces of a phrase that another piece stands for.

    Of two pieces a name is kept, else the later, which in English holds the noun.

    Parameters
    ----------
    counts : TermCounts
    rows : ndarray, shape (n articles,)
        The group that each article is of, -1 for none.
    terms, group : ndarray, shape (n terms,)
        A term and the group that it is shown for; each pair of them once.
    """
    length = counts.terms.length
    n_terms = np.int64(len(length))
    codes = group * n_terms + terms
    order = np.argsort(codes)
    codes = codes[order]
    phrase = np.zeros(n_terms + 1, dtype=np.bool_)  # the last is for -1: no term begins there
    phrase[terms[length[terms] > 1]] = True
    # For each place of the stream the phrase shown that begins there, as its place in ``codes``;
    # a longer one goes before a shorter one, which it would hold.
    begins = np.full(len(counts.stream.row), -1, dtype=np.int32)
    uses = np.zeros(len(codes), dtype=np.int64)
    for number in counts.terms.begin[1:]:
        at = np.flatnonzero(phrase[number])
        own = rows[counts.stream.row[at]]
        found = _places(codes, own * n_terms + number[at])
        at, found = at[(found >= 0) & (own >= 0)], found[(found >= 0) & (own >= 0)]
        begins[at] = found
        uses += np.bincount(found, minlength=len(codes))
    dropped = np.zeros(len(codes), dtype=np.bool_)
    size = length[terms[order]].astype(np.int64)
    for first, second, together in _pairs(begins, size):
        enough = MIN_SHARE_TOGETHER * np.maximum(uses[first], uses[second])
        both = np.flatnonzero(together >= enough)
        name = counts.terms.names[terms[order]]
        keeps_first = name[first[both]] & ~name[second[both]]
        dropped[np.where(keeps_first, second[both], first[both])] = True
    back = np.zeros(len(codes), dtype=np.bool_)
    back[order] = dropped
    return back


def _places(codes: Longs, wanted: Longs) -> Longs:
    """Return the place of each number wanted in ``codes``, which are sorted, -1 for none."""
    if not len(codes):
        return np.full(len(wanted), -1, dtype=np.int64)
    at = np.minimum(np.searchsorted(codes, wanted), len(codes) - 1)
    return np.where(codes[at] == wanted, at, -1)


def _pairs(begins: Ints, size: Longs) -> list[tuple[Longs, Longs, Longs]]:
    """Return the pairs of phrases that overlap by a part of each, and in how many places."""
    found = []
    at = np.flatnonzero(begins >= 0)
    for distance in range(1, MAX_WORDS):
        # The places are sorted, so the next ones are few steps ahead.
        for step in range(1, distance + 1):
            near = at[step:] - at[:-step] == distance
            first, second = begins[at[:-step][near]], begins[at[step:][near]]
            partly = (size[first] > distance) & (distance + size[second] > size[first])
            pairs = first[partly] * np.int64(max(len(size), 1)) + second[partly]
            values, together = np.unique(pairs, return_counts=True)
            found.append((*np.divmod(values, max(len(size), 1)), together))
    return found
