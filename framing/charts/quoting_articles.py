"""Quoting articles: how many of an outlet's articles quote an actor, a column an outlet.

The data of a bar (``customdata``) are the fields of ``framing.shares.Piece`` in their order.
"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from framing.charts.base.text import counted
from framing.charts.base.theme import LIGHT, ActorStyle, Theme
from framing.charts.forms.small_multiples import Bar, Column, columns_figure
from framing.charts.reported_pieces import piece_colour, piece_name


def quoting_articles_bars(
    shares: pd.DataFrame, *, actors: Mapping[str, ActorStyle], theme: Theme = LIGHT
) -> go.Figure:
    """Draw for every outlet the share of its articles that quote each actor, bar under bar.

    Never stacked: an article may quote several.  An actor without a bar was not found quoted in
    the text supplied.

    Parameters
    ----------
    shares : DataFrame
        A SHARES table of outlets.
    actors : mapping
        From ``actor_styles``: the order of the bars.
    theme : Theme, default LIGHT
    """
    named = dict.fromkeys([*actors, *shares["actor"].dropna()])
    order = {("actor", actor): at for at, actor in enumerate(named)}
    order |= {("others", ""): len(order), ("unattributed", ""): len(order) + 1}
    columns = []
    for outlet, rows in shares.groupby("outlet", sort=False):
        bars = _bars(rows, outlet=str(outlet), actors=actors, theme=theme)
        n_articles = int(rows["outlet_articles"].iloc[0])
        columns.append(
            Column(
                heading=str(outlet),
                note=counted(n_articles, "article"),
                colour="",
                pattern="",
                bars=tuple(sorted(bars, key=lambda bar: order[bar.data[2], bar.data[3]])),
                otherwise="no quotation was found",
            )
        )
    return columns_figure(columns, theme=theme)


def _bars(
    rows: pd.DataFrame, *, outlet: str, actors: Mapping[str, ActorStyle], theme: Theme
) -> list[Bar]:
    bars = []
    cells = rows[["part", "actor", "n_articles", "n_passages", "outlet_articles"]].astype(object)
    for part, cell, n_articles, n_passages, whole in cells.itertuples(index=False, name=None):
        if not n_articles:
            continue
        actor = "" if pd.isna(cell) else str(cell)
        name = piece_name(part, actor)
        bars.append(
            Bar(
                label=name,
                value=n_articles / whole,
                note=f"{n_articles:,} of {whole:,}",
                colour=piece_colour(part, actor, actors=actors, theme=theme),
                hover=f"{outlet}\n{name}\nquoted in {n_articles:,} of {counted(whole, 'article')}"
                f"\n{counted(n_passages, 'passage')}",
                data=(outlet, "", part, actor, ""),
            )
        )
    return bars
