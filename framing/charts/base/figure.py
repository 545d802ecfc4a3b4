"""Figure: the template that every chart is drawn on: size, title, legend, notes, source line.

On the screen the page shows title and measure as text, and the figure stands on a clear ground.
A figure that leaves carries everything: title, what is measured, legend, source line.
"""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from framing.charts.base.text import counted, plotly_text, text_px
from framing.charts.base.theme import DARK, LIGHT, Theme
from framing.charts.base.traces import Trace, drawn, text_trace

SCREEN_FONT = '"Source Sans", "Source Sans Pro", Arial, Helvetica, sans-serif'
PAPER_FONT = "Arial, Helvetica, sans-serif"
FONT_PX = 13
SMALL_PX = 11.5
#: Width of an exported figure, in pixels before it is scaled up.
PAPER_WIDTH = 1200
_PAPER_SIDE = 36
_TITLE_PX, _SUBTITLE_PX, _SOURCE_PX = 21, 14, 12
_CLEAR = "rgba(0,0,0,0)"
#: A left margin takes no more than this, or a telephone has no room for bars.
_MOST_LABEL_PX = 190
_LEGEND_ENTRY_PX = 34


def template(theme: Theme) -> go.layout.Template:
    """Return the template of ``theme``: no ground, no lines but those a chart asks for."""
    axis = {
        "showgrid": False,
        "zeroline": False,
        "showline": False,
        "ticks": "",
        "fixedrange": True,
        "automargin": False,
        "gridcolor": theme.grid,
        "tickfont": {"color": theme.ink, "size": FONT_PX},
        "title": {"font": {"color": theme.muted, "size": FONT_PX}},
    }
    layout = go.Layout(
        font={"family": SCREEN_FONT, "size": FONT_PX, "color": theme.ink},
        paper_bgcolor=_CLEAR,
        plot_bgcolor=_CLEAR,
        colorway=[theme.accent],
        dragmode=False,
        hovermode="closest",
        hoverlabel={
            "bgcolor": theme.ground,
            "bordercolor": theme.grid,
            "font": {"color": theme.ink, "size": FONT_PX, "family": SCREEN_FONT},
            "align": "left",
            "namelength": -1,
        },
        legend={
            "orientation": "h",
            "traceorder": "normal",
            "x": 0,
            "xanchor": "left",
            "y": 1,
            "yanchor": "bottom",
            "itemclick": False,
            "itemdoubleclick": False,
            "itemsizing": "constant",
            "font": {"color": theme.ink, "size": FONT_PX},
        },
        xaxis=axis,
        yaxis=axis,
        separators=".,",
    )
    return go.layout.Template(layout=layout)


_TEMPLATES = {theme.name: template(theme).to_plotly_json() for theme in (LIGHT, DARK)}


def framed(
    traces: Sequence[Trace], *, theme: Theme, height: float, layout: Mapping[str, Any]
) -> go.Figure:
    """Return a figure of ``traces`` with the template of ``theme``, ``height`` pixels high.

    ``layout`` has the margins and the axes, whatever the chart has of its own.
    """
    common = {"template": _TEMPLATES[theme.name], "height": round(height), "showlegend": False}
    return drawn(traces, {**common, **layout})


def empty(*, theme: Theme, says: str = "There is nothing to draw.") -> go.Figure:
    """Return the figure of nothing, which ``says`` so."""
    axis = {"visible": False, "range": [0, 1]}
    margin = {"l": 8, "r": 8, "t": 8, "b": 8}
    said = text_trace(
        ink=theme.muted,
        size=FONT_PX,
        x=[0],
        y=[0.5],
        text=[plotly_text(says)],
        textposition="middle right",
    )
    layout = {"xaxis": axis, "yaxis": axis, "margin": margin}
    return framed([said], theme=theme, height=48, layout=layout)


def legend_html(figure: go.Figure) -> str:
    """Return the legend of ``figure`` as HTML for the page, which breaks it as the width allows.

    A legend inside the figure would take its room from the bars on a telephone.  "" where the
    chart needs none; names are escaped already.

    Examples
    --------
    >>> figure = go.Figure(go.Bar(name="A &amp; B", marker={"color": "#332288"}, showlegend=True))
    >>> legend_html(figure)
    '<div style="..."><span style="..."><span style="..."></span>A &amp; B</span></div>'
    """
    entries = [
        f'<span style="white-space:nowrap;display:inline-flex;align-items:center;gap:.4em">'
        f'<span style="width:.85em;height:.85em;border-radius:2px;background:{trace.marker.color}">'
        f"</span>{trace.name}</span>"
        for trace in figure.data
        if trace.showlegend and trace.name
    ]
    if not entries:
        return ""
    style = "display:flex;flex-wrap:wrap;gap:.2em 1.2em;font-size:.875rem"
    return f'<div style="{style}">{"".join(entries)}</div>'


def label_margin(labels: Sequence[str]) -> int:
    """Return the left margin, in pixels, that holds ``labels``, whose lines ``<br>`` parts.

    Fixed and not left to the browser, so that what stands beside the labels can be placed.
    """
    lines = [line for label in labels for line in label.split("<br>")]
    widest = max((text_px(line, size=FONT_PX) for line in lines), default=0)
    return round(min(widest, _MOST_LABEL_PX)) + 14


