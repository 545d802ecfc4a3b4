"""Stories: which articles tell the same story."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd


def with_stories(articles: pd.DataFrame, texts: Mapping[str, str]) -> pd.DataFrame:
    """Return ``articles`` with a story for each article that came without one."""
    return articles
