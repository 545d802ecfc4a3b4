"""By source type: how many attributions an outlet gives to named, unnamed and anonymous sources."""

from __future__ import annotations

import pandas as pd

from framing.shares.word_counts import REPORTED
from framing.tables import SOURCE_TYPE_SHARES, table


def source_type_shares(quotations: pd.DataFrame) -> pd.DataFrame:
    """Return how many attributions of each outlet are to a source of each type.

    An attribution counts once, however many passages it is printed in; those without a source are
    left out, and so are those who declined to answer.  ``n_sources`` counts different actors.

    Parameters
    ----------
    quotations : DataFrame
        A QUOTATIONS table.

    Returns
    -------
    DataFrame
        SOURCE_TYPE_SHARES: a row an outlet and type that it has, outlets in the order given, the
        commonest type first.

    Examples
    --------
    >>> from framing.tables import QUOTATIONS
    >>> row = {"article_id": "a", "outlet": "Ant", "kind": "direct", "actor": "Ida Roe",
    ...        "source_type": "named person"}
    >>> rows = [row | {"attribution": "a-0"}, row | {"attribution": "a-1"},
    ...         row | {"attribution": "a-2", "actor": "officials",
    ...                "source_type": "anonymous source"}]
    >>> found = source_type_shares(table(rows, QUOTATIONS))
    >>> found[["source_type", "n_attributions", "n_sources", "share"]].values.tolist()
    [['named person', 2, 1, 0.6666666666666666], ['anonymous source', 1, 1, 0.3333333333333333]]
    """
    told = quotations[quotations["kind"].isin(REPORTED) & quotations["source_type"].notna()]
    once = told.drop_duplicates(["article_id", "attribution"])
    rows = []
    for outlet, own in once.groupby("outlet", sort=False):
        counts = own["source_type"].value_counts()
        actors = own.groupby("source_type")["actor"].nunique()
        rows += [
            {
                "outlet": outlet,
                "source_type": name,
                "n_attributions": int(counts[name]),
                "n_sources": int(actors[name]),
                "outlet_attributions": len(own),
                "share": counts[name] / len(own),
            }
            for name in sorted(counts.index, key=lambda name: (-counts[name], name))
        ]
    return table(rows, SOURCE_TYPE_SHARES)


def names_used(quotations: pd.DataFrame, *, actor: str) -> pd.DataFrame:
    """Return what each outlet calls one actor where it gives them words, the commonest first.

    Parameters
    ----------
    quotations : DataFrame
        A QUOTATIONS table.
    actor : str

    Returns
    -------
    DataFrame
        Columns outlet, name and n: how many attributions name the actor so; pronouns stand apart
        as what they are.

    Examples
    --------
    >>> from framing.tables import QUOTATIONS
    >>> row = {"article_id": "a", "outlet": "Ant", "kind": "direct", "actor": "Ida Roe"}
    >>> rows = [row | {"attribution": "a-0", "speaker": "Ms Roe"},
    ...         row | {"attribution": "a-1", "speaker": "the mayor"},
    ...         row | {"attribution": "a-2", "speaker": "The mayor"}]
    >>> names_used(table(rows, QUOTATIONS), actor="Ida Roe").values.tolist()
    [['Ant', 'the mayor', 2], ['Ant', 'Ms Roe', 1]]
    """
    own = quotations[quotations["actor"].eq(actor).fillna(value=False)]
    own = own[own["kind"].isin(REPORTED) & own["speaker"].notna()]
    own = own.drop_duplicates(["article_id", "attribution"])
    key = own["speaker"].str.replace(r"^The\b", "the", regex=True)
    named = (
        own.assign(name=key).groupby(["outlet", "name"], sort=False).size().reset_index(name="n")
    )
    first = {outlet: place for place, outlet in enumerate(dict.fromkeys(own["outlet"]))}
    named = named.assign(place=named["outlet"].map(first))
    ranked = named.sort_values(["place", "n", "name"], ascending=[True, False, True])
    return ranked[["outlet", "name", "n"]].reset_index(drop=True)
