"""Measured error: how often the extractor was right on articles that people had marked."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd

from framing.model_files import ModelKind, read_json_model

#: Written by ``python -m framing.training``.
FIGURES_FILE = Path(__file__).parent / "models" / "figures.json"
FIGURES = ModelKind(model="figures", format=2, features_version=0)


def error_by_source() -> pd.DataFrame:
    """Return how often quotations in marks were found, and their source and name right.

    Returns
    -------
    DataFrame, shape (3, 5)
        source (kind of source as written: name, pronoun, role, body or document), n (passages),
        found, source_right, name_right (shares of n, 0 to 1); by source.

    Examples
    --------
    >>> list(error_by_source()["source"])
    ['name', 'pronoun', 'role, body or document']
    """
    return pd.DataFrame(_figures()["by_source"])


def reliability() -> pd.DataFrame:
    """Return how often passages found with a confidence from ``low`` to ``high`` were right.

    Returns
    -------
    DataFrame, shape (at most 10, 5)
        low, high, n (passages), confidence (their mean), right (the share whose passage, source
        and name are right).

    Examples
    --------
    >>> bool((reliability()["n"] > 0).all())
    True
    """
    return pd.DataFrame(_figures()["reliability"])


def measured_on() -> dict[str, int]:
    """Return the size of what was measured.

    Returns
    -------
    dict
        n_articles, n_passages (quotations in marks), n_found, n_right.

    Examples
    --------
    >>> sorted(measured_on())
    ['n_articles', 'n_found', 'n_passages', 'n_right']
    """
    names = ("n_articles", "n_passages", "n_found", "n_right")
    return {name: int(_figures()[name]) for name in names}


@cache
def _figures() -> dict[str, Any]:
    return read_json_model(FIGURES_FILE, kind=FIGURES)
