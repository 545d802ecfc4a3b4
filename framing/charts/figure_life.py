"""The life of a figure: what each outlet's wording allows, at the day it was published.

Who still prints a figure that later ones have overtaken can be seen at a glance.  The data of a
mark (``customdata``) are the article_id and the start of the mention, both as text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from framing.charts.base.colours import faded
from framing.charts.base.figure import FONT_PX, SMALL_PX, empty, framed
from framing.charts.base.label_placement import placed
from framing.charts.base.scales import Scale, scale_for
from framing.charts.base.text import cut_after, number, plotly_text, shortened, text_px
from framing.charts.base.theme import LIGHT, OutletStyle, Theme, outline
from framing.charts.base.traces import Trace, mark_trace, text_trace

HEIGHT = 300
#: The width that labels are placed for; on a wider screen they only stand freer.
_PLACED_FOR_PX = 900
_LEFT, _RIGHT, _TOP, _BOTTOM = 56, 24, 14, 38
#: Part of the days left free at each side, so that labels have room.
_SIDE = 0.1
_BAND_PX = 8
#: Modifiers whose interval goes on beyond what is drawn.
_OPEN = frozenset({"more than", "at least"})


def figure_life(
    counts: pd.DataFrame,
    *,
    published: Mapping[str, pd.Timestamp],
    outlets: Mapping[str, OutletStyle],
    theme: Theme = LIGHT,
) -> go.Figure:
    """Draw the mentions of one quantity over the days on which they were published.

    A dot is exact (hollow: not the outlet's own figure), a thick line is what another wording is
    usually meant as.  The scale is logarithmic over two decades and says so.

    Parameters
    ----------
    counts : DataFrame
        The rows of COUNTS of one quantity.
    published : mapping of str to Timestamp
        The day of each article; mentions of articles without one are left out.
    outlets : mapping
        From ``outlet_styles``; mentions of other outlets are left out.
    theme : Theme, default LIGHT
    """
    rows = _dated(counts, published=published, outlets=outlets)
    if not rows:
        return empty(theme=theme, says="No article of these has a date.")
    scale = scale_for([value for row in rows for value in (row["low"], row["high"])])
    days = pd.Series([row["day"] for row in rows])
    first, last = days.min(), days.max()
    span = max(last - first, pd.Timedelta(days=1))
    begin, end = first - span * _SIDE, last + span * (_SIDE + 0.12)
    rows = _apart(rows, step=span / 60)
    dates = {
        "type": "date",
        "range": [f"{begin}", f"{end}"],
        "tickvals": [f"{day}" for day in sorted(set(days))][:: max(1, days.nunique() // 8)],
        "tickformat": "%-d %b %Y",
        "tickfont": {"size": SMALL_PX, "color": theme.muted},
    }
    values = {
        "range": [-0.02, 1.06],
        "tickvals": [scale.at(tick) for tick in scale.ticks],
        "ticktext": [number(tick) for tick in scale.ticks],
        "showgrid": True,
        "tickfont": {"size": SMALL_PX, "color": theme.muted},
    }
    if scale.is_log:
        values["title"] = {"text": "logarithmic scale"}
    return framed(
        [
            *_extents(rows, scale=scale, theme=theme),
            _dots(rows, scale=scale, theme=theme),
            _labels(rows, scale=scale, within=(begin, end), theme=theme),
        ],
        theme=theme,
        height=HEIGHT,
        layout={
            "xaxis": dates,
            "yaxis": values,
            "margin": {"l": _LEFT, "r": _RIGHT, "t": _TOP, "b": _BOTTOM},
        },
    )


def _dated(
    counts: pd.DataFrame,
    *,
    published: Mapping[str, pd.Timestamp],
    outlets: Mapping[str, OutletStyle],
) -> list[dict[str, Any]]:
    """Return the mentions that can be drawn, each wording of an outlet and a day once."""
    found: dict[tuple[Any, ...], dict[str, Any]] = {}
    usable = counts.dropna(subset=["low", "high"])
    records: list[dict[str, Any]] = usable.to_dict("records")  # type: ignore[assignment]  # pandas-stubs: keys are str
    for row in records:
        day = published.get(row["article_id"])
        if day is None or pd.isna(day) or row["outlet"] not in outlets:
            continue
        key = (row["outlet"], day, row["modifier"], row["low"], row["high"])
        found.setdefault(key, {**row, "day": day, "style": outlets[row["outlet"]]})
    return sorted(found.values(), key=lambda r: (r["day"], r["low"], r["outlet"], r["start"]))


def _apart(rows: Sequence[dict[str, Any]], *, step: pd.Timedelta) -> list[dict[str, Any]]:
    """Return ``rows`` with a place on the line of time: those of one day stand side by side."""
    of_day: dict[Any, int] = {}
    moved = []
    for row in rows:
        at = of_day.get(row["day"], 0)
        of_day[row["day"]] = at + 1
        moved.append({**row, "x": row["day"] + at * step})
    return moved


def _extents(rows: Sequence[dict[str, Any]], *, scale: Scale, theme: Theme) -> list[Trace]:
    """Return a thick line for each wording that allows several values, with a stop at its start."""
    traces = []
    for row in rows:
        if row["low"] == row["high"]:
            continue
        edge = outline(row["style"].colour, theme=theme)
        traces.append(
            {
                "type": "scatter",
                "mode": "lines",
                "x": [f"{row['x']}"] * 2,
                "y": [scale.at(row["low"]), scale.at(row["high"])],
                "line": {
                    "width": _BAND_PX,
                    "color": faded(edge, 0.45 if row["modifier"] in _OPEN else 0.6),
                },
                "hoverinfo": "skip",
                "showlegend": False,
            }
        )
    return traces


def _dots(rows: Sequence[dict[str, Any]], *, scale: Scale, theme: Theme) -> Trace:
    edges = [outline(row["style"].colour, theme=theme) for row in rows]
    own = [not isinstance(row["voice"], str) for row in rows]
    exact = [row["low"] == row["high"] for row in rows]
    return mark_trace(
        mode="markers",
        x=[f"{row['x']}" for row in rows],
        y=[scale.at(_named(row)) for row in rows],
        marker={
            "size": [13 if e else 16 for e in exact],
            "symbol": [
                row["style"].symbol if e else "line-ew" for row, e in zip(rows, exact, strict=True)
            ],
            "color": [c if o else theme.ground for c, o in zip(edges, own, strict=True)],
            "line": {"width": [2.2 if e else 3 for e in exact], "color": edges},
            "opacity": 1,
        },
        customdata=[[str(row["article_id"]), str(row["start"])] for row in rows],
        hovertext=[
            f"{plotly_text(row['outlet'])}, {row['day']:%Y-%m-%d}<br>“{plotly_text(row['text'])}”"
            for row in rows
        ],
        hoverinfo="text",
    )


def _named(row: Mapping[str, Any]) -> float:
    """Return the value at which a wording is marked: the one it names, else its least."""
    value = row["value"]
    return float(row["low"]) if value is None or pd.isna(value) else float(value)


def _wording(row: Mapping[str, Any]) -> str:
    known = not pd.isna(row["number_end"])
    figure_end = int(row["number_end"]) - int(row["start"]) if known else len(row["text"])
    return cut_after(row["text"], figure_end=figure_end, max_chars=26)


def _labels(
    rows: Sequence[dict[str, Any]],
    *,
    scale: Scale,
    within: tuple[pd.Timestamp, pd.Timestamp],
    theme: Theme,
) -> Trace:
    """Return outlet and wording beside each mark where there is room, clear of each other."""
    begin, end = within
    width, height = _PLACED_FOR_PX - _LEFT - _RIGHT, HEIGHT - _TOP - _BOTTOM
    texts = [f"{shortened(row['outlet'], max_chars=22)} “{_wording(row)}”" for row in rows]
    dots = [
        ((row["x"] - begin) / (end - begin) * width, (1 - scale.at(_named(row))) * height)
        for row in rows
    ]
    sizes = [(text_px(text, size=SMALL_PX) + 6, FONT_PX + 3.0) for text in texts]
    places = placed(dots, sizes=sizes, within=(0, -_TOP, width + _RIGHT, height), gap=12)
    kept = [n for n, place in enumerate(places) if place]
    return text_trace(
        ink=theme.ink,
        size=SMALL_PX,
        x=[f"{rows[n]['x']}" for n in kept],
        y=[scale.at(_named(rows[n])) for n in kept],
        text=[f"\u00a0\u00a0{plotly_text(texts[n])}\u00a0\u00a0" for n in kept],
        textposition=[places[n] for n in kept],
    )
