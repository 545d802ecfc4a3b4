"""Term matrix: outlets by terms, darker where a term is more frequent.

The data of a cell (``customdata``) are the outlet and the term.
"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from framing.charts.base.text import counted
from framing.charts.base.theme import LIGHT, OutletStyle, Theme
from framing.charts.forms.matrix import Cell, matrix_figure

#: Terms in the matrix: more make rows nobody reads.
MAX_TERMS = 24
#: Rates are many small and few great: this power keeps the small ones apart.
_EVENED = 0.75


def key_term_matrix(
    terms: pd.DataFrame,
    *,
    outlets: Mapping[str, OutletStyle],
    max_terms: int = MAX_TERMS,
    theme: Theme = LIGHT,
) -> go.Figure:
    """Draw outlets by terms: the number of uses, darker the more of them in 10,000 words.

    The terms with the greatest TF-IDF of any outlet, those of one outlet together.  A cell that
    is empty has under two uses in that outlet's articles.

    Parameters
    ----------
    terms : DataFrame
        A TERMS table.
    outlets : mapping
        From ``outlet_styles``: the columns.
    max_terms : int, default 24
        Most rows.
    theme : Theme, default LIGHT
    """
    order = {outlet: at for at, outlet in enumerate(outlets)}
    shown = terms[terms["outlet"].isin(list(order))]
    rows = _rows(shown, order=order, max_terms=max_terms)
    place = {term: at for at, term in enumerate(rows)}
    shown = shown[shown["term"].isin(rows)]
    most = float(shown["per_10000"].max()) if len(shown) else 1.0
    columns = ["outlet", "term", "n_occurrences", "n_articles", "per_10000"]
    cells = [
        Cell(
            row=place[term],
            column=order[outlet],
            text=f"{uses:,}",
            weight=(rate / most) ** _EVENED,
            hover=f"{term}\n{counted(int(uses), 'use')} in "
            f"{counted(int(n_articles), 'article')} of {outlet}\n{rate:,.1f} in 10,000 words",
            data=(outlet, term),
        )
        for outlet, term, uses, n_articles, rate in shown[columns].itertuples(
            index=False, name=None
        )
    ]
    return matrix_figure(cells, rows=rows, columns=list(outlets), colour=theme.accent, theme=theme)


def _rows(shown: pd.DataFrame, *, order: Mapping[str, int], max_terms: int) -> list[str]:
    """Return the terms to show: the best of each outlet in turn, then by the outlet they mark."""
    ranked = shown.sort_values(["score", "term"], ascending=[False, True])
    best = ranked.drop_duplicates("term")
    turn = best.groupby("outlet").cumcount()
    first = best.assign(turn=turn, column=best["outlet"].map(order))
    chosen = first.sort_values(["turn", "score", "term"], ascending=[True, False, True])
    chosen = chosen.head(max_terms).sort_values(["column", "turn"])
    return [str(term) for term in chosen["term"]]
