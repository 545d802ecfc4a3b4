"""Keyness: the terms of one outlet against another, or all others, with log-odds and their test.

Words of one article are no independent draws: a term can be frequent because one article is about
it.  So beside the z-score of the log-odds, which takes them for independent, stands one whose
variance is what the spread between articles gives where that is greater.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy import stats

from framing.tables import COMPARED_TERMS, conform
from framing.terms.counting import TermCounts
from framing.terms.filtering import Entries, found_in, scope, sums
from framing.terms.ranking import MIN_ARTICLES_FOR_Z, spelt
from framing.terms.selection import Selection
from framing.terms.tokens import Longs
from framing.terms.weighting import Numbers, log_odds, log_odds_z


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Group:
    """One side of the comparison, over the terms compared."""

    count: Longs  #: occurrences of each term
    n_articles: Longs  #: articles that have it
    n_words: int
    n_all: int  #: articles
    spread: Numbers  #: variance of the log of its rate, from the articles


def compared_terms(
    counts: TermCounts,
    *,
    outlet: str,
    other: str | None = None,
    selection: Selection | None = None,
    article_ids: Collection[str] | None = None,
) -> pd.DataFrame:
    """Compare the terms of ``outlet`` with those of ``other``, or of all other articles.

    ``z`` is ``log_odds_z``, the prior weighing as much as a mean article.  ``z_articles`` has the
    same numerator; each side's variance is the greater of the one for independent words and of
    that of the rate between articles: with *k* articles of *n(i)* words and *y(i)* occurrences,
    and the rate *r* = sum y / sum n, it is ``k / (k - 1) * sum (y(i) - r n(i))^2 / (sum y)^2``.
    ``q`` is the false discovery rate (Benjamini & Hochberg) over all terms of the table, from
    Student's t with one degree of freedom less than the smaller side has articles.

    Parameters
    ----------
    counts : TermCounts
    outlet : str
    other : str, optional
        All other outlets together where none is given.
    selection : Selection, optional
        Stop words and the number of words of a term; the default ones where none is given.
    article_ids : collection of str, optional
        The articles to count; all where none is given.

    Returns
    -------
    DataFrame
        COMPARED_TERMS: the terms that either side says twice or in a heading, by falling z (falling
        difference of rates where there is none), then term.  The z-scores and q are NA where a
        side has less than five articles, q also for a term in less than five articles.
    """
    within = scope(counts, selection or Selection(), article_ids=article_ids)
    names = counts.articles["outlet"].to_numpy(dtype=object)[within.rows]
    own = within.rows[names == outlet]
    rest = within.rows[names == other] if other is not None else within.rows[names != outlet]
    found = [found_in(counts, rows, within=within) for rows in (own, rest)]
    terms: Longs = np.union1d(found[0].terms, found[1].terms)
    here, there = (_group(counts, within.counted.of(rows), rows, terms) for rows in (own, rest))
    z, z_articles, q = _tested(here, there)
    frame = pd.DataFrame(
        {
            "term": spelt(counts, terms),
            "n_occurrences": here.count,
            "n_other": there.count,
            "per_10000": 10_000 * here.count / max(here.n_words, 1),
            "per_10000_other": 10_000 * there.count / max(there.n_words, 1),
            "n_articles": here.n_articles,
            "n_articles_other": there.n_articles,
            "z": z,
            "z_articles": z_articles,
            "q": q,
        }
    )
    more = (frame["per_10000"] - frame["per_10000_other"]).to_numpy()
    order = np.lexsort((frame["term"].to_numpy(dtype=str), -more, -np.nan_to_num(z)))
    return conform(frame.iloc[order], COMPARED_TERMS)


def _group(counts: TermCounts, part: Entries, rows: Longs, terms: Longs) -> _Group:
    n_terms, n_all = len(terms), len(rows)
    place = np.full(len(counts.terms.parts), -1, dtype=np.int64)
    place[terms] = np.arange(n_terms)
    entries = part.part(np.flatnonzero(place[part.term] >= 0))
    number = place[entries.term]
    count = sums(number, entries.count, n_terms)
    words = counts.n_words[rows].astype(np.float64)
    rate = count / max(words.sum(), 1.0)
    y = entries.count.astype(np.float64)
    squares = np.bincount(number, weights=y * y, minlength=n_terms)
    products = np.bincount(number, weights=y * counts.n_words[entries.row], minlength=n_terms)
    residual = squares - 2 * rate * products + rate**2 * (words**2).sum()
    factor = n_all / max(n_all - 1, 1)
    with np.errstate(divide="ignore", invalid="ignore"):
        spread = np.where(count > 0, factor * np.maximum(residual, 0) / count**2.0, 0.0)
    return _Group(
        count=count,
        n_articles=np.bincount(number, minlength=n_terms),
        n_words=int(words.sum()),
        n_all=n_all,
        spread=spread,
    )


def _tested(here: _Group, there: _Group) -> tuple[Numbers, Numbers, Numbers]:
    none = np.full(len(here.count), np.nan)
    if min(here.n_all, there.n_all) < MIN_ARTICLES_FOR_Z or not here.n_words or not there.n_words:
        return none, none, none
    n_words = (here.n_words, there.n_words)
    prior_words = sum(n_words) / (here.n_all + there.n_all)
    odds = log_odds(here.count, there.count, n_words=n_words, prior_words=prior_words)
    z = log_odds_z(here.count, there.count, n_words=n_words, prior_words=prior_words)
    spread = np.maximum(odds.variance_here, here.spread)
    spread = spread + np.maximum(odds.variance_there, there.spread)
    z_articles: Numbers = odds.difference / np.sqrt(spread)
    freedom = min(here.n_all, there.n_all) - 1
    p = 2 * stats.t.sf(np.abs(z_articles), freedom)
    p[here.n_articles + there.n_articles < MIN_ARTICLES_FOR_Z] = np.nan
    return z, z_articles, q_values(p)


def q_values(p: Numbers) -> Numbers:
    """Return the false discovery rate among all terms at least as striking as each; NA stays NA.

    Notes
    -----
    Benjamini & Hochberg (*Journal of the Royal Statistical Society B* 57, 1995), by scipy.

    Examples
    --------
    >>> q_values(np.array([0.01, 0.04, np.nan, 0.03, 0.5])).round(4).tolist()
    [0.04, 0.0533, nan, 0.0533, 0.5]
    """
    q = np.full_like(p, np.nan)
    known = ~np.isnan(p)
    if known.any():
        q[known] = stats.false_discovery_control(p[known])
    return q
