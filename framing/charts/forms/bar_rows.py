"""Bar rows: horizontal bars, each under its own label, at any width.

The label stands above its bar and not beside it: on a telephone a column of names would leave
no room for the bars, and no name is ever turned.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Literal

import plotly.graph_objects as go

from framing.charts.base.figure import SMALL_PX, framed
from framing.charts.base.text import outlet_note, plotly_text, shortened, text_px, told_apart
from framing.charts.base.theme import Theme
from framing.charts.base.traces import Trace, bar_trace, text_trace

Form = Literal["full", "smallest"]

#: Height of a row, by the most rows it is used for: few bars may be stout, forty must be thin.
_ROW_PX = ((8, 56), (16, 46), (10**6, 39))
_SMALLEST_ROW_PX = 36
LABEL_PX = 19
#: A label of this many characters fits a telephone of 390 pixels.
_MAX_LABEL_CHARS, _LEAST_LABEL_CHARS = 56, 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """The rows of a bar chart; row *n* is at ``y`` = *n*."""

    labels: Sequence[str]  #: as in the data
    notes: Sequence[str]  #: second text after each label; "" for none
    theme: Theme
    form: Form = "full"

    @property
    def row_px(self) -> int:
        """Height of a row, in pixels."""
        if self.form == "smallest":
            return _SMALLEST_ROW_PX
        return next(px for most, px in _ROW_PX if len(self.labels) <= most)

    @property
    def bar_width(self) -> float:
        """Thickness of a bar, in rows."""
        return (self.row_px - LABEL_PX - self.row_px * 0.16) / self.row_px


def label_trace(rows: Rows) -> Trace:
    """Return the labels, each above its bar, with the whole name in the hover."""
    theme = rows.theme
    notes = [outlet_note(*pair) for pair in zip(rows.labels, rows.notes, strict=True)]
    room = max(_LEAST_LABEL_CHARS, _MAX_LABEL_CHARS - max(map(len, notes), default=0))
    names = told_apart(rows.labels, fit=partial(shortened, max_chars=room))
    muted = f'  <span style="color:{theme.muted}">{{}}</span>'
    texts = [
        plotly_text(name) + (muted.format(plotly_text(note)) if note else "")
        for name, note in zip(names, notes, strict=True)
    ]
    above = rows.bar_width / 2 + 0.5 * LABEL_PX / rows.row_px
    return text_trace(
        ink=theme.ink,
        size=13 if rows.form == "full" else 12,
        x=[0.0] * len(texts),
        y=[at - above for at in range(len(texts))],
        text=texts,
        hovertext=[plotly_text(label) for label in rows.labels],
        hoverinfo="text",
        textposition="middle right",
    )


def beside_trace(rows: Rows, *, ends: Sequence[float], texts: Sequence[str]) -> Trace:
    """Return ``texts`` behind the ends of the bars; "" for none."""
    return text_trace(
        ink=rows.theme.muted,
        size=12,
        x=list(ends),
        y=list(range(len(texts))),
        text=[f"\u00a0{plotly_text(text)}" if text else "" for text in texts],
        textposition="middle right",
    )


def laid_out(
    rows: Rows, traces: Sequence[Trace], *, most: float, beside: Sequence[str]
) -> go.Figure:
    """Return the figure of ``traces`` over ``rows``.

    Parameters
    ----------
    rows : Rows
    traces : sequence of trace
        With ``y`` the number of the row.
    most : float
        Length of the longest bar, in the unit of ``x``.
    beside : sequence of str
        What stands behind the bars: the right margin holds the widest.
    """
    n = max(len(rows.labels), 1)
    drawn = [*traces, label_trace(rows)]
    right = max((text_px(text, size=12) for text in beside), default=0.0)
    above = rows.bar_width / 2 + LABEL_PX / rows.row_px
    layout = {
        "barmode": "stack",
        "uniformtext": {"mode": "hide", "minsize": 11},
        "margin": {"l": 6, "r": round(right) + 14, "t": 6, "b": 6},
        "xaxis": {"range": [0, most or 1], "visible": False},
        "yaxis": {"range": [n - 1 + rows.bar_width / 2 + 0.05, -above], "visible": False},
    }
    return framed(drawn, theme=rows.theme, height=n * rows.row_px + 12, layout=layout)


def segment(
    rows: Rows, *, name: str, x: Sequence[float], marker: Mapping[str, Any], **said: Any
) -> Trace:
    """Return one piece of each bar, named for the legend, with what is ``said`` in and of it."""
    return bar_trace(
        name=plotly_text(name),
        y=list(range(len(x))),
        x=list(x),
        width=rows.bar_width,
        marker={"line": {"color": rows.theme.ground, "width": 1}, **marker},
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        textfont={"size": 12 if rows.form == "full" else SMALL_PX},
        **said,
    )
