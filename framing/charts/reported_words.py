"""Reported words: whose words an outlet or an article prints, as bars.

The data of a piece (``customdata``) are the fields of ``framing.shares.Piece`` in their order:
outlet, article_id, part, actor, form.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Literal

import pandas as pd
import plotly.graph_objects as go

from framing.charts.base.text import counted
from framing.charts.base.theme import LIGHT, ActorStyle, Theme
from framing.charts.base.traces import Trace
from framing.charts.forms.bar_rows import Form, beside_trace, laid_out
from framing.charts.reported_pieces import (
    NOT_CHOSEN,
    OWN_VOICE,
    POSTS,
    bars_of,
    end_pieces,
    keys,
    passage_pieces,
    word_pieces,
)

Measure = Literal["words", "passages"]


def reported_words_bars(
    shares: pd.DataFrame,
    *,
    actors: Mapping[str, ActorStyle],
    titles: Mapping[str, str] | None = None,
    theme: Theme = LIGHT,
    form: Form = "full",
) -> go.Figure:
    """Draw a bar an outlet or article as long as its words: whose words are reported.

    Solid pieces are in quotation marks, hatched ones reported without marks, dotted ones are
    embedded posts, the pale end is the outlet's own voice.  Rows of actors that are left out of
    ``shares`` by a filter keep their room, as one faint piece: no figure changes.

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
    bars = bars_of(shares, actors=actors, titles=titles or {}, rows_of=(theme, form))
    traces = [
        trace
        for part, actor in keys(bars)
        for trace in word_pieces(bars, part=part, actor=actor, column="n_")
    ]
    reported, words = bars.whole("outlet_reported"), bars.whole("outlet_words")
    by_bar = zip(*bars.pieces.values(), strict=True)
    shown = [sum(row["n_quoted"] + row["n_unmarked"] for row in bar if row) for bar in by_bar]
    hidden = [whole - part for whole, part in zip(reported, shown, strict=True)]
    if any(hidden):
        traces.append(end_pieces(bars, hidden, name=NOT_CHOSEN))
    posts = bars.whole("outlet_posts")
    if any(posts):
        traces.append(end_pieces(bars, posts, name=POSTS))
    parts = zip(words, reported, posts, strict=True)
    own = [max(0, whole - part - post) for whole, part, post in parts]
    traces.append(end_pieces(bars, own, name=OWN_VOICE))
    totals = [counted(n, "word") for n in words]
    sums = [part + post for part, post in zip(reported, posts, strict=True)]
    ends = [float(max(pair)) for pair in zip(words, sums, strict=True)]
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
    bars = bars_of(shares, actors=actors, titles=titles or {}, rows_of=(theme, "full"))
    notes = [counted(n, noun) for n in bars.whole(whole)]
    bars = replace(bars, rows=replace(bars.rows, notes=notes))
    traces: list[Trace] = []
    for part, actor in keys(bars):
        if measure == "words":
            traces += word_pieces(bars, part=part, actor=actor, column="share_")
        else:
            traces += passage_pieces(bars, part=part, actor=actor)
    thin = [
        "too few for percentages" if row["share_attributions"] is None else "" for row in bars.first
    ]
    traces.append(beside_trace(bars.rows, ends=[0.0] * len(thin), texts=thin))
    return laid_out(bars.rows, traces, most=1.0, beside=[])
