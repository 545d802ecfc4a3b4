"""Reported words: how many words of whom each outlet, or each article, reports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

import pandas as pd

from framing.shares.bootstrap import MIN_ARTICLES, share_intervals
from framing.shares.word_counts import counted_words
from framing.tables import SHARES, table

By = Literal["outlet", "article"]

#: With less than this a bar has no percentages (design: a 100 % bar of eleven words says nothing).
MIN_REPORTED_WORDS = 50
MIN_ATTRIBUTIONS = 3


def reported_words(
    quotations: pd.DataFrame,
    *,
    articles: pd.DataFrame,
    leading: Sequence[str],
    by: By = "outlet",
    posts: Mapping[str, int] | None = None,
) -> pd.DataFrame:
    """Return whose words each outlet, or each article, reports, and by how much.

    In marks: ``n_quoted`` of direct and mixed passages.  Without marks, never added to those
    unawares: ``n_words`` of indirect passages and the words of mixed clauses outside their marks.
    A share of words is of both together: (words of the piece) / (words of all pieces); of
    passages, attributions over attributions; of articles, those that quote the actor over all
    the outlet's.
    Under 50 reported words or 3 attributions the shares of a bar are NA.  From five articles on,
    ``share_low`` and ``share_high`` bound the share of words (``share_intervals``).

    Parameters
    ----------
    quotations : DataFrame
        A QUOTATIONS table.
    articles : DataFrame
        The ARTICLES table that they are of; an outlet without a quotation has its rows too.
    leading : sequence of str
        Actors with rows of their own (``leading_actors``); the rest are "others".
    by : {"outlet", "article"}, default "outlet"
        What has a bar.
    posts : mapping, optional
        From article_id to its words in embedded posts (``post_words``): they are their authors'
        and enter no share.

    Returns
    -------
    DataFrame
        A SHARES table: for every bar each leading actor, then others, then unattributed, also
        where there are none.  Outlets by first publication, then name; their articles by date.

    Examples
    --------
    >>> articles = pd.DataFrame({"article_id": ["a"], "outlet": "Ant", "n_words": [200],
    ...     "published": pd.to_datetime(["2024-11-02"])})
    >>> quotations = pd.DataFrame({"article_id": "a", "outlet": "Ant", "actor": ["Port", None],
    ...     "attribution": ["1", "2"], "kind": ["direct", "indirect"], "n_quoted": [30, 0],
    ...     "n_words": [30, 12]})
    >>> shares = reported_words(quotations, articles=articles, leading=["Port"])
    >>> shares[["part", "actor", "n_quoted", "n_unmarked", "outlet_words"]]
               part actor  n_quoted  n_unmarked  outlet_words
    0         actor  Port        30           0           200
    1        others   NaN         0           0           200
    2  unattributed   NaN         0          12           200
    """
    sums = _sums(quotations, leading=leading, by=by)
    pieces = [*(("actor", actor) for actor in leading), ("others", None), ("unattributed", None)]
    rows = []
    for bar in _bars(articles.assign(posts=_posts_of(articles, posts or {})), by):
        parts = [sums.get((bar["key"], part, actor), _NOTHING) for part, actor in pieces]
        reported = sum(part.n_quoted + part.n_unmarked for part in parts)
        attributions = sum(len(part.attributions) for part in parts)
        whole = {**bar, "outlet_reported": reported, "outlet_attributions": attributions}
        bounds = _bounds(parts, whole)
        for (part, actor), found, (low, high) in zip(pieces, parts, bounds, strict=True):
            row = {"part": part, "actor": actor, "share_low": low, "share_high": high}
            rows.append({**row, **whole, **found.row(whole)})
    return table(rows, SHARES)


def too_thin(shares: pd.DataFrame) -> list[str]:
    """Return a sentence for each bar of ``shares`` that has too little for percentages.

    Examples
    --------
    >>> too_thin(pd.DataFrame({"outlet": ["Ant"], "article_id": [None], "outlet_reported": [11],
    ...     "outlet_attributions": [1]}))
    ['Ant: 11 reported words in 1 attribution, too few for percentages.']
    """
    bars = shares.drop_duplicates(["outlet", "article_id"])
    columns = ["outlet", "outlet_reported", "outlet_attributions"]
    return [
        f"{bar['outlet']}: {_counted_noun(bar['outlet_reported'], 'reported word')} in "
        f"{_counted_noun(bar['outlet_attributions'], 'attribution')}, too few for percentages."
        for bar in bars[columns].to_dict("records")
        if not _has_enough(bar)
    ]


@dataclass(slots=True, kw_only=True)
class _Sum:
    """What adds up to one piece of a bar."""

    n_quoted: int = 0
    n_unmarked: int = 0
    n_passages: int = 0
    #: Words in marks and without, by article.
    words: Counter[str] = field(default_factory=Counter)
    #: An attribution is numbered within its article.
    attributions: set[tuple[str, str]] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)
    actors: set[str] = field(default_factory=set)

    def row(self, bar: Mapping[str, Any]) -> dict[str, Any]:
        """Return the figures of the piece, with its shares of its bar where there is enough."""
        counts = {
            "n_actors": len(self.actors),
            "n_quoted": self.n_quoted,
            "n_unmarked": self.n_unmarked,
            "n_attributions": len(self.attributions),
            "n_passages": self.n_passages,
            "n_articles": len(self.articles),
        }
        if not _has_enough(bar):
            return counts
        return counts | {
            "share_quoted": self.n_quoted / bar["outlet_reported"],
            "share_unmarked": self.n_unmarked / bar["outlet_reported"],
            "share_attributions": len(self.attributions) / bar["outlet_attributions"],
            "share_articles": len(self.articles) / bar["outlet_articles"],
        }


_NOTHING = _Sum()


def _sums(
    quotations: pd.DataFrame, *, leading: Sequence[str], by: By
) -> dict[tuple[str, str, str | None], _Sum]:
    """Return what adds up to each piece, by bar, part and actor."""
    own = set(leading)
    rows = counted_words(quotations)
    columns = ["article_id", "outlet", "attribution", "actor", "quoted", "unmarked"]
    sums: dict[tuple[str, str, str | None], _Sum] = {}
    for article, outlet, attribution, name, quoted, unmarked in zip(
        *(rows[column].tolist() for column in columns), strict=True
    ):
        known = isinstance(name, str)
        part = "unattributed" if not known else "actor" if name in own else "others"
        bar = article if by == "article" else outlet
        found = sums.setdefault((bar, part, name if part == "actor" else None), _Sum())
        found.n_quoted += quoted
        found.n_unmarked += unmarked
        found.n_passages += 1
        found.words[article] += quoted + unmarked
        found.attributions.add((article, attribution))
        found.articles.add(article)
        found.actors.update({name} if known else ())
    return sums


def _bars(articles: pd.DataFrame, by: By) -> list[dict[str, Any]]:
    """Return what has a bar: outlets by first publication, then name; their articles by date."""
    known = articles[articles["outlet"].notna()]
    first = known.groupby("outlet")["published"].transform("min")
    known = known.assign(first=first)
    known = known.sort_values(["first", "outlet", "published", "article_id"])
    columns = known[["outlet", "article_id", "n_words", "posts"]].fillna({"n_words": 0})
    bars: dict[str, dict[str, Any]] = {}
    for outlet, article, n_words, n_posts in columns.itertuples(index=False, name=None):
        key = article if by == "article" else outlet
        new = {"outlet": outlet, "key": key, "outlet_words": 0, "outlet_articles": 0}
        new |= {"outlet_posts": 0} | ({"article_id": article} if by == "article" else {})
        bar = bars.setdefault(key, new)
        bar["outlet_words"] += n_words
        bar["outlet_posts"] += n_posts
        bar["outlet_articles"] += 1
    return list(bars.values())


def _posts_of(articles: pd.DataFrame, posts: Mapping[str, int]) -> list[int]:
    return [posts.get(article, 0) for article in articles["article_id"]]


def _bounds(
    parts: Sequence[_Sum], bar: Mapping[str, Any]
) -> list[tuple[float | None, float | None]]:
    """Return the bounds of each piece's share of words, where the bar has enough of them."""
    nothing: list[tuple[float | None, float | None]] = [(None, None)] * len(parts)
    if bar["outlet_articles"] < MIN_ARTICLES or not _has_enough(bar):
        return nothing
    articles = sorted(set().union(*(part.words for part in parts)))
    words = [[part.words[article] for part in parts] for article in articles]
    found = share_intervals(words, n_articles=bar["outlet_articles"])
    return [bounds or (None, None) for bounds in found]


def _has_enough(bar: Mapping[Any, Any]) -> bool:
    return bool(
        bar["outlet_reported"] >= MIN_REPORTED_WORDS
        and bar["outlet_attributions"] >= MIN_ATTRIBUTIONS
    )


def _counted_noun(n: float, noun: str) -> str:
    return f"{int(n):,} {noun}" if int(n) == 1 else f"{int(n):,} {noun}s"
