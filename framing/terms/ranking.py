"""Ranking: the terms of each outlet, from counts kept in memory."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy import sparse

from framing.language.spelling import without_possessive
from framing.language.stop_words import STOP_WORDS
from framing.tables import TERMS, conform, table
from framing.terms.counting import MAX_WORDS, Longs, TermCounts
from framing.terms.selection import allowed_terms, counted_at_edges
from framing.terms.tokens import Flags, Ints
from framing.terms.weighting import Numbers, inverse_document_frequency, log_odds_z

#: Occurrences in an outlet's articles that make a term worth showing; in a heading one does.
MIN_OCCURRENCES = 2
#: From this number of articles on, a term must be in two of them: a single one's words are chance.
MANY_ARTICLES = 20
#: Articles that an outlet, and the others together, must have before a difference is tested.
MIN_ARTICLES_FOR_Z = 5
#: A part of a longer phrase is left out when it stands alone in less than this share of its places.
MIN_SHARE_ALONE = 1 / 3
#: A part of a name is left out unless it stands alone this many times as often as the whole name:
#: then it is a name of its own (Congress beside US Congress, Pakistan beside Pakistan Army).
MIN_RATIO_ALONE = 3
#: Terms of an outlet that are returned, by score and again by rate.
MAX_TERMS = 1000


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Outlet:
    """The terms of one outlet's articles, before they are weighted."""

    terms: Longs  #: their numbers
    n_occurrences: Longs
    n_articles: Longs
    n_words: int
    mean_tf: Numbers  #: mean over its articles of the count scaled to unit length
    often: Longs  #: numbers of all words, stop words too, that occur twice