def source_line(
    articles: pd.DataFrame, *, version: str, notes: Sequence[str] = (), n_mended: int = 0
) -> str:
    """Return the line under every chart that says what its figures describe.

    Parameters
    ----------
    articles : DataFrame
        The ARTICLES that were analysed.
    version : str
        Of this program.
    notes : sequence of str
        What else must be said, in words fit to print: "constructed example", scope, filters, day.
    n_mended : int, default 0
        Decisions by hand that are in force.

    Examples
    --------
    >>> articles = pd.DataFrame({"outlet": ["Ant", "Bee"], "n_words": [200, 150],
    ...     "published": pd.to_datetime(["2024-11-02", "2024-11-05"])})
    >>> source_line(articles, version="0.1", notes=["constructed example"])
    '2 articles of 2 outlets, 350 words, 2 November to 5 November 2024 · one article an outlet:
     this describes the articles, not the outlets · read by the program, 0 passages checked by
     hand · constructed example · Framing 0.1'
    """
    n_outlets = articles["outlet"].nunique()
    n_words = int(articles["n_words"].sum())
    what = f"{counted(len(articles), 'article')} of {counted(n_outlets, 'outlet')}"
    parts = [", ".join([what, counted(n_words, "word"), *_dates(articles["published"])])]
    if len(articles) and len(articles) == n_outlets:
        parts.append("one article an outlet: this describes the articles, not the outlets")
    parts.append(
        f"read by the program, {counted(n_mended, 'place')} put right by hand, the rest not checked"
        if n_mended
        else "read by the program, 0 passages checked by hand"
    )
    return " · ".join([*parts, *notes, f"Framing {version}"])


def _dates(published: pd.Series) -> list[str]:
    known = published.dropna()
    if known.empty:
        return ["no dates"]
    first, last = known.min(), known.max()
    if first == last:
        return [_day(first)]
    start = f"{first.day} {first:%B}" if first.year == last.year else _day(first)
    return [f"{start} to {_day(last)}"]


def _day(date: pd.Timestamp) -> str:
    return f"{date.day} {date:%B %Y}"


def finish(figure: go.Figure, *, title: str, subtitle: str, source: str) -> go.Figure:
    """Return ``figure`` for paper: white, with title, what is measured, and source line.

    Parameters
    ----------
    figure : Figure
        Of any chart here, drawn with ``theme=LIGHT``; it is not changed.
    title : str
        A question or a plain claim about the articles at hand.
    subtitle : str
        What is measured, the unit, what the marks mean.
    source : str
        From ``source_line``.

    Returns
    -------
    Figure
        With ``layout.width`` (1200) and ``layout.height`` as it should be drawn.
    """
    room = PAPER_WIDTH - 2 * _PAPER_SIDE
    lines = [
        (_lines(title, size=_TITLE_PX * 1.08, room=room), _TITLE_PX, LIGHT.ink, "b"),
        (_lines(subtitle, size=_SUBTITLE_PX, room=room), _SUBTITLE_PX, LIGHT.muted, "span"),
        (_lines(source, size=_SOURCE_PX, room=room), _SOURCE_PX, LIGHT.muted, "span"),
    ]
    heights = [len(text) * size * 1.35 for text, size, _, _ in lines]
    spec = figure.to_dict()
    margin = spec["layout"]["margin"]
    top = round(_PAPER_SIDE + heights[0] + heights[1] + 22)
    top += max(margin["t"], _legend_height(figure, room))
    bottom = round(margin["b"] + 26 + heights[2] + 22)
    inner = spec["layout"]["height"] - margin["t"] - margin["b"]
    offsets = (
        (1, top - _PAPER_SIDE),
        (1, top - _PAPER_SIDE - heights[0] - 4),
        (0, -margin["b"] - 26),
    )
    notes = [
        _note(text, font=(size, colour), tag=tag, at=(-margin["l"], *offset))
        for (text, size, colour, tag), offset in zip(lines, offsets, strict=True)
    ]
    return drawn(
        spec["data"],
        {
            **spec["layout"],
            "font": {"family": PAPER_FONT, "color": LIGHT.ink},
            "paper_bgcolor": LIGHT.ground,
            "plot_bgcolor": LIGHT.ground,
            "showlegend": True,
            "width": PAPER_WIDTH,
            "height": inner + top + bottom,
            "margin": {
                "l": margin["l"] + _PAPER_SIDE,
                "r": margin["r"] + _PAPER_SIDE,
                "t": top,
                "b": bottom,
            },
            "annotations": [*spec["layout"].get("annotations", []), *notes],
        },
    )


def _note(
    lines: Sequence[str], *, font: tuple[float, str], tag: str, at: tuple[float, float, float]
) -> dict[str, Any]:
    """Return lines of text that begin at the left edge, ``at`` x shift, y and y shift."""
    x_shift, y, y_shift = at
    return {
        "text": "<br>".join(f"<{tag}>{plotly_text(line)}</{tag}>" for line in lines),
        "x": 0,
        "xref": "paper",
        "xanchor": "left",
        "xshift": x_shift,
        "y": y,
        "yref": "paper",
        "yanchor": "top",
        "yshift": y_shift,
        "align": "left",
        "showarrow": False,
        "font": {"size": font[0], "color": font[1], "family": PAPER_FONT},
    }


def _lines(text: str, *, size: float, room: float) -> list[str]:
    """Return ``text`` in lines that fit ``room`` pixels."""
    words = " ".join(text.split())
    mean = text_px(words, size=size) / max(len(words), 1)
    return textwrap.wrap(words, max(20, int(0.96 * room / max(mean, 1)))) or [""]


def _legend_height(figure: go.Figure, room: float) -> int:
    """Return the height of the legend when it is ``room`` wide: it must not meet the subtitle."""
    names = [trace.name for trace in figure.data if trace.showlegend and trace.name]
    if not names:
        return 0
    widest = max(text_px(name, size=FONT_PX) for name in names) + _LEGEND_ENTRY_PX + 12
    rows = -(-len(names) // max(1, int(room / widest)))
    return 21 * rows + 22
