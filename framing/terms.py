"""Key terms: the words that set one outlet's articles apart."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from framing.tables import TERMS, table


def key_terms(
    articles: pd.DataFrame, texts: Mapping[str, str], *, posts: pd.DataFrame
) -> pd.DataFrame:
    """Return the TERMS of each outlet of ``articles``."""
    return table([], TERMS)
