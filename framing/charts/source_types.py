"""Source types: named, unnamed and anonymous sources of each outlet, as shares of attributions.

The data of a piece (``customdata``) are the outlet and the type.
"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from framing.charts.base.text import counted, plotly_text
from framing.charts.base.theme import LIGHT, OutletStyle, Theme
from framing.charts.forms.bar_rows import Rows, laid_out, segment

#: Colours of the types on light and dark ground, from Okabe and Ito (2008): named sources in
#: blues and green, unnamed ones in greys and sand, so that the two kinds part at a glance.
TYPE_COLOURS = {
    "named person": ("#0072B2", "#56B4E9"),
    "named organization": ("#56A0D3", "#2F86C1"),
    "document": ("#009E73", "#2BBF96"),
    "unnamed person": ("#8A9199", "#9AA0A6"),
    "unnamed group of people": ("#B9BEC4", "#6E747B"),
    "anonymous source": ("#B8860B", "#E0B040"),
}


def source_type_bars(
    shares: pd.DataFrame, *, outlets: Mapping[str, OutletStyle], theme: Theme = LIGHT
) -> go.Figure:
    """Draw a bar an outlet, whole at 100 %, with a piece for each type of source.

    Parameters
    ----------
    shares : DataFrame
        A SOURCE_TYPE_SHARES table.
    outlets : mapping
        From ``outlet_styles``: the outlets to show, in their order; those without are left out.
    theme : Theme, default LIGHT
    """
    totals = shares.groupby("outlet")["outlet_attributions"].first().to_dict()
    names = [outlet for outlet in outlets if outlet in totals]
    notes = [counted(int(totals[outlet]), "attribution") for outlet in names]
    rows = Rows(labels=names, notes=notes, theme=theme)
    columns = ["outlet", "source_type", "share", "n_attributions", "n_sources"]
    known = {
        (row[0], row[1]): row[2:] for row in shares[columns].itertuples(index=False, name=None)
    }
    traces = []
    for name, (light, dark) in TYPE_COLOURS.items():
        parts = [known.get((outlet, name), (0.0, 0, 0)) for outlet in names]
        if not any(n for _, n, _ in parts):
            continue
        traces.append(
            segment(
                rows,
                name=name,
                x=[float(share) for share, _, _ in parts],
                marker={"color": light if theme is LIGHT else dark},
                customdata=[[outlet, name] for outlet in names],
                hovertext=[
                    f"{plotly_text(outlet)}<br><b>{name}: {share:.0%}</b>"
                    f"<br>{counted(int(n), 'attribution')} to {counted(int(k), 'source')}"
                    for outlet, (share, n, k) in zip(names, parts, strict=True)
                ],
                showlegend=True,
            )
        )
    return laid_out(rows, traces, most=1.0, beside=[])
