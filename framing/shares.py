"""Shares: whose words are reported, by how much of an outlet's or an article's words.

Words in quotation marks and words reported without marks are two figures in every row, never
added up unawares.  All shares are sums over sums, so a long article weighs what it is long.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

import pandas as pd

from framing.tables import SHARES, table

By = Literal["outlet", "article"]

#: The kinds of passage that are quotations; scare quotes and titles enter no share.
QUOTED = ("direct", "mixed")
REPORTED = (*QUOTED, "indirect")
#: With less than this a bar has no percentages (design: a 100 % bar of eleven words says nothing).
MIN_REPORTED_WORDS = 50
MIN_ATTRIBUTIONS = 3
#: Actors with a piece of their own; all others are one piece.
MAX_ACTORS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A piece of a bar, as the charts' ``customdata`` names it, field by field in this order."""

    outlet: str
    article_id: str = ""  #: "" where the bar is an outlet
    part: str = ""  #: "actor", "others", "unattributed"; "" where all are meant
    actor: str = ""  #: "" unless part is "actor"
    form: str = ""  #: "quoted", "unmarked", "own"; "" where quoted and unmarked are meant


def leading_actors(
    quotations: pd.DataFrame, *, actors: pd.DataFrame, max_actors: int = MAX_ACTORS
) -> list[str]:
    """Return the actors with the most reported words, in the one order used everywhere.

    Counted over all of ``quotations``, in marks and without.  Who speaks for one body stands
    together, the body with the most words first.

    Parameters
    ----------
    quotations : DataFrame
        A QUOTATIONS table: all that is analysed, before any filter.
    actors : DataFrame
        An ACTORS table.
    max_actors : int, default 6
        Most actors to return.

    Examples
    --------
    >>> quotations = pd.DataFrame({"actor": ["Ida Roe", "Al Ng", "Port"], "kind": "direct",
    ...     "n_quoted": [5, 6, 3], "n_words": [5, 6, 3]})
    >>> actors = pd.DataFrame({"actor": ["Ida Roe", "Al Ng", "Port"], "body": ["Port", None, None]})
    >>> leading_actors(quotations, actors=actors)
    ['Ida Roe', 'Port', 'Al Ng']
    """
    counted = _counted(quotations)
    words = (counted["quoted"] + counted["unmarked"]).groupby(counted["actor"]).sum()
    totals = words.rename("words").reset_index()
    totals = totals.sort_values(["words", "actor"], ascending=[False, True]).head(max_actors)
    body = body_of(actors)
    totals["group"] = [body.get(actor, actor) for actor in totals["actor"]]
    totals["group_words"] = totals.groupby("group")["words"].transform("sum")
    order = ["group_words", "group", "words", "actor"]
    ranked = totals.sort_values(order, ascending=[False, True, False, True])
    return [str(actor) for actor in ranked["actor"]]


def body_of(actors: pd.DataFrame) -> dict[str, str]:
    """Return the body of each actor that speaks for one.

    Examples
    --------
    >>> body_of(pd.DataFrame({"actor": ["Ida Roe", "Port"], "body": ["Port", None]}))
    {'Ida Roe': 'Port'}
    """
    known = actors[actors["body"].notna()]
    return dict(zip(known["actor"].astype(str), known["body"].astype(str), strict=True))


