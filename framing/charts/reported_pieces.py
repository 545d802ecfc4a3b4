"""Reported pieces: actors and kinds of speech as stacked pieces of the bars of reported words.

The data of a piece (``customdata``) are the fields of ``framing.shares.Piece`` in their order:
outlet, article_id, part, actor, form.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from framing.charts.base.colours import ink_on
from framing.charts.base.text import counted, plotly_text, shortened, told_apart
from framing.charts.base.theme import ActorStyle, Theme
from framing.charts.base.traces import Trace
from framing.charts.forms.bar_rows import Form, Rows, segment
from framing.tables import UNKNOWN_OUTLET

#: A name in the legend fits a telephone of 390 pixels.
_NAME_CHARS = 42

OTHERS, UNATTRIBUTED, OWN_VOICE = "Others", "Unattributed", "The outlet’s own voice"
POSTS = "Embedded posts, their authors’ words"
NOT_CHOSEN = "Actors not chosen"
#: What the data of a piece at the end of a bar say of it.
_FORMS = {OWN_VOICE: "own", POSTS: "posts", NOT_CHOSEN: "own"}


#: A row of SHARES.
_Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    """SHARES by the piece they are of, and how the bars are laid out."""

    pieces: Mapping[tuple[str, str], Sequence[_Row | None]]  #: by part and actor, one a bar
    first: Sequence[_Row]  #: a row of each bar, for what is the same in all
    rows: Rows
    actors: Mapping[str, ActorStyle]
    names: Mapping[str, str]  #: of actors in the legend

    @property
    def theme(self) -> Theme:
        """The ground."""
        return self.rows.theme

    def whole(self, column: str) -> list[int]:
        """Return a figure of each bar as a whole."""
        return [int(row[column]) for row in self.first]


def bars_of(
    shares: pd.DataFrame,
    *,
    actors: Mapping[str, ActorStyle],
    titles: Mapping[str, str],
    rows_of: tuple[Theme, Form],
) -> Bars:
    """Return ``shares`` by bar and piece; ``rows_of`` are the ground and the form."""
    table = shares.astype(object)
    records: list[Any] = table.where(table.notna(), None).to_dict("records")
    keys = [row["article_id"] or row["outlet"] for row in records]
    order = {key: at for at, key in enumerate(dict.fromkeys(keys))}
    pieces: dict[tuple[str, str], list[_Row | None]] = {}
    first: dict[str, _Row] = {}
    for key, row in zip(keys, records, strict=True):
        first.setdefault(key, row)
        name = (row["part"], row["actor"] or "")
        pieces.setdefault(name, [None] * len(order))[order[key]] = row
    labels = [titles.get(row["article_id"] or "") or row["outlet"] for row in first.values()]
    notes = [
        "" if row["article_id"] else counted(row["outlet_articles"], "article")
        for row in first.values()
    ]
    theme, form = rows_of
    rows = Rows(labels=labels, notes=notes, theme=theme, form=form)
    known = list(dict.fromkeys([*actors, *(actor for _, actor in pieces)]))
    names = told_apart(known, fit=legend_name)
    return Bars(
        pieces=pieces,
        first=list(first.values()),
        rows=rows,
        actors=actors,
        names=dict(zip(known, names, strict=True)),
    )


def legend_name(actor: str) -> str:
    """Return an actor's name as it fits a legend.

    Examples
    --------
    >>> legend_name("signers (outlet unknown: A letter)")
    'signers (A letter)'
    """
    return shortened(actor.replace(UNKNOWN_OUTLET, ""), max_chars=_NAME_CHARS)


def keys(bars: Bars) -> list[tuple[str, str]]:
    """Return part and actor of all pieces in their order; an actor without a style comes last."""
    named = [("actor", actor) for actor in bars.actors]
    more = [key for key in bars.pieces if key[0] == "actor" and key not in named]
    return [*named, *more, ("others", ""), ("unattributed", "")]


def piece_name(part: str, actor: str) -> str:
    """Return what a part of the reported words is called."""
    return {"others": OTHERS, "unattributed": UNATTRIBUTED}.get(part, actor)


def piece_colour(part: str, actor: str, *, actors: Mapping[str, ActorStyle], theme: Theme) -> str:
    """Return the colour of a part of the reported words."""
    if part == "unattributed":
        return theme.unattributed
    return actors[actor].colour(theme) if actor in actors else theme.others


def word_pieces(bars: Bars, *, part: str, actor: str, column: str) -> list[Trace]:
    """Return the solid and the hatched pieces of one actor, if there are any, as one trace.

    Bars of one trace at one place are stacked as those of several are, and draw faster.
    """
    rows = bars.pieces.get((part, actor), ())
    if not any(row and row["n_quoted"] + row["n_unmarked"] for row in rows):
        return []
    colour = piece_colour(part, actor, actors=bars.actors, theme=bars.theme)
    hatch = {
        "shape": "/",
        "fillmode": "replace",
        "fgcolor": colour,
        "bgcolor": bars.theme.ground,
        "size": 6,
        "solidity": 0.45,
    }
    solid = _piece(bars, rows, of=(column + "quoted", "quoted"), marker={"color": colour})
    marker = {"color": colour, "pattern": hatch}
    hatched = _piece(bars, rows, of=(column + "unmarked", "unmarked"), marker=marker)
    n = len(rows)
    lists = ("x", "y", "customdata", "hovertext")
    joined = {name: [*solid[name], *hatched[name]] for name in lists}
    text = [*solid["text"], *[""] * n] if solid["text"] else None
    pattern = {**hatch, "shape": [""] * n + ["/"] * n}
    return [{**solid, **joined, "text": text, "marker": {**solid["marker"], "pattern": pattern}}]


def passage_pieces(bars: Bars, *, part: str, actor: str) -> list[Trace]:
    """Return the pieces of one actor by attributions, if there are any."""
    rows = bars.pieces.get((part, actor), ())
    if not any(row and row["n_attributions"] for row in rows):
        return []
    colour = piece_colour(part, actor, actors=bars.actors, theme=bars.theme)
    return [_piece(bars, rows, of=("share_attributions", ""), marker={"color": colour})]


def _piece(
    bars: Bars, rows: Sequence[_Row | None], *, of: tuple[str, str], marker: dict[str, Any]
) -> Trace:
    column, form = of
    some = next(row for row in rows if row)
    name = piece_name(some["part"], some["actor"] or "")
    values = [float(row[column] or 0) if row else 0.0 for row in rows]
    texts = [_number(value, column) if value else "" for value in values]
    return segment(
        bars.rows,
        name=bars.names[some["actor"]] if some["actor"] else name,
        x=values,
        marker=marker,
        text=texts if bars.rows.form == "full" else None,
        insidetextfont={"color": ink_on(marker["color"])},
        customdata=[
            [row["outlet"], row["article_id"] or "", row["part"], row["actor"] or "", form]
            if row
            else []
            for row in rows
        ],
        hovertext=[_hover(row, name) if row else "" for row in rows],
        showlegend=True,
    )


def _number(value: float, column: str) -> str:
    if column.startswith("share_"):
        return f"{value:.0%}".replace("%", " %")
    return f"{value:,.0f}"


def _hover(row: _Row, name: str) -> str:
    return (
        f"{plotly_text(row['outlet'])}<br><b>{plotly_text(name)}</b>"
        f"<br>{counted(row['n_quoted'], 'word')} in quotation marks"
        f"<br>{counted(row['n_unmarked'], 'word')} reported without marks"
        f"<br>{counted(row['n_passages'], 'passage')} in {counted(row['n_articles'], 'article')}"
        f"{_bounds(row)}"
    )


def _bounds(row: _Row) -> str:
    """Return how far the share of words would move with other articles; "" where unknown."""
    if row.get("share_low") is None:
        return ""
    low, high = (f"{row[name]:.0%}".replace("%", " %") for name in ("share_low", "share_high"))
    return f"<br>{low} to {high} of the reported words when articles are drawn again"


def _dotted(theme: Theme) -> dict[str, Any]:
    return {
        "shape": ".",
        "fillmode": "replace",
        "fgcolor": theme.unattributed,
        "bgcolor": theme.pale,
        "size": 6,
        "solidity": 0.35,
    }


def end_pieces(bars: Bars, words: Sequence[int], *, name: str) -> Trace:
    """Return a piece at the end of each bar: own voice, posts, or what a filter hides."""
    own = name == OWN_VOICE
    form = _FORMS[name]
    marker: dict[str, Any] = {"color": bars.theme.pale if own else bars.theme.grid}
    if name == POSTS:
        marker = {"color": bars.theme.unattributed, "pattern": _dotted(bars.theme)}
    written = own and bars.rows.form == "full"
    return segment(
        bars.rows,
        name=name,
        x=[float(n) for n in words],
        marker=marker,
        text=["own voice" if written and n else "" for n in words],
        insidetextfont={"color": bars.theme.muted},
        customdata=[[row["outlet"], row["article_id"] or "", "", "", form] for row in bars.first],
        hovertext=[
            f"{plotly_text(row['outlet'])}<br><b>{name}</b><br>{counted(n, 'word')}"
            for row, n in zip(bars.first, words, strict=True)
        ],
        showlegend=True,
    )
