"""Small multiples: a column a block, its labels above thin bars, all on one scale.

One pair of axes holds all columns, each moved to its place: that draws many times as fast as
axes of their own, and keeps one scale by construction.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import accumulate

import plotly.graph_objects as go

from framing.charts.base.figure import SMALL_PX, empty, framed
from framing.charts.base.text import fitted, outlet_note, plotly_text, text_px, told_apart, wrapped
from framing.charts.base.theme import Theme, outline
from framing.charts.base.traces import Trace, bar_trace, text_trace

#: A column is readable from this width on; the page scrolls sideways where it has less.
#: Five fit the 932 pixels that a window of 1,280 leaves beside the side bar.
MIN_COLUMN_PX = 176
_ROW_PX, _HEAD_PX, _GAP_PX = 37, 38, 20
_THIN_ROW_PX = 30
_LABEL_PX = 13
#: Part of a column that the longest bar fills at most; the note stands behind it.
_BAR_PART, _LEAST_BAR_PART = 0.62, 0.3
#: What a column of the least width holds: pixels of a label, bold characters of a heading's line.
_ROOM_PX, _HEAD_CHARS = MIN_COLUMN_PX - 14, 22


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A row of a column: a label, and under it a bar with a note behind it."""

    label: str
    value: float
    note: str
    colour: str
    hover: str  #: as in the data, lines apart by newlines
    data: tuple[str, ...]  #: ``customdata``


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A block of bars under a heading."""

    heading: str
    note: str  #: after the heading
    colour: str  #: of the heading's mark
    pattern: str  #: of the bars, "" for solid
    bars: tuple[Bar, ...]
    otherwise: str  #: said where there are no bars
    head: str = ""  #: the heading as it is printed, given by the figure


def columns_figure(columns: Sequence[Column], *, theme: Theme, per_row: int = 5) -> go.Figure:
    """Return the figure of ``columns``, at most ``per_row`` beside each other.

    ``layout.meta["min_width"]`` is the width in pixels from which on it is readable.
    """
    if not columns:
        return empty(theme=theme)
    heads = told_apart([c.heading for c in columns], fit=partial(wrapped, width=_HEAD_CHARS))
    columns = [replace(column, head=head) for column, head in zip(columns, heads, strict=True)]
    # Six columns stand three and three, not five and one.
    per_row = -(-len(columns) // -(-len(columns) // max(1, per_row)))
    lines = [columns[at : at + per_row] for at in range(0, len(columns), per_row)]
    thick = _ROW_PX if len(columns) <= per_row * 2 else _THIN_ROW_PX
    two = any("<br>" in head for head in heads)
    head_px = _HEAD_PX + (17 if two else 0)
    heights = [head_px + thick * max(1, *(len(c.bars) for c in line)) for line in lines]
    tops = [0, *accumulate(height + _GAP_PX for height in heights)]
    most = max((bar.value for column in columns for bar in column.bars), default=1.0) or 1.0
    part = _bar_part([bar.note for column in columns for bar in column.bars])
    placed: list[tuple[Bar, str, float, float]] = []
    texts: list[tuple[float, float, str, str]] = []
    for top, line in zip(tops, lines, strict=False):
        for place, column in enumerate(line):
            texts += _texts(
                column, x=place, y=top, px=(head_px, thick), scale=part / most, theme=theme
            )
            placed += [
                (bar, column.pattern, place, top + head_px + thick * (n + 0.68))
                for n, bar in enumerate(column.bars)
            ]
    traces = [_bars(placed, width=thick * 0.3, scale=part / most, theme=theme)] if placed else []
    traces += _text_traces(texts, theme)
    height = tops[-1] - _GAP_PX
    layout = {
        "barmode": "overlay",
        "margin": {"l": 4, "r": 4, "t": 6, "b": 6},
        "meta": {"min_width": per_row * MIN_COLUMN_PX},
        "xaxis": {"range": [0, per_row], "visible": False},
        "yaxis": {"range": [height, 0], "visible": False},
    }
    return framed(traces, theme=theme, height=height + 12, layout=layout)


def _bar_part(notes: Sequence[str]) -> float:
    """Return the part of a column that bars may fill, so that no note reaches the next column."""
    widest = max((text_px(note, size=SMALL_PX) for note in notes), default=0.0)
    return min(_BAR_PART, max(_LEAST_BAR_PART, 1 - (widest + 16) / MIN_COLUMN_PX))


def _bars(
    placed: Sequence[tuple[Bar, str, float, float]], *, width: float, scale: float, theme: Theme
) -> Trace:
    """Return the bars of all columns, each with its pattern and its place, as one trace.

    A trace costs the browser more than a bar: with one a column the chart took twice as long.
    """
    bars = [bar for bar, _, _, _ in placed]
    marker = {
        "color": [bar.colour for bar in bars],
        "line": {"width": 1, "color": [outline(bar.colour, theme=theme) for bar in bars]},
        "pattern": {
            "shape": [pattern for _, pattern, _, _ in placed],
            "fillmode": "replace",
            "fgcolor": [bar.colour for bar in bars],
            "bgcolor": theme.ground,
            "size": 5,
            "solidity": 0.5,
        },
    }
    return bar_trace(
        base=[x for _, _, x, _ in placed],
        x=[bar.value * scale for bar in bars],
        y=[y for _, _, _, y in placed],
        width=width,
        marker=marker,
        customdata=[list(bar.data) for bar in bars],
        hovertext=["<br>".join(map(plotly_text, bar.hover.split("\n"))) for bar in bars],
        showlegend=False,
    )


def _texts(
    column: Column, *, x: float, y: float, px: tuple[int, int], scale: float, theme: Theme
) -> list[tuple[float, float, str, str]]:
    """Return what is written in a column: x, y, style, text."""
    head_px, row_px = px
    head = column.head
    mark = f'<span style="color:{column.colour}">■</span> ' if column.colour else ""
    said = outlet_note(column.heading, column.note)
    note = f'<span style="color:{theme.muted}">{plotly_text(said)}</span>'
    texts = [(x, y + 10.0 + 17.0 * (head.count("<br>") + 1), "note", note)]
    texts += [
        (x, y + 10.0 + 17.0 * n, "head", f"{'' if n else mark}<b>{line}</b>")
        for n, line in enumerate(head.split("<br>"))
    ]
    if not column.bars:
        texts.append((x, y + head_px + row_px * 0.4, "note", plotly_text(column.otherwise)))
    for n, bar in enumerate(column.bars):
        middle = y + head_px + row_px * n
        label = plotly_text(fitted(bar.label, room_px=_ROOM_PX, size=_LABEL_PX))
        texts.append((x, middle + row_px * 0.27, "label", label))
        end = x + bar.value * scale
        texts.append((end, middle + row_px * 0.68, "note", f"\u00a0{plotly_text(bar.note)}"))
    return texts


def _text_traces(texts: Sequence[tuple[float, float, str, str]], theme: Theme) -> list[Trace]:
    fonts = {"head": _LABEL_PX, "label": _LABEL_PX, "note": SMALL_PX}
    return [
        text_trace(
            ink=theme.ink,
            size=size,
            x=[x for x, _, kind, _ in texts if kind == style],
            y=[y for _, y, kind, _ in texts if kind == style],
            text=[text for _, _, kind, text in texts if kind == style],
            textposition="middle right",
        )
        for style, size in fonts.items()
    ]
