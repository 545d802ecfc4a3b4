"""Scope: which articles are analysed, and the words that say so.

A scope decides what is analysed and so changes figures; a filter decides what is shown of the
result and changes none.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import Literal

import pandas as pd

from framing.grouping.near_duplicates import narrowed
from framing.reading import Corpus

Duplicates = Literal["all", "once"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What is analysed of a project; the default is all of it."""

    story: str | None = None  #: name of a story
    first: dt.date | None = None  #: articles published on this day or later
    last: dt.date | None = None  #: articles published on this day or earlier
    search: str = ""  #: words that stand in the article, in this order, in any case
    duplicates: Duplicates = "all"  #: "once": of near-duplicates the first published


def scoped(corpus: Corpus, *, scope: Scope) -> Corpus:
    """Return the part of ``corpus`` that ``scope`` takes in.

    An article without a date is in any range of dates: nothing says that it is out of it.

    Parameters
    ----------
    corpus : Corpus
        Its articles with their stories.
    scope : Scope

    Returns
    -------
    Corpus
        Its refused files are those of the whole.
    """
    articles = corpus.articles
    inside = pd.Series(data=True, index=articles.index)
    if scope.story is not None:
        inside &= articles["story"].eq(scope.story).fillna(value=False)
    undated = articles["published"].isna()
    if scope.first is not None:
        inside &= undated | (articles["published"] >= pd.Timestamp(scope.first))
    if scope.last is not None:
        inside &= undated | (articles["published"] <= pd.Timestamp(scope.last))
    wanted = " ".join(scope.search.casefold().split())
    if wanted:
        found = [_holds(corpus.texts[article_id], wanted) for article_id in articles["article_id"]]
        inside &= pd.Series(found, index=articles.index, dtype=bool)
    if scope.duplicates == "once":
        by_date = articles[inside].sort_values("published", kind="stable")
        again = by_date.index[by_date.duplicated("duplicates") & by_date["duplicates"].notna()]
        inside[again] = False
    return _part(corpus, narrowed(articles[inside]).reset_index(drop=True))


def _holds(text: str, wanted: str) -> bool:
    return wanted in " ".join(text.casefold().split())


def _part(corpus: Corpus, articles: pd.DataFrame) -> Corpus:
    kept = set(articles["article_id"])
    return replace(
        corpus,
        articles=articles,
        texts={k: v for k, v in corpus.texts.items() if k in kept},
        posts=corpus.posts[corpus.posts["article_id"].isin(kept)].reset_index(drop=True),
        cuts=corpus.cuts[corpus.cuts["article_id"].isin(kept)].reset_index(drop=True),
    )


def scope_words(scope: Scope) -> str:
    """Say in words what ``scope`` takes in; "" when it takes in everything.

    Examples
    --------
    >>> scope_words(Scope(search="two letters", first=dt.date(2024, 10, 1)))
    'from 2024-10-01; articles with “two letters”'
    """
    parts = []
    if scope.story is not None:
        parts.append(f"story “{scope.story}”")
    if scope.first is not None:
        parts.append(f"from {scope.first}")
    if scope.last is not None:
        parts.append(f"to {scope.last}")
    if scope.search.strip():
        parts.append(f"articles with “{' '.join(scope.search.split())}”")
    if scope.duplicates == "once":
        parts.append("near-duplicates counted once")
    return "; ".join(parts)
