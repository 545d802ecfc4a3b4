"""Found: what was found in an article, as marks on its text, and the key to them."""

from __future__ import annotations

import html
from collections.abc import Hashable
from typing import Any

import pandas as pd

from framing.charts.base.theme import THEMES
from framing.dashboard.state.view import View
from framing.dashboard.widgets.article_marks import Mark
from framing.language.quotation_marks import QuotedSpan, quoted_spans
from framing.shares import REPORTED

_KINDS = (
    ("direct", "in quotation marks"),
    ("indirect", "reported without marks"),
    ("speaker", "who says it"),
    ("amount", "amount"),
    ("post", "embedded post"),
)


def found_marks(view: View, article_id: str) -> tuple[list[Mark], dict[str, str]]:
    """Return the marks of an article, and the colours of the actors that they belong to.

    Parameters
    ----------
    view : View
    article_id : str

    Returns
    -------
    list of Mark
        Of passages, speakers, amounts and embedded posts.
    dict
        From each actor that is reported here to its colour.
    """
    analysis = view.analysis
    text = analysis.texts[article_id]
    quoted = [span for span in quoted_spans(text) if span.depth == 0]
    marks: list[Mark] = []
    colors: dict[str, str] = {}
    for row in _rows(analysis.quotations, article_id):
        if row["kind"] in REPORTED:
            actor, color = _actor(view, row["actor"])
            colors.setdefault(actor, color)
            marks += _passage_marks(row, quoted, tip=f"{actor}, {row['kind']}", color=color)
    for row in _rows(analysis.counts, article_id):
        said = " ".join(str(part) for part in (row["modifier"], row["unit"]) if not pd.isna(part))
        marks.append(Mark(start=row["start"], end=row["end"], kind="amount", tip=f"amount: {said}"))
    for row in _rows(analysis.posts, article_id):
        tip = "embedded post" if pd.isna(row["author"]) else f"post by {row['author']}"
        marks.append(Mark(start=row["start"], end=row["end"], kind="post", tip=tip))
    return marks, colors


def _rows(table: pd.DataFrame, article_id: str) -> list[dict[Hashable, Any]]:
    return table[table["article_id"] == article_id].to_dict("records")


def _actor(view: View, actor: Any) -> tuple[str, str]:
    """Return the name and the colour of an actor, who may be one of the others or not known."""
    theme = THEMES[view.theme]
    if pd.isna(actor):
        return "unattributed", theme.unattributed
    style = view.actor_styles.get(actor)
    return str(actor), style.colour(theme) if style else theme.others


def _passage_marks(
    row: dict[Hashable, Any], quoted: list[QuotedSpan], *, tip: str, color: str
) -> list[Mark]:
    """Return the marks of one passage: of a mixed one, what is in marks and what is not."""
    start, end = row["start"], row["end"]
    if row["kind"] == "direct":
        marks = [Mark(start=start, end=end, kind="direct", color=color, tip=tip)]
    else:
        marks = [Mark(start=start, end=end, kind="indirect", color=color, tip=tip)]
        if row["kind"] == "mixed":
            marks += [
                Mark(start=span.start, end=min(span.end, end), kind="direct", color=color)
                for span in quoted
                if start <= span.start < end
            ]
    if not pd.isna(row["speaker_start"]):
        spoken = (row["speaker_start"], row["speaker_end"])
        marks.append(Mark(start=spoken[0], end=spoken[1], kind="speaker", color=color))
    return marks


def legend_html(colors: dict[str, str]) -> str:
    """Return the key to the marks as HTML: the kinds once, then each actor in its colour.

    Examples
    --------
    >>> "&lt;b&gt;" in legend_html({"<b>": "#332288"})
    True
    """
    shown = [f'<i class="{kind}" style="--mark:#8a8f98">{words}</i>' for kind, words in _KINDS]
    shown += [
        f'<i class="direct" style="--mark:{html.escape(color)}">{html.escape(actor)}</i>'
        for actor, color in colors.items()
    ]
    return f'<div class="article legend">{"".join(shown)}</div>'