def ranked_terms(
    counts: TermCounts,
    *,
    stop_words: Collection[str] = STOP_WORDS,
    ngrams: tuple[int, int] = (1, MAX_WORDS),
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
    stop_words : collection of str, default STOP_WORDS
        Words that a term may not begin or end with, and phrases that it may not hold.
    ngrams : tuple of int, default (1, 3)
        The least and the greatest number of words of a term.
    article_ids : collection of str, optional
        The articles to count; all where none is given.
    max_terms : int, default 1000
        Terms of an outlet to return: so many with the greatest scores, and so many with the
        greatest rates.

    Returns
    -------
    DataFrame
        TERMS, by outlet (in the order of first publication, then name), falling score, term.
        ``z`` is the log-odds against all others (``log_odds_z``, the prior weighing as much as a
        mean article), NA under five articles here or elsewhere.
    """
    rows = _rows(counts, article_ids)
    allowed = allowed_terms(counts, stop_words=stop_words, ngrams=ngrams)
    matrix = counts.matrix if len(rows) == len(counts.articles) else counts.matrix[rows]
    if not len(rows) or not matrix.nnz:
        return table([], TERMS)
    df = np.bincount(matrix.indices, minlength=len(allowed))
    totals = np.bincount(matrix.indices, weights=matrix.data, minlength=len(allowed))
    if len(rows) >= MANY_ARTICLES:
        allowed = allowed & (df >= 2)
    idf = inverse_document_frequency(df, n_articles=len(rows))
    lengths = _lengths(counts, stop_words, ngrams)[rows]
    outlets = counts.articles["outlet"].to_numpy()[rows]
    frames = []
    begins = np.flatnonzero(np.append(True, outlets[1:] != outlets[:-1]))
    number_of = np.full(len(allowed), -1, dtype=np.int32)
    for begin, end in zip(begins, [*begins[1:], len(rows)], strict=True):
        part = slice(begin, end)
        found = _outlet(counts, matrix[part], rows[part], allowed, lengths[part])
        keep = _standing(counts, found, rows[part], ngrams[1], number_of)
        frame = _weighted(
            found, keep, idf, totals, counts.n_words[rows], len(rows), int(end - begin)
        )
        frame.insert(0, "outlet", outlets[begin])
        frames.append(_first(frame, max_terms))
    ranked = pd.concat(frames, ignore_index=True)
    ranked["term"] = spelt(counts, ranked["number"].to_numpy())
    rank = pd.Series({outlet: i for i, outlet in enumerate(outlets[begins])})
    ranked["rank"] = ranked["outlet"].map(rank)
    return conform(
        ranked.sort_values(["rank", "score", "term"], ascending=[True, False, True]), TERMS
    )


def spelt(counts: TermCounts, terms: npt.NDArray[np.integer]) -> list[str]:
    """Return the commonest spelling of each of ``terms``, as it stands in a text."""
    written, spellings = counts.stream.written, counts.spellings
    lengths = (counts.parts[terms] >= 0).sum(axis=1)
    shown = []
    for place, n in zip(counts.shown[terms].tolist(), lengths.tolist(), strict=True):
        words = [spellings[number] for number in written[place : place + n].tolist()]
        shown.append(" ".join([*words[:-1], without_possessive(words[-1])]))
    return shown


def _rows(counts: TermCounts, article_ids: Collection[str] | None) -> Longs:
    if article_ids is None:
        return np.arange(len(counts.articles))
    return np.flatnonzero(counts.articles["article_id"].isin(set(article_ids)))


def _lengths(counts: TermCounts, stop_words: Collection[str], ngrams: tuple[int, int]) -> Numbers:
    """Return the length of each article's vector of counts; 1 where it has no term.

    Over all its terms, also those without a number: each of these counts once.
    """
    allowed = allowed_terms(counts, stop_words=stop_words, ngrams=ngrams)
    matrix, n_articles = counts.matrix, len(counts.articles)
    squares = np.where(allowed[matrix.indices], matrix.data.astype(np.float64) ** 2, 0.0)
    rows = np.repeat(np.arange(n_articles), np.diff(matrix.indptr))
    sums = np.bincount(rows, weights=squares, minlength=n_articles)
    edge = counted_at_edges(counts, stop_words)[counts.occurrences[0]]
    whole = np.ones(len(edge), dtype=np.bool_)
    for n in range(2, MAX_WORDS + 1):
        whole = whole & _ahead(counts.stream.joined, n - 2)
        if ngrams[0] <= n <= ngrams[1]:
            once = whole & (counts.occurrences[n - 1] < 0) & edge & _ahead(edge, n - 1)
            sums += np.bincount(counts.stream.row[once], minlength=n_articles)
    return np.sqrt(np.where(sums > 0, sums, 1.0))


def _ahead(flags: Flags, n: int) -> Flags:
    """Return what holds ``n`` words further on; nothing holds after the last."""
    return np.append(flags[n:], np.zeros(min(n, len(flags)), dtype=np.bool_))


def _outlet(
    counts: TermCounts, matrix: sparse.csr_array, rows: Longs, allowed: Flags, lengths: Numbers
) -> _Outlet:
    kept = allowed[matrix.indices]
    terms, number = np.unique(matrix.indices[kept], return_inverse=True)
    data = matrix.data[kept]
    article = np.repeat(np.arange(len(rows)), np.diff(matrix.indptr))[kept]
    scaled = data / lengths[article]
    n_occurrences = np.bincount(number, weights=data, minlength=len(terms)).astype(np.int64)
    single = matrix.indices < len(counts.words)
    words, nth = np.unique(matrix.indices[single], return_inverse=True)
    often = words[np.bincount(nth, weights=matrix.data[single]) >= MIN_OCCURRENCES]
    return _Outlet(
        terms=terms,
        n_occurrences=n_occurrences,
        n_articles=np.bincount(number, minlength=len(terms)),
        n_words=int(counts.n_words[rows].sum()),
        mean_tf=np.bincount(number, weights=scaled, minlength=len(terms)) / len(rows),
        often=often,
    )


def _standing(
    counts: TermCounts, outlet: _Outlet, rows: Longs, longest: int, number_of: Ints
) -> Flags:
    """Return which of an outlet's terms stand on their own and often enough to be shown.

    Not those that occur once outside headings, not fragments of a name, and not what is
    hardly found outside a longer phrase that is shown.  ``number_of`` is -1 throughout, and is
    left so.
    """
    number_of[outlet.terms] = np.arange(len(outlet.terms), dtype=np.int32)
    titled, cut = _titled_and_cut(counts, rows, number_of, len(outlet.terms))
    twice = outlet.n_occurrences >= MIN_OCCURRENCES
    keep = twice | ((titled > 0) & _echoed(counts, outlet))
    if longest > 1:
        keep &= 2 * cut <= outlet.n_occurrences
        keep &= ~_displaced(counts, outlet, keep, number_of)
    number_of[outlet.terms] = -1
    return keep


def _titled_and_cut(
    counts: TermCounts, rows: Longs, number_of: Ints, n_terms: int
) -> tuple[Longs, Longs]:
    """Return how often each term stands in a heading, and cuts a name in two."""
    stream = counts.stream
    chosen = np.zeros(len(counts.articles), dtype=np.bool_)
    chosen[rows] = True
    places = np.flatnonzero(chosen[stream.row])
    left = np.append(False, stream.in_name[:-1])
    titled, cut = np.zeros(n_terms, dtype=np.int64), np.zeros(n_terms, dtype=np.int64)
    for n in range(1, MAX_WORDS + 1):
        terms = counts.occurrences[n - 1][places]
        found = terms >= 0
        at = places[found]
        numbers = number_of[terms[found]]
        at, numbers = at[numbers >= 0], numbers[numbers >= 0]
        right = stream.in_name[at + n - 1] | stream.before_name[at + n - 1]
        titled += np.bincount(numbers[stream.heading[at]], minlength=n_terms)
        cut += np.bincount(numbers[left[at] | right], minlength=n_terms)
    return titled, cut


def _echoed(counts: TermCounts, outlet: _Outlet) -> Flags:
    """Return the single words, and the pairs both of whose words occur twice.

    A headline read once makes many phrases; those that the articles take up are the ones meant.
    """
    parts = counts.parts[outlet.terms]
    single, pair = parts[:, 1] < 0, parts[:, 2] < 0
    taken_up = np.isin(parts[:, :2], outlet.often).all(axis=1)
    echoed: Flags = single | (pair & taken_up)
    return echoed


def _displaced(counts: TermCounts, outlet: _Outlet, keep: Flags, number_of: Ints) -> Flags:
    """Return which terms a longer phrase among ``keep`` makes superfluous."""
    longer = np.flatnonzero(keep & (counts.parts[outlet.terms, 1] >= 0))
    numbers = outlet.terms[longer]
    pairs = np.concatenate([counts.parts[numbers], counts.inner[numbers]], axis=1)
    whole, column = np.nonzero(pairs >= 0)
    part = number_of[pairs[whole, column]]
    whole, part = longer[whole[part >= 0]], part[part >= 0]
    alone = outlet.n_occurrences[part] - outlet.n_occurrences[whole]
    hardly = alone < MIN_SHARE_ALONE * outlet.n_occurrences[part]
    of_a_name = counts.names[outlet.terms[whole]] & (
        alone <= MIN_RATIO_ALONE * outlet.n_occurrences[whole]
    )
    displaced = np.zeros(len(outlet.terms), dtype=np.bool_)
    displaced[part[hardly | of_a_name]] = True
    return displaced


def _weighted(
    outlet: _Outlet,
    keep: Flags,
    idf: Numbers,
    totals: npt.NDArray[Any],
    words_of: Longs,
    n_articles: int,
    n_own: int,
) -> pd.DataFrame:
    terms, n_occurrences = outlet.terms[keep], outlet.n_occurrences[keep]
    elsewhere = totals[terms].astype(np.int64) - n_occurrences
    n_words = int(words_of.sum())
    z = np.full(len(terms), np.nan)
    if min(n_own, n_articles - n_own) >= MIN_ARTICLES_FOR_Z:
        z = log_odds_z(
            n_occurrences,
            elsewhere,
            n_words=(outlet.n_words, n_words - outlet.n_words),
            prior_words=n_words / n_articles,
        )
    return pd.DataFrame(
        {
            "number": terms,
            "score": outlet.mean_tf[keep] * idf[terms],
            "n_articles": outlet.n_articles[keep],
            "n_occurrences": n_occurrences,
            "n_occurrences_elsewhere": elsewhere,
            "per_10000": 10_000 * n_occurrences / max(outlet.n_words, 1),
            "z": z,
        }
    )


def _first(frame: pd.DataFrame, max_terms: int) -> pd.DataFrame:
    """Return the rows with the greatest scores and those with the greatest rates."""
    if len(frame) <= max_terms:
        return frame
    by_score = frame.sort_values(["score", "number"], ascending=[False, True]).index[:max_terms]
    by_rate = frame.sort_values(["n_occurrences", "number"], ascending=[False, True])
    return frame.loc[by_score.union(by_rate.index[:max_terms])]
