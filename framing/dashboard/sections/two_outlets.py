"""Comparing: two outlets term by term."""

from __future__ import annotations

from functools import partial
from typing import Any

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from framing.dashboard.figures.comparison import ALL_OTHERS, comparison_chart
from framing.dashboard.state.view import View
from framing.dashboard.widgets.card import card
from framing.dashboard.widgets.evidence import show_passages
from framing.terms import term_places


def comparison_section(view: View, *, reader: StreamlitPage) -> None:
    """Show the terms of two outlets by how often each has them; choosing one lists its places."""
    outlets = list(view.outlet_styles)
    shown = [name for name in outlets if name in view.outlets]
    if len(outlets) < 2 or not shown:
        return
    left, right = st.columns(2)
    outlet = left.selectbox("Outlet", shown, key="compared")
    rest = [name for name in outlets if name != outlet]
    other = right.selectbox("Beside", [*rest, ALL_OTHERS], key="compared_with")
    card(
        partial(comparison_chart, outlet=outlet, other=other),
        view=view,
        behind=partial(_uses, outlet=outlet, other=other, view=view, reader=reader),
    )


def _uses(chosen: list[Any], *, outlet: str, other: str, view: View, reader: StreamlitPage) -> None:
    """List the uses of the term that was chosen in the two outlets."""
    if not chosen:
        st.caption("Choose a dot and the sentences with its term are listed here.")
        return
    term = chosen[-1][0]
    places = term_places(view.term_counts(), term)
    if other != ALL_OTHERS:
        places = places[places["outlet"].isin([outlet, other])]
    st.text(f"“{term}”: {len(places):,} uses.")
    show_passages(places.assign(note=places["place"]), view=view, reader=reader, key="compared")