def reported_words(
    quotations: pd.DataFrame,
    *,
    articles: pd.DataFrame,
    leading: Sequence[str],
    by: By = "outlet",
) -> pd.DataFrame:
    """Return whose words each outlet, or each article, reports, and by how much.

    In marks: ``n_quoted`` of direct and mixed passages.  Without marks: ``n_words`` of indirect
    passages.  The words of a mixed clause that stand outside its marks are in neither.  A share
    of words is of both together: (words of the piece) / (words of all pieces); of passages,
    attributions over attributions; of articles, those that quote the actor over all the outlet's.
    Under 50 reported words or 3 attributions the shares of a bar are NA.

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
    for bar in _bars(articles, by):
        parts = [sums.get((bar["key"], part, actor), _NOTHING) for part, actor in pieces]
        reported = sum(part.n_quoted + part.n_unmarked for part in parts)
        attributions = sum(len(part.attributions) for part in parts)
        whole = {**bar, "outlet_reported": reported, "outlet_attributions": attributions}
        for (part, actor), found in zip(pieces, parts, strict=True):
            rows.append({"part": part, "actor": actor, **whole, **found.row(whole)})
    return table(rows, SHARES)


def passages_behind(
    quotations: pd.DataFrame, *, piece: Piece, leading: Sequence[str]
) -> pd.DataFrame:
    """Return the rows of ``quotations`` that a piece of a bar was counted from, in their order.

    The outlet's own voice has none: it is what no passage covers.

    Examples
    --------
    >>> quotations = pd.DataFrame({"article_id": "a", "outlet": "Ant", "actor": ["Port", None],
    ...     "attribution": ["1", "2"], "kind": ["direct", "indirect"], "n_quoted": [30, 0],
    ...     "n_words": [30, 12]})
    >>> piece = Piece(outlet="Ant", part="unattributed", form="unmarked")
    >>> list(passages_behind(quotations, piece=piece, leading=["Port"])["attribution"])
    ['2']
    """
    kinds = {"quoted": QUOTED, "unmarked": ("indirect",), "own": ()}.get(piece.form, REPORTED)
    inside = quotations["kind"].isin(kinds) & quotations["outlet"].eq(piece.outlet)
    if piece.article_id:
        inside &= quotations["article_id"].eq(piece.article_id)
    if piece.part:
        inside &= _piece_of(quotations["actor"], leading).eq(f"{piece.part}:{piece.actor}")
    return quotations[inside.fillna(value=False).astype(bool)]


def too_thin(shares: pd.DataFrame) -> list[str]:
    """Return a sentence for each bar of ``shares`` that has too little for percentages.

    Examples
    --------
    >>> too_thin(pd.DataFrame({"outlet": ["Ant"], "article_id": [None], "outlet_reported": [11],
    ...     "outlet_attributions": [1]}))
    ['Ant: 11 reported words in 1 attribution, too few for percentages.']
    """
    bars = shares.drop_duplicates(["outlet", "article_id"])
    thin = bars[_is_thin(bars)][["outlet", "outlet_reported", "outlet_attributions"]]
    return [
        f"{outlet}: {_counted_noun(n_words, 'reported word')} in "
        f"{_counted_noun(n_attributions, 'attribution')}, too few for percentages."
        for outlet, n_words, n_attributions in thin.itertuples(index=False, name=None)
    ]


@dataclass(slots=True, kw_only=True)
class _Sum:
    """What adds up to one piece of a bar."""

    n_quoted: int = 0
    n_unmarked: int = 0
    n_passages: int = 0
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
        if bar["outlet_reported"] < MIN_REPORTED_WORDS:
            return counts
        if bar["outlet_attributions"] < MIN_ATTRIBUTIONS:
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
    rows = _counted(quotations)
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
        found.attributions.add((article, attribution))
        found.articles.add(article)
        found.actors.update({name} if known else ())
    return sums


def _counted(quotations: pd.DataFrame) -> pd.DataFrame:
    """Return the quotations proper, with the words each has in marks and without."""
    rows = quotations[quotations["kind"].isin(REPORTED)]
    in_marks = rows["kind"].isin(QUOTED)
    return rows.assign(
        quoted=rows["n_quoted"].where(in_marks, 0).fillna(0).astype("int64"),
        unmarked=rows["n_words"].where(~in_marks, 0).fillna(0).astype("int64"),
    )


def _bars(articles: pd.DataFrame, by: By) -> list[dict[str, Any]]:
    """Return what has a bar: outlets by first publication, then name; their articles by date."""
    known = articles[articles["outlet"].notna()]
    first = known.groupby("outlet")["published"].min()
    known = known.assign(first=known["outlet"].map(first))
    known = known.sort_values(["first", "outlet", "published", "article_id"])
    rows = zip(known["outlet"], known["article_id"], known["n_words"].fillna(0), strict=True)
    if by == "article":
        return [
            {"outlet": o, "article_id": a, "key": a, "outlet_words": n, "outlet_articles": 1}
            for o, a, n in rows
        ]
    bars: dict[str, dict[str, Any]] = {}
    for outlet, _, n_words in rows:
        new = {"outlet": outlet, "key": outlet, "outlet_words": 0, "outlet_articles": 0}
        bar = bars.setdefault(outlet, new)
        bar["outlet_words"] += n_words
        bar["outlet_articles"] += 1
    return list(bars.values())


def _piece_of(actors: pd.Series, leading: Sequence[str]) -> pd.Series:
    keys = {actor: f"actor:{actor}" for actor in leading}
    found = actors.astype(object).map(lambda name: keys.get(name, "others:"))
    return found.where(actors.notna(), "unattributed:")


def _is_thin(rows: pd.DataFrame) -> pd.Series:
    return (rows["outlet_reported"] < MIN_REPORTED_WORDS) | (
        rows["outlet_attributions"] < MIN_ATTRIBUTIONS
    )


def _counted_noun(n: float, noun: str) -> str:
    return f"{int(n):,} {noun}" if int(n) == 1 else f"{int(n):,} {noun}s"
