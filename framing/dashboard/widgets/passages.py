"""Passages: the places in the texts that a figure was counted from."""

from __future__ import annotations

import html
from collections.abc import Mapping

import pandas as pd

from framing.language.context import context

#: Columns of a table of passages: where it stands, what it says, with the words around it.
COLUMNS = (
    "article_id",
    "outlet",
    "published",
    "title",
    "start",
    "end",
    "before",
    "passage",
    "after",
    "note",
)


def passages(
    spans: pd.DataFrame, texts: Mapping[str, str], *, articles: pd.DataFrame
) -> pd.DataFrame:
    """Return the passages at ``spans``, each with at most 25 words around it.

    Parameters
    ----------
    spans : DataFrame
        A row a passage, with article_id, start and end, and note where there is one to show.
    texts : mapping of str to str
        The stored text of each article.
    articles : DataFrame
        An ARTICLES table.

    Returns
    -------
    DataFrame, shape (n spans, 10)
        In the order of ``spans``, which is kept: the page that lists them chose it.
    """
    known = articles.set_index("article_id")[["outlet", "published", "title"]]
    rows = []
    notes = spans["note"] if "note" in spans.columns else [""] * len(spans)
    for article_id, start, end, note in zip(
        spans["article_id"], spans["start"], spans["end"], notes, strict=True
    ):
        around = context(texts[article_id], start=int(start), end=int(end))
        outlet, published, title = known.loc[article_id]
        rows.append(
            (
                article_id,
                outlet,
                published,
                title,
                int(start),
                int(end),
                around.before,
                around.passage,
                around.after,
                note,
            )
        )
    return pd.DataFrame(rows, columns=list(COLUMNS))


def passage_html(before: str, passage: str, after: str) -> str:
    """Return a passage in its sentence as HTML, the passage marked; all three are escaped.

    Examples
    --------
    >>> passage_html("He said ", "<b>no</b>", ".")
    'He said <mark class="passage">&lt;b&gt;no&lt;/b&gt;</mark>.'
    """
    return (
        f"{html.escape(before)}"
        f'<mark class="passage">{html.escape(passage)}</mark>{html.escape(after)}'
    )
