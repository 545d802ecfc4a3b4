"""Coverage: how much each outlet wrote, and when."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from framing.charts.base.figure import SMALL_PX, empty, framed
from framing.charts.base.text import counted, plotly_text
from framing.charts.base.theme import LIGHT, OutletStyle, Theme, outline
from framing.charts.base.traces import Trace, mark_trace
from framing.charts.forms.bar_rows import Form, Rows, beside_trace, label_trace, laid_out, segment

#: Dates are enough for a time line from this many articles with one, on this many days, and when
#: at least half of the articles have one: with less it would show which articles lack a date.
MIN_DATED_ARTICLES, MIN_DAYS, MIN_DATED_SHARE = 3, 2, 0.5
_LEAST_DOT_PX, _MOST_DOT_PX = 10.0, 26.0
_LANE_PX, _AXIS_PX = 44, 30
#: Over more days than this only years are written under the line.
_MOST_DAYS_BY_MONTH = 700


def words_per_outlet(
    outlets: Mapping[str, OutletStyle], *, theme: Theme = LIGHT, form: Form = "full"
) -> go.Figure:
    """Draw how many words each outlet has in the articles at hand.

    The data of a bar (``customdata``) are its outlet.

    Parameters
    ----------
    outlets : mapping
        From ``outlet_styles``.
    theme : Theme, default LIGHT
    form : {"full", "smallest"}, default "full"
    """
    styles = list(outlets.values())
    notes = [counted(style.n_articles, "article") for style in styles]
    rows = Rows(labels=list(outlets), notes=notes, theme=theme, form=form)
    beside = [counted(style.n_words, "word") for style in styles]
    words = [float(style.n_words) for style in styles]
    hover = [
        f"{plotly_text(style.outlet)}<br>{note}, {said}"
        for style, note, said in zip(styles, notes, beside, strict=True)
    ]
    bar = segment(
        rows,
        name="",
        x=words,
        marker=_marker(styles, theme),
        customdata=[[style.outlet] for style in styles],
        hovertext=hover,
        showlegend=False,
    )
    traces = [bar, beside_trace(rows, ends=words, texts=beside)]
    return laid_out(rows, traces, most=max(words, default=1.0), beside=beside)


def dates_are_enough(articles: pd.DataFrame) -> bool:
    """Tell whether enough articles have a date for a time line.

    Examples
    --------
    >>> dates = pd.to_datetime(["2024-11-02", "2024-11-03", "2024-11-03", None])
    >>> dates_are_enough(pd.DataFrame({"published": dates}))
    True
    >>> dates_are_enough(pd.DataFrame({"published": dates[1:]}))
    False
    """
    known = articles["published"].dropna()
    return (
        len(known) >= MIN_DATED_ARTICLES
        and known.nunique() >= MIN_DAYS
        and len(known) >= MIN_DATED_SHARE * len(articles)
    )


def coverage_over_time(
    articles: pd.DataFrame, *, outlets: Mapping[str, OutletStyle], theme: Theme = LIGHT
) -> go.Figure:
    """Draw a lane an outlet, with a dot for each day, as large as its articles are many.

    The data of a dot (``customdata``) are the outlet and the day (YYYY-MM-DD).

    Parameters
    ----------
    articles : DataFrame
        An ARTICLES table; articles without a date are counted beside the outlet's name.
    outlets : mapping
        From ``outlet_styles``: the outlets to show, in their order.
    theme : Theme, default LIGHT
    """
    shown = articles[articles["outlet"].isin(list(outlets))]
    undated = shown[shown["published"].isna()]["outlet"].value_counts()
    notes = [
        f"{undated[outlet]:,} without a date" if outlet in undated else "" for outlet in outlets
    ]
    rows = Rows(labels=list(outlets), notes=notes, theme=theme, form="full")
    days = shown[shown["published"].notna()].groupby(["outlet", "published"], as_index=False)
    dots = days.agg(n=("article_id", "size"))
    first, last = dots["published"].min(), dots["published"].max()
    if pd.isna(first):
        return empty(theme=theme)
    pad = max((last - first) / 30, pd.Timedelta(hours=12))
    labels = {**label_trace(rows), "x": [f"{first - pad}"] * len(rows.labels)}
    n = len(rows.labels)
    dates = {
        "type": "date",
        "range": [f"{first - pad}", f"{last + pad}"],
        # What follows the line break is written only where it changes.
        "tickformat": "%-d %b\n%Y" if (last - first).days < _MOST_DAYS_BY_MONTH else "%Y",
        "nticks": 6,
        "showgrid": True,
        "tickfont": {"size": SMALL_PX, "color": theme.muted},
    }
    lanes = {
        "range": [n - 0.45, -0.75],
        "tickvals": list(range(n)),
        "ticktext": [""] * n,
        "showgrid": True,
    }
    margin = {"l": 8, "r": 8, "t": 6, "b": _AXIS_PX}
    return framed(
        [_dots(dots, outlets=outlets, theme=theme), labels],
        theme=theme,
        height=n * _LANE_PX + _AXIS_PX + 12,
        layout={"xaxis": dates, "yaxis": lanes, "margin": margin},
    )


def _dots(dots: pd.DataFrame, *, outlets: Mapping[str, OutletStyle], theme: Theme) -> Trace:
    lane = {outlet: at for at, outlet in enumerate(outlets)}
    styles = [outlets[outlet] for outlet in dots["outlet"]]
    most = max(int(dots["n"].max()), 1)
    spread = _MOST_DOT_PX - _LEAST_DOT_PX
    days = [f"{day:%Y-%m-%d}" for day in dots["published"]]
    return mark_trace(
        mode="markers",
        x=days,
        y=[lane[outlet] for outlet in dots["outlet"]],
        marker={
            "size": [
                _LEAST_DOT_PX + (spread * ((n - 1) / (most - 1)) ** 0.5 if most > 1 else 2.0)
                for n in dots["n"]
            ],
            "color": [style.colour for style in styles],
            "symbol": [style.symbol for style in styles],
            "opacity": 1,
            "line": {
                "width": 1,
                "color": [outline(style.colour, theme=theme) for style in styles],
            },
        },
        customdata=[list(key) for key in zip(dots["outlet"], days, strict=True)],
        hovertext=[
            f"{plotly_text(outlet)}<br>{day}: {counted(int(n), 'article')}"
            for outlet, day, n in zip(dots["outlet"], days, dots["n"], strict=True)
        ],
        hoverinfo="text",
    )


def _marker(styles: list[OutletStyle], theme: Theme) -> dict[str, object]:
    colours = [style.colour for style in styles]
    return {
        "color": colours,
        "line": {"width": 1, "color": [outline(colour, theme=theme) for colour in colours]},
        "pattern": {
            "shape": [style.pattern for style in styles],
            "fillmode": "replace",
            "fgcolor": colours,
            "bgcolor": theme.ground,
            "size": 6,
            "solidity": 0.5,
        },
    }
