"""Positions: who is quoted in the title, who first, and who has the last word, outlet by outlet.

The data of a piece (``customdata``) are its outlet, place, part and actor, as in POSITIONS; the
actor is "" where the piece is of several.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from framing.charts.base.colours import ink_on
from framing.charts.base.figure import empty
from framing.charts.base.text import counted, plotly_text, shortened, told_apart
from framing.charts.base.theme import LIGHT, ActorStyle, Theme
from framing.charts.base.traces import Trace, bar_trace, legend_entry, text_trace
from framing.charts.forms.bar_rows import LABEL_PX, Rows, laid_out
from framing.charts.reported_pieces import legend_name, piece_colour, piece_name

#: Places as POSITIONS has them, and how they head their strips.
PLACES = {"title": "In the title or deck", "first": "Quoted first", "last": "Last word"}
NOBODY = "Nobody"
#: Part and actor of who has a piece; all actors without a colour are one.
_Group = tuple[str, str]
_NONE: _Group = ("none", "")
_REST: tuple[_Group, ...] = (("others", ""), ("unattributed", ""), _NONE)
#: Part of its third of the width that a strip fills.
_STRIP = 0.965
#: From this width on a strip has room for most names.
_MIN_WIDTH_PX = 620
_HEAD_PX = 26
_NAME_CHARS = 26
#: Names are written this small before they are left out: with over eight outlets bars are thin.
_MIN_NAME_PX = 10
#: Others that a hover names.
_MOST_NAMED = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class _Segment:
    """A piece of a strip: the articles in which somebody has a place."""

    row: int
    x: float
    length: float
    group: _Group
    name: str
    colour: str
    hover: str
    data: tuple[str, str, str, str]


def position_strips(
    positions: pd.DataFrame, *, actors: Mapping[str, ActorStyle], theme: Theme = LIGHT
) -> go.Figure:
    """Draw for each outlet three strips: whose words stand in the title, first, and last.

    A strip is as long as the outlet's articles are many, and each article is in it once.

    Parameters
    ----------
    positions : DataFrame
        A POSITIONS table.
    actors : mapping
        From ``actor_styles``: the actors with a colour, and their order in a strip.
    theme : Theme, default LIGHT
    """
    if positions.empty:
        return empty(theme=theme)
    outlets = [str(name) for name in dict.fromkeys(positions["outlet"])]
    wholes = positions.drop_duplicates("outlet")["outlet_articles"]
    notes = [counted(int(n), "article") for n in wholes]
    # The first row has the headings of the strips.
    rows = Rows(labels=["", *outlets], notes=["", *notes], theme=theme)
    pieces = _segments(positions, actors=actors, theme=theme)
    bars = _bars(pieces, rows=rows, theme=theme)
    first = 1 - rows.bar_width / 2 - (LABEL_PX + _HEAD_PX / 2) / rows.row_px
    heads = text_trace(
        ink=theme.muted,
        size=12,
        x=list(range(len(PLACES))),
        y=[first] * len(PLACES),
        text=list(PLACES.values()),
        textposition="middle right",
    )
    seen = {piece.group: piece.colour for piece in pieces}
    groups = [group for group in _order(actors) if group in seen]
    named = told_apart([_name(group) for group in groups], fit=legend_name)
    legend = [
        legend_entry(name, colour=seen[group]) for group, name in zip(groups, named, strict=True)
    ]
    figure = laid_out(rows, [bars, heads, *legend], most=float(len(PLACES)), beside=[])
    top = first - _HEAD_PX / 2 / rows.row_px
    foot = figure.layout.yaxis.range[0]
    figure.layout.update(
        barmode="overlay",
        meta={"min_width": _MIN_WIDTH_PX},
        # Who it is matters more here than the size of the letters: grey pieces have no legend.
        uniformtext={"mode": "hide", "minsize": _MIN_NAME_PX},
        height=round((foot - top) * rows.row_px) + 12,
    )
    figure.layout.yaxis.range = [foot, top]
    return figure


def _bars(pieces: list[_Segment], *, rows: Rows, theme: Theme) -> Trace:
    """Return the pieces of all strips as one trace, each with who it is inside."""
    return bar_trace(
        base=[piece.x for piece in pieces],
        x=[piece.length for piece in pieces],
        y=[piece.row + 1 for piece in pieces],
        width=rows.bar_width,
        marker={
            "color": [piece.colour for piece in pieces],
            "line": {"color": theme.ground, "width": 1},
        },
        text=[
            plotly_text(shortened(legend_name(piece.name), max_chars=_NAME_CHARS))
            for piece in pieces
        ],
        textposition="inside",
        insidetextanchor="start",
        textangle=0,
        insidetextfont={"color": [_ink(piece, theme) for piece in pieces], "size": 12},
        customdata=[list(piece.data) for piece in pieces],
        hovertext=[piece.hover for piece in pieces],
        showlegend=False,
    )


def _segments(
    positions: pd.DataFrame, *, actors: Mapping[str, ActorStyle], theme: Theme
) -> list[_Segment]:
    pieces = []
    for row, (outlet, rows) in enumerate(positions.groupby("outlet", sort=False)):
        whole = int(rows["outlet_articles"].iloc[0])
        for at, place in enumerate(PLACES):
            x = float(at)
            cells = rows[rows["place"].eq(place)]
            for group, whose in _groups(cells, actors=actors):
                length = _STRIP * sum(n for _, n in whose) / whole
                actor = whose[0][0] if len(whose) == 1 else ""
                part = "actor" if group[0] == "others" else group[0]
                pieces.append(
                    _Segment(
                        row=row,
                        x=x,
                        length=length,
                        group=group,
                        name=actor or _name(group),
                        colour=_colour(group, actors=actors, theme=theme),
                        hover=_hover((str(outlet), place, group), whose, whole=whole),
                        data=(str(outlet), place, part, actor),
                    )
                )
                x += length
    return pieces


def _groups(
    cells: pd.DataFrame, *, actors: Mapping[str, ActorStyle]
) -> list[tuple[_Group, list[tuple[str, int]]]]:
    """Return who has a piece of a strip, in order, and the articles of each actor in it."""
    found: dict[_Group, list[tuple[str, int]]] = {group: [] for group in _order(actors)}
    columns = cells[["part", "actor", "n_articles"]].fillna({"actor": ""})
    for part, actor, n in columns.itertuples(index=False, name=None):
        coloured = ("actor", str(actor)) if actor in actors else ("others", "")
        group = coloured if part == "actor" else (str(part), "")
        found[group].append((str(actor), int(n)))
    return [(group, whose) for group, whose in found.items() if whose]


def _order(actors: Mapping[str, ActorStyle]) -> list[_Group]:
    return [*(("actor", actor) for actor in actors), *_REST]


def _name(group: _Group) -> str:
    return NOBODY if group == _NONE else piece_name(*group)


def _colour(group: _Group, *, actors: Mapping[str, ActorStyle], theme: Theme) -> str:
    return theme.pale if group == _NONE else piece_colour(*group, actors=actors, theme=theme)


def _hover(what: tuple[str, str, _Group], whose: Sequence[tuple[str, int]], *, whole: int) -> str:
    outlet, place, group = what
    lines = [
        f"<b>{plotly_text(actor or _name(group))}</b> in {n:,} of {counted(whole, 'article')}"
        for actor, n in whose[:_MOST_NAMED]
    ]
    if len(whose) > _MOST_NAMED:
        lines.append(f"and {counted(len(whose) - _MOST_NAMED, 'other')}")
    return "<br>".join([plotly_text(outlet), PLACES[place], *lines])


def _ink(piece: _Segment, theme: Theme) -> str:
    return theme.muted if piece.group == _NONE else ink_on(piece.colour)
