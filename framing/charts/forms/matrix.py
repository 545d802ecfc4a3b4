"""Matrix: cells in rows and columns, darker where there is more.

Cells are drawn as bars and not as a heat map: only bars can be chosen one by one on the page,
and every cell opens the sentences it was counted from.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import plotly.graph_objects as go

from framing.charts.base.colours import blended, contrast
from framing.charts.base.figure import SMALL_PX, framed, label_margin
from framing.charts.base.text import plotly_text, shortened, told_apart, unknown_note, wrapped
from framing.charts.base.theme import Theme
from framing.charts.base.traces import Trace, bar_trace, legend_entry, text_trace

#: More columns than this are headed by numbers: their names would have to be turned.
MAX_NAMED_COLUMNS = 8
_HEAD_CHARS = 13
_NAMED_COLUMN_PX, _NUMBERED_COLUMN_PX = 92, 30
_ROW_PX, _THIN_ROW_PX = 30, 24
_NAMED_HEAD_PX, _NUMBERED_HEAD_PX = 54, 26
_NOTE_PX = 24
#: The faintest cell that is not empty: it must be told from the ground.
_LEAST_TINT = 0.14


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell that is drawn; where there is none, the matrix is empty."""

    row: int
    column: int
    text: str
    weight: float  #: 0 to 1: how dark
    hover: str  #: as in the data, lines apart by newlines
    data: tuple[str, ...]  #: ``customdata``


def matrix_figure(
    cells: Sequence[Cell],
    *,
    rows: Sequence[str],
    columns: Sequence[str],
    colour: str,
    theme: Theme,
) -> go.Figure:
    """Return the figure of ``cells``, named by ``rows`` and ``columns``.

    More than eight columns are numbered, and the rows too where they have the same names; else
    the numbers stand in the legend.  ``layout.meta["min_width"]`` is the width in pixels from which
    on it is readable.
    """
    named, square = len(columns) <= MAX_NAMED_COLUMNS, list(rows) == list(columns)
    row_px = _ROW_PX if len(rows) <= 15 else _THIN_ROW_PX
    head_px = _NAMED_HEAD_PX if named else _NUMBERED_HEAD_PX
    number = {} if named else {name: at + 1 for at, name in enumerate(columns)}
    short = partial(shortened, max_chars=26)
    heads = told_apart(columns, fit=partial(wrapped, width=_HEAD_CHARS, lines=3))
    heads = heads if named else [str(number[name]) for name in columns]
    labels = [
        (f"{number[name]}  " if number and square else "") + plotly_text(label)
        for name, label in zip(rows, told_apart(rows, fit=short), strict=True)
    ]
    unknown = unknown_note(columns)
    height = head_px + row_px * len(rows) + (_NOTE_PX if unknown else 0)
    middles = [head_px + row_px * (at + 0.5) for at in range(len(rows))]
    traces: list[Trace] = [_cells(cells, middles=middles, row_px=row_px, look=(colour, theme))]
    traces.append(_heads(heads, y=head_px - 6.0, theme=theme))
    if number and not square:
        longer = told_apart(columns, fit=partial(shortened, max_chars=36))
        traces += [
            legend_entry(f"{at + 1} {name}", colour=theme.grid) for at, name in enumerate(longer)
        ]
    if unknown:
        traces.append(_note(unknown, y=height - 0.4 * _NOTE_PX, theme=theme))
    left = label_margin(labels)
    column_px = _NAMED_COLUMN_PX if named else _NUMBERED_COLUMN_PX
    layout = {
        "barmode": "overlay",
        "uniformtext": {"mode": "hide", "minsize": 10},
        "margin": {"l": left, "r": 8, "t": 6, "b": 8},
        "meta": {"min_width": left + 8 + column_px * len(columns)},
        "xaxis": {"range": [0, max(len(columns), 1)], "visible": False},
        "yaxis": {
            "range": [height, 0],
            "tickvals": middles,
            "ticktext": [f"{label} " for label in labels],
        },
    }
    return framed(traces, theme=theme, height=height + 14, layout=layout)


def _cells(
    cells: Sequence[Cell],
    *,
    middles: Sequence[float],
    row_px: int,
    look: tuple[str, Theme],
) -> Trace:
    colour, theme = look
    tints = [
        blended(theme.ground, colour, _tint(cell.weight)) if cell.weight else theme.pale
        for cell in cells
    ]
    white, black = "#FFFFFF", "#111111"
    inks = [white if contrast(t, white) >= contrast(t, black) else black for t in tints]
    return bar_trace(
        base=[cell.column for cell in cells],
        x=[1] * len(cells),
        y=[middles[cell.row] for cell in cells],
        width=row_px - 2,
        marker={"color": tints, "line": {"color": theme.ground, "width": 1}},
        text=[plotly_text(cell.text) for cell in cells],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        insidetextfont={"color": inks, "size": 12},
        customdata=[list(cell.data) for cell in cells],
        hovertext=["<br>".join(map(plotly_text, cell.hover.split("\n"))) for cell in cells],
        showlegend=False,
    )


def _tint(weight: float) -> float:
    return _LEAST_TINT + (0.92 - _LEAST_TINT) * weight


def _note(text: str, *, y: float, theme: Theme) -> Trace:
    return text_trace(
        ink=theme.muted, size=SMALL_PX, x=[0], y=[y], text=[text], textposition="middle right"
    )


def _heads(heads: Sequence[str], *, y: float, theme: Theme) -> Trace:
    return text_trace(
        ink=theme.ink,
        size=SMALL_PX,
        x=[at + 0.5 for at in range(len(heads))],
        y=[y] * len(heads),
        text=list(heads),
        textposition="top center",
    )
