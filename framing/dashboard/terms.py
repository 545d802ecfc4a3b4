"""Key terms: what each outlet uses more than the others."""

from __future__ import annotations

from functools import partial
from typing import Any

import pandas as pd
import streamlit as st
from streamlit.navigation.page import StreamlitPage

from framing.dashboard.card import card
from framing.dashboard.comparing import comparison_section
from framing.dashboard.evidence import show_passages
from framing.dashboard.figures.terms import MORE, N_TERMS, WEIGHTS, term_matrix_chart, terms_chart
from framing.dashboard.view import View
from framing.dashboard.wording import search_section, voices_section
from framing.terms import term_places


def terms_page(view: View, *, reader: StreamlitPage) -> None:
    """Show the terms that set the outlets apart."""
    st.header("Which words set the outlets apart?")
    terms = view.of_shown_outlets(view.analysis.terms)
    if terms.empty or len(view.outlet_styles) < 2:
        st.info(why_none(view))
        return
    st.text(answer(terms))
    left, right = st.columns([3, 2], vertical_alignment="bottom")
    label = left.segmented_control(
        "Which terms first", list(WEIGHTS), default=MORE, key="terms_by", required=True
    )
    n = right.slider("Terms of an outlet", 3, 20, N_TERMS, key="how_many", bind="query-params")
    chart = partial(terms_chart, weight=WEIGHTS[label or MORE], n_terms=n)
    chosen = card(chart, view=view)
    terms_behind(chosen, view=view, reader=reader)
    in_matrix = card(term_matrix_chart, view=view)
    if in_matrix:
        terms_behind(in_matrix, view=view, reader=reader, key="matrix")
    comparison_section(view, reader=reader)
    search_section(view, reader=reader)
    voices_section(view, terms.groupby("outlet", sort=False).head(n))
    with st.expander("How this is measured"):
        st.markdown(_MEASURED)


def terms_behind(
    chosen: list[Any], *, view: View, reader: StreamlitPage, key: str = "terms"
) -> None:
    """List the sentences with the terms of the marks that were chosen."""
    st.subheader("What is behind this")
    if not chosen:
        st.text("Choose a bar and the sentences with its term are listed here.")
        return
    outlet, term = chosen[-1]
    places = term_places(view.term_counts(), term)
    places = places[places["outlet"] == outlet]
    st.text(f"“{term}” in {outlet}: {len(places):,} uses.")
    show_passages(places.assign(note=places["place"]), view=view, reader=reader, key=key)


def answer(terms: pd.DataFrame) -> str:
    """Say in a sentence what the first term of each outlet is.

    Examples
    --------
    >>> answer(pd.DataFrame({"outlet": ["Ant", "Ant", "Bee"], "term": ["dock", "tide", "loss"]}))
    'First for Ant: “dock”; for Bee: “loss”.'
    """
    first = terms.drop_duplicates("outlet")
    pairs = zip(first["outlet"], first["term"], strict=True)
    named = [f"for {outlet}: “{term}”" for outlet, term in list(pairs)[:6]]
    more = len(first) - len(named)
    rest = f"; and {more} outlets more" if more > 0 else ""
    return f"First {'; '.join(named)}{rest}."


def why_none(view: View) -> str:
    """Say why there is no key term, and what would change it."""
    if view.analysis.articles.empty:
        return "No article is in scope. Widen the dates or the search, or add articles."
    if len(view.outlet_styles) == 1:
        return (
            "Key terms compare an outlet with others, and there is only one. Add an article of "
            "another outlet, or widen the scope."
        )
    return (
        "No term stands twice in the articles of one outlet, or in a title, without standing in "
        "all the others too. Longer articles, or more of them, would have some."
    )


_MEASURED = """
Weight of a term in an article: *tf · ln(n / df)*, with *tf* its uses there, *n* the number of
articles and *df* those that have it; scaled to unit length in each article; the score is the mean
over the outlet’s articles. What all articles have weighs nothing. Each bar shows how often the term
stands in the outlet’s articles and in all the others. The term is shown in its commonest spelling,
singular and plural together.

A term that an outlet lacks was not found in the text supplied: short articles lack more.
"""
