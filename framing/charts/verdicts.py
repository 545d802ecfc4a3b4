"""Verdicts: how the figures for a thing compare, in words that claim no more than was read."""

from __future__ import annotations

import pandas as pd

from framing.charts.base.text import counted, number

ONE_OUTLET = "one outlet only, nothing to compare it with"
INSIDE = "differs inside one article"
CANNOT = "cannot both be true"
NOT_ALL = "the outlets’ figures can hold, but not every wording of them"


def verdicts(quantities: pd.DataFrame, *, disagreements: pd.DataFrame) -> dict[str, str]:
    """Return the verdict on each quantity, in words.

    A conflict between outlets comes first, with the reason of its widest gap; then one inside an
    article; then two figures of which one would be far from how it is usually meant; then what all
    wordings allow.

    Parameters
    ----------
    quantities : DataFrame
        A QUANTITIES table.
    disagreements : DataFrame
        A DISAGREEMENTS table.

    Examples
    --------
    >>> quantities = pd.DataFrame({"quantity": ["q1"], "low": [46.0], "high": [46.0],
    ...     "n_outlets": [2]})
    >>> pairs = pd.DataFrame({"quantity": ["q1"], "outlet_a": "Ant", "outlet_b": "Bee",
    ...     "status": "compatible", "gap": -3.0, "reason": "46 lies within “over 40”"})
    >>> verdicts(quantities, disagreements=pairs)
    {'q1': 'all wordings can hold, at 46'}
    """
    between = disagreements[disagreements["outlet_a"] != disagreements["outlet_b"]]
    apart = disagreements[disagreements["status"].isin(["conflict", "strained"])]
    compared = set(between["quantity"])
    found = {}
    columns = ["quantity", "low", "high"]
    for quantity, low, high in quantities[columns].itertuples(index=False, name=None):
        rows = apart[apart["quantity"].eq(quantity)]
        found[str(quantity)] = _verdict(rows, (low, high), quantity in compared)
    return found


def _verdict(apart: pd.DataFrame, bounds: tuple[float, float], compared: bool) -> str:  # noqa: FBT001
    conflicts = apart[apart["status"].eq("conflict")]
    between = conflicts[conflicts["outlet_a"] != conflicts["outlet_b"]]
    if len(between):
        widest = between.sort_values(["gap", "reason"], ascending=[False, True]).iloc[0]
        first = str(widest["reason"]).split(";")[0]
        return first if first.startswith(CANNOT) else f"{CANNOT}: {first}"
    if len(conflicts):
        return INSIDE
    if len(apart):
        return str(apart.sort_values("reason").iloc[0]["reason"]).split(";")[0]
    if not compared:
        return ONE_OUTLET
    low, high = bounds
    if pd.isna(low) or pd.isna(high):
        return NOT_ALL
    if low == high:
        return f"all wordings can hold, at {number(low)}"
    return f"all wordings can hold, from {number(low)} to {number(high)}"


def alone(counts: pd.DataFrame) -> str:
    """Return a sentence on the amounts that were compared with nothing; "" where there are none.

    Examples
    --------
    >>> alone(pd.DataFrame({"quantity": ["q1", None, None]}))
    '2 other amounts stand alone and were not compared.'
    """
    n = int(counts["quantity"].isna().sum())
    if not n:
        return ""
    verb = "stands alone and was" if n == 1 else "stand alone and were"
    return f"{counted(n, 'other amount')} {verb} not compared."
