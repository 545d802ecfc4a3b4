"""Positions: who is quoted in the title, who first, and who has the last word."""

from __future__ import annotations

import pandas as pd

from framing.shares.word_counts import REPORTED
from framing.tables import POSITIONS, table

#: The places of an article that count, in their order.
PLACES = ("title", "first", "last")
_HEADINGS = ("title", "deck")


def positions(quotations: pd.DataFrame, *, articles: pd.DataFrame) -> pd.DataFrame:
    """Return in how many of an outlet's articles each actor has the title, the first and last word.

    One passage an article and place (``placed_passages``), so that the articles of an outlet add
    up: those where nobody is quoted in a place are a row too.

    Parameters
    ----------
    quotations : DataFrame
        A QUOTATIONS table.
    articles : DataFrame
        The ARTICLES table that they are of.

    Returns
    -------
    DataFrame
        A POSITIONS table: outlets by first publication, then name; places in their order; actors
        by falling number of articles, then name; unattributed and none last.

    Examples
    --------
    >>> articles = pd.DataFrame({"article_id": ["a"], "outlet": "Ant",
    ...     "published": pd.to_datetime(["2024-11-02"])})
    >>> quotations = pd.DataFrame({"article_id": "a", "outlet": "Ant", "start": [90, 10],
    ...     "end": [99, 20], "place": "body", "kind": "direct", "actor": ["Port", "Ida Roe"]})
    >>> positions(quotations, articles=articles)[["place", "part", "actor", "n_articles"]]
       place   part    actor  n_articles
    0  title   none      NaN           1
    1  first  actor  Ida Roe           1
    2   last  actor     Port           1
    """
    found = placed_passages(quotations)
    known = articles[articles["outlet"].notna()]
    wholes = known.groupby("outlet").agg(first=("published", "min"), n=("article_id", "size"))
    wholes = wholes.reset_index().sort_values(["first", "outlet"])
    part = found["actor"].notna().map({True: "actor", False: "unattributed"})
    cells = found.assign(part=part, actor=found["actor"].fillna(""))
    keys = ["outlet", "position", "part", "actor"]
    numbers: dict[tuple[str, str], list[tuple[str, str, int]]] = {}
    counted = cells.groupby(keys).size().rename("n").reset_index()
    for outlet, place, kind, actor, n in counted.itertuples(index=False, name=None):
        numbers.setdefault((outlet, place), []).append((kind, actor, int(n)))
    rows = []
    for outlet, whole in zip(wholes["outlet"], wholes["n"], strict=True):
        for place in PLACES:
            pieces = sorted(numbers.get((outlet, place), []), key=_rank)
            nobody = int(whole) - sum(n for _, _, n in pieces)
            for kind, actor, n in [*pieces, *([("none", "", nobody)] if nobody > 0 else [])]:
                row = {"outlet": outlet, "place": place, "part": kind, "actor": actor or None}
                rows.append({**row, "n_articles": n, "outlet_articles": int(whole)})
    return table(rows, POSITIONS)


def _rank(cell: tuple[str, str, int]) -> tuple[str, int, str]:
    kind, actor, n = cell
    return kind, -n, actor


def placed_passages(quotations: pd.DataFrame) -> pd.DataFrame:
    """Return the first passage in each article's title or deck, and the first and last below.

    Parameters
    ----------
    quotations : DataFrame
        A QUOTATIONS table; scare quotes and titles of works are no quotations.

    Returns
    -------
    DataFrame
        Rows of ``quotations`` and a column ``position``: "title", "first" or "last"; one article
        with a single passage has it as the first and as the last.

    Examples
    --------
    >>> quotations = pd.DataFrame({"article_id": "a", "start": [0, 60], "end": [9, 70],
    ...     "place": ["title", "lead"], "kind": "indirect"})
    >>> placed_passages(quotations)[["start", "position"]].values.tolist()
    [[0, 'title'], [60, 'first'], [60, 'last']]
    """
    order = ["article_id", "start", "end"]
    rows = quotations[quotations["kind"].isin(REPORTED)].sort_values(order)
    in_heading = rows["place"].isin(_HEADINGS)
    heading, text = (rows[part].groupby("article_id") for part in (in_heading, ~in_heading))
    parts = (heading.head(1), text.head(1), text.tail(1))
    return pd.concat(
        [part.assign(position=place) for part, place in zip(parts, PLACES, strict=True)]
    )
