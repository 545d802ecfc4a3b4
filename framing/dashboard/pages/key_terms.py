"""Key terms: what each outlet says more than the others, and what it says often."""

from __future__ import annotations

from functools import partial
from typing import Any

import pandas as pd
import streamlit as st
from streamlit.navigation.page import StreamlitPage

from framing.dashboard.figures.terms import (
    MORE,
    N_TERMS,
    OFTEN,
    WEIGHTS,
    term_matrix_chart,
    terms_chart,
)
from framing.dashboard.sections.concordance import concordance_section
from framing.dashboard.sections.reprinted import place_notes, shared_section, shared_sentences
from framing.dashboard.sections.stop_words import stop_words_section
from framing.dashboard.sections.term_tools import (
    changes_table,
    places_table,
    tested_table,
    why_untested,
)
from framing.dashboard.sections.two_outlets import comparison_section
from framing.dashboard.sections.whose_words import in_chosen_words, too_few, words_table
from framing.dashboard.state.view import View
from framing.dashboard.widgets.card import card
from framing.dashboard.widgets.evidence import show_passages
from framing.dashboard.widgets.outlet_name import spoken
from framing.terms import term_places

PLACES, VOICES, TWO, CHANGES, TEST = (
    "Where they stand",
    "Whose words they are in",
    "Two outlets",
    "What changes if",
    "More than chance?",
)


def terms_page(view: View, *, reader: StreamlitPage) -> None:
    """Show the terms that set the outlets apart, and what is behind them."""
    st.header("Which words set the outlets apart?")
    if view.articles.empty:
        st.info(why_none(view))
        return
    place = st.empty()
    chosen = in_chosen_words(view)
    terms = chosen.of_shown_outlets(chosen.analysis.terms)
    if terms.empty or len(view.outlet_styles) < 2:
        place.info(why_none(chosen))
    else:
        place.text(answer(terms))
    n = _lists(chosen, reader=reader)
    stop_words_section(view)
    _closer(view, chosen, n=n, reader=reader)
    concordance_section(view, reader=reader)
    with st.expander("How this is measured"):
        st.markdown(_MEASURED)


def _lists(view: View, *, reader: StreamlitPage) -> int:
    """Show the two lists of terms, and outlets by terms; return how many terms of an outlet."""
    terms = view.of_shown_outlets(view.analysis.terms)
    if view.words and (few := too_few(view)):
        st.text(few)
    left, right = st.columns([3, 2], vertical_alignment="bottom")
    n = right.slider("Terms of an outlet", 3, 20, N_TERMS, key="how_many", bind="query-params")
    if terms.empty:
        return n
    lists, one = list(WEIGHTS), len(view.outlet_styles) < 2
    label = left.segmented_control(
        "List",
        [OFTEN] if one else lists,
        default=OFTEN if one else MORE,
        key="often" if one else "terms_by",
        required=True,
        wrap=True,
        persist_state="session",
    )
    weight = WEIGHTS[label or MORE]
    card(
        partial(terms_chart, weight=weight, n_terms=n),
        view=view,
        behind=lambda chosen: terms_behind(chosen, view=view, reader=reader),
    )
    st.text(worked(_first(terms, weight), weight=weight))
    if not one:
        st.text(why_untested(view) or f"Differences are tested below, under “{TEST}”.")
    if not one:
        card(
            term_matrix_chart,
            view=view,
            behind=lambda chosen: terms_behind(chosen, view=view, reader=reader, key="matrix"),
        )
    return n


def _first(terms: pd.DataFrame, weight: str) -> dict[str, Any]:
    """Return the row of the first term of the list that is in order of ``weight``."""
    by = "per_10000" if weight == "per_10000" else "score"
    ranked = terms.sort_values([by, "term"], ascending=[False, True], kind="stable")
    return {str(name): value for name, value in ranked.iloc[0].to_dict().items()}


def worked(row: dict[str, Any], *, weight: str) -> str:
    """Work out a figure of a row of TERMS, so that a reader can follow the formula.

    Examples
    --------
    >>> row = {"outlet": "Ant", "term": "dock", "tf": 0.25, "df": 1, "n_compared": 5,
    ...     "score": 0.4023595, "n_occurrences": 6, "n_words": 300, "per_10000": 200.0}
    >>> worked(row, weight="score")
    'For example “dock” in Ant: tf 0.2500 · ln(5 / 1) = 0.402.'
    >>> worked(row, weight="per_10000")
    'For example “dock” in Ant: 10,000 · 6 / 300 = 200.0.'
    """
    if weight == "per_10000":
        made = f"10,000 · {row['n_occurrences']:,} / {row['n_words']:,} = {row['per_10000']:,.1f}"
    else:
        idf = f"ln({row['n_compared']:,} / {row['df']:,})"
        made = f"tf {row['tf']:.4f} · {idf} = {row['score']:.3f}"
    return f"For example “{row['term']}” in {spoken(row['outlet'])}: {made}."


