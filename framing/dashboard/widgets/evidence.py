"""Evidence: the passages behind a figure, each with a way into its article."""

from __future__ import annotations

import html
import math
from collections.abc import Callable, Hashable
from typing import Any

import pandas as pd
import streamlit as st
from streamlit.navigation.page import StreamlitPage

from framing.dashboard.state.view import View
from framing.dashboard.widgets.card import passages_button
from framing.dashboard.widgets.outlet_name import spoken
from framing.dashboard.widgets.passages import passage_html, passages

#: Passages listed at once; more are turned over like pages.
PAGE_SIZE = 20


#: Offers what can be put right about a row, under a key of its own.
Mend = Callable[..., None]


def show_passages(
    spans: pd.DataFrame,
    *,
    view: View,
    reader: StreamlitPage,
    key: str,
    mend: Mend | None = None,
) -> None:
    """List the passages at ``spans``, each marked in its sentence, with a link to the article.

    Parameters
    ----------
    spans : DataFrame
        A row a passage: article_id, start, end, and note where there is one to show.
    view : View
    reader : Page
        The page that shows an article.
    key : str
        Of the widgets; letters, digits and underscores.
    mend : callable, optional
        ``mend_passage`` or ``mend_figure``, where ``spans`` are rows of QUOTATIONS or of COUNTS.
    """
    n_pages = math.ceil(len(spans) / PAGE_SIZE)
    turned = 1
    if n_pages > 1:
        turned = int(
            st.number_input(f"Part of {n_pages:,}", 1, n_pages, 1, key=f"{key}_part", width=140)
        )
    part = spans.iloc[(turned - 1) * PAGE_SIZE : turned * PAGE_SIZE]
    listed = passages(part, view.analysis.texts, articles=view.analysis.articles)
    rows = part.to_dict("records")
    for number, row in enumerate(listed.to_dict("records")):
        st.html(f'<div class="place">{html.escape(_place(row))}</div><div>{_marked(row)}</div>')
        with st.container(horizontal=True, gap="small", key=f"{key}_ways_{number}"):
            st.page_link(
                reader,
                label=":primary[Read in the article]",
                query_params={
                    "article": row["article_id"],
                    "start": str(row["start"]),
                    "end": str(row["end"]),
                },
            )
            if mend is not None:
                mend(rows[number], view=view, key=f"{key}_mend_{turned}_{number}")
    if len(spans):
        passages_button(spans, view=view, key=key)


def _marked(row: dict[Hashable, Any]) -> str:
    return passage_html(row["before"], row["passage"], row["after"])


def _place(row: dict[Hashable, Any]) -> str:
    published, note = row["published"], row["note"]
    date = "" if pd.isna(published) else f", {published.day} {published:%B %Y}"
    return f"{spoken(row['outlet'])}{date}" + (
        f" · {note}" if isinstance(note, str) and note else ""
    )
