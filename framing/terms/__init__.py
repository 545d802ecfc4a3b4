"""Key terms: the words that set one outlet's articles apart."""

from __future__ import annotations

import pandas as pd

from framing.terms.concordance import concordance
from framing.terms.counting import TermCounts, analyzer, corpus_counts, term_counts
from framing.terms.keyness import compared_terms
from framing.terms.lookup import term_places, term_rates
from framing.terms.patterns import PatternError
from framing.terms.ranking import ranked_terms
from framing.terms.reprinted import shared_passages
from framing.terms.selection import Selection, default_selection
from framing.terms.sensitivity import term_changes
from framing.terms.speech_share import OWN, QUOTED, REPORTED, voice_counts, voiced_terms, voices
from framing.terms.tokens import ArticleWords, article_words

__all__ = [
    "OWN",
    "QUOTED",
    "REPORTED",
    "ArticleWords",
    "PatternError",
    "Selection",
    "TermCounts",
    "analyzer",
    "article_words",
    "compared_terms",
    "concordance",
    "corpus_counts",
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


def key_terms(counts: TermCounts) -> pd.DataFrame:
    """Return the key terms of each outlet, by ``ranked_terms``.

    Stop words, page furniture and the outlets' own names are left out (``default_selection``).

    Parameters
    ----------
    counts : TermCounts
        The terms of all articles, as ``corpus_counts`` returns them.

    Returns
    -------
    DataFrame
        TERMS, by outlet, falling score, term.
    """
    return ranked_terms(counts, selection=default_selection(counts.articles))