def _closer(view: View, chosen: View, *, n: int, reader: StreamlitPage) -> None:
    """Show one of the tools for a closer look, ``chosen`` having the words that count."""
    terms = chosen.of_shown_outlets(chosen.analysis.terms)
    if terms.empty:
        return
    st.subheader("A closer look")
    tools = [PLACES, VOICES, TWO, CHANGES, TEST]
    if why_untested(view):
        tools.remove(TEST)
    if len(view.outlet_styles) < 2:
        tools = [PLACES, VOICES]
    tool = st.segmented_control(
        "A closer look",
        tools,
        default=PLACES,
        key=f"closer_of_{len(tools)}",
        required=True,
        label_visibility="collapsed",
        persist_state="session",
    )
    first = terms.groupby("outlet", sort=False).head(n)
    if tool == PLACES:
        places_table(chosen, first)
    elif tool == VOICES:
        words_table(view, first)
        shared_section(view, reader=reader)
    elif tool == TWO:
        comparison_section(chosen, reader=reader)
    elif tool == CHANGES:
        changes_table(view)
    else:
        tested_table(chosen)


def terms_behind(
    chosen: list[Any], *, view: View, reader: StreamlitPage, key: str = "terms"
) -> None:
    """List the sentences with the terms of the marks that were chosen."""
    if not chosen:
        st.caption("Choose a bar and the sentences with its term are listed here.")
        return
    outlet, term = chosen[-1]
    places = term_places(view.term_counts(), term)
    places = places[places["outlet"] == outlet]
    st.text(f"“{term}” in {spoken(outlet)}: {len(places):,} uses.")
    notes = place_notes(places, view.analysis.quotations, shared=shared_sentences(view))
    show_passages(places.assign(note=notes), view=view, reader=reader, key=key)


def answer(terms: pd.DataFrame) -> str:
    """Say in a sentence what the first term of each outlet is.

    Examples
    --------
    >>> answer(pd.DataFrame({"outlet": ["Ant", "Ant", "Bee"], "term": ["dock", "tide", "loss"]}))
    'Most distinctive: “dock” for Ant; “loss” for Bee.'
    """
    first = terms.drop_duplicates("outlet")
    pairs = zip(first["outlet"], first["term"], strict=True)
    named = [f"“{term}” for {spoken(outlet)}" for outlet, term in list(pairs)[:6]]
    more = len(first) - len(named)
    rest = f"; and {more} outlets more" if more > 0 else ""
    return f"Most distinctive: {'; '.join(named)}{rest}."


def why_none(view: View) -> str:
    """Say why there is no key term, and what would change it."""
    if view.analysis.articles.empty:
        return "No article is in scope. Widen the dates or the search, or add articles."
    if view.words and view.of_shown_outlets(view.analysis.terms).empty:
        return f"No term is found twice, or in a title, where {view.words} count."
    if len(view.outlet_styles) == 1:
        return (
            "What sets an outlet apart can only be seen beside others, and there is only one. The "
            "page Key terms has what it says often. Add an article of another outlet, or widen "
            "the scope."
        )
    return (
        "No term stands twice in the articles of one outlet, or in a title, without standing in "
        "all the others too. Longer articles, or more of them, would have some."
    )


_MEASURED = """
**Says more than the others** is in order of TF-IDF. Weight of a term in an article: *tf · ln(n /
df)*, with *tf* its uses there over the root of the sum of the squares of the uses of all its terms,
*n* the number of articles and *df* those that have it. The score is the mean over the outlet’s
articles; the CSV has *tf*, *df* and *n*, so it can be worked out by hand. What all articles have
weighs nothing.

**Says often** is in order of uses in 10,000 words of the outlet. A term that all have can be first.

A term has one to three words, formed before stop words go, and stands in a text as it is shown: in
its commonest spelling, singular and plural together, names whole. It needs two uses, or one in a
title or heading. Where a longer phrase holds nearly all uses of a part, the part is not listed.

**Whose words.** The outlet’s own are those outside of what was found to be quoted or reported. A
scare quote or a title in marks is its own. No term runs from one voice into another.

**More than chance.** z is the log-odds of a term against the other outlets, with an informative
Dirichlet prior (Monroe, Colaresi & Quinn 2008) that weighs as much as a mean article. The z over
articles takes the spread between articles where that is greater than what independent words would
give; q is the false discovery rate (Benjamini & Hochberg 1995) from it.

A term that an outlet lacks was not found in the text supplied: short articles lack more.
"""
