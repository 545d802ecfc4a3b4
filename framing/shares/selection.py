"""Selection: the leading actors of an outlet, and the passages that a piece was counted from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from framing.shares.word_counts import counted_words

#: Actors with a piece of their own; all others are one piece.
MAX_ACTORS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A piece of a bar, as the charts' ``customdata`` names it, field by field in this order."""

    outlet: str
    article_id: str = ""  #: "" where the bar is an outlet
    part: str = ""  #: "actor", "others", "unattributed"; "" where all are meant
    actor: str = ""  #: "" unless part is "actor"
    form: str = ""  #: "quoted", "unmarked", "posts", "own"; "" where the first two are meant


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
    counted = counted_words(quotations)
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


def passages_behind(
    quotations: pd.DataFrame, *, piece: Piece, leading: Sequence[str]
) -> pd.DataFrame:
    """Return the rows of ``quotations`` that a piece of a bar was counted from, in their order.

    A mixed clause stands behind both the solid piece and the hatched one.  The outlet's own
    voice and embedded posts have no passage: they are what none covers.

    Examples
    --------
    >>> quotations = pd.DataFrame({"article_id": "a", "outlet": "Ant", "actor": ["Port", None],
    ...     "attribution": ["1", "2"], "kind": ["direct", "indirect"], "n_quoted": [30, 0],
    ...     "n_words": [30, 12]})
    >>> piece = Piece(outlet="Ant", part="unattributed", form="unmarked")
    >>> list(passages_behind(quotations, piece=piece, leading=["Port"])["attribution"])
    ['2']
    """
    rows = counted_words(quotations)
    has_words = {
        "quoted": rows["quoted"] > 0,
        "unmarked": rows["unmarked"] > 0,
    }
    none = pd.Series(data=False, index=rows.index)
    inside = rows["outlet"].eq(piece.outlet)
    if piece.form:
        inside &= has_words.get(piece.form, none)
    if piece.article_id:
        inside &= rows["article_id"].eq(piece.article_id)
    if piece.part:
        inside &= _piece_of(rows["actor"], leading).eq(f"{piece.part}:{piece.actor}")
    return quotations.loc[rows.index[inside.fillna(value=False).astype(bool)]]


def _piece_of(actors: pd.Series, leading: Sequence[str]) -> pd.Series:
    keys = {actor: f"actor:{actor}" for actor in leading}
    found = actors.astype(object).map(lambda name: keys.get(name, "others:"))
    return found.where(actors.notna(), "unattributed:")
