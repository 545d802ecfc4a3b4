"""Quotations: who is quoted, with what, by which outlet."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from framing.tables import ACTORS, QUOTATIONS, table


def quotation_tables(
    articles: pd.DataFrame, texts: Mapping[str, str], *, posts: pd.DataFrame
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the QUOTATIONS and ACTORS of ``articles``."""
    return table([], QUOTATIONS), table([], ACTORS)
