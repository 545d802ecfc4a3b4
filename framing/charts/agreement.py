"""Agreement chart: on how many comparable figures an outlet, or two outlets, differ.

Never a bare number of conflicts: it stands beside the number of figures that could be compared.
The data of a bar are its outlet; of a cell, both outlets.
"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from framing.charts.base.text import counted, plotly_text
from framing.charts.base.theme import LIGHT, OutletStyle, Theme
from framing.charts.forms.bar_rows import Form, Rows, laid_out, segment
from framing.charts.forms.matrix import Cell, matrix_figure

NOTHING = "no figure to compare"


def differing_bars(
    comparable: pd.DataFrame,
    *,
    outlets: Mapping[str, OutletStyle],
    theme: Theme = LIGHT,
    form: Form = "full",
) -> go.Figure:
    """Draw for each outlet its comparable figures, and on how many of them it differs.

    Parameters
    ----------
    comparable : DataFrame
        A COMPARABLE table.
    outlets : mapping
        From ``outlet_styles``: the outlets to show, in their order.
    theme : Theme, default LIGHT
    form : {"full", "smallest"}, default "full"
    """
    columns = ["outlet", "n_differ", "n_comparable", "n_alone"]
    known = {row[0]: row[1:] for row in comparable[columns].itertuples(index=False, name=None)}
    numbers = [tuple(int(n) for n in known.get(outlet, (0, 0, 0))) for outlet in outlets]
    notes = [f"differs on {k} of {m}" if m else NOTHING for k, m, _ in numbers]
    rows = Rows(labels=list(outlets), notes=notes, theme=theme, form=form)
    hover = [
        f"{plotly_text(outlet)}<br><b>differs on {k} of {counted(m, 'comparable figure')}</b>"
        f"<br>{counted(alone, 'figure')} compared with none"
        for outlet, (k, m, alone) in zip(outlets, numbers, strict=True)
    ]
    traces = []
    for name, lengths, colour in (
        ("Differs from another outlet", [k for k, _, _ in numbers], theme.warm),
        ("Can hold beside all others", [m - k for k, m, _ in numbers], theme.unattributed),
    ):
        x = [float(n) for n in lengths]
        traces.append(
            segment(
                rows,
                name=name,
                x=x,
                marker={"color": colour},
                customdata=[[outlet] for outlet in outlets],
                hovertext=hover,
                showlegend=True,
            )
        )
    most = max((m for _, m, _ in numbers), default=1)
    return laid_out(rows, traces, most=float(most), beside=[])


def differing_pairs(
    pairs: pd.DataFrame, *, outlets: Mapping[str, OutletStyle], theme: Theme = LIGHT
) -> go.Figure:
    """Draw outlet by outlet on how many of their comparable figures two outlets differ.

    In each cell "k / m"; the more of the m differ, the warmer.  Two outlets without a comparable
    figure have no cell.

    Parameters
    ----------
    pairs : DataFrame
        A COMPARABLE_PAIRS table, each pair once, either way round.
    outlets : mapping
        From ``outlet_styles``.
    theme : Theme, default LIGHT
    """
    order = {outlet: at for at, outlet in enumerate(outlets)}
    columns = ["outlet_a", "outlet_b", "n_comparable", "n_differ"]
    cells = []
    for one, other, n_comparable, n_differ in pairs[columns].itertuples(index=False, name=None):
        if one == other or one not in order or other not in order or not n_comparable:
            continue
        told = f"differ on {n_differ} of {counted(int(n_comparable), 'comparable figure')}"
        for a, b in ((one, other), (other, one)):
            cells.append(
                Cell(
                    row=order[a],
                    column=order[b],
                    text=f"{n_differ} / {n_comparable}",
                    weight=float(n_differ) / float(n_comparable),
                    hover=f"{a}\n{b}\n{told}",
                    data=(a, b),
                )
            )
    names = list(outlets)
    return matrix_figure(cells, rows=names, columns=names, colour=theme.warm, theme=theme)
