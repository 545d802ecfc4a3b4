"""Comparison: two outlets, term by term, by how often each has it.

A line a term: where the dots stand shows both frequencies, and the order of the lines which of
the two has the term more.  A line has its label to itself, so that no two ever overlap.  The data
of a dot (``customdata``) are its outlet and the term.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from framing.charts.bars import Rows, label_trace
from framing.charts.frame import SMALL_PX, framed
from framing.charts.labels import counted, number, plotly_text
from framing.charts.palette import LIGHT, OutletStyle, Theme, outline
from framing.charts.scales import Scale, scale_for
from framing.charts.traces import Trace, legend_entry, mark_trace, text_trace

#: Terms of each of the two outlets.
MAX_TERMS = 10
#: A use that is not there counts as half a one, or its ratio to any would be infinite.
_HALF_USE = 0.5
#: The first outlet is round and the second square: a second cue beside the colour.
_SYMBOLS = ("circle", "square")
#: Both are seen where they stand in one place.
_SIZES = (16, 10)
_LINE_PX, _AXIS_PX = 40, 44


@dataclass(frozen=True, slots=True, kw_only=True)
class _Term:
    """A term with its uses and its rate in each of the two outlets."""

    term: str
    uses: tuple[int, int]
    rates: tuple[float, float]
    ratio: float  #: ln of the rate in the first over that in the second


def two_outlet_lines(
    terms: pd.DataFrame,
    *,
    outlets: Sequence[OutletStyle],
    max_terms: int = MAX_TERMS,
    theme: Theme = LIGHT,
) -> go.Figure:
    """Draw the first terms of two outlets, each on a line with its rate in both.

    Lines stand in the order of ln((rate here + half a use) / (rate there + half a use)): what is
    the first outlet's own is on top, what is the second's at the bottom.  A hollow dot at nought
    is a term with under two uses in that outlet.

    Parameters
    ----------
    terms : DataFrame
        A TERMS table; rows of other outlets are left out.
    outlets : sequence of two OutletStyle
        From ``outlet_styles``.
    max_terms : int, default 10
        Most terms of each outlet, by TF-IDF.
    theme : Theme, default LIGHT
    """
    found = _terms(terms, outlets=outlets, max_terms=max_terms)
    scale = scale_for([0.0, *(rate for term in found for rate in term.rates)])
    notes = [" : ".join(str(n) if n else "–" for n in term.uses) for term in found]
    rows = Rows(labels=[term.term for term in found], notes=notes, theme=theme)
    traces: list[Trace] = [_lines(found, scale, theme)]
    traces += [
        _dots(found, scale, side=side, style=s, theme=theme) for side, s in enumerate(outlets)
    ]
    for side, style in enumerate(outlets):
        edge = outline(style.colour, theme=theme)
        traces.append(legend_entry(style.outlet, colour=edge, symbol=_SYMBOLS[side]))
    traces += [label_trace(rows), _ticks(len(found), scale, theme)]
    height = _LINE_PX * len(found) + _AXIS_PX
    layout = {
        "margin": {"l": 10, "r": 14, "t": 6, "b": 6},
        "xaxis": {"range": [0, 1], "visible": False},
        "yaxis": {"range": [len(found) - 0.5 + _AXIS_PX / _LINE_PX, -0.75], "visible": False},
    }
    return framed(traces, theme=theme, height=height + 22, layout=layout)


def _terms(terms: pd.DataFrame, *, outlets: Sequence[OutletStyle], max_terms: int) -> list[_Term]:
    first, second = outlets
    ranked = terms.sort_values(["score", "term"], ascending=[False, True], kind="stable")
    by_outlet: dict[str, dict[str, Mapping[Any, Any]]] = {first.outlet: {}, second.outlet: {}}
    for row in ranked.to_dict("records"):
        if row["outlet"] in by_outlet:
            by_outlet[row["outlet"]][row["term"]] = row
    here, there = by_outlet[first.outlet], by_outlet[second.outlet]
    chosen = dict.fromkeys([*list(here)[:max_terms], *list(there)[:max_terms]])
    half = [_HALF_USE * 10_000 / max(style.n_words, 1) for style in outlets]
    found = []
    for term in chosen:
        pair = (here.get(term), there.get(term))
        uses = tuple(int(row["n_occurrences"]) if row else 0 for row in pair)
        rates = tuple(float(row["per_10000"]) if row else 0.0 for row in pair)
        ratio = math.log((rates[0] + half[0]) / (rates[1] + half[1]))
        found.append(
            _Term(term=term, uses=(uses[0], uses[1]), rates=(rates[0], rates[1]), ratio=ratio)
        )
    return sorted(found, key=lambda term: (-term.ratio, term.term))


def _lines(found: Sequence[_Term], scale: Scale, theme: Theme) -> Trace:
    x: list[float | None] = []
    y: list[float | None] = []
    for at, term in enumerate(found):
        x += [scale.at(term.rates[0]), scale.at(term.rates[1]), None]
        y += [at, at, None]
    line = {"color": theme.unattributed, "width": 3}
    return mark_trace(mode="lines", x=x, y=y, line=line, hoverinfo="skip")


def _dots(
    found: Sequence[_Term], scale: Scale, *, side: int, style: OutletStyle, theme: Theme
) -> Trace:
    edge = outline(style.colour, theme=theme)
    uses = [term.uses[side] for term in found]
    return mark_trace(
        mode="markers",
        x=[scale.at(term.rates[side]) for term in found],
        y=list(range(len(found))),
        marker={
            "size": _SIZES[side],
            "symbol": _SYMBOLS[side],
            "color": [style.colour if n else theme.ground for n in uses],
            "line": {"width": 2, "color": edge},
            "opacity": 1,
        },
        customdata=[[style.outlet, term.term] for term in found],
        hovertext=[
            f"{plotly_text(term.term)}<br>{plotly_text(style.outlet)}: "
            + (
                f"{counted(n, 'use')}, {term.rates[side]:,.1f} in 10,000 words"
                if n
                else "under two uses in the text supplied"
            )
            for term, n in zip(found, uses, strict=True)
        ],
        hoverinfo="text",
    )


def _ticks(n: int, scale: Scale, theme: Theme) -> Trace:
    places = [scale.at(tick) for tick in scale.ticks]
    texts = [number(tick) for tick in scale.ticks]
    return text_trace(
        ink=theme.muted,
        size=SMALL_PX,
        x=[*places, 0.5],
        y=[n - 0.5 + 0.15] * len(places) + [n - 0.5 + 0.6],
        text=[*texts, "uses in 10,000 words"],
        textposition="middle center",
    )
