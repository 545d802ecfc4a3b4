"""Key terms: the words that set one outlet's articles apart."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from framing.terms.counting import TermCounts, analyzer, term_counts
from framing.terms.ranking import ranked_terms
from framing.terms.selection import Selection, default_selection

__all__ = [
    "Selection",
    "TermCounts",
    "analyzer",
    "default_selection",
    "key_terms",
    "ranked_terms",
    "term_counts",
]


def key_terms(
    articles: pd.DataFrame, texts: Mapping[str, str], *, posts: pd.DataFrame
) -> pd.DataFrame:
    """Return the key terms of each outlet of ``articles``, by ``ranked_terms``.

    Stop words, page furniture and the outlets' own names are left out (``default_selection``).

    Parameters
    ----------
    articles : DataFrame
        ARTICLES.
    texts : mapping
        The stored text of each article, by ``article_id``.
    posts : DataFrame
        POSTS: their words are not the outlet's and do not count.

    Returns
    -------
    DataFrame
        TERMS, by outlet, falling score, term.
    """
    counts = term_counts(articles, texts, posts=posts)
    return ranked_terms(counts, selection=default_selection(articles))
