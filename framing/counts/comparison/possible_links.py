"""Possible links: figures that may be of one thing, for a reader to judge, clashes first."""

from __future__ import annotations

from typing import Any

import pandas as pd

from framing.counts.comparison.figures import comparable, figure, status
from framing.tables import POSSIBLE_LINKS, table

#: Contradictions come first: to miss one costs the most.
_ORDER = ("conflict", "strained", "compatible", "same")


def possible_links(near: pd.DataFrame, *, counts: pd.DataFrame, most: int) -> pd.DataFrame:
    """Fill in how each pair would stand, and keep the first of every story.

    Parameters
    ----------
    near : DataFrame
        A POSSIBLE_LINKS table, ``status`` not yet filled in.
    counts : DataFrame
        A COUNTS table: the figures.
    most : int
        Rows kept of a story.

    Returns
    -------
    DataFrame
        By story; in it those that cannot both be true before the others, likeliest first.  Pairs
        without a common unit are left out.
    """
    wanted = {(row[f"article_{x}"], int(row[f"start_{x}"])) for row in _records(near) for x in "ab"}
    figures = {
        (row["article_id"], int(row["start"])): figure(row)
        for row in _records(counts)
        if (row["article_id"], int(row["start"])) in wanted
    }
    rows = []
    for row in _records(near):
        one, other = (figures[row[f"article_{x}"], int(row[f"start_{x}"])] for x in "ab")
        if comparable(one, other=other):
            rows.append(row | {"status": status(one, other=other)})
    rows.sort(key=_key)
    kept: list[dict[str, Any]] = []
    n_of: dict[str, int] = {}
    for row in rows:
        n_of[row["story"]] = n_of.get(row["story"], 0) + 1
        if n_of[row["story"]] <= most:
            kept.append(row)
    return table(kept, POSSIBLE_LINKS)


def _records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    return frame.to_dict("records")  # type: ignore[return-value]  # pandas-stubs: keys are str


def _key(row: dict[str, Any]) -> tuple[object, ...]:
    first = 0 if row["status"] in _ORDER[:2] else 1
    places = (row["article_a"], row["start_a"], row["article_b"], row["start_b"])
    return (row["story"], first, -row["probability"], *places)
