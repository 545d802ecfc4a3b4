"""Term scatter: the terms of two outlets by how often each of them has them.

Where a dot stands shows both rates, and how far it is from the diagonal how distinctive the term
is: axes go by the square root of the rate, in which the chance spread of a count is the same
whatever its size, and nought has a place.  The data of a dot (``customdata``) are its term.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

import pandas as pd
import plotly.graph_objects as go

from framing.charts.base.figure import FONT_PX, SMALL_PX, empty, framed
from framing.charts.base.label_placement import placed, sunflower
from framing.charts.base.text import counted, number, plain_outlet, plotly_text, shortened, text_px
from framing.charts.base.theme import LIGHT, OutletStyle, Theme, outline
from framing.charts.base.traces import Trace, mark_trace, text_trace

#: Dots that are drawn, the most distinctive of them; more would be a cloud.
MAX_DOTS = 300
#: Labels that are tried, and those that are written, where there is room.
_TRIED, MAX_LABELS = 120, 30
#: Every so many labels one is of a term that both have.
_ONE_SHARED_IN = 5
#: A term under this false discovery rate is told from chance; others are hollow.
MAX_Q = 0.05
#: Labels are placed for this width of the plot: in a wider one they stand further apart.
_WIDTH_PX, _HEIGHT_PX = 610.0, 500.0
_LEFT_PX, _RIGHT_PX, _TOP_PX, _BOTTOM_PX, _TITLE_PX = 34, 12, 4, 46, 24
_DOT_PX, _STEP_PX, _LABEL_PX, _LINE_PX = 7, 4.6, 12, 15.0
_APART_PX = 5.0
_GAP_PX = _DOT_PX / 2 / 0.8 + 1  # as Plotly keeps a text from its mark
#: Room beyond nought and the highest rate, for dots around one place.
_PAD_PX = 44.0
_ACROSS_PX, _UP_PX = _WIDTH_PX - 2 * _PAD_PX, _HEIGHT_PX - 2 * _PAD_PX
_TICKS = (0, 0.1, 0.2, 0.5, *(m * 10**n for n in range(4) for m in (1, 2, 5)), 10_000)
_LEAST_TICK_PX = 46.0
#: The first outlet is round and the second square: a second cue beside the colour.
_SYMBOLS, _SIGNS = ("circle", "square", "diamond"), ("●", "■")
_SAME, _FIRST, _SECOND = 2, 0, 1


@dataclass(frozen=True, slots=True, kw_only=True)
class _Term:
    """A term with its rates, and where it stands, 0 to 1 from nought to the highest rate."""

    term: str
    uses: tuple[int, int]
    rates: tuple[float, float]
    distinctive: float  #: what labels go by; above 0 on the first outlet's side
    is_sure: bool  #: told from chance, or not tested
    x: float = 0.0
    y: float = 0.0

    @property
    def side(self) -> int:
        """Which outlet has it more often."""
        if math.isclose(*self.rates):
            return _SAME
        return _FIRST if self.rates[0] > self.rates[1] else _SECOND


def two_outlet_scatter(
    compared: pd.DataFrame,
    *,
    outlets: tuple[OutletStyle, OutletStyle],
    theme: Theme = LIGHT,
) -> go.Figure:
    """Draw the terms of two outlets: to the right how often the first has each, up the second.

    Terms with the same uses stand close around their place.  Labelled are the terms furthest
    from the diagonal on both sides, and some that both have often, as many as there is room
    for; the others say theirs in the hover.  Where there are enough articles for a test, what is
    not told from chance is hollow.

    Parameters
    ----------
    compared : DataFrame
        A COMPARED_TERMS table of the first outlet beside the second.
    outlets : tuple of two OutletStyle
        From ``outlet_styles``.
    theme : Theme, default LIGHT
    """
    terms = _terms(compared)
    if not terms:
        return empty(theme=theme, says="No term stands twice in the articles of either.")
    highest = max(rate for term in terms for rate in term.rates)
    terms = _spread(terms, highest=highest)
    traces = [_diagonal(theme), _dots(terms, outlets=outlets, theme=theme)]
    across, up = _axis_titles(outlets, theme=theme)
    traces += [_labels(terms, theme=theme), _notes(up, theme=theme)]
    ticks = _ticks(highest)
    axis = {
        "tickvals": [math.sqrt(tick / highest) for tick in ticks],
        "ticktext": [number(tick) for tick in ticks],
        "tickfont": {"size": SMALL_PX, "color": theme.muted},
        "showgrid": True,
        "range": [-_PAD_PX / _ACROSS_PX, 1 + _PAD_PX / _ACROSS_PX],
    }
    layout = {
        "margin": {"l": _LEFT_PX, "r": _RIGHT_PX, "t": _TOP_PX, "b": _BOTTOM_PX},
        "meta": {"min_width": round(_WIDTH_PX) + _LEFT_PX + _RIGHT_PX},
        "xaxis": {**axis, "title": {"text": across, "standoff": 8}},
        "yaxis": {**axis, "range": [-_PAD_PX / _UP_PX, 1 + (_PAD_PX + _TITLE_PX) / _UP_PX]},
    }
    height = _HEIGHT_PX + _TITLE_PX + _TOP_PX + _BOTTOM_PX
    return framed(traces, theme=theme, height=height, layout=layout)


def _terms(compared: pd.DataFrame) -> list[_Term]:
    """Return the most distinctive terms, the most distinctive first."""
    columns = ["n_occurrences", "n_other", "per_10000", "per_10000_other", "z_articles", "q"]
    tested = bool(compared["z_articles"].notna().any())
    found = []
    rows = compared[["term", *columns]].astype(object)
    for term, n, n_other, rate, rate_other, z, q in rows.itertuples(index=False, name=None):
        untested = math.sqrt(rate) - math.sqrt(rate_other)
        found.append(
            _Term(
                term=str(term),
                uses=(int(n), int(n_other)),
                rates=(float(rate), float(rate_other)),
                distinctive=(0.0 if pd.isna(z) else float(z)) if tested else untested,
                is_sure=not tested or (not pd.isna(q) and q < MAX_Q),
            )
        )
    found.sort(key=lambda term: (-abs(term.distinctive), -sum(term.uses), term.term))
    return found[:MAX_DOTS]


def _spread(terms: Sequence[_Term], *, highest: float) -> list[_Term]:
    """Return ``terms`` with their places; those of one place close around it."""
    by_place: dict[tuple[float, float], list[str]] = defaultdict(list)
    for term in terms:
        by_place[term.rates].append(term.term)
    moves: dict[str, tuple[float, float]] = {}
    for group in by_place.values():
        moves |= dict(zip(group, sunflower(len(group), step=_STEP_PX), strict=True))
    return [
        replace(
            term,
            x=math.sqrt(term.rates[0] / highest) + moves[term.term][0] / _ACROSS_PX,
            y=math.sqrt(term.rates[1] / highest) + moves[term.term][1] / _UP_PX,
        )
        for term in terms
    ]


def _ticks(highest: float) -> list[float]:
    """Return the rates that are written along an axis, each with room for itself."""
    ticks: list[float] = []
    for tick in _TICKS:
        gap = math.sqrt(tick / highest) - math.sqrt(ticks[-1] / highest) if ticks else 1.0
        if tick <= highest and gap * _UP_PX >= _LEAST_TICK_PX:
            ticks.append(tick)
    return ticks


def _diagonal(theme: Theme) -> Trace:
    line = {"color": theme.unattributed, "width": 1, "dash": "dot"}
    return mark_trace(mode="lines", x=[0, 1], y=[0, 1], line=line, hoverinfo="skip")


def _dots(
    terms: Sequence[_Term], *, outlets: tuple[OutletStyle, OutletStyle], theme: Theme
) -> Trace:
    fills = [*(style.colour for style in outlets), theme.others]
    edges = [outline(fill, theme=theme) for fill in fills]
    return mark_trace(
        mode="markers",
        x=[term.x for term in terms],
        y=[term.y for term in terms],
        marker={
            "size": _DOT_PX,
            "symbol": [_SYMBOLS[term.side] for term in terms],
            "color": [fills[term.side] if term.is_sure else theme.ground for term in terms],
            "line": {"width": 1, "color": [edges[term.side] for term in terms]},
            "opacity": 1,
        },
        customdata=[[term.term] for term in terms],
        hovertext=[_hover(term, outlets) for term in terms],
        hoverinfo="text",
    )


def _hover(term: _Term, outlets: tuple[OutletStyle, OutletStyle]) -> str:
    lines = [
        f"{plotly_text(style.outlet)}: {counted(n, 'use')}, {rate:,.1f} in 10,000 words"
        if n
        else f"{plotly_text(style.outlet)}: not found in the text supplied"
        for style, n, rate in zip(outlets, term.uses, term.rates, strict=True)
    ]
    return "<br>".join([f"<b>{plotly_text(term.term)}</b>", *lines])


def _labels(terms: Sequence[_Term], *, theme: Theme) -> Trace:
    """Return the labels that have room, beside marks that are not seen and keep the distance."""
    first = _first_to_label(terms)
    rest = [term for term in terms if term not in first]
    names = [shortened(term.term, max_chars=28) for term in first]
    places = placed(
        [(term.x * _ACROSS_PX, -term.y * _UP_PX) for term in [*first, *rest]],
        sizes=[(text_px(name, size=_LABEL_PX) + _APART_PX, _LINE_PX) for name in names],
        within=(4 - _PAD_PX, 4 - _PAD_PX - _UP_PX, _ACROSS_PX + _PAD_PX - 4, _PAD_PX - 4),
        gap=_GAP_PX,
    )
    written = [
        (term, name, place)
        for term, name, place in zip(first, names, places, strict=True)
        if place is not None
    ][:MAX_LABELS]
    hidden = {"size": _DOT_PX, "opacity": 0, "color": theme.ground}
    trace = text_trace(
        ink=theme.ink,
        size=_LABEL_PX,
        x=[term.x for term, _, _ in written],
        y=[term.y for term, _, _ in written],
        text=[plotly_text(name) for _, name, _ in written],
        textposition=[place for _, _, place in written],
    )
    unselected = {**trace["unselected"], "marker": {"opacity": 0}}
    return {**trace, "mode": "markers+text", "marker": hidden, "unselected": unselected}


def _first_to_label(terms: Sequence[_Term]) -> list[_Term]:
    """Return the terms to label, both sides in turn, and now and then one that both have."""
    shared = [term for term in terms if min(term.uses) > 0]
    shared.sort(key=lambda term: (-min(term.rates), term.term))
    sides = zip_longest(*([t for t in terms if t.distinctive * sign > 0] for sign in (1, -1)))
    found: dict[str, _Term] = {}
    for n, pair in enumerate(sides):
        also = shared[n // _ONE_SHARED_IN] if n // _ONE_SHARED_IN < len(shared) else None
        for term in (*pair, also if n % _ONE_SHARED_IN == 0 else None):
            if term is not None:
                found.setdefault(term.term, term)
        if len(found) >= _TRIED:
            break
    return list(found.values())[:_TRIED] or list(shared[:_TRIED])


def _axis_titles(outlets: tuple[OutletStyle, OutletStyle], *, theme: Theme) -> list[str]:
    return [
        f'<span style="color:{outline(style.colour, theme=theme)}">{sign}</span> Uses in 10,000 '
        f"words of {plotly_text(shortened(plain_outlet(style.outlet), max_chars=40))} {arrow}"
        for style, sign, arrow in zip(outlets, _SIGNS, "→↑", strict=True)
    ]


def _notes(title: str, *, theme: Theme) -> Trace:
    """Return the title of the upright axis, above its end, and what the diagonal is."""
    return text_trace(
        ink=theme.muted,
        size=FONT_PX,
        x=[-_PAD_PX / _ACROSS_PX, 1],
        y=[1 + (_PAD_PX + _TITLE_PX / 2) / _UP_PX, 1 + _LINE_PX / _UP_PX],
        text=[title, "as often in both"],
        textposition=["middle right", "middle left"],
    )
