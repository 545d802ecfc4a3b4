"""Card: the one way in which a chart appears, with its picture, its figures and its passages."""

from __future__ import annotations

import hashlib
import html
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from framing.charts.base.figure import finish, legend_html
from framing.charts.base.theme import LIGHT, THEMES
from framing.dashboard.figures.chart import Chart, with_about, with_article_ids
from framing.dashboard.state.view import View, about
from framing.dashboard.widgets.passages import passages
from framing.output import csv_bytes

#: A picture is drawn at this many times its size: 2,400 pixels wide, sharp in print.
SCALE = 2
# A chart of many columns is not squeezed on a narrow screen: its place scrolls sideways.
_WIDE = """<style>.st-key-{name}{{overflow-x:auto}}
.st-key-{name}>*{{min-width:{width}px}}</style>"""
#: The tabs under a chart.
CHART, TABLE, SENTENCES, DOWNLOAD = "Chart", "Table", "Sentences", "Download"

_HTML = (
    '<button type="button" class="b"></button>'
    '<span class="m" role="status" aria-live="polite"></span>'
)
_CSS = """
.b{font:inherit;line-height:1.4;min-height:2.5rem;padding:.25rem .75rem;cursor:pointer;
   color:var(--st-text-color);background:var(--st-background-color);
   border:1px solid var(--st-border-color,rgba(128,128,128,.5));
   border-radius:var(--st-button-radius)}
.b:hover,.b:focus-visible{color:var(--st-primary-color);border-color:var(--st-primary-color)}
.b:disabled{opacity:.5;cursor:wait}
.m{margin-left:.5rem;font-size:.8rem;color:var(--st-text-color)}
"""
# Plotly is a global in the page once the first chart is there: it draws the picture in the
# reader's browser, so the server needs none.  Without it a sentence says so.
_JS = """
export default function (component) {
  const { data, parentElement } = component;
  const button = parentElement.querySelector('.b');
  const message = parentElement.querySelector('.m');
  button.textContent = data.label;
  button.setAttribute('aria-label', data.label + ': ' + data.filename);
  button.onclick = async () => {
    message.textContent = '';
    button.disabled = true;
    try {
      if (!window.Plotly || !window.Plotly.toImage)
        throw new Error('open the tab Chart first, then try again.');
      const url = await window.Plotly.toImage(JSON.parse(data.figure),
        { format: 'png', width: data.width, height: data.height, scale: data.scale });
      const link = document.createElement('a');
      link.href = url; link.download = data.filename + '.png';
      document.body.appendChild(link); link.click(); link.remove();
    } catch (error) { message.textContent = 'The picture could not be drawn: ' + error.message; }
    finally { button.disabled = false; }
  };
  return () => { button.onclick = null; };
}
"""
_png_button = st.components.v2.component("framing_png_button", html=_HTML, css=_CSS, js=_JS)


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file that can be taken away; it is made when it is asked for."""

    label: str  #: the program's own words, never data
    make: Callable[[], bytes]
    stem: str  #: of its name
    suffix: str
    depends_on: str  #: all that its content depends on


@dataclass(frozen=True, slots=True, kw_only=True)
class _Drawn:
    """A chart ready for the page: drawn for the screen and for paper, with its file."""

    chart: Chart
    figure: go.Figure
    legend: str
    csv: File
    picture: dict[str, Any]  #: what the button that saves the picture is given


def card(
    make: Callable[[View], Chart], *, view: View, behind: Callable[[list[Any]], None] | None = None
) -> None:
    """Show the chart that ``make`` makes of ``view``: its finding, and tabs for all it rests on.

    A click on a mark, or on a row of the table, runs this card alone and not the whole page.

    Parameters
    ----------
    make : callable
        A function, or a partial of one: what it makes for the same view is kept.
    view : View
    behind : callable, optional
        Shows the sentences behind what was chosen: it is given the data of each chosen mark, none
        where nothing is chosen.
    """
    key = _key(make, view)
    drawn = view.charts.once(key, lambda: _drawn(make(view), view, depends_on=repr(key)))
    chart = drawn.chart
    heading = chart.says or chart.title
    kicker = f'<div class="kicker">{html.escape(chart.title)}</div>' if chart.says else ""
    st.html(f"{kicker}<h3>{html.escape(heading)}</h3>")
    if chart.draw is not None:
        _tabs(drawn, behind)


@st.fragment
def _tabs(drawn: _Drawn, behind: Callable[[list[Any]], None] | None) -> None:
    """Show a chart, its table, the sentences behind it and its files, a tab each.

    What was chosen opens in the tab that is open, under the chart or the table.
    """
    chart = drawn.chart
    names = [CHART, TABLE, *([SENTENCES] if behind else []), DOWNLOAD]
    tabs = st.tabs(names, key=f"{chart.name}-tabs", on_change="rerun")
    tab = dict(zip(names, tabs, strict=True))
    with tab[CHART]:
        chosen = _plot(drawn)
        if behind and not (tab[TABLE].open or tab[SENTENCES].open or tab[DOWNLOAD].open):
            behind(chosen)
    if tab[TABLE].open:
        with tab[TABLE]:
            rows = _rows(chart)
            if behind and chart.marks:
                behind(rows)
    if behind and tab[SENTENCES].open:
        with tab[SENTENCES]:
            behind(chosen)
    if tab[DOWNLOAD].open:
        with tab[DOWNLOAD], st.container(horizontal=True, key=f"{chart.name}-files", gap="small"):
            save_button(drawn.csv)
            _png_button(key=f"{chart.name}-png", width="content", data=drawn.picture)


def _plot(drawn: _Drawn) -> list[Any]:
    """Show the figure and how to read it; return the data of the marks that were chosen."""
    chart = drawn.chart
    if drawn.legend:
        st.html(drawn.legend)
    if drawn.figure.layout.meta:
        width = int(drawn.figure.layout.meta["min_width"])
        st.html(_WIDE.format(name=chart.name, width=width))
    event = st.plotly_chart(
        drawn.figure,
        key=chart.name,
        theme=None,
        on_select="rerun",
        selection_mode="points",
        alt=f"{chart.says or chart.title} {chart.line}",
        config={"displaylogo": False, "displayModeBar": False},
    )
    st.html(f'<div class="line">{html.escape(chart.line)}</div>')
    points = event["selection"]["points"] if event else []
    return [point["customdata"] for point in points if point.get("customdata")]


def _rows(chart: Chart) -> list[Any]:
    """Show what is plotted as a table; return the data of the mark that a chosen row stands for."""
    alt = chart.says or chart.title
    if not chart.marks:
        st.dataframe(chart.table, hide_index=True, key=f"{chart.name}-rows", alt=alt)
        return []
    event = st.dataframe(
        chart.table,
        hide_index=True,
        key=f"{chart.name}-rows",
        alt=alt,
        on_select="rerun",
        selection_mode="single-row",
    )
    rows = event["selection"]["rows"]
    return [[str(chart.table.iloc[row][name]) for name in chart.marks] for row in rows]


def _key(make: Callable[[View], Chart], view: View) -> tuple[Any, ...]:
    """Return what a chart depends on: the view, and how it is made."""
    options: tuple[Any, ...] = ()
    if isinstance(make, partial):
        options = tuple(sorted(make.keywords.items()))
        make = make.func
    shown = (view.outlets, view.actors, view.units, view.theme, view.leading)
    return (view.key, about(view), shown, make.__module__, make.__qualname__, options)


def _drawn(chart: Chart, view: View, *, depends_on: str) -> _Drawn:
    source = chart.source or about(view)

    def table() -> bytes:
        rows = with_article_ids(chart.table, articles=view.analysis.articles)
        return csv_bytes(with_about(rows, title=chart.title, source=source))

    csv = File(label="CSV", make=table, stem=chart.name, suffix="csv", depends_on=depends_on)
    if chart.draw is None:
        return _Drawn(chart=chart, figure=go.Figure(), legend="", csv=csv, picture={})
    figure = chart.draw(THEMES[view.theme])
    on_paper = figure if THEMES[view.theme] is LIGHT else chart.draw(LIGHT)
    picture = finish(on_paper, title=chart.says or chart.title, subtitle=chart.line, source=source)
    return _Drawn(
        chart=chart,
        figure=figure,
        legend=legend_html(figure),
        csv=csv,
        picture={
            "label": "PNG",
            "filename": chart.name,
            "width": picture.layout.width,
            "height": picture.layout.height,
            "scale": SCALE,
            "figure": picture.to_json(),
        },
    )


def save_button(file: File) -> None:
    """Offer ``file``; its name changes with what it depends on, or an older one is served."""
    tag = hashlib.sha256(file.depends_on.encode("utf-8", "replace")).hexdigest()[:8]
    st.download_button(
        file.label,
        file.make,
        file_name=f"{file.stem}-{tag}.{file.suffix}",
        mime=_MIME[file.suffix],
        key=f"{file.stem}-{file.suffix}",
        on_click="ignore",
    )


_MIME = {
    "csv": "text/csv",
    "framing": "application/zip",
    "json": "application/json",
    "jsonl": "application/x-ndjson",
    "txt": "text/plain",
    "zip": "application/zip",
}


def passages_button(spans: pd.DataFrame, *, view: View, key: str) -> None:
    """Offer the passages at ``spans`` with at most 25 words around each."""
    texts, articles, source = view.analysis.texts, view.analysis.articles, about(view)

    def made() -> bytes:
        listed = passages(spans, texts, articles=articles)
        return csv_bytes(with_about(listed, title="Passages", source=source))

    places = spans[["article_id", "start", "end"]].to_csv(index=False)
    save_button(
        File(
            label="CSV of these passages",
            make=made,
            stem=f"{key}-passages",
            suffix="csv",
            depends_on=f"{view.key} {source} {places}",
        )
    )
