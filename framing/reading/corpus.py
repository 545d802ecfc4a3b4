"""Corpus: articles read and cleaned, with their texts, posts, cuts and what was refused."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """All that was read: every later step takes its tables and returns new ones."""

    articles: pd.DataFrame  #: an ARTICLES table
    texts: Mapping[str, str]  #: the stored text of each article, by article_id
    posts: pd.DataFrame  #: a POSTS table
    cuts: pd.DataFrame  #: a CUTS table
    refused: pd.DataFrame  #: a REFUSED table
