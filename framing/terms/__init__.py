"""Key terms: the words that set one outlet's articles apart."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from framing.terms.concordance import concordance
from framing.terms.counting import TermCounts, analyzer, term_counts
from framing.terms.keyness import compared_terms
from framing.terms.lookup import term_places, term_rates
from framing.terms.patterns import PatternError
from framing.terms.ranking import ranked_terms
from framing.terms.reprinted import shared_passages
from framing.terms.selection import Selection, default_selection
from framing.terms.sensitivity import term_changes
from framing.terms.speech_share import OWN, QUOTED, REPORTED, voice_counts, voiced_terms, voices

__all__ = [
    "OWN",
    "QUOTED",
    "REPORTED",
    "PatternError",
    "Selection",
    "TermCounts",
    "analyzer",
    "compared_terms",
    "concordance",
    "default_selection",
    "key_terms",
    "ranked_terms",
    "shared_passages",
    "term_changes",
    "term_counts",
    "term_places",
    "term_rates",
    "voice_counts",
    "voiced_terms",
    "voices",
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
