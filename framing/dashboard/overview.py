"""Overview: the argument in short, each part with a way into its page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from framing.dashboard import counts, quotes, terms
from framing.dashboard.bundle import bundle
from framing.dashboard.card import bundle_button, card
from framing.dashboard.figures import (
    Chart,
    counts_chart,
    coverage_chart,
    quotes_chart,
    shown_quantities,
    terms_chart,
)
from framing.dashboard.view import View
from framing.shares import REPORTED

#: Of each chart the overview shows the beginning.
N_TERMS, N_QUANTITIES = 3, 2


def overview_page(view: View, *, pages: Mapping[str, StreamlitPage]) -> None:
    """Show the argument in short; ``pages`` are those that it leads to, by name of chart."""
    st.header("How do the outlets tell this story?")
    if view.articles.empty:
        st.info("No article is in scope. Widen the dates or the search, or add articles.")
        return
    st.text(
        "Selection and salience, measured three ways: the words that set the outlets apart, whose "
        "words they report, and the figures they give. These are indicators, not frames."
    )
    card(replace(coverage_chart(view), name="overview-coverage"), view=view)
    for name, chart in _charts(view).items():
        if isinstance(chart, str):
            st.subheader(_QUESTIONS[name])
            st.text(chart)
        else:
            card(replace(chart, name=f"overview-{name}", title=_QUESTIONS[name]), view=view)
        st.page_link(
            pages[name],
            label=f":primary[{_WAYS[name]}]",
            icon=":material/arrow_forward:",
            icon_position="right",
        )
    charts = [make(view) for make in (coverage_chart, terms_chart, quotes_chart, counts_chart)]
    bundle_button(lambda: bundle(view, charts), view=view)


_QUESTIONS = {
    "terms": "What does each use more than the others?",
    "quotes": "Whose words are reported?",
    "counts": "Which figures differ?",
}
_WAYS = {
    "terms": "All key terms",
    "quotes": "All quotations",
    "counts": "All figures",
}


def _charts(view: View) -> dict[str, Chart | str]:
    """Return the smallest form of each chart, or the sentence that says why there is none."""
    return {"terms": _terms(view), "quotes": _quotes(view), "counts": _counts(view)}


def _terms(view: View) -> Chart | str:
    shown = view.of_shown_outlets(view.analysis.terms)
    if shown.empty or len(view.outlet_styles) < 2:
        return terms.why_none(view)
    return replace(terms_chart(view, n_terms=N_TERMS), says=terms.answer(shown))


def _quotes(view: View) -> Chart | str:
    shown = view.of_shown_outlets(view.analysis.quotations)
    shown = shown[shown["kind"].isin(REPORTED)]
    if shown.empty:
        return quotes.NONE
    return replace(quotes_chart(view, form="smallest"), says=quotes.answer(shown))


def _counts(view: View) -> Chart | str:
    says = counts.answer(view.analysis.disagreements, outlets=view.outlets)
    if shown_quantities(view).empty:
        return says
    return replace(counts_chart(view, n_quantities=N_QUANTITIES), says=says)
