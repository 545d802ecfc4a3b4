"""Calibration chart: how often passages were right, by the confidence they were given."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from framing.charts.base.figure import SMALL_PX, framed
from framing.charts.base.text import counted
from framing.charts.base.theme import LIGHT, Theme
from framing.charts.base.traces import mark_trace, text_trace

_HEIGHT_PX = 320
_LEFT, _FOOT, _TOP = -0.08, -0.2, 1.22
_LEAST_DOT_PX, _MOST_DOT_PX = 8.0, 26.0


def reliability_dots(reliability: pd.DataFrame, *, theme: Theme = LIGHT) -> go.Figure:
    """Draw a dot for each step of confidence, as large as its passages are many.

    Under each dot stands the number of its passages.  On the line a passage given .9 is right
    nine times in ten; under it the program is too sure.
    The data of a dot (``customdata``) are the lower and the upper end of its step.

    Parameters
    ----------
    reliability : DataFrame
        low, high, n, confidence (mean of the step), right (share that was right).
    theme : Theme, default LIGHT
    """
    most = float(reliability["n"].max()) if len(reliability) else 1.0
    span = _MOST_DOT_PX - _LEAST_DOT_PX
    sizes = [_LEAST_DOT_PX + span * (float(n) / most) ** 0.5 for n in reliability["n"]]
    notes = [counted(int(n), "passage") for n in reliability["n"]]
    x, y = reliability["confidence"].tolist(), reliability["right"].tolist()
    line = mark_trace(
        mode="lines", x=[0, 1], y=[0, 1], line={"color": theme.muted, "dash": "dot", "width": 1}
    )
    dots = mark_trace(
        mode="markers",
        x=x,
        y=y,
        marker={"color": theme.accent, "size": sizes, "opacity": 0.85},
        customdata=reliability[["low", "high"]].astype(str).to_numpy().tolist(),
        hovertext=[
            f"given {a:.0%}, right {b:.0%}, {n}" for a, b, n in zip(x, y, notes, strict=True)
        ],
        hoverinfo="text",
    )
    texts = text_trace(
        ink=theme.muted,
        size=SMALL_PX,
        x=[*x, _LEFT],
        y=[*y, _TOP],
        # An empty line keeps the number clear of the largest dot.
        text=[*(f"<br>{int(n):,}" for n in reliability["n"]), "share that was right ↑"],
        textposition=[*["bottom center"] * len(x), "bottom right"],
    )
    axis = {
        "range": [_LEFT, 1.08],
        "tickformat": ".0%",
        "tick0": 0,
        "dtick": 0.25,
        "showgrid": True,
    }
    layout = {
        "margin": {"l": 48, "r": 16, "t": 6, "b": 48},
        "xaxis": {**axis, "title": {"text": "confidence given →"}},
        "yaxis": {**axis, "range": [_FOOT, _TOP]},
    }
    return framed([line, dots, texts], theme=theme, height=_HEIGHT_PX, layout=layout)
