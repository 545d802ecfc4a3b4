"""Wording: any word in its places, and in whose words the terms stand."""

from __future__ import annotations

from typing import cast

import pandas as pd
import streamlit as st
from streamlit.navigation.page import StreamlitPage

from framing.dashboard.evidence import show_passages
from framing.dashboard.view import View
from framing.terms import concordance, shared_passages, term_changes, voiced_terms, voices
from framing.terms.concordance import Mode, Order

#: Articles up to which sentences are compared without being asked: with more it takes seconds.
MAX_UNASKED = 60
_MODES = {"Word or phrase": "phrase", "Begins with": "prefix", "Pattern": "pattern"}
_ORDERS = {
    "outlet and article": "article",
    "the words before": "left",
    "the words after": "right",
}


def search_section(view: View, *, reader: StreamlitPage) -> None:
    """Let the reader look up any word, phrase, beginning or pattern in the texts."""
    st.subheader("Look up any word")
    left, middle, right = st.columns([3, 2, 2])
    query = left.text_input("Words", key="query", placeholder="lawmakers")
    mode = middle.selectbox("As", list(_MODES), key="query_mode")
    order = right.selectbox("In order of", list(_ORDERS), key="query_order")
    if not query:
        return
    places = concordance(
        view.term_counts(),
        view.analysis.texts,
        query=query,
        mode=cast(Mode, _MODES[mode]),
        order=cast(Order, _ORDERS[order]),
    )
    places = view.of_shown_outlets(places)
    n_articles = places["article_id"].nunique()
    st.text(f"{len(places):,} places in {n_articles:,} of {len(view.articles):,} articles.")
    show_passages(places.assign(note=places["place"]), view=view, reader=reader, key="query")


def voices_section(view: View, terms: pd.DataFrame) -> None:
    """Show in whose words ``terms`` stand, and how they change under other choices."""
    if st.toggle("In whose words: the outlet’s own, in quotation marks, or reported", key="voices"):
        st.text("The same terms by whose words they stand in, and in 10,000 words of each voice.")
        key = ("voices", view.key, view.outlets, len(terms))
        st.dataframe(view.charts.once(key, lambda: _voiced(view, terms)))
    if st.toggle("What changes if other words or articles count", key="changes"):
        st.text("Rank among an outlet’s first terms as shown, and under each other choice.")
        st.dataframe(view.charts.once(("changes", view.key), lambda: _changes(view)))


def _voiced(view: View, terms: pd.DataFrame) -> pd.DataFrame:
    counts, texts = view.term_counts(), view.analysis.texts
    voice = voices(counts, texts, quotations=view.analysis.quotations)
    return voiced_terms(counts, terms, voice=voice).round(1).set_index(["outlet", "term"])


def _changes(view: View) -> pd.DataFrame:
    counts, texts = view.term_counts(), view.analysis.texts
    voice = voices(counts, texts, quotations=view.analysis.quotations)
    return term_changes(counts, voice=voice).set_index(["choice", "outlet", "term"])


def shared_section(view: View, *, reader: StreamlitPage) -> None:
    """List the sentences that an outlet prints as its own and another gives to somebody."""
    analysis = view.analysis
    if len(analysis.articles) > MAX_UNASKED and not st.toggle(
        "Look for sentences printed as an outlet’s own that others give to somebody", key="shared"
    ):
        return
    shared = view.charts.once(
        ("shared", view.key),
        lambda: shared_passages(
            analysis.articles,
            analysis.texts,
            quotations=analysis.quotations,
            posts=analysis.posts,
        ),
    )
    shared = view.of_shown_outlets(shared)
    if shared.empty:
        return
    given = shared.groupby(["article_id", "outlet", "start", "end"], sort=False)
    rows = given.agg(actor=("actor", "first"), n=("outlet_b", "nunique")).reset_index()
    st.subheader("Printed as its own, given to somebody by others")
    st.text(
        f"{len(rows):,} sentences that an outlet prints as its own stand in nearly the same words "
        "in another, which gives them to a speaker. They count as own voice above."
    )
    notes = [
        f"given to {actor} by {'one other outlet' if n == 1 else f'{n} other outlets'}"
        for actor, n in zip(rows["actor"], rows["n"], strict=True)
    ]
    show_passages(rows.assign(note=notes), view=view, reader=reader, key="shared")
