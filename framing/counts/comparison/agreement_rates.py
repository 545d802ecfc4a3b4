"""Agreement rates: on how many of its comparable figures an outlet differs."""

from __future__ import annotations

import pandas as pd

from framing.tables import COMPARABLE, COMPARABLE_PAIRS, conform

#: How far two figures are from each other, by status.
RANKS = {"same": 0, "compatible": 1, "strained": 2, "conflict": 3}


def comparability(disagreements: pd.DataFrame, *, counts: pd.DataFrame) -> pd.DataFrame:
    """Return for each outlet its comparable figures and on how many of them it differs.

    A figure is comparable where another outlet gives one for the same thing; the outlet differs
    on it where it is in conflict with at least one of them (both cannot be true), and is strained
    where it is not, but would be far from how one of them is usually meant.  All other figures of
    the outlet stand alone; several mentions of one thing are one figure.

    Parameters
    ----------
    disagreements : DataFrame
        A DISAGREEMENTS table.
    counts : DataFrame
        The COUNTS table that it was made from.

    Returns
    -------
    DataFrame
        A COMPARABLE table by outlet, one row for each outlet that gives an amount.

    Examples
    --------
    >>> from framing.tables import COUNTS, DISAGREEMENTS, table
    >>> figures = [("Ant", "q"), ("Bee", "q"), ("Bee", None)]
    >>> rows = [{"outlet": o, "quantity": q} for o, q in figures]
    >>> compared = [{"quantity": "q", "outlet_a": "Ant", "outlet_b": "Bee", "status": "conflict"}]
    >>> comparability(table(compared, DISAGREEMENTS), counts=table(rows, COUNTS))
      outlet  n_comparable  n_differ  n_alone  n_strained
    0    Ant             1         1        0           0
    1    Bee             1         1        1           0
    """
    sides = _sides(_ranked_pairs(disagreements))
    figures = counts[["outlet", "quantity"]].copy()
    alone = pd.Series([f"row {number}" for number in range(len(figures))], index=figures.index)
    figures["quantity"] = figures["quantity"].fillna(alone)
    n_figures = figures.drop_duplicates().groupby("outlet", sort=True).size()
    worst = sides.groupby(["outlet", "quantity"])["rank"].max().reset_index()
    found = _tallied(worst, ["outlet"]).reindex(n_figures.index).fillna(0)
    found["n_alone"] = n_figures - found["n_comparable"]
    return conform(found.rename_axis("outlet").reset_index(), COMPARABLE)


def comparable_pairs(disagreements: pd.DataFrame) -> pd.DataFrame:
    """Return for each two outlets the things that both count, and on how many they differ.

    Examples
    --------
    >>> from framing.tables import DISAGREEMENTS, table
    >>> rows = [
    ...     {"quantity": q, "outlet_a": "Ant", "outlet_b": "Bee", "status": status}
    ...     for q, status in [("q", "conflict"), ("r", "same")]
    ... ]
    >>> comparable_pairs(table(rows, DISAGREEMENTS))
      outlet_a outlet_b  n_comparable  n_differ  n_strained
    0      Ant      Bee             2         1           0
    """
    between = _ranked_pairs(disagreements)
    found = _tallied(between, ["outlet_a", "outlet_b"])
    return conform(found.reset_index(), COMPARABLE_PAIRS)


def worded_differently(disagreements: pd.DataFrame, *, counts: pd.DataFrame) -> set[str]:
    """Return the things on which outlets agree, but in more than one wording.

    No two outlets are strained or in conflict on such a thing, and the mentions of at least two,
    repeats included, differ in hedge or value ("more than 60", "60").

    Parameters
    ----------
    disagreements : DataFrame
        A DISAGREEMENTS table.
    counts : DataFrame
        The COUNTS table that it was made from.

    Examples
    --------
    >>> from framing.tables import COUNTS, DISAGREEMENTS, table
    >>> rows = [{"outlet": o, "quantity": "q", "value": 60.0, "modifier": m}
    ...     for o, m in [("Ant", "exact"), ("Bee", "more than")]]
    >>> compared = [{"quantity": "q", "outlet_a": "Ant", "outlet_b": "Bee", "status": "compatible"}]
    >>> worded_differently(table(compared, DISAGREEMENTS), counts=table(rows, COUNTS))
    {'q'}
    """
    between = _ranked_pairs(disagreements)
    worst = between.groupby("quantity")["rank"].max()
    agreed = set(worst.index[worst < RANKS["strained"]])
    wordings = counts[counts["quantity"].isin(agreed)]
    differing = wordings[["quantity", "value", "modifier"]].drop_duplicates()["quantity"]
    repeated = differing[differing.duplicated()]
    return {str(quantity) for quantity in repeated}


def _ranked_pairs(disagreements: pd.DataFrame) -> pd.DataFrame:
    rows = disagreements[disagreements["outlet_a"] != disagreements["outlet_b"]]
    return rows.assign(rank=rows["status"].map(RANKS).astype("int64"))


def _sides(between: pd.DataFrame) -> pd.DataFrame:
    """Return each comparison twice, once for each of its outlets."""
    columns = ["quantity", "rank"]
    sides = [between[[f"outlet_{side}", *columns]] for side in "ab"]
    return pd.concat([side.set_axis(["outlet", *columns], axis=1) for side in sides])


def _tallied(compared: pd.DataFrame, by: list[str]) -> pd.DataFrame:
    """Return how many of the things compared are in conflict, and how many only strained."""
    ranks = compared.groupby(by, sort=True)["rank"]
    return pd.DataFrame(
        {
            "n_comparable": ranks.size(),
            "n_differ": ranks.agg(lambda r: (r == RANKS["conflict"]).sum()),
            "n_strained": ranks.agg(lambda r: (r == RANKS["strained"]).sum()),
        }
    )
