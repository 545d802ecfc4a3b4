"""Counts: the amounts that articles give, which are of the same thing, and which differ."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from framing.tables import COUNTS, DISAGREEMENTS, QUANTITIES, table


def count_tables(
    articles: pd.DataFrame,
    texts: Mapping[str, str],
    *,
    posts: pd.DataFrame,
    quotations: pd.DataFrame,
) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """Return the COUNTS, QUANTITIES and DISAGREEMENTS of ``articles``."""
    return table([], COUNTS), table([], QUANTITIES), table([], DISAGREEMENTS)
