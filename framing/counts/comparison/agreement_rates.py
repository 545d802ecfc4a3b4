"""Comparability: on how many of its comparable figures an outlet differs, never a bare number."""

from __future__ import annotations

import pandas as pd

from framing.tables import COMPARABLE, COMPARABLE_PAIRS, conform


def comparability(disagreements: pd.DataFrame, *, counts: pd.DataFrame) -> pd.DataFrame:
    """Return for each outlet its comparable figures and on how many of them it differs.

    A figure is comparable where another outlet gives one for the same thing; the outlet differs
    on it where it is in conflict with at least one of them.  All other figures of the outlet
    stand alone; several mentions of one thing are one figure.

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
      outlet  n_comparable  n_differ  n_alone
    0    Ant             1         1        0
    1    Bee             1         1        1
    """
    sides = _sides(_between_outlets(disagreements))
    figures = counts[["outlet", "quantity"]].copy()
    alone = pd.Series([f"row {number}" for number in range(len(figures))], index=figures.index)
    figures["quantity"] = figures["quantity"].fillna(alone)
    n_figures = figures.drop_duplicates().groupby("outlet", sort=True).size()
    n_comparable = sides.groupby("outlet")["quantity"].nunique()
    n_differ = sides[sides["differs"]].groupby("outlet")["quantity"].nunique()
    found = pd.DataFrame({"n_figures": n_figures}).assign(
        n_comparable=n_comparable.reindex(n_figures.index).fillna(0),
        n_differ=n_differ.reindex(n_figures.index).fillna(0),
    )
    found["n_alone"] = found["n_figures"] - found["n_comparable"]
    return conform(found.reset_index(), COMPARABLE)


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
      outlet_a outlet_b  n_comparable  n_differ
    0      Ant      Bee             2         1
    """
    between = _between_outlets(disagreements)
    pairs = between.groupby(["outlet_a", "outlet_b"], sort=True)["differs"]
    found = pd.DataFrame({"n_comparable": pairs.size(), "n_differ": pairs.sum()})
    return conform(found.reset_index(), COMPARABLE_PAIRS)


def _between_outlets(disagreements: pd.DataFrame) -> pd.DataFrame:
    rows = disagreements[disagreements["outlet_a"] != disagreements["outlet_b"]]
    return rows.assign(differs=(rows["status"] == "conflict").astype(bool))


def _sides(between: pd.DataFrame) -> pd.DataFrame:
    """Return each comparison twice, once for each of its outlets."""
    columns = ["quantity", "differs"]
    sides = [between[[f"outlet_{side}", *columns]] for side in "ab"]
    return pd.concat([side.set_axis(["outlet", *columns], axis=1) for side in sides])
