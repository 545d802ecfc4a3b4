"""Traces: what a figure is made of, as Plotly's JSON has it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import plotly.graph_objects as go

from framing.charts.base.text import plotly_text

#: A trace as Plotly's JSON has it.
Trace = dict[str, Any]


def bar_trace(**properties: Any) -> Trace:
    """Return a trace of horizontal bars."""
    return {"type": "bar", "orientation": "h", "hoverinfo": "text", **properties}


def mark_trace(**properties: Any) -> Trace:
    """Return a trace of marks or lines."""
    return {"type": "scatter", "cliponaxis": False, "showlegend": False, **properties}


def text_trace(*, ink: str, size: float, **properties: Any) -> Trace:
    """Return a trace of texts, which keep their place when a font is missing.

    They keep their ``ink`` too when marks are chosen: what is not chosen fades, and labels would.
    """
    fixed = {"textfont": {"color": ink}}
    font = {"color": ink, "size": size}
    said = {"hoverinfo": "skip", "textfont": font, "unselected": fixed, **properties}
    return mark_trace(mode="text", **said)


def legend_entry(name: str, *, colour: str, symbol: str = "square") -> Trace:
    """Return an entry of the legend that draws nothing."""
    marker = {"color": colour, "symbol": symbol, "size": 11}
    said = {"name": plotly_text(name), "marker": marker, "hoverinfo": "skip", "showlegend": True}
    return mark_trace(mode="markers", x=[None], y=[None], **said)


def drawn(traces: Sequence[Trace], layout: Mapping[str, Any]) -> go.Figure:
    """Return the figure of ``traces`` and ``layout``.

    Not checked property by property as it is made, which takes ten times as long as all the
    rest: the tests check every chart.
    """
    return go.Figure({"data": list(traces), "layout": dict(layout)}, _validate=False)
