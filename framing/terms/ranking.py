"""Ranking: the terms of each outlet, from counts kept in memory."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from framing.language.spelling import without_possessive
from framing.tables import TERMS, conform, table
from framing.terms.counting import TermCounts
from framing.terms.filtering import FoundTerms, TermScope, found_in, scope, sums
from framing.terms.numbering import MAX_WORDS
from framing.terms.overlaps import redundant
from framing.terms.selection import Selection
from framing.terms.tokens import Longs
from framing.terms.weighting import Numbers, inverse_document_frequency, log_odds_z

#: Articles that an outlet, and the others together, must have before a difference is tested.
MIN_ARTICLES_FOR_Z = 5
#: Terms of an outlet that are returned, by score and again by rate.
MAX_TERMS = 300


def ranked_terms(
    counts: TermCounts,
    *,
    selection: Selection | None = None,
    article_ids: Collection[str] | None = None,
    max_terms: int = MAX_TERMS,
) -> pd.DataFrame:
    """Rank the terms of each outlet by mean TF-IDF.

    An article's counts are scaled to unit length (the root of the sum of the squares of the counts
    of all its terms); with *n* articles, *df* of them with the term, the score is the mean of
    the scaled counts over the outlet's articles, times ``ln(n / df)``.

    Parameters
    ----------
    counts : TermCounts
    selection : Selection, optional
        Stop words and the number of words of a term; the default ones where none is given.
    article_ids : collection of str, optional
        The articles to count; all where none is given.
    max_terms : int, default 300
        Terms of an outlet to return: so many with the greatest scores, and so many with the
        greatest rates.

    Returns
    -------
    DataFrame
        TERMS, by outlet (in the order of first publication, then name), falling score, term.
        ``z`` is the log-odds against all others (``log_odds_z``, the prior weighing as much as a
        mean article), NA under five articles here or elsewhere.
    """
    within = scope(counts, selection or Selection(), article_ids=article_ids)
    if not len(within.counted.term):
        return table([], TERMS)
    n_articles, n_words = len(within.rows), int(counts.n_words[within.rows].sum())
    totals = sums(within.counted.term, within.counted.count, len(within.df))
    idf = inverse_document_frequency(within.df, n_articles=n_articles)
    names, rows = _groups(counts, within)
    pieces = []
    for own in rows:
        found = found_in(counts, own, within=within)
        score = found.mean_tf * idf[found.terms]
        z = _z(found, totals, n_words=n_words, n_articles=n_articles)
        pieces.append((found, _leading(found, score, max_terms), score, z))
    ranked = _as_table(counts, names, pieces, totals).assign(n_compared=n_articles)
    ranked["n_words_elsewhere"] = n_words - ranked["n_words"]
    ranked["df"] = within.df[ranked["number"]]
    group = np.full(len(counts.articles), -1, dtype=np.int64)
    for i, own in enumerate(rows):
        group[own] = i
    kept = ~redundant(
        counts, rows=group, terms=ranked["number"].to_numpy(), group=ranked["rank"].to_numpy()
    )
    ranked = ranked[kept]
    ranked = ranked.assign(term=spelt(counts, ranked["number"].to_numpy()))
    order = np.lexsort(
        (ranked["term"].to_numpy(dtype=str), -ranked["score"].to_numpy(), ranked["rank"].to_numpy())
    )
    return conform(ranked.iloc[order], TERMS)


def _groups(counts: TermCounts, within: TermScope) -> tuple[list[str], list[Longs]]:
    """Return the outlets and the rows of each, which are next to each other."""
    outlets = counts.articles["outlet"].to_numpy(dtype=object)[within.rows]
    begins = np.flatnonzero(np.append(True, outlets[1:] != outlets[:-1]))
    return list(outlets[begins]), np.split(within.rows, begins[1:])


def spelt(counts: TermCounts, terms: npt.NDArray[np.integer]) -> list[str]:
    """Return the commonest spelling of each of ``terms``, as it stands in a text."""
    spellings = np.array(counts.spellings, dtype=object)
    written, places = counts.stream.written, counts.terms.shown[terms]
    lengths = counts.terms.length[terms]
    shown = spellings[written[places]] if len(terms) else spellings[:0]
    for n in range(2, MAX_WORDS + 1):
        longer = np.flatnonzero(lengths >= n)
        shown[longer] += " " + spellings[written[places[longer] + n - 1]]
    return [without_possessive(term) for term in shown.tolist()]


def _leading(found: FoundTerms, score: Numbers, max_terms: int) -> Longs:
    """Return the places of the terms with the greatest scores and of those with the most uses."""
    if len(score) <= max_terms:
        return np.arange(len(score))
    by_score = np.lexsort((found.terms, -score))[:max_terms]
    by_rate = np.lexsort((found.terms, -found.n_occurrences))[:max_terms]
    return np.union1d(by_score, by_rate)


def _z(found: FoundTerms, totals: Longs, *, n_words: int, n_articles: int) -> Numbers:
    if min(found.n_own, n_articles - found.n_own) < MIN_ARTICLES_FOR_Z:
        return np.full(len(found.terms), np.nan)
    return log_odds_z(
        found.n_occurrences,
        totals[found.terms] - found.n_occurrences,
        n_words=(found.n_words, n_words - found.n_words),
        prior_words=n_words / n_articles,
    )


def _as_table(
    counts: TermCounts,
    outlets: list[str],
    pieces: list[tuple[FoundTerms, Longs, Numbers, Numbers]],
    totals: Longs,
) -> pd.DataFrame:
    def column(name: str) -> npt.NDArray[Any]:
        return np.concatenate([getattr(found, name)[kept] for found, kept, _, _ in pieces])

    terms, n_occurrences = column("terms"), column("n_occurrences")
    rank = np.repeat(np.arange(len(pieces)), [len(kept) for _, kept, _, _ in pieces])
    n_words = np.array([found.n_words for found, _, _, _ in pieces])[rank]
    return pd.DataFrame(
        {
            "number": terms,
            "rank": rank,
            "outlet": np.array(outlets, dtype=object)[rank],
            "score": np.concatenate([score[kept] for _, kept, score, _ in pieces]),
            "n_articles": column("n_articles"),
            "n_occurrences": n_occurrences,
            "n_occurrences_elsewhere": totals[terms] - n_occurrences,
            "per_10000": 10_000 * n_occurrences / np.maximum(n_words, 1),
            "z": np.concatenate([z[kept] for _, kept, _, z in pieces]),
            "n_headings": column("n_headings"),
            "n_early": column("n_early"),
            "tf": column("mean_tf"),
            "n_words": n_words,
        }
    )
