"""Count intervals: every figure for a thing counted, drawn as the interval its wording allows.

One block a quantity, on a scale of its own: no axis is shared by different units.  The data of
a mark (``customdata``) are the article_id and the start of the mention, both as text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from framing.charts.base.colours import faded
from framing.charts.base.figure import SMALL_PX, empty, framed
from framing.charts.base.scales import Scale
from framing.charts.base.text import number, text_px, unknown_note
from framing.charts.base.theme import LIGHT, OutletStyle, Theme
from framing.charts.base.traces import Trace, bar_trace, mark_trace, text_trace
from framing.charts.count_rows import HEAD_LINE_PX, Block, DrawnFigure, blocks_of, plain

_FADE_STEPS = 10
#: Between a mark and its value; blanks at an end would not be drawn.
_SPACE = "\u00a0" * 4
#: Part of the width behind which there is no room for words.
_NEAR_EDGE = 0.62
_BAND_PX, _FADE_PX = 11, 5
#: Modifiers drawn as a line that fades away from the figure named, and which way.
_FADES = {"more than": 1, "at least": 1, "less than": -1, "at most": -1}


def count_blocks(
    counts: pd.DataFrame,
    *,
    quantities: pd.DataFrame,
    disagreements: pd.DataFrame,
    outlets: Mapping[str, OutletStyle],
    theme: Theme = LIGHT,
) -> go.Figure:
    """Draw the figures for each quantity: a row a mention, by outlet.

    A dot is exact, hollow where the figure is not the outlet's own; a line that fades is "more
    than" or "at most"; a band is "about" or vague.  Only figures that cannot both be true as
    worded are warm, and say "differs".  Over two decades the scale is logarithmic and says so.

    Parameters
    ----------
    counts : DataFrame
        A COUNTS table; mentions of other quantities are left out.
    quantities : DataFrame
        The QUANTITIES to show, in this order.
    disagreements : DataFrame
        A DISAGREEMENTS table.
    outlets : mapping
        From ``outlet_styles``: the order of the outlets; mentions of others are left out.
    theme : Theme, default LIGHT
    """
    blocks = blocks_of(
        counts,
        quantities=quantities,
        disagreements=disagreements,
        outlets=outlets,
        theme=theme,
    )
    if not blocks:
        return empty(theme=theme)
    labels = [line for b in blocks for m in b.mentions for line in m.label.split("<br>")]
    widest = max(text_px(plain(label), size=12.5) for label in labels)
    traces: list[Trace] = [_extents(blocks, theme), *_dots(blocks, theme)]
    traces += [_labels(blocks, theme), _ticks(blocks, theme), _values(blocks, theme)]
    unknown = unknown_note(outlets)
    height = blocks[-1].axis_bottom + (HEAD_LINE_PX if unknown else 0)
    left = round(widest) + 16
    said = _line(unknown, y=height - HEAD_LINE_PX / 2, left=left)
    small = {**said, "font": {"size": SMALL_PX, "color": theme.muted}}
    layout = {
        "barmode": "overlay",
        "margin": {"l": left, "r": 26, "t": 6, "b": 6},
        "annotations": [*_heads(blocks, left), *([small] if unknown else [])],
        "shapes": [_grid(blocks, theme)],
        "xaxis": {"range": [0, 1], "visible": False},
        "yaxis": {"range": [height, 0], "visible": False},
    }
    return framed(traces, theme=theme, height=height + 12, layout=layout)


def _colour(mention: DrawnFigure, theme: Theme) -> str:
    return theme.warm if mention.differs else theme.accent


def _extents(blocks: Sequence[Block], theme: Theme) -> Trace:
    """Return bands, and lines that fade, as bars from a base: one trace for all blocks."""
    base, length, y, width, colours, data, hover = [], [], [], [], [], [], []
    for block in blocks:
        for row, mention in enumerate(block.mentions):
            for low, high, opacity, thick in _extent_pieces(mention, block.scale):
                base.append(low)
                length.append(high - low)
                y.append(block.middle(row))
                width.append(thick)
                colours.append(faded(_colour(mention, theme), opacity))
                data.append(list(mention.data))
                hover.append(mention.hover)
    return bar_trace(
        base=base,
        x=length,
        y=y,
        width=width,
        marker={"color": colours, "line": {"width": 0}},
        customdata=data,
        hovertext=hover,
        showlegend=False,
    )


def _extent_pieces(mention: DrawnFigure, scale: Scale) -> list[tuple[float, float, float, int]]:
    """Return the pieces of a mention's extent: from, to, opacity, thickness in pixels."""
    if pd.isna(mention.low) or pd.isna(mention.high) or mention.low == mention.high:
        return []
    low, high = scale.at(mention.low), scale.at(mention.high)
    direction = _FADES.get(mention.modifier)
    if direction is None:
        return [(low, high, 0.38, _BAND_PX)]
    step = (high - low) / _FADE_STEPS
    pieces = []
    for n in range(_FADE_STEPS):
        opacity = (1 - n / _FADE_STEPS) ** 1.3
        start = low + n * step if direction > 0 else high - (n + 1) * step
        pieces.append((start, start + step, opacity, _FADE_PX))
    return pieces


