"""Concordance: any word, phrase, beginning or pattern in its places, one under the other."""

from __future__ import annotations

from typing import cast

import pandas as pd
import streamlit as st
from streamlit.navigation.page import StreamlitPage

from framing.charts.base.text import counted
from framing.dashboard.figures.chart import with_about
from framing.dashboard.state.view import View, about
from framing.dashboard.widgets.card import File, save_button
from framing.dashboard.widgets.evidence import show_passages
from framing.dashboard.widgets.outlet_name import spoken
from framing.output import csv_bytes
from framing.terms import PatternError, concordance
from framing.terms.concordance import Mode, Order

#: Lines on the page; the file has all.
MAX_LINES = 1000
_MODES = {"Word or phrase": "phrase", "Begins with": "prefix", "Pattern": "pattern"}
_ORDERS = {
    "outlet and article": "article",
    "the words before": "left",
    "the words after": "right",
}
_COLUMNS = {
    "left": st.column_config.TextColumn("before", alignment="right", width=230),
    "match": st.column_config.TextColumn("found", alignment="center", width=110),
    "right": st.column_config.TextColumn("after", width=330),
    "outlet": st.column_config.TextColumn("outlet", width=140),
    "place": st.column_config.TextColumn("place", width=90),
}


def concordance_section(view: View, *, reader: StreamlitPage) -> None:
    """Let the reader look up any word, phrase, beginning or pattern in the texts."""
    st.subheader("Look up any word")
    left, middle, right = st.columns([3, 2, 2])
    query = left.text_input("Words", key="query", placeholder="lawmakers", persist_state="session")
    mode = middle.selectbox("As", list(_MODES), key="query_mode", persist_state="session")
    order = right.selectbox("In order of", list(_ORDERS), key="query_order")
    if mode == "Pattern":
        st.text(_PATTERN)
    if not query or not query.strip():
        return
    try:
        places = concordance(
            view.term_counts(),
            view.analysis.texts,
            query=query,
            mode=cast(Mode, _MODES[mode]),
            order=cast(Order, _ORDERS[order]),
        )
    except PatternError as error:
        st.error("This cannot be searched for.")
        st.text(str(error))
        return
    _lines(view.of_shown_outlets(places), view=view, reader=reader, query=query)


def _lines(places: pd.DataFrame, *, view: View, reader: StreamlitPage, query: str) -> None:
    """Show the places found, and the passage of the one that is chosen."""
    n = places["article_id"].nunique()
    st.text(f"{len(places):,} places in {n:,} of {counted(len(view.articles), 'article')}.")
    if places.empty:
        st.text("Not found in the text supplied. Words in embedded posts are not searched.")
        return
    shown = places.head(MAX_LINES)
    if len(shown) < len(places):
        st.text(f"The first {len(shown):,} are listed; the file has all.")
    st.text("Choose a line at its left edge to read it in its article.")
    event = st.dataframe(
        shown[list(_COLUMNS)].assign(outlet=shown["outlet"].map(spoken)),
        column_config=_COLUMNS,
        hide_index=True,
        key="concordance",
        on_select="rerun",
        selection_mode="single-row",
        alt="Every place with the words before and after",
    )
    source = f"“{query}” · {about(view)}"
    save_button(
        File(
            label="CSV of these lines",
            make=lambda: csv_bytes(with_about(places, title="Concordance", source=source)),
            stem="concordance",
            suffix="csv",
            depends_on=f"{view.key} {source} {places[['start', 'end']].to_csv(index=False)}",
        )
    )
    rows = [row for row in event["selection"]["rows"] if row < len(shown)]
    if rows:
        chosen = shown.iloc[rows]
        show_passages(chosen.assign(note=chosen["place"]), view=view, reader=reader, key="query")


_PATTERN = (
    "A pattern is a regular expression for one whole word; with blanks between, for several words "
    "in a row. lawmak\\w+ finds lawmaker and lawmakers; (un)?lawful finds both words."
)
