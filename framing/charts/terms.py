"""Key terms: what each outlet uses more than the others.

The data of a bar or cell (``customdata``) are the outlet and the term.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import pandas as pd
import plotly.graph_objects as go

from framing.charts.labels import counted
from framing.charts.multiples import Bar, Column, columns_figure
from framing.charts.palette import LIGHT, OutletStyle, Theme

Weight = Literal["n_occurrences", "per_10000", "score"]

#: Terms of an outlet in the full chart and in the smallest.
MAX_TERMS, MAX_TERMS_SMALLEST = 8, 3


def key_term_columns(
    terms: pd.DataFrame,
    *,
    outlets: Mapping[str, OutletStyle],
    weight: Weight = "n_occurrences",
    max_terms: int = MAX_TERMS,
    theme: Theme = LIGHT,
) -> go.Figure:
    """Draw a column an outlet: its first terms in order of TF-IDF, each above its bar.

    Bars of all outlets are on one scale.  Behind each: uses in this outlet's articles, a colon,
    uses in all the others'; or the figure that was chosen.

    Parameters
    ----------
    terms : DataFrame
        A TERMS table of the outlets to show.
    outlets : mapping
        From ``outlet_styles``: order, colour and number of articles; only those of them that
        are to be shown, with or without terms.
    weight : {"n_occurrences", "per_10000", "score"}, default "n_occurrences"
        What the length of a bar is.
    max_terms : int, default 8
        Most terms of an outlet.
    theme : Theme, default LIGHT
    """
    ranked = terms.sort_values(["score", "term"], ascending=[False, True], kind="stable")
    by_outlet = {str(name): rows.head(max_terms) for name, rows in ranked.groupby("outlet")}
    columns = [
        Column(
            heading=name,
            note=counted(style.n_articles, "article"),
            colour=style.colour,
            pattern=style.pattern,
            bars=_bars(by_outlet.get(name), style=style, weight=weight),
            otherwise="no term stands out",
        )
        for name, style in outlets.items()
    ]
    return columns_figure(columns, theme=theme)


def _bars(rows: pd.DataFrame | None, *, style: OutletStyle, weight: Weight) -> tuple[Bar, ...]:
    if rows is None:
        return ()
    columns = ["term", weight, "n_occurrences", "n_occurrences_elsewhere", "n_articles"]
    columns += ["per_10000", "score"]
    bars = []
    for term, value, here, elsewhere, n_articles, rate, score in rows[columns].itertuples(
        index=False, name=None
    ):
        note = {
            "n_occurrences": f"{here} : {elsewhere}",
            "per_10000": f"{rate:,.1f}",
            "score": f"{score:.3f}",
        }[weight]
        hover = (
            f"{term}\n{counted(here, 'use')} in {counted(n_articles, 'article')} of {style.outlet}"
            f"\n{counted(elsewhere, 'use')} in all the others"
            f"\n{rate:,.1f} in 10,000 words · TF-IDF {score:.3f}"
        )
        data = (style.outlet, term)
        bars.append(
            Bar(
                label=term,
                value=float(value),
                note=note,
                colour=style.colour,
                hover=hover,
                data=data,
            )
        )
    return tuple(bars)
