"""Analysis: a corpus in, every table out.

The measures know nothing of each other: what one takes from another is handed to it here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import pandas as pd

from framing.counts import count_tables
from framing.grouping.near_duplicates import with_duplicates
from framing.grouping.stories import with_stories
from framing.quotations import quotation_tables
from framing.reading import Corpus
from framing.tables import NOT_COMPARED, table
from framing.terms import key_terms

#: Called with the name of each step as it begins.
Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """Every table that an analysis makes; the schemas are in ``framing.tables``."""

    articles: pd.DataFrame  #: ARTICLES, each with a story
    texts: Mapping[str, str]  #: the stored text of each article, by article_id
    posts: pd.DataFrame  #: POSTS
    cuts: pd.DataFrame  #: CUTS
    refused: pd.DataFrame  #: REFUSED
    terms: pd.DataFrame  #: TERMS
    quotations: pd.DataFrame  #: QUOTATIONS
    actors: pd.DataFrame  #: ACTORS
    counts: pd.DataFrame  #: COUNTS
    quantities: pd.DataFrame  #: QUANTITIES
    disagreements: pd.DataFrame  #: DISAGREEMENTS
    #: NOT_COMPARED: amounts that look alike and were left apart
    not_compared: pd.DataFrame = field(default_factory=lambda: table([], NOT_COMPARED))


def _silent(step: str) -> None:
    """Report nothing."""


def analyse(corpus: Corpus, *, progress: Progress = _silent) -> Analysis:
    """Measure ``corpus`` three ways: key terms, quotations, counts.

    Parameters
    ----------
    corpus : Corpus
        What ``read_files`` or ``read_paths`` returned.
    progress : callable, default silent
        Called with the name of each step as it begins.

    Returns
    -------
    Analysis
        Tables with no rows where there was nothing to measure.
    """
    progress("stories")
    articles = with_stories(corpus.articles, corpus.texts)
    progress("near-duplicates")
    articles = with_duplicates(articles, corpus.texts)
    progress("key terms")
    terms = key_terms(articles, corpus.texts, posts=corpus.posts)
    progress("quotations")
    quotations, actors = quotation_tables(articles, corpus.texts, posts=corpus.posts)
    progress("counts")
    counts, quantities, disagreements, not_compared = count_tables(
        articles, corpus.texts, posts=corpus.posts, quotations=quotations
    )
    return Analysis(
        articles=articles,
        texts=corpus.texts,
        posts=corpus.posts,
        cuts=corpus.cuts,
        refused=corpus.refused,
        terms=terms,
        quotations=quotations,
        actors=actors,
        counts=counts,
        quantities=quantities,
        disagreements=disagreements,
        not_compared=not_compared,
    )
