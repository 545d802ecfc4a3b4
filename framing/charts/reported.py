"""Reported words: whose words an outlet or an article prints, as bars.

The data of a piece (``customdata``) are the fields of ``framing.shares.Piece`` in their order:
outlet, article_id, part, actor, form.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import pandas as pd
import plotly.graph_objects as go

from framing.charts.bars import Form, Rows, beside_trace, laid_out, segment
from framing.charts.labels import counted, plotly_text
from framing.charts.palette import LIGHT, ActorStyle, Theme, ink_on

Measure = Literal["words", "passages"]

OTHERS, UNATTRIBUTED, OWN_VOICE = "Others", "Unattributed", "The outlet’s own voice"
NOT_CHOSEN = "Actors not chosen"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bars:
    """SHARES by the bar they are of, and how the bars are laid out."""

    shares: pd.DataFrame  #: with ``y``, the number of the bar
    first: pd.DataFrame  #: one row a bar
    rows: Rows
    actors: Mapping[str, ActorStyle]

    @property
    def theme(self) -> Theme:
        """The ground."""
        return self.rows.theme


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
        for part, actor in _keys(actors)
        for trace in _word_pieces(bars, part=part, actor=actor, column="n_")
    ]
    reported = _whole(bars.first, "outlet_reported")
    shown = bars.shares.groupby("y")[["n_quoted", "n_unmarked"]].sum().sum(axis=1)
    hidden = [whole - int(part) for whole, part in zip(reported, shown, strict=True)]
    if any(hidden):
        traces.append(_rest(bars, hidden, name=NOT_CHOSEN))
    words = _whole(bars.first, "outlet_words")
    own = [max(0, all_ - part) for all_, part in zip(words, reported, strict=True)]
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
    notes = [counted(n, noun) for n in _whole(bars.first, whole)]
    rows = Rows(labels=bars.rows.labels, notes=notes, theme=theme)
    bars = _Bars(shares=bars.shares, first=bars.first, rows=rows, actors=actors)
    traces: list[Any] = []
    for part, actor in _keys(actors):
        if measure == "words":
            traces += _word_pieces(bars, part=part, actor=actor, column="share_")
        else:
            traces += _passage_pieces(bars, part=part, actor=actor)
    thin = bars.first["share_attributions"].isna().tolist()
    sentences = ["too few for percentages" if is_thin else "" for is_thin in thin]
    traces.append(beside_trace(rows, ends=[0.0] * len(thin), texts=sentences))
    return laid_out(rows, traces, most=1.0, beside=[])


def _bars(
    shares: pd.DataFrame,
    *,
    actors: Mapping[str, ActorStyle],
    titles: Mapping[str, str],
    rows_of: tuple[Theme, Form],
) -> _Bars:
    keys = shares["article_id"].fillna(shares["outlet"])
    order = {key: at for at, key in enumerate(dict.fromkeys(keys))}
    numbered = shares.assign(y=[order[key] for key in keys])
    first = numbered.drop_duplicates("y")
    labels, notes = [], []
    cells = first[["outlet", "article_id", "outlet_articles"]].astype(object)
    for outlet, article_id, n_articles in cells.itertuples(index=False, name=None):
        is_outlet = pd.isna(article_id)
        title = "" if is_outlet else titles.get(article_id, "")
        labels.append(title or str(outlet))
        notes.append(counted(int(n_articles), "article") if is_outlet else "")
    theme, form = rows_of
    rows = Rows(labels=labels, notes=notes, theme=theme, form=form)
    return _Bars(shares=numbered, first=first, rows=rows, actors=actors)


def _keys(actors: Mapping[str, ActorStyle]) -> list[tuple[str, str]]:
    return [*(("actor", actor) for actor in actors), ("others", ""), ("unattributed", "")]


def piece_name(part: str, actor: str) -> str:
    """Return what a part of the reported words is called."""
    return {"others": OTHERS, "unattributed": UNATTRIBUTED}.get(part, actor)


def piece_colour(part: str, actor: str, *, actors: Mapping[str, ActorStyle], theme: Theme) -> str:
    """Return the colour of a part of the reported words."""
    if part == "unattributed":
        return theme.unattributed
    return actors[actor].colour(theme) if actor in actors else theme.others


def _whole(first: pd.DataFrame, column: str) -> list[int]:
    return [int(n) for n in first[column].fillna(0)]


def _of(bars: _Bars, part: str, actor: str) -> pd.DataFrame:
    inside = bars.shares["part"].eq(part)
    if part == "actor":
        inside &= bars.shares["actor"].eq(actor)
    return bars.shares[inside.fillna(value=False).astype(bool)]


def _word_pieces(bars: _Bars, *, part: str, actor: str, column: str) -> list[go.Bar]:
    """Return the solid and the hatched pieces of one actor, if there are any."""
    rows = _of(bars, part, actor)
    if not (rows["n_quoted"] + rows["n_unmarked"]).any():
        return []
    colour = piece_colour(part, actor, actors=bars.actors, theme=bars.theme)
    name = piece_name(part, actor)
    hatch = {
        "shape": "/",
        "fillmode": "replace",
        "fgcolor": colour,
        "bgcolor": bars.theme.ground,
        "size": 6,
        "solidity": 0.45,
    }
    solid = _piece(bars, rows, of=(column + "quoted", "quoted"), name=name)
    solid.update(marker={"color": colour}, insidetextfont={"color": ink_on(colour)})
    hatched = _piece(bars, rows, of=(column + "unmarked", "unmarked"), name=name)
    hatched.update(marker={"color": colour, "pattern": hatch}, text=None, showlegend=False)
    return [solid, hatched]


def _passage_pieces(bars: _Bars, *, part: str, actor: str) -> list[go.Bar]:
    rows = _of(bars, part, actor)
    if not rows["n_attributions"].any():
        return []
    colour = piece_colour(part, actor, actors=bars.actors, theme=bars.theme)
    piece = _piece(bars, rows, of=("share_attributions", ""), name=piece_name(part, actor))
    return [piece.update(marker={"color": colour}, insidetextfont={"color": ink_on(colour)})]


def _piece(bars: _Bars, rows: pd.DataFrame, *, of: tuple[str, str], name: str) -> go.Bar:
    column, form = of
    values = [float(value) for value in rows[column].fillna(0)]
    if bars.rows.form == "smallest":
        texts = [""] * len(values)
    elif column.startswith("share_"):
        texts = [f"{value:.0%}".replace("%", " %") if value else "" for value in values]
    else:
        texts = [f"{value:,.0f}" if value else "" for value in values]
    bar = segment(bars.rows, name=name, y=rows["y"].tolist(), x=values, marker={})
    return bar.update(
        text=texts,
        customdata=_data(rows, form=form),
        hovertext=_hover(rows, name=name),
        showlegend=True,
    )


def _data(rows: pd.DataFrame, *, form: str) -> list[list[str]]:
    cells = rows[["outlet", "article_id", "part", "actor"]].astype(object)
    return [[*row, form] for row in cells.where(cells.notna(), "").to_numpy().tolist()]


def _hover(rows: pd.DataFrame, *, name: str) -> list[str]:
    columns = ["outlet", "n_quoted", "n_unmarked", "n_passages", "n_articles"]
    return [
        f"{plotly_text(outlet)}<br><b>{plotly_text(name)}</b>"
        f"<br>{counted(quoted, 'word')} in quotation marks"
        f"<br>{counted(unmarked, 'word')} reported without marks"
        f"<br>{counted(passages, 'passage')} in {counted(articles, 'article')}"
        for outlet, quoted, unmarked, passages, articles in rows[columns].itertuples(
            index=False, name=None
        )
    ]


def _rest(bars: _Bars, words: Sequence[int], *, name: str) -> go.Bar:
    """Return the end of each bar that no actor shown has: own voice, or what a filter hides."""
    own = name == OWN_VOICE
    cells = bars.first[["outlet", "article_id"]].astype(object)
    keys = cells.where(cells.notna(), "").to_numpy().tolist()
    bar = segment(
        bars.rows,
        name=name,
        y=bars.first["y"].tolist(),
        x=[float(n) for n in words],
        marker={"color": bars.theme.pale if own else bars.theme.grid},
    )
    return bar.update(
        text=["own voice" if own and bars.rows.form == "full" and n else "" for n in words],
        insidetextfont={"color": bars.theme.muted},
        customdata=[[outlet, article_id, "", "", "own"] for outlet, article_id in keys],
        hovertext=[
            f"{plotly_text(key[0])}<br><b>{name}</b><br>{counted(n, 'word')}"
            for key, n in zip(keys, words, strict=True)
        ],
        showlegend=True,
    )
