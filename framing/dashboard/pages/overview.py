"""Overview: the argument in short, each part with a way into its page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from framing.dashboard.figures.bundle import bundle
from framing.dashboard.figures.chart import Chart
from framing.dashboard.figures.counts import counts_chart, differing_chart, pairs_chart
from framing.dashboard.figures.coverage import coverage_chart
from framing.dashboard.figures.figures import comparison_answer
from framing.dashboard.figures.positions import positions_chart
from framing.dashboard.figures.quotes import cues_chart, quotes_chart
from framing.dashboard.figures.source_types import source_types_chart
from framing.dashboard.figures.terms import term_matrix_chart, terms_chart
from framing.dashboard.pages import counts, key_terms, quotes
from framing.dashboard.pages.articles import list_articles
from framing.dashboard.sections.findings import show_findings
from framing.dashboard.state.view import View, about
from framing.dashboard.widgets.card import File, card, save_button
from framing.shares import REPORTED

#: Of each chart the overview shows the beginning.
N_TERMS, N_QUANTITIES = 3, 1
#: Outlets that it shows; with more an argument in short is no longer one.
MAX_OUTLETS = 12


def overview_page(view: View, *, pages: Mapping[str, StreamlitPage], reader: StreamlitPage) -> None:
    """Show the argument in short; ``pages`` are those that it leads to, by name of chart."""
    st.header("How do the outlets tell this story?")
    if view.articles.empty:
        st.info("No article is in scope. Widen the dates or the search, or add articles.")
        return
    show_findings(view, pages=pages)
    all_shown = view
    view = _in_short(view)
    if len(view.outlets) < len(all_shown.outlets):
        st.text(
            f"Here are the {len(view.outlets)} outlets with the most articles, of "
            f"{len(all_shown.outlets)}; the pages have all of them."
        )
    card(
        _coverage,
        view=view,
        behind=lambda chosen: _articles_behind(chosen, view=view, reader=reader),
    )
    for name, make, behind in (
        ("terms", _terms, key_terms.terms_behind),
        ("quotes", _quotes, quotes.quotes_behind),
        ("counts", _counts, counts.counts_behind),
    ):
        card(make, view=view, behind=partial(behind, view=view, reader=reader))
        st.page_link(
            pages[name],
            label=f":primary[{_WAYS[name]}]",
            icon=":material/arrow_forward:",
            icon_position="right",
        )
    st.caption(
        "Selection and salience, measured three ways: the words that set the outlets apart, whose "
        "words they report, and the figures they give. These are indicators, not frames."
    )
    save_button(
        File(
            label="All tables and the charts’ data (zip, no whole texts)",
            make=lambda: bundle(all_shown, [make(all_shown) for make in _BUNDLED]),
            stem="framing",
            suffix="zip",
            depends_on=f"{view.key} {about(all_shown)}",
        )
    )


def _articles_behind(chosen: list[Any], *, view: View, reader: StreamlitPage) -> None:
    """List the articles of the dot that was chosen."""
    if not chosen:
        st.caption("Choose a dot and its articles are listed here.")
        return
    list_articles(chosen[-1], view=view, reader=reader)


def _in_short(view: View) -> View:
    """Return ``view`` with the outlets that have the most articles, in their usual order."""
    most = sorted(view.outlets, key=lambda name: -view.outlet_styles[name].n_articles)
    kept = set(most[:MAX_OUTLETS])
    return replace(view, outlets=tuple(name for name in view.outlets if name in kept))


_WAYS = {
    "terms": "All key terms",
    "quotes": "All quotations",
    "counts": "All figures",
}
_BUNDLED = (
    coverage_chart,
    terms_chart,
    term_matrix_chart,
    quotes_chart,
    source_types_chart,
    positions_chart,
    cues_chart,
    counts_chart,
    differing_chart,
    pairs_chart,
)


def _coverage(view: View) -> Chart:
    return replace(coverage_chart(view), name="overview-coverage")


def _terms(view: View) -> Chart:
    shown = view.of_shown_outlets(view.analysis.terms)
    chart = replace(
        terms_chart(view, n_terms=N_TERMS),
        name="overview-terms",
        title="What does each use more than the others?",
    )
    if shown.empty or len(view.outlet_styles) < 2:
        return replace(chart, draw=None, says=key_terms.why_none(view))
    return replace(chart, says=key_terms.answer(shown))


def _quotes(view: View) -> Chart:
    shown = view.of_shown_outlets(view.analysis.quotations)
    shown = shown[shown["kind"].isin(REPORTED)]
    chart = replace(
        quotes_chart(view, form="smallest"),
        name="overview-quotes",
        title="Whose words are reported?",
    )
    if shown.empty:
        return replace(chart, draw=None, says=quotes.NONE)
    return replace(chart, says=quotes.answer(shown, n_outlets=len(view.outlets)))


def _counts(view: View) -> Chart:
    chart = replace(
        counts_chart(view, n_quantities=N_QUANTITIES),
        name="overview-counts",
        title="Which figures differ?",
        says=comparison_answer(view),
    )
    return replace(chart, draw=None) if chart.table.empty else chart
