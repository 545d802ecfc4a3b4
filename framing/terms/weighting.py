"""Weighting: TF-IDF and log-odds, as pure functions of counts."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.float64]


def inverse_document_frequency(df: npt.ArrayLike, *, n_articles: int) -> Numbers:
    """Return ``ln(n / df)``: nothing for what every article has.

    Parameters
    ----------
    df : array_like
        Articles that have the term.
    n_articles : int
        All articles.

    Returns
    -------
    ndarray
        0 to ln(n); 0 too for a term that no article has.

    Examples
    --------
    >>> inverse_document_frequency([1, 2, 4], n_articles=4).round(4).tolist()
    [1.3863, 0.6931, 0.0]
    """
    counts = np.asarray(df, dtype=np.float64)
    return np.log(n_articles / np.where(counts > 0, counts, max(n_articles, 1)))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class LogOdds:
    """Log-odds of terms here against elsewhere, and what each side adds to their variance."""

    difference: Numbers  #: above 0 where the term is more frequent here
    variance_here: Numbers
    variance_there: Numbers


def log_odds(
    counts: npt.ArrayLike, others: npt.ArrayLike, *, n_words: tuple[int, int], prior_words: float
) -> LogOdds:
    """Return the log-odds of each term against the others, with an informed prior.

    With *y* occurrences among *n* words here, *y'* among *n'* elsewhere, and the prior
    ``a = a0 * (y + y') / (n + n')``::

        d = ln((y + a) / (n + a0 - y - a)) - ln((y' + a) / (n' + a0 - y' - a))
        variance of d = 1 / (y + a) + 1 / (y' + a)

    Parameters
    ----------
    counts, others : array_like
        Occurrences here and elsewhere.
    n_words : tuple of int
        Words here and elsewhere.
    prior_words : float
        *a0*, the weight of the prior in words; above 0.

    Returns
    -------
    LogOdds
        NA or without limit for a term that occurs nowhere.

    Notes
    -----
    Monroe, Colaresi & Quinn, "Fightin' Words" (*Political Analysis* 16, 2008), the model with an
    informative Dirichlet prior, which is spread over the terms as their pooled frequencies are.
    """
    here, there = np.asarray(counts, dtype=np.float64), np.asarray(others, dtype=np.float64)
    n_here, n_there = n_words
    with np.errstate(divide="ignore", invalid="ignore"):
        prior = prior_words * (here + there) / (n_here + n_there)
        odds_here = (here + prior) / (n_here + prior_words - here - prior)
        odds_there = (there + prior) / (n_there + prior_words - there - prior)
        return LogOdds(
            difference=np.log(odds_here) - np.log(odds_there),
            variance_here=1 / (here + prior),
            variance_there=1 / (there + prior),
        )


def log_odds_z(
    counts: npt.ArrayLike, others: npt.ArrayLike, *, n_words: tuple[int, int], prior_words: float
) -> Numbers:
    """Return the z-score of each term's ``log_odds``: the difference over its standard deviation.

    Parameters
    ----------
    counts, others, n_words, prior_words
        As for ``log_odds``.

    Returns
    -------
    ndarray
        Above 0 where the term is more frequent here; NA for a term that occurs nowhere.

    Examples
    --------
    >>> log_odds_z([30, 10], [10, 30], n_words=(1000, 1000), prior_words=100).round(3).tolist()
    [2.952, -2.952]
    """
    odds = log_odds(counts, others, n_words=n_words, prior_words=prior_words)
    with np.errstate(divide="ignore", invalid="ignore"):
        z: Numbers = odds.difference / np.sqrt(odds.variance_here + odds.variance_there)
    z[~np.isfinite(z)] = np.nan
    return z