def _dots(blocks: Sequence[Block], theme: Theme) -> list[Trace]:
    """Return a dot for each exact figure and a stop where a fading line begins."""
    dots: list[tuple[DrawnFigure, float, float]] = []
    stops: list[tuple[DrawnFigure, float, float]] = []
    for block in blocks:
        for row, mention in enumerate(block.mentions):
            y = block.middle(row)
            if mention.low == mention.high:
                dots.append((mention, block.scale.at(mention.low), y))
            elif (direction := _FADES.get(mention.modifier)) and not pd.isna(mention.low):
                end = mention.low if direction > 0 else mention.high
                stops.append((mention, block.scale.at(end), y))
    return [
        _marks(
            dots,
            marker={
                "size": [14 if mention.differs else 13 for mention, _, _ in dots],
                "symbol": ["diamond" if mention.differs else "circle" for mention, _, _ in dots],
                "color": [_colour(m, theme) if m.is_own else theme.ground for m, _, _ in dots],
                "line": {"width": 2.2, "color": [_colour(m, theme) for m, _, _ in dots]},
                "opacity": 1,
            },
        ),
        _marks(
            stops,
            marker={
                "size": 15,
                "symbol": "line-ns",
                "line": {"width": 3, "color": [_colour(m, theme) for m, _, _ in stops]},
            },
        ),
    ]


def _marks(marks: Sequence[tuple[DrawnFigure, float, float]], *, marker: dict[str, Any]) -> Trace:
    return mark_trace(
        mode="markers",
        x=[x for _, x, _ in marks],
        y=[y for _, _, y in marks],
        marker=marker,
        customdata=[list(mention.data) for mention, _, _ in marks],
        hovertext=[mention.hover for mention, _, _ in marks],
        hoverinfo="text",
    )


def _values(blocks: Sequence[Block], theme: Theme) -> Trace:
    """Return the value beside each dot, and "differs" beside each figure that does."""
    x, y, texts, places = [], [], [], []
    for block in blocks:
        for row, mention in enumerate(block.mentions):
            words = _said(mention)
            if not words or pd.isna(mention.high):
                continue
            low, high = block.scale.at(mention.low), block.scale.at(mention.high)
            # Behind the mark, or before it where the edge is near: a telephone has 150 pixels.
            behind = high < _NEAR_EDGE or low < 1 - _NEAR_EDGE
            if mention.differs:
                words = f'<span style="color:{theme.warm}">{words}</span>'
            x.append(high if behind else low)
            y.append(block.middle(row))
            texts.append(f"{_SPACE}{words}" if behind else f"{words}{_SPACE}")
            places.append("middle right" if behind else "middle left")
    return text_trace(ink=theme.ink, size=12.5, x=x, y=y, text=texts, textposition=places)


def _labels(blocks: Sequence[Block], theme: Theme) -> Trace:
    rows = [(b.middle(n), mention.label) for b in blocks for n, mention in enumerate(b.mentions)]
    return text_trace(
        ink=theme.ink,
        size=12.5,
        x=[0.0] * len(rows),
        y=[middle for middle, _ in rows],
        text=[label.replace("<br>", "\u00a0<br>") + "\u00a0" for _, label in rows],
        textposition="middle left",
    )


def _ticks(blocks: Sequence[Block], theme: Theme) -> Trace:
    ticks = [
        (block.scale.at(tick), block.bottom + 11, number(tick))
        for block in blocks
        for tick in block.scale.ticks
    ]
    ticks += [(0.5, b.bottom + 29, "logarithmic scale") for b in blocks if b.scale.is_log]
    return text_trace(
        ink=theme.muted,
        size=SMALL_PX,
        x=[x for x, _, _ in ticks],
        y=[y for _, y, _ in ticks],
        text=[text for _, _, text in ticks],
        textposition="middle center",
    )


def _grid(blocks: Sequence[Block], theme: Theme) -> dict[str, Any]:
    """Return the hairlines, one down at each tick and one across under each mark: one shape."""
    lines = []
    for block in blocks:
        for tick in block.scale.ticks:
            x = block.scale.at(tick)
            lines.append(f"M{x:.5f},{block.rows_top}L{x:.5f},{block.bottom}")
        for row in range(len(block.mentions)):
            lines.append(f"M0,{block.middle(row)}L1,{block.middle(row)}")
    line = {"color": theme.grid, "width": 1}
    return {"type": "path", "path": "".join(lines), "layer": "below", "line": line}


def _said(mention: DrawnFigure) -> str:
    """Return what stands behind a mark: its value if exact, and "differs" if it does."""
    words = [number(mention.low)] if mention.low == mention.high else []
    return " ".join([*words, "differs"] if mention.differs else words)


def _heads(blocks: Sequence[Block], left: int) -> list[dict[str, Any]]:
    return [
        _line(line, y=block.top + HEAD_LINE_PX * (n + 0.5), left=left)
        for block in blocks
        for n, line in enumerate(block.heading)
    ]


def _line(text: str, *, y: float, left: int) -> dict[str, Any]:
    """Return a line of text from the left edge on, over the labels' margin of ``left`` pixels."""
    return {
        "text": text,
        "x": 0,
        "xref": "paper",
        "xanchor": "left",
        "xshift": 4 - left,
        "y": y,
        "yref": "y",
        "yanchor": "middle",
        "showarrow": False,
        "align": "left",
        "font": {"size": 13.5},
    }
