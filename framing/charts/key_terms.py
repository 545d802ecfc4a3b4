"""Key terms: what each outlet uses more than the others.

The data of a bar or cell (``customdata``) are the outlet and the term.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

import pandas as pd
import plotly.graph_objects as go

from framing.charts.base.text import counted
from framing.charts.base.theme import LIGHT, OutletStyle, Theme
from framing.charts.forms.small_multiples import Bar, Column, columns_figure

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
    """Draw a column an outlet: its first terms, each above its bar.

    In order of TF-IDF or, where bars are rates, of the rate.  Bars of all outlets are on one
    scale.  Behind each: uses in this outlet's articles, a colon, uses in all the others'; before
    them the rate, or instead the score, where that was chosen.

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
    order = "per_10000" if weight == "per_10000" else "score"
    ranked = terms.sort_values([order, "term"], ascending=[False, True], kind="stable")
    by_outlet: dict[str, list[Mapping[Any, Any]]] = {outlet: [] for outlet in outlets}
    for row in ranked.to_dict("records"):
        if len(rows := by_outlet.get(row["outlet"], [])) < max_terms:
            rows.append(row)
    columns = [
        Column(
            heading=name,
            note=counted(style.n_articles, "article"),
            colour=style.colour,
            pattern=style.pattern,
            bars=tuple(_bar(row, style=style, weight=weight) for row in by_outlet[name]),
            otherwise="no term stands out",
        )
        for name, style in outlets.items()
    ]
    return columns_figure(columns, theme=theme)


def _bar(row: Mapping[str, Any], *, style: OutletStyle, weight: Weight) -> Bar:
    term, here, elsewhere = row["term"], row["n_occurrences"], row["n_occurrences_elsewhere"]
    notes = {
        "n_occurrences": f"{here} : {elsewhere}",
        "per_10000": f"{row['per_10000']:,.1f} ({here} : {elsewhere})",
        "score": f"{row['score']:.3f}",
    }
    return Bar(
        label=term,
        value=float(row[weight]),
        note=notes[weight],
        colour=style.colour,
        hover=f"{term}\n{counted(here, 'use')} in {counted(row['n_articles'], 'article')} of "
        f"{style.outlet}\n{counted(elsewhere, 'use')} in all the others"
        f"\n{row['per_10000']:,.1f} in 10,000 words · TF-IDF {row['score']:.3f}",
        data=(style.outlet, term),
    )
