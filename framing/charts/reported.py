"""Reported words: whose words an outlet or an article prints, as bars.

The data of a piece (``customdata``) are the fields of ``framing.shares.Piece`` in their order:
outlet, article_id, part, actor, form.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

import pandas as pd
import plotly.graph_objects as go

from framing.charts.bars import Form, Rows, beside_trace, laid_out, segment
from framing.charts.colours import ink_on
from framing.charts.labels import counted, plotly_text, shortened, told_apart
from framing.charts.palette import LIGHT, ActorStyle, Theme
from framing.charts.traces import Trace
from framing.tables import UNKNOWN_OUTLET

Measure = Literal["words", "passages"]

#: A name in the legend fits a telephone of 390 pixels.
_NAME_CHARS = 42

OTHERS, UNATTRIBUTED, OWN_VOICE = "Others", "Unattributed", "The outlet’s own voice"
NOT_CHOSEN = "Actors not chosen"


#: A row of SHARES.
_Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bars:
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


def reported_words_bars(
    shares: pd.DataFrame,
    *,
    actors: Mapping[str, ActorStyle],
    titles: Mapping[str, str] | None = None,
    theme: Theme = LIGHT,
    form: Form = "full",
) -> go.Figure:
    """Draw a bar an outlet or article as long as its words: whose words are reported.

    Solid pieces are in quotation marks, hatched ones reported without marks, the pale end is the
    outlet's own voice.  Rows of actors that are left out of ``shares`` by a filter keep their
    room, as one faint piece: no figure changes.

    Parameters
    ----------
    shares : DataFrame
        A SHARES table, of outlets or of articles.
    actors : mapping
        From ``actor_styles``; its order is the order of the pieces.
    titles : mapping, optional
        From article_id to the title that labels its bar, where bars are articles.
    theme : Theme, default LIGHT
    form : {"full", "smallest"}, default "full"
        The smallest has thin bars and no numbers in them.
    """
    bars = _bars(shares, actors=actors, titles=titles or {}, rows_of=(theme, form))
    traces = [
        trace
        for part, actor in _keys(bars)
        for trace in _word_pieces(bars, part=part, actor=actor, column="n_")
    ]
    reported, words = bars.whole("outlet_reported"), bars.whole("outlet_words")
    by_bar = zip(*bars.pieces.values(), strict=True)
    shown = [sum(row["n_quoted"] + row["n_unmarked"] for row in bar if row) for bar in by_bar]
    hidden = [whole - part for whole, part in zip(reported, shown, strict=True)]
    if any(hidden):
        traces.append(_rest(bars, hidden, name=NOT_CHOSEN))
    own = [max(0, whole - part) for whole, part in zip(words, reported, strict=True)]
    traces.append(_rest(bars, own, name=OWN_VOICE))
    totals = [counted(n, "word") for n in words]
    ends = [float(max(pair)) for pair in zip(words, reported, strict=True)]
    traces.append(beside_trace(bars.rows, ends=ends, texts=totals))
    return laid_out(bars.rows, traces, most=max(ends, default=1.0), beside=totals)


def reported_shares_bars(
    shares: pd.DataFrame,
    *,
    actors: Mapping[str, ActorStyle],
    measure: Measure = "words",
    titles: Mapping[str, str] | None = None,
    theme: Theme = LIGHT,
) -> go.Figure:
    """Draw a 100 % bar an outlet or article: whose part of the reported words, or passages.

    A bar with too little for percentages is a sentence.  ``n`` stands above every bar.

    Parameters
    ----------
    shares : DataFrame
        A SHARES table.
    actors : mapping
        From ``actor_styles``.
    measure : {"words", "passages"}, default "words"
        Words, solid in marks and hatched without; or attributions, each counted once.
    titles : mapping, optional
        From article_id to the title that labels its bar.
    theme : Theme, default LIGHT
    """
    whole, noun = {
        "words": ("outlet_reported", "reported word"),
        "passages": ("outlet_attributions", "attribution"),
    }[measure]
    bars = _bars(shares, actors=actors, titles=titles or {}, rows_of=(theme, "full"))
    notes = [counted(n, noun) for n in bars.whole(whole)]
    bars = replace(bars, rows=replace(bars.rows, notes=notes))
    traces: list[Trace] = []
    for part, actor in _keys(bars):
        if measure == "words":
            traces += _word_pieces(bars, part=part, actor=actor, column="share_")
        else:
            traces += _passage_pieces(bars, part=part, actor=actor)
    thin = [
        "too few for percentages" if row["share_attributions"] is None else "" for row in bars.first
    ]
    traces.append(beside_trace(bars.rows, ends=[0.0] * len(thin), texts=thin))
    return laid_out(bars.rows, traces, most=1.0, beside=[])


def _bars(
    shares: pd.DataFrame,
    *,
    actors: Mapping[str, ActorStyle],
    titles: Mapping[str, str],
    rows_of: tuple[Theme, Form],
) -> _Bars:
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
    names = told_apart(known, fit=_legend_name)
    return _Bars(
        pieces=pieces,
        first=list(first.values()),
        rows=rows,
        actors=actors,
        names=dict(zip(known, names, strict=True)),
    )


def _legend_name(actor: str) -> str:
    # "Lawmakers (outlet unknown: its title)" is told from others by the title.
    return shortened(actor.replace(UNKNOWN_OUTLET, ""), max_chars=_NAME_CHARS)


def _keys(bars: _Bars) -> list[tuple[str, str]]:
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


def _word_pieces(bars: _Bars, *, part: str, actor: str, column: str) -> list[Trace]:
    """Return the solid and the hatched pieces of one actor, if there are any."""
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
    return [solid, {**hatched, "text": None, "showlegend": False}]


def _passage_pieces(bars: _Bars, *, part: str, actor: str) -> list[Trace]:
    rows = bars.pieces.get((part, actor), ())
    if not any(row and row["n_attributions"] for row in rows):
        return []
    colour = piece_colour(part, actor, actors=bars.actors, theme=bars.theme)
    return [_piece(bars, rows, of=("share_attributions", ""), marker={"color": colour})]


def _piece(
    bars: _Bars, rows: Sequence[_Row | None], *, of: tuple[str, str], marker: dict[str, Any]
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


def _rest(bars: _Bars, words: Sequence[int], *, name: str) -> Trace:
    """Return the end of each bar that no actor shown has: own voice, or what a filter hides."""
    own = name == OWN_VOICE
    written = own and bars.rows.form == "full"
    return segment(
        bars.rows,
        name=name,
        x=[float(n) for n in words],
        marker={"color": bars.theme.pale if own else bars.theme.grid},
        text=["own voice" if written and n else "" for n in words],
        insidetextfont={"color": bars.theme.muted},
        customdata=[[row["outlet"], row["article_id"] or "", "", "", "own"] for row in bars.first],
        hovertext=[
            f"{plotly_text(row['outlet'])}<br><b>{name}</b><br>{counted(n, 'word')}"
            for row, n in zip(bars.first, words, strict=True)
        ],
        showlegend=True,
    )
